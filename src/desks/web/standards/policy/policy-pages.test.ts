// A policy from its file to the people who were told: sent, read by a step, looked at, put in force, read, acknowledged.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  emailOf,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { members } from '../../../../policy/queries.ts'
import { historyAfter } from '../../../../store/queries.ts'
import { runWaiting } from '../../../work/run-waiting.ts'

let desk: AStandardsDesk
let owner: Someone
let officer: Someone

before(async () => {
  desk = await aStandardsDesk()
  owner = await desk.someone('Pat Owner', 'policy-owner')
  officer = await desk.someone('Ola Officer', 'member')
})

after(() => desk.close())

const FORM = {
  title: 'Social media',
  issuer: 'Severnshire Police (fictional)',
  kind: 'policy',
  version: '1.0',
  from: '1 April 2013',
  accounts: 'both',
  'audience-officer': 'yes',
}
const FIRST =
  '1. You must not post about people you met on duty.\n2. Ask before you share a picture.\n'
const SECOND =
  '1. Think before you write.\n2. You must never post about people you met on duty.\n3. Ask before you share a picture.\n'

const ledTo = (answer: Response) => answer.headers.get('location') ?? ''
const page = async (who: Someone, path: string) => (await who.ask(path)).text()

async function sent(path: string, form: Record<string, string>): Promise<string> {
  const answer = await owner.send(path, form)
  assert.equal(answer.status, 303)
  await runWaiting(desk.house)
  return ledTo(await owner.ask(ledTo(answer)))
}

test('a policy that is sent is answered before it is read, then shown as a draft that binds nobody', async () => {
  const answer = await owner.send('/new-policy', { ...FORM, text: FIRST })
  assert.match(ledTo(answer), /^\/errands\//)
  assert.match(await page(owner, ledTo(answer)), /sealed and is being read/)
  assert.equal((await officer.ask(ledTo(answer))).status, 404, 'nobody else is told of it')
  await runWaiting(desk.house)
  const draft = ledTo(await owner.ask(ledTo(answer)))
  assert.equal(draft, '/policy/social-media/versions/1.0')
  const shown = await page(owner, draft)
  assert.match(shown, /nobody is bound by it yet/)
  assert.match(shown, /id="c1"/)
  assert.match(shown, /2 were read in it/)
  assert.doesNotMatch(await page(officer, '/policy'), /Social media/, 'a draft is the owner’s')
  assert.equal((await officer.ask('/policy/social-media')).status, 404, 'nor is its name told')
  const said = await officer.send('/policy/social-media/acknowledge', { version: '1.0' })
  assert.equal(said.status, 404)
})

test('once put in force it is read by everybody, on the days on which it stood', async () => {
  await owner.send('/policy/social-media/versions/1.0/put-in-force')
  assert.match(await page(officer, '/policy/social-media'), /must not post about people/)
  assert.match(await page(officer, '/policy/social-media?on=31 March 2013'), /Nothing of it stood/)
  assert.match(await page(officer, '/policy/social-media?on=2013-04-01'), /id="c1"/)
  assert.equal((await officer.ask('/policy/social-media?on=yesterday')).status, 422)
})

test('the next version says what it changes, clause by clause, and ends the one before', async () => {
  const { title: _, issuer: __, ...next } = FORM
  const form = { ...next, version: '2.0', from: '1 May 2020', text: SECOND }
  const draft = await sent('/policy/social-media/new-version', form)
  const shown = await page(owner, draft)
  assert.match(shown, /Against version 1\.0/)
  assert.match(shown, /Clause 1<\/b>\s*is new/)
  assert.match(shown, /Clause 2 \(was 1\)<\/b>\s*says it otherwise/)
  assert.match(shown, /<ins>never<\/ins>/)
  assert.match(shown, /Clause 3 \(was 2\)<\/b>\s*has the same words in another place/)
  await owner.send(`${draft}/put-in-force`)
  const stood = await page(officer, '/policy/social-media?on=30 April 2020')
  assert.match(stood, /Version 1\.0, in force from 1 April 2013 to 30 April 2020/)
})

test('a draft is thrown away', async () => {
  const { title: _, issuer: __, ...next } = FORM
  const form = { ...next, version: '3.0', from: '1 May 2021', text: SECOND }
  const draft = await sent('/policy/social-media/new-version', form)
  await owner.send(`${draft}/throw-away`)
  assert.equal((await owner.ask(draft)).status, 404)
})

test('a form that lacks something comes back with what was typed, and a file without words is refused', async () => {
  const lacking = await owner.send('/new-policy', { ...FORM, version: '', text: FIRST })
  assert.equal(lacking.status, 422)
  const shown = await lacking.text()
  assert.match(shown, /Write what its issuer calls this version/)
  assert.match(shown, /value="Social media"/)
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...FORM, title: 'Empty' })) body.set(name, value)
  body.set('file', new File(['%PDF-1.7 broken'], 'broken.pdf'))
  const headers = { origin: DESK, 'content-length': '1000' }
  const answer = await owner.ask('/new-policy', { method: 'POST', headers, body })
  await runWaiting(desk.house)
  const refused = await owner.ask(ledTo(answer))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /broken\.pdf/)
})

test('the list of people is taken in, and says which rows it left out', async () => {
  const csv =
    'number,name,role,email\n1,Ola Officer,PC,ola.officer@severnshire.example\n2,Sid Staff,police staff,\n3,Una Officer,officer,\n4,Who,wizard,\n'
  const answer = await owner.send('/members', { csv })
  const shown = await answer.text()
  assert.match(shown, /3 people were taken in/)
  assert.match(shown, /Line 5: “wizard” is no role/)
  assert.match(shown, /Police officer 2, Police staff 1/)
})

test('a list in an old code page keeps its names, and one of which no row can be read is refused', async () => {
  const rows = 'number,name,role\n5,Si\xe2n O\x92Leary,police staff\n'
  const body = new FormData()
  body.set('file', new File([Buffer.from(rows, 'latin1')], 'people.csv'))
  const headers = { origin: DESK, 'content-length': '1000' }
  const taken = await owner.ask('/members', { method: 'POST', headers, body })
  assert.match(await taken.text(), /1 people were taken in/)
  const names = (await members(desk.house.db)).map(({ name }) => name)
  assert.ok(names.includes('Siân O’Leary'), names.join(', '))
  const entries = async () =>
    (await historyAfter(desk.house.db, 0, 1000)).filter(({ what }) =>
      what.startsWith('list of people t'),
    )
  const before = (await entries()).length
  for (const csv of [
    'who,what\n1,Ola\n',
    'number,name,role\n',
    'number,name,role\n6,Who,wizard\n',
  ]) {
    const refused = await owner.send('/members', { csv })
    assert.equal(refused.status, 422, csv)
    assert.match(await refused.text(), /href="#csv"/)
  }
  assert.equal((await entries()).length, before)
})

test('who reads it says so, and is counted; who was not told is told, then reminded', async () => {
  assert.match(await page(officer, '/policy/social-media'), /I have read this version/)
  await officer.send('/policy/social-media/acknowledge', { version: '1.0' })
  assert.doesNotMatch(
    await page(officer, '/policy/social-media'),
    /You said on/,
    'another version stands',
  )
  await officer.send('/policy/social-media/acknowledge', { version: '2.0' })
  assert.match(await page(officer, '/policy/social-media'), /You said on/)
  const told = await page(owner, '/policy/social-media/told')
  assert.match(told, /1 said that\s+they have read it/)
  const kept = await owner.send('/policy/social-media/told', {
    act: 'told',
    how: 'at a briefing',
    'told-on': '1 June 2020',
  })
  const shown = await kept.text()
  assert.match(shown, /have waited a fortnight or longer/)
  assert.match(shown, /Una Officer/)
  assert.doesNotMatch(shown, /Sid Staff/, 'the version does not speak to staff')
  const csv = await page(owner, '/policy/social-media/told.csv')
  assert.match(csv, /1,Ola Officer,officer,.*acknowledged/)
})

test('what a learning system wrote out is taken in, and who is on no list is named', async () => {
  const answer = await owner.send('/policy/social-media/told', {
    act: 'acknowledged',
    csv: 'number,date\n3,2020-06-02\n99,2020-06-02\n',
  })
  assert.match(await answer.text(), /Kept for 1\. Not on the list of people: 99\./)
})

test('a learning system’s list without its columns is refused, and not kept for nobody', async () => {
  const answer = await owner.send('/policy/social-media/told', {
    act: 'acknowledged',
    csv: 'who,when\n3,2020-06-02\n',
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /No column is headed/)
})

test('in the first hour of a summer’s day the day is that of this country', async () => {
  const house = { ...desk.house, now: () => new Date('2027-06-30T23:30:00Z') }
  const early = await aStandardsDesk(house)
  const head = await early.someone('Early Owner', 'policy-owner')
  const member = await early.someone('Early Officer', 'member')
  const csv = `number,name,role,email\n8,Early Officer,PC,${emailOf('Early Officer')}\n`
  await head.send('/members', { csv })
  const { title: _, issuer: __, ...next } = FORM
  const form = { ...next, version: '4.0', from: '1 July 2027', text: SECOND }
  const draft = await sent('/policy/social-media/new-version', form)
  await head.send(`${draft}/put-in-force`)
  assert.match(await page(member, '/'), /You have not said that you read/)
  assert.match(await page(member, '/policy/social-media'), /Version 4\.0/)
  const said = await member.send('/policy/social-media/acknowledge', { version: '4.0' })
  assert.equal(said.status, 303)
  assert.match(await page(member, '/policy/social-media'), /You said on 1 July 2027/)
  assert.doesNotMatch(await page(member, '/'), /You have not said that you read/)
})

test('whoever may not write it is answered as if its addresses were not there', async () => {
  for (const path of [
    '/new-policy',
    '/members',
    '/policy/social-media/told',
    '/policy/social-media/told.csv',
    '/policy/social-media/versions/2.0',
    '/policy/social-media/new-version',
  ])
    assert.equal((await officer.ask(path)).status, 404, path)
  assert.equal((await officer.send('/members', { csv: 'number,name,role\n' })).status, 404)
})
