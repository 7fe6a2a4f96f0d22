// What a number counts, in the survey's words, where its source says it.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import type { Labels } from '../../wording/labels.ts'

/** “Two were required to resign” does not say of what there were two: its unit is only ours, and counts nowhere as its word. */
export function countsSaid(figure: Figure, labels: Labels, words: Words): string {
  const { unitInk } = figure
  const isSaid = unitInk !== '' && words.outcomeMeant(unitInk) === null
  return isSaid ? labels.counted(figure, countOf(figure)) : 'not said'
}

/** What decides between one and several; null of a range. */
const countOf = ({ value }: Figure): number | null =>
  isMissing(value) || value.low !== value.high ? null : value.low
