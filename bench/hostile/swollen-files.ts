// Files made to break a reader, of every other kind: nested, swollen, cut, under another name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { p, packed, wordFile } from '../../fixtures/make/word.ts'

/** By name; made when its turn comes. */
export type Hostile = Record<string, () => Uint8Array>

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
const fixture = (odd: string, file: string): Uint8Array => readFileSync(join(fixtures, odd, file))

const MB = 1_000_000
const NESTED = 60_000

export const swollenFiles = (): Hostile => ({
  'one-byte.pdf': () => strToU8('%'),
  'pdf-named.xlsx': () => fixture('pdf-two-tables-side-by-side', 'reply.pdf'),
  'xlsx-named.pdf': () => fixture('xlsx-several-tables', 'reply.xlsx'),
  'cells-17-thousand-million.ods': () => fixture('ods-17-thousand-million-cells', 'reply.ods'),
  'stray-cell.xlsx': () => fixture('xlsx-stray-cell-in-the-last-corner', 'reply.xlsx'),
  'bomb-400mb.zip': () => zipSync({ 'figures.csv': Buffer.alloc(400 * MB, 0x31) }, { level: 9 }),
  'bomb-400mb.csv.gz': () => gzipSync(Buffer.alloc(400 * MB, 0x31), { level: 9 }),
  'bomb-document-400mb.docx': () =>
    zipSync({
      'word/document.xml': Buffer.alloc(400 * MB, 0x20),
      '[Content_Types].xml': strToU8('<Types/>'),
    }),
  'zip-in-zip-12-deep.zip': () => inZips(12),
  'mail-in-mail-100-deep.eml': () => strToU8(inMails(100)),
  ...nested(),
  ...pictures(),
  'one-line-50mb.csv': () => strToU8('1,2,3,4,5,6,7,8,'.repeat(3_125_000)),
  'one-line-900kb.csv': () => strToU8('1,2,3,4,5,6,7,8,'.repeat(56_250)),
  'one-word-900kb.txt': () => strToU8('7'.repeat(900_000)),
  'quotes-900kb.csv': () => strToU8('"'.repeat(900_000)),
  'blanks-900kb.txt': () => strToU8(`a${' '.repeat(899_000)}b`),
  'table-lines-900kb.txt': () => strToU8('| a  | 7   12 |\n'.repeat(60_000)),
  'brackets-900kb.rtf': () => strToU8(`{\\rtf1 ${'{\\b '.repeat(200_000)}7`),
  'attributes-900kb.html': () =>
    strToU8(
      `<p ${Array.from({ length: 80_000 }, (_, i) => `a${i}=1`).join(' ')}>We hold 7 records.`,
    ),
  ...entities(),
})

function nested(): Hostile {
  const tables = (n: number) =>
    wordFile({
      body: `${'<w:tbl><w:tr><w:tc>'.repeat(n)}${p('We hold 7 records.')}${'</w:tc></w:tr></w:tbl>'.repeat(n)}`,
    })
  return {
    'nested-60000.html': () => strToU8(`<html><body>${'<div>'.repeat(NESTED)}We hold 7 records.`),
    'nested-60000-bold.html': () =>
      strToU8(`<html><body>${'<b><p>'.repeat(NESTED / 2)}We hold 7 records.`),
    'nested-tables-60000.html': () =>
      strToU8(`${'<table><tr><td>'.repeat(NESTED)}We hold 7 records.`),
    'style-40000-unclosed.html': () =>
      strToU8(`<html><body>We hold 7 records.${'<style>'.repeat(40_000)}`),
    'font-40000-unclosed.html': () =>
      strToU8(
        `<html><body>We hold 7 records.${Array.from({ length: 40_000 }, (_, i) => `<font a${i}>`).join('')}`,
      ),
    'anchors-and-blocks-40000.html': () =>
      strToU8(`${'<a><div>'.repeat(40_000)}We hold 7 records.`),
    'nested-60000.docx': () =>
      wordFile({
        body: `${'<w:sdt>'.repeat(NESTED)}${p('We hold 7 records.')}${'</w:sdt>'.repeat(NESTED)}`,
      }),
    'tables-10000-in-each-other.docx': () => tables(10_000),
    'tables-60000-in-each-other.docx': () => tables(NESTED),
    'nested-60000.ods': () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell>${'<text:p>'.repeat(NESTED)}We hold 7 records.${'</text:p>'.repeat(NESTED)}</table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    'nested-60000.odt': () =>
      openDocument(
        'text',
        `<office:text>${'<text:section>'.repeat(NESTED)}<text:p>We hold 7 records.</text:p>${'</text:section>'.repeat(NESTED)}</office:text>`,
      ),
    'nested-60000.xml': () =>
      strToU8(`<?xml version="1.0"?>${'<a>'.repeat(NESTED)}We hold 7 records.`),
  }
}

const openDocument = (kind: string, body: string): Uint8Array =>
  packed({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>${body}</office:body></office:document-content>`,
  })

const LAUGHS = `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`

const entities = (): Hostile => ({
  'entities-billion-laughs.docx': () =>
    packed({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<?xml version="1.0"?>${LAUGHS}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>We hold 7 records. &a30;</w:t></w:r></w:p></w:body></w:document>`,
    }),
})

function inZips(deep: number): Uint8Array {
  let bytes = zipSync({ 'letter.txt': strToU8('We hold 7 records.') })
  for (let i = 1; i < deep; i++) bytes = zipSync({ 'inner.zip': bytes })
  return bytes
}

function inMails(deep: number): string {
  const head = (i: number) =>
    `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${i}\r\nDate: Fri, 14 Mar 2014 10:00:00 +0000\r\n`
  let mail = `${head(0)}\r\nWe hold 7 records.\r\n`
  for (let i = 1; i < deep; i++)
    mail = `${head(i)}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${i}--\r\n`
  return mail
}

function pictures(): Hostile {
  const chunk = (kind: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(kind), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(4 * MB))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const jpeg = Buffer.from(fixture('scan-saved-as-jpeg', 'reply.jpg'))
  const frame = jpeg.findIndex(
    (byte, i) => byte === 0xff && (jpeg[i + 1] === 0xc0 || jpeg[i + 1] === 0xc2),
  )
  jpeg.writeUInt16BE(60_000, frame + 5)
  jpeg.writeUInt16BE(60_000, frame + 7)
  return { 'picture-60000-by-60000.png': () => png, 'picture-60000-by-60000.jpg': () => jpeg }
}

/** Every shipped fixture, cut at these parts of its length. */
export const CUTS = [0.1, 0.5, 0.9, 0.99]
