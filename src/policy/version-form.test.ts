import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readVersionForm } from './version-form.ts'

const TYPED = {
  title: 'Social media: what we ask',
  issuer: 'Severnshire Police',
  kind: 'policy',
  version: ' 2.0 ',
  from: '1 April 2013',
  accounts: 'personal',
  'audience-officer': 'yes',
  'audience-families': 'yes',
}

test('a form filled in is a version, with an address made of its title', () => {
  const read = readVersionForm(TYPED, null)
  assert.ok(read.ok)
  assert.equal(read.value.policy.slug, 'social-media-what-we-ask')
  assert.deepEqual(read.value.version, {
    policy: 'social-media-what-we-ask',
    version: '2.0',
    inForceFrom: '2013-04-01',
    inForceUntil: null,
    audience: ['officer', 'families'],
    accounts: 'personal',
  })
})

test('an empty form says what is missing, field by field', () => {
  const read = readVersionForm({}, null)
  assert.ok(!read.ok)
  assert.deepEqual(
    read.formErrors.map(({ field }) => field),
    ['title', 'issuer', 'version', 'from', 'audience-officer'],
  )
})

test('a next version asks neither title nor issuer', () => {
  const kept = { slug: 'sm', title: 'Social media', kind: 'guidance', issuer: 'ACPO' } as const
  const read = readVersionForm({ ...TYPED, title: '', issuer: '' }, kept)
  assert.ok(read.ok)
  assert.deepEqual(read.value.policy, kept)
  assert.equal(read.value.version.policy, 'sm')
})

test('a day that is none is said', () => {
  const read = readVersionForm({ ...TYPED, from: '31/02/2013' }, null)
  assert.ok(!read.ok && read.formErrors[0]?.field === 'from')
})
