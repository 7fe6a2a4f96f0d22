// Office files that are bad in one way each: parts that are missing or lie, macros, links, objects, entities, locks.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import XLSX from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { p, wordFile } from '../../fixtures/make/word.ts'
import { type Bad, HELD } from './bad-files.ts'
import { openDocument, workbook } from './growth-files.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
const fixture = (odd: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(fixtures, odd, file)))

const letter = (): Uint8Array => wordFile({ body: p(HELD) })
const sheet = (): Uint8Array =>
  workbook('<row><c><v>7</v></c><c t="inlineStr"><is><t>records</t></is></c></row>')

/** The package with parts added, changed (by a function) or taken away (null). */
export function withParts(
  bytes: Uint8Array,
  parts: Record<string, string | Uint8Array | null | ((text: string) => string)>,
): Uint8Array {
  const members: Record<string, Uint8Array> = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    const before = new TextDecoder().decode(members[name] ?? new Uint8Array())
    if (part === null) delete members[name]
    else if (part instanceof Uint8Array) members[name] = part
    else members[name] = strToU8(typeof part === 'string' ? part : part(before))
  }
  return zipSync(members)
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const related = (kind: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELATION}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENTITIES =
  '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
const declares = (xml: string): string => xml.replace(/^(<\?xml[^>]*>)?/, `$1${ENTITIES}`)

const MAIN = 'word/document.xml'

const letters = (): Bad => ({
  'no-main-part.docx': [() => withParts(letter(), { [MAIN]: null }), /^damaged/],
  'main-part-empty.docx': [() => withParts(letter(), { [MAIN]: '' }), /^(damaged|empty)/],
  'main-part-no-xml.docx': [
    () => withParts(letter(), { [MAIN]: 'Not XML at all' }),
    /^(damaged|empty)/,
  ],
  'main-part-cut.docx': [
    () => withParts(letter(), { [MAIN]: (xml) => xml.slice(0, -30) }),
    /read.*damaged-part/,
  ],
  'no-content-types.docx': [() => withParts(letter(), { '[Content_Types].xml': null }), /read/],
  'no-rels.docx': [() => withParts(letter(), { '_rels/.rels': null }), /read/],
  'rels-in-a-ring.docx': [
    () => withParts(letter(), { '_rels/.rels': related('officeDocument', '_rels/.rels') }),
    /read/,
  ],
  'rels-lead-up.docx': [
    () =>
      withParts(letter(), {
        '_rels/.rels': related('officeDocument', '../../../etc/passwd').replace(
          ' TargetMode="External"',
          '',
        ),
      }),
    /read|damaged/,
  ],
  'cut-in-half.docx': [() => letter().subarray(0, 700), /read|damaged/],
  'macros.docm': [
    () => withParts(letter(), { 'word/vbaProject.bin': OLE }),
    /read.*active-content/,
  ],
  'macros-named.docx': [
    () => withParts(letter(), { 'word/vbaProject.bin': OLE }),
    /read.*active-content/,
  ],
  'template-elsewhere.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/settings.xml.rels': related('attachedTemplate', 'http://a.example/t.dotm'),
      }),
    /read.*outside-content/,
  ],
  'picture-elsewhere.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/document.xml.rels': related('image', 'http://a.example/i.png'),
      }),
    /outside-content/,
  ],
  'frame-elsewhere.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/webSettings.xml.rels': related('frame', 'file://a.example/x'),
      }),
    /outside-content/,
  ],
  'hyperlink.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/document.xml.rels': related('hyperlink', 'http://a.example/'),
      }),
    /^read\((?!.*-content)/,
  ],
  'dde.docx': [
    () =>
      wordFile({
        body: `<w:p><w:r><w:t>${HELD}</w:t></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO "c:\\\\cmd" "/c calc"</w:instrText></w:r></w:p>`,
      }),
    /active-content/,
  ],
  'object.docx': [
    () => withParts(letter(), { 'word/embeddings/oleObject1.bin': OLE }),
    /part-not-read/,
  ],
  'sheet-in-letter.docx': [
    () => withParts(letter(), { 'word/embeddings/Book1.xlsx': sheet() }),
    /part-not-read/,
  ],
  'control.docx': [
    () => withParts(letter(), { 'word/activeX/activeX1.xml': '<a/>' }),
    /active-content/,
  ],
  'entities.docx': [
    () => withParts(letter(), { [MAIN]: (xml) => declares(xml).replace('records', '&b; records') }),
    /read.*entities-declared/,
  ],
  'entities-outside.docx': [
    () => withParts(letter(), { [MAIN]: (xml) => declares(xml).replace('records', '&x; records') }),
    /entities-declared/,
  ],
  'entities-in-styles.docx': [
    () =>
      withParts(letter(), {
        'word/styles.xml': declares(
          '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        ),
      }),
    /entities-declared/,
  ],
  'entities-utf16.docx': [
    () =>
      withParts(letter(), {
        [MAIN]: Buffer.from(
          `\ufeff${declares('<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>We hold 7 records.</w:t></w:r></w:p></w:body></w:document>')}`,
          'utf16le',
        ),
      }),
    /entities-declared/,
  ],
  'bomb-in-picture.docx': [
    () => withParts(letter(), { 'word/media/i.png': new Uint8Array(300_000_000) }),
    /read|bomb/,
  ],
  'bomb-in-styles.docx': [
    () => withParts(letter(), { 'word/styles.xml': new Uint8Array(300_000_000) }),
    /bomb/,
  ],
  'locked.docx': [() => fixture('docx-locked', 'reply.docx'), /^encrypted/],
})

const sheets = (): Bad => ({
  'no-workbook.xlsx': [() => withParts(sheet(), { 'xl/workbook.xml': null }), /^(damaged|empty)/],
  'no-sheet.xlsx': [
    () => withParts(sheet(), { 'xl/worksheets/sheet1.xml': null }),
    /^(damaged|empty)/,
  ],
  'sheet-cut.xlsx': [
    () => withParts(sheet(), { 'xl/worksheets/sheet1.xml': (xml) => xml.slice(0, -40) }),
    /read|damaged/,
  ],
  'sheet-no-xml.xlsx': [
    () => withParts(sheet(), { 'xl/worksheets/sheet1.xml': 'no' }),
    /^(damaged|empty)/,
  ],
  'strings-missing.xlsx': [
    () => workbook('<row><c t="s"><v>9</v></c><c><v>7</v></c></row>'),
    /read|damaged/,
  ],
  'style-outside.xlsx': [() => workbook('<row><c s="99999"><v>7</v></c></row>'), /read/],
  'cell-address-lies.xlsx': [
    () => workbook('<row r="1"><c r="ZZZZ99999999"><v>7</v></c></row>'),
    /read|damaged|too-many-cells|empty/,
  ],
  'rows-backwards.xlsx': [
    () =>
      workbook('<row r="5"><c r="A5"><v>5</v></c></row><row r="1"><c r="A1"><v>7</v></c></row>'),
    /read/,
  ],
  'merge-of-all.xlsx': [
    () =>
      workbook(
        '<row r="1"><c r="A1"><v>7</v></c></row>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    /read|too-many-cells/,
  ],
  'merges-overlap.xlsx': [
    () =>
      workbook(
        '<row r="1"><c r="A1"><v>7</v></c></row>',
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
      ),
    /read/,
  ],
  'macros.xlsm': [() => withParts(sheet(), { 'xl/vbaProject.bin': OLE }), /read.*active-content/],
  'macro-sheet.xlsm': [
    () => withParts(sheet(), { 'xl/macrosheets/sheet1.xml': '<a/>' }),
    /active-content/,
  ],
  'links.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': related(
          'externalLinkPath',
          'file:///a.xlsx',
        ),
      }),
    /outside-content/,
  ],
  'connections.xlsx': [
    () => withParts(sheet(), { 'xl/connections.xml': '<connections/>' }),
    /outside-content/,
  ],
  'entities.xlsx': [
    () => withParts(sheet(), { 'xl/worksheets/sheet1.xml': declares }),
    /entities-declared|damaged/,
  ],
  'entities-in-workbook.xlsx': [
    () => withParts(sheet(), { 'xl/workbook.xml': declares }),
    /entities-declared|damaged/,
  ],
  'object.xlsx': [
    () => withParts(sheet(), { 'xl/embeddings/oleObject1.bin': OLE }),
    /part-not-read/,
  ],
  'script-formula.xlsx': [
    () => workbook('<row><c t="str"><f>cmd|\'/C calc\'!A0</f><v>7</v></c></row>'),
    /read.*active-content/,
  ],
  'cut.xls': [() => fixture('xls-of-1997', 'reply.xls').subarray(0, 3000), /read|damaged|empty/],
  'head-only.xls': [
    () => Buffer.concat([OLE, Buffer.alloc(504)]),
    /unsupported-format|damaged|empty/,
  ],
  'macros.xls': [() => oldBook(), /read.*active-content/],
  'chain-in-a-ring.xls': [() => ringed(), /read|damaged|empty|unsupported-format/],
})

/** The old workbook of the fixtures with a storage of macros added. */
function oldBook(): Uint8Array {
  const compound = XLSX.CFB.read(Buffer.from(fixture('xls-of-1997', 'reply.xls')), {
    type: 'buffer',
  })
  XLSX.CFB.utils.cfb_add(compound, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.alloc(90, 1))
  return new Uint8Array(XLSX.CFB.write(compound, { type: 'buffer' }) as Buffer)
}

/** Every chain leads back to its first sector. */
function ringed(): Uint8Array {
  const bytes = Buffer.from(fixture('xls-of-1997', 'reply.xls'))
  const fat = (bytes.readUInt32LE(76) + 1) * 512
  for (let i = 1; i < 128 && fat + 4 * i + 4 <= bytes.length; i++)
    bytes.writeUInt32LE(0, fat + 4 * i)
  return bytes
}

const TEXT = `<office:text><text:p>${HELD}</text:p></office:text>`
const FOREIGN =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
const TABLE =
  '<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>'

const openDocuments = (): Bad => ({
  'no-content.odt': [
    () => withParts(openDocument('text', TEXT), { 'content.xml': null }),
    /^damaged/,
  ],
  'content-cut.odt': [
    () => withParts(openDocument('text', TEXT), { 'content.xml': (xml) => xml.slice(0, -30) }),
    /read.*damaged-part/,
  ],
  'type-lies.odt': [() => openDocument('spreadsheet', TEXT), /read|damaged|empty/],
  'macros.odt': [
    () => withParts(openDocument('text', TEXT), { 'Basic/Standard/Module1.xml': '<a/>' }),
    /read.*active-content/,
  ],
  'event.odt': [
    () =>
      openDocument('text', TEXT.replace('<text:p>', `<text:p ${FOREIGN}><script:event-listener/>`)),
    /active-content/,
  ],
  'picture-elsewhere.odt': [
    () =>
      openDocument(
        'text',
        TEXT.replace(
          '<text:p>',
          `<text:p><draw:frame ${FOREIGN}><draw:image xlink:href="http://a.example/i.png"/></draw:frame>`,
        ),
      ),
    /outside-content/,
  ],
  'object.odt': [
    () => withParts(openDocument('text', TEXT), { 'Object 1/content.xml': '<a/>' }),
    /part-not-read/,
  ],
  'entities.odt': [
    () => withParts(openDocument('text', TEXT), { 'content.xml': declares }),
    /entities-declared/,
  ],
  'entities.ods': [
    () => withParts(openDocument('spreadsheet', TABLE), { 'content.xml': declares }),
    /entities-declared/,
  ],
  'dde.ods': [
    () =>
      openDocument(
        'spreadsheet',
        TABLE.replace(
          '<table:table ',
          '<office:dde-source office:dde-application="cmd"/><table:table ',
        ),
      ),
    /active-content/,
  ],
  'locked.ods': [
    () =>
      withParts(openDocument('spreadsheet', TABLE), {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
    /^encrypted/,
  ],
  'repeats-all.ods': [
    () =>
      openDocument(
        'spreadsheet',
        TABLE.replace(
          '<table:table-cell>',
          '<table:table-cell table:number-columns-repeated="999999999">',
        ),
      ),
    /read|too-many-cells/,
  ],
  'row-repeats-all.ods': [
    () =>
      openDocument(
        'spreadsheet',
        TABLE.replace(
          '<table:table-row>',
          '<table:table-row table:number-rows-repeated="999999999">',
        ),
      ),
    /read|too-many-cells/,
  ],
  'styles-in-a-ring.odt': [
    () =>
      withParts(openDocument('text', TEXT), {
        'styles.xml':
          '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:styles><style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/></office:styles></office:document-styles>',
      }),
    /read/,
  ],
  'styles-100000-deep.odt': [
    () =>
      withParts(openDocument('text', TEXT.replace('<text:p>', '<text:p text:style-name="s0">')), {
        'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:styles>${Array.from({ length: 100_000 }, (_, i) => `<style:style style:name="s${i}" style:family="paragraph" style:parent-style-name="s${i + 1}"/>`).join('')}</office:styles></office:document-styles>`,
      }),
    /read|too-deep/,
  ],
  'flat-script.fodt': [
    () =>
      strToU8(
        `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text" ${FOREIGN}><office:scripts><script:event-listener/></office:scripts><office:body>${TEXT}</office:body></office:document>`,
      ),
    /active-content/,
  ],
})

const old = (): Bad => ({
  'cut.doc': [() => fixture('doc-of-1997', 'reply.doc').subarray(0, 4000), /read|damaged|empty/],
  'noughts-in-the-middle.doc': [
    () => blotted(fixture('doc-of-1997', 'reply.doc'), 1024, 1024),
    /read|damaged|empty|unsupported-format/,
  ],
  'cut-after-head.msg': [
    () => fixture('mail-outlook-plain', 'reply.msg').subarray(0, 600),
    /damaged|unsupported-format/,
  ],
  'cut-in-half.msg': [
    () => half(fixture('mail-outlook-plain', 'reply.msg')),
    /read|damaged|unsupported-format|empty/,
  ],
  'noughts-in-the-middle.msg': [
    () => blotted(fixture('mail-outlook-plain', 'reply.msg'), 2048, 1024),
    /read|damaged|unsupported-format|empty/,
  ],
})

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)

function blotted(bytes: Uint8Array, from: number, length: number): Uint8Array {
  const out = new Uint8Array(bytes)
  out.fill(0, from, from + length)
  return out
}

export const badOffice = (): Bad => ({ ...letters(), ...sheets(), ...openDocuments(), ...old() })
