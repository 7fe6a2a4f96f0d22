// Files of one unit, again and again, for bench/growth.ts: as long as they are asked for.
import { strToU8, zipSync } from 'fflate'
import { pdfOf } from '../../fixtures/make/picture-files.ts'
import { p, packed, tbl, tr, wordFile } from '../../fixtures/make/word.ts'

/** By name; `bytes` is about how long its content is to be. */
export type Growing = Record<string, (bytes: number) => Uint8Array>

const times = (unit: string, bytes: number): string =>
  unit.repeat(Math.max(1, Math.floor(bytes / unit.length)))

/** Units that a pattern, a list or a tree may lose itself in. A letter's head stands before each. */
const IN_TEXT: Record<string, string> = {
  line: 'We hold the following.\n',
  paragraph: 'We hold 7 records of this.\n\n',
  number: '1,234 ',
  digits: '1',
  letters: 'a',
  sections: 'section 40(2) ',
  's.': 's.40(2) ',
  regulations: 'regulation 12(4)(b) ',
  and: ' and',
  dash: '12 - ',
  'dash alone': '-',
  'en dash': '–',
  'label a line': '1a. How many?\n',
  'question label': 'Q1. ',
  'question a line': 'Question 1: how many officers were investigated?\n13\n\n',
  bars: '| 12 | 13 |\n',
  'bars on end': '| 12 ',
  quoted: '> we hold 3\n',
  'quoted on end': '>',
  brackets: '(1 (a ',
  'brackets closed': '(1) (a) ',
  month: 'January 2013: 4\n',
  'month on end': 'January ',
  year: '2013 ',
  'year a line': '2013/14 4\n',
  'header line': 'Subject: information\n',
  leaders: 'Officers ........ 13\n',
  'leaders on end': '. ',
  columns: 'Officers     13     12\n',
  tabs: 'Officers\t13\t12\n',
  'tab on end': '12\t',
  'blank line': '\n',
  blank: ' ',
  officers: '13 officers, ',
  'officers first': 'officers 1, ',
  'one word': 'officers ',
  outcome: 'written warning, ',
  address: 'http://a.b/ ',
  'mail address': 'a@b.org ',
  'one in': 'one in ',
  percent: '12% ',
  money: '£1,234.50 ',
  duration: '3 hours ',
  quotation: '“we hold” ',
  'quotation open': '“',
  stars: '* ',
  'list a line': '* officers 13\n',
  'record a line': 'Year: 2013\nOfficers: 4\n\n',
  stacked: 'Year\n2013\nOfficers\n4\n',
  refers: 'FOI 1234/14 ',
  dates: '12 March 2014 ',
  slashed: '12/03/2014 ',
  'from a': 'From a 1',
  mbox: 'From a@b Fri Mar 14 10:00:00 2014\n\nWe hold 3\n',
  greeting: 'Dear Ms Reader,\n',
  sentence:
    'In 2013 there were 13 officers and six staff investigated, of whom two were dismissed. ',
  'case a line': '2013: a constable posted an offensive comment on Facebook: written warning\n',
  'no full stop': 'there were 13 officers and ',
  ordinal: 'the first, ',
  'words of number': 'twenty one ',
  hundred: 'one hundred ',
  combining: 'é́',
  json: '[',
  'json object': '{"a":',
  closing: 'Yours sincerely\nA Person\n',
  'less than': '<5 ',
  semicolons: '; ',
  commas: ',',
  apostrophes: "'",
  wrote: 'On 12 March 2014, A Person wrote:\n',
  'original message': '-----Original Message-----\nFrom: a\nSent: b\n',
  equals: '=',
  underscores: '_',
  'page break': '\f',
  carriage: '\r',
}

const HEAD = 'Dear Ms Reader,\n\n1a. Our answer:\n'
const MAIL =
  'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: Fri, 14 Mar 2014 10:00:00 +0000\r\n'

const asText = (): Growing =>
  Object.fromEntries(
    Object.entries(IN_TEXT).map(([name, unit]) => [
      `text ${name}.txt`,
      (bytes) => strToU8(`${HEAD}${times(unit, bytes)}\n`),
    ]),
  )

const asSheet = (): Growing => ({
  'csv rows.csv': (n) => strToU8(`year,officers\n${times('2013,4\n', n)}`),
  'csv one cell.csv': (n) => strToU8(times('officers\n', n)),
  'csv one row.csv': (n) => strToU8(times('12,', n)),
  'csv quotes.csv': (n) => strToU8(`a,b\n${times('"', n)}`),
  'csv quoted.csv': (n) => strToU8(`a,b\n${times('"a ""b""",1\n', n)}`),
  'csv tables.csv': (n) => strToU8(times('a,b\n1,2\n\n', n)),
  'csv titled tables.csv': (n) =>
    strToU8(times('Officers at Arden\n\nYear,Officers\n2021,1\n2022,7\n\n', n)),
  'csv wide.csv': (n) => strToU8(`${times('a,', n / 2)}\n${times('1,', n / 2)}`),
  'csv cases.csv': (n) =>
    strToU8(`Year,Rank,Outcome\n${times('2013,Constable,Written warning\n', n)}`),
  'tsv.tsv': (n) => strToU8(`year\tofficers\n${times('2013\t4\n', n)}`),
  'xlsx rows.xlsx': (n) => workbook(times('<row><c t="n"><v>4</v></c><c><v>5</v></c></row>', n)),
  'xlsx one row.xlsx': (n) => workbook(`<row>${times('<c><v>4</v></c>', n)}</row>`),
  'xlsx merges.xlsx': (n) => {
    const many = Math.floor(n / 30)
    const merges = Array.from(
      { length: many },
      (_, i) => `<mergeCell ref="A${2 * i + 1}:B${2 * i + 2}"/>`,
    )
    const rows = Array.from(
      { length: 2 * many },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>4</v></c></row>`,
    )
    return workbook(rows.join(''), `<mergeCells>${merges.join('')}</mergeCells>`)
  },
  'xlsx tables.xlsx': (n) =>
    workbook(
      Array.from(
        { length: Math.floor(n / 60) },
        (_, i) =>
          `<row r="${3 * i + 1}"><c r="A${3 * i + 1}" t="inlineStr"><is><t>a</t></is></c></row>`,
      ).join(''),
    ),
  'ods rows.ods': (n) =>
    openDocument(
      'spreadsheet',
      `<office:spreadsheet><table:table table:name="S">${times('<table:table-row><table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row>', n)}</table:table></office:spreadsheet>`,
    ),
  'ods sheets.ods': (n) =>
    openDocument(
      'spreadsheet',
      `<office:spreadsheet>${times('<table:table table:name="S"><table:table-row><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>', n)}</office:spreadsheet>`,
    ),
})

export function workbook(rows: string, after = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  return packed({
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  })
}

export const openDocument = (kind: string, body: string): Uint8Array =>
  packed({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>${body}</office:body></office:document-content>`,
  })

const IN_HTML: Record<string, string> = {
  paragraphs: '<p>We hold 7.</p>',
  nested: '<div>',
  spans: '<span>7</span> ',
  'nested spans': '<span>7 ',
  bold: '<b>',
  'bold paragraphs': '<b><p>7',
  'links in divs': '<a><div>',
  breaks: '7<br>',
  lists: '<ul><li>7',
  items: '<li>7',
  tables: '<table><tr><td>7</td></tr></table>',
  'nested tables': '<table><tr><td>7',
  rows: '<tr><td>a</td><td>7</td></tr>',
  cells: '<td>7</td>',
  quotes: '<blockquote>7',
  comments: '<!-- a -->',
  'open comments': '<!--',
  styles: '<style>p{color:red}</style>',
  selects: '<select><option>7',
  fonts: '<font color=red>7',
  entities: '&amp;',
  'open entities': '&',
  'tags open': '<',
  attributes: '<p a="1" ',
  headings: '<h1>1a</h1><p>7</p>',
  forms: '<form><input>',
  buttons: '<button>7',
  svg: '<svg><g>',
  math: '<math><mi>',
  templates: '<template>',
  foster: '<table>7',
  'spans wide': '<table><tr><td colspan=1000 rowspan=1000>7</table>',
}

const asPage = (): Growing =>
  Object.fromEntries(
    Object.entries(IN_HTML).map(([name, unit]) => [
      `html ${name}.html`,
      (bytes) => {
        const inTable = name === 'rows' || name === 'cells'
        return strToU8(`<html><body>${inTable ? '<table>' : ''}${times(unit, bytes)}`)
      },
    ]),
  )

const asLetter = (): Growing => ({
  'docx paragraphs.docx': (n) => wordFile({ body: times(p('We hold 7 records.'), n) }),
  'docx runs.docx': (n) => wordFile({ body: `<w:p>${times('<w:r><w:t>7 </w:t></w:r>', n)}</w:p>` }),
  'docx tables.docx': (n) => wordFile({ body: times(tbl(tr('a', '7')), n) }),
  'docx rows.docx': (n) => wordFile({ body: `<w:tbl>${times(tr('a', '7'), n)}</w:tbl>` }),
  'docx nested tables.docx': (n) =>
    wordFile({
      body: times('<w:tbl><w:tr><w:tc>', n / 4) + p('7') + times('</w:tc></w:tr></w:tbl>', n / 4),
    }),
  'docx nested.docx': (n) => {
    const many = Math.floor(n / 15)
    return wordFile({ body: '<w:sdt>'.repeat(many) + p('7') + '</w:sdt>'.repeat(many) })
  },
  'docx merged down.docx': (n) =>
    wordFile({
      body: `<w:tbl>${times(tr('<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>', 'a'), n)}</w:tbl>`,
    }),
  'docx fields.docx': (n) =>
    wordFile({ body: `<w:p>${times('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', n)}</w:p>` }),
  'docx blanks in a field.docx': (n) =>
    wordFile({
      body: `<w:p><w:r><w:instrText>INCLUDETEXT ${times(' ', n)}x</w:instrText></w:r></w:p>`,
    }),
  'docx boxes.docx': (n) =>
    wordFile({ body: times('<w:p><w:r><w:pict><v:textbox><w:txbxContent>', n) }),
  'odt paragraphs.odt': (n) =>
    openDocument('text', `<office:text>${times('<text:p>We hold 7.</text:p>', n)}</office:text>`),
  'odt lists.odt': (n) => {
    const many = Math.floor(n / 60)
    return openDocument(
      'text',
      `<office:text>${'<text:list><text:list-item>'.repeat(many)}<text:p>7</text:p>${'</text:list-item></text:list>'.repeat(many)}</office:text>`,
    )
  },
  'odt spaces.odt': (n) =>
    openDocument('text', `<office:text><text:p>${times('<text:s/>7', n)}</text:p></office:text>`),
  'rtf paragraphs.rtf': (n) => strToU8(`{\\rtf1 ${times('We hold 7.\\par ', n)}}`),
  'rtf groups.rtf': (n) => strToU8(`{\\rtf1 ${times('{\\b 7}', n)}}`),
  'rtf open groups.rtf': (n) => strToU8(`{\\rtf1 ${times('{\\b 7', n)}`),
  'rtf rows.rtf': (n) =>
    strToU8(`{\\rtf1 ${times('\\trowd\\cellx1\\cellx2 a\\cell 7\\cell\\row ', n)}}`),
  'rtf cells.rtf': (n) =>
    strToU8(`{\\rtf1 \\trowd ${times('\\cellx1 ', n / 2)}${times('7\\cell ', n / 2)}\\row}`),
  'rtf hex.rtf': (n) => strToU8(`{\\rtf1 ${times("\\'41", n)}}`),
  'rtf unicode.rtf': (n) => strToU8(`{\\rtf1 ${times('\\u65?', n)}}`),
  'rtf fonts.rtf': (n) => strToU8(`{\\rtf1{\\fonttbl${times('{\\f1 a;}', n)}}7}`),
  'rtf colours.rtf': (n) => strToU8(`{\\rtf1{\\colortbl${times('\\red1;', n)}}7}`),
})

const asMail = (): Growing => ({
  'eml lines.eml': (n) => strToU8(`${MAIL}\r\n${times('We hold 7.\r\n', n)}`),
  'eml headers.eml': (n) => strToU8(`${MAIL}${times('X-A: b\r\n', n)}\r\n7`),
  'eml folded.eml': (n) => strToU8(`${MAIL}X-A: a\r\n${times(' b\r\n', n)}\r\n7`),
  'eml words.eml': (n) => strToU8(`${MAIL}Subject: ${times('=?utf-8?q?a?= ', n)}\r\n\r\n7`),
  'eml boundaries.eml': (n) =>
    strToU8(
      `${MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n${times('--b\r\n\r\n7\r\n', n)}--b--\r\n`,
    ),
  'eml nested.eml': (n) =>
    strToU8(`${MAIL}${times('Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n', n)}\r\n7`),
  'eml parameters.eml': (n) =>
    strToU8(`${MAIL}Content-Type: text/plain; ${times('a=b; ', n)}\r\n\r\n7`),
  'eml comments.eml': (n) => strToU8(`From: ${times('(', n)}\r\nTo: b\r\nSubject: x\r\n\r\n7`),
  'eml addresses.eml': (n) =>
    strToU8(`From: ${times('a <a@b>, ', n)}\r\nTo: b\r\nSubject: x\r\n\r\n7`),
  'eml quoted.eml': (n) => strToU8(`${MAIL}\r\n${times('> we asked 7\r\n', n)}`),
  'eml quotes deep.eml': (n) => strToU8(`${MAIL}\r\n${times('>', n)}7\r\n`),
  'eml qp.eml': (n) =>
    strToU8(`${MAIL}Content-Transfer-Encoding: quoted-printable\r\n\r\n${times('=41', n)}`),
  'eml qp soft.eml': (n) =>
    strToU8(`${MAIL}Content-Transfer-Encoding: quoted-printable\r\n\r\n${times('a=\r\n', n)}`),
  'eml base64.eml': (n) =>
    strToU8(`${MAIL}Content-Transfer-Encoding: base64\r\n\r\n${times('QUFB\r\n', n)}`),
  'eml html.eml': (n) =>
    strToU8(`${MAIL}Content-Type: text/html\r\n\r\n${times('<blockquote>we asked 7', n)}`),
  'eml uuencoded.eml': (n) => strToU8(`${MAIL}\r\n${times('begin 644 a\n#0V%T\n`\nend\n', n)}`),
  'eml signatures.eml': (n) => strToU8(`${MAIL}\r\n${times('-----BEGIN PGP MESSAGE-----\r\n', n)}`),
  'zip members.zip': (n) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: Math.min(9999, Math.floor(n / 110)) }, (_, i) => [
          `${i}.txt`,
          strToU8('7'),
        ]),
      ),
    ),
  'xml.xml': (n) => strToU8(`<?xml version="1.0"?><a>${times('<b>7</b>', n)}</a>`),
  'xml nested.xml': (n) => strToU8(`<?xml version="1.0"?>${times('<b>7', n)}`),
  'vcard.vcf': (n) => strToU8(times('BEGIN:VCARD\nFN:a\nEND:VCARD\n', n)),
})

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
const onPage = (content: string): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    PAGE,
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`, 'latin1'),
    FONT,
  ])

const asPdf = (): Growing => ({
  'pdf lines.pdf': (n) =>
    onPage(`BT /F1 1 Tf 1 0 0 1 72 800 Tm 0.01 TL ${times('(We hold 7 records) Tj T* ', n)} ET`),
  'pdf glyphs.pdf': (n) => onPage(`BT /F1 1 Tf 72 800 Td (${times('7', n)}) Tj ET`),
  'pdf glyphs apart.pdf': (n) => onPage(`BT /F1 1 Tf 72 800 Td ${times('(7) Tj ', n)} ET`),
  'pdf same place.pdf': (n) => onPage(`BT /F1 11 Tf ${times('1 0 0 1 72 720 Tm (7) Tj ', n)} ET`),
  'pdf grid of text.pdf': (n) => {
    const many = Math.floor(n / 40)
    return onPage(
      `BT /F1 4 Tf ${Array.from({ length: many }, (_, i) => `1 0 0 1 ${20 + 25 * (i % 22)} ${820 - (800 * i) / many} Tm (${i % 97}) Tj `).join('')} ET`,
    )
  },
  'pdf rules.pdf': (n) => {
    const many = Math.floor(n / 25)
    return onPage(
      Array.from(
        { length: many },
        (_, i) =>
          `20 ${(20 + (800 * i) / many).toFixed(2)} m 570 ${(20 + (800 * i) / many).toFixed(2)} l S\n`,
      ).join(''),
    )
  },
  'pdf lattice.pdf': (n) => {
    const many = Math.floor(n / 60)
    return onPage(
      Array.from({ length: many }, (_, i) => {
        const x = (20 + (550 * i) / many).toFixed(3)
        const y = (20 + (800 * i) / many).toFixed(3)
        return `20 ${y} m 570 ${y} l ${x} 20 m ${x} 820 l S\n`
      }).join(''),
    )
  },
  'pdf boxes.pdf': (n) => onPage(times('20 20 100 100 re S ', n)),
  'pdf path.pdf': (n) => onPage(`20 20 m ${times('30 30 l 20 20 l ', n)} S`),
  'pdf curves.pdf': (n) => onPage(`20 20 m ${times('1 2 3 4 5 6 c ', n)} S`),
  'pdf saves.pdf': (n) => onPage(times('q ', n)),
  'pdf clips.pdf': (n) => onPage(times('0 0 500 500 re W n ', n)),
})

export const growingFiles = (): Growing => ({
  ...asText(),
  ...asSheet(),
  ...asPage(),
  ...asLetter(),
  ...asMail(),
  ...asPdf(),
})
