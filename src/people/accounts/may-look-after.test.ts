import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Role, rightsOf } from '../roles.ts'
import type { Viewer } from '../viewer.ts'
import { mayGive, rolesChanged, whyNotLookAfter } from './may-look-after.ts'

const a = (account: string, ...roles: Role[]): Viewer => ({
  account,
  name: account,
  rights: rightsOf(roles),
})

const head = a('head', 'head')
const keeper = a('keeper', 'keeper-of-accounts')

test('who only keeps the accounts cannot make a head, nor themselves anything', () => {
  assert.equal(mayGive(keeper, 'head'), false)
  assert.equal(mayGive(keeper, 'counter-corruption'), false)
  assert.equal(mayGive(keeper, 'investigator'), true)
  assert.match(String(rolesChanged(keeper, { id: 'sam', roles: [] }, ['head'])), /appoint a head/)
  const own = { id: 'keeper', roles: ['keeper-of-accounts'] }
  assert.match(
    String(rolesChanged(keeper, own, ['keeper-of-accounts', 'investigator'])),
    /their own roles/,
  )
})

test('nor let themselves in as one, by setting the password of a head anew', () => {
  assert.match(whyNotLookAfter(keeper, { id: 'head', roles: ['head'] }) ?? '', /appoint/)
  assert.equal(whyNotLookAfter(keeper, { id: 'sam', roles: ['investigator'] }), null)
})

test('a head looks after another head, and not after themselves, so that one is left', () => {
  assert.equal(whyNotLookAfter(head, { id: 'other', roles: ['head'] }), null)
  assert.match(whyNotLookAfter(head, { id: 'head', roles: ['head'] }) ?? '', /your own account/)
  assert.match(String(rolesChanged(head, { id: 'head', roles: ['head'] }, [])), /their own roles/)
})

test('who has no right to look after accounts gives nothing', () => {
  const sam = a('sam', 'investigator')
  assert.equal(mayGive(sam, 'member'), false)
  assert.match(String(rolesChanged(sam, { id: 'kim', roles: [] }, ['member'])), /do not look after/)
})

test('what is given and what is ended is the difference', () => {
  assert.deepEqual(
    rolesChanged(head, { id: 'sam', roles: ['investigator', 'no-more'] }, [
      'investigator',
      'supervisor',
    ]),
    { given: ['supervisor'], ended: ['no-more'] },
  )
})
