import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeInParts, stampOf } from './notice.ts'

const stamps: [notice: string, stamp: string | null][] = [
  ['Reconstructed example. The letters are written in our own words.', 'RECONSTRUCTED EXAMPLE'],
  ['Real replies, re-worded. The prose is ours.', 'REAL REPLIES, RE-WORDED'],
  ['Names are left out under s.40(2)', 'NAMES ARE LEFT OUT UNDER S.40(2)'],
  [
    'The letters behind these figures were typed again from photographs of them. All are here.',
    'THE LETTERS BEHIND THESE FIGURES WERE TYPED AGAIN FROM …',
  ],
  ['', null],
]

for (const [notice, stamp] of stamps) {
  test(`“${notice}” stamps its pages with ${stamp ?? 'nothing'}`, () => {
    assert.equal(stampOf({ notice }), stamp)
  })
}

test('pages of a survey without a notice bear no stamp', () => {
  assert.equal(stampOf({}), null)
})

test('a notice is its first sentence and the rest, nothing lost', () => {
  assert.deepEqual(noticeInParts('Practice. See s.40.'), { first: 'Practice.', rest: ' See s.40.' })
})
