// Matters as they were tried for the rules, taken through the desk's own forms: what the law allows is recorded, what it does
// not is refused, and at the end each stands where it should.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { idAsHead, idInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'

interface Tried {
  id: string
  role: string
  cameToAttention: string
  matterType?: string
  endsIn?: string
  warnings?: { kind: string; from: string; until: string }[]
  events: Record<string, unknown>[]
  expect: { event: string; allowed: boolean }[]
  [key: string]: unknown
}

const folder = new URL('../../../../../fixtures/assess/matters/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Tried => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

let desk: AStandardsDesk
let ada: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
})
after(() => desk.close())

type Form = Record<string, string>

async function done(path: string, form: Form): Promise<number> {
  const page = await (await ada.ask(path)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  return (await ada.send(path, { version, ...form })).status
}

/** As a person types it. */
const typed = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value ?? '')

const asForm = (values: Record<string, unknown>): Form =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typed(value)]))

const KINDS: Record<string, string> = {
  complaint: 'complaint',
  recordable_conduct: 'recordable_conduct',
}

test('as many matters as were tried are here', () => assert.ok(files.length >= 30))

/** The first thing of a matter is its opening, the second who records it, the third whom it is about. */
const SUBJECT = 3

async function begun(tried: Tried): Promise<string> {
  const kind = KINDS[tried.matterType ?? ''] ?? 'conduct_report'
  const { cameToAttention, role } = tried
  const opened = await ada.send('/matters/new', {
    kind,
    cameToAttention,
    summary: 'as it was tried',
  })
  const at = opened.headers.get('location') ?? ''
  const subject = asForm({ role, probationer: tried.probationer, leftOn: tried.leftOn })
  assert.equal(await done(`${at}/acts/subject`, { name: 'Robin Invented', ...subject }), 303)
  const warnings = (tried.warnings ?? []).map(
    (one) => `${one.kind.replaceAll('_', ' ')}, ${dayInWords(one.from)}, ${dayInWords(one.until)}`,
  )
  const facts = { ...asForm(tried), warnings: warnings.join('\n') }
  assert.equal(await done(`${at}/acts/facts?n=${SUBJECT}`, facts), 303)
  return at
}

const taken = async (at: string, { event, ...stated }: Record<string, unknown>): Promise<boolean> =>
  (await done(`${at}/subjects/${SUBJECT}/steps/${String(event)}`, asForm(stated))) === 303

const pageAt = async (path: string): Promise<string> => (await ada.ask(path)).text()

/** What its page shows as running, and what is kept as due. */
async function runningAndDue(at: string, page: string): Promise<[shown: string[], kept: string[]]> {
  const clocks = /id="clocks-[\s\S]*?<\/table>/.exec(page)?.[0] ?? ''
  const rows = clocks
    .split('<tr')
    .filter((row) => /<td/.test(row) && !/no day can be given/.test(row))
  const running = rows.filter((row) => !/>\s*(?:ended|not owed)<br>/.test(row))
  const { rows: dues } = await desk.house.db.query<{ what: string }>(
    'select what from matter_due where matter_id = $1 and subject is not null',
    [at.split('/').at(-1)],
  )
  return [
    running.map((row) => /<b>([^<]*)<\/b>/.exec(row)?.[1]?.replaceAll('&#39;', "'") ?? row).sort(),
    dues.map(({ what }) => idAsHead(what)).sort(),
  ]
}

for (const tried of files)
  test(`${tried.id}: ${tried.theme}`, async () => {
    const at = await begun(tried)
    const allowed: boolean[] = []
    for (const event of tried.events) allowed.push(await taken(at, event))
    assert.deepEqual(
      allowed,
      tried.expect.map((one) => one.allowed),
    )
    const page = await pageAt(at)
    const [running, due] = await runningAndDue(at, page)
    assert.deepEqual(running, due, 'what runs on its page is what is kept as due')
    if (!tried.endsIn) return
    const state = idInWords(tried.endsIn)
    assert.match(page, new RegExp(`aria-current="step"><b>${state}`, 'i'))
  })

const triedAs = (id: string): Tried => {
  const tried = files.find((one) => one.id === id)
  assert.ok(tried, id)
  return tried
}

/** As far as the step before this one. */
async function takenUntil(
  id: string,
  event: string,
): Promise<{ at: string; next: Tried['events'] }> {
  const tried = triedAs(id)
  const at = await begun(tried)
  const n = tried.events.findIndex((one) => one.event === event)
  for (const one of tried.events.slice(0, n)) await taken(at, one)
  return { at, next: tried.events.slice(n) }
}

test('after a dismissal its appeal and its barred list entry run, and nothing is owed of the investigation', async () => {
  const at = await begun(triedAs('S10'))
  for (const event of triedAs('S10').events) await taken(at, event)
  const page = await pageAt(at)
  const [running] = await runningAndDue(at, page)
  assert.deepEqual(running, [
    'Earliest review of the barred list entry',
    'Notice of appeal to the tribunal',
  ])
  assert.match(page, /not owed<br><span class="unit">the case has ended/)
  assert.equal(page.match(/class="future"/g)?.length, running.length, 'the timeline says the same')
  assert.doesNotMatch(page, /On duty|Not referred/)
})

test('what a step recorded of duties stands also after the end, as it was last recorded', async () => {
  const at = await begun(triedAs('S14'))
  for (const event of triedAs('S14').events.slice(0, 4)) await taken(at, event)
  assert.match(await pageAt(at), /On duty/)
  const on = '2024-02-20'
  await taken(at, { event: 'restrict_duties', on, kind: 'alternative_duties' })
  for (const event of triedAs('S14').events.slice(4)) await taken(at, event)
  assert.match(await pageAt(at), /Restricted, as it was last recorded/)
})

for (const [id, appeal, decided] of [
  ['S07', 'appeal_meeting_outcome', 'appeal_dismissed'],
  ['S25', 'appeal', 'appeal_dismissed'],
] as const)
  test(`${id}: while an appeal is pending the matter is among the open ones, before and after it is not`, async () => {
    const listed = async (which: string): Promise<boolean> =>
      (await pageAt(`/matters?open=${which}`)).includes(`"${at}"`)
    const { at, next } = await takenUntil(id, appeal)
    assert.deepEqual([await listed('yes'), await listed('no')], [false, true])
    for (const event of next) {
      if (event.event === decided) break
      await taken(at, event)
    }
    assert.deepEqual([await listed('yes'), await listed('no')], [true, false])
    assert.match(await pageAt(at), /open until the appeal is decided/)
    for (const event of next.slice(1)) await taken(at, event)
    assert.deepEqual([await listed('yes'), await listed('no')], [false, true])
  })

for (const [id, appeal] of [
  ['S07', 'appeal_meeting_outcome'],
  ['S23', 'apply_for_review'],
] as const)
  test(`${id}: what was done in time is recorded also where today is too late for it`, async () => {
    const { at, next } = await takenUntil(id, appeal)
    const address = `${at}/subjects/${SUBJECT}/steps/${appeal}`
    const page = await pageAt(at)
    assert.ok(page.includes(`href="${address}"`), 'it has its button')
    assert.match(page, /Not open today \([^)]+\): recorded with the day on which it was done/)
    const [step] = next
    assert.ok(step)
    assert.equal(await taken(at, { ...step, on: '2026-11-20' }), false)
    assert.equal(await taken(at, step), true)
  })

const mended = readFileSync(
  new URL('../../../../store/migrations/0030-what-outlives-a-case.sql', import.meta.url),
  'utf8',
)

test('what was kept before it was known what outlives a case is mended, and once', async () => {
  const dismissed = await begun(triedAs('S10'))
  const appealed = await takenUntil('S07', 'appeal_dismissed')
  for (const event of triedAs('S10').events) await taken(dismissed, event)
  const { db } = desk.house
  await db.query('delete from matter_due')
  await db.query('update matter set is_open = false where id = $1', [appealed.at.split('/').at(-1)])
  await db.query(
    `update matter_words set matter = jsonb_set(matter, '{subjects,0,standing,stateKind}', '"closed"') where matter_id = $1`,
    [appealed.at.split('/').at(-1)],
  )
  await db.query(mended)
  await db.query(mended)
  const [running, due] = await runningAndDue(dismissed, await pageAt(dismissed))
  assert.equal(due.length, 2)
  assert.deepEqual(running, due)
  assert.ok((await pageAt('/matters?open=yes')).includes(`"${appealed.at}"`))
  assert.ok(!(await pageAt('/matters?open=yes')).includes(`"${dismissed}"`))
})
