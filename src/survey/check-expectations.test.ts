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

const inPounds = (says: string) => {
  const expectation = expectationInWords(says)
  assert.ok(expectation, says)
  const money = {
    ...question,
    number: '2',
    kind: 'money' as const,
    total: { low: 117_341_275, high: null },
  }
  const share = { ...question, number: '4', kind: 'share' as const, total: { low: 0, high: null } }
  const asked = { ...count, questions: [question, money, share] }
  return checkExpectations([expectation], asked, { replies: 43, files: 61 })
}

test('a total of money is expected in pounds and pence, as it is printed', () => {
  assert.deepEqual(inPounds('2 total exactly £1,173,412.75'), [])
  assert.deepEqual(inPounds('2 total between 1,000,000.50 and 1,200,000'), [])
  assert.match(
    inPounds('2 total at least £1,173,412.76')[0] ?? '',
    /the total is at least £1,173,412\.75/,
  )
})

test('shares are not added up, so no total of them can be expected', () => {
  assert.match(inPounds('4 total at least 0')[0] ?? '', /what question 4 asks is not added up/)
})

test('replies are whole: half a reply is not understood', () => {
  for (const says of ['replies at least 35.5', '£4 refused', 'between 1.5 and 3 files'])
    assert.equal(expectationInWords(says), null, says)
})
