import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurveyOfClaims } from '../../../test/a-survey-of-claims.ts'
import type { Contradiction, StatementSaid } from '../../vocabulary/count.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { PackInput } from '../pack/input.ts'
import { asPrinted } from './as-printed.ts'

const input = await aSurveyOfClaims()
const [confirmed] = input.figures
assert.ok(confirmed)
const { body, figure } = confirmed

/** Read by a machine as a number beside a percentage, and confirmed by nobody. */
const onlyRead = (ink: string): Figure => ({
  ...figure,
  ink,
  place: { kind: 'text', start: 900, end: 900 + ink.length },
  facets: { measure: 'a number beside a percentage' },
})

const said = (one: Figure): StatementSaid => ({ id: one.ink, says: one.ink, figure: one })

const contradiction = (
  statements: readonly Figure[],
  more: Partial<Contradiction>,
): Contradiction => ({
  body,
  question: '1',
  severity: 'odd',
  statements: statements.map(said),
  note: '14 of 78 is 17.9 %, not “14.1%”.',
  decided: null,
  ...more,
})

function withOne(one: Contradiction): PackInput {
  const [first, ...others] = input.count.questions
  assert.ok(first)
  return {
    ...input,
    count: { ...input.count, questions: [{ ...first, contradictions: [one] }, ...others] },
  }
}

const printed = (one: Contradiction): number =>
  asPrinted(withOne(one)).count.questions[0]?.contradictions.length ?? 0

const decided = { by: 'Jo', at: '2024-12-01', why: 'The percentage is of the finished ones.' }
const SHARE = [figure, onlyRead('78'), onlyRead('14.1%')]

test('a percentage and its base that only a machine read are not printed of a body', () => {
  assert.equal(printed(contradiction(SHARE, { by: 'share' })), 0)
})

test('they are printed once an editor has noted what they come to', () => {
  assert.equal(printed(contradiction(SHARE, { by: 'share', decided })), 1)
})

test('but not beside numbers of which none is confirmed, whatever is noted', () => {
  assert.equal(printed(contradiction(SHARE.slice(1), { by: 'share', decided })), 0)
})

test('what stands between confirmed numbers is printed, noted or not', () => {
  assert.equal(printed(contradiction([figure], {})), 1)
})
