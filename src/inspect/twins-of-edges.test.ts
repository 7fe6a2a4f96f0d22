// Pairs at the edge of what a format allows: each hides one thing in a form that few writers use, and its twin does not.
import { tarOf } from '../../bench/hostile/mutated-files.ts'
import { anOds, anOdt, cell, openRow, style } from '../../test/twins/open-document.ts'
import { edited, related, sheetBook, wordLetter } from '../../test/twins/otherwise.ts'
import { aPdf, line } from '../../test/twins/pdf.ts'
import {
  afterCells,
  CANARY,
  inInk,
  made,
  NAMED,
  painted,
  SHEET,
  together,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const BOOK = 'xl/workbook.xml'
const LETTER = 'word/document.xml'
const text = (words: string) => new Uint8Array(Buffer.from(words))

const inPalette = (eighth: string) =>
  together(inInk('<color indexed="8"/>'), painted(), {
    'xl/styles.xml': (words) =>
      words.replace(
        '</styleSheet>',
        `<colors><indexedColors>${'<rgbColor rgb="FF222222"/>'.repeat(8)}<rgbColor rgb="${eighth}"/></indexedColors></colors></styleSheet>`,
      ),
  })

const listed = (formula: string) =>
  made(
    afterCells(
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ),
  )

const run = (form: string) => `<w:p><w:r><w:rPr>${form}</w:rPr><w:t>${CANARY}</w:t></w:r></w:p>`

const inStyledTable = (fill: string) =>
  wordLetter(
    `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${run('<w:color w:val="1F3864"/>')}</w:tc></w:tr></w:tbl>`,
    {
      'word/styles.xml': (words) =>
        words.replace(
          '</w:styles>',
          `<w:style w:type="table" w:styleId="B"><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr></w:style><w:style w:type="table" w:styleId="T"><w:basedOn w:val="B"/></w:style></w:styles>`,
        ),
    },
  )

const inShape = (style: string) =>
  wordLetter(
    `<w:p><w:r><w:pict><v:shape style="width:90pt${style}"><v:textbox><w:txbxContent>${run('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
  )

const withLayers = (how: string, on: string) =>
  aPdf({
    catalog: `/OCProperties << /OCGs [6 0 R] /D << /BaseState /${how} /ON [${on}] >> >>`,
    page: '/Resources << /Font << /F1 5 0 R >> /Properties << /L 6 0 R >> >>',
    after: `/OC /L BDC ${line(CANARY)} EMC`,
    more: ['<< /Type /OCG /Name (Notes) >>'],
  })

const openCell = (kept: string) =>
  anOds({ rows: openRow(cell('Essex<text:s/>force', `office:string-value="${kept}"`)) })

const openSpan = (form: string) =>
  anOdt({
    body: `<text:p>We hold <text:span text:style-name="T">${CANARY}</text:span></text:p>`,
    styles: style('T', 'text', `<style:text-properties ${form}/>`),
  })

const inCellOfLetter = (size: string) =>
  anOdt({
    body: `<text:p>Cases<x:spreadsheet xmlns:x="urn:x"/></text:p><table:table><table:table-row><table:table-cell><text:p><text:span text:style-name="T">${CANARY}</text:span></text:p></table:table-cell></table:table-row></table:table>`,
    styles: style('T', 'text', `<style:text-properties fo:font-size="${size}"/>`),
  })

const drawing = (at: string) =>
  text(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200px" height="80px"><text x="10" y="${at}">${CANARY}</text></svg>`,
  )

/** A tar whose first member is a record of notes. */
function noted(key: string): Uint8Array {
  const said = ` ${key}=${CANARY}\n`
  const tar = Buffer.from(
    tarOf({ note: `${said.length + 2}${said}`, 'a.csv': 'Year,Cases\n2014,3\n' }),
  )
  tar.write('x', 156)
  tar.write('        ', 148)
  const sum = tar.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return tar
}

const plainTar = Buffer.from(tarOf({ 'a.csv': 'Year,Cases\n2014,3\n' }))
const slack = Buffer.from(plainTar)
slack.write(CANARY, 800)

const PAIRS: Pair[] = [
  [
    'xlsx',
    'white-text',
    SHEET,
    made(inPalette('FFFFFFFF'), NAMED),
    made(inPalette('FF444444'), NAMED),
  ],
  ['xlsx', 'data-validation-list', SHEET, listed(`"${CANARY},b"`), listed('Cases!$C$2:$C$3')],
  [
    'xlsx',
    'pivot-cache',
    'xl/odd/cache.xml',
    edited(
      sheetBook(),
      related(
        BOOK,
        'xl/odd/cache.xml',
        `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheFields><cacheField name="Who"><sharedItems><s v="${CANARY}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
        'pivotCacheDefinition',
      ),
    ),
    sheetBook(),
  ],
  [
    'xlsx',
    'comment',
    'xl/notes/n.xml',
    edited(
      sheetBook(),
      related(
        SHEET,
        'xl/notes/n.xml',
        `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="B2"><text><t>${CANARY}</t></text></comment></commentList></comments>`,
        'comments',
      ),
    ),
    sheetBook(),
  ],
  // A marker's pen in black is the redaction of who has no other.
  [
    'docx',
    'white-text',
    LETTER,
    wordLetter(run('<w:highlight w:val="black"/>')),
    wordLetter(run('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>')),
  ],
  ['docx', 'white-text', LETTER, inStyledTable('1F3864'), inStyledTable('FFF2CC')],
  ['docx', 'hidden-text', LETTER, inShape(';visibility:hidden'), inShape('')],
  ['ods', 'cached-formula-value', 'content.xml', openCell(CANARY), openCell('Essex force')],
  [
    'odt',
    'tiny-text',
    'content.xml',
    openSpan('fo:font-size="2%"'),
    openSpan('fo:font-size="80%"'),
  ],
  [
    'odt',
    'tiny-text',
    'content.xml',
    openSpan('style:text-scale="1%"'),
    openSpan('style:text-scale="90%"'),
  ],
  ['odt', 'tiny-text', 'content.xml', inCellOfLetter('1pt'), inCellOfLetter('11pt')],
  ['pdf', 'hidden-layer', 'layers', withLayers('OFF', ''), withLayers('OFF', '6 0 R')],
  ['svg', 'hidden-markup', 'svg', drawing('-400'), drawing('40')],
  ['tar', 'archive-comment', 'leading', noted('comment'), noted('path')],
  ['tar', 'archive-comment', 'leading', noted('pathology'), noted('GNU.sparse.name')],
  ['tar', 'bytes-after', 'trailing', slack, plainTar],
  ['tar', 'bytes-after', 'trailing', Buffer.concat([plainTar, text(CANARY)]), plainTar],
]

eachToldApart(PAIRS, 'edge ')
