// What the survey's page filters and sorts by, of a body with two questions.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import { decideAct } from '../../../reconcile/decide.ts'
import { readAnswerForm } from '../../../reconcile/forms/decision-form.ts'
import { answersOf } from '../../../reconcile/queries.ts'
import { importSurvey } from '../../../survey/import-survey.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Two questions
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex, kent, surrey, sussex]
questions:
  - { number: "1", asks: "How many investigations?", unit: investigation }
  - { number: "2", asks: "How many complaints?", unit: complaint }
`
const REPLIES = {
  durham: '1. There were 20 investigations.\n2. There were 300 complaints.\n',
  essex:
    '1. This information is refused under section 40(2) of the Freedom of Information Act 2000.\n2. There were 7 complaints.\n',
  kent: '1. There were 21 investigations.\n2. This information is refused under section 40(2) of the Freedom of Information Act 2000.\n',
}

const house = await aHouse()
after(() => house.parsers.close())
const REQUESTS = '- { body: surrey, sent: 2014-02-17 }\n'
const { folder } = readFolder('two', { 'survey.yaml': SURVEY, 'requests.yaml': REQUESTS })
assert.ok(folder)
const { id } = await importSurvey(house, folder)
for (const [body, letter] of Object.entries(REPLIES)) {
  const files = [{ name: 'reply.txt', bytes: new TextEncoder().encode(letter) }]
  await receiveUpload(house, id, { body, received: '2014-03-14', files })
}
await runWaiting(house)
const confirmed = (await answersOf(house.db, id)).map((one) =>
  readAnswerForm({ action: 'confirm' }, one, null),
)
await decideAct(
  house,
  id,
  confirmed.flatMap((form) => (form.ok ? [form.value] : [])),
  'table confirmed',
)
await runWaiting(house)
const app = deskApp({ house, work: async () => {} })

/** The bodies whose rows stand on the page, in their order. */
async function rowsOf(query: string): Promise<string[]> {
  const page = await (await app.request(`${DESK}/surveys/two?${query}`)).text()
  const [, table = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(page) ?? []
  return [...table.matchAll(/<tr[\s\S]*?\/bodies\/([a-z-]+)/g)].map(([, body = '']) => body)
}

test('a body is refused where it refused the first question, whatever else it gave', async () => {
  assert.deepEqual(await rowsOf('show=refused'), ['essex'])
})

test('a body gave a figure where it gave one to any question', async () => {
  assert.deepEqual(await rowsOf('show=figure'), ['durham', 'essex', 'kent'])
})

test('a body that was asked and of which nothing came has given no answer', async () => {
  assert.deepEqual(await rowsOf('show=no-reply'), ['surrey'])
})

test('a body of which no request is known is not among those that gave no answer, whoever else replied', async () => {
  assert.deepEqual(await rowsOf('show=not-asked'), ['sussex'])
})

test('sorted by what moves the total most, the largest of its numbers counts', async () => {
  assert.deepEqual(await rowsOf('sort=largest'), ['durham', 'kent', 'essex', 'surrey', 'sussex'])
})

test('what is to decide before print is as much as the button says: a letter of which nothing is clear waits too', async () => {
  const files = [
    { name: 'note.txt', bytes: new TextEncoder().encode('With thanks, and kind regards.\n') },
  ]
  await receiveUpload(house, id, { body: 'surrey', received: '2014-03-17', files })
  await runWaiting(house)
  const page = await (await app.request(`${DESK}/surveys/two`)).text()
  const [, above] = /to decide before print<\/dt>\s*<dd>.*?>([\d,]+)</s.exec(page) ?? []
  const [, button] = /Read what came: ([\d,]+) to decide/.exec(page) ?? []
  assert.deepEqual([above, button], ['5', '5'])
})
