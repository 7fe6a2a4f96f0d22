// Who works on a review: nobody who had a part in the answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked, sent } from '../../../test/a-request.ts'
import { noPartBefore } from './no-part-before.ts'

const answered = aRequest([...asked('2026-11-02'), ...sent('2026-11-20', ['1', '2'], 3)])

test('who was at an answer neither works on its review, concludes it nor signs it, and may still record what comes in', () => {
  for (const kind of [
    'counted',
    'notice-written',
    'drawn-up',
    'signed',
    'review-concluded',
  ] as const)
    assert.match(noPartBefore(kind, 'an account', answered) ?? '', /had a part/, kind)
  for (const kind of ['received', 'taken-on', 'clarification-given', 'sent'] as const)
    assert.equal(noPartBefore(kind, 'an account', answered), null, kind)
})

test('who had no part in it reviews it, and of what nothing was sent everybody may', () => {
  assert.equal(noPartBefore('review-concluded', 'another account', answered), null)
  const unsent = aRequest([...asked('2026-11-02'), ...sent('', ['1'], 3).slice(0, 2)])
  assert.equal(noPartBefore('review-concluded', 'an account', unsent), null)
})
