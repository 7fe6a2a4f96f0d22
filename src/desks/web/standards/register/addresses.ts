// Where a matter and what is done to it is found.
import { cursorOf, FACETS, type Search } from '../../../../register/found/search.ts'

export const MATTERS = '/matters'

export const matterAddress = (id: string): string => `${MATTERS}/${id}`

/** An act on a matter, and which of its parts it is on: a subject, an allegation, an event. */
export const actAddress = (id: string, act: string, n?: number): string =>
  `${matterAddress(id)}/acts/${act}${n === undefined ? '' : `?n=${n}`}`

export const stepAddress = (id: string, subject: number, event: string): string =>
  `${matterAddress(id)}/subjects/${subject}/steps/${event}`

export const evidenceAddress = (id: string, number: number): string =>
  `${matterAddress(id)}/evidence/${number}`

/** A letter that is to be written; `step`: the event of the step that it tells of. */
export const letterAddress = (id: string, subject: number, letter: string, step?: number): string =>
  `${matterAddress(id)}/subjects/${subject}/letters/${letter}${step === undefined ? '' : `?step=${step}`}`

export const letterFileAddress = (id: string, number: number, format: string): string =>
  `${matterAddress(id)}/letters/${number}/${format}`

/** The list as it is asked; nothing in it that is not asked. */
export function listAddress({ words, open, by, after }: Search): string {
  const asked = new URLSearchParams()
  if (words !== '') asked.set('words', words)
  if (open !== null) asked.set('open', open ? 'yes' : 'no')
  for (const facet of FACETS) {
    const value = by[facet]
    if (value !== undefined) asked.set(facet, value)
  }
  if (after) asked.set('after', cursorOf(after))
  const said = asked.toString()
  return said === '' ? MATTERS : `${MATTERS}?${said}`
}
