import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailDate } from './date.ts'

const seen: [ink: string, at: string | null][] = [
  ['Fri, 14 Mar 2014 10:05:09 +0000', '2014-03-14T10:05:09.000Z'],
  ['Fri, 14 Mar 2014 10:05:09 +0530 (IST)', '2014-03-14T04:35:09.000Z'],
  ['14 Mar 14 10:05 GMT', '2014-03-14T10:05:00.000Z'],
  ['Mon, 2 June 2014 10:05:00 BST', '2014-06-02T09:05:00.000Z'],
  ['Fri, 31 Feb 2014 10:05:09 +0000', null],
  ['Fri, 14 Foo 2014 10:05:09 +0000', null],
  ['yesterday', null],
  ['', null],
]

for (const [ink, at] of seen) {
  test(`a mail dated “${ink}” was sent at ${at}`, () => assert.equal(mailDate(ink), at))
}

test('a mail without a date was sent at no known time', () => assert.equal(mailDate(null), null))
