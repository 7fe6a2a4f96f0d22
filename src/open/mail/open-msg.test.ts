import assert from 'node:assert/strict'
import { test } from 'node:test'
import msgreader from '@kenjiuno/msgreader'
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js'
import { goldenFolders } from '../../../test/golden-folders.ts'
import { mediaTypeOf } from '../media-type.ts'
import { openCompound, type Storage } from '../ole/compound-file.ts'
import { unpackedRtf } from './compressed-rtf.ts'
import { asMessageFile } from './msg-within.ts'
import { openMsg } from './open-msg.ts'

const messages = [
  ...goldenFolders('read', 5, 'mail-outlook-'),
  ...goldenFolders('receive', 2, 'mail-outlook-with'),
].filter(({ file }) => file.endsWith('.msg'))

const plain = () => {
  const bytes = messages.find(({ name }) => name.endsWith('outlook plain'))?.bytes
  assert.ok(bytes)
  return new Uint8Array(bytes)
}

/** `burn` and the reader take the kinds of entries by number: 1 a storage, 2 a stream, 5 the root. */
const stream = (name: string, bytes: Uint8Array): Entry => ({
  ...{ name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) },
})

test('another reader of Outlook messages finds the same words, sender and files', () => {
  assert.ok(messages.length >= 6)
  for (const { name, bytes } of messages) {
    const theirs = new msgreader.default(new Uint8Array(bytes).buffer).getFileData()
    const ours = openMsg(bytes)
    assert.ok(ours, name)
    assert.equal(ours.subject, theirs.subject)
    assert.ok(ours.from?.startsWith(theirs.senderName ?? '-'))
    assert.equal(ours.attached.length, theirs.attachments?.length ?? 0)
    const words = ours.bodies.find(({ as }) => as === 'plain')?.text ?? null
    assert.equal(words, theirs.body?.replace(/\r\n/g, '\n') ?? null)
  }
})

test('a mail within a mail is a mail by itself, with its own file and date', () => {
  const [outer] = messages.filter(({ name }) => name.includes('within'))
  assert.ok(outer)
  const within = openMsg(outer.bytes)?.attached[0]
  assert.ok(within)
  assert.equal(mediaTypeOf(within.bytes, within.rawName).value, 'application/vnd.ms-outlook')
  const inner = openMsg(within.bytes)
  assert.equal(inner?.date, '2014-03-14T10:05:00.000Z')
  assert.equal(inner?.bodies[0]?.text, '13 officers were investigated.\n')
  assert.equal(Buffer.from(inner?.attached[0]?.bytes ?? []).toString(), 'Year,Cases\n2013,5\n')
})

test('a file of any size comes out of a compound file as it went in', () => {
  for (const size of [0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000, 1_000_000, 8_000_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 9)) % 251)
    const names = ['small', 'large', 'a third']
    const streams = [new Uint8Array([1, 2, 3]), bytes, new Uint8Array(5000)]
    const root = openCompound(
      burn([
        { name: 'Root Entry', type: 5, length: 0, children: [1, 2, 3] },
        ...names.map((name, i) => stream(name, streams[i] ?? bytes)),
      ]),
    )
    const large = root?.streams.find(({ name }) => name === 'large')?.content()
    assert.equal(large?.isCut, false, `${size}`)
    assert.ok(Buffer.from(large?.bytes ?? []).equals(bytes), `${size}`)
  }
})

test('a mail within is written whole, whatever its size', () => {
  for (const size of [0, 100, 4096, 60_000, 300_000, 7_200_000, 9_000_000]) {
    const bytes = new Uint8Array(size).fill(65)
    const storage: Storage = {
      ...{ name: 'within', storages: [] },
      streams: [{ name: 'it', content: () => ({ bytes, isCut: false }) }],
    }
    const written = openCompound(asMessageFile(storage))?.streams[0]?.content()
    assert.ok(written && !written.isCut && written.bytes.length === size, `${size}`)
  }
})

test('a message whose words break off says so, and what was there is kept', () => {
  const words = Buffer.from('20 officers. '.repeat(500), 'utf16le')
  const bytes = burn([
    { name: 'Root Entry', type: 5, length: 0, children: [1, 2] },
    stream('__properties_version1.0', new Uint8Array(32)),
    stream('__substg1.0_1000001F', words),
  ])
  const view = new DataView(bytes.buffer)
  const at = (sector: number) => (sector + 1) * 512
  const begins = view.getUint32(at(view.getUint32(48, true)) + 2 * 128 + 116, true)
  view.setUint32(at(view.getUint32(76, true)) + (begins + 3) * 4, 0xfffffffe, true)
  const mail = openMsg(bytes)
  assert.equal(mail?.bodies[0]?.text.length, (4 * 512) / 2)
  assert.deepEqual(
    mail?.doubts.map(({ code }) => code),
    ['mail-cut'],
  )
})

test('a message that ends anywhere is read as it was, or not at all', () => {
  const whole = plain()
  for (let end = 0; end < whole.length; end += 64) {
    const mail = openMsg(whole.slice(0, end))
    if (mail && mail.doubts.length === 0)
      assert.deepEqual(mail.bodies, openMsg(whole)?.bodies, `${end}`)
  }
})

test('files stand in the order in which the sender attached them', () => {
  const names = Array.from({ length: 20 }, (_, i) => `file ${i + 1}.txt`)
  const of = (i: number): Entry[] => [
    {
      ...{ name: `__attach_version1.0_#${i.toString(16).toUpperCase().padStart(8, '0')}` },
      ...{ type: 1, length: 0, children: [22 + 2 * i, 23 + 2 * i] },
    },
    stream('__substg1.0_3707001F', Buffer.from(names[i] ?? '', 'utf16le')),
    stream('__substg1.0_37010102', new Uint8Array([i])),
  ]
  const all = names.map((_, i) => of(i))
  const bytes = burn([
    {
      name: 'Root Entry',
      type: 5,
      length: 0,
      children: Array.from({ length: 21 }, (_, i) => i + 1),
    },
    stream('__properties_version1.0', new Uint8Array(32)),
    ...all.map(([storage]) => storage).filter((storage) => storage !== undefined),
    ...all.flatMap(([, ...streams]) => streams),
  ])
  assert.deepEqual(
    openMsg(bytes)?.attached.map(({ rawName }) => rawName),
    names,
  )
})

test('streams that share their sectors give no more than the file holds', () => {
  const shared = new Uint8Array(100_000)
  const bytes = burn([
    {
      name: 'Root Entry',
      type: 5,
      length: 0,
      children: Array.from({ length: 500 }, (_, i) => i + 1),
    },
    stream('s0', shared),
    ...Array.from({ length: 499 }, (_, i) => stream(`s${i + 1}`, new Uint8Array(4096))),
  ])
  const view = new DataView(bytes.buffer)
  const directory = (view.getUint32(48, true) + 1) * 512
  const first = view.getUint32(directory + 128 + 116, true)
  for (let i = 2; i <= 500; i++) {
    view.setUint32(directory + i * 128 + 116, first, true)
    view.setUint32(directory + i * 128 + 120, 100_000, true)
  }
  const streams = openCompound(bytes)?.streams ?? []
  assert.equal(streams.length, 500)
  const out = streams.reduce((sum, one) => sum + one.content().bytes.length, 0)
  assert.ok(out <= bytes.length)
})

const SIGNED = `Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="b"

--b
Content-Type: text/plain

20 officers.
--b
Content-Type: application/pkcs7-signature; name="smime.p7s"

x
--b--
`

test('a mail that is only signed is opened; its seal is no file', () => {
  const bytes = burn([
    { name: 'Root Entry', type: 5, length: 0, children: [1, 2, 3] },
    stream('__properties_version1.0', new Uint8Array(32)),
    stream('__substg1.0_001A001F', Buffer.from('IPM.Note.SMIME.MultipartSigned', 'utf16le')),
    { name: '__attach_version1.0_#00000000', type: 1, length: 0, children: [4, 5] },
    stream('__substg1.0_3707001F', Buffer.from('smime.p7m', 'utf16le')),
    stream('__substg1.0_37010102', Buffer.from(SIGNED)),
  ])
  const mail = openMsg(bytes)
  assert.equal(mail?.bodies[0]?.text.trim(), '20 officers.')
  assert.deepEqual([mail?.attached, mail?.locked], [[], []])
})

test('a mail pasted into a Word document makes no mail of it', () => {
  const bytes = burn([
    { name: 'Root Entry', type: 5, length: 0, children: [1, 2] },
    stream('WordDocument', new Uint8Array(10)),
    { name: 'ObjectPool', type: 1, length: 0, children: [3] },
    stream('__properties_version1.0', new Uint8Array(32)),
  ])
  assert.equal(mediaTypeOf(bytes, 'reply.doc').value, 'application/msword')
})

test('the example of the specification unpacks to “hello world”', () => {
  const packed =
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
  assert.equal(
    Buffer.from(unpackedRtf(Buffer.from(packed, 'hex')) ?? []).toString(),
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  )
})

test('a date of nought is no date', () => {
  const bytes = plain()
  const at = Buffer.from(bytes).indexOf(Buffer.from('40003900', 'hex'))
  bytes.fill(0, at + 8, at + 16)
  assert.equal(openMsg(bytes)?.date, null)
})
