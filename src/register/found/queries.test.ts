import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../../test/a-database.ts'
import {
  aBreach,
  anAllegation,
  aSubject,
  aViewer,
  openedBy,
  someHands,
} from '../../../test/a-matter.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Deed, Standing } from '../../vocabulary/conduct/matter.ts'
import { lookingAs } from '../matter/looking.ts'
import { openMatter } from '../record-deeds.ts'
import { dueSeen, facetsFound, fewFound, mattersFound } from './queries.ts'
import { ANY, type Search } from './search.ts'

const hands = someHands(await aDatabase())
const { db } = hands
const ada = aViewer('Ada Administrator')
const ivo = aViewer('Ivo Investigator')
const hope = aViewer('Hope Head', 'oversee')
const cora = aViewer('Cora Corruption', 'see-restricted')

const about = (name: string, words: string, more: Deed[] = []): Deed[] => [
  { action: 'subject named', subject: aSubject({ name }) },
  { action: 'allegation made', allegation: anAllegation({ words, against: [2] }) },
  ...more,
]

const [first, second, third] = [
  await openedBy(hands, ada, about('Robin Invented', 'Called a prisoner names'), {
    cameToAttention: '2013-03-04',
  }),
  await openedBy(hands, ada, about('Sam Made-Up', 'A picture from a scene'), {
    cameToAttention: '2014-06-01',
    kind: 'complaint',
  }),
  await openedBy(
    hands,
    ivo,
    [
      { action: 'subject named', subject: aSubject({ name: 'Kit Pretended', role: 'staff' }) },
      {
        action: 'allegation made',
        allegation: anAllegation({ words: 'A tweet', breach: aBreach({ platform: 'twitter' }) }),
      },
    ],
    { cameToAttention: '2015-01-01' },
  ),
]
await openedBy(hands, cora, [
  ...about('Restricted Person', 'A prisoner sold words'),
  { action: 'access restricted' },
])

/** As the desk asks: where the words find few, by those; and both ways the same. */
const found = async (viewer: Viewer, more: Partial<Search> = {}): Promise<string[]> => {
  const [looking, search] = [lookingAs(viewer, hands.now()), { ...ANY, ...more }]
  const few = await fewFound(db, looking, { search, most: 100 })
  const listed = async (those: typeof few) =>
    (await mattersFound(db, looking, { search, few: those, most: 50 })).map(
      ({ reference }) => reference,
    )
  const all = await listed(null)
  assert.deepEqual(await listed(few), all)
  return all
}

test('a list holds what may be seen and no more, newest first', async () => {
  assert.deepEqual(await found(ada), [second.reference, first.reference])
  assert.deepEqual(await found(ivo), [third.reference])
  assert.deepEqual(await found(hope), [third.reference, second.reference, first.reference])
  assert.equal((await found(cora)).length, 1)
})

test('the same words find one matter to one who may see it and nothing to another', async () => {
  assert.deepEqual(await found(ada, { words: 'prison' }), [first.reference])
  assert.deepEqual(await found(ivo, { words: 'prison' }), [])
  assert.deepEqual(await found(hope, { words: 'prisoner' }), [first.reference])
  assert.equal((await found(cora, { words: 'prisoner' })).length, 1)
})

test('a matter is found by its reference, by a name and by the half of a name', async () => {
  assert.deepEqual(await found(ada, { words: first.reference }), [first.reference])
  assert.deepEqual(await found(ada, { words: 'made-up sam' }), [second.reference])
  assert.deepEqual(await found(ada, { words: 'invent' }), [first.reference])
  assert.deepEqual(await found(ada, { words: 'robin picture' }), [])
})

const asked: [Search['by'], () => string[]][] = [
  [{ kind: 'complaint' }, () => [second.reference]],
  [{ year: '2013' }, () => [first.reference]],
  [{ role: 'staff' }, () => [third.reference]],
  [{ platform: 'twitter' }, () => [third.reference]],
  [{ breach: 'content', rank: 'constable', year: '2014' }, () => [second.reference]],
  [{ outcome: 'dismissed' }, () => []],
]
for (const [by, are] of asked)
  test(`what is asked by ${JSON.stringify(by)} is found`, async () =>
    assert.deepEqual(await found(hope, { by }), are()))

test('where words find more than are counted it is not said which', async () => {
  const search = { ...ANY, words: 'a' }
  const few = (most: number) => fewFound(db, lookingAs(hope, hands.now()), { search, most })
  assert.equal((await few(3))?.length, 3)
  assert.equal(await few(2), null)
  assert.equal(await fewFound(db, lookingAs(hope, hands.now()), { search: ANY, most: 9 }), null)
})

test('a page of the list goes on behind the one before it', async () => {
  const search = { after: { cameOn: '2014-06-01', reference: second.reference } }
  assert.deepEqual(await found(hope, search), [first.reference])
})

test('the numbers beside a list are of what may be seen', async () => {
  const counts = async (viewer: Viewer) => {
    const all = await facetsFound(db, lookingAs(viewer, hands.now()), {
      search: ANY,
      few: null,
      most: 100,
    })
    const one = all.counts.find(({ facet, value }) => facet === 'breach' && value === 'content')
    return [all.found, one?.many]
  }
  assert.deepEqual(await counts(ada), [2, 2])
  assert.deepEqual(await counts(ivo), [1, 1])
  assert.deepEqual(await counts(hope), [3, 3])
  assert.deepEqual(await counts(cora), [1, 1])
})

test('what is due is due of matters that may be seen, what is due first at the top', async () => {
  const standing = (due: string): Standing => ({
    regime: 'pcr2012',
    state: 'investigation',
    stateKind: 'open',
    level: null,
    outcome: null,
    impliesProven: null,
    questions: 0,
    due: [{ kind: 'a', what: 'b', due, owner: 'authority', regulation: '12', confidence: 'seen' }],
  })
  for (const [viewer, due] of [
    [ada, '2026-12-09'],
    [ada, '2026-12-01'],
    [ivo, '2026-12-02'],
  ] as const)
    await openMatter(hands, {
      viewer,
      opened: {
        kind: 'complaint',
        cameToAttention: '2026-11-02',
        complaintOn: null,
        summary: '',
      },
      deeds: () => [{ action: 'subject named', subject: aSubject() }],
      standingOf: () => standing(due),
    })
  const dueFor = async (viewer: Viewer, until: string) =>
    (await dueSeen(db, lookingAs(viewer, hands.now()), { until, most: 50 })).map(({ due }) => due)
  assert.deepEqual(await dueFor(ada, '2026-12-31'), ['2026-12-01', '2026-12-09'])
  assert.deepEqual(await dueFor(ada, '2026-12-05'), ['2026-12-01'])
  assert.deepEqual(await dueFor(ivo, '2026-12-31'), ['2026-12-02'])
})

test('of a closed matter a right that has lapsed is due no more; one that runs is, and what the force owes stays', async () => {
  const una = aViewer('una')
  const closedWith = (owner: string, due: string) =>
    openMatter(hands, {
      viewer: una,
      opened: {
        kind: 'conduct_report',
        cameToAttention: '2024-11-02',
        complaintOn: null,
        summary: '',
      },
      deeds: () => [{ action: 'subject named', subject: aSubject() }],
      standingOf: () => ({
        regime: 'pcr2020',
        state: 'closed_sanction',
        stateKind: 'closed',
        level: null,
        outcome: null,
        impliesProven: null,
        questions: 0,
        due: [{ kind: 'a', what: 'b', due, owner, regulation: '12', confidence: 'seen' }],
      }),
    })
  await closedWith('officer', '2025-01-08')
  await closedWith('individual', '2026-11-23')
  const running = await closedWith('officer', '2026-12-09')
  const owed = await closedWith('appropriate authority', '2025-03-03')
  const looking = lookingAs(una, hands.now())
  const dues = await dueSeen(db, looking, { until: '2026-12-31', most: 50 })
  assert.deepEqual(
    dues.map(({ reference }) => reference),
    [owed.reference, running.reference],
  )
  const lines = await mattersFound(db, looking, { search: ANY, few: null, most: 9 })
  assert.deepEqual(lines.map(({ nextDue }) => nextDue).toSorted(), [
    '2025-03-03',
    '2026-12-09',
    null,
    null,
  ])
})
