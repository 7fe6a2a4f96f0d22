// A folder imported again, after a reply of it was taken back and another moved at the desk.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../test/a-desk.ts'
import { importFiles } from '../desks/work/import-folder.ts'
import { moveTo, takeBack } from '../desks/work/wrong-upload.ts'
import type { House } from '../store/house.ts'
import { messagesOf, misplacedOf } from './queries.ts'

const SURVEY = `title: Small
law: foia
period: { from: 2022-04-01, to: 2024-03-31 }
bodies: [{ slug: alder, name: Alder }, { slug: birch, name: Birch }]
questions: [{ number: "1", asks: "How many bites?", counts: { id: bite, one: bite, many: bites, also: [], kind: count } }]
`
const FILES: Record<string, string> = {
  'alder/2024-06-20/reply.txt': 'There were 12 bites.',
  'alder/2024-06-21/other.txt': 'There were 13 bites.',
  'birch/2024-06-20/reply.txt': 'There were 14 bites.',
  'birch/2031-06-20/reply.txt': 'There were 15 bites.',
}

let house: House
let id: string
before(async () => {
  house = await aHouse()
  id = await takeIn()
})
after(() => house.parsers.close())

const takeIn = async (): Promise<string> =>
  (
    await importFiles(
      house,
      {
        name: 'small',
        yaml: { 'survey.yaml': SURVEY },
        replies: Object.keys(FILES),
        open: async (path) => new TextEncoder().encode(FILES[path]),
      },
      'small',
    )
  ).survey

const there = async () =>
  (await messagesOf(house.db, id)).map(({ body, received }) => `${body} ${received}`).sort()

test('a folder of a day that is still to come is not taken in, and the desk says so', async () => {
  assert.deepEqual(await there(), ['alder 2024-06-20', 'alder 2024-06-21', 'birch 2024-06-20'])
  const [said] = await misplacedOf(house.db, id)
  assert.match(said?.note ?? '', /birch\/2031-06-20 names a day that is still to come/)
})

test('what was taken back stays away, and what was moved stays where it was put', async () => {
  const of = async (body: string) => (await messagesOf(house.db, id, body))[0]?.id ?? ''
  await takeBack(house, id, { message: await of('alder'), why: 'Of another request.' })
  await moveTo(house, id, { message: await of('birch'), body: 'alder', received: '2024-06-25' })
  const after = ['alder 2024-06-21', 'alder 2024-06-25']
  assert.deepEqual(await there(), after)
  await takeIn()
  assert.deepEqual(await there(), after)
})
