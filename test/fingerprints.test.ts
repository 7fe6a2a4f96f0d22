import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractions, isUnraised, keptPrints, readings, wrongWith } from './fingerprints.ts'

test('a file is read otherwise than before only under a raised reader version', async () => {
  const now = await readings()
  assert.ok(Object.keys(now.prints).length > 80)
  assert.deepEqual(wrongWith(now, keptPrints().read), [])
})

test('a letter is understood otherwise than before only under a raised version', async () => {
  const now = await extractions()
  assert.ok(Object.keys(now.prints).length > 150)
  assert.deepEqual(wrongWith(now, keptPrints().extract), [])
})

const before = { version: '1', prints: { letter: 'aa', table: 'bb' } }

test('another reading under the same version is refused, and cannot be kept', () => {
  const now = { version: '1', prints: { letter: 'aa', table: 'cc' } }
  assert.deepEqual(wrongWith(now, before), [
    'table is read otherwise than before: raise the version (now 1)',
  ])
  assert.ok(isUnraised(now, before))
})

test('another reading under a raised version is kept once it was looked at', () => {
  const now = { version: '2', prints: { letter: 'aa', table: 'cc' } }
  assert.match(wrongWith(now, before).join(), /not kept yet/)
  assert.ok(!isUnraised(now, before))
  assert.deepEqual(wrongWith(now, now), [])
})

test('a new fixture asks for no new version, but to be kept', () => {
  const now = { version: '1', prints: { ...before.prints, sheet: 'dd' } }
  assert.match(wrongWith(now, before).join(), /sheet is new/)
  assert.ok(!isUnraised(now, before))
})
