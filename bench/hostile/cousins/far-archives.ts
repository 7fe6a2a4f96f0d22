// Archives of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { crc32, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { p, wordFile } from '../../../fixtures/make/word.ts'
import { type Bad, HELD, inBytes, mail } from '../bad-files.ts'
import { letter as pdf } from '../bad-pages.ts'
import { tarOf } from '../mutated-files.ts'
import { extra, inSixtyFour, type Member, zipOf } from './zip-by-hand.ts'

const HUGE = 2n ** 62n
const one: Member = { name: 'reply.txt', content: HELD }
const whole = (...members: Member[]): Buffer => zipOf(members).bytes
const sixtyFour = (
  count = 1n,
  at?: bigint,
  sizes: [whole: bigint, packed: bigint] = [BigInt(HELD.length), BigInt(HELD.length)],
): Buffer => {
  const field = Buffer.alloc(16)
  field.writeBigUInt64LE(sizes[0], 0)
  field.writeBigUInt64LE(sizes[1], 8)
  const member: Member = {
    ...one,
    stored: true,
    extra: extra(1, field),
    localExtra: Buffer.alloc(0),
  }
  const plain = zipOf([member])
  const records = inSixtyFour(
    count,
    BigInt(plain.end - plain.list),
    BigInt(plain.list),
    at ?? BigInt(plain.end),
  )
  const { bytes, list, end } = zipOf([member], records)
  bytes.writeUInt32LE(0xffffffff, list + 20)
  bytes.writeUInt32LE(0xffffffff, list + 24)
  bytes.fill(0xff, end + 8, end + 20)
  return bytes
}

/** Each entry of the list is the same megabyte of noughts, or reaches over those behind it. */
const overlapping = (times: number): Buffer =>
  whole(
    { name: '0.txt', content: new Uint8Array(1_000_000) },
    ...Array.from({ length: times }, (_, i) => ({
      ...{ name: `${i + 1}.txt`, content: '', says: 1_000_000, at: 0 },
    })),
  )

const attached = (name: string, bytes: Uint8Array): Uint8Array =>
  mail(
    `--w\r\n\r\nPlease find it attached.\r\n--w\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--w--`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=w\r\n',
  )
const inTurn = (layers: number): Uint8Array => {
  let bytes: Uint8Array = strToU8(HELD)
  let name = 'reply.txt'
  for (let i = 0; i < layers; i++) {
    const [kind, packed] = [
      ['zip', () => zipSync({ [name]: bytes })],
      ['gz', () => gzipSync(bytes)],
      ['eml', () => attached(name, bytes)],
    ][i % 3] as [string, () => Uint8Array]
    bytes = packed()
    name = kind === 'gz' ? `${name}.gz` : `${i}.${kind}`
  }
  return attached(name, bytes)
}

const mailbox = (body: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('From a@example.org Fri Mar 14 10:00:00 2014\n'), body])

const tarMember = (kind: string, name: string, content: string): Buffer => {
  const out = Buffer.from(tarOf({ [name]: content }))
  out.write(kind, 156)
  out.write('        ', 148)
  const sum = out.subarray(0, 512).reduce((x, y) => x + y, 0)
  out.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.from(out.subarray(0, 512 * (1 + Math.ceil(content.length / 512))))
}
const pax = (key: string, value: string): string => {
  const bare = ` ${key}=${value}\n`
  const length = bare.length + String(bare.length + 3).length
  return `${length}${bare}`
}
const tarred = (kind: string, content: string): Buffer =>
  Buffer.concat([tarMember(kind, 'head', content), Buffer.from(tarOf({ 'reply.txt': HELD }))])

const gzipHead = (flags: number, fields: Buffer): Buffer => {
  const packed = gzipSync(HELD)
  const head = Buffer.from(packed.subarray(0, 10))
  head[3] = flags
  return Buffer.concat([head, fields, packed.subarray(10)])
}

const nineMegabytes = (): Uint8Array =>
  whole({ name: 'a.csv', content: new Uint8Array(9_000_000).fill(0x37) })

const UNREAD: Record<string, string> = {
  'packed.arj': '60ea2200220b0102',
  'packed.lzh': '2d006c68352d',
  'packed.cpio': '303730373031303030303030',
  'packed.ar': '213c617263683e0a64656269616e2d62696e617279',
  'packed.cab': '4d53434600000000',
  'packed.rar': '526172211a070100',
  'packed.Z': '1f9d90',
  'packed.lz4': '04224d18',
  'packed.lzip': '4c5a495001',
  'packed.lzma': '5d00008000ffffffffffffffff00',
}

export const farArchives = (): Bad => ({
  'mailbox-in-zip-in-mail.eml': [
    () => attached('mails.zip', zipSync({ 'sent.mbox': mailbox(mail(HELD)) })),
    /read.*;.*held/,
  ],
  'mail-in-gzip-in-zip-in-mail-5.eml': [() => inTurn(5), /held/],
  'mail-in-gzip-in-zip-in-mail-30.eml': [() => inTurn(30), /too-deep/],
  'sixty-four-bits.zip': [() => sixtyFour(), /^read.*held$/],
  'sixty-four-bits-count-huge.zip': [() => sixtyFour(HUGE), /held|damaged|too-many-members/],
  'sixty-four-bits-nowhere.zip': [() => sixtyFour(1n, HUGE), /held|damaged/],
  'sixty-four-bits-size-huge.zip': [
    () => sixtyFour(1n, undefined, [HUGE, BigInt(HELD.length)]),
    /held|damaged|bomb|too-large/,
  ],
  'sixty-four-bits-packed-huge.zip': [
    () => sixtyFour(1n, undefined, [BigInt(HELD.length), HUGE]),
    /held|damaged/,
  ],
  'sizes-behind-unsigned.zip': [() => whole({ ...one, behind: 'bare' }), /^read.*held$/],
  'sizes-behind-stored.zip': [() => whole({ ...one, behind: 'sign', stored: true }), /held/],
  'names-alike.zip': [
    () => whole({ ...one, name: 'r\u00e9ponse.txt' }, { ...one, name: 're\u0301ponse.txt' }),
    /held.*;.*held/,
  ],
  'one-name-three-times.zip': [
    () =>
      whole(one, { ...one, content: 'We hold 8 of that.' }, { ...one, content: 'None at all.' }),
    /read.*;.*read.*;.*read/,
  ],
  'members-over-one-another.zip': [() => overlapping(2000), /bomb|damaged|too-large/],
  'folder-with-words.zip': [() => whole({ ...one, name: 'replies/' }, one), /held/],
  'one-of-two-locked.zip': [
    () => whole(one, { ...one, name: 'other.txt', flags: 1 }),
    /held.*encrypted|encrypted.*held/,
  ],
  'list-locked.zip': [() => whole({ ...one, flags: 0x2041 }), /encrypted|unsupported-format/],
  'name-in-437.zip': [() => whole({ ...one, name: inBytes('82708f2e747874') as Buffer }), /held/],
  'says-utf8-is-none.zip': [
    () => whole({ ...one, flags: 0x800, name: inBytes('82ff2e747874') as Buffer }),
    /held/,
  ],
  'second-name-leads-up.zip': [
    () => {
      const name = Buffer.from('../../../etc/cron.d/x')
      const sum = Buffer.alloc(5)
      sum[0] = 1
      sum.writeUInt32LE(crc32('reply.txt'), 1)
      return whole({ ...one, extra: extra(0x7075, Buffer.concat([sum, name])) })
    },
    /held/,
  ],
  'part-of-several.zip': [
    () => Buffer.concat([inBytes('504b0708'), whole(one).subarray(0, -22)]),
    /held|archive-cut|damaged/,
  ],
  'names-of-control.zip': [() => whole({ ...one, name: 'a\r\n\u001b[2Jb.txt' }), /held/],
  'name-of-60000.zip': [() => whole({ ...one, name: `${'a'.repeat(60_000)}.txt` }), /held/],
  'day-of-no-month.zip': [() => whole({ ...one, time: 0xffffffff }), /held/],
  'locked-letter-within.zip': [
    () =>
      zipSync({
        'reply.docx': zipSync({ EncryptedPackage: strToU8('x'), EncryptionInfo: strToU8('y') }),
      }),
    /encrypted|unsupported-format|damaged|read/,
  ],
  'letter-and-archive.pdf': [() => Buffer.concat([Buffer.from(pdf()), whole(one)]), /held/],
  'archive-and-letter.zip': [() => Buffer.concat([whole(one), Buffer.from(pdf())]), /held/],
  'word-with-front.docx': [
    () =>
      Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), Buffer.from(wordFile({ body: p(HELD) }))]),
    /held|damaged|unsupported-format/,
  ],
  'word-with-note.docx': [
    () => {
      const word = Buffer.from(wordFile({ body: p(HELD) }))
      word.writeUInt16LE(9, word.length - 2)
      return Buffer.concat([word, Buffer.from('nine more')])
    },
    /^read.*held$/,
  ],
  'gzip-named.docx': [() => gzipSync(HELD), /ending-disagrees/],
  'two-kinds.docx': [
    () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        '[Content_Types].xml': strToU8('<Types/>'),
        'content.xml': strToU8('<office:document-content/>'),
        'word/document.xml': strToU8('<w:document/>'),
      }),
    /^(empty|damaged|unsupported-format|no-text)/,
  ],
  'bombs-in-turn.zip': [
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.zip`, nineMegabytes()])),
        { level: 0 },
      ),
    /bomb|too-large/,
  ],
  'path-up-by-pax.tar': [
    () => tarred('x', pax('path', '../../../etc/x')),
    /name-is-a-path.*held|held/,
  ],
  'size-huge-by-pax.tar': [
    () => tarred('x', pax('size', '99999999999')),
    /held|damaged|archive-cut/,
  ],
  'size-of-words-by-pax.tar': [() => tarred('x', pax('size', 'many')), /held|damaged/],
  'pax-of-3-megabytes.tar': [() => tarred('g', pax('comment', 'a'.repeat(3_000_000))), /held/],
  'pax-lies-of-its-length.tar': [() => tarred('x', '999999999 path=x\n'), /held|damaged/],
  'name-of-100000.tar': [() => tarred('L', 'a'.repeat(100_000)), /held/],
  'link-of-100000.tar': [() => tarred('K', 'a'.repeat(100_000)), /held/],
  'sparse.tar': [
    () => Buffer.concat([tarMember('S', 'a.txt', HELD), Buffer.alloc(1024)]),
    /unsupported-format|damaged/,
  ],
  'members-12000.tar': [
    () => tarOf(Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`${i}.txt`, '20']))),
    /too-many-members/,
  ],
  'one-name-twice.tar': [
    () =>
      Buffer.concat([
        tarMember('0', 'reply.txt', HELD),
        Buffer.from(tarOf({ 'reply.txt': 'None.' })),
      ]),
    /read.*;.*read/,
  ],
  'every-field.gz': [
    () =>
      gzipHead(
        0x1c,
        Buffer.concat([inBytes('0400414200000'.padEnd(12, '0')), Buffer.from('reply.txt\0note\0')]),
      ),
    /held|damaged/,
  ],
  'field-without-end.gz': [() => gzipHead(4, Buffer.from(inBytes('ffff'))), /damaged/],
  'name-without-end.gz': [
    () => Buffer.concat([inBytes('1f8b0808000000000003'), Buffer.alloc(9000, 0x41)]),
    /damaged/,
  ],
  'members-3000.gz': [
    () => Buffer.concat(Array.from({ length: 3000 }, () => gzipSync(new Uint8Array(100_000)))),
    /bomb|too-large|empty|unsupported-format|damaged/,
  ],
  ...Object.fromEntries(
    Object.entries(UNREAD).map(([name, hex]) => [
      name,
      [() => Buffer.concat([inBytes(hex), Buffer.alloc(600, 0x81)]), /^unsupported-format/],
    ]),
  ),
})
