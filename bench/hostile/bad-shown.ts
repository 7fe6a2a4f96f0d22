// PDFs and workbooks that show one thing and hold another; what was expected was written before any was read.
import XLSX from '@e965/xlsx'
import { type Bad, HELD } from './bad-files.ts'
import { withParts } from './bad-office.ts'
import { INK, letter, stream } from './bad-pages.ts'
import { openDocument, workbook } from './growth-files.ts'

const meanings = (...pairs: string[]): Buffer => {
  const hex = (one = '') => one.charCodeAt(0).toString(16).padStart(2, '0')
  const lines = pairs.map(([from, , to]) => `<${hex(from)}> <00${hex(to)}>`)
  return stream(
    `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap`,
  )
}
const faced = (face: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${face} ${face === 'Helvetica' ? '/Encoding /WinAnsiEncoding' : ''} /ToUnicode 6 0 R >>`
const set = (text: string, at = '72 720'): string => `BT /F1 11 Tf ${at} Td (${text}) Tj ET`
const called = (content: string, ...pairs: string[]): Uint8Array =>
  letter({ font: faced('Helvetica'), content: stream(content), more: [meanings(...pairs)] })
const only = (content: string): Uint8Array => letter({ content: stream(content) })
const SHUFFLED = 'e>n n>o o>h h>w w>d d>s s>l l>v v>r r>t t>a a>f f>i i>e'.split(' ')
const noted = (annotation: string, ...more: Buffer[]): Uint8Array =>
  letter({ page: '/Annots [6 0 R]', more: [annotation, ...more] })
const BOX = '/Rect [68 712 300 732]'
const appearing = (content: string): Buffer =>
  stream(content, '/Type /XObject /Subtype /Form /BBox [0 0 232 20]')
const DISAGREES = /text-layer-disagrees/

export const shownPdfs = (): Bad => ({
  'two-codes-one-meaning.pdf': [
    () => called(set('We hold 9 of one and 7 records of this.'), '7>9'),
    DISAGREES,
  ],
  'said-otherwise-as-a-whole.pdf': [
    () =>
      only(
        `BT /F1 11 Tf 72 720 Td /Span << /ActualText (We hold 9 records of this.) >> BDC (We hold 7 records of this.) Tj EMC ET`,
      ),
    /text-layer-disagrees.*held/,
  ],
  'point-called-comma.pdf': [() => called(set('We paid 1.234 pounds'), '.>,'), DISAGREES],
  'letters-shuffled.pdf': [
    () =>
      called(
        set('We hold 7 records of this for the whole year, and nothing else at all.'),
        ...SHUFFLED,
      ),
    /read-from-a-picture.*held/,
  ],
  'ticks-called-4.pdf': [
    () =>
      letter({
        font: faced('ZapfDingbats'),
        content: stream(set('4 4 4')),
        more: [meanings('4>4')],
      }),
    /^read\(.+\)/,
  ],
  'grey-on-grey.pdf': [
    () => only(`${INK} 0.5 g 60 600 400 40 re f ${set('We hold 9 of that.', '72 615')}`),
    /unseen-ink.*held/,
  ],
  'clear-as-glass.pdf': [
    () =>
      letter({
        content: stream(`${INK} /G0 gs ${set('We hold 9 of that.', '72 615')}`),
        resources: '/ExtGState << /G0 << /ca 0 /CA 0 >> >>',
      }),
    /unseen-ink.*held/,
  ],
  'clipped-away.pdf': [
    () => only(`${INK} q 0 0 1 1 re W n ${set('We hold 9 of that.', '72 615')} Q`),
    /unseen-ink.*held/,
  ],
  'nine-upon-seven.pdf': [
    () => only(`${set('We hold 7 records.')} ${set('We hold 9 records.')}`),
    /^read\(.+\)/,
  ],
  'box-shows-otherwise.pdf': [
    () =>
      letter({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: [
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (9) /Rect [72 600 300 620] /AP << /N 7 0 R >> >>`,
          stream(
            'BT /F1 11 Tf 2 5 Td (We hold 7 of that.) Tj ET',
            '/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources << /Font << /F1 5 0 R >> >>',
          ),
        ],
      }),
    /held/,
  ],
  'note-pinned.pdf': [
    () => noted(`<< /Type /Annot /Subtype /Text ${BOX} /Contents (We hold 9 records.) >>`),
    /held/,
  ],
  'note-over-it.pdf': [
    () =>
      noted(
        `<< /Type /Annot /Subtype /FreeText ${BOX} /Contents (9) /DA (/F1 11 Tf) /AP << /N 7 0 R >> >>`,
        appearing('1 g 0 0 232 20 re f'),
      ),
    /unseen-ink|part-not-read/,
  ],
  'box-never-burnt-in.pdf': [
    () => noted(`<< /Type /Annot /Subtype /Redact ${BOX} >>`),
    /^read\(.+\)/,
  ],
  'struck-by-a-mark.pdf': [
    () =>
      noted(
        '<< /Type /Annot /Subtype /StrikeOut /Rect [68 715 300 732] /QuadPoints [68 732 300 732 68 715 300 715] >>',
      ),
    /unseen-ink/,
  ],
  'fonts-3000.pdf': [
    () => {
      const fonts = Array.from(
        { length: 3000 },
        (_, i) => `/G${i} << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Name /N${i} >>`,
      )
      const words = fonts.map(
        (_, i) =>
          `BT /G${i} 3 Tf ${20 + (i % 60) * 9} ${20 + Math.floor(i / 60) * 12} Td (${i}) Tj ET`,
      )
      return Buffer.from(
        Buffer.from(letter({ content: stream(`${INK} ${words.join('\n')}`) }))
          .toString('latin1')
          .replace('/Font << /F1 5 0 R >>', `/Font << /F1 5 0 R ${fonts.join(' ')} >>`),
        'latin1',
      )
    },
    /held|timed-out/,
  ],
  'sizes-20000.pdf': [
    () =>
      only(
        `${INK} ${Array.from({ length: 20_000 }, (_, i) => `BT /F1 ${(2 + i / 7000).toFixed(4)} Tf ${50 + (i % 97)} Tz 1 0 0 1 ${20 + (i % 100) * 5} ${20 + Math.floor(i / 100) * 3} Tm (${i % 10}) Tj ET`).join('\n')}`,
      ),
    /held/,
  ],
})

const sheetOf = (rows: string, after = ''): Uint8Array =>
  workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${HELD}</t></is></c></row>${rows}`, after)
const STYLES = (format: string): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs></styleSheet>`
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const withList = (bytes: Uint8Array, kind: string, path: string, content: string): Uint8Array =>
  withParts(bytes, {
    [`xl/${path}`]: content,
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/xl/${path}" ContentType="${TYPE}.${kind}+xml"/></Types>`,
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="r9" Type="${RELATION}/${kind}" Target="${path}"/></Relationships>`,
      ),
  })
const SEVEN = '<row r="2"><c r="A2" s="1"><v>7</v></c></row>'

/** By the library's own writer; then the number of its last string is made one that is not there. */
function oldBook(kind: 'biff8' | 'xlsb'): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[HELD], ['last'], [7]]), 'S')
  const bytes = Buffer.from(
    XLSX.write(book, { type: 'buffer', bookType: kind, bookSST: true }) as Uint8Array,
  )
  if (kind === 'xlsb') return bytes
  const label = Buffer.from('fd000a000100', 'hex')
  const at = bytes.indexOf(label)
  if (at < 0) throw new Error('no second string')
  bytes.writeUInt32LE(9999, at + 10)
  return bytes
}

export const shownBooks = (): Bad => ({
  'format-says-9.xlsx': [
    () => withList(sheetOf(SEVEN), 'styles', 'styles.xml', STYLES('&quot;9&quot;')),
    /^read\(.+\).*held/,
  ],
  'filtered-out.xlsx': [
    () =>
      sheetOf('<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>', '<autoFilter ref="A1:A2"/>'),
    /unseen-ink.*held/,
  ],
  'look-beyond.xlsx': [
    () => sheetOf('<row r="2"><c r="A2" s="77"><v>41640</v></c></row>'),
    /damaged-part.*held/,
  ],
  'merged-nowhere.xlsx': [
    () => sheetOf(SEVEN, '<mergeCells><mergeCell ref="A0:ZZZ9"/></mergeCells>'),
    /damaged-part.*held/,
  ],
  'under-a-merged-cell.xlsx': [
    () =>
      sheetOf(
        '<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>9</v></c></row>',
        '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
      ),
    /unseen-ink.*held/,
  ],
  'strings-cut.xlsx': [
    () =>
      withList(
        sheetOf('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'),
        'sharedStrings',
        'sharedStrings.xml',
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Cars</t></si><si><t>La',
      ),
    /damaged-part.*held/,
  ],
  'linked-nowhere.xlsx': [
    () => sheetOf(SEVEN, '<hyperlinks><hyperlink ref="zz" r:id="r77"/></hyperlinks>'),
    /^read.*held/,
  ],
  'same-cell-twice.xlsx': [
    () => sheetOf('<row r="2"><c r="A2"><v>7</v></c><c r="A2"><v>9</v></c></row>'),
    /^read\(.+\).*held/,
  ],
  'same-row-twice.xlsx': [
    () => sheetOf('<row r="2"><c r="A2"><v>7</v></c></row><row r="2"><c r="B2"><v>9</v></c></row>'),
    /^read.*held/,
  ],
  'string-beyond.xls': [() => oldBook('biff8'), /held.*|damaged-part/],
  'strings.xlsb': [() => oldBook('xlsb'), /^read.*held/],
  'says-9-holds-7.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>9</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    /^read\(.+\).*held/,
  ],
})
