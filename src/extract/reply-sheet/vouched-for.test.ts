// A filled-in sheet beside the list of files of its answer: with its own sum it stands by itself, with another it is doubted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filled, rowsIn } from '../../../fixtures/make/filled-sheets.ts'
import { readFile } from '../../read/read-file.ts'
import type { Document } from '../../vocabulary/document.ts'
import { listOfFiles } from '../../vocabulary/released/files-listed.ts'
import type { Extraction } from '../../vocabulary/reply.ts'
import { FRAME } from '../../vocabulary/reply-sheet/frame.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { writeOds } from '../../write/write-ods.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'invented',
  title: 'An invented survey',
  law: 'foia',
  period: { from: '2019-04-01', to: '2022-03-31' },
  questions: [
    {
      number: '1',
      asks: 'How many assaults in each year?',
      counts: { id: 'assault', one: 'assault', many: 'assaults', also: [], kind: 'count' },
      by: ['financial-year'],
    },
  ],
  bodies: [{ slug: 'ashcombe', name: 'Ashcombe Borough Council', workforce: null }],
  readers: 1,
}

const sheet = filled(survey, 0)
const row = rowsIn(sheet.workbook, 'Q1')[FRAME.first]
row?.splice(FRAME.values, 3, 4, 0, 12)

async function read(name: string, bytes: Uint8Array): Promise<Document> {
  const outcome = await readFile({ name, bytes })
  if (outcome.status !== 'read') throw new Error(outcome.reason.message)
  return outcome.document
}

async function answered(sumOf: (own: string) => string | null): Promise<Extraction> {
  const own = await read('reply-sheet.ods', writeOds(sheet.workbook))
  const sha256 = sumOf(own.sha256)
  const list = sha256 === null ? [] : [{ name: 'reply-sheet.ods', sha256 }]
  const letter = `Our answer is attached.\n${listOfFiles(list)}`
  const documents = [await read('letter.txt', new TextEncoder().encode(letter)), own]
  return extractReply(documents, { survey, body: sheet.body, file: 'answer.eml' })
}

const standing = ({ figures }: Extraction): number =>
  figures.filter(({ ownFile }) => ownFile).length

test('a sheet that the answer lists with its own sum stands by itself', async () => {
  const said = await answered((own) => own)
  assert.deepEqual(said.doubts, [])
  assert.ok(said.figures.length > 0)
  assert.equal(standing(said), said.figures.length)
})

test('a sheet that no list names is read as ever, and waits', async () => {
  const said = await answered(() => null)
  assert.equal(standing(said), 0)
  assert.ok(said.figures.every(({ sure }) => sure))
})

test('a sheet that was filled in otherwise on its way is named, and no number of it is sure', async () => {
  const said = await answered(() => 'b'.repeat(64))
  assert.deepEqual(
    said.doubts.map(({ code }) => code),
    ['released-sum-differs'],
  )
  assert.ok(said.figures.every(({ sure, ownFile }) => !sure && !ownFile))
})
