import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import {
  anAllegation,
  aSubject,
  aViewer,
  noRules,
  openedBy,
  someHands,
} from '../../test/a-matter.ts'
import type { Viewer } from '../people/viewer.ts'
import { historyOf } from '../store/queries.ts'
import { sealedBlobs } from '../store/sealed-blobs.ts'
import type { Deed, Part } from '../vocabulary/conduct/matter.ts'
import { breakGlass } from './break-glass.ts'
import { lookingAs } from './matter/looking.ts'
import { sealOf } from './matter/seal.ts'
import { eventsSeen, matterSeen } from './queries.ts'
import { actOnMatter, openMatter } from './record-deeds.ts'

const db = await aDatabase()
const folder = await mkdtemp(join(tmpdir(), 'register-'))
const hands = { ...someHands(db), blobs: await sealedBlobs(folder, { db }) }
after(() => rm(folder, { recursive: true }))
const at = hands.now()

const ada = aViewer('Ada Administrator', 'assign', 'retention')
const ivo = aViewer('Ivo Investigator', 'break-glass')
const hope = aViewer('Hope Head', 'oversee', 'assign', 'break-glass', 'retention')
const cora = aViewer('Cora Corruption', 'see-restricted', 'assign')
const otto = aViewer('Otto Other', 'break-glass')

const named = ({ account, name }: Viewer, part: Part): Deed => ({
  action: 'person named',
  person: { account, name, part },
})
const sees = async (viewer: Viewer, id: string, when = at): Promise<boolean> =>
  (await matterSeen(db, lookingAs(viewer, when), id)) !== null

const act = async (viewer: Viewer, id: string, ...deeds: Deed[]) => {
  const { version } = (await matterSeen(db, lookingAs(viewer, at), id)) ?? { version: 0 }
  return actOnMatter(hands, { viewer, id, version, deeds, reason: 'as asked', standingOf: noRules })
}

test('a matter is open to who is named on it and to who oversees, and to nobody else', async () => {
  const { id } = await openedBy(hands, ada)
  assert.deepEqual(
    await Promise.all([ada, hope, ivo, cora, otto].map((viewer) => sees(viewer, id))),
    [true, true, false, false, false],
  )
  await act(ada, id, named(ivo, 'investigator'))
  assert.equal(await sees(ivo, id), true)
  await act(ada, id, {
    action: 'person released',
    person: { account: ivo.account, name: ivo.name, part: 'investigator' },
  })
  assert.equal(await sees(ivo, id), false)
})

for (const part of ['subject', 'witness', 'declared-relation'] as const)
  test(`a ${part} never sees the matter, be they its investigator or the head, with broken glass or without`, async () => {
    const { id, reference } = await openedBy(hands, ada, [
      named(ada, 'administrator'),
      named(ivo, 'investigator'),
      named(ivo, part),
      named(hope, part),
    ])
    assert.equal(await sees(ivo, id), false)
    assert.equal(await sees(hope, id), false)
    assert.equal(await breakGlass(hands, { viewer: hope, reference, reason: 'urgent' }), null)
    assert.equal(await sees(hope, id), false)
  })

test('who is named as the subject’s own account never sees it', async () => {
  const { id } = await openedBy(hands, ada, [
    { action: 'subject named', subject: aSubject({ account: hope.account }) },
    named(ada, 'administrator'),
  ])
  assert.equal(await sees(hope, id), false)
})

test('a restricted matter is seen only by who is named on it and works on such: not by the head, nor with broken glass', async () => {
  const { id, reference } = await openedBy(hands, cora, [
    { action: 'access restricted' },
    named(cora, 'investigator'),
    named(ivo, 'investigator'),
  ])
  assert.deepEqual(await Promise.all([cora, ivo, hope].map((viewer) => sees(viewer, id))), [
    true,
    false,
    false,
  ])
  assert.equal(await breakGlass(hands, { viewer: otto, reference, reason: 'urgent' }), null)
  assert.equal(await sees(otto, id), false)
})

test('broken glass opens a matter for a time and ends by itself', async () => {
  const { id, reference } = await openedBy(hands, ada)
  const broken = await breakGlass(hands, { viewer: otto, reference, reason: 'a threat to life' })
  assert.equal(broken?.id, id)
  assert.equal(await sees(otto, id), true)
  assert.equal(await sees(otto, id, new Date('2026-11-24T15:59:59Z')), true)
  assert.equal(await sees(otto, id, new Date('2026-11-24T16:00:00Z')), false)
  assert.ok((await historyOf(db, `matter:${id}`)).some(({ what }) => what === 'glass broken'))
})

test('who broke the glass reads, and changes nothing', async () => {
  const { id, reference } = await openedBy(hands, ada)
  await breakGlass(hands, { viewer: otto, reference, reason: 'a threat to life' })
  await assert.rejects(act(otto, id, { action: 'access restricted' }), /not named on it/)
})

test('two people change one matter: the second is shown what the first did, and nothing of it is lost', async () => {
  const { id } = await openedBy(hands, ada)
  const described = (summary: string): Deed => ({
    action: 'matter described',
    kind: 'complaint',
    cameToAttention: '2013-03-04',
    complaintOn: null,
    summary,
  })
  const change = (viewer: Viewer, summary: string, version: number) =>
    actOnMatter(hands, { viewer, id, version, deeds: [described(summary)], standingOf: noRules })
  assert.deepEqual(await change(ada, 'by Ada', 2), { done: true, version: 3 })
  const second = await change(hope, 'by Hope', 2)
  assert.equal(second.done, false)
  assert.ok(!second.done && second.why === 'changed')
  assert.deepEqual(
    second.since.map(({ deed }) => deed),
    [described('by Ada')],
  )
  assert.deepEqual(await change(hope, 'by Hope', second.version), { done: true, version: 4 })
})

test('two at one instant: one is done, the other sees it', async () => {
  const { id } = await openedBy(hands, ada)
  const change = () =>
    actOnMatter(hands, {
      viewer: ada,
      id,
      version: 2,
      deeds: [{ action: 'subject named', subject: aSubject() }],
      standingOf: noRules,
    })
  const both = await Promise.all([change(), change()])
  assert.deepEqual(both.map(({ done }) => done).toSorted(), [false, true])
})

test('to who may not see it a matter is changed like one that is not there', async () => {
  const { id } = await openedBy(hands, ada)
  const there = await act(ivo, id, { action: 'access restricted' })
  const nowhere = await act(ivo, hands.newId(), { action: 'access restricted' })
  assert.deepEqual(there, nowhere)
})

test('every event is sealed into the history with its reason and without its words', async () => {
  const { id } = await openedBy(hands, ada)
  await act(ada, id, { action: 'subject named', subject: aSubject({ name: 'Robin Invented' }) })
  const history = await historyOf(db, `matter:${id}`)
  assert.deepEqual(
    history.map(({ what, who }) => [what, who]),
    [
      ['matter opened', ada.account],
      ['person named', ada.account],
      ['subject named', ada.account],
    ],
  )
  assert.doesNotMatch(JSON.stringify(history), /Robin|sergeant saw/)
  const { rows } = await db.query<{ n: number; salt: string; deed: Deed }>(
    'select n, salt, deed from matter_event_words where matter_id = $1 order by n',
    [id],
  )
  assert.deepEqual(
    rows.map(({ salt, deed }) => sealOf(salt, deed)),
    history.map(({ detail }) => detail.seal),
  )
})

test('an event of a matter is never altered or taken away', async () => {
  const { id } = await openedBy(hands, ada)
  for (const act of ['update matter_event set reason = $2', 'delete from matter_event'])
    await assert.rejects(
      db.query(`${act} where matter_id = $1${act.includes('$2') ? '' : ' and $2 <> $1::text'}`, [
        id,
        'x',
      ]),
      /put right by a further event/,
    )
  await assert.rejects(
    db.query(`update matter_event_words set deed = '{}' where matter_id = $1`, [id]),
    /put right by a further event/,
  )
})

test('a matter is found with what was said last of its people, and the earlier words stay in its events', async () => {
  const { id } = await openedBy(hands, ada, [
    { action: 'subject named', subject: aSubject({ name: 'Robin Invented' }) },
    { action: 'allegation made', allegation: anAllegation({ against: [2] }) },
    named(ada, 'administrator'),
  ])
  await act(ada, id, {
    action: 'subject described',
    number: 2,
    subject: aSubject({ name: 'Robin Invented-Other', rankNow: 'sergeant' }),
  })
  const seen = await matterSeen(db, lookingAs(ada, at), id)
  assert.equal(seen?.matter.subjects[0]?.name, 'Robin Invented-Other')
  const events = await eventsSeen(db, lookingAs(ada, at), id)
  assert.ok(JSON.stringify(events[1]?.deed).includes('"Robin Invented"'))
  assert.deepEqual(await eventsSeen(db, lookingAs(ivo, at), id), [])
})

test('who may not name people may not take back that somebody was shut out', async () => {
  const { id } = await openedBy(hands, ada, [
    named(ada, 'administrator'),
    named(ivo, 'investigator'),
    named(otto, 'witness'),
  ])
  const back: Deed = { action: 'event corrected', event: 4, instead: null }
  await assert.rejects(act(ivo, id, back), /Only who names people/)
  assert.equal((await act(ada, id, back)).done, true)
})

test('a restriction is not lifted by taking back that it was set', async () => {
  const cory = aViewer('Cory Constable', 'see-restricted')
  const { id } = await openedBy(hands, cora, [
    { action: 'access restricted' },
    named(cora, 'administrator'),
    named(cory, 'investigator'),
  ])
  const back: Deed = { action: 'event corrected', event: 2, instead: null }
  await assert.rejects(act(cory, id, back), /Only who names people/)
})

test('at the end of its retention the words of a matter go, and the chain of who did what stands', async () => {
  const { id } = await openedBy(hands, ada, [
    { action: 'subject named', subject: aSubject({ name: 'Zebedee Erasable' }) },
    {
      action: 'allegation made',
      allegation: anAllegation({ words: 'zebedee wrote', against: [2] }),
    },
    named(ada, 'administrator'),
  ])
  const set = (retainUntil: string): Deed => ({
    action: 'retention set',
    retainUntil,
    reviewOn: null,
  })
  await act(ada, id, set('2026-11-24'))
  await assert.rejects(act(ada, id, { action: 'words erased' }), /kept until 24.November.2026/)
  await act(ada, id, set('2026-11-23'))
  const before = await historyOf(db, `matter:${id}`)
  assert.deepEqual(await act(ada, id, { action: 'words erased' }), { done: true, version: 7 })
  for (const table of ['matter', 'matter_words', 'matter_event', 'matter_event_words', 'history']) {
    const { rows } = await db.query<{ row: string }>(
      `select row_to_json(one)::text as row from ${table} as one where row_to_json(one)::text ilike '%zebedee%'`,
    )
    assert.deepEqual(rows, [], table)
  }
  const history = await historyOf(db, `matter:${id}`)
  assert.deepEqual(history.slice(0, before.length), before)
  assert.equal(history.at(-1)?.what, 'words erased')
  const events = await eventsSeen(db, lookingAs(ada, at), id)
  assert.equal(events.length, 7)
  assert.ok(
    events.every(({ deed, action, actor }) => deed === null && action !== '' && actor !== ''),
  )
  await assert.rejects(act(ada, id, { action: 'access restricted' }), /changed no more/)
})

test('a number that a register kept elsewhere has used already is passed over', async () => {
  const opening = {
    viewer: ada,
    opened: {
      kind: 'complaint',
      cameToAttention: '1999-05-04',
      complaintOn: null,
      summary: 'A remark',
    },
    deeds: () => [],
    standingOf: noRules,
  } as const
  for (const reference of ['1999-0001', '1999-0002'])
    await openMatter(hands, { ...opening, reference })
  assert.equal((await openMatter(hands, opening)).reference, '1999-0003')
  assert.equal((await openMatter(hands, opening)).reference, '1999-0004')
})
