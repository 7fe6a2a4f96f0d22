// Good files of every format, each harmed in one way after another: what is left of them must be read, doubted or refused.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { p, tbl, tc, tr, wordFile } from '../../fixtures/make/word.ts'
import { HELD, mail } from './bad-files.ts'
import { openDocument, workbook } from './growth-files.ts'

/** A random number of 0 to n - 1, the same ones for one seed. */
export type Chance = (n: number) => number

/** mulberry32 */
export function chance(seed: number): Chance {
  let a = seed >>> 0
  return (n) => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
  }
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, path)))

const TABLE = 'Year,Officers,Staff\n2012,4,1\n2013,7,2\n2014,9,3\n'
const page = `<html><head><title>Reply</title></head><body><p>${HELD}</p><table><tr><th>Year</th><th>Officers</th></tr><tr><td>2012</td><td>4</td></tr><tr><td>2013</td><td>7</td></tr></table></body></html>`

/** By name; the ending is the format's own. */
export function goodFiles(): Record<string, Uint8Array> {
  return {
    'letter.docx': fixture('read/docx-heads-that-span/reply.docx'),
    'plain.docx': wordFile({ body: p(HELD) + tbl(tr(tc('2013') + tc('7'))) }),
    'book.xlsx': fixture('read/xlsx-heads-that-span/reply.xlsx'),
    'plain.xlsx': workbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${HELD}</t></is></c><c r="B1"><v>7</v></c></row>`,
    ),
    'book.xlsb': fixture('read/xlsb-binary/reply.xlsb'),
    'book.xls': fixture('read/xls-of-1997/reply.xls'),
    'book.ods': fixture('read/ods-spans-and-repeats/reply.ods'),
    'letter.odt': fixture('read/odt-letter/reply.odt'),
    'plain.odt': openDocument('text', `<office:text><text:p>${HELD}</text:p></office:text>`),
    'letter.doc': fixture('read/doc-of-1997/reply.doc'),
    'letter.rtf': fixture('read/rtf-letter-with-table/reply.rtf'),
    'page.html': strToU8(page),
    'ruled.pdf': fixture('read/pdf-ruled-43-forces/reply.pdf'),
    'typed.pdf': fixture('read/pdf-figures-typed-in-columns/reply.pdf'),
    'scan.png': fixture('read/scan-saved-as-png/reply.png'),
    'scan.jpg': fixture('read/scan-saved-as-jpeg/reply.jpg'),
    'two.eml': fixture('read/mail-two-bodies/reply.eml'),
    'filed.eml': mail(
      `--b\r\nContent-Type: text/plain\r\n\r\n${HELD}\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(TABLE).toString('base64')}\r\n--b--`,
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n',
    ),
    'note.msg': fixture('read/mail-outlook-plain/reply.msg'),
    'table.csv': strToU8(TABLE),
    'letter.txt': strToU8(
      `Dear Ms Reader,\n\n${HELD}\n\nYears and officers:\n\n2012    4\n2013    7\n`,
    ),
    'files.zip': zipSync({ 'reply.txt': strToU8(HELD), 'table.csv': strToU8(TABLE) }),
    'stored.zip': zipSync(
      { 'reply.txt': strToU8(HELD), 'table.csv': strToU8(TABLE) },
      { level: 0 },
    ),
    'table.csv.gz': new Uint8Array(gzipSync(TABLE)),
    'files.tar': tarOf({ 'reply.txt': HELD, 'table.csv': TABLE }),
    'files.tar.gz': new Uint8Array(gzipSync(tarOf({ 'reply.txt': HELD, 'table.csv': TABLE }))),
    'mails.mbox': Buffer.concat([
      strToU8('From a@example.org Fri Mar 14 10:00:00 2014\n'),
      mail(HELD),
      strToU8('\nFrom b@example.org Fri Mar 14 10:00:00 2014\n'),
      mail('We hold 9 records of that.'),
    ]),
    'flat.fods': strToU8(
      flat(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S">${['Year|Officers', '2012|4', '2013|7'].map((row) => `<table:table-row>${row.replace(/[^|]+/g, '<table:table-cell><text:p>$&</text:p></table:table-cell>').replaceAll('|', '')}</table:table-row>`).join('')}</table:table></office:spreadsheet>`,
      ),
    ),
    'flat.fodt': strToU8(
      flat('text', `<office:text><text:p>${HELD}</text:p><text:p>Yours</text:p></office:text>`),
    ),
    'book-of-2003.xml': strToU8(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">${HELD}</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ),
    'saved.mht': strToU8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--b--\r\n`,
    ),
  }
}

const flat = (kind: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>${body}</office:body></office:document>`

export function tarOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const bytes = Buffer.from(content as string)
    const head = Buffer.alloc(512)
    head.write(name, 0)
    head.write('0000644\0', 100)
    head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('00000000000\0        0', 136)
    head.write('ustar\x0000', 257, 'latin1')
    const sum = head.reduce((a, b) => a + b, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const body = Buffer.alloc(Math.ceil(bytes.length / 512) * 512)
    bytes.copy(body)
    return [head, body]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

/** kept: nothing of its content is harmed, so it is read as before. harmed: it is read as before, with a doubt, or refused. */
export type Harm = 'kept' | 'harmed'

export type Mutation = {
  what: string
  harm: Harm
  /** The name that it then has; its own without. */
  named?: (name: string) => string
  of: (bytes: Uint8Array, chance: Chance) => Uint8Array
}

/** Letters like any: one that is changed, left out or turned round is told by nothing. */
const PLAIN = /\.(?:csv|txt|html|rtf|eml|mbox|mht|fods|fodt|xml|doc|xls|msg|tar)$/
/** ... nor is an end that never came. */
const ENDLESS = /\.(?:csv|txt|mbox)$/
const ANYWHERE =
  /^(?:without its|a bit|512 noughts|64 noughts|bytes turned|16 bytes of noise|every two|turned back|written in base64|all 0xff)/
const AT_THE_END = /^(?:cut|last)/
/** What stands behind a text is text, and its name says what a text of commas is. */
const OF_TEXT = /^(?:1,000 bytes of noise behind|named)/

/** Nothing of its words is harmed. */
export const isKept = (name: string, what: string, harm: Harm): boolean =>
  harm === 'kept' && !(PLAIN.test(name) && OF_TEXT.test(what))

/** Nothing in such a file can tell of it. */
export const mayBeQuiet = (name: string, what: string): boolean =>
  (PLAIN.test(name) && ANYWHERE.test(what)) || (ENDLESS.test(name) && AT_THE_END.test(what))

export const isPlain = (name: string): boolean => PLAIN.test(name)

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes)
const cutAt = (share: number): Mutation => ({
  what: `cut at ${share * 100} %`,
  harm: 'harmed',
  of: (bytes) => bytes.subarray(0, Math.floor(bytes.length * share)),
})
const lessBy = (n: number): Mutation => ({
  what: `last ${n} bytes gone`,
  harm: 'harmed',
  of: (bytes) => bytes.subarray(0, Math.max(1, bytes.length - n)),
})
const without = (from: number, to: number): Mutation => ({
  what: `without its ${from * 100} to ${to * 100} %`,
  harm: 'harmed',
  of: (bytes) =>
    Buffer.concat([
      bytes.subarray(0, Math.floor(bytes.length * from)),
      bytes.subarray(Math.floor(bytes.length * to)),
    ]),
})
const written = (what: string, at: number, length: number, byte?: number): Mutation => ({
  what,
  harm: 'harmed',
  of: (bytes, random) => {
    const out = buffer(bytes)
    const from = Math.floor(out.length * at)
    for (let i = from; i < Math.min(out.length, from + length); i++) out[i] = byte ?? random(256)
    return out
  },
})
const headed = (what: string, hex: string): Mutation => ({
  what: `head of ${what}`,
  harm: 'harmed',
  of: (bytes) => Buffer.concat([Buffer.from(hex, 'hex'), bytes.subarray(hex.length / 2)]),
})
const named = (ending: string): Mutation => ({
  what: `named ${ending || 'without ending'}`,
  harm: 'kept',
  named: (name) => name.replace(/\.[^.]*$/, ending),
  of: (bytes) => bytes,
})
const noise = (n: number, random: Chance): Buffer =>
  Buffer.from(Array.from({ length: n }, () => random(256)))

export const MUTATIONS: Mutation[] = [
  ...[0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98].map(cutAt),
  ...[1, 4, 30, 200].map(lessBy),
  without(0, 0.1),
  without(0.45, 0.55),
  without(0.3, 0.7),
  written('64 noughts in the middle', 0.5, 64, 0),
  written('512 noughts at a third', 0.33, 512, 0),
  written('noughts from the half on', 0.5, 1e9, 0),
  written('64 bytes of noise in the middle', 0.5, 64),
  written('16 bytes of noise near its end', 0.95, 16),
  written('first 16 bytes noughts', 0, 16, 0),
  written('all noughts', 0, 1e9, 0),
  written('all 0xff', 0, 1e9, 255),
  written('all noise', 0, 1e9),
  headed('a PNG', '89504e470d0a1a0a'),
  headed('a ZIP', '504b0304'),
  headed('a PDF', '255044462d312e34'),
  headed('an old Office file', 'd0cf11e0a1b11ae1'),
  headed('rich text', '7b5c72746631'),
  {
    what: 'a bit of one byte turned, at 37 %',
    harm: 'harmed',
    of: (bytes) => {
      const out = buffer(bytes)
      const at = Math.floor(out.length * 0.37)
      out[at] = (out[at] ?? 0) ^ 0x10
      return out
    },
  },
  {
    what: 'bytes turned, one in 500',
    harm: 'harmed',
    of: (bytes, random) => {
      const out = buffer(bytes)
      for (let i = 0; i < Math.ceil(out.length / 500); i++) out[random(out.length)] = random(256)
      return out
    },
  },
  {
    what: 'line ends of another system',
    harm: 'harmed',
    of: (bytes) =>
      Buffer.from(buffer(bytes).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1'),
  },
  {
    what: 'line ends unified',
    harm: 'harmed',
    of: (bytes) => Buffer.from(buffer(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  },
  {
    what: 'seven bits a byte',
    harm: 'harmed',
    of: (bytes) => buffer(bytes).map((byte) => byte & 0x7f),
  },
  {
    what: 'taken for Latin and written as UTF-8',
    harm: 'harmed',
    of: (bytes) => Buffer.from(buffer(bytes).toString('latin1'), 'utf8'),
  },
  {
    what: 'taken for UTF-8 and written so',
    harm: 'harmed',
    of: (bytes) => Buffer.from(buffer(bytes).toString('utf8'), 'utf8'),
  },
  {
    what: 'written in base64',
    harm: 'harmed',
    of: (bytes) => Buffer.from(buffer(bytes).toString('base64')),
  },
  { what: 'turned back to front', harm: 'harmed', of: (bytes) => Uint8Array.from(bytes).reverse() },
  {
    what: 'every two bytes turned',
    harm: 'harmed',
    of: (bytes) =>
      buffer(bytes)
        .subarray(0, bytes.length & ~1)
        .swap16(),
  },
  {
    what: '1,000 bytes of noise behind',
    harm: 'kept',
    of: (bytes, random) => Buffer.concat([bytes, noise(1000, random)]),
  },
  {
    what: '4,096 noughts behind',
    harm: 'kept',
    of: (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)]),
  },
  { what: 'itself behind it', harm: 'kept', of: (bytes) => Buffer.concat([bytes, bytes]) },
  {
    what: 'a line end before',
    harm: 'kept',
    of: (bytes) => Buffer.concat([Buffer.from('\r\n'), bytes]),
  },
  {
    what: 'a mark of UTF-8 before',
    harm: 'kept',
    of: (bytes) => Buffer.concat([Buffer.from('efbbbf', 'hex'), bytes]),
  },
  {
    what: 'heads of a server before',
    harm: 'harmed',
    of: (bytes) =>
      Buffer.concat([
        Buffer.from(
          'HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n',
        ),
        bytes,
      ]),
  },
  {
    what: '512 noughts before',
    harm: 'harmed',
    of: (bytes) => Buffer.concat([Buffer.alloc(512), bytes]),
  },
  {
    what: 'packed by gzip',
    harm: 'kept',
    named: (name) => `${name}.gz`,
    of: (bytes) => new Uint8Array(gzipSync(bytes)),
  },
  {
    what: 'packed by gzip, named as before',
    harm: 'kept',
    of: (bytes) => new Uint8Array(gzipSync(bytes)),
  },
  {
    what: 'packed by gzip and cut',
    harm: 'harmed',
    named: (name) => `${name}.gz`,
    of: (bytes) => {
      const z = gzipSync(bytes)
      return new Uint8Array(z.subarray(0, Math.floor(z.length * 0.7)))
    },
  },
  {
    what: 'in a ZIP',
    harm: 'kept',
    named: () => 'reply.zip',
    of: (bytes) => zipSync({ 'in/it': bytes }),
  },
  {
    what: 'in a ZIP, cut',
    harm: 'harmed',
    named: () => 'reply.zip',
    of: (bytes) => {
      const z = zipSync({ 'in/it': bytes })
      return z.subarray(0, Math.floor(z.length * 0.7))
    },
  },
  {
    what: 'in a mail',
    harm: 'kept',
    named: () => 'reply.eml',
    of: (bytes) => mailed(bytes, 'application/octet-stream'),
  },
  {
    what: 'in a mail, said to be a picture',
    harm: 'kept',
    named: () => 'reply.eml',
    of: (bytes) => mailed(bytes, 'image/png; name=a.png'),
  },
  {
    what: 'in a mail, cut',
    harm: 'harmed',
    named: () => 'reply.eml',
    of: (bytes) => {
      const m = mailed(bytes, 'application/octet-stream')
      return m.subarray(0, Math.floor(m.length * 0.7))
    },
  },
  ...['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.zip', '.jpg', '.eml', '.html', ''].map(named),
]

function mailed(bytes: Uint8Array, type: string): Uint8Array {
  const lines = buffer(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return mail(
    `--q\r\nContent-Type: text/plain\r\n\r\nPlease find our answer attached.\r\n--q\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename=answer.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--q--`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n',
  )
}
