import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyVersion } from '../vocabulary/force/policy.ts'
import { versionOn, versionsOver } from './in-force.ts'

const version = (name: string, from: string, until: string | null): PolicyVersion => ({
  policy: 'social-media',
  version: name,
  inForceFrom: from,
  inForceUntil: until,
  audience: ['officer'],
  accounts: 'both',
  sha256: null,
  clauses: [],
})

const ALL = [
  version('1', '2010-01-01', '2013-03-31'),
  version('2', '2013-04-01', '2020-01-31'),
  version('3', '2021-01-01', null),
]

test('both days of a version are days on which it stood', () => {
  assert.deepEqual(
    [
      '2009-12-31',
      '2010-01-01',
      '2013-03-31',
      '2013-04-01',
      '2020-01-31',
      '2020-02-01',
      '2026-01-01',
    ].map((day) => versionOn(ALL, day)?.version ?? null),
    [null, '1', '1', '2', '2', null, '3'],
  )
})

test('of two versions that overlap the later one stood', () => {
  assert.equal(
    versionOn([version('b', '2012-01-01', null), version('a', '2011-01-01', null)], '2013-01-01')
      ?.version,
    'b',
  )
})

test('over several days each version bound that stood on one of them, and no other', () => {
  const over = (from: string, to: string) =>
    versionsOver(ALL, { from, to }).map(({ version: name }) => name)
  assert.deepEqual(over('2013-03-31', '2013-04-01'), ['1', '2'])
  assert.deepEqual(over('2012-05-01', '2012-05-01'), ['1'])
  assert.deepEqual(over('2020-02-01', '2020-12-31'), [])
  assert.deepEqual(over('2009-01-01', '2026-01-01'), ['1', '2', '3'])
})

test('what a later version had replaced by the first day binds nobody any more', () => {
  const all = [version('a', '2011-01-01', null), version('b', '2012-01-01', null)]
  const over = (from: string, to: string) =>
    versionsOver(all, { from, to }).map(({ version: name }) => name)
  assert.deepEqual(over('2013-01-01', '2013-06-01'), ['b'])
  assert.deepEqual(over('2011-12-01', '2013-06-01'), ['a', 'b'])
})
