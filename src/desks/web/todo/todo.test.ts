// A chase at the desk, over the example that is shipped for it: what the list says, the letter that is ready, and what follows.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { draftLetter } from '../../../ask/chase/letters/draft-letter.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import type { House } from '../../../store/house.ts'
import { publicationsOf, requestsOf, surveyBySlug } from '../../../survey/queries.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'
import { tasksOf } from '../../work/chase/asked-bodies.ts'
import { bundleFiles } from '../../work/chase/bundle.ts'
import { chaseFactsOf } from '../../work/chase/chase-facts-of.ts'
import { inside } from '../../work/folder/inside.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { takeIn } from '../../work/take-in.ts'
import { deskApp } from '../app.ts'
import { calendarKeyOf } from '../frame/calendar-key.ts'

let app: Hono
let house: House
let survey: string
/** Five weeks after the requests went, wherever the example was written. */
let today = '2027-03-15'

before(async () => {
  house = { ...(await aHouse()), now: () => new Date(`${today}T12:00:00Z`) }
  await takeIn(house, { example: 'library-fines' })
  await runWaiting(house)
  app = deskApp({ house, work: () => runWaiting(house) })
  survey = (await surveyBySlug(house.db, 'library-fines'))?.id ?? ''
})
after(() => house.parsers.close())

const page = async (path: string): Promise<string> => (await app.request(`${DESK}${path}`)).text()
const challenge = (body: string): string => `/surveys/library-fines/bodies/${body}/challenge`
const send = (body: string, fields: Record<string, string>) =>
  app.request(`${DESK}${challenge(body)}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: DESK },
  })
const NOTHING_CHOSEN = { chosen: new Map(), withFigures: false }
const of = (tasks: readonly Task[], body: string) => tasks.find((one) => one.body === body)
const fields = (html: string): { subject: string; text: string } => ({
  subject: /name="subject"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '',
  text: /<textarea id="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '',
})

test('the example is moved to today, and there is somebody to chase in every way', async () => {
  const tasks = await tasksOf(house)
  const kinds = new Map(tasks.map(({ body, kind }) => [body, kind]))
  assert.equal(kinds.get('denscombe'), 'overdue')
  assert.equal(kinds.get('hartsmere'), 'clarification')
  assert.equal(kinds.get('elverstone'), 'refused')
  assert.equal(kinds.get('jessamy-vale'), 'part')
  assert.equal(kinds.get('lowmarsh'), 'review-waits')
  assert.equal(kinds.get('aldmere'), undefined)
  const list = await page('/todo')
  assert.match(list, /Late \(\d\)/)
  assert.match(list, /A request for a review is ready/)
})

test('the letter of a review answers the section, quotes the letter, and names who answered the same', async () => {
  const { text } = fields(await page(`${challenge('fennhythe')}?letter=review`))
  assert.match(text, /You refused these on cost under section 12\(1\)/)
  assert.match(text, /Your letter says: “We are refusing questions 1 and 2 under section 12\(1\)/)
  assert.match(text, /Your letter speaks of “redacted”/)
  assert.match(text, /- question 2: Aldmere Council, Bickerton Council and Corrowby Council/)
  assert.match(text, /Robin Marsh\nThe Invented Gazette/)
  const chosen = await page(
    `${challenge('fennhythe')}?letter=review&p-1-2_cost-estimate=missing&with-figures=yes`,
  )
  assert.match(fields(chosen).text, /Your letter gives no estimate\./)
  assert.match(fields(chosen).text, /Aldmere Council \(563\)/)
})

test('the same refusal is found in the letters of four councils, with who answered all the same', async () => {
  const html = await page('/surveys/library-fines/refusals')
  assert.match(html, /In four refusals/)
  assert.match(html, /<q>Answering would mean opening each borrower’s account by hand/)
  assert.doesNotMatch(html, /<q>[^<]*Mr Marsh/)
  assert.match(html, /Question 2 was answered all the same, with a number, by/)
})

test('progress is one picture, said in words, and tells who does what next', async () => {
  const html = await page('/surveys/library-fines/progress')
  assert.match(html, /role="img"[^>]*aria-label="Of 12 bodies on 15\sMarch\s2027: 8 answered/)
  assert.match(html, /You: remind, then complain/)
})

test('a letter with a gap goes nowhere, and nothing typed is lost', async () => {
  const { subject } = fields(await page(challenge('hartsmere')))
  const answer = await send('hartsmere', {
    letter: 'clarification',
    act: 'put',
    to: 'foi@hartsmere.example',
    subject,
    text: 'Books. [… your answer to what it asks, in a sentence or two] Yours',
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Books\. \[… your answer/)
  assert.equal((await lettersOut(house.db, survey)).length, 0)
})

test('a reminder that is put waits for its time, under a reference of its own, and is not sent from here', async () => {
  const { subject, text } = fields(await page(challenge('ilverton')))
  const answer = await send('ilverton', {
    letter: 'reminder',
    act: 'put',
    to: 'foi@ilverton.example',
    subject,
    text,
  })
  assert.equal(answer.status, 303)
  const [letter] = await lettersOut(house.db, survey)
  assert.deepEqual(
    [letter?.kind, letter?.state, letter?.to],
    ['reminder', 'waiting', ['foi@ilverton.example']],
  )
  assert.match(letter?.subject ?? '', /\[ASK-/)
  assert.ok(letter?.text.endsWith(`Our reference: ${letter.tag}`))
})

test('a letter that is put already is put by nobody a second time, nor kept as sent by hand beside it', async () => {
  const { subject, text } = fields(await page(`${challenge('ilverton')}?letter=reminder`))
  const to = 'foi@ilverton.example'
  const letter = { letter: 'reminder', to, subject, text }
  const again = await send('ilverton', { ...letter, act: 'put' })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /The same letter was put on 15\sMarch\s2027/)
  const other = { ...letter, text: `${text}\nPlease.` }
  assert.equal((await send('ilverton', { ...other, act: 'put' })).status, 422)
  const byHand = { ...other, act: 'sent', on: '15 March 2027' }
  assert.equal((await send('ilverton', byHand)).status, 422)
  assert.equal((await lettersOut(house.db, survey)).length, 1)
})

test('a letter that is kept as sent at the same moment by two went once, and waited at no time', async () => {
  const letter = {
    letter: 'reminder',
    act: 'sent',
    to: 'foi@kelderwick.example',
    subject: 'Overdue',
    text: 'When will you answer?',
    on: '15 March 2027',
  }
  const both = await Promise.all([send('kelderwick', letter), send('kelderwick', letter)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422])
  const kept = (await lettersOut(house.db, survey)).filter(({ body }) => body === 'kelderwick')
  assert.deepEqual(
    kept.map(({ state, sentOn }) => [state, sentOn]),
    [['taken-out', '2027-03-15']],
  )
})

test('a complaint that says nowhere to goes to nobody, and least of all to the body', async () => {
  const letter = {
    letter: 'complaint',
    act: 'put',
    to: '',
    subject: 'Complaint',
    text: 'So it is.',
  }
  assert.equal((await send('gallowdale', letter)).status, 422)
})

test('what went by hand counts from its day: the next step is ten working days later', async () => {
  const { subject, text } = fields(await page(challenge('denscombe')))
  assert.match(text, /You acknowledged it on/)
  const on = '15 March 2027'
  const answer = await send('denscombe', {
    letter: 'reminder',
    act: 'sent',
    to: '',
    subject,
    text,
    on,
  })
  assert.equal(answer.status, 422)
  const sent = await send('denscombe', {
    letter: 'reminder',
    act: 'sent',
    to: 'foi@denscombe.example',
    subject,
    text,
    on,
  })
  assert.equal(sent.status, 303)
  assert.equal(of(await tasksOf(house), 'denscombe')?.ready, null)
  today = '2027-04-12'
  assert.equal(of(await tasksOf(house), 'denscombe')?.ready, 'complaint')
  today = '2027-03-15'
})

test('a review that went by hand stands among the days of the request', async () => {
  const { subject, text } = fields(await page(`${challenge('elverstone')}?letter=review`))
  await send('elverstone', {
    letter: 'review',
    act: 'sent',
    to: 'foi@elverstone.example',
    subject,
    text,
    on: '15 March 2027',
  })
  const [events] = await requestsOf(house.db, survey, ['elverstone'])
  assert.equal(events?.internalReviewAsked, '2027-03-15')
  assert.equal(of(await tasksOf(house), 'elverstone')?.kind, 'review-waits')
})

test('the bundle of a complaint holds what came byte for byte, and lists it by day and hash', async () => {
  const answer = await app.request(`${DESK}${challenge('elverstone')}/bundle.zip`)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const named = Object.keys(files).map((name) => name.replace(/^[^/]*\//, ''))
  assert.ok(
    named.includes('1-complaint.txt') && named.includes('2-request/questions.txt'),
    named.join(),
  )
  const came = named.find((name) => /^3-what-came\/.*refusal\.txt$/.test(name))
  assert.ok(came, named.join())
  assert.ok(named.some((name) => /^4-further-letters\/2027-03-15-review\.txt$/.test(name)))
  const contents = new TextDecoder().decode(
    Object.entries(files).find(([name]) => name.endsWith('0-contents.txt'))?.[1],
  )
  for (const name of named.filter((one) => one !== '0-contents.txt'))
    assert.ok(contents.includes(name), name)
  assert.match(contents, /sha256 [0-9a-f]{64}/)
})

test('the bundle holds the complaint as it was chosen on its page, and nothing that was put before print', async () => {
  const query = 'letter=complaint&p-1-2_cost-estimate=leave&with-figures=yes'
  const html = await page(`${challenge('fennhythe')}?${query}`)
  const href = /href="([^"]*bundle\.zip[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const answer = await app.request(`${DESK}${href}`)
  const [name = '', bytes] =
    Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).find(([one]) =>
      one.endsWith('1-complaint.txt'),
    ) ?? []
  const said = new TextDecoder().decode(bytes)
  assert.ok(name)
  assert.match(said, /Aldmere Council \(563\)/)
  assert.doesNotMatch(said, /- an estimate/)
})

test('what strangers called their files is a name in the bundle: no way out of it, and no two are one', async () => {
  const kept = await surveyBySlug(house.db, 'library-fines')
  const facts = kept && (await chaseFactsOf(house, kept, 'fennhythe', NOTHING_CHOSEN))
  assert.ok(facts)
  const [first] = facts.came
  assert.ok(first)
  const [file] = first.files
  assert.ok(file)
  const names = ['..\\..\\out.pdf', 'C:\\a/b.pdf', 'letter.pdf', 'letter.pdf']
  const came = [{ ...first, files: names.map((name) => ({ ...file, name, parent: null })) }]
  const paths: string[] = []
  const draft = draftLetter('complaint', facts, null)
  for await (const { path } of bundleFiles(house, { ...facts, came }, draft)) paths.push(path)
  const own = paths.filter((path) => path.startsWith('3-')).map((path) => path.split('/').slice(2))
  assert.deepEqual(own, [['.._.._out.pdf'], ['__a_b.pdf'], ['letter.pdf'], ['letter (2).pdf']])
  for (const path of paths) assert.equal(inside(path), path)
})

test('the days are a calendar, which opens with its own key and with no other', async () => {
  const key = 'the-key-of-the-desk'
  const locked = deskApp({ house, key, work: async () => {} })
  const ask = (path: string) => locked.request(`${DESK}${path}`)
  assert.equal((await ask('/todo.ics')).status, 403)
  assert.equal((await ask(`/todo.ics?feed=${key}`)).status, 403)
  const feed = calendarKeyOf(key)
  const answer = await ask(`/todo.ics?feed=${feed}`)
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /BEGIN:VEVENT[\s\S]*Kelderwick Council/)
  assert.equal((await ask(`/todo?feed=${feed}`)).status, 403)
})

test('to hand out the page of a body of no survey is answered as not there', async () => {
  assert.equal((await app.request(`${DESK}${challenge('nowhere')}`)).status, 404)
})

test('what is set aside leaves the list with why and by whom, until its day or until something else is to be done', async () => {
  const left = (await send('gallowdale', { act: 'aside', why: '' })).status
  assert.equal(left, 422)
  await send('gallowdale', {
    act: 'aside',
    why: 'One question is enough of it',
    until: '1 April 2027',
  })
  const aside = async () => of(await tasksOf(house), 'gallowdale')?.aside
  assert.deepEqual(await aside(), {
    why: 'One question is enough of it',
    until: '2027-04-01',
    by: 'an editor',
  })
  assert.match(
    await page('/todo'),
    /Set aside \(1\)[\s\S]*until 1\sApril\s2027: One question is enough of it\./,
  )
  today = '2027-04-01'
  assert.equal(await aside(), undefined)
  today = '2027-03-15'
  await send('gallowdale', { act: 'take-up' })
  assert.equal(await aside(), undefined)
})

const REPLY = '/surveys/library-fines/bodies/aldmere/right-of-reply'
const post = (path: string, body: FormData | URLSearchParams) =>
  app.request(`${DESK}${path}`, { method: 'POST', body, headers: { origin: DESK } })

test('what is put to a body before print goes as a letter of its own kind, to the address of its press office alone', async () => {
  const ask = {
    act: 'ask',
    claim: 'Aldmere gave 11,297 charges.',
    to: 'press office',
    asked: '1 February 2027',
    days: '40',
  }
  assert.equal((await post(REPLY, new URLSearchParams(ask))).status, 303)
  const { subject, text } = fields(await page(`${REPLY}/letter`))
  assert.match(text, /Aldmere gave 11,297 charges\.\n\nIf any of it is wrong/)
  const letter = { act: 'put', subject, text }
  assert.equal(
    (await post(`${REPLY}/letter`, new URLSearchParams({ ...letter, to: '' }))).status,
    422,
  )
  const to = 'press@aldmere.example'
  assert.equal((await post(`${REPLY}/letter`, new URLSearchParams({ ...letter, to }))).status, 303)
  const put = (await lettersOut(house.db, survey)).find(({ kind }) => kind === 'right-of-reply')
  assert.deepEqual([put?.body, put?.to, put?.state], ['aldmere', [to], 'waiting'])
})

test('what came since is offered for its statement, and no file of another body is taken for it', async () => {
  const html = await page(REPLY)
  const came = /name="came" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
  assert.match(html, /answer\.txt/)
  const form = (sha256: string) => {
    const sent = new FormData()
    sent.set('came', sha256)
    return sent
  }
  assert.equal((await post(`${REPLY}/file`, form('0'.repeat(64)))).status, 422)
  assert.equal((await post(`${REPLY}/file`, form(came))).status, 303)
  const kept = (await publicationsOf(house.db, survey)).at(-1)?.rightOfReply?.[0]?.statement
  assert.deepEqual([kept?.sha256, kept?.name], [came, 'answer.txt'])
})
