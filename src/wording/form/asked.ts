// What a form asks, as values: the page draws it and the reader reads it, so that neither knows of the other.
import type { Word } from '../../vocabulary/conduct/conduct-words.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { dayInWords } from '../dates.ts'
import { dayTyped } from '../period-typed.ts'

export type Typed = Readonly<Record<string, string>>

export type AskedAs = 'line' | 'words' | 'day' | 'whole' | 'one' | 'several' | 'yes-no'

export interface Asked {
  name: string
  label: string
  as: AskedAs
  hint?: string
  /** Of `one` and `several`. */
  options?: readonly (Word & { hint?: string; group?: string })[]
  /** What is said where it was left out; absent: it may be. */
  must?: string
  /** A day that may still be to come. */
  mayBeToCome?: true
  /** Many options in little room, each of which is found by its first letters. */
  inList?: true
  /** Beside other short ones. */
  short?: true
}

export type Said = string | number | boolean | string[] | null
export type AllSaid = Record<string, Said>

export const YES_NO: readonly Word[] = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]

/** `today`: what lies after it has not happened. null: left out. */
export function readAsked(asked: readonly Asked[], typed: Typed, today: string): FormRead<AllSaid> {
  const formErrors: FormError[] = []
  const said: AllSaid = {}
  for (const one of asked) {
    const read = readOne(one, typed, today)
    if ('wrong' in read) formErrors.push({ field: fieldOf(one), message: read.wrong })
    else said[one.name] = read.said
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: said }
}

/** The first control of it, to which an error leads. */
export const fieldOf = ({ name, as, options = [] }: Asked): string =>
  as === 'several' ? `${name}-${options[0]?.id ?? ''}` : name

function readOne(one: Asked, typed: Typed, today: string): { said: Said } | { wrong: string } {
  const { name, as, options = [], must } = one
  if (as === 'several') {
    const chosen = options.map(({ id }) => id).filter((id) => typed[`${name}-${id}`])
    return must !== undefined && chosen.length === 0 ? { wrong: must } : { said: chosen }
  }
  const text = typed[name]?.trim() ?? ''
  if (text === '')
    return must !== undefined
      ? { wrong: must }
      : { said: as === 'line' || as === 'words' ? '' : null }
  switch (as) {
    case 'line':
    case 'words':
      return { said: text }
    case 'day':
      return dayOf(text, one, today)
    case 'whole':
      return /^\d{1,9}$/.test(text.replaceAll(',', ''))
        ? { said: Number(text.replaceAll(',', '')) }
        : { wrong: 'Write a whole number' }
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { said: text === 'yes' } : { wrong: CHOOSE }
    case 'one':
      return options.some(({ id }) => id === text) ? { said: text } : { wrong: CHOOSE }
  }
}

function dayOf(text: string, { mayBeToCome }: Asked, today: string) {
  const day = dayTyped(text)
  if (day === null) return { wrong: 'Write the day as 14 March 2024' }
  return day > today && !mayBeToCome ? { wrong: 'That day is still to come' } : { said: day }
}

const CHOOSE = 'Choose one of these'

/** As it is typed again. */
export function typedOf(asked: readonly Asked[], said: AllSaid): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap(({ name, as }): [string, string][] => {
      const value = said[name] ?? null
      if (as === 'several')
        return (Array.isArray(value) ? value : []).map((id) => [`${name}-${id}`, 'yes'])
      if (value === null) return []
      // What is no day stands as it was.
      if (as === 'day' && typeof value === 'string' && dayTyped(value) === value)
        return [[name, dayInWords(value)]]
      return [[name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]]
    }),
  )
}

export const textIn = (said: AllSaid, name: string): string => {
  const value = said[name]
  return typeof value === 'string' ? value : ''
}

export const idIn = (said: AllSaid, name: string): string | null => textIn(said, name) || null

export const idsIn = (said: AllSaid, name: string): string[] => {
  const value = said[name]
  return Array.isArray(value) ? value : []
}

export const wholeIn = (said: AllSaid, name: string): number | null => {
  const value = said[name]
  return typeof value === 'number' ? value : null
}

export const yesIn = (said: AllSaid, name: string): boolean | null => {
  const value = said[name]
  return typeof value === 'boolean' ? value : null
}
