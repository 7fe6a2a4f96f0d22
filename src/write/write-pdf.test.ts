import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { init } from '@embedpdf/pdfium'
import fc from 'fast-check'
import type { Paper } from './plain/content.ts'
import { writePdf } from './write-pdf.ts'

const wasm = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer })
pdfium.PDFiumExt_Init()

interface PdfRead {
  tagged: boolean
  /** The text of each page, lines ended by CR LF. */
  pages: string[]
  /** Types of the first page's tree, nested: "Document(H1 P)". */
  tree: string
  /** How many of the page's objects paint lines. */
  paths: number
}

function pdfRead(bytes: Uint8Array): PdfRead {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  for (const [i, byte] of bytes.entries()) pdfium.pdfium.setValue(at + i, byte, 'i8')
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  assert.notEqual(document, 0, 'PDFium opens it')
  const count = pdfium.FPDF_GetPageCount(document)
  const seen: PdfRead = {
    tagged: pdfium.FPDFCatalog_IsTagged(document),
    pages: [],
    tree: '',
    paths: 0,
  }
  for (let i = 0; i < count; i++) {
    const page = pdfium.FPDF_LoadPage(document, i)
    seen.pages.push(textOf(page))
    if (i === 0) seen.tree = treeOf(page)
    for (let n = 0; n < pdfium.FPDFPage_CountObjects(page); n++) {
      if (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, n)) === 2) seen.paths++
    }
    pdfium.FPDF_ClosePage(page)
  }
  pdfium.FPDF_CloseDocument(document)
  pdfium.pdfium.wasmExports.free(at)
  return seen
}

function textOf(page: number): string {
  const text = pdfium.FPDFText_LoadPage(page)
  const length = pdfium.FPDFText_CountChars(text)
  const letters = Array.from({ length }, (_, i) =>
    String.fromCodePoint(pdfium.FPDFText_GetUnicode(text, i)),
  )
  pdfium.FPDFText_ClosePage(text)
  return letters.join('')
}

function treeOf(page: number): string {
  const tree = pdfium.FPDF_StructTree_GetForPage(page)
  const count = pdfium.FPDF_StructTree_CountChildren(tree)
  const tops = Array.from({ length: count }, (_, i) =>
    elementOf(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i)),
  )
  pdfium.FPDF_StructTree_Close(tree)
  return tops.join(' ')
}

function elementOf(element: number): string {
  const room = pdfium.pdfium.wasmExports.malloc(64)
  pdfium.FPDF_StructElement_GetType(element, room, 64)
  const type = pdfium.pdfium.UTF16ToString(room)
  pdfium.pdfium.wasmExports.free(room)
  const kids = Array.from({ length: pdfium.FPDF_StructElement_CountChildren(element) }, (_, i) =>
    pdfium.FPDF_StructElement_GetChildAtIndex(element, i),
  )
  const inside = kids.filter((kid) => kid !== 0).map(elementOf)
  return inside.length === 0 ? type : `${type}(${inside.join(' ')})`
}

const paper = (blocks: Paper['blocks'], more: Partial<Paper> = {}): Paper => ({
  title: 'Reply',
  blocks,
  ...more,
})

test('another program reads the text, pounds and quotation marks too', () => {
  const { pages } = pdfRead(
    writePdf(
      paper([
        { kind: 'paragraph', text: ['On ', { bold: '20 occasions' }, ' – £31,437 (8+) “so”'] },
      ]),
    ),
  )
  assert.equal(pages[0]?.trim(), 'On 20 occasions – £31,437 (8+) “so”')
})

test('a table is tagged as one, heads as heads', () => {
  const { tagged, tree } = pdfRead(
    writePdf(
      paper([
        { kind: 'heading', level: 1, text: 'Outcomes' },
        {
          kind: 'table',
          table: {
            headRows: 1,
            headColumns: 1,
            rows: [
              ['Outcome', 'Number'],
              ['Dismissed', 4],
            ],
          },
        },
      ]),
    ),
  )
  assert.equal(tagged, true)
  assert.equal(tree, 'Document(H1 Table(TR(TH TH) TR(TH TD)))')
})

const long = Array.from({ length: 90 }, (_, i) => [`Constable ${i + 1}`, i])

test('a table longer than a page has its head again on each', () => {
  const { pages } = pdfRead(
    writePdf(
      paper([{ kind: 'table', table: { headRows: 1, rows: [['Rank', 'Number'], ...long] } }]),
    ),
  )
  assert.equal(pages.length, 3)
  for (const text of pages) assert.equal(text.split('Rank').length, 2)
  assert.equal(pages.join('').split('Constable').length - 1, 90)
})

test('a row that no page can hold is refused, for its ink would stand below the page', () => {
  const rows = [['x '.repeat(9000)]]
  assert.throws(
    () => writePdf(paper([{ kind: 'table', table: { headRows: 0, rows } }])),
    /Row 1 of the table is taller than a page/,
  )
})

test('a head bound to more rows than a page holds still lets every row be printed', () => {
  const rows = Array.from({ length: 80 }, (_, i) =>
    i === 0 ? [{ content: 'Constable', down: 80 }, i] : [i],
  )
  const { pages } = pdfRead(writePdf(paper([{ kind: 'table', table: { headRows: 0, rows } }])))
  assert.deepEqual(
    pages.join(' ').replace('Constable', '').split(/\s+/).filter(Boolean).map(Number),
    rows.map((_, i) => i),
  )
})

test('every page says which of how many it is, and what the paper says of itself', () => {
  const { pages } = pdfRead(
    writePdf(
      paper(
        [
          { kind: 'paragraph', text: 'one' },
          { kind: 'new-page' },
          { kind: 'paragraph', text: 'two' },
        ],
        {
          header: 'RECONSTRUCTION',
          footer: 'From the papers',
          pageNumbers: true,
          frame: true,
        },
      ),
    ),
  )
  assert.deepEqual(
    pages.map((text) => /Page \d of \d/.exec(text)?.[0]),
    ['Page 1 of 2', 'Page 2 of 2'],
  )
  for (const text of pages) assert.ok(text.includes('RECONSTRUCTION'))
})

test('no line runs over the margin, also where a word is longer than the line', () => {
  const { pages } = pdfRead(writePdf(paper([{ kind: 'paragraph', text: 'x'.repeat(300) }])))
  const lines = (pages[0] ?? '').split(/\s+/).filter(Boolean)
  assert.ok(lines.length > 1)
  assert.equal(lines.join(''), 'x'.repeat(300))
})

test('rules are drawn where they are asked for, and only there', () => {
  const of = (rules: 'all' | 'rows' | 'none') =>
    pdfRead(writePdf(paper([{ kind: 'table', table: { headRows: 0, rows: [[1, 2]], rules } }])))
      .paths
  assert.deepEqual([of('all'), of('rows'), of('none')], [7, 4, 0])
})

for (const [what, text] of [
  ['Welsh', 'Heddlu Gŵyr, ŷ ŵ ẁ ẃ ẅ ỳ Ẁ Ẅ Ŷ'],
  ['Irish', 'Gardaí, Éire, ḃ ċ ḋ ḟ ġ ṁ ṗ ṡ ṫ'],
  ['Polish', 'Łódź, żółć, ęąśćńŁŻ'],
  ['Romanian, Turkish, Latvian and Vietnamese', 'ș ț ğ ı İ ķ ļ ņ Nguyễn'],
  ['Greek and Cyrillic', 'Ελλάδα Україна'],
  ['typographic', '“so” ‘it’ – — … • ½ ⅔ ≤5 ≥8 −3 £ € № † ‡ ✓ ●'],
  ['unbreakable', 'PC\u00a012, a\u2011b'],
]) {
  for (const face of ['serif', 'sans'] as const) {
    test(`${what} text is written in ${face} letters, and comes back letter for letter`, () => {
      const { pages } = pdfRead(
        writePdf(paper([{ kind: 'paragraph', text: ['One: ', { bold: text ?? '' }] }], { face })),
      )
      assert.equal(asRead(pages[0] ?? ''), asRead(`One: ${text}`))
    })
  }
}

/** PDFium calls a blank that does not break a blank. */
const asRead = (text: string): string => text.trim().replaceAll('\u00a0', ' ')

test('a letter typed as two, as some keyboards do, is written as one', () => {
  const { pages } = pdfRead(writePdf(paper([{ kind: 'paragraph', text: 'Gw\u0302yr' }])))
  assert.equal(pages[0]?.trim(), 'Gŵyr')
})

test('what shows nothing is not in the file', () => {
  const plain = writePdf(paper([{ kind: 'paragraph', text: 'withheld' }]))
  const sown = writePdf(paper([{ kind: 'paragraph', text: 'with\u00adhe\u200bl\ufeffd' }]))
  assert.deepEqual(sown, plain)
})

test('letters of any of our alphabets come back in their order, however they are mixed', () => {
  const letters = [...'aŵḃŁΩж8½≤“ ● fi\u00a0x…'].map((letter) => fc.constant(letter))
  const texts = fc.array(fc.oneof(...letters), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(texts, fc.constantFrom('serif' as const, 'sans' as const), (text, face) => {
      const { pages } = pdfRead(
        writePdf(paper([{ kind: 'paragraph', text: text.join('') }], { face })),
      )
      assert.equal(pages.join('').replace(/\s/g, ''), text.join('').replace(/\s/g, ''))
    }),
    { numRuns: 40 },
  )
})

test('a letter no font has is refused by name, never printed as something else', () => {
  for (const [letter, name] of [
    ['字', 'U+5B57'],
    ['ש', 'U+05E9'],
    ['😀', 'U+1F600'],
    ['\u0007', 'U+0007'],
  ]) {
    assert.throws(() => writePdf(paper([{ kind: 'paragraph', text: `Heddlu ${letter}` }])), {
      name: 'CandourError',
      message: new RegExp(`cannot show “${letter}” \\(${name?.replace('+', '\\+')}\\)`),
    })
  }
})

test('only the letters that are shown are in the file, in the fonts that show them', () => {
  const size = (text: string) => writePdf(paper([{ kind: 'paragraph', text }])).length
  assert.ok(size('one') < 6000, `${size('one')} bytes`)
  const fonts = (text: string) =>
    new Set(
      Buffer.from(writePdf(paper([{ kind: 'paragraph', text }], { face: 'serif' })))
        .toString('latin1')
        .match(/\+Candour\w+-\w+/g),
    )
  assert.deepEqual([...fonts('one')], ['+CandourSerif-Regular'])
  assert.deepEqual([...fonts('one ḃ')], ['+CandourSans-Regular', '+CandourSerif-Regular'])
})

test('words in two fonts are parted by a blank in the text, and brackets stay with their word', () => {
  const { pages } = pdfRead(
    writePdf(paper([{ kind: 'paragraph', text: ['of (', { bold: 'x' }, ') or ', { bold: 'y' }] }])),
  )
  assert.equal(pages[0]?.trim(), 'of (x) or y')
})

test('a PDF of ours names no author, producer or day', () => {
  const text = Buffer.from(writePdf(paper([{ kind: 'paragraph', text: 'one' }]))).toString('latin1')
  for (const name of [
    '/Author',
    '/Producer',
    '/Creator',
    '/CreationDate',
    '/ModDate',
    '/Metadata',
  ]) {
    assert.ok(!text.includes(name), name)
  }
})

test('the same paper gives the same bytes', () => {
  const one = paper([{ kind: 'list', marks: 'number', items: ['a', 'b'] }], { face: 'serif' })
  assert.deepEqual(writePdf(one), writePdf(structuredClone(one)))
})
