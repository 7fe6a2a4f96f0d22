import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPasswordErrors, whatIsWeak } from './password-rule.ts'

const sam = { name: 'Samantha Lee', email: 's.lee@severnshire.example' }

const WEAK: [password: string, why: RegExp][] = [
  ['short', /at least 12/],
  ['eleven char', /at least 12/],
  ['x'.repeat(300), /at most 256/],
  ['aaaaaaaaaaaaaaaa', /one row/],
  ['abcdefghijklmnop', /one row/],
  ['123456789012345', /one row/],
  ['987654321098', /one row/],
  ['1qaz2wsx3edc', /strangers try first/],
  ['QWERTY123456', /strangers try first/],
  ['samantha.lee1', /little more than your name/],
  ['Severnshire2026', /little more than your name/],
  ['PolicePassword1', /little more than your name/],
]

for (const [password, why] of WEAK)
  test(`“${password.slice(0, 20)}” is not taken`, () => {
    assert.match(whatIsWeak(password, sam) ?? '', why)
  })

for (const password of [
  'four quiet grey herons',
  'Tref-y-Clawdd 1972',
  'ŵy a chaws a bara',
  '密码很长而且没有人猜得到它吧',
  'lees are not sam-shaped',
])
  test(`“${password}” is taken`, () => {
    assert.equal(whatIsWeak(password, sam), null)
  })

test('a password typed otherwise the second time is not taken', () => {
  const typed = { password: 'four quiet grey herons', again: 'four quiet grey heron' }
  assert.deepEqual(
    newPasswordErrors(typed, sam).map(({ field }) => field),
    ['again'],
  )
})
