import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amendedNumber } from './amended-numbers.ts'

// The sentence, the number that is right, and the mistaken one where it is repeated. Add the next wording you meet.
const WORDINGS: [text: string, is: string, was: string | null][] = [
  ['The figure we gave for 2023/24 should have read 400, not 40.', '400', '40'],
  [
    'In our response of 23 September the amount was given as £31,421.00. It should have read £3,142.10.',
    '£3,142.10',
    '£31,421.00',
  ],
  ['£31,421 should be £3,142.10.', '£3,142.10', '£31,421'],
  [
    'One of the figures was incorrect. The number for 2022/23 is 14, and not 41 as stated.',
    '14',
    '41',
  ],
  ['Please replace the figure of 845 with 854; two digits had been transposed.', '854', '845'],
  ['We said that 52 complaints were received; the correct figure is 25.', '25', '52'],
  ['The number for 2021/22 was incorrect; the correct figure is 118.', '118', null],
  ['It gave 17 appeals where it should have said 71.', '71', '17'],
  ['The total for 2020/21 has been amended from 312 to 321.', '321', '312'],
  ['Please read 64 in place of 46 for 2022/23.', '64', '46'],
  ['For 2019/20, 88 should read 98.', '98', '88'],
  ['We counted some twice, so there were 31 rather than 43 fines.', '31', '43'],
]

for (const [text, is, was] of WORDINGS)
  test(`“${text.slice(0, 90)}” sets ${is} right`, () => {
    const found = amendedNumber(text)
    assert.equal(found && text.slice(found.is.start, found.is.end), is)
    assert.equal(found?.was ? text.slice(found.was.start, found.was.end) : null, was)
  })

for (const text of [
  'The other figures stand.',
  'We received 40 requests, not counting e-mails.',
  'There were 12 complaints, not all of which were upheld.',
  'Of the 40 claims, 12 were paid.',
])
  test(`“${text}” sets nothing right`, () => assert.equal(amendedNumber(text), null))
