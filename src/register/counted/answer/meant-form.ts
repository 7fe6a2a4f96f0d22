// What a person says that a sheet means: its days, whether its nouns are people or matters, and its words for the register's.
import type { FormError, FormRead } from '../../../vocabulary/errors.ts'
import type { Span } from '../../../vocabulary/span.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import type { CountedUnit } from '../tally.ts'
import { FIELDS_ASKED, type FieldMap, fieldMap, type SheetMap } from './sheet-map.ts'

export interface Meant {
  span: Span
  map: SheetMap
  /** The policy that goes with it, where a document is asked for. */
  policy: string | null
}

export const nounField = (i: number): string => `noun-${i}`
export const fieldField = (i: number): string => `field-${i}`
export const wordField = (i: number, value: string): string => `word-${i}-${value}`

/**
 * `choices`: what the sheet offers under a word. A field that is meant otherwise than before begins with its own words anew;
 * what was not on the form stays.
 */
export function readMeantForm(
  typed: Record<string, string>,
  { map }: Pick<Meant, 'map'>,
  choices: Record<string, string[]>,
): FormRead<Meant> {
  const [from, to] = [dayTyped(typed['from'] ?? ''), dayTyped(typed['to'] ?? '')]
  const formErrors: FormError[] = [
    ...(from ? [] : [{ field: 'from', message: 'Write the first day as 1 January 2009' }]),
    ...(to ? [] : [{ field: 'to', message: 'Write the last day as 17 February 2014' }]),
    ...(from && to && from > to
      ? [{ field: 'to', message: 'The last day is before the first' }]
      : []),
  ]
  if (!from || !to || formErrors.length > 0) return { ok: false, formErrors }
  const nouns = Object.entries(map.nouns).map(
    ([noun, unit], i) => [noun, unitTyped(typed[nounField(i)], unit)] as const,
  )
  return {
    ok: true,
    value: {
      span: { from, to },
      map: {
        nouns: Object.fromEntries(nouns),
        fields: map.fields.map((field, i) => fieldTyped(typed, field, i, choices)),
      },
      policy: typed['policy'] || null,
    },
  }
}

function unitTyped(typed: string | undefined, before: CountedUnit | null): CountedUnit | null {
  if (typed === undefined) return before
  return typed === 'people' || typed === 'matters' ? typed : null
}

function fieldTyped(
  typed: Record<string, string>,
  before: FieldMap,
  i: number,
  choices: Record<string, string[]>,
): FieldMap {
  const said = typed[fieldField(i)]
  const field =
    said === undefined ? before.field : (FIELDS_ASKED.find((one) => one === said) ?? null)
  if (field !== before.field) return fieldMap(before.word, choices[before.word] ?? [], field)
  const words = Object.entries(before.words).map(([value, word]) => {
    const own = typed[wordField(i, value)]
    return [value, own === undefined ? word : own.trim() || null] as const
  })
  return { ...before, words: Object.fromEntries(words) }
}
