import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyVersion } from '../vocabulary/force/policy.ts'
import { clauseOn, versionOn } from './in-force.ts'

const version = (name: string, from: string, until: string | null, text = ''): PolicyVersion => ({
  policy: 'social-media',
  version: name,
  inForceFrom: from,
  inForceUntil: until,
  audience: ['officer'],
  accounts: 'both',
  sha256: null,
  clauses: text ? [{ id: 'c1', number: '1', under: [], text }] : [],
})

const ALL = [
  version('1', '2010-01-01', '2013-03-31', 'Do not post.'),
  version('2', '2013-04-01', '2020-01-31', 'Think first.'),
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

test('a clause is read as it stood on the day, and is not there where it went', () => {
  assert.equal(clauseOn(ALL, 'c1', '2012-06-01')?.text, 'Do not post.')
  assert.equal(clauseOn(ALL, 'c1', '2014-06-01')?.text, 'Think first.')
  assert.equal(clauseOn(ALL, 'c1', '2024-06-01'), null)
})
