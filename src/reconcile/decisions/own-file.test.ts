// What a body's own released file says stands without a reader, and gives way to one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import { OWN_FILE } from '../../vocabulary/decided.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { applyDecisions } from './apply-decisions.ts'
import type { ReplyRead } from './reply-read.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: null,
  questions: [{ number: '1', asks: 'How many?', counts: aNoun('case') }],
  bodies: [{ slug: 'severnshire', name: 'Severnshire Constabulary', workforce: null }],
  readers: 1,
}

const CELL = {
  sha256: 'a'.repeat(64),
  place: { kind: 'sheet', sheet: 'Released', range: 'B4' },
  ink: '20',
  prefix: 'All\t',
  suffix: '\n',
} as const

const figure: Figure = {
  ...CELL,
  question: '1',
  unit: 'case',
  unitInk: 'matters',
  population: 'all',
  period: null,
  facets: {},
  value: exactly(20),
  sure: true,
  ownFile: true,
}

const reply = (one: Figure, received: string | null = '2014-03-17'): ReplyRead => ({
  message: 'first',
  body: 'severnshire',
  files: [CELL.sha256],
  received,
  extraction: {
    file: 'released.json',
    kind: 'decision',
    status: 'full',
    questions: [
      {
        number: '1',
        answer: 'full',
        sections: [],
        data: true,
        ...(one.ownFile && { ownFile: true as const }),
      },
    ],
    exemptions: [],
    figures: [one],
    caseRows: [],
    doubts: [],
  },
})

const decision = (action: Decision['action'], more: Partial<Decision> = {}): Decision => ({
  action,
  body: 'severnshire',
  question: '1',
  about: 'figure',
  evidence: [CELL],
  by: 'a reader',
  at: '2014-03-20',
  ...more,
})

function outcome(one: ReplyRead, decisions: Decision[] = [], of = survey) {
  const standing = decisions.map((made, i) => ({ id: `d${i}`, decision: made }))
  const { figures, answers } = applyDecisions(of, [one], standing)
  return { figure: figures[0], answer: answers[0] }
}

test('a number of the body’s own file is confirmed by it, on the day that it came', () => {
  const { figure: own, answer } = outcome(reply(figure))
  const byFile = { by: OWN_FILE, at: '2014-03-17', why: null, ownFile: true }
  assert.deepEqual([own?.state, own?.decided, own?.decision], ['confirmed', byFile, null])
  assert.deepEqual([answer?.state, answer?.decided], ['confirmed', byFile])
})

test('the same number in any other file waits for a person', () => {
  const { ownFile: _, ...plain } = figure
  const { figure: own, answer } = outcome(reply(plain))
  assert.deepEqual([own?.state, answer?.state], ['pencil', 'pencil'])
})

test('a person who decides otherwise is followed', () => {
  const rejected = outcome(reply(figure), [decision('reject', { why: 'Not what was asked.' })])
  assert.deepEqual([rejected.figure?.state, rejected.figure?.decided?.by], ['rejected', 'a reader'])
  const corrected = outcome(reply(figure), [decision('correct', { reads: { value: exactly(19) } })])
  assert.deepEqual(corrected.figure?.figure.value, exactly(19))
  assert.equal(corrected.figure?.decided?.ownFile, undefined)
})

test('two readers are not asked for what no reader is wanted for; once one has answered, it takes both', () => {
  const two: Survey = { ...survey, readers: 2 }
  assert.equal(outcome(reply(figure), [], two).figure?.state, 'confirmed')
  assert.equal(outcome(reply(figure), [decision('reject')], two).figure?.state, 'pencil')
})

test('of what nobody knows when it came nothing stands by itself', () => {
  assert.equal(outcome(reply(figure, null)).figure?.state, 'pencil')
})
