import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { Hono } from 'hono'
import { type FileToZip, zipAnswer } from './zip-answer.ts'

const FILES: FileToZip[] = [
  { path: 'index.html', content: '<p>Llanfair­pwll, £20' },
  { path: 'replies/ashby/2024-03-01/letter.pdf', content: Uint8Array.of(1, 2, 3) },
  { path: 'replies/ashby/NOT-SEEN', content: '' },
]

const ask = (files: Iterable<FileToZip> | AsyncIterable<FileToZip>): Promise<Response> | Response =>
  new Hono().get('/', (c) => zipAnswer(c, 'buses', files)).request('/')

const bytesOf = async (answer: Promise<Response> | Response): Promise<Uint8Array> =>
  new Uint8Array(await (await answer).arrayBuffer())

test('a download holds every file whole, under its own folder', async () => {
  const entries = unzipSync(await bytesOf(ask(FILES)))
  assert.deepEqual(
    Object.entries(entries).map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
    FILES.map(({ path, content }) => [`buses/${path}`, Buffer.from(content).toString('hex')]),
  )
})

test('the same files give the same bytes', async () => {
  assert.deepEqual(await bytesOf(ask(FILES)), await bytesOf(ask(FILES)))
})

test('a file is opened when it is its turn, not before the first is sent', async () => {
  const opened: string[] = []
  async function* files() {
    for (const file of FILES) {
      opened.push(file.path)
      yield file
    }
  }
  const answer = await ask(files())
  const reader = answer.body?.getReader()
  await reader?.read()
  assert.ok(opened.length < FILES.length, `opened ${opened.length} at the first piece`)
  await reader?.cancel()
})
