import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuestionCount, SurveyCount } from '../vocabulary/count.ts'
import { checkExpectations } from './check-expectations.ts'
import { expectationInWords } from './naming/expectation-words.ts'

const question: QuestionCount = {
  number: '1a',
  asks: 'How many?',
  total: { low: 558, high: null },
  units: [],
  mixed: false,
  coverage: { bodies: 23, asked: 43, workforce: 134_671, workforceAsked: 218_463 },
  bodies: [],
  missing: [],
  states: [],
  pencil: { total: { low: 0, high: 0 }, bodies: [] },
  contradictions: [],
}
const count: SurveyCount = {
  survey: 's',
  title: 'S',
  asked: 43,
  answered: 23,
  refused: 4,
  notSeen: 16,
  notChecked: 0,
  noReply: 0,
  questions: [question],
}

const holds = (says: string): string[] => {
  const expectation = expectationInWords(says)
  assert.ok(expectation)
  return checkExpectations([expectation], count, { replies: 43, files: 61 })
}

for (const says of ['replies 43', '4 refused', '1a total between 500 and 900', 'at least 50 files'])
  test(`“${says}” holds`, () => assert.deepEqual(holds(says), []))

const broken: [says: string, because: RegExp][] = [
  ['replies between 35 and 42', /does not hold: there are 43 replies/],
  ['1a total at least 800', /does not hold: the total is at least 558/],
  ['at most 3 refused', /does not hold: 4 refused/],
  ['files 60', /does not hold: there are 61 files/],
  ['9z total at least 1', /does not hold: there is no question 9z/],
]
for (const [says, because] of broken)
  test(`“${says}” does not hold, and why is said`, () => {
    const sentences = holds(says)
    assert.equal(sentences.length, 1)
    assert.match(sentences[0] ?? '', because)
  })
