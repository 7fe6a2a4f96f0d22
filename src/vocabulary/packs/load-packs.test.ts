import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../survey.ts'
import { everyPack, loadPacks, packsOf, perWords, wordsOf } from './load-packs.ts'

const plain = loadPacks([])

test('a survey that names no pack never hears of ranks, breaches, outcomes or severities', () => {
  assert.equal(everyPack.rankNamed('Sergeant'), 'sergeant')
  assert.equal(plain.rankNamed('Sergeant'), null)
  assert.equal(plain.rankBandNamed('Inspector or above'), null)
  assert.equal(plain.rankBandIn('held the rank of inspector or above'), null)
  assert.deepEqual(plain.breachesIn('racist comments on Facebook'), [])
  assert.deepEqual(plain.platformsIn('racist comments on Facebook'), [])
  assert.equal(plain.outcomeMeant('Final Written Warning'), null)
  assert.deepEqual(plain.outcomesIn('two received a written warning'), [])
  assert.equal(plain.severityNamed('Gross misconduct'), null)
  assert.deepEqual(plain.outcomes, [])
})

test('it knows what any reply counts', () => {
  assert.deepEqual(plain.populationsIn('13 officers and 6 members of staff'), ['staff'])
  assert.deepEqual(
    plain.unitsIn('two complaints and 20 occasions').map(({ unit }) => unit),
    ['complaint', 'incident'],
  )
})

test('a pack that nobody knows is named in the error', () => {
  assert.throws(() => loadPacks(['hospitals']), /no word pack “hospitals”/)
})

test('the same packs give the same words, and what is made of them is made once', () => {
  let made = 0
  const count = perWords(() => ++made)
  assert.equal(loadPacks(['police-conduct']), everyPack)
  assert.equal(packsOf({ packs: [] }), plain)
  assert.equal(wordsOf(undefined), everyPack)
  assert.deepEqual([count(plain), count(plain), count(everyPack), count(plain)], [1, 1, 2, 1])
})

const claims: Survey = {
  slug: 'claims',
  title: 'Claims',
  law: 'foia',
  period: { financialYear: '2023/24' },
  packs: [],
  readers: 1,
  bodies: [],
  dimensions: [
    {
      name: 'outcome',
      exclusive: true,
      open: true,
      categories: [
        { id: 'upheld', words: ['upheld'] },
        { id: 'not-upheld', words: ['not upheld', 'dismissed'] },
      ],
    },
    {
      name: 'age',
      exclusive: true,
      open: false,
      categories: [{ id: 'half-a-year', words: ['6 to 12 months'] }],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many claims were received, leaving out legal costs?',
      counts: { id: 'claim', one: 'claim', many: 'claims', also: [], kind: 'count' },
      whom: ['students'],
    },
    { number: '2', asks: 'The policy.', document: true },
  ],
}

test('a survey brings its own nouns, groups and categories, and a pack knows nothing of them', () => {
  const words = wordsOf(claims)
  assert.deepEqual(
    words.unitsIn('14 claims and 2 complaints').map(({ unit }) => unit),
    ['claim', 'complaint'],
  )
  assert.deepEqual(
    words.asked?.groupsIn('12 students').map(({ group }) => group),
    ['students'],
  )
  assert.deepEqual([...(words.asked?.questions[0]?.leftOut ?? [])], ['legal', 'spent'])
  assert.deepEqual(plain.unitsIn('14 claims'), [])
  assert.equal(plain.asked, null)
})

const named: [label: string, id: string | null][] = [
  ['Upheld', 'upheld'],
  ['Not upheld', 'not-upheld'],
  ['Claims not upheld', 'not-upheld'],
  ['Partly upheld', 'upheld'],
  ['Never upheld', null],
  ['Between six months and a year', 'half-a-year'],
  ['7-12 months', 'half-a-year'],
  ['Less than twelve months', null],
  ['12 to 24 months', null],
]
for (const [label, id] of named)
  test(`“${label}” names ${id ?? 'no category'}`, () => {
    assert.equal(wordsOf(claims).asked?.categoriesIn(label)[0]?.id ?? null, id)
  })
