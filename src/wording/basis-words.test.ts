import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regulationCited } from './basis-words.ts'

test('a provision is cited as one, and with a short sign where nobody read it', () => {
  for (const [regulation, confidence, cited] of [
    ['42(2)', 'seen', 'reg 42(2)'],
    ['26', 'memory', 'reg 26 (from memory: check it)'],
    ['Sch 1', 'seen', 'Sch 1'],
    ['SI 2020/2 reg 38', 'secondary', 'SI 2020/2 reg 38 (summed up by others: check it)'],
    ['', 'policy', 'policy of the force, not law'],
    ['', 'seen', ''],
  ] as const)
    assert.equal(regulationCited({ regulation, confidence }), cited)
})
