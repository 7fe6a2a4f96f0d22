import assert from 'node:assert/strict'
import { test } from 'node:test'
import XLSX from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { readWorkbook } from './read-workbook.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACK = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACK}/relationships"><Relationship Id="r1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="S" sheetId="1" r:id="r1"/><sheet name="T" sheetId="2" r:id="r2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACK}/relationships"><Relationship Id="r1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATED}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${RELATED}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r4" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>44</v></c></row></sheetData></worksheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Cars</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

/** A sheet S with these cells in its first row and more behind them, a sheet T with 44; parts may be others, or absent. */
function book(cells: string, after = '', parts: Record<string, string | null> = {}): Uint8Array {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}<c r="C1"><v>9</v></c></row></sheetData>${after}</worksheet>`
  const all: [string, string | null][] = Object.entries({
    ...PARTS,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  })
  return zipSync(
    Object.fromEntries(
      all.flatMap(([name, part]) => (part === null ? [] : [[name, strToU8(part)]])),
    ),
  )
}

const CARS = '<c r="A1" t="s"><v>0</v></c>'
const merged = (...ranges: string[]): string =>
  `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

const books: [what: string, bytes: Uint8Array, text: string, doubted: string[]][] = [
  ['nothing impossible in it', book(CARS), 'Cars 9 44', []],
  [
    'a text by a number beyond its list',
    book('<c r="A1" t="s"><v>5</v></c>'),
    '#REF! 9 44',
    ['damaged-part A1'],
  ],
  [
    'a text by a number below nought',
    book('<c r="A1" t="s"><v>-1</v></c>'),
    '#REF! 9 44',
    ['damaged-part A1'],
  ],
  [
    'no list of texts',
    book(CARS, '', { 'xl/sharedStrings.xml': null }),
    '#REF! 9 44',
    ['damaged-part A1'],
  ],
  [
    'a list of texts that ends in its second',
    book(CARS, '', {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Cars</t></si><si><t>La`,
    }),
    'Cars 9 44',
    ['damaged-part ', 'damaged-part '],
  ],
  [
    'a look by a number beyond its list',
    book(`${CARS}<c r="B1" s="99"><v>41640</v></c>`),
    'Cars 41640 9 44',
    ['damaged-part B1'],
  ],
  [
    'a look that names a format which is not there',
    book(`${CARS}<c r="B1" s="1"><v>41640</v></c>`, '', {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="d"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="199"/></cellXfs></styleSheet>`,
    }),
    'Cars 41640 9 44',
    ['damaged-part B1'],
  ],
  [
    'no list of looks',
    book(`${CARS}<c r="B1" s="1"><v>41640</v></c>`, '', { 'xl/styles.xml': null }),
    'Cars 41640 9 44',
    ['damaged-part B1', 'damaged-part '],
  ],
  [
    'cells merged that no sheet has',
    book(CARS, merged('A0:ZZZZ9', 'foo', '')),
    'Cars 9 44',
    ['damaged-part '],
  ],
  ['its cells merged into one', book(CARS, merged('A1:XFD1048576')), 'Cars 44', ['unseen-ink C1']],
  [
    'a link from no cell to no place',
    book(CARS, '<hyperlinks><hyperlink ref="zz" r:id="r77" xmlns:r="urn:r"/></hyperlinks>'),
    'Cars 9 44',
    ['damaged-part '],
  ],
  [
    'a row below the last',
    book(`${CARS}</row><row r="9999999"><c r="A9999999"><v>5</v></c></row><row r="1">`),
    'Cars 9 44',
    ['damaged-part '],
  ],
  ['a fault that nobody knows', book('<c r="A1" t="e"><v>#FOO!</v></c>'), '#FOO! 9 44', []],
  [
    'one sheet of two',
    book(CARS, '', { 'xl/worksheets/sheet2.xml': null }),
    'Cars 9',
    ['damaged-part '],
  ],
]

for (const [what, bytes, text, doubted] of books)
  test(`a workbook with ${what} is read for the rest, and what is wrong is said`, () => {
    const outcome = readWorkbook({ name: 'reply.xlsx', bytes, sha256: 'a', mediaType: 'xlsx' })
    assert.equal(outcome.status, 'read')
    const { document } = outcome
    assert.equal(document.text.trim().replaceAll(/\s+/g, ' '), text)
    assert.deepEqual(
      document.doubts.map(
        ({ code, place }) => `${code} ${place?.kind === 'sheet' ? place.range : ''}`,
      ),
      doubted,
    )
  })

test('a number that is no day, where a day should stand, is not sure', () => {
  const bytes = book(
    `${CARS}<c r="B1" s="1"><v>41640</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>99999999</v></c></row><row r="3">`,
  )
  const outcome = readWorkbook({ name: 'reply.xlsx', bytes, sha256: 'a', mediaType: 'xlsx' })
  assert.equal(outcome.status, 'read')
  const cell = outcome.document.tables[0]?.cells.find(({ text }) => text === '99999999')
  assert.equal(cell?.confidence, 0.5)
})

test('an old workbook with a text by a number beyond its list is read for the rest', () => {
  const made = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(
    made,
    XLSX.utils.aoa_to_sheet([
      ['Cars', 7],
      ['Lorries', 9],
    ]),
    'S',
  )
  const bytes = Buffer.from(
    XLSX.write(made, { type: 'buffer', bookType: 'biff8', bookSST: true }) as Uint8Array,
  )
  const lorries = bytes.indexOf(Buffer.from('fd000a000100', 'hex'))
  bytes.writeUInt32LE(9999, lorries + 10)
  const outcome = readWorkbook({ name: 'reply.xls', bytes, sha256: 'a', mediaType: 'xls' })
  assert.equal(outcome.status, 'read')
  const { text, doubts } = outcome.document
  assert.equal(text.trim().replaceAll(/\s+/g, ' '), 'Cars 7 #REF! 9')
  assert.match(doubts.map(({ note }) => note).join(), /A2 names a text that the file does not hold/)
})

for (const place of ['0', '-A-1', 'AAAA1', 'A0', 'A'])
  test(`a cell at “${place}” is said to have no place`, () => {
    const bytes = book(`<c r="A1"><v>7</v></c><c r="${place}"><v>3</v></c>`)
    const outcome = readWorkbook({ name: 'reply.xlsx', bytes, sha256: 'a', mediaType: 'xlsx' })
    assert.equal(outcome.status, 'read')
    const notes = outcome.document.doubts.map(({ note }) => note).join(' ')
    assert.ok(notes.includes(`S has cells whose place no sheet has (“${place}”)`), notes)
  })

test('cells where a sheet has them are no doubt', () => {
  const bytes = book('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c>')
  const outcome = readWorkbook({ name: 'reply.xlsx', bytes, sha256: 'a', mediaType: 'xlsx' })
  assert.equal(outcome.status, 'read')
  assert.deepEqual(outcome.document.doubts, [])
})
