import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { noParsers } from '../../test/no-parsers.ts'
import type { House } from '../store/house.ts'
import { historyAfter } from '../store/queries.ts'
import type { Policy, PolicyVersion } from '../vocabulary/force/policy.ts'
import { draftVersion, putInForce, throwDraftAway } from './keep-version.ts'
import { members, policies, policyBySlug, toldOf, versionsOf } from './queries.ts'
import { takeMembers, tellMembers } from './tell-members.ts'
import type { Member } from './told/member.ts'

const house: House = {
  ...(await aStore()),
  parsers: noParsers,
  now: () => new Date('2026-11-24T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada Head' },
  log: () => {},
}

const POLICY: Policy = {
  slug: 'social-media',
  title: 'Social media',
  kind: 'policy',
  issuer: 'Severnshire Police (fictional)',
}

const version = (name: string, from: string, ...texts: string[]): PolicyVersion => ({
  policy: POLICY.slug,
  version: name,
  inForceFrom: from,
  inForceUntil: null,
  audience: ['officer', 'staff'],
  accounts: 'both',
  sha256: null,
  clauses: texts.map((text, i) => ({ id: `c${i + 1}`, number: `${i + 1}`, under: [], text })),
})

const person = (ref: string, more: Partial<Member> = {}): Member => ({
  ref,
  name: `Person ${ref}`,
  role: 'officer',
  email: null,
  joined: null,
  left: null,
  ...more,
})

const days = async () =>
  (await versionsOf(house.db, POLICY.slug)).map((one) => [
    one.version,
    one.isDraft,
    one.inForceFrom,
    one.inForceUntil,
  ])

test('a draft is put in force, and the version that stood until then ends the day before', async () => {
  await draftVersion(house, POLICY, version('1', '2010-01-01', 'Do not post.'))
  await putInForce(house, POLICY.slug, '1')
  await draftVersion(house, POLICY, version('2', '2013-04-01', 'Think first.'))
  assert.deepEqual(await days(), [
    ['1', false, '2010-01-01', null],
    ['2', true, '2013-04-01', null],
  ])
  await putInForce(house, POLICY.slug, '2')
  assert.deepEqual(await days(), [
    ['1', false, '2010-01-01', '2013-03-31'],
    ['2', false, '2013-04-01', null],
  ])
  assert.deepEqual(await policies(house.db), [POLICY])
})

test('an earlier version that comes later ends where the next one began', async () => {
  await draftVersion(house, POLICY, version('0', '2005-01-01', 'Take care.'))
  await putInForce(house, POLICY.slug, '0')
  assert.deepEqual(await days(), [
    ['1', false, '2010-01-01', '2013-03-31'],
    ['2', false, '2013-04-01', null],
    ['0', false, '2005-01-01', '2009-12-31'],
  ])
})

test('of another issuer a policy of the same name is another, and is no version of the first', async () => {
  const other = { ...POLICY, title: 'Social Media', issuer: 'College of Policing' }
  await assert.rejects(
    draftVersion(house, other, version('7', '2021-01-01', 'Be kind.')),
    /Social media of Severnshire Police \(fictional\) is here already/,
  )
  assert.equal((await days()).length, 3)
})

test('a policy of which every draft was thrown away can be named anew', async () => {
  const first: Policy = { ...POLICY, slug: 'phones', title: 'Phones', issuer: 'Severnshire' }
  const draft = { ...version('1', '2021-01-01', 'Be kind.'), policy: 'phones' }
  await draftVersion(house, first, draft)
  await throwDraftAway(house, 'phones', '1')
  await draftVersion(house, { ...first, issuer: 'Severnshire Police (fictional)' }, draft)
  assert.equal((await policyBySlug(house.db, 'phones'))?.issuer, 'Severnshire Police (fictional)')
  await throwDraftAway(house, 'phones', '1')
})

test('a version that was put in force is neither put in force again nor thrown away', async () => {
  await assert.rejects(putInForce(house, POLICY.slug, '1'), /no draft/)
  await assert.rejects(throwDraftAway(house, POLICY.slug, '1'), /no draft/)
})

test('a draft is thrown away, and its name is free again', async () => {
  await draftVersion(house, POLICY, version('3', '2020-01-01', 'Wait.'))
  await throwDraftAway(house, POLICY.slug, '3')
  await draftVersion(house, POLICY, version('3', '2021-01-01', 'Wait.'))
  await throwDraftAway(house, POLICY.slug, '3')
})

test('a second version of one name and a file without a rule are refused with a sentence', async () => {
  await assert.rejects(
    draftVersion(house, POLICY, version('1', '2011-01-01', 'Other.')),
    /has a version 1 already/,
  )
  await assert.rejects(draftVersion(house, POLICY, version('9', '2011-01-01')), /Nothing that can/)
})

test('a list taken in again changes people and takes nobody away', async () => {
  await takeMembers(house, [person('1'), person('2')])
  await takeMembers(house, [person('2', { left: '2020-01-31' })])
  assert.deepEqual(
    (await members(house.db)).map(({ ref, left }) => [ref, left]),
    [
      ['1', null],
      ['2', '2020-01-31'],
    ],
  )
})

test('what a person was told is kept once a day, and who is on no list is named', async () => {
  const told = (member: string) =>
    ({ version: '2', member, kind: 'told', on: '2013-04-02', how: 'by e-mail' }) as const
  const first = await tellMembers(house, POLICY.slug, [told('1'), told('7')])
  assert.deepEqual(first, { kept: 1, unknown: ['7'] })
  assert.deepEqual(await tellMembers(house, POLICY.slug, [told('1')]), { kept: 0, unknown: [] })
  assert.deepEqual(await toldOf(house.db, POLICY.slug), [told('1')])
})

test('the history holds each act and nobody’s name or number', async () => {
  const acts = await historyAfter(house.db, 0, 100)
  assert.ok(acts.some(({ what }) => what === 'people told'))
  assert.ok(acts.some(({ what }) => what === 'policy put in force'))
  assert.doesNotMatch(JSON.stringify(acts), /Person|"7"/)
})
