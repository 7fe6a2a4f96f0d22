import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPack } from './load-packs.ts'

const { outcomeMeant, outcomesIn, populationsIn, rankBandNamed, rankNamed, platformsIn, unitsIn } =
  everyPack

const outcomesSeen: [ink: string, id: string][] = [
  ['Final Written Warning', 'final_written_warning'],
  ['final Written Warnings', 'final_written_warning'],
  ['Final Written Warning - 18 months', 'final_written_warning'],
  ['Management advice', 'management_advice'],
  ['Words of Advice', 'words_of_advice'],
  ['NFA', 'nfa'],
  ['Resigned', 'resigned'],
  ['Resigned/retired', 'resigned_or_retired'],
  ['Dismissed without notice', 'dismissed_without_notice'],
  ['received a written warning', 'written_warning'],
]
for (const [ink, id] of outcomesSeen) {
  test(`“${ink}” is ${id}`, () => assert.deepEqual(outcomeMeant(ink), { id }))
}

test('“Dismissed” may be the allegation or the person, so it is asked', () => {
  assert.deepEqual(outcomeMeant('Dismissed'), { oneOf: ['dismissed', 'not_proven'] })
})

test('a final written warning is not also a written warning', () => {
  assert.deepEqual(
    outcomesIn('two received final Written Warnings and one received Management advice').map(
      ({ meant }) => meant,
    ),
    [{ id: 'final_written_warning' }, { id: 'management_advice' }],
  )
})

const populationsSeen: [ink: string, populations: string[]][] = [
  ['13 police officers and six police staff', ['officers', 'staff']],
  ['2 PCSOs', ['pcsos']],
  ['a police community support officer', ['pcsos']],
  ['three special constables', ['specials']],
  ['members of staff', ['staff']],
  ['employees', ['all']],
  ['officers and staff', ['officers', 'staff']],
]
for (const [ink, populations] of populationsSeen) {
  test(`“${ink}” are ${populations.join(' and ')}`, () =>
    assert.deepEqual(populationsIn(ink), populations))
}

test('ranks and bands are told apart', () => {
  assert.equal(rankNamed('PC'), 'constable')
  assert.equal(rankNamed('Chief Inspector'), 'chief_inspector')
  assert.equal(rankNamed('ps'), null)
  assert.equal(rankBandNamed('Inspector +'), 'inspector_plus')
  assert.equal(rankBandNamed('Inspector or above'), 'inspector_plus')
})

test('platforms are named in a sentence, each once', () => {
  assert.deepEqual(platformsIn('Facebook and Whatsapp, mostly Facebook'), ['facebook', 'whatsapp'])
})

test('the body’s own word keeps its ink beside its unit', () => {
  assert.deepEqual(
    unitsIn('on 20 occasions, 4 complaint cases').map(({ ink, unit }) => [ink, unit]),
    [
      ['occasions', 'incident'],
      ['complaint cases', 'case'],
    ],
  )
})
