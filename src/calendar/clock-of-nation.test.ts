// A body of Scotland answers under the Scottish Act, whatever the survey was begun under.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf } from './clock.ts'

test('the holidays of Scotland count for its police, and those of all the kingdom for the others', () => {
  const on = (body: string) =>
    clockOf('foia', { body, received: '2026-03-09' }, [], '2026-03-10').due
  // St Patrick’s Day and Easter Monday are working days there.
  assert.equal(on('essex'), '2026-04-09')
  assert.equal(on('police-scotland'), '2026-04-07')
})
