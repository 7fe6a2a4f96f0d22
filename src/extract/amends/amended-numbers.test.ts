import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amendedNumbers } from './amended-numbers.ts'

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
  ['In answer 1 we stated 16 for 2022/23; the correct number is 61.', '61', '16'],
  ['For 16 read 61.', '61', '16'],
  ['For “16” please read “61”.', '61', '16'],
  ['The 16 plots let in 2022/23 is revised to 61.', '61', '16'],
  ['The 16 we reported is now 61.', '61', '16'],
  ['There were 21 vacant plots and not, as we wrote, 12.', '21', '12'],
  ['There were 21 vacant plots instead of the 12 we told you of.', '21', '12'],
  ['The figure for temporary sites (12) was overstated; it is 2.', '2', '12'],
  ['We understated the number of plots: it was 61.', '61', null],
]

for (const [text, is, was] of WORDINGS)
  test(`“${text.slice(0, 90)}” sets ${is} right`, () => {
    const [found, second] = amendedNumbers(text)
    assert.equal(second, undefined)
    assert.equal(text.slice(found?.is.start, found?.is.end), is)
    assert.equal(found?.was ? text.slice(found.was.start, found.was.end) : null, was)
  })

for (const text of [
  'The other figures stand.',
  'We received 40 requests, not counting e-mails.',
  'There were 12 complaints, not all of which were upheld.',
  'Of the 40 claims, 12 were paid.',
  'We issued 12 fines for 30 heaps of rubbish.',
  'There were 14 claims, for 41 cars.',
])
  test(`“${text}” sets nothing right`, () => assert.deepEqual(amendedNumbers(text), []))

const SEVERAL: [text: string, says: string][] = [
  ['2021/22 should be 44 and 2022/23 should be 61.', '44, 61'],
  ['16 should read 61, and 12 should read 21.', '16 → 61, 12 → 21'],
  ['It should read 61, not 16, for 2022/23, and 44, not 45, for 2021/22.', '16 → 61, 45 → 44'],
  [
    'The number let was 61 rather than 16; the number vacant was 21 rather than 12.',
    '16 → 61, 12 → 21',
  ],
  ['For 16 read 61; for 12 read 21.', '16 → 61, 12 → 21'],
  ['They should be 61 and 44 rather than 16 and 12.', ''],
]

for (const [text, says] of SEVERAL)
  test(`“${text}” sets right: ${says || 'none that can be told'}`, () => {
    const ink = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    const read = amendedNumbers(text).map(({ is, was }) => (was ? `${ink(was)} → ` : '') + ink(is))
    assert.equal(read.join(', '), says)
  })
