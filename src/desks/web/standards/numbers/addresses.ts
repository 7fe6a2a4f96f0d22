// Where matters are counted, and where what a force was asked is answered.
import type { Field } from '../../../../register/counted/fields.ts'
import type { Span } from '../../../../vocabulary/span.ts'

export const NUMBERS = '/numbers'
export const SHEETS = '/numbers/sheets'

export const sheetAddress = (id: string): string => `${SHEETS}/${id}`

/** What numbers are counted by: a field, or the rules that are said to be broken. */
export type CountedBy = Field | 'clause'

export interface NumbersAsked {
  span: Span
  social: boolean
}

export const numbersAddress = (asked: NumbersAsked): string => `${NUMBERS}?${paramsOf(asked)}`

/** The matters of one number. */
export const ofNumberAddress = (asked: NumbersAsked, by: CountedBy, value: string | null): string =>
  `${NUMBERS}/of?${paramsOf(asked)}&${new URLSearchParams({ by, ...(value === null ? {} : { value }) })}`

const paramsOf = ({ span, social }: NumbersAsked): URLSearchParams =>
  new URLSearchParams({ from: span.from, to: span.to, social: social ? 'yes' : 'no' })
