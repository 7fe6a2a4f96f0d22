// The key of marks in a sheet that a standards desk filled: it stands beside "Notes", and is no note.
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import type { Value } from '../../vocabulary/reply.ts'
import { plainly, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import { keyOf, type MarkMeaning } from '../tables/cell-value.ts'
import { explained } from '../tables/marks.ts'
import type { Square } from './squares.ts'
import type { TabRows } from './tab-rows.ts'

export type SheetKey = Map<string, MarkMeaning>

/** "[c] = withheld: a number above nought; 0 = none" */
const KEY_LINE = /^(\S{1,8}) = \S/

const linesOf = ({ text }: Square): string[] =>
  text
    .split(/[;\n]/)
    .map(plainly)
    .filter((line) => line !== '')

const notesOf = ({ ends }: TabRows): Square[] => ends.get(sheetWords.ends.notes) ?? []

export const keyOfTab = (rows: TabRows): SheetKey => keyOf(notesOf(rows).flatMap(linesOf))

export const isKey = (square: Square): boolean => {
  const lines = linesOf(square)
  return lines.length > 0 && lines.every((line) => KEY_LINE.test(line))
}

const WITH_RANGE = /^(\S+) (.+)$/

/** null where the key does not explain it: then it is guessed as nothing. */
export function markedValue(text: string, key: SheetKey): Value | null {
  const said = plainly(text)
  const alone = explained(said, key)
  if (alone) return alone
  const [, mark = '', leaves = ''] = WITH_RANGE.exec(said) ?? []
  const value = explained(mark, key)
  const found = value && onlyNumber(leaves)
  if (!found || found.rough || found.value.low === found.value.high) return null
  return 'none' in value ? { none: value.none, ...found.value } : found.value
}
