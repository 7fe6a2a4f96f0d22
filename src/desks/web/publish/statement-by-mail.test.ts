// What was put to a body before print comes back by the same mail: as its statement, and as no reply to the request.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aMail, type MailAsked } from '../../../../test/a-mail.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { mailsIn, statementMails } from '../../../receive/mail/queries.ts'
import { messagesOf } from '../../../receive/queries.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import { putAfterwards } from '../../work/chase/put-afterwards.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { takeIn } from '../../work/take-in.ts'
import { deskApp } from '../app.ts'

let app: Hono
let house: House
let survey: string
let claim: LetterOut
let request: LetterOut

const BODY = '/surveys/library-fines/bodies/denscombe'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, body: FormData | URLSearchParams) =>
  app.request(`${DESK}${path}`, { method: 'POST', body, headers: { origin: DESK } })

before(async () => {
  house = { ...(await aHouse()), now: () => new Date('2027-03-15T12:00:00Z') }
  await takeIn(house, { example: 'library-fines' })
  await runWaiting(house)
  const kept = await surveyBySlug(house.db, 'library-fines')
  assert.ok(kept)
  survey = kept.id
  app = deskApp({ house, work: () => runWaiting(house) })
  const ask = { act: 'ask', claim: 'It gave 41.', asked: '10 March 2027', days: '5', to: 'press' }
  assert.equal((await send(`${BODY}/right-of-reply`, new URLSearchParams(ask))).status, 303)
  for (const [kind, to] of [
    ['reminder', 'foi@denscombe.example'],
    ['right-of-reply', 'press@denscombe.example'],
  ] as const) {
    const letter = { body: 'denscombe', kind, to, subject: 'Fines', text: 'Please', sentOn: null }
    assert.ok((await putAfterwards(house, kept, letter)).ok)
  }
  const letters = (await lettersOut(house.db, survey)).filter(({ body }) => body === 'denscombe')
  const of = (kind: string) => letters.find((one) => one.kind === kind)
  const [put, asked] = [of('right-of-reply'), of('reminder')]
  assert.ok(put && asked)
  claim = put
  request = asked
})
after(() => house.parsers.close())

async function came(mail: MailAsked): Promise<void> {
  const form = new FormData()
  const bytes = aMail({ from: 'Press <press@denscombe.example>', ...mail })
  form.append('files', new File([new Uint8Array(bytes)], 'a.eml'))
  assert.equal((await send('/tray/put', form)).status, 303)
  await runWaiting(house)
}
const replies = async () => (await messagesOf(house.db, survey, 'denscombe')).length
const statements = async () => (await statementMails(house.db, survey, 'denscombe')).length

test('a letter that puts something to a body has a reference of its own', () => {
  assert.notEqual(claim.tag, request.tag)
  assert.ok(claim.subject.includes(claim.tag) && claim.text.includes(claim.tag))
})

const ANSWERS: [string, () => MailAsked][] = [
  ['names its reference', () => ({ subject: `RE: Fines [${claim.tag}]`, text: 'By reference.\n' })],
  [
    'answers its letter',
    () => ({ fields: [`In-Reply-To: <${claim.messageId}>`], text: 'By letter.\n' }),
  ],
  ['names it in its words', () => ({ text: `Your ${claim.tag}: all is well.\n` })],
]
for (const [what, mail] of ANSWERS)
  test(`a mail that ${what} is a statement, and is read into no survey`, async () => {
    const before = await Promise.all([replies(), statements()])
    await came(mail())
    assert.deepEqual(await Promise.all([replies(), statements()]), [before[0], before[1] + 1])
  })

test('a mail that answers the request is a reply all the same, and one of its own reference too', async () => {
  const before = await Promise.all([replies(), statements()])
  await came({ subject: `RE: ${request.tag}`, text: 'There were 41 fines.\n' })
  assert.deepEqual(await Promise.all([replies(), statements()]), [before[0] + 1, before[1]])
})

test('an automatic reply to it is none that is offered', async () => {
  const auto = [`In-Reply-To: <${claim.messageId}>`, 'Auto-Submitted: auto-replied']
  await came({ fields: auto, subject: 'Automatic reply', text: 'I am out of the office.\n' })
  assert.doesNotMatch(await page(`${BODY}/right-of-reply`), /Automatic reply/)
})

test('one from an address that the body never used waits, and is a statement once a person lets it in', async () => {
  const before = await Promise.all([replies(), statements()])
  const mail = { subject: `RE: [${claim.tag}]`, text: 'From an agency.\n' }
  await came({ ...mail, from: 'Agency <a@agency.example>' })
  const [waits] = await mailsIn(house.db, ['waits'])
  assert.equal(waits?.why, 'sender-unknown')
  const letIn = new URLSearchParams({ action: 'let-in', 'request-0': 'yes' })
  assert.equal((await send(`/tray/${waits?.id}`, letIn)).status, 303)
  assert.deepEqual(await Promise.all([replies(), statements()]), [before[0], before[1] + 1])
})

test('the body’s page says that it came, and one press takes its own words for the statement, sealed', async () => {
  await came({
    ...{ subject: `RE: Fines [${claim.tag}]`, fields: [`In-Reply-To: <${claim.messageId}>`] },
    text: 'We take this seriously.\n\nOn 10 March 2027 the Herald wrote:\n> It gave 41.\n',
  })
  assert.match(await page(BODY), /It answered what was put to it before print/)
  assert.match(await page(`${BODY}/right-of-reply`), /Its answer to what was put to it came on/)
  const all = await mailsIn(house.db, ['taken'])
  const mail = all.find(({ words }) => words.includes('We take this seriously'))
  assert.ok(mail)
  assert.match(await page(`/tray/${mail.id}`), /is no reply to the request/)
  const form = new FormData()
  form.set('came', mail.id)
  const sent = await send(`${BODY}/right-of-reply/file`, form)
  assert.equal(sent.status, 303)
  const html = await page(sent.headers.get('location') ?? '')
  const [, words = ''] = /<textarea id="answer"[^>]*>([^<]*)/.exec(html) ?? []
  assert.match(words, /^We take this seriously\./)
  assert.doesNotMatch(words, /It gave 41|RE: Fines/)
  assert.match(html, /statement\.eml<\/a>, sealed/)
})
