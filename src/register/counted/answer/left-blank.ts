// What of a tab stays blank, and what is in none of its rows: said, since a blank and a missing part look like noughts.
import type { Filling, TabFilled } from './filled.ts'
import { wordsAskedIn } from './sheet-map.ts'
import { fieldIn, unitOf } from './told.ts'

export function leftIn({ tab, outside }: TabFilled, { map, policy }: Filling): string[] {
  const unknown = wordsAskedIn(tab).filter((word) => fieldIn(map, word) === null)
  const noun = tab.rows.find(({ dimension }) => dimension === null)?.which
  const said = [
    ...unknown.map(
      (word) =>
        `the register keeps no “${word}”. Say below which of its own fields is meant, or fill it in by hand.`,
    ),
    ...(noun !== undefined && unitOf(tab, map) === null
      ? [`nobody has said whether “${noun}” means people or matters. Say it below.`]
      : []),
    ...outside.map(
      ({ dimension, word, count }) =>
        `${count} ${count === 1 ? 'is' : 'are'} in none of its rows by ${dimension}: ${word === null ? 'the register does not say' : `“${word}”`}.`,
    ),
    ...(tab.attached !== null && policy === null
      ? [
          'it asks for a document. Say below which policy goes with it; it must have been in force on the last day.',
        ]
      : []),
  ]
  return said.map((sentence) => `${tab.sheet}: ${sentence}`)
}
