import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as XLSX from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { mediaTypeOf } from './media-type.ts'
import { formatInWords, type MediaType } from './type/formats.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LETTER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const binary = (mark: string): Uint8Array => Buffer.from(`${mark}\0\x01\x02\x03`, 'latin1')

function workbook(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['Year', 'Cases'],
      [2014, 20],
    ]),
    'FOI',
  )
  return new Uint8Array(XLSX.write(book, { bookType, type: 'buffer' }))
}

/** An Office container with one stream of this name, as locked workbooks and Outlook messages are. */
function ole(stream: string): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, stream, [1, 2, 3])
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer)
}

const MAIL =
  'From: foi@essex.police.uk\r\nDate: Fri, 14 Mar 2014 10:00:00 +0000\r\nSubject: FOI\r\n\r\nDear Sir'

const seen: [what: string, bytes: Uint8Array, name: string, type: MediaType][] = [
  ['a PDF', binary('%PDF-1.7\n'), 'reply.pdf', 'application/pdf'],
  [
    'a PDF after a mark and blanks',
    binary('\xef\xbb\xbf\r\n%PDF-1.4'),
    'reply.pdf',
    'application/pdf',
  ],
  ['a letter about PDFs', strToU8('The file begins with %PDF-1.4'), 'a.txt', 'text/plain'],
  ['a workbook', workbook('xlsx'), 'reply.xlsx', WORKBOOK],
  [
    'a binary workbook',
    workbook('xlsb'),
    'reply.xlsb',
    'application/vnd.ms-excel.sheet.binary.macroenabled.12',
  ],
  ['an old workbook', workbook('biff8'), 'reply.xls', 'application/vnd.ms-excel'],
  [
    'an OpenDocument sheet',
    workbook('ods'),
    'reply.ods',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  [
    'a flat OpenDocument sheet',
    workbook('fods'),
    'reply.fods',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  ['a letter', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'reply.docx', LETTER],
  [
    'a Visio drawing',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'visio/document.xml': strToU8('<v/>') }),
    'plan.vsdx',
    'application/vnd.ms-visio.drawing',
  ],
  [
    'an XPS document',
    zipSync({ 'FixedDocumentSequence.fdseq': strToU8('<F/>') }),
    'reply.xps',
    'application/oxps',
  ],
  [
    'an OpenDocument drawing',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.graphics') }),
    'plan.odg',
    'application/vnd.oasis.opendocument.graphics',
  ],
  ['an archive', zipSync({ 'reply.docx': strToU8('x') }), 'reply.zip', 'application/zip'],
  ['an empty archive', zipSync({}), 'reply.zip', 'application/zip'],
  ['a locked workbook', ole('/EncryptedPackage'), 'reply.xlsx', 'application/encrypted'],
  ['an old letter', ole('/WordDocument'), 'reply.doc', 'application/msword'],
  [
    'an Outlook message',
    ole('/__properties_version1.0'),
    'reply.msg',
    'application/vnd.ms-outlook',
  ],
  ['rich text', strToU8('{\\rtf1\\ansi Dear Sir}'), 'reply.doc', 'application/rtf'],
  ['a PNG', binary('\x89PNG\r\n\x1a\n'), 'scan.png', 'image/png'],
  ['a JPEG', binary('\xff\xd8\xff\xe0'), 'scan.jpg', 'image/jpeg'],
  ['a TIFF', binary('II*\0'), 'scan.tif', 'image/tiff'],
  ['a gzip archive', binary('\x1f\x8b\x08'), 'reply.gz', 'application/gzip'],
  ['a 7z archive', binary('7z\xbc\xaf\x27\x1c'), 'reply.7z', 'application/x-7z-compressed'],
  ['a RAR archive', binary('Rar!\x1a\x07'), 'reply.rar', 'application/vnd.rar'],
  ['winmail.dat', binary('\x78\x9f\x3e\x22'), 'winmail.dat', 'application/ms-tnef'],
  ['a mail', strToU8(MAIL), 'reply.eml', 'message/rfc822'],
  ['a mail saved as text', strToU8(MAIL), 'reply.txt', 'message/rfc822'],
  [
    'a mail with a subject alone',
    strToU8('Subject: FOI\n\nDear Sir'),
    'reply.eml',
    'message/rfc822',
  ],
  [
    'a mailbox',
    strToU8(`From foi@essex.police.uk Fri Mar 14 10:00:00 2014\n${MAIL}`),
    'a.mbox',
    'application/mbox',
  ],
  [
    'a memo',
    strToU8('From: the FOI officer\nTo: the applicant\nSubject: 123\n\nDear Sir'),
    'a.txt',
    'text/plain',
  ],
  ['a web page', strToU8('<!DOCTYPE html><p>20'), 'reply.html', 'text/html'],
  ['a piece of a web page', strToU8('<table><tr><td>20</table>'), 'reply.html', 'text/html'],
  [
    'XHTML',
    strToU8('<?xml version="1.0"?><!-- x --><html><p>20</p></html>'),
    'a.xhtml',
    'text/html',
  ],
  ['XML', strToU8('<?xml version="1.0"?><cases><case/></cases>'), 'a.xml', 'application/xml'],
  ['a CSV', strToU8('Year,Cases\n2013,8\n2014,12\n'), 'reply.csv', 'text/csv'],
  ['a CSV under another name', strToU8('Year;Cases\n2013;8\n2014;12\n'), 'reply', 'text/csv'],
  [
    'a CSV with a preamble',
    strToU8('Essex Police\n\nYear,Cases\n2014,12\n'),
    'reply.csv',
    'text/csv',
  ],
  [
    'a tab-separated table',
    strToU8('Year\tCases\n2013\t8\n2014\t12\n'),
    'reply.txt',
    'text/tab-separated-values',
  ],
  [
    'a letter with commas',
    strToU8('Dear Sir,\nIn 2013, eight officers, and in 2014, two,\nwere investigated.\n'),
    'a.txt',
    'text/plain',
  ],
  ['a footnote', strToU8('[1] See the policy.'), 'a.txt', 'text/plain'],
  [
    'a letter with a stray nought',
    strToU8('Dear Sir,\nWe ho\0ld 20 records.'),
    'a.txt',
    'text/plain',
  ],
  [
    'a letter with two stray noughts and a pound',
    Buffer.from('Dear Sir,\nIt cost \xa320.\0\0x', 'latin1'),
    'a.txt',
    'text/plain',
  ],
  [
    'one row of a table in Latin-1',
    Buffer.from(`Ann\xe9e,${'2013,'.repeat(12)}Total`, 'latin1'),
    'a.csv',
    'text/csv',
  ],
  [
    'one long address in Latin-1',
    Buffer.from(`https://a.example/${'caf\xe9/'.repeat(12)}`, 'latin1'),
    'a.txt',
    'text/plain',
  ],
  [
    'a database',
    strToU8('SQLite format 3\0\x10\0\x01\x01\0'),
    'a.sqlite',
    'application/vnd.sqlite3',
  ],
  [
    'letters of a mainframe',
    Buffer.from('e68540889693844082969997a285a24b'.repeat(8), 'hex'),
    'a.bin',
    'application/octet-stream',
  ],
  ['a text in UTF-16', Buffer.from('\ufeffDear Sir', 'utf16le'), 'a.txt', 'text/plain'],
  [
    'noise',
    Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256),
    'a.bin',
    'application/octet-stream',
  ],
]

for (const [what, bytes, name, type] of seen) {
  test(`${what} called ${name} is ${formatInWords(type)}`, () => {
    assert.deepEqual(mediaTypeOf(bytes, name), { value: type, doubts: [] })
  })
}

test('short noise is hardly ever taken for text', () => {
  let seed = 1
  const byte = (): number => {
    seed = (seed * 48271) % 2147483647
    return seed >>> 8
  }
  for (const length of [24, 30, 60, 120]) {
    const taken = Array.from({ length: 500 }, () =>
      mediaTypeOf(Uint8Array.from({ length }, byte), 'a.bin'),
    ).filter(({ value }) => value !== 'application/octet-stream')
    assert.ok(taken.length < 500 / 12, `${taken.length} of ${length} bytes`)
  }
})

test('a cut workbook is a workbook still', () => {
  const whole = workbook('xlsx')
  assert.equal(mediaTypeOf(whole.subarray(0, whole.length / 2), 'reply.xlsx').value, WORKBOOK)
})

test('a PDF named .xlsx is a PDF, with a doubt that says so', () => {
  const { value, doubts } = mediaTypeOf(binary('%PDF-1.7\n'), 'figures.xlsx')
  assert.equal(value, 'application/pdf')
  assert.equal(
    doubts[0]?.note,
    'figures.xlsx ends like an Excel workbook but is a PDF; it was read as what it is.',
  )
})

test('a web page that a system exported as .xls is a web page', () => {
  const { value, doubts } = mediaTypeOf(strToU8('<html><table><tr><td>20'), 'export.xls')
  assert.equal(value, 'text/html')
  assert.equal(doubts[0]?.code, 'ending-disagrees')
})
