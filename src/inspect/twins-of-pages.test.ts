// Pairs of PDFs, tables, mails, pages, pictures and archives: one hides one thing, its twin does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { aWorkbook, text } from '../../test/twins/office.ts'
import { aPdf, line, type PdfPlan } from '../../test/twins/pdf.ts'
import type { Carrier } from '../vocabulary/inspected/carriers.ts'
import { inspectFile } from './inspect-file.ts'

const CANARY = 'Canary Nightjar'

type Twins = [carrier: Carrier, part: string, dirty: Uint8Array, clean: Uint8Array]
const pdfs = (carrier: Carrier, part: string, dirty: PdfPlan, clean: PdfPlan = {}): Twins => [
  carrier,
  part,
  aPdf(dirty),
  aPdf(clean),
]

const BOX = '0 g 60 590 300 30 re f'
const stream = (content: string, about = '') =>
  `<< ${about} /Length ${content.length} >>\nstream\n${content}\nendstream`
const NOTE = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /F 2 /Contents (${CANARY}) >>`

const PDF: Twins[] = [
  pdfs(
    'text-under-box',
    'page 1',
    { after: `${line(CANARY)} ${BOX}` },
    { after: `0.8 g 60 590 300 30 re f 0 g ${line(CANARY)}` },
  ),
  pdfs(
    'text-under-box',
    'page 1',
    { after: `${line(CANARY)} ${BOX} 1 g ${line('REDACTED TEXT')}` },
    { after: `${BOX} 1 g ${line('REDACTED TEXT')}` },
  ),
  pdfs(
    'text-under-picture',
    'page 1',
    {
      after: `${line(CANARY)} q 300 0 0 30 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 00> EI Q`,
    },
    {
      after: `q 300 0 0 30 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID FF> EI Q ${line(CANARY)}`,
    },
  ),
  pdfs(
    'invisible-text',
    'page 1',
    { after: line(CANARY, { form: '3 Tr' }) },
    { after: line(CANARY, { form: '0 Tr' }) },
  ),
  pdfs(
    'white-text',
    'page 1',
    { after: `1 g ${line(CANARY)}` },
    { after: `${BOX} 1 g ${line(CANARY)}` },
  ),
  pdfs(
    'tiny-text',
    'page 1',
    { after: line(CANARY, { size: 1 }) },
    { after: line(CANARY, { size: 7 }) },
  ),
  pdfs(
    'off-page-text',
    'page 1',
    { after: line(CANARY, { at: '700 600' }) },
    { after: line(CANARY, { at: '300 600' }) },
  ),
  pdfs(
    'text-outside-crop',
    'page 1',
    { page: '/CropBox [0 650 595 842]', after: line(CANARY) },
    { page: '/CropBox [0 50 595 842]', after: line(CANARY) },
  ),
  pdfs(
    'hidden-layer',
    'layers',
    {
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
      more: ['<< /Type /OCG /Name (x) >>'],
    },
    {
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >>',
      more: ['<< /Type /OCG /Name (x) >>'],
    },
  ),
  pdfs('unapplied-redaction', 'page 1', {
    page: '/Annots [6 0 R]',
    more: ['<< /Type /Annot /Subtype /Redact /Rect [60 590 360 620] >>'],
  }),
  pdfs(
    'annotation',
    'page 1',
    { page: '/Annots [6 0 R]', more: [NOTE] },
    {
      page: '/Annots [6 0 R]',
      more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] >>'],
    },
  ),
  pdfs('attachment', 'object 6', {
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
    more: [
      '<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>',
      stream(CANARY, '/Type /EmbeddedFile'),
    ],
  }),
  pdfs(
    'form-field',
    'object 6',
    { catalog: '/AcroForm << /Fields [6 0 R] >>', more: [`<< /FT /Tx /T (who) /V (${CANARY}) >>`] },
    { catalog: '/AcroForm << /Fields [6 0 R] >>', more: ['<< /FT /Tx /T (who) >>'] },
  ),
  pdfs('xfa', 'object 1', {
    catalog: '/AcroForm << /Fields [] /XFA 6 0 R >>',
    more: [stream(`<x>${CANARY}</x>`)],
  }),
  pdfs(
    'script',
    'object 1',
    { catalog: `/OpenAction << /S /JavaScript /JS (${CANARY}) >>` },
    { catalog: '/OpenAction [3 0 R /Fit]' },
  ),
  pdfs('private-data', 'page 1', { page: `/PieceInfo << /X << /Private (${CANARY}) >> >>` }),
  pdfs('page-thumbnail', 'page 1', {
    page: '/Thumb 6 0 R',
    more: [stream('00', '/Width 1 /Height 1')],
  }),
  pdfs(
    'actual-text',
    'page 1',
    { after: `/Span << /ActualText (${CANARY}) >> BDC ${line('x')} EMC` },
    { after: `/Span << /ActualText (x) >> BDC ${line('x')} EMC` },
  ),
  pdfs(
    'document-properties',
    'Info',
    { trailer: '/Info 6 0 R', more: [`<< /Author (${CANARY}) >>`] },
    {
      trailer: '/Info 6 0 R',
      more: ['<< /Producer (A program) /Title (We recorded 12 cases) /CreationDate (D:2024) >>'],
    },
  ),
  pdfs(
    'document-properties',
    'object 6',
    {
      catalog: '/Metadata 6 0 R',
      more: [
        stream(
          `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator xmlns:dc="d">${CANARY}</dc:creator></x:xmpmeta>`,
          '/Type /Metadata /Subtype /XML',
        ),
      ],
    },
    {
      catalog: '/Metadata 6 0 R',
      more: [
        stream(
          '<x:xmpmeta xmlns:x="adobe:ns:meta/"><pdf:Producer xmlns:pdf="p">A program</pdf:Producer><dc:title xmlns:dc="d">Untitled</dc:title></x:xmpmeta>',
          '/Type /Metadata /Subtype /XML',
        ),
      ],
    },
  ),
  pdfs('earlier-revision', 'revisions', {
    end: `4 0 obj\n${stream('BT /F1 12 Tf 72 700 Td (Other) Tj ET')}\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  }),
  pdfs(
    'unreferenced-object',
    'object 6',
    { more: [stream(CANARY)] },
    { more: ['<< /Type /ExtGState /ca 1 >>'] },
  ),
  pdfs('bytes-after', 'trailing', { end: CANARY }, { end: '\n\n' }),
  pdfs(
    'larger-picture',
    'page 1',
    {
      after:
        'q 60 590 20 30 re W n 300 0 0 30 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q',
    },
    {
      after:
        'q 60 590 300 30 re W n 300 0 0 30 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q',
    },
  ),
]

const bytes = (words: string) => new Uint8Array(Buffer.from(words))
const pair = (carrier: Carrier, part: string, dirty: string, clean: string): Twins => [
  carrier,
  part,
  bytes(dirty),
  bytes(clean),
]
const TABLE = 'Year,Cases\r\n2023,4\r\n2024,12\r\n'

const TITLED = 'Breaches by year\r\n\r\nYear,Cases,Closed\r\n2023,4,3\r\n2024,12,9\r\n2025,7,7\r\n'
const NAMES = Array.from({ length: 20 }, (_, i) => `Station ${i + 1}\r\n`).join('')

const TABLES: Twins[] = [
  pair('wider-row', 'line 5', TITLED.replace('12,9', `12,9,,,${CANARY}`), TITLED),
  pair('wider-row', 'line 20', NAMES.replace('20', `20,${CANARY}`), NAMES),
  pair(
    'wider-row',
    'line 3',
    TABLE.replace('2024,12', `2024,12,,,${CANARY}`),
    TABLE.replace('2024,12', '2024,12,,'),
  ),
  pair(
    'far-row',
    'line 34',
    `${TABLE}${',\r\n'.repeat(30)}${CANARY},1\r\n`,
    `${TABLE},\r\nTotal,16\r\n`,
  ),
  pair(
    'padded-field',
    'line 3',
    TABLE.replace('2024,', `2024${' '.repeat(60)}${CANARY},`),
    TABLE.replace('2024,', '2024  to date,'),
  ),
  pair('control-characters', 'line 3', TABLE.replace('2024,', `2024\u0001${CANARY},`), TABLE),
  pair('formula', 'line 3', TABLE.replace('2024,', `=HYPERLINK("x"),`), TABLE.replace('12', '-12')),
]

const mail = (more: string, body = 'We recorded 12 cases.') =>
  `From: foi@example.org\r\nTo: a@example.org\r\nSubject: Reply\r\n${more}MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${body}\r\n`
const parts = (before: string, after: string, inside: string) =>
  `From: foi@example.org\r\nSubject: Reply\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${before}--b\r\nContent-Type: text/plain\r\n\r\nTwelve cases.\r\n${inside}--b--\r\n${after}`
const both = (plain: string, page: string) =>
  `From: foi@example.org\r\nSubject: Reply\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${page}</p>\r\n--b--\r\n`
const attached = (content: string) =>
  `--b\r\nContent-Type: text/csv; name="t.csv"\r\nContent-Disposition: attachment; filename="t.csv"\r\n\r\n${content}`

const MAILS: Twins[] = [
  pair(
    'blind-copy',
    'head',
    mail(`Bcc: ${CANARY} <c@example.org>\r\n`),
    mail('Cc: c@example.org\r\n'),
  ),
  pair('sender-machine', 'head', mail('X-Originating-IP: [10.1.2.3]\r\n'), mail('')),
  pair(
    'quoted-thread',
    'part 1',
    mail('', `No.\r\n\r\nOn 3 May 2024, ${CANARY} wrote:\r\n> Who was it?`),
    mail('', 'No.'),
  ),
  pair(
    'text-before-parts',
    'mail',
    parts(`${CANARY}\r\n`, '', ''),
    parts('This is a multi-part message in MIME format.\r\n', '', ''),
  ),
  pair('text-after-parts', 'mail', parts('', `${CANARY}\r\n`, ''), parts('', '\r\n', '')),
  pair(
    'other-alternative',
    'part 1',
    both(`Twelve cases, ${CANARY}`, 'Twelve <b>cases</b>'),
    both('Twelve cases', 'Twelve <b>cases</b>'),
  ),
  pair(
    'hidden-markup',
    'part 2',
    both('Twelve cases', `Twelve cases<span style="display:none">${CANARY}</span>`),
    both('Twelve cases', 'Twelve cases<span style="display:inline"></span>'),
  ),
  pair(
    'tracking-picture',
    'part 2',
    both('Twelve', 'Twelve<img src="https://example.org/x.gif" width=1 height=1>'),
    both('Twelve', 'Twelve<img src="cid:logo">'),
  ),
  pair(
    'attachment-carries',
    't.csv',
    parts('', '', attached(`${TABLE}\r\n`.replace('2024,12', `2024,12,,,${CANARY}`))),
    parts('', '', attached(`${TABLE}\r\n`)),
  ),
]

const page = (inside: string, head = '') =>
  `<!doctype html><html><head><title>Reply</title>${head}</head><body><p>Twelve cases</p>${inside}</body></html>`

const PAGES: Twins[] = [
  pair('markup-comment', 'html', page(`<!-- ${CANARY} -->`), page('')),
  pair(
    'hidden-markup',
    'html',
    page(`<p class=x>${CANARY}</p>`, '<style>.x{display:none}</style>'),
    page(`<p class=x>${CANARY}</p>`, '<style>.x{color:red}</style>'),
  ),
  pair('hidden-markup', 'html', page(`<p hidden>${CANARY}</p>`), page(`<p>${CANARY}</p>`)),
  pair(
    'hidden-markup',
    'html',
    page(`<p style="position:absolute;left:-9999px">${CANARY}</p>`),
    page(`<p style="position:absolute;left:9px">${CANARY}</p>`),
  ),
  pair(
    'data-attribute',
    'html',
    page(`<p data-who="${CANARY}">x</p>`),
    page('<p data-who="">x</p>'),
  ),
  pair(
    'hidden-field',
    'html',
    page(`<input type=hidden value="${CANARY}">`),
    page('<input type=text>'),
  ),
  pair(
    'white-text',
    'html',
    page(`<p style="color:#fff">${CANARY}</p>`),
    page(`<p style="color:#fff;background:#000">${CANARY}</p>`),
  ),
  pair(
    'metadata',
    'html',
    page('', `<meta name=author content="${CANARY}">`),
    page('', '<meta name=viewport content="width=device-width">'),
  ),
  pair(
    'inline-data',
    'html',
    page(`<script type="application/json">{"n":"${CANARY}"}</script>`),
    page('<script src="a.js"></script>'),
  ),
  pair(
    'source-map',
    'html',
    page('', `<style>p{} /*# sourceMappingURL=/home/${CANARY}/a.css.map */</style>`),
    page('', '<style>p{}</style>'),
  ),
]

const SVG = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>12</text>${inside}</svg>`
const DRAWINGS: Twins[] = [
  pair('metadata', 'svg', SVG(`<metadata>${CANARY}</metadata>`), SVG('')),
  pair(
    'hidden-markup',
    'svg',
    SVG(`<g display="none"><text>${CANARY}</text></g>`),
    SVG(`<g><text>${CANARY}</text></g>`),
  ),
  pair('markup-comment', 'svg', SVG(`<!-- ${CANARY} -->`), SVG('')),
]

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const withChunk = (type: string, content: string) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  return new Uint8Array(
    Buffer.concat([
      PNG.subarray(0, 33),
      head,
      Buffer.from(type + content),
      Buffer.alloc(4),
      PNG.subarray(33),
    ]),
  )
}
const JPEG = (segment = '', end = '') =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      Buffer.from(segment, 'latin1'),
      Buffer.from('ffda0004000012ffd9', 'hex'),
      Buffer.from(end),
    ]),
  )

const PICTURES: Twins[] = [
  [
    'picture-metadata',
    'tEXt',
    withChunk('tEXt', `Author\0${CANARY}`),
    withChunk('pHYs', '123456789'),
  ],
  [
    'bytes-after',
    'trailing',
    new Uint8Array(Buffer.concat([PNG, Buffer.from(CANARY)])),
    new Uint8Array(PNG),
  ],
  ['picture-comment', 'comment', JPEG(`\xff\xfe\x00\x11${CANARY}`), JPEG()],
  ['bytes-after', 'trailing', JPEG('', CANARY), JPEG()],
]

const zip = (files: Record<string, Uint8Array>) => zipSync(files)
const ZIPS: Twins[] = [
  [
    'member-carries',
    'a.xlsx',
    zip({ 'a.xlsx': aWorkbook({ rows: `<row r="3" hidden="1">${text('A3', CANARY)}</row>` }) }),
    zip({ 'a.xlsx': aWorkbook() }),
  ],
  [
    'member-carries',
    'b.zip',
    zip({ 'b.zip': zip({ 't.csv': strToU8(TABLE.replace('12', `12,,,${CANARY}`)) }) }),
    zip({ 'b.zip': zip({ 't.csv': strToU8(TABLE) }) }),
  ],
  [
    'bytes-after',
    'trailing',
    new Uint8Array(Buffer.concat([zip({ 't.csv': strToU8(TABLE) }), Buffer.from(CANARY)])),
    zip({ 't.csv': strToU8(TABLE) }),
  ],
]

const ALL: [name: string, pairs: Twins[]][] = [
  ['letter.pdf', PDF],
  ['table.csv', TABLES],
  ['reply.eml', MAILS],
  ['page.html', PAGES],
  ['drawing.svg', DRAWINGS],
  ['picture', PICTURES],
  ['files.zip', ZIPS],
]

for (const [name, pairs] of ALL)
  for (const [i, [carrier, part, dirty, clean]] of pairs.entries()) {
    test(`${name} ${i + 1}: ${carrier} is named with its part, and its twin is clean`, async () => {
      const [seen] = await inspectFile({ name, bytes: dirty })
      assert.equal(seen?.verdict, 'carries', JSON.stringify(seen))
      assert.ok(
        seen?.carriers.some(
          (one) => one.carrier === carrier && one.place.part === part && one.level !== 'technical',
        ),
        JSON.stringify(seen?.carriers),
      )
      const [twin] = await inspectFile({ name, bytes: clean })
      assert.equal(twin?.verdict, 'clean', JSON.stringify(twin))
    })
  }

const CANNOT: [name: string, bytes: Uint8Array, code: string][] = [
  [
    'locked.pdf',
    aPdf({ trailer: '/Encrypt 6 0 R', more: ['<< /Filter /Standard >>'] }),
    'encrypted',
  ],
  ['cut.pdf', aPdf().subarray(0, 400), 'damaged'],
  ['cut.xlsx', aWorkbook().subarray(0, 900), 'damaged'],
  ['bomb.zip', zip({ 'a.csv': new Uint8Array(60_000_000) }), 'bomb'],
  ['song.mp3', bytes('ID3\u0004 nothing that is looked into'), 'unsupported-format'],
  ['quote.csv', bytes(TABLE.replace('2023', '"2023')), 'damaged'],
  [
    'sheets.xml',
    bytes('<?xml version="1.0"?><book><sheet hidden="1">Nightjar</sheet></book>'),
    'unsupported-format',
  ],
  [
    'flat.fods',
    bytes(
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet/></office:body></office:document>',
    ),
    'unsupported-format',
  ],
  ['nothing.csv', new Uint8Array(), 'empty'],
  ['deep.html', bytes(`<!doctype html>${'<div>'.repeat(3_000)}Nightjar`), 'damaged'],
]

for (const [name, given, code] of CANNOT)
  test(`${name} cannot be checked, and says why: ${code}`, async () => {
    const [seen] = await inspectFile({ name, bytes: given })
    assert.equal(seen?.verdict, 'cannot-check', JSON.stringify(seen))
    assert.equal(seen?.reason?.code, code)
  })

test('of rich text, alone or in an archive, it is said that it is not looked into, and not that it is not read', async () => {
  const letter = bytes('{\\rtf1\\ansi We recorded 12 cases.}')
  for (const [name, given] of [
    ['reply.rtf', letter],
    ['reply.zip', zip({ 'reply.rtf': letter })],
  ] as const) {
    const [seen] = await inspectFile({ name, bytes: given })
    assert.equal(seen?.verdict, 'cannot-check')
    assert.match(seen?.reason?.message ?? '', /what it hides is not looked into/)
  }
})

test('a file that ends like another kind is looked into as what it is', async () => {
  const [seen] = await inspectFile({
    name: 'table.csv',
    bytes: aWorkbook({ rows: `<row r="3" hidden="1">${text('A3', CANARY)}</row>` }),
  })
  assert.equal(seen?.verdict, 'carries')
})
