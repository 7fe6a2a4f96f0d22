// The numbers of a register, and what a force was asked, answered from it: on the desk of the invented force.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { makeSheet } from '../../../../ask/make-sheet.ts'
import { extractReply } from '../../../../extract/extract-reply.ts'
import { readFile } from '../../../../read/read-file.ts'
import { historyOf } from '../../../../store/queries.ts'
import { readFolder } from '../../../../survey/read-folder.ts'
import { sheetAsked } from '../../../../wording/sheet-asked.ts'
import { writeOds } from '../../../../write/write-ods.ts'
import { surveyFromDisk } from '../../../work/folder/survey-from-disk.ts'
import { takeInForce } from '../../../work/force/take-in-force.ts'
import { runWaiting } from '../../../work/run-waiting.ts'
import { shippedFolder } from '../../../work/shipped.ts'
import { sheetsPage } from './sheets-page.ts'

let desk: AStandardsDesk
let head: Someone
let discloses: Someone
let investigates: Someone
let sheet = ''

before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house)
  head = await desk.someone('A Head', 'head')
  discloses = await desk.someone('A Disclosure Officer', 'disclosure-officer')
  investigates = await desk.someone('An Investigator', 'investigator')
  const answer = await discloses.send('/numbers/sheets', { shipped: 'yes' })
  sheet = answer.headers.get('location') ?? ''
})
after(() => desk.close())

const DAYS = 'from=2009-01-01&to=2014-02-17'
const DAYS_TYPED = { from: '2009-01-01', to: '2014-02-17', social: 'yes' }
const plain = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('who may count sees how many there are, and who opens matters has each number open its own', async () => {
  const counted = await plain(await discloses.ask(`/numbers?${DAYS}`))
  assert.match(counted, /20 matters about 19 people/)
  assert.match(counted, /Police officer 14 13 Police staff 6 6/)
  assert.doesNotMatch(await (await discloses.ask(`/numbers?${DAYS}`)).text(), /numbers\/of\?/)
  assert.match(await (await head.ask(`/numbers?${DAYS}`)).text(), /numbers\/of\?/)
  assert.equal((await investigates.ask('/numbers')).status, 404)
})

test('of days that are none nothing is said but what is wrong with them, and nothing leaves', async () => {
  for (const [days, wrong] of [
    ['from=1+March+2014&to=1+March+2013', /The last day is before the first/],
    ['from=&to=', /Write the first day as 1 January 2009/],
    ['from=31+February+2013&to=1+March+2013', /Write the first day as 1 January 2009/],
    ['from=1+January+2090&to=31+December+2095', /nobody can have counted it/],
  ] as const) {
    const answer = await head.ask(`/numbers?${days}`)
    assert.equal(answer.status, 422, days)
    const page = await plain(answer)
    assert.match(page, wrong)
    assert.doesNotMatch(page, /came to attention in these days|matters about/, days)
    assert.equal((await head.ask(`/numbers/of?${days}&by=outcome`)).status, 422, days)
    const typed = Object.fromEntries(new URLSearchParams(days))
    assert.equal((await head.send('/numbers/out', typed)).status, 422, days)
  }
})

test('days of which the last is still to come are counted as far as today, and the page says so', async () => {
  const page = await plain(await head.ask('/numbers?from=2009-01-01&to=2090-12-31&social=no'))
  assert.match(page, /Counted as far as today/)
  assert.match(page, /matters about/)
  const other = await (await head.ask(`/numbers?${DAYS}`)).text()
  assert.doesNotMatch(other, /Counted as far as today/)
  assert.match(other, /value="1\u00a0January\u00a02009"/)
})

test('a number lists its matters for who may see them, and stays a number for who may not', async () => {
  const of = `/numbers/of?${DAYS}&social=yes&by=outcome&value=written_warning`
  assert.match(await plain(await head.ask(of)), /4 counted; 4 of them are open to you/)
  const shut = await (await discloses.ask(of)).text()
  assert.match(shut, /4 counted; 0 of them are open to you/)
  assert.doesNotMatch(shut, /\/matters\/|20\d\d-00\d\d/)
})

test('each matter of the invented force has its page, with no fault in it, and the restricted one none', async () => {
  const seen = new Set<string>()
  for (let at = '/matters'; at !== ''; ) {
    const list = await (await head.ask(at)).text()
    for (const [, path = ''] of list.matchAll(/href="(\/matters\/[0-9a-f-]{36})"/g)) seen.add(path)
    at = /href="(\/matters\?[^"]*after=[^"]*)" rel="next"/.exec(list)?.[1] ?? ''
  }
  assert.equal(seen.size, 59)
  for (const path of seen) assert.equal((await head.ask(path)).status, 200, path)
})

test('what is not of social media is counted only where it is asked for, and what is restricted never', async () => {
  const all = await plain(await head.ask('/numbers?from=2009-01-01&to=2026-11-24&social=no'))
  assert.match(all, /59 matters about/)
  const social = await plain(await head.ask('/numbers?from=2009-01-01&to=2026-11-24&social=yes'))
  assert.match(social, /56 matters about/)
})

test('counting is written down', async () => {
  const counted = await historyOf(desk.house.db, 'register')
  const own = counted.filter(
    ({ who, what }) => who === discloses.viewer.account && what === 'matters counted',
  )
  assert.ok(own.length > 0)
  assert.equal(own[0]?.detail.from, '2009-01-01')
})

test('a day that is none is said beside its field', async () => {
  const answer = await head.ask('/numbers?from=31+February+2012')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Write the first day as 1 January 2009/)
})

test('small numbers are warned of before they are taken out, and the taking out is written down', async () => {
  assert.match(await plain(await head.ask(`/numbers?${DAYS}`)), /of these numbers are from 1 to 4/)
  const first = await discloses.send('/numbers/out', DAYS_TYPED)
  assert.match(await first.text(), /Whoever knows the people may tell who is meant/)
  const second = await discloses.send('/numbers/out', { ...DAYS_TYPED, seen: 'yes' })
  assert.match(second.headers.get('content-disposition') ?? '', /invented-numbers-2009/)
  assert.match(await second.text(), /Outcome,Management action,8,8,Severnshire \(invented\)/)
  const taken = await historyOf(desk.house.db, 'register')
  assert.equal(taken.filter(({ what }) => what === 'numbers taken out').length, 1)
})

test('the desk answers the four questions of 2014 by itself', async () => {
  const shown = await plain(await discloses.ask(sheet))
  assert.match(shown, /people 19 officers 13 police staff 6/)
  assert.match(shown, /20\d\d Inspector and above Management action/)
  assert.match(shown, /8\+ Management action/)
  assert.doesNotMatch(shown, /What it leaves blank/)
})

test('what a word of the sheet means is a person’s to say, and the sheet is filled so', async () => {
  const page = await (await discloses.ask(sheet)).text()
  const field = /name="(word-\d+-inspector)"/.exec(page)?.[1] ?? assert.fail()
  const again = await discloses.send(`${sheet}/meant`, {
    from: '1 January 2009',
    to: '17 February 2014',
    policy: 'social-media',
    [field]: 'Inspector or above',
  })
  assert.equal(again.status, 303)
  assert.match(
    await plain(await discloses.ask(sheet)),
    /20\d\d Inspector or above Management action/,
  )
})

test('the filled sheet, the true tables and the policy leave after the warning, and say that they are invented', async () => {
  const warned = await discloses.send(`${sheet}/out`, { format: 'xlsx', tab: '' })
  assert.match(await warned.text(), /Nothing here makes it safe to release/)
  const leaves = (format: string, tab = '') =>
    discloses.send(`${sheet}/out`, { format, tab, seen: 'yes' })
  for (const format of ['xlsx', 'ods']) {
    const answer = await leaves(format)
    assert.match(answer.headers.get('content-disposition') ?? '', /invented-/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const read = await readFile({ name: `reply.${format}`, bytes })
    assert.ok(read.status === 'read')
    assert.match(read.document.text, /Severnshire is a police force that does not exist/)
    const said = extractReply([read.document], { survey: await survey(), file: 'reply' })
    assert.deepEqual(said.doubts, [])
    assert.equal(said.figures.length, 3)
    assert.equal(said.caseRows.length, 40)
  }
  const table = JSON.parse(await (await leaves('json', 'Cases 1c')).text())
  assert.deepEqual(
    table.dimensions.map(({ name }: { name: string }) => name),
    ['rank band', 'pay band', 'outcome'],
  )
  const counts: { count: number }[] = table.counts
  assert.equal(
    counts.reduce((sum, { count }) => sum + count, 0),
    20,
  )
  assert.match(table.register, /invented/)
  const csv = await (await leaves('csv', 'Q1a')).text()
  assert.equal(csv, 'group,count\r\nofficers,13\r\npolice staff,6\r\n')
  const policy = await readFile({
    name: 'policy.docx',
    bytes: new Uint8Array(await (await leaves('docx')).arrayBuffer()),
  })
  assert.ok(policy.status === 'read')
  assert.match(policy.document.text, /Version 2\.0, in force from 1\sApril\s2013/)
})

async function survey() {
  const disk = await surveyFromDisk(shippedFolder('police-and-social-media-2014'))
  return (readFolder(disk.name, disk.yaml).folder ?? assert.fail()).survey
}

async function sent(bytes: Uint8Array, name: string): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  const answer = await discloses.ask('/numbers/sheets', {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  assert.equal(answer.status, 303)
  await runWaiting(desk.house)
  return discloses.ask(answer.headers.get('location') ?? '')
}

test('a sheet that came is read by a step, and answered like one that was chosen', async () => {
  const answer = await sent(writeOds(makeSheet(sheetAsked(await survey(), null))), 'asked.ods')
  assert.equal(answer.status, 303)
  const shown = await plain(await discloses.ask(answer.headers.get('location') ?? ''))
  assert.match(shown, /people 19 officers 13 police staff 6/)
})

test('nothing invented goes out under a real force’s name', async () => {
  const asked = await survey()
  const real = asked.bodies.find(({ slug }) => slug === 'west-mercia') ?? assert.fail()
  const answer = await sent(writeOds(makeSheet(sheetAsked(asked, real))), 'asked.ods')
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /made for West Mercia/)
})

test('what is no reply sheet is refused with a sentence', async () => {
  const answer = await sent(new TextEncoder().encode('How many matters were there?'), 'letter.txt')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /is no reply sheet/)
})

test('a policy leaves whatever its issuer calls the version', async () => {
  await desk.house.db.query(
    `insert into policy_version (policy, version, in_force_from, audience, accounts, clauses, is_draft)
     select policy, '2.1 – the “final” one', '2013-04-02', audience, accounts, clauses, false
     from policy_version where version = '2.0'`,
  )
  const answer = await discloses.send(`${sheet}/out`, { format: 'docx', tab: '' })
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /%E2%80%93/)
})

test('a sheet came on the day it was here, also in the first hour of a summer’s day', () => {
  const came = { id: 'x', name: 'asked.ods', at: new Date('2026-06-30T23:30:00Z') }
  assert.match(sheetsPage(discloses.viewer, [came], []).toString(), /1\sJuly\s2026/)
})
