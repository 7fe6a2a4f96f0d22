import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { draftVersion, putInForce } from '../../../../policy/keep-version.ts'
import { keepMembers, keepTold } from '../../../../policy/queries.ts'

let desk: AStandardsDesk
let ada: Someone
let at: string
const POLICY = { slug: 'social', title: 'Social media', kind: 'policy', issuer: 'Us' } as const

async function version(name: string, inForceFrom: string, text: string): Promise<void> {
  await draftVersion(desk.house, POLICY, {
    policy: 'social',
    version: name,
    inForceFrom,
    inForceUntil: null,
    audience: ['officer'],
    accounts: 'both',
    sha256: null,
    clauses: [{ id: 'c1', number: '4.2', under: [], text }],
  })
  await putInForce(desk.house, 'social', name)
}

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator', 'disclosure-officer')
  await version('1.0', '2010-01-01', 'Do not post about a case.')
  await version('2.0', '2014-01-01', 'Post nothing about any case.')
  const robin = { ref: 'p1', name: 'Robin Invented', role: 'officer' }
  await keepMembers(desk.house.db, [{ ...robin, email: null, joined: null, left: null }])
  const told = { version: '2.0', member: 'p1', kind: 'told', how: 'by post' } as const
  await keepTold(desk.house.db, 'social', [{ ...told, on: '2014-03-01' }])
  const form = { kind: 'conduct_report', cameToAttention: '2 March 2014', summary: 'A post.' }
  at = (await ada.send('/matters/new', form)).headers.get('location') ?? ''
  await kept(`${at}/acts/subject`, { name: 'Robin Invented', role: 'officer' })
  await kept(`${at}/acts/allegation`, {
    words: 'that they posted',
    'against-3': 'yes',
    'types-other': 'yes',
  })
})
after(() => desk.close())

type Form = Record<string, string>

const pageOf = async (path: string): Promise<string> => (await ada.ask(path)).text()

async function done(path: string, form: Form): Promise<Response> {
  const number = /name="version" value="(\d+)"/.exec(await pageOf(path))?.[1] ?? ''
  return ada.send(path, { version: number, ...form })
}

async function kept(path: string, form: Form): Promise<void> {
  const answer = await done(path, form)
  assert.equal(answer.status, 303, await answer.text())
}

const CLAUSES = 'acts/clauses?n=4'

test('without the day of the conduct no rule is offered, and none is kept', async () => {
  assert.doesNotMatch(await pageOf(`${at}/${CLAUSES}`), /Do not post/)
  const answer = await done(`${at}/${CLAUSES}`, { 'social.2.0-c1': 'yes' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Say first on which day the conduct was/)
})

test('the rule of the day is offered in the words that it had then, and no other version’s', async () => {
  await kept(`${at}/acts/allegation?n=4`, {
    words: 'that they posted',
    'against-3': 'yes',
    from: '5 February 2014',
    'types-other': 'yes',
  })
  const page = await pageOf(`${at}/${CLAUSES}`)
  assert.match(page, /4\.2 Post nothing about any case/)
  assert.doesNotMatch(page, /Do not post about a case/)
  await kept(`${at}/${CLAUSES}`, { 'social.2.0-c1': 'yes', 'social.1.0-c1': 'yes' })
  const matter = await pageOf(at)
  assert.match(matter, /Social media 2\.0, 4\.2<\/a>: “Post nothing about any case\.”/)
  assert.match(matter, /Rules said to be broken<\/b>: Social media 2\.0, 4\.2/)
  assert.doesNotMatch(matter, /Social media 1\.0/)
})

test('that the member had not been told of it by then is said', async () => {
  assert.match(
    await pageOf(at),
    /told of version 2\.0 of “Social media” only on 1\sMarch\s2014, after/,
  )
})

test('describing the allegation anew keeps its rules; a day on which they did not stand is said', async () => {
  await kept(`${at}/acts/allegation?n=4`, {
    words: 'that they posted',
    'against-3': 'yes',
    from: '5 February 2013',
    'types-other': 'yes',
  })
  assert.match(
    await pageOf(at),
    /Version 2\.0 of “Social media” was not in force on the day of the conduct/,
  )
})

test('who counts sees how many matters break which rule', async () => {
  const page = await pageOf('/numbers?from=2014-01-01&to=2014-12-31&social=no')
  assert.match(page, /Rule said to be broken/)
  const link = /href="([^"]*by=clause[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.match(await pageOf(link), /Social media: 4\.2 of version 2\.0/)
  const none = await ada.ask(link.replace(/&value=[^&]*/, ''))
  assert.equal(none.status, 404)
})
