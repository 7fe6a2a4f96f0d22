import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineOf, type Word } from '../page/words.ts'
import { isRuleRead } from './rules-as-dashes.ts'

const line = (ink: string) =>
  lineOf(
    ink.split(' ').map(
      (text, i): Word => ({
        text,
        box: [40 * i, 0, 40 * i + 20, 10],
        ...{ baseline: 10, size: 10, bold: false, turn: 0, flags: ['ocr'], raised: false },
      }),
    ),
  )

const seen: [ink: string, isRule: boolean][] = [
  ['— — — —— — —— —', true],
  ['— - - — —— BE', true],
  ['——— — - —', true],
  ['2013 — — —', false],
  ['Sergeant — — —', false],
  ['— 3 — —', false],
  ['—', false],
]
for (const [ink, isRule] of seen) {
  test(`“${ink}” on a scan is ${isRule ? 'a rule' : 'no rule'}`, () => {
    assert.equal(isRuleRead(line(ink)), isRule)
  })
}
