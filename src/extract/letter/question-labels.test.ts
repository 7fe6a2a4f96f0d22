import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelOf } from './question-labels.ts'

const seen: [line: string, numbers: string[] | null][] = [
  ['Qs 2, 3 & 5', ['2', '3', '5']],
  ['1&2 This part is accessible by other means', ['1', '2']],
  ['6 & 7 We shall not be offering a response', ['6', '7']],
  ['Response 1 - 6 :', ['1', '2', '3', '4', '5', '6']],
  ['1a. 20', ['1a']],
  ['1(a) 20', ['1a']],
  ['1 (a) 20', ['1a']],
  ['Q1. Twelve', ['1']],
  ['Q1a - Twelve', ['1a']],
  ['Question 1: 12', ['1']],
  ['Answer 2 – Nil', ['2']],
  ['In relation to question 3, no information is held', ['3']],
  ['With regard to questions 6 and 7, section 40(2) applies', ['6', '7']],
  ['Q2. The Police Service can neither confirm nor deny', ['2']],
  ['  ', null],
  ['2012 - 80', null],
  ['13 officers', null],
  ['2 x Officers', null],
  ['1. 3.', ['1']],
  ['1. How many?', ['1']],
  ['1) How many?', ['1']],
  ['The police', null],
  ['a) Below is the headcount', ['a']],
  ['2.5 hours', null],
]

for (const [line, numbers] of seen) {
  test(`“${line}” ${numbers ? `answers ${numbers.join(', ')}` : 'bears no number'}`, () => {
    const label = labelOf(line, null)
    assert.deepEqual(label?.numbers ?? null, numbers)
  })
}
