// Bodies whose every letter answers nothing, or cannot be read: what desk and pack say of them, and what a person makes of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { countOf } from '../../../count/queries.ts'
import { bodyPath } from '../../../publish/pack/paths.ts'
import { messagesOf } from '../../../receive/queries.ts'
import { decisionsOf } from '../../../reconcile/decisions/queries.ts'
import { answersOf, takenForOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf, surveyBySlug } from '../../../survey/queries.ts'
import { exportFiles } from '../../work/export-files.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const BODIES = ['alder', 'birch', 'cedar', 'damson', 'elder', 'furze', 'gorse', 'hazel', 'ivy']

const SURVEY = `title: Dog bites
law: foia
period: { from: 2022-04-01, to: 2024-03-31 }
bodies:
${BODIES.map((slug) => `  - { slug: ${slug}, name: "${slug[0]?.toUpperCase()}${slug.slice(1)} Council" }`).join('\n')}
questions:
  - { number: "1", asks: "How many dog bites were reported?", counts: { id: bite, one: dog bite, many: dog bites, also: [bites], kind: count } }
  - { number: "2", asks: "How many owners were fined?", counts: { id: fine, one: fine, many: fines, also: [], kind: count } }
`

const ACKNOWLEDGED =
  'Dear Ms Reader,\n\nThank you for your request for information. We acknowledge receipt of it on 3 June 2024 and will respond within 20 working days.\n\nYours sincerely\nInformation Team\n'
const WITHDRAWN =
  'Dear Ms Reader,\n\nWe withdraw our response of 10 June 2024. It was sent in error and should be disregarded. A new response will follow.\n'
const BOUNCED =
  'Delivery has failed to these recipients: foi@elder.example. The email address you entered could not be found.\nDiagnostic information for administrators: 550 5.1.1 user unknown\n'
const ASKS_BACK =
  'Dear Ms Reader,\n\nBefore we can deal with your request we need you to clarify what you mean by "dog bite". Please clarify. Your request is on hold until we hear from you.\n'
const ANSWERED =
  'Dear Ms Reader,\n\nOur answer is as follows.\n\nQuestion 1: there were 12 dog bites.\nQuestion 2: there were 3 fines.\n'
const ODD = 'Minutes of the allotment committee. Present: four members. The gate was painted.\n'

const REPLIES: Record<string, string> = {
  'alder/2024-06-20/reply.pdf': '',
  'birch/2024-06-04/letter.txt': ACKNOWLEDGED,
  'cedar/2024-06-20/letter.txt': WITHDRAWN,
  'damson/2024-06-04/letter.txt': ASKS_BACK,
  'elder/2024-06-04/mail.txt': BOUNCED,
  'furze/2024-06-04/letter.txt': ACKNOWLEDGED,
  'furze/2024-06-25/reply.docx': 'PK\u0003\u0004 broken',
  'gorse/2024-06-20/letter.txt': ANSWERED,
  'hazel/2024-06-20/minutes.txt': ODD,
}

let app: Hono
let house: House
let id: string

before(async () => {
  house = await aHouse('Ada Reader')
  app = deskApp({ house, work: () => runWaiting(house) })
  await takeIn('dog-bites', SURVEY)
  id = (await surveyBySlug(house.db, 'dog-bites'))?.id ?? ''
})
after(() => house.parsers.close())

async function takeIn(name: string, survey: string, more: Record<string, string> = {}) {
  const requests = BODIES.map(
    (body) => `- { body: ${body}, sent: 2024-06-03, received: 2024-06-03 }`,
  )
  await importFiles(
    house,
    {
      name,
      yaml: { 'survey.yaml': survey, 'requests.yaml': requests.join('\n'), ...more },
      replies: Object.keys(REPLIES),
      open: async (path) => new TextEncoder().encode(REPLIES[path]),
    },
    name,
  )
  await runWaiting(house)
}

const DESK = 'http://127.0.0.1:4343'
const HOME = '/surveys/dog-bites'
const page = async (path: string) => (await app.request(`${DESK}${HOME}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${HOME}${path}`, {
    method: 'POST',
    headers: { origin: DESK },
    body: new URLSearchParams(fields),
  })

async function letterOf(body: string, at = 0): Promise<string> {
  const own = (await messagesOf(house.db, id)).filter((one) => one.body === body)
  return `/bodies/${body}/letters/${own[at]?.id}`
}

const stateOf = async (body: string, question = '1', survey = id) =>
  (await countOf(house.db, survey))?.questions
    .find(({ number }) => number === question)
    ?.states.find((one) => one.body === body)?.state

/** What a page of the pack says, without its legend and its marks. */
async function inPack(body: string): Promise<string> {
  const answer = await app.request(`${DESK}${HOME}/pack/${bodyPath(body)}`)
  assert.equal(answer.status, 200, body)
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? []
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('a file that could not be read is no reply: the state stays what it was, and the clock runs on', async () => {
  assert.equal(await stateOf('alder'), 'asked')
  const body = await page('/bodies/alder')
  assert.match(body, /A file that could not be read/)
  assert.doesNotMatch(body, /Replied/)
  assert.match(await page(''), /A file could not be read/)
  assert.equal(await stateOf('furze'), 'acknowledged', 'beside an acknowledgement')
})

test('the pack says nothing false of bodies whose letters answer nothing and nobody has judged', async () => {
  for (const body of BODIES) {
    const said = await inPack(body)
    assert.doesNotMatch(said, /did not (reply|answer)|has not answered|sent a reply|late\b/i, body)
  }
  assert.doesNotMatch(await inPack('alder'), /not been checked/i, 'there is nothing to check')
  assert.match(await inPack('birch'), /not checked yet|has not been checked/i)
})

test('what is unclear or could not be read waits in the queue, and one key says what it is', async () => {
  const queue = await page('/queue')
  assert.match(queue, /A file that could not be read/)
  assert.match(queue, /Not clear what it is/)
  const letter = await letterOf('alder')
  assert.match(await page(letter), /data-key="9"/)
  assert.equal((await send(letter, { kind: 'no such kind' })).status, 422)
  assert.equal((await send(letter, { kind: 'unreadable' })).status, 303)
  assert.match(await page(letter), /Said by Ada Reader/)
  assert.ok(!(await page('/queue')).includes(letter))
  assert.equal(await stateOf('alder'), 'overdue', 'a person looked: it is not the answer')
})

test('a letter that has nothing to do with the survey is none of its body', async () => {
  assert.equal(await stateOf('hazel'), 'not-checked')
  await send(await letterOf('hazel'), { kind: 'not-of-this-survey' })
  assert.equal(await stateOf('hazel'), 'overdue')
  assert.doesNotMatch(await inPack('hazel'), /minutes\.txt|not been checked/)
})

test('an acknowledgement that a person calls one is printed as one', async () => {
  await send(await letterOf('birch'), { kind: 'acknowledgement' })
  assert.doesNotMatch(await inPack('birch'), /not been checked/)
})

test('what a person says asks back stands the clock still from its day', async () => {
  await send(await letterOf('damson'), { kind: 'clarification' })
  assert.equal(await stateOf('damson'), 'clarification-asked')
  assert.match(await inPack('damson'), /[Aa]sked (us )?to clarify/)
})

test('a file that nobody could read is an answer where a person says so, with what became of each question', async () => {
  const letter = await letterOf('furze', 1)
  assert.equal(
    (await send(letter, { kind: 'decision', 'answer-1': 'refused', 'sections-1': 'forty' })).status,
    422,
  )
  await send(letter, {
    kind: 'decision',
    'answer-1': 'refused',
    'sections-1': 's.40(2)',
    'answer-2': 'not-held',
    why: 'They read it to me on the telephone.',
  })
  assert.equal(await stateOf('furze'), 'refused')
  assert.equal(await stateOf('furze', '2'), 'not-held')
  const said = await inPack('furze')
  assert.match(said, /Refused/)
  assert.doesNotMatch(said, /telephone/, 'why is the desk’s own')
})

test('where the machine was wrong a reader says it, and undo takes all of the act back', async () => {
  const letter = await letterOf('gorse')
  await send(letter, { kind: 'decision', 'answer-1': 'refused-cost', 'sections-1': 's12' })
  assert.equal(await stateOf('gorse'), 'refused-cost')
  await send(letter, { action: 'undo' })
  assert.equal(await stateOf('gorse'), 'not-checked')
  const answers = await answersOf(house.db, id, 'gorse')
  assert.deepEqual([...new Set(answers.map(({ state }) => state))], ['pencil'])
  assert.equal((await send(letter, { action: 'undo' })).status, 409, 'there is no more of it')
})

test('what was said of letters is exported and comes back the same', async () => {
  const files = await exportFiles(house, 'dog-bites')
  const decisions = String(files.find(({ path }) => path === 'decisions.yaml')?.content)
  assert.match(decisions, /about: message/)
  await takeIn('again', SURVEY.replace('Dog bites', 'Again'), { 'decisions.yaml': decisions })
  const again = (await surveyBySlug(house.db, 'again'))?.id ?? ''
  const kinds = async (survey: string) =>
    [...(await takenForOf(house.db, survey)).values()]
      .map(({ kind, decided }) => `${kind} ${decided?.by}`)
      .sort()
  assert.deepEqual(await kinds(again), await kinds(id))
  const acts = async (survey: string) => {
    const all = await decisionsOf(house.db, survey)
    return all.map(({ about, body, act }) => `${about} ${body} ${act ?? '-'}`)
  }
  assert.deepEqual(await acts(again), await acts(id), 'what was one act is one act')
  assert.ok((await acts(id)).includes('answer furze 1'))
  for (const body of BODIES)
    assert.equal(await stateOf(body, '1', again), await stateOf(body), body)
})

test('what a letter tells of the clock is taken with one key and stands on the clock’s page', async () => {
  const letter = await letterOf('damson')
  await send(letter, { action: 'undo' })
  const offered = await page(letter)
  assert.match(offered, /on hold until we hear from you/)
  const [, offer = ''] = /name="offer" value="([^"]+)"/.exec(offered) ?? []
  assert.ok((await page('/queue')).includes('For the clock'))
  const take = { action: 'take-event', offer }
  assert.equal((await send(letter, { ...take, 'day-0': 'soon' })).status, 422)
  assert.equal((await send(letter, { ...take, 'day-0': '4 June 2024' })).status, 303)
  const events = (await requestsOf(house.db, id)).find(({ body }) => body === 'damson')
  assert.equal(events?.clarificationAsked, '2024-06-04')
  assert.match(await page('/bodies/damson/clock'), /stands still/)
  assert.ok(!(await page('/queue')).includes('For the clock'))
})
