// The four ways in which a source is shown, each with its frame.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, Run } from '../../vocabulary/document.ts'
import type { Place } from '../../vocabulary/place.ts'
import { asText } from '../html/html.ts'
import { sourceBlocks } from './blocks.ts'
import { sourcePageImage } from './page-image.ts'
import { sourceSheet } from './sheet.ts'
import { sourceText } from './text.ts'

const aDocument = (text: string, runs: Run[], more: Partial<Document> = {}): Document => ({
  file: 'reply',
  sha256: 'a'.repeat(64),
  mediaType: 'x',
  pageCount: null,
  text,
  runs,
  tables: [],
  pages: [],
  doubts: [],
  ...more,
})
const aMark = (place: Place, ink: string, id = 'm1') => ({
  id,
  evidence: { sha256: 'a'.repeat(64), place, ink },
})

/** Cells of a sheet as runs, in order, parted by tabs. */
function aSheet(cells: [range: string, text: string][]): Document {
  let text = ''
  const runs = cells.map(([range, ink]): Run => {
    const start = text.length
    text += `${ink}\t`
    return { start, end: start + ink.length, place: { kind: 'sheet', sheet: 'FOI', range } }
  })
  return aDocument(text, runs)
}

test('a sheet keeps its true column letters and row numbers, empty ones too', () => {
  const document = aSheet([
    ['A1', 'Ref'],
    ['C7', '88'],
  ])
  const shown = asText(
    sourceSheet({
      document,
      sheet: 'FOI',
      marks: [aMark({ kind: 'sheet', sheet: 'FOI', range: 'C7' }, '88')],
    }),
  )
  assert.match(
    shown,
    /<th scope="col">A<\/th><th scope="col">B<\/th><th scope="col" class="at">C<\/th>/,
  )
  assert.match(
    shown,
    /<th scope="row" class="at">7<\/th><td><\/td><td><\/td><td class="marked n" id="m1">88<\/td>/,
  )
})

test('a huge sheet is shown round its mark, and says what is left out', () => {
  const cells = Array.from({ length: 2000 }, (_, i): [string, string] => [
    `A${i + 1}`,
    `row ${i + 1}`,
  ])
  const shown = asText(
    sourceSheet({
      document: aSheet(cells),
      sheet: 'FOI',
      marks: [aMark({ kind: 'sheet', sheet: 'FOI', range: 'A1500' }, 'row 1500')],
    }),
  )
  assert.match(shown, /rows 14 to 1487 left out/)
  assert.match(shown, /id="m1">row 1500</)
  assert.ok(shown.length < 10_000, `${shown.length} characters`)
})

test('a Word file is shown by its paragraphs and tables, with their numbers', () => {
  const text = 'Our answer\n15\tcases\n'
  const document = aDocument(text, [
    { start: 0, end: 10, place: { kind: 'block', path: 'paragraph 1' }, flags: ['heading'] },
    { start: 11, end: 13, place: { kind: 'block', path: 'table 1 row 1 cell 1' } },
    { start: 14, end: 19, place: { kind: 'block', path: 'table 1 row 1 cell 2' } },
  ])
  const shown = asText(
    sourceBlocks({
      document,
      marks: [aMark({ kind: 'block', path: 'table 1 row 1 cell 1', start: 0, end: 2 }, '15')],
    }),
  )
  assert.match(shown, /<p data-p="1"><span><b>Our answer<\/b><\/span><\/p>/)
  assert.match(shown, /<td><mark class="box" id="m1">15<\/mark><\/td><td>cases<\/td>/)
})

test('what the file hides is said to be hidden, and not shown', () => {
  const document = aDocument('secret', [
    { start: 0, end: 6, place: { kind: 'block', path: 'paragraph 1' }, flags: ['hidden'] },
  ])
  assert.match(
    asText(sourceBlocks({ document, marks: [] })),
    /▪{6} <span class="tag">hidden in the file<\/span>/,
  )
})

test('ink that goes over struck words keeps its frame, and the words stay unsaid', () => {
  const document = aDocument('12 or 15 cases', [
    { start: 0, end: 3, place: { kind: 'block', path: 'paragraph 1', start: 0 } },
    {
      start: 3,
      end: 8,
      place: { kind: 'block', path: 'paragraph 1', start: 3 },
      flags: ['deleted'],
    },
    { start: 8, end: 14, place: { kind: 'block', path: 'paragraph 1', start: 8 } },
  ])
  const shown = asText(
    sourceBlocks({
      document,
      marks: [aMark({ kind: 'block', path: 'paragraph 1', start: 0, end: 14 }, '12 or 15 cases')],
    }),
  )
  assert.match(shown, /<mark class="box" id="m1">12 ▪▪ ▪▪ cases<\/mark>/)
})

test('what the file strikes through is shown with a line through it, in a letter, a text and a cell', () => {
  const runs = (place: (start: number) => Place): Run[] => [
    { start: 0, end: 3, place: place(0) },
    { start: 3, end: 5, place: place(3), flags: ['struck'] },
    { start: 5, end: 14, place: place(5) },
  ]
  const letter = aDocument(
    '12 15 19 cases',
    runs((start) => ({ kind: 'block', path: 'paragraph 1', start })),
  )
  assert.match(
    asText(
      sourceBlocks({
        document: letter,
        marks: [aMark({ kind: 'block', path: 'paragraph 1', start: 0, end: 8 }, '12 15 19')],
      }),
    ),
    /<mark class="box" id="m1">12 <s>15<\/s> 19<\/mark> cases.*struck through in the file/s,
  )
  assert.match(asText(sourceText({ document: letter, marks: [] })), /12 <s>15<\/s> 19 cases/)
  const sheet = aDocument(
    '12 15 19 cases',
    runs(() => ({ kind: 'sheet', sheet: 'A', range: 'B2' })),
  )
  assert.match(
    asText(sourceSheet({ document: sheet, sheet: 'A', marks: [] })),
    /<td>12 <s>15<\/s> 19 cases<\/td>/,
  )
})

test('the text of a page says no word that its picture does not', () => {
  const document = aDocument(
    '20 secret',
    [
      { start: 0, end: 2, place: { kind: 'page', page: 1, box: [10, 10, 20, 20] } },
      {
        start: 3,
        end: 9,
        place: { kind: 'page', page: 1, box: [30, 10, 60, 20] },
        flags: ['white'],
      },
    ],
    { pages: [{ page: 1, width: 595, height: 842 }] },
  )
  const shown = asText(sourcePageImage({ document, page: 1, src: 'p.png', marks: [] }))
  assert.match(shown, /<div class="textsrc">20 ▪{6}<\/div>/)
  assert.doesNotMatch(shown, /secret/)
})

test('a long text is shown round its mark, and says how much is left out', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `line ${i + 1}\n`)
  const text = lines.join('')
  const start = text.indexOf('line 3000')
  const place = { kind: 'text', start, end: start + 9 } as const
  const document = aDocument(text, [{ start, end: start + 9, place }])
  const shown = asText(sourceText({ document, marks: [aMark(place, 'line 3000')] }))
  assert.match(shown, /… 2,919 lines left out …/)
  assert.match(shown, /<mark class="box" id="m1">line 3000<\/mark>/)
  assert.ok(shown.length < 4000, `${shown.length} characters`)
})

test('a page is its picture, framed where the ink stands, in points of the page', () => {
  const document = aDocument('20 occasions', [], { pages: [{ page: 1, width: 595, height: 842 }] })
  const shown = asText(
    sourcePageImage({
      document,
      page: 1,
      src: 'pages/p.png',
      stamp: 'RECONSTRUCTED EXAMPLE',
      marks: [aMark({ kind: 'page', page: 1, box: [389, 301, 466, 318] }, '20 occasions')],
    }),
  )
  assert.match(shown, /<image href="pages\/p\.png" width="595" height="842"/)
  assert.match(
    shown,
    /<g class="inkframe" id="m1" role="img" aria-label="20 occasions"><title>20 occasions<\/title><rect class="hl" x="387" y="299" width="81" height="21"\/>/,
  )
  assert.match(shown, /viewBox="-20 -20 635 882"/)
  assert.doesNotMatch(shown, /style=/)
})
