import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  appAddress,
  halfMinuteOf,
  halfMinuteTyped,
  newSecret,
  numberAt,
} from './one-time-number.ts'

/** "12345678901234567890" of RFC 6238's appendix B, whose numbers of eight digits end with ours. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

const OF_THE_RFC: [at: string, number: string][] = [
  ['1970-01-01T00:00:59Z', '287082'],
  ['2005-03-18T01:58:29Z', '081804'],
  ['2005-03-18T01:58:31Z', '050471'],
  ['2009-02-13T23:31:30Z', '005924'],
  ['2033-05-18T03:33:20Z', '279037'],
  ['2603-10-11T11:33:20Z', '353130'],
]

for (const [at, number] of OF_THE_RFC)
  test(`at ${at} an app shows ${number}`, () => {
    assert.equal(numberAt(SECRET, halfMinuteOf(new Date(at))), number)
  })

const at = new Date('2026-11-30T10:00:10Z')
const now = halfMinuteOf(at)
const typed = (number: string, usedLast: number | null = null): number | null =>
  halfMinuteTyped(number, { secret: SECRET, usedLast }, at)

test('the number of this half minute and of its neighbours is taken, with or without a gap', () => {
  for (const one of [now - 1, now, now + 1]) assert.equal(typed(numberAt(SECRET, one)), one)
  const number = numberAt(SECRET, now)
  assert.equal(typed(`${number.slice(0, 3)} ${number.slice(3)} `), now)
})

test('an older or later one is not, nor what is no number', () => {
  for (const one of [now - 2, now + 2]) assert.equal(typed(numberAt(SECRET, one)), null)
  for (const other of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    assert.equal(typed(other), null)
})

test('a number that was used is not taken again, nor one before it', () => {
  assert.equal(typed(numberAt(SECRET, now), now), null)
  assert.equal(typed(numberAt(SECRET, now - 1), now), null)
  assert.equal(typed(numberAt(SECRET, now + 1), now), now + 1)
})

test('what both know is 160 bits of chance, in letters that apps take', () => {
  const [one, other] = [newSecret(), newSecret()]
  assert.match(one, /^[A-Z2-7]{32}$/)
  assert.notEqual(one, other)
  assert.match(
    appAddress(one, 'a@b.example'),
    /^otpauth:\/\/totp\/Candour%3Aa%40b\.example\?secret=/,
  )
})
