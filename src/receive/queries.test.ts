import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { aStore } from '../../test/a-database.ts'
import { noParsers } from '../../test/no-parsers.ts'
import type { FileIn, House } from '../store/house.ts'
import { historyOf } from '../store/queries.ts'
import { messagesOf, misplacedOf, whereFileLies } from './queries.ts'
import { type ReplyIn, receiveFolder } from './receive-folder.ts'
import { receiveUpload } from './receive-upload.ts'
import { unpackFile } from './unpack-file.ts'

const store = await aStore()

const house: House = {
  ...store,
  parsers: {
    ...noParsers,
    unpack: async (file, spent) => unpackFile(file, spent),
  },
  now: () => new Date('2026-11-24T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada Reader' },
  log: () => {},
}

async function aSurvey(...slugs: string[]): Promise<string> {
  const id = randomUUID()
  await store.db.query(
    'insert into survey (id, slug, title, survey, imported_at) values ($1, $2, $3, $4, now())',
    [id, id, 'A survey', { bodies: slugs.map((slug) => ({ slug })) }],
  )
  return id
}

const text = (name: string, words: string): FileIn => ({ name, bytes: strToU8(words) })
const aReply = (reply: Partial<ReplyIn>): ReplyIn => ({
  body: 'essex',
  folder: '2014-03-14',
  received: '2014-03-14',
  seen: true,
  files: [],
  ...reply,
})

const MAIL = text(
  'reply.eml',
  'From: foi@kent.police.uk\nDate: Fri, 14 Mar 2014 23:30:00 -0100\nSubject: FOI\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nDear Sir\n--b\nContent-Type: text/csv; name=a.csv\n\n1,2\n--b--\n',
)

async function jobsWaiting(): Promise<string[]> {
  const { rows } = await store.db.query<{ job: string }>(
    `select stage || ' ' || subject as job from job order by 1`,
  )
  return rows.map(({ job }) => job)
}

test('a reply is kept with what stands in it, and its leaves wait to be read', async () => {
  const survey = await aSurvey('essex')
  const zip = { name: 'r.zip', bytes: zipSync({ 'letter.txt': strToU8('20 cases') }) }
  const received = await receiveFolder(house, survey, [aReply({ files: [zip] })])
  assert.deepEqual(received, { messages: 1, files: 2, refused: [] })

  const [message] = await messagesOf(store.db, survey)
  assert.equal(message?.received, '2014-03-14')
  assert.deepEqual(
    message?.files.map(({ name, leaf, size }) => [name, leaf, size]),
    [
      ['r.zip', false, zip.bytes.length],
      ['letter.txt', true, 8],
    ],
  )
  assert.equal(message?.files[1]?.parent, message?.files[0]?.id)
  const jobs = await jobsWaiting()
  assert.ok(jobs.includes(`read ${message?.files[1]?.sha256}`))
  assert.ok(!jobs.includes(`read ${message?.files[0]?.sha256}`))
  assert.ok(jobs.includes(`reconcile ${survey}`))
  assert.equal(
    Buffer.from(await store.blobs.open(message?.files[1]?.sha256 ?? '')).toString(),
    '20 cases',
  )
  const [entry] = await historyOf(store.db, `message:${message?.id}`)
  assert.deepEqual([entry?.who, entry?.what], ['Ada Reader', 'reply received'])
})

test('importing again doubles nothing, and a file that was added is added', async () => {
  const survey = await aSurvey('essex')
  const reply = aReply({ files: [MAIL, text('a.txt', 'one'), text('a.txt', 'one')] })
  await receiveFolder(house, survey, [reply])
  const [before] = await messagesOf(store.db, survey)
  assert.equal(before?.files.length, 3)

  assert.equal((await receiveFolder(house, survey, [reply])).messages, 0)
  const more = aReply({ files: [...reply.files, text('b.txt', 'two')] })
  assert.equal((await receiveFolder(house, survey, [more])).files, 1)
  const [after] = await messagesOf(store.db, survey)
  assert.deepEqual(
    after?.files.map(({ name }) => name),
    ['reply.eml', 'a.csv', 'a.txt', 'b.txt'],
  )
  assert.deepEqual(
    (await historyOf(store.db, `message:${after?.id}`)).map(({ what }) => what),
    ['reply received', 'reply added to'],
  )
})

test('two imports at once keep every file once', async () => {
  const survey = await aSurvey('essex')
  const zip = { name: 'r.zip', bytes: zipSync({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }) }
  const replies = [aReply({ files: [zip, MAIL] }), aReply({ folder: '2014-04-01', files: [zip] })]
  await Promise.all([1, 2, 3].map(() => receiveFolder(house, survey, replies)))
  const messages = await messagesOf(store.db, survey)
  assert.deepEqual(
    messages.map(({ files }) => files.map(({ name }) => name).sort()),
    [
      ['a.csv', 'a.txt', 'b.txt', 'r.zip', 'reply.eml'],
      ['a.txt', 'b.txt', 'r.zip'],
    ],
  )
})

test('a mail gives the day where the folder does not, by the clock of London', async () => {
  const survey = await aSurvey('kent')
  await receiveFolder(house, survey, [
    aReply({ body: 'kent', folder: '', received: null, files: [MAIL] }),
  ])
  const [message] = await messagesOf(store.db, survey, 'kent')
  assert.deepEqual([message?.received, message?.head?.subject], ['2014-03-15', 'FOI'])
})

test('a mail from another body is kept where it lies and said', async () => {
  const survey = await aSurvey('essex')
  await receiveFolder(house, survey, [aReply({ files: [MAIL] })])
  const [said] = await misplacedOf(store.db, survey)
  assert.match(said?.note ?? '', /sent from foi@kent.police.uk, which is Kent/)
})

test('what cannot be taken out of an archive is kept by name, with the reason', async () => {
  const survey = await aSurvey('essex')
  const bomb = zipSync({ 'x.csv': new Uint8Array(30_000_000) })
  const zip = { name: 'r.zip', bytes: zipSync({ 'bomb.zip': bomb, 'a.txt': strToU8('20') }) }
  const { refused } = await receiveFolder(house, survey, [aReply({ files: [zip] })])
  assert.deepEqual(
    refused.map(({ path, reason }) => [path, reason.code]),
    [['essex/2014-03-14/bomb.zip', 'bomb']],
  )
  const [message] = await messagesOf(store.db, survey)
  assert.deepEqual(
    message?.files.map(({ name, leaf, refused }) => [name, leaf, refused?.code]),
    [
      ['r.zip', false, undefined],
      ['bomb.zip', false, 'bomb'],
      ['a.txt', true, undefined],
    ],
  )
})

test('a reply that is not here is known to have come, until it is put in', async () => {
  const survey = await aSurvey('essex')
  const unseen = aReply({ folder: '', received: null, seen: false })
  assert.equal((await receiveFolder(house, survey, [unseen])).messages, 1)
  assert.equal((await receiveFolder(house, survey, [unseen])).messages, 0)
  assert.equal((await messagesOf(store.db, survey))[0]?.seen, false)
  await receiveFolder(house, survey, [{ ...unseen, seen: true, files: [text('a.txt', '20')] }])
  assert.equal((await messagesOf(store.db, survey))[0]?.seen, true)
})

test('a folder for a body that was not asked is said, until it is gone', async () => {
  const survey = await aSurvey('essex')
  await receiveFolder(house, survey, [aReply({ body: 'mi5', files: [text('a.txt', '1')] })])
  assert.deepEqual(
    (await misplacedOf(store.db, survey)).map(({ path }) => path),
    ['mi5'],
  )
  await receiveFolder(house, survey, [])
  assert.deepEqual(await misplacedOf(store.db, survey), [])
})

test('one file in two replies lies sealed once and is found in both', async () => {
  const survey = await aSurvey('essex')
  const file = text('letter.txt', 'the same letter twice')
  await receiveFolder(house, survey, [
    aReply({ files: [file] }),
    aReply({ folder: '2014-04-02', received: '2014-04-02', files: [file] }),
  ])
  const [message] = await messagesOf(store.db, survey)
  const lies = await whereFileLies(store.db, message?.files[0]?.sha256 ?? '')
  assert.deepEqual(
    lies.map(({ received }) => received),
    ['2014-03-14', '2014-04-02'],
  )
})

test('files put in at the desk are one reply of their day', async () => {
  const survey = await aSurvey('essex')
  const upload = {
    body: 'essex',
    received: '2014-03-20',
    files: [text('C:\\Users\\x\\a.txt', '20')],
  }
  await receiveUpload(house, survey, upload)
  const [message] = await messagesOf(store.db, survey)
  assert.deepEqual([message?.folder, message?.files[0]?.name], ['2014-03-20-uploaded', 'a.txt'])
  await assert.rejects(receiveUpload(house, survey, { ...upload, body: 'mi5' }), { status: 422 })
  await assert.rejects(receiveUpload(house, survey, { ...upload, files: [] }), { status: 422 })
})
