import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { inspectFile } from '../../inspect/inspect-file.ts'
import { writePdf } from '../../write/write-pdf.ts'
import { openParsers } from './parsers.ts'

const parsers = openParsers({ count: 1 })
after(() => parsers.close())

const page = (words: string): Uint8Array =>
  strToU8(`<!doctype html><title>t</title><p>Seen.<p style="display:none">${words}</p>`)

test('a file is looked into in a child as it would be here, and what it hides is not shown', async () => {
  const file = { name: 'reply.html', bytes: page('Jane Invented') }
  const here = await inspectFile(file)
  const [line] = await parsers.inspect(file)
  assert.deepEqual(
    line?.carriers.map(({ carrier, place }) => [carrier, place]),
    here[0]?.carriers.map(({ carrier, place }) => [carrier, place]),
  )
  assert.equal(line?.verdict, 'carries')
  assert.doesNotMatch(JSON.stringify(line), /Jane/)
})

test('what it hides is shown to who asks, shortened', async () => {
  const file = { name: 'reply.html', bytes: page(`Jane Invented ${'x'.repeat(200)}`) }
  const [line] = await parsers.inspect(file, { show: true })
  assert.match(line?.carriers[0]?.shows ?? '', /^Jane.{76}$/)
})

test('the pages of a PDF and the files of an archive are told while they are looked into', async () => {
  const pdf = writePdf({
    title: 'Line 1.',
    blocks: Array.from({ length: 120 }, (_, i) => ({ kind: 'paragraph', text: `Line ${i}.` })),
  })
  const heard: [number, number][] = []
  const onPage = (page: number, of: number) => void heard.push([page, of])
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.pdf`, pdf]))
  const [zip] = await parsers.inspect({ name: 'all.zip', bytes: zipSync(many) }, { onPage })
  assert.equal(zip?.verdict, 'clean')
  assert.ok(heard.length > 0 && heard.every(([page, of]) => page <= of && of === 20))
})

test('a file that its child stops at cannot be checked, and is named with the reason', async () => {
  const [line, ...more] = await parsers.inspect({
    name: 'huge.csv',
    bytes: new Uint8Array(251_000_000),
  })
  assert.deepEqual(
    [line?.verdict, line?.reason?.code, more.length],
    ['cannot-check', 'too-large', 0],
  )
})
