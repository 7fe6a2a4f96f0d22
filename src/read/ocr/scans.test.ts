import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type GoldenFolder, goldenFolders } from '../../../test/golden-folders.ts'
import type { Cell, Document, ReadOutcome, Table } from '../../vocabulary/document.ts'
import { readFile } from '../read-file.ts'

interface Scan {
  folder: GoldenFolder
  outcome: ReadOutcome
}

const scans: Scan[] = []

before(async () => {
  for (const folder of goldenFolders('read', 8, 'scan-'))
    scans.push({ folder, outcome: await readFile({ name: folder.file, bytes: folder.bytes }) })
})

test('every scan is read as a person last saw it', () => {
  assert.ok(scans.length >= 8, `only ${scans.length} seen`)
  const changed = scans.filter(({ folder, outcome }) => !folder.isAsExpected(inShort(outcome)))
  assert.deepEqual(
    changed.map(({ folder }) => folder.name),
    [],
    'see expected-changed.json',
  )
})

/** The document as a person would check it. */
function inShort(outcome: ReadOutcome) {
  if (outcome.status === 'refused') return { refused: outcome.reason.code }
  const { mediaType, text, tables, doubts } = outcome.document
  return {
    mediaType,
    text: text.split('\n'),
    tables: tables.map(({ headerRows, cells }) => ({
      headerRows,
      rows: rowsOf(cells).map((row) => row.map(({ text: ink }) => ink).join(' | ')),
    })),
    doubts: doubts.map(({ code, note }) => `${code}: ${note}`),
  }
}

const rowsOf = (cells: Cell[]): Cell[][] => [...Map.groupBy(cells, ({ r }) => r).values()]

test('of a ruled table scanned at 200 dots per inch nine figures in ten are right, and none is wrong unmarked', () => {
  const { figures, right, unmarked } = judged(scanOf('ruled table at 200 dpi'))
  assert.ok(figures >= 140, `${figures} figures`)
  assert.ok(right >= 0.9 * figures, `${right} of ${figures} right`)
  assert.deepEqual(unmarked, [])
})

test('no scan that ships with its truth has a wrong figure unmarked', () => {
  const withTruth = scans.filter(({ folder }) => truthOf(folder))
  assert.ok(withTruth.length >= 4)
  for (const scan of withTruth) assert.deepEqual(judged(scan).unmarked, [], scan.folder.name)
})

test('a page that stands on its side is read the right way up, and its places are those of the page as it stands', () => {
  const { document } = readOf(scanOf('on its side'))
  const [table] = document.tables
  const [page] = document.pages
  assert.ok(table?.box && page)
  const [x0, y0, x1, y1] = table.box
  assert.ok(x0 > 0 && x1 < page.width && y0 > 0 && y1 < page.height)
  assert.ok(y1 - y0 > x1 - x0, 'the table is wider than high, and lies on its side')
})

test('every word of a picture is marked as such, and so is the document', () => {
  const { runs, doubts } = readOf(scanOf('ruled table at 200 dpi')).document
  assert.ok(runs.length > 100)
  assert.ok(runs.every(({ flags }) => flags?.includes('ocr')))
  assert.ok(doubts.some(({ code }) => code === 'read-from-a-picture'))
})

test('no cell of a picture is certain', () => {
  const { tables } = readOf(scanOf('ruled table at 200 dpi')).document
  const inked = tables.flatMap(({ cells }) => cells).filter(({ text }) => text !== '')
  assert.ok(inked.every(({ confidence }) => confidence !== undefined && confidence < 1))
})

function scanOf(what: string): Scan {
  const scan = scans.find(({ folder }) => folder.name.includes(what))
  assert.ok(scan, what)
  return scan
}

function readOf({ outcome }: Scan): { document: Document } {
  assert.ok(outcome.status === 'read')
  return outcome
}

/** The table as it was set, row by row, without the cells that others cover. */
function truthOf({ name }: GoldenFolder): string[][] | null {
  const file = `../../../fixtures/read/${name.replaceAll(' ', '-')}/truth.json`
  try {
    return JSON.parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
  } catch {
    return null
  }
}

/** `unmarked`: figures that differ from the truth and carry no doubt. */
function judged(scan: Scan): { figures: number; right: number; unmarked: string[] } {
  const { document } = readOf(scan)
  const [table] = document.tables
  const truth = truthOf(scan.folder)
  assert.ok(table && truth)
  const read = rowsOf(table.cells)
  assert.deepEqual(
    read.map((row) => row.length),
    truth.map((row) => row.length),
    'rows and cells',
  )
  let [figures, right] = [0, 0]
  const unmarked: string[] = []
  for (const [r, row] of truth.entries())
    for (const [c, text] of row.entries()) {
      const cell = read[r]?.[c]
      if (!/\d|^\W$/.test(text)) continue
      figures++
      if (cell?.text === text) right++
      else if (!cell || !isDoubted(cell, document)) unmarked.push(`${text} read as ${cell?.text}`)
    }
  return { figures, right, unmarked }
}

const isDoubted = ({ place }: Table['cells'][number], { doubts }: Document): boolean =>
  doubts.some(
    (doubt) =>
      doubt.place?.kind === 'page' && JSON.stringify(doubt.place) === JSON.stringify(place),
  )
