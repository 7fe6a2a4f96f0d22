// A number in a sentence, with what stands round it.
import type { NumberFound } from '../../vocabulary/packs/numbers.ts'
import { periodNear } from '../when/period-near.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { isWeak } from './weak-words.ts'

export interface NumberAt {
  text: string
  /** The text with dates, sections and telephone numbers blanked out; offsets are the same. */
  masked: string
  number: NumberFound
  /** Where the next number begins, or the text ends. */
  stop: number
  context: Context
  /** The first thing an answer says. */
  leads: boolean
  /** The figure read before it in the same sentence. */
  before: Draft | null
}

/** Weak words count only where they were asked about. */
export const isAskedFor = (word: string, { asks }: Context): boolean =>
  !isWeak(word) || asks.toLowerCase().includes(word.toLowerCase().slice(0, 5))

/** A draft of the number alone: unit, people and time are what the context says. more: how far the ink goes beyond the number. */
export function numberAlone({ text, number }: NumberAt, more = 0): Draft {
  return {
    value: number.value,
    unit: null,
    unitInk: null,
    populations: [],
    period: periodNear(text, number),
    facets: {},
    sure: !number.rough,
    at: { start: number.start, end: number.end + more },
  }
}
