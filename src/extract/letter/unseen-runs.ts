// Ink that nobody sees who opens the file, and what is said of it: never read as the letter's word, never passed over in silence.

import type { Document, Flag, Run } from '../../vocabulary/document.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

const HOW: Partial<Record<Flag, string>> = {
  hidden: 'is hidden',
  deleted: 'is deleted in the file',
  struck: 'is struck through',
  covered: 'is covered',
  white: 'is written in the colour of its ground',
  tiny: 'is too small to be seen',
}

/** Ink that is not the letter's word: unseen, or seen with a line through it. */
export const isUnseen = ({ flags }: Run): boolean =>
  flags?.some((flag) => HOW[flag] !== undefined) === true

const LONGEST_QUOTE = 200
/** So many are named one by one; beyond that a person opens the file anyway. */
const NAMED = 20

/** A doubt for each stretch; of a page the reader has said it already, but for what is struck out. */
export function hiddenInk(document: Document, unseen: Run[]): Doubt[] {
  const stretches: Run[][] = []
  for (const run of unseen) {
    const before = stretches.at(-1)?.at(-1)
    if (run.place.kind === 'page' && !run.flags?.includes('struck')) continue
    if (before && goesOn(document, before, run)) stretches.at(-1)?.push(run)
    else stretches.push([run])
  }
  const said = stretches.filter((runs) =>
    runs.some((run) => /[\p{L}\p{N}]/u.test(inkOf(document, run))),
  )
  const more = said.length - NAMED
  return [
    ...said.slice(0, NAMED).map((runs) => doubtOf(document, runs)),
    ...(more > 0
      ? [
          {
            code: 'unseen-ink',
            ink: '',
            note: `${more} more stretches of the file are hidden or struck out, and are not read as its word.`,
            place: null,
          },
        ]
      : []),
  ]
}

const inkOf = ({ text }: Document, { start, end }: Run): string => text.slice(start, end)

/** Of one sheet, or with nothing but white space between. */
function goesOn({ text }: Document, before: Run, run: Run): boolean {
  if (howOf(before) !== howOf(run)) return false
  if (before.place.kind === 'sheet' && run.place.kind === 'sheet')
    return before.place.sheet === run.place.sheet
  return text.slice(before.end, run.start).trim() === ''
}

const howOf = ({ flags = [] }: Run): string => flags.flatMap((flag) => HOW[flag] ?? []).at(0) ?? ''

function doubtOf(document: Document, runs: Run[]): Doubt {
  const ink = runs.map((run) => inkOf(document, run).trim()).join(' ')
  const [first] = runs
  return {
    code: 'unseen-ink',
    ink: ink.slice(0, LONGEST_QUOTE),
    note: `“${ink.slice(0, LONGEST_QUOTE)}” ${first ? howOf(first) : ''}: who opens the file ${first?.flags?.includes('struck') ? 'sees that it no longer holds' : 'does not see it as said'}, and it is not read as an answer. Ask the body where it matters.`,
    place: first ? evidenceOf(document, first.start, first.end).place : null,
  }
}
