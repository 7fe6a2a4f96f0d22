import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { FileIn } from '../store/house.ts'
import { type Part, unpackAll } from './unpack-all.ts'
import { unpackFile } from './unpack-file.ts'

async function partsOf(...files: FileIn[]): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of unpackAll(files, async (file, spent) => unpackFile(file, spent))) {
    parts.push(part)
  }
  return parts
}

const packed = (name: string, bytes: Uint8Array, times: number): Uint8Array =>
  times === 0 ? bytes : zipSync({ [name]: packed(name, bytes, times - 1) }, { level: 0 })

const mail = strToU8(
  `From: foi@essex.police.uk\nSubject: FOI\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nDear Sir\n--b\nContent-Type: application/zip; name=r.zip\nContent-Transfer-Encoding: base64\n\n${Buffer.from(zipSync({ 'figures.csv': strToU8('Year,Cases\n2014,20\n') })).toString('base64')}\n--b--\n`,
)

test('a mail is read itself, and so is what stands in the archive that came with it', async () => {
  const parts = await partsOf({ name: 'reply.eml', bytes: mail })
  assert.deepEqual(
    parts.map(({ name, parent, leaf }) => [name, parent, leaf]),
    [
      ['reply.eml', null, true],
      ['r.zip', 0, false],
      ['figures.csv', 1, true],
    ],
  )
  assert.equal(parts[0]?.mail?.from, 'foi@essex.police.uk')
})

test('eight layers are opened, the ninth is too deep', async () => {
  const eight = await partsOf({ name: 'a.zip', bytes: packed('a.zip', strToU8('20'), 8) })
  assert.equal(eight.at(-1)?.leaf, true)
  const nine = await partsOf({ name: 'a.zip', bytes: packed('a.zip', strToU8('20'), 9) })
  assert.equal(nine.at(-1)?.refused?.code, 'too-deep')
})

test('a bomb in an inner archive is refused, what stands beside it is not', async () => {
  const bomb = zipSync({ 'x.csv': new Uint8Array(30_000_000) })
  const parts = await partsOf({
    name: 'a.zip',
    bytes: zipSync({ 'bomb.zip': bomb, 'letter.txt': strToU8('20 cases') }),
  })
  assert.deepEqual(
    parts.map(({ name, leaf, refused }) => [name, leaf, refused?.code]),
    [
      ['a.zip', false, undefined],
      ['bomb.zip', false, 'bomb'],
      ['letter.txt', true, undefined],
    ],
  )
})

test('many archives of one message share one budget', async () => {
  const half = zipSync({ 'x.csv': new Uint8Array(6_000_000) })
  const parts = await partsOf({ name: 'a.zip', bytes: half }, { name: 'b.zip', bytes: half })
  assert.deepEqual(
    parts.map(({ refused }) => refused?.code),
    [undefined, undefined, 'bomb'],
  )
})

test('a locked member keeps its name and the reason', async () => {
  const zip = zipSync({ 'letter.txt': strToU8('20') })
  const view = new DataView(zip.buffer, zip.byteOffset)
  const directory = view.getUint32(zip.length - 6, true)
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true)
  const parts = await partsOf({ name: 'a.zip', bytes: zip })
  assert.deepEqual(
    [parts[1]?.name, parts[1]?.bytes, parts[1]?.refused?.code],
    ['letter.txt', null, 'encrypted'],
  )
})
