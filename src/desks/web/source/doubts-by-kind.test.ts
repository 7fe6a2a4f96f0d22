// A doubt about ink that nobody sees says where it is and how much, and never what, however its note is worded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText } from '../../../dress/html/html.ts'
import { hiddenInk } from '../../../extract/letter/unseen-runs.ts'
import { hiddenParts } from '../../../extract/reply-sheet/hidden-parts.ts'
import type { Document, Run } from '../../../vocabulary/document.ts'
import { doubtsByKind } from './doubts-by-kind.ts'

const text = 'Ward\tPerson\tJane Invented\t7'
const runs: Run[] = [
  [0, 4, 'A1'],
  [5, 11, 'B1'],
  [12, 25, 'A2'],
  [26, 27, 'B2'],
].map(([start, end, range]) => ({
  ...{ start: Number(start), end: Number(end) },
  place: { kind: 'sheet', sheet: 'Q1', range: String(range) },
  ...(Number(start) > 11 && { flags: ['hidden' as const] }),
}))
const document: Document = {
  ...{ file: 'reply', sha256: 'a'.repeat(64), mediaType: 'x', pageCount: null },
  ...{ text, runs, tables: [], pages: [], doubts: [] },
}
const square = (start: number, end: number, column: number, unseen: boolean) => ({
  ...{ text: text.slice(start, end), start, end, row: 0, column, unseen },
})

test('a hidden stretch of a letter is told by its length', () => {
  const doubts = hiddenInk(document, runs.slice(2))
  assert.ok(doubts.length > 0)
  const page = asText(doubtsByKind(doubts))
  assert.match(page, /A stretch of \d+ signs is hidden/)
  assert.doesNotMatch(page, /Jane/)
})

test('a hidden row of a reply sheet is told without its words', () => {
  const heads = [square(0, 4, 0, false), square(5, 11, 1, false)]
  const row = [square(12, 25, 0, true), square(26, 27, 1, true)]
  const doubts = hiddenParts({ document, sheet: 'Q1', rows: [heads, row] }, heads)
  assert.match(doubts[0]?.note ?? '', /Jane Invented, 7/)
  const page = asText(doubtsByKind(doubts))
  assert.match(page, /In tab Q1 a row is hidden; it holds a stretch of 16 signs\./)
  assert.doesNotMatch(page, /Jane/)
})
