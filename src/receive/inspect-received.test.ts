// What is held back of the files of a reply: each thing once, of the file that it lies in, and nothing that its reader sees.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { aHouse } from '../../test/a-desk.ts'
import { sheetBook } from '../../test/twins/otherwise.ts'
import { importFiles } from '../desks/work/import-folder.ts'
import { runWaiting } from '../desks/work/run-waiting.ts'
import { allSurveys } from '../survey/queries.ts'
import { toldBody } from './inspect-received.ts'
import { setApartOf, uncheckedOf } from './inspected/queries.ts'

const SURVEY = `title: Of mails
law: foia
period: { from: 2021-01-01, to: 2022-12-31 }
bodies: [durham, kent]
questions:
  - { number: "1", asks: "How many cases were there?", counts: { one: case, many: cases } }
`
const hidden = sheetBook({
  second: [['Working'], [7]],
  also: (_, book) => {
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] }
  },
})
const mail = [
  'From: foi@durham.example',
  'To: editor@example.org',
  'Date: Tue, 12 Mar 2024 10:00:00 +0000',
  'Subject: Your request',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'The cases are attached.',
  '--b',
  'Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; name="cases.xlsx"',
  'Content-Disposition: attachment; filename="cases.xlsx"',
  'Content-Transfer-Encoding: base64',
  '',
  ...(Buffer.from(hidden)
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
  '--b--',
  '',
].join('\r\n')

const house = await aHouse()
after(() => house.parsers.close())
const replies = [
  'durham/2024-03-12/reply.eml',
  'kent/2024-03-12/inserted.docx',
  'kent/2024-03-12/moved.docx',
  'kent/2024-03-12/reply.rtf',
]
const FAULTS = new URL('../../fixtures/faults/', import.meta.url)
const open = async (path: string) => {
  if (path.endsWith('.eml')) return Buffer.from(mail)
  if (path.endsWith('.rtf')) return Buffer.from('{\\rtf1\\ansi There were 7 cases.\\par}')
  const fault = path.includes('moved') ? 'docx-moved-sentence' : 'docx-inserted-number'
  return readFile(new URL(`${fault}/reply.docx`, FAULTS))
}
await importFiles(house, { name: 'mails', yaml: { 'survey.yaml': SURVEY }, replies, open }, 'mails')
await runWaiting(house)
const [survey] = await allSurveys(house.db)
assert.ok(survey)
const apart = await setApartOf(house.db, survey.id)

test('what came with a mail is told once, as the file that it is', () => {
  const told = apart.filter(({ body }) => body === 'durham')
  assert.deepEqual(
    told.map(({ name, heldBack }) => [name, heldBack.map(({ carrier }) => carrier)]),
    [['cases.xlsx', ['hidden-sheet']]],
  )
})

test('a file of a kind that is not looked into is told of its own body', async () => {
  const told = async (body: string) =>
    (await uncheckedOf(house.db, survey.id, body)).map(({ name }) => name)
  assert.deepEqual([await told('kent'), await told('durham')], [['reply.rtf'], []])
})

test('what was put in or moved with changes tracked stands in the letter, and is not held back', () => {
  const told = apart.filter(({ body }) => body === 'kent')
  assert.deepEqual(
    told.map(({ name, heldBack }) => [name, heldBack.map(({ carrier }) => carrier)]),
    [['inserted.docx', ['tracked-deletion']]],
  )
})

test('a body that was told of a file was not told for another body that sent the same, nor for another survey', async () => {
  const both = ['durham/2024-03-12/reply.eml', 'kent/2024-03-12/reply.eml']
  await importFiles(
    house,
    { name: 'again', yaml: { 'survey.yaml': SURVEY }, replies: both, open },
    'again',
  )
  await runWaiting(house)
  const second = (await allSurveys(house.db)).find(({ id }) => id !== survey.id)
  assert.ok(second)
  await toldBody(house, second.id, 'durham')
  const toldIn = async (id: string) =>
    (await setApartOf(house.db, id)).map(({ body, toldAt }) => [body, toldAt !== null])
  assert.deepEqual(await toldIn(second.id), [
    ['durham', true],
    ['kent', false],
  ])
  assert.deepEqual(await toldIn(survey.id), [
    ['durham', false],
    ['kent', false],
  ])
})
