import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { goldenFolders } from '../../../test/golden-folders.ts'
import type { Cell, Document, ReadOutcome, Table } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import { raisedInk } from '../document/superscripts.ts'
import type { Glyph } from '../page/ink.ts'
import { withPdf } from './first/engine.ts'
import { readPageInk } from './first/read-page-ink.ts'
import { readPdf } from './read-pdf.ts'

const folders = goldenFolders('read', 17, 'pdf-')

function read(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  return readPdf({ name: file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** The document as a person would check it: its lines, its tables row by row, what is flagged, what is doubted. */
function inShort(outcome: ReadOutcome) {
  if (outcome.status === 'refused') return { refused: outcome.reason.code }
  const { text, runs, tables, doubts, pageCount } = outcome.document
  const flagged = Map.groupBy(
    runs.filter(({ flags }) => flags?.length),
    ({ flags }) => flags?.join(' ') ?? '',
  )
  return {
    pageCount,
    text: text.split('\n'),
    tables: tables.map(({ page, headerRows, cells }) => ({
      page,
      headerRows,
      rows: rowsOf(cells),
    })),
    flagged: Object.fromEntries(
      [...flagged].map(([flags, words]) => [
        flags,
        words.map(({ start, end }) => text.slice(start, end)).join(' '),
      ]),
    ),
    doubts: doubts.map(({ code }) => code),
  }
}

const rowsOf = (cells: Cell[]): string[] =>
  [...Map.groupBy(cells, ({ r }) => r).values()].map((row) =>
    row
      .map(({ text, rs, cs }) => (rs > 1 || cs > 1 ? `${text} (${rs} × ${cs})` : text))
      .join(' | '),
  )

for (const { name, file, bytes, isAsExpected } of folders) {
  test(`${name} is read as a careful person reads it`, async () => {
    assert.ok(isAsExpected(inShort(await read(file, bytes))), 'see expected-changed.json')
  })
}

test('the ink inside the box of every cell and every word is its text', async () => {
  assert.ok(folders.length > 12)
  for (const { name, file, bytes } of folders) {
    const outcome = await read(file, bytes)
    if (outcome.status === 'refused') continue
    const glyphs = await glyphsByPage(bytes)
    for (const { ink, page, box } of inked(outcome.document))
      assert.equal(inkIn(glyphs.get(page) ?? [], box), letters(ink), `${name}: ${ink}`)
  }
})

test('the heads over and beside a cell are its address', async () => {
  const folder = folders.find(({ name }) => name.includes('43 forces'))
  assert.ok(folder)
  const outcome = await read(folder.file, folder.bytes)
  assert.ok(outcome.status === 'read')
  const [table] = outcome.document.tables
  const cell = table && at(table, 4, 4)
  assert.deepEqual(cell?.headers, ['Investigations', 'Officers', '2013', 'Proven', 'Force 01'])
})

const at = ({ cells }: Table, r: number, c: number): Cell | undefined =>
  cells.find((cell) => cell.r === r && cell.c === c)

interface Inked {
  ink: string
  page: number
  box: Box
}

function inked({ text, runs, tables }: Document): Inked[] {
  const words = runs.map(({ start, end, place }) => ({ ink: text.slice(start, end), place }))
  const cells = tables.flatMap((table) =>
    table.cells.map(({ text: ink, place }) => ({ ink, place })),
  )
  return [...words, ...cells].flatMap(({ ink, place }) =>
    place.kind === 'page' && ink !== '' ? [{ ink, page: place.page, box: place.box }] : [],
  )
}

async function glyphsByPage(bytes: Uint8Array): Promise<Map<number, Glyph[]>> {
  const pages = new Map<number, Glyph[]>()
  await withPdf(bytes, (pdf) => {
    for (let page = 1; page <= pdf.pageCount; page++)
      pages.set(page, readPageInk(pdf, page)?.glyphs ?? [])
  })
  return pages
}

/** Sorted, since turned text and several lines stand in another order than they are read. */
function inkIn(glyphs: Glyph[], [x0, y0, x1, y1]: Box): string {
  const inside = glyphs.filter(({ box }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return x > x0 && x < x1 && y > y0 && y < y1
  })
  const once = inside.filter(
    (glyph, i) => !inside.slice(0, i).some((other) => isPaintedTwice(glyph, other)),
  )
  return letters(once.map(({ text }) => text).join(''))
}

const isPaintedTwice = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text &&
  a.order !== b.order &&
  Math.abs(a.box[0] - b.box[0]) < 1 &&
  Math.abs(a.baseline - b.baseline) < 1

const letters = (ink: string): string =>
  [...ink.normalize('NFKC').replaceAll(/\s/g, '')].sort().join('')

test('raised marks are written as raised characters', () => {
  assert.deepEqual(['1', 'a', '12', '*'].map(raisedInk), ['¹', 'ᵃ', '¹²', '*'])
})

test('an empty file is refused as empty', async () => {
  const outcome = await read('reply.pdf', new Uint8Array(0))
  assert.equal(outcome.status === 'refused' && outcome.reason.code, 'empty')
})
