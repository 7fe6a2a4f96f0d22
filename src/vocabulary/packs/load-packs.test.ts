import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPack, loadPacks, perWords, wordsOf } from './load-packs.ts'

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
  assert.equal(wordsOf({ packs: [] }), plain)
  assert.equal(wordsOf(undefined), everyPack)
  assert.deepEqual([count(plain), count(plain), count(everyPack), count(plain)], [1, 1, 2, 1])
})
