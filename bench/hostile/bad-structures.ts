// Containers whose own bookkeeping lies: sizes, counts, chains and lists that lead nowhere or back. Expected before any was read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { type Bad, HELD } from './bad-files.ts'
import { INK, letter as pdf, stream } from './bad-pages.ts'
import { tarOf } from './mutated-files.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
const fixture = (path: string): Buffer => Buffer.from(readFileSync(join(fixtures, path)))

const zip = (): Buffer =>
  Buffer.from(zipSync({ 'reply.txt': strToU8(HELD), 'other.txt': strToU8('We hold 9 of that.') }))
const CENTRAL = Buffer.from('504b0102', 'hex')
const LOCAL = Buffer.from('504b0304', 'hex')
const END = Buffer.from('504b0506', 'hex')
const altered = (make: () => Buffer, alter: (bytes: Buffer) => void) => (): Uint8Array => {
  const bytes = make()
  alter(bytes)
  return bytes
}
const DAMAGE = /held|damaged/

export const lyingZips = (): Bad => ({
  'count-lies-high.zip': [altered(zip, (b) => b.writeUInt16LE(9, b.indexOf(END) + 10)), /held/],
  'count-lies-low.zip': [altered(zip, (b) => b.writeUInt16LE(1, b.indexOf(END) + 10)), /held/],
  'disk-of-another.zip': [altered(zip, (b) => b.writeUInt16LE(7, b.indexOf(END) + 4)), /held/],
  'directory-mark-lost.zip': [
    altered(zip, (b) => b.fill(0, b.lastIndexOf(CENTRAL), b.lastIndexOf(CENTRAL) + 4)),
    /archive-cut|held.*;.*read/,
  ],
  'local-mark-lost.zip': [altered(zip, (b) => b.fill(0, 0, 4)), /damaged|held|unsupported-format/],
  'offset-negative.zip': [
    altered(zip, (b) => b.writeUInt32LE(0xffffffff, b.indexOf(CENTRAL) + 42)),
    /read.*;.*damaged|damaged.*;.*read|held/,
  ],
  'sizes-negative.zip': [
    altered(zip, (b) => b.writeUInt32LE(0xffffffff, b.indexOf(CENTRAL) + 20)),
    /damaged|held/,
  ],
  'name-length-lies.zip': [
    altered(zip, (b) => b.writeUInt16LE(0xffff, b.indexOf(CENTRAL) + 28)),
    /held|damaged/,
  ],
  'local-name-length-lies.zip': [
    altered(zip, (b) => b.writeUInt16LE(0xffff, b.indexOf(LOCAL) + 26)),
    /damaged/,
  ],
  'extra-lies.zip': [
    altered(zip, (b) => b.writeUInt16LE(0xffff, b.indexOf(CENTRAL) + 30)),
    /held|damaged/,
  ],
  'method-lies-stored.zip': [
    altered(
      () => Buffer.from(zipSync({ 'reply.txt': strToU8(HELD.repeat(9)) })),
      (b) => b.writeUInt16LE(0, b.indexOf(CENTRAL) + 10),
    ),
    /damaged|held/,
  ],
  'crc-nought.zip': [altered(zip, (b) => b.writeUInt32LE(0, b.indexOf(CENTRAL) + 16)), /damaged/],
  'directory-in-comment.zip': [
    () => {
      const whole = zip()
      whole.writeUInt16LE(whole.length, whole.length - 2)
      return Buffer.concat([whole, whole])
    },
    /held|damaged/,
  ],
  'two-behind-one-another.zip': [
    () => Buffer.concat([zip(), Buffer.from(zipSync({ 'third.txt': strToU8(HELD) }))]),
    /held/,
  ],
  'name-with-nought.zip': [
    altered(zip, (b) => {
      b[b.indexOf('reply.txt', 40) + 2] = 0
    }),
    /read/,
  ],
  'names-of-nothing.zip': [() => zipSync({ '': strToU8(HELD) }), /held|empty|damaged/],
  'name-goes-home.zip': [() => zipSync({ '~/reply.txt': strToU8(HELD) }), /held/],
  'name-on-a-share.zip': [
    () => zipSync({ '\\\\a.example\\c$\\reply.txt': strToU8(HELD) }),
    /name-is-a-path.*held|held.*name-is-a-path/,
  ],
  'stream-of-windows.zip': [() => zipSync({ 'reply.txt:hidden': strToU8(HELD) }), /held/],
  'only-programs.zip': [
    () => zipSync({ 'a.exe': strToU8('MZ\0\0\0\0'), 'b.scr': strToU8('MZ\0\0\0\0') }),
    /^unsupported-format; unsupported-format/,
  ],
  'zip-in-gz-in-tar.tar': [() => tarOf2({ 'a.zip.gz': gzipSync(zip()) }), /held/],
  'zip-named.docx': [zip, /held/],
  'empty-member-only.zip': [() => zipSync({ 'reply.txt': new Uint8Array() }), /^empty/],
})

const tarOf2 = (files: Record<string, Uint8Array>): Uint8Array => {
  const out = Buffer.from(
    tarOf(
      Object.fromEntries(
        Object.entries(files).map(([name, { length }]) => [name, 'x'.repeat(length)]),
      ),
    ),
  )
  let at = 512
  for (const bytes of Object.values(files)) {
    out.set(bytes, at)
    at += 512 + Math.ceil(bytes.length / 512) * 512
  }
  return out
}

const tar = (): Buffer =>
  Buffer.from(tarOf({ 'reply.txt': HELD, 'table.csv': 'Year,Officers\n2013,7\n2014,9\n' }))
/** With its sum set right. */
const head = (alter: (bytes: Buffer) => void) =>
  altered(tar, (b) => {
    alter(b)
    b.write('        ', 148)
    const sum = b.subarray(0, 512).reduce((x, y) => x + y, 0)
    b.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  })

export const lyingTars = (): Bad => ({
  'size-negative.tar': [head((b) => b.write('-0000000001\0', 124)), /damaged|archive-cut/],
  'size-huge.tar': [head((b) => b.write('77777777777\0', 124)), /damaged|archive-cut/],
  'size-in-256.tar': [
    head((b) => {
      b.fill(0, 124, 136)
      b[124] = 0x80
      b[135] = HELD.length
    }),
    /held|damaged/,
  ],
  'size-in-words.tar': [head((b) => b.write('abc\0', 124)), /damaged|archive-cut/],
  'hard-link.tar': [
    head((b) => {
      b[156] = 0x31
      b.write('../../etc/passwd', 157)
    }),
    /read/,
  ],
  'soft-link.tar': [
    head((b) => {
      b[156] = 0x32
      b.write('/etc/passwd', 157)
    }),
    /read/,
  ],
  'device.tar': [
    head((b) => {
      b[156] = 0x33
    }),
    /read/,
  ],
  'absolute.tar': [head((b) => b.write('/etc/passwd\0', 0)), /name-is-a-path|held/],
  'up.tar': [head((b) => b.write('../../reply.txt\0', 0)), /name-is-a-path/],
  'sum-wrong.tar': [altered(tar, (b) => b.write('0000001\0', 148)), /damaged|archive-cut/],
  'second-sum-wrong.tar': [
    altered(tar, (b) => b.write('0000001\0', 1024 + 148)),
    /archive-cut.*held|held/,
  ],
  'old-kind.tar': [head((b) => b.fill(0, 257, 265)), /held|unsupported-format|read/],
  'no-end.tar': [() => tar().subarray(0, -1024), /held/],
  'in-gz-cut.tar.gz': [() => gzipSync(tar()).subarray(0, 90), /damaged/],
  'check-in-head.gz': [
    () =>
      Buffer.concat([Buffer.from('1f8b08020000000000030000', 'hex'), gzipSync(HELD).subarray(10)]),
    /held|damaged/,
  ],
  'size-at-end-wrong.gz': [
    altered(
      () => gzipSync(HELD),
      (b) => b.writeUInt32LE(7, b.length - 4),
    ),
    /damaged/,
  ],
  'checksum-wrong.gz': [
    altered(
      () => gzipSync(HELD),
      (b) => b.writeUInt32LE(7, b.length - 8),
    ),
    /damaged/,
  ],
  'method-unknown.gz': [
    altered(
      () => gzipSync(HELD),
      (b) => {
        b[2] = 7
      },
    ),
    /damaged|unsupported-format/,
  ],
})

const inPdf = (from: string | RegExp, to: string) => (): Uint8Array =>
  Buffer.from(Buffer.from(pdf()).toString('latin1').replace(from, to), 'latin1')

export const lyingPdfs = (): Bad => ({
  'lists-in-a-ring.pdf': [
    () => {
      const b = Buffer.from(pdf())
      const at = b.lastIndexOf('xref\n', b.lastIndexOf('startxref') - 1)
      return Buffer.from(b.toString('latin1').replace('/Root', `/Prev ${at} /Root`), 'latin1')
    },
    DAMAGE,
  ],
  'list-before-the-file.pdf': [inPdf(/startxref\n\d+/, 'startxref\n-5'), /damaged/],
  'list-at-nought.pdf': [inPdf(/startxref\n\d+/, 'startxref\n0'), /damaged-part.*held/],
  'list-far-away.pdf': [inPdf(/startxref\n\d+/, 'startxref\n999999999'), /damaged-part.*held/],
  'list-of-words.pdf': [inPdf(/0{7}\d{3} 00000 n/g, 'abcdefghij 00000 n'), DAMAGE],
  'offsets-off.pdf': [
    inPdf(/(\d{10}) 00000 n/g, '0000000700 00000 n'),
    /damaged-part.*held|damaged/,
  ],
  'root-missing.pdf': [inPdf('/Root 1 0 R', ''), DAMAGE],
  'root-of-another.pdf': [inPdf('/Root 1 0 R', '/Root 5 0 R'), DAMAGE],
  'kids-are-numbers.pdf': [inPdf('/Kids [3 0 R]', '/Kids [3 0 7]'), /damaged|empty|no-text|held/],
  'kids-are-none.pdf': [inPdf('/Kids [3 0 R]', '/Kids null'), /damaged|empty|no-text|held/],
  'count-negative.pdf': [inPdf('/Count 1', '/Count -1'), /held|damaged|empty|no-text/],
  'box-upside-down.pdf': [inPdf('[0 0 595 842]', '[595 842 0 0]'), /held/],
  'box-below-nought.pdf': [inPdf('[0 0 595 842]', '[-9 -9 600 850]'), /held/],
  'unit-negative.pdf': [() => pdf({ page: '/UserUnit -1' }), /held|damaged/],
  'length-nought.pdf': [inPdf(/\/Length \d+/, '/Length 0'), /damaged|held|no-text|empty/],
  'length-negative.pdf': [inPdf(/\/Length \d+/, '/Length -7'), /damaged|held|no-text|empty/],
  'stream-never-ends.pdf': [inPdf('endstream', ''), DAMAGE],
  'object-never-ends.pdf': [inPdf(/endobj/g, ''), DAMAGE],
  'states-saved-100000.pdf': [
    () => pdf({ content: stream(`${'q '.repeat(100_000)}${INK}`) }),
    /held|timed-out|damaged/,
  ],
  'states-restored-100000.pdf': [
    () => pdf({ content: stream(`${'Q '.repeat(100_000)}${INK}`) }),
    /held/,
  ],
  'size-of-ink-nought.pdf': [
    () => pdf({ content: stream(`${INK} BT /F1 0 Tf 72 600 Td (We hold 9) Tj ET`) }),
    /held/,
  ],
  'size-of-ink-huge.pdf': [
    () => pdf({ content: stream(`${INK} BT /F1 1e30 Tf 72 600 Td (9) Tj ET`) }),
    /held/,
  ],
  'picture-within-never-ends.pdf': [
    () => pdf({ content: stream(`${INK} BI /W 9999 /H 9999 /BPC 8 /CS /G ID abc`) }),
    /held/,
  ],
  'operators-unknown.pdf': [
    () => pdf({ content: stream(`${INK} ${'zork '.repeat(5000)}`) }),
    /held/,
  ],
  'header-late.pdf': [() => Buffer.concat([Buffer.alloc(1000, 0x20), pdf()]), /held/],
  'header-later.pdf': [
    () => Buffer.concat([Buffer.alloc(5000, 0x20), pdf()]),
    /held|unsupported-format|damaged/,
  ],
})

const chained = (at: number, value: number, file = 'doc-of-1997/reply.doc') =>
  altered(
    () => fixture(file),
    (b) => b.writeUInt32LE(value >>> 0, at),
  )

export const lyingCompounds = (): Bad => ({
  'sector-of-2-to-the-31.doc': [
    altered(
      () => fixture('doc-of-1997/reply.doc'),
      (b) => b.writeUInt16LE(31, 30),
    ),
    /damaged|unsupported-format/,
  ],
  'sector-of-nothing.doc': [
    altered(
      () => fixture('doc-of-1997/reply.doc'),
      (b) => b.writeUInt16LE(0, 30),
    ),
    /damaged|unsupported-format|read/,
  ],
  'directory-nowhere.doc': [chained(48, -7), /damaged|unsupported-format|read/],
  'directory-in-itself.doc': [chained(48, 0), /damaged|unsupported-format|read/],
  'tables-without-end.doc': [chained(44, 0x7fffffff), /damaged|unsupported-format|read/],
  'more-tables-in-a-ring.doc': [chained(68, 0), /damaged|unsupported-format|read/],
  'small-table-nowhere.xls': [
    chained(60, 0x7ffffff0, 'xls-of-1997/reply.xls'),
    /damaged|unsupported-format|read|empty/,
  ],
  'directory-nowhere.msg': [
    chained(48, -7, 'mail-outlook-plain/reply.msg'),
    /damaged|unsupported-format|read/,
  ],
  'small-table-nowhere.msg': [
    chained(60, 0x7ffffff0, 'mail-outlook-plain/reply.msg'),
    /damaged|unsupported-format|read/,
  ],
  'byte-order-other.doc': [
    altered(
      () => fixture('doc-of-1997/reply.doc'),
      (b) => b.writeUInt16LE(0xfeff, 28),
    ),
    /damaged|unsupported-format|read/,
  ],
})
