import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Member, ToldEvent } from './member.ts'
import { whoHasNot } from './who-has-not.ts'

const member = (ref: string, more: Partial<Member> = {}): Member => ({
  ref,
  name: `Person ${ref}`,
  role: 'officer',
  email: null,
  joined: null,
  left: null,
  ...more,
})

const event = (ref: string, kind: ToldEvent['kind'], on: string, version = '2'): ToldEvent => ({
  version,
  member: ref,
  kind,
  on,
  how: 'by e-mail',
})

const VERSION = { version: '2', audience: ['officer', 'special'] }

const states = (members: Member[], events: ToldEvent[]) =>
  whoHasNot(VERSION, members, events, '2024-05-01').map(({ member, state, remindFrom }) => [
    member.ref,
    state,
    remindFrom,
  ])

test('who said that they read it has, who was told has not yet, the others are to be told', () => {
  assert.deepEqual(
    states(
      [member('1'), member('2'), member('3')],
      [
        event('1', 'told', '2024-04-01'),
        event('1', 'acknowledged', '2024-04-03'),
        event('2', 'told', '2024-04-01'),
      ],
    ),
    [
      ['1', 'acknowledged', null],
      ['2', 'told', '2024-04-15'],
      ['3', 'not-told', null],
    ],
  )
})

test('a reminder puts the next one off', () => {
  assert.deepEqual(
    states([member('2')], [event('2', 'told', '2024-04-01'), event('2', 'reminded', '2024-04-16')]),
    [['2', 'told', '2024-04-30']],
  )
})

test('a word about another version is none about this', () => {
  assert.deepEqual(states([member('1')], [event('1', 'acknowledged', '2020-01-01', '1')]), [
    ['1', 'not-told', null],
  ])
})

test('a version does not speak to other roles, nor to who left or has not yet come', () => {
  assert.deepEqual(
    states(
      [
        member('1', { role: 'staff' }),
        member('2', { left: '2024-04-30' }),
        member('3', { joined: '2024-05-02' }),
        member('4', { joined: '2024-05-01', left: '2024-05-01', role: 'special' }),
      ],
      [],
    ),
    [['4', 'not-told', null]],
  )
})

test('who says that they have read it was told of it', () => {
  const [standing] = whoHasNot(
    VERSION,
    [member('1')],
    [event('1', 'acknowledged', '2024-04-03')],
    '2024-05-01',
  )
  assert.equal(standing?.told, '2024-04-03')
})
