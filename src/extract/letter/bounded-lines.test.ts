import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { LONGEST, linesOf } from './letter.ts'
import { labelOf } from './question-labels.ts'
import { sentencesOf } from './sentences.ts'

const words = (of: string, many: number): string => Array.from({ length: many }, () => of).join(' ')

const ENDLESS = [
  { what: 'a line of words', text: words('officers', 5000) },
  { what: 'a line without a blank', text: '1'.repeat(20_000) },
  { what: 'lines that never end a sentence', text: Array(200).fill(words('and', 40)).join('\n') },
]

for (const { what, text } of ENDLESS)
  test(`${what} is read in pieces that end, and nothing of it is lost`, () => {
    const lines = linesOf(aLetter(text))
    const sentences = sentencesOf(text, lines)
    for (const pieces of [lines, sentences]) {
      assert.ok(pieces.every(({ start, end }) => end > start && end - start <= LONGEST))
      const kept = pieces.map(({ start, end }) => text.slice(start, end)).join('')
      assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''))
    }
  })

test('a line of a thousand numbers is no label, and that is soon seen', () => {
  assert.equal(labelOf(words('12 -', 1000), null), null)
})
