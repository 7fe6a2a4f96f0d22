// npm run bench:numbers [-- FILE...]: which documents need which number of the table chain. Each named number of src/read/tables is
// made smaller, then larger, in a copy; a document whose tables change needs it. A number that no document needs is a guess.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { framePage } from '../src/read/page/frame.ts'
import type { FoundTable, TablePage } from '../src/read/page/table-page.ts'
import { withPdf } from '../src/read/pdf/first/engine.ts'
import { readPageInk } from '../src/read/pdf/first/read-page-ink.ts'

type FindTables = (page: TablePage) => FoundTable[]

interface Named {
  file: string
  line: number
  name: string
  value: number
  /** Where its digits stand on the line. */
  at: number
  digits: string
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const CHAIN = ['read/tables', 'read/page', 'read/document', 'vocabulary']
/** A named number on a line of its own, and nothing else in it. */
const NUMBER = /^(?:export )?const ([A-Z_]+) = (\d[\d_]*(?:\.\d+)?(?:e-\d+)?)$/
/** Far enough to matter, near enough that someone might have chosen it. */
const SMALLER = 0.6
const LARGER = 1.6

const pages = new Map<string, TablePage[]>()
for (const [name, path] of documents()) pages.set(name, await pagesOf(path))
const before = tablesBy(await chainWith(null))
console.log(`${pages.size} documents, ${[...pages.values()].flat().length} pages`)

const only = process.argv.slice(2)
let idle = 0
for (const number of numbers().filter(({ file }) => only.length === 0 || only.includes(file))) {
  const needing = new Set<string>()
  for (const value of [number.value * SMALLER, number.value * LARGER])
    for (const name of changedBy(tablesBy(await chainWith({ ...number, value })))) needing.add(name)
  if (needing.size === 0) idle++
  console.log(
    `${number.file}:${number.line + 1} ${number.name} ${number.value}: ${[...needing].join(' ') || 'no document here'}`,
  )
}
console.log(`${idle} numbers could be otherwise without a change in any of these documents.`)

function documents(): [name: string, path: string][] {
  const fixtures = fileURLToPath(new URL('../fixtures/read/', import.meta.url))
  const own = readdirSync(fixtures).flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((file) => file.endsWith('.pdf'))
      .map((file): [string, string] => [folder, join(fixtures, folder, file)]),
  )
  const shared = join(process.env['CANDOUR_TABLES'] ?? '../shared/tables', 'pdf')
  const icdar = (existsSync(shared) ? readdirSync(shared) : []).map((file): [string, string] => [
    basename(file, '.pdf'),
    join(shared, file),
  ])
  return [...own, ...icdar.filter(([, path]) => path.endsWith('.pdf'))]
}

async function pagesOf(path: string): Promise<TablePage[]> {
  const read = await withPdf(new Uint8Array(readFileSync(path)), (pdf) =>
    Array.from({ length: pdf.pageCount }, (_, i) => readPageInk(pdf, i + 1)).flatMap((ink) => {
      if (!ink) return []
      const { lines, sideways, ink: turned } = framePage(ink)
      return [{ ...turned, lines, sideways }]
    }),
  )
  return read.ok ? read.value : []
}

function numbers(): Named[] {
  const files = readdirSync(join(SRC, 'read/tables'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(SRC, 'read/tables', file), 'utf8')
        .split('\n')
        .flatMap((text, line): Named[] => {
          const [, name, digits] = NUMBER.exec(text) ?? []
          if (!name || !digits) return []
          const value = Number(digits.replaceAll('_', ''))
          return [{ file, line, name, value, digits, at: text.lastIndexOf(digits) }]
        }),
    )
}

/** The chain with one number otherwise: whole numbers stay whole, and change by one at least. */
async function chainWith(number: Named | null): Promise<FindTables> {
  const copy = mkdtempSync(join(tmpdir(), 'candour-numbers-'))
  for (const room of CHAIN) cpSync(join(SRC, room), join(copy, room), { recursive: true })
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}')
  if (number) {
    const path = join(copy, 'read/tables', number.file)
    const lines = readFileSync(path, 'utf8').split('\n')
    const text = lines[number.line] ?? ''
    lines[number.line] = text.slice(0, number.at) + inDigits(number)
    writeFileSync(path, lines.join('\n'))
  }
  const chain: { findTables: FindTables } = await import(
    pathToFileURL(join(copy, 'read/tables/find-tables.ts')).href
  )
  rmSync(copy, { recursive: true })
  return chain.findTables
}

function inDigits({ value, digits }: Named): string {
  const known = Number(digits.replaceAll('_', ''))
  if (!Number.isInteger(known)) return String(value)
  return String(
    value < known ? Math.min(known - 1, Math.round(value)) : Math.max(known + 1, Math.round(value)),
  )
}

function tablesBy(find: FindTables): Map<string, string> {
  return new Map(
    [...pages].map(([name, all]) => [
      name,
      JSON.stringify(
        all
          .flatMap(find)
          .map(({ cells }) =>
            cells.map(({ r, c, rs, cs, words }) => [r, c, rs, cs, words.map(({ text }) => text)]),
          ),
      ),
    ]),
  )
}

function changedBy(after: Map<string, string>): string[] {
  return [...before].flatMap(([name, tables]) => (after.get(name) === tables ? [] : [name]))
}
