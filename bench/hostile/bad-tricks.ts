// Archives, office files and rich text made to mislead; what was expected was written before any was read.
import { strToU8, zipSync } from 'fflate'
import { p, r, tbl, tc, tr, wordFile } from '../../fixtures/make/word.ts'
import { type Bad, HELD, inBytes } from './bad-files.ts'
import { related, withParts } from './bad-office.ts'
import { openDocument, workbook } from './growth-files.ts'

const letter = strToU8(HELD)
const zip = (members: Parameters<typeof zipSync>[0]): Uint8Array => zipSync(members)
const REGULAR = 0o100644
const asKind = (mode: number, content: string): Uint8Array =>
  zip({
    'reply.txt': letter,
    link: [strToU8(content), { os: 3, attrs: (mode << 16) >>> 0 }],
  })

/** One name for two members. */
const twice = (): Uint8Array => {
  const out = Buffer.from(
    zip({ 'reply1.txt': letter, 'reply2.txt': strToU8('We hold 9 records.') }),
  )
  for (
    let at = out.indexOf('reply2', 0, 'latin1');
    at >= 0;
    at = out.indexOf('reply2', at + 1, 'latin1')
  )
    out.write('reply1', at, 'latin1')
  return out
}

const named = (name: string): Uint8Array => zip({ [name]: letter })

/** Its local head says another name than the directory. */
const twoNames = (): Uint8Array => {
  const out = Buffer.from(named('reply.txt'))
  out.write('other.exe', out.indexOf('reply.txt', 0, 'latin1'), 'latin1')
  return out
}

/** Two entries of the directory over one member. */
const sameTwice = (): Uint8Array => {
  const one = Buffer.from(named('reply.txt'))
  const central = one.indexOf('PK\x01\x02', 0, 'latin1')
  const end = one.indexOf('PK\x05\x06', 0, 'latin1')
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(2, 8)
  tail.writeUInt16LE(2, 10)
  tail.writeUInt32LE(2 * (end - central), 12)
  const entry = one.subarray(central, end)
  return Buffer.concat([one.subarray(0, central), entry, entry, tail])
}

const noted = (): Uint8Array => {
  const one = Buffer.from(named('reply.txt'))
  one.writeUInt16LE(60_000, one.length - 2)
  return Buffer.concat([one, Buffer.alloc(60_000, 0x61)])
}

const nestedZips = (depth: number): Uint8Array =>
  depth === 0
    ? named('reply.txt')
    : zip(Object.fromEntries([0, 1, 2, 3].map((i) => [`${i}.zip`, nestedZips(depth - 1)])))

const gzipNamed = (name: string): Uint8Array =>
  Buffer.concat([
    inBytes('1f8b0808000000000003'),
    Buffer.from(`${name}\0`),
    inBytes('0300'),
    Buffer.alloc(8),
  ])

export const trickyArchives = (): Bad => ({
  'link.zip': [
    () => asKind(0o120777, '/etc/passwd'),
    /held.*;.*(unsupported-format|name-is-a-path|part-not-read|file-refused)/,
  ],
  'device.zip': [() => asKind(0o020666, ''), /held/],
  'regular.zip': [() => asKind(REGULAR, HELD), /held.*;.*held/],
  'one-name-twice.zip': [twice, /read.*;.*read/],
  'two-names.zip': [twoNames, /held/],
  'one-member-twice.zip': [sameTwice, /held|bomb|damaged/],
  'noted-60000.zip': [noted, /held/],
  'behind-a-program.zip': [
    () => Buffer.concat([Buffer.from('MZ\0\x01'.repeat(64), 'latin1'), named('reply.txt')]),
    /held|unsupported-format|archive-cut/,
  ],
  'junk-behind.zip': [() => Buffer.concat([named('reply.txt'), Buffer.alloc(900, 0x41)]), /held/],
  'of-a-mac.zip': [
    () =>
      zip({
        'reply.txt': letter,
        '__MACOSX/._reply.txt': inBytes('00051607000200004d6163204f532058'),
        '.DS_Store': inBytes('0000000142756431'),
      }),
    /held/,
  ],
  'name-of-a-device.zip': [() => named('con.txt'), /held/],
  'name-of-dots.zip': [() => named('...'), /held|unsupported-format/],
  'name-of-blanks.zip': [() => named('   .txt'), /held/],
  'name-turned.zip': [() => named('reply\u202efdp.txt'), /held/],
  'four-in-four-in-four.zip': [() => nestedZips(3), /held|too-many-members/],
  'of-nothing.zip': [() => zip({ 'a.zip': zip({}) }), /empty|damaged/],
  'slides.pptx': [
    () =>
      zip({
        '[Content_Types].xml': strToU8('<Types/>'),
        'ppt/presentation.xml': strToU8('<p:presentation/>'),
        'ppt/slides/slide1.xml': strToU8(`<a:t>${HELD}</a:t>`),
      }),
    /^unsupported-format/,
  ],
  'book.epub': [
    () =>
      zip({
        mimetype: strToU8('application/epub+zip'),
        'a.xhtml': strToU8(`<html><body><p>${HELD}</p></body></html>`),
      }),
    /unsupported-format|held/,
  ],
  'letter.pages': [
    () => zip({ 'Index/Document.iwa': strToU8('\0\0\0'), 'preview.jpg': inBytes('ffd8ff') }),
    /unsupported-format|damaged/,
  ],
  'name-up.gz': [() => gzipNamed('../../x'), /damaged|empty|name-is-a-path/],
})

const body = (xml: string): Uint8Array => wordFile({ body: xml })
const MAIN = 'word/document.xml'
const held = p(HELD)
const field = (code: string): string =>
  `${held}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const REACHES = /(outside|active)-content/

export const trickyLetters = (): Bad => ({
  'other-format-within.docx': [
    () =>
      withParts(body(`${held}<w:altChunk r:id="rId9"/>`), {
        'word/_rels/document.xml.rels': related('aFChunk', 'chunk.html').replace(
          ' TargetMode="External"',
          '',
        ),
        'word/chunk.html': '<p>We hold 9 records.</p>',
      }),
    /held.*|part-not-read/,
  ],
  'letter-elsewhere.docx': [
    () =>
      withParts(body(held), {
        'word/_rels/document.xml.rels': related('subDocument', 'http://a.example/a.docx'),
      }),
    REACHES,
  ],
  'object-elsewhere.docx': [
    () =>
      withParts(body(held), {
        'word/_rels/document.xml.rels': related('oleObject', 'file:///a.example/a.xlsx'),
      }),
    REACHES,
  ],
  'text-elsewhere.docx': [() => body(field('INCLUDETEXT "http://a.example/a.docx"')), REACHES],
  'field-of-picture.docx': [
    () => body(field('INCLUDEPICTURE "http://a.example/a.png" \\d')),
    REACHES,
  ],
  'field-of-date.docx': [() => body(field('DATE \\@ "d MMMM yyyy"')), /^read\((?!.*-content)/],
  'controls-that-act.docx': [
    () => withParts(body(held), { 'word/activeX/activeX1.xml': '<a/>' }),
    /active-content/,
  ],
  'ribbon.docx': [
    () => withParts(body(held), { 'customUI/customUI.xml': '<customUI onLoad="a"/>' }),
    /active-content/,
  ],
  'tables-500-deep.docx': [
    () =>
      body(
        Array.from({ length: 500 }).reduce<string>(
          (inner) => tbl(tr(`<w:tc>${inner}<w:p/></w:tc>`)),
          held,
        ),
      ),
    /held|too-deep/,
  ],
  'spans-all.docx': [
    () => body(held + tbl(tr(tc('7', '<w:gridSpan w:val="2000000000"/>')))),
    /held|too-many-cells/,
  ],
  'deleted-only.docx': [
    () =>
      body(
        '<w:p><w:del w:author="a"><w:r><w:delText>We hold 9 records.</w:delText></w:r></w:del></w:p>',
      ),
    /^empty|unseen-ink/,
  ],
  'hidden-only.docx': [
    () => body(`<w:p>${r('We hold 9 records.', '<w:vanish/>')}</w:p>`),
    /^empty|unseen-ink/,
  ],
  'namespace-strict.docx': [
    () =>
      withParts(body(held), {
        [MAIN]: (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
      }),
    /held/,
  ],
  'part-in-utf16.docx': [
    () =>
      withParts(body(held), {
        [MAIN]: Buffer.concat([
          inBytes('fffe'),
          Buffer.from(
            `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${held}</w:body></w:document>`,
            'utf16le',
          ),
        ]),
      }),
    /held/,
  ],
  'rings-of-styles.docx': [
    () =>
      wordFile({
        body: p(HELD, '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    /held/,
  ],
  'breaks-1000000.docx': [
    () => body(`${held}<w:p><w:r>${'<w:br/>'.repeat(1_000_000)}</w:r></w:p>`),
    /held|too-large/,
  ],
})

const sheets = (rows: string, after = ''): Uint8Array =>
  workbook(`<row><c t="inlineStr"><is><t>${HELD}</t></is></c></row>${rows}`, after)
const plain = (): Uint8Array => sheets('<row><c><v>7</v></c></row>')

export const trickySheets = (): Bad => ({
  'sheet-very-hidden.xlsx': [
    () =>
      withParts(plain(), {
        'xl/workbook.xml': (xml) => xml.replace('<sheet ', '<sheet state="veryHidden" '),
      }),
    /unseen-ink|^empty/,
  ],
  'formulas-in-a-ring.xlsx': [
    () => sheets('<row r="2"><c r="A2"><f>B2</f></c><c r="B2"><f>A2</f></c></row>'),
    /not-computed|cell-unread/,
  ],
  'errors.xlsx': [() => sheets('<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>'), /held/],
  'numbers-without-end.xlsx': [
    () => sheets('<row><c><v>1e999</v></c><c><v>NaN</v></c></row>'),
    /held/,
  ],
  'string-outside.xlsx': [() => sheets('<row><c t="s"><v>999999999</v></c></row>'), /held/],
  'dimension-lies.xlsx': [
    () =>
      withParts(plain(), {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
      }),
    /held/,
  ],
  'columns-16384.xlsx': [
    () =>
      withParts(plain(), {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace(
            '<sheetData>',
            `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(500)}</cols><sheetData>`,
          ),
      }),
    /held/,
  ],
  'cell-at-the-end.xlsx': [
    () => sheets('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'),
    /held|too-many-cells/,
  ],
  'opens-itself.xlsx': [
    () =>
      withParts(plain(), {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</workbook>',
            '<definedNames><definedName name="_xlnm.Auto_Open" hidden="1">S!$A$1</definedName></definedNames></workbook>',
          ),
      }),
    /active-content/,
  ],
  'dde-link.xlsx': [
    () =>
      withParts(plain(), {
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      }),
    REACHES,
  ],
  'asks-the-web.xlsx': [
    () => sheets('<row><c><f>WEBSERVICE("http://a.example")</f><v>7</v></c></row>'),
    REACHES,
  ],
  'picture-only.xlsx': [
    () => withParts(workbook(''), { 'xl/media/image1.png': inBytes('89504e470d0a1a0a') }),
    /part-not-read|^empty|no-text/,
  ],
  'sheets-2000.xlsx': [
    () =>
      withParts(plain(), {
        'xl/workbook.xml': (xml) =>
          xml.replace(/<sheet [^>]*>/, (one) =>
            Array.from({ length: 2000 }, (_, i) => one.replace('name="S"', `name="S${i}"`)).join(
              '',
            ),
          ),
      }),
    /held|too-many-cells/,
  ],
  'entry-locked.xls': [
    () => inBytes('d0cf11e0a1b11ae1').subarray(0, 8),
    /damaged|unsupported-format/,
  ],
  'source-elsewhere.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://a.example/a.ods"/><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    REACHES,
  ],
  'section-elsewhere.odt': [
    () =>
      openDocument(
        'text',
        `<office:text><text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://a.example/a.odt"/><text:p>${HELD}</text:p></text:section></office:text>`,
      ),
    REACHES,
  ],
  'lists-3000-deep.odt': [
    () =>
      openDocument(
        'text',
        `<office:text>${'<text:list><text:list-item>'.repeat(3000)}<text:p>${HELD}</text:p>${'</text:list-item></text:list>'.repeat(3000)}</office:text>`,
      ),
    /held|too-deep/,
  ],
  'without-its-type.odt': [
    () =>
      withParts(openDocument('text', `<office:text><text:p>${HELD}</text:p></office:text>`), {
        mimetype: null,
      }),
    /held/,
  ],
  'locked.odt': [
    () =>
      withParts(openDocument('text', '<office:text/>'), {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
    /^encrypted/,
  ],
  'blanks-999999999.odt': [
    () =>
      openDocument(
        'text',
        `<office:text><text:p>${HELD}<text:s text:c="999999999"/></text:p></office:text>`,
      ),
    /held/,
  ],
})

const rich = (more: string): Uint8Array => strToU8(`{\\rtf1\\ansi ${HELD}\\par ${more}}`)

export const trickyRichTexts = (): Bad => ({
  'text-elsewhere.rtf': [
    () => rich('{\\field{\\*\\fldinst INCLUDETEXT "http://a.example/a.rtf"}{\\fldrslt 9}}'),
    REACHES,
  ],
  'picture-elsewhere.rtf': [
    () => rich('{\\field{\\*\\fldinst INCLUDEPICTURE "http://a.example/a.png" \\\\d}{\\fldrslt }}'),
    REACHES,
  ],
  'linked-object.rtf': [
    () => rich('{\\object\\objautlink{\\*\\objclass Word.Document}{\\*\\objdata 01}}'),
    REACHES,
  ],
  'link-plain.rtf': [
    () => rich('{\\field{\\*\\fldinst HYPERLINK "http://a.example/"}{\\fldrslt our page}}'),
    /^read\((?!.*-content).*held/,
  ],
  'groups-100000.rtf': [() => rich('{'.repeat(100_000)), /held|too-deep/],
  'closes-100000.rtf': [() => rich('}'.repeat(100_000)), /held/],
  'hidden-only.rtf': [
    () => strToU8('{\\rtf1\\ansi {\\v We hold 9 records.}}'),
    /^empty|unseen-ink/,
  ],
  'page-of-codes-unknown.rtf': [() => strToU8(`{\\rtf1\\ansi\\ansicpg99999 ${HELD}}`), /held/],
  'noughts-within.rtf': [() => rich("\\'00\\'00\\'00"), /held/],
  'names-of-letters.rtf': [() => rich(`\\${'a'.repeat(200_000)} 9`), /held/],
  'cells-100000.rtf': [
    () => rich(`\\trowd${'\\cellx1'.repeat(100_000)}${'7\\cell'.repeat(100)}\\row`),
    /held|too-many-cells/,
  ],
})
