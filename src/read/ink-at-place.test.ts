// What is said of a place must stand there. Each format is opened again here in another, plainer way, and the ink looked up.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import XLSX from '@e965/xlsx'
import { parse } from 'parse5'
import { decodeText } from '../open/text/decode-text.ts'
import { zipMember } from '../open/zip/open-zip.ts'

import { type Document, placeOf } from '../vocabulary/document.ts'
import type { Place } from '../vocabulary/place.ts'
import { walkXml } from './document/xml.ts'
import { readFile } from './read-file.ts'
import { csvDelimiter } from './sheet/csv-delimiter.ts'
import { csvRecords } from './sheet/csv-records.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))

interface Seen {
  odd: string
  bytes: Uint8Array
  document: Document
}

const seen: Seen[] = []
for (const odd of readdirSync(fixtures)) {
  if (odd.startsWith('scan-')) continue
  const name = readdirSync(join(fixtures, odd)).find((file) => file.startsWith('reply.'))
  if (!name) continue
  const bytes = new Uint8Array(readFileSync(join(fixtures, odd, name)))
  const outcome = await readFile({ name, bytes })
  if (outcome.status === 'read') seen.push({ odd, bytes, document: outcome.document })
}

test('every format that is read has a fixture here', () => {
  const types = new Set(seen.map(({ document }) => document.mediaType))
  assert.ok(types.size >= 9, [...types].join(', '))
  assert.ok(seen.length >= 75, `only ${seen.length} fixtures are read`)
})

for (const { odd, document } of seen)
  test(`${odd.replaceAll('-', ' ')}: text, runs and cells agree`, () => {
    const { text, runs, tables } = document
    let at = 0
    for (const run of runs) {
      assert.ok(run.start >= at && run.end > run.start && run.end <= text.length)
      assert.ok(text.slice(run.start, run.end).length > 0)
      at = run.end
    }
    for (const { cells } of tables) {
      const taken = new Set<string>()
      for (const { r, c, rs, cs, text: ink, start, end } of cells) {
        assert.equal(ink === '', start === undefined, `“${ink}”`)
        if (start !== undefined) assert.equal(text.slice(start, end), ink)
        for (let i = r; i < r + rs; i++)
          for (let j = c; j < c + cs; j++) {
            assert.ok(!taken.has(`${i} ${j}`), `two cells at ${i} ${j}`)
            taken.add(`${i} ${j}`)
          }
      }
    }
  })

/** How to look up what stands at a place of that format; null where it cannot be told this way. */
type Lookup = (place: Place) => string | null

const LOOKUPS: [type: RegExp, open: (seen: Seen) => Lookup][] = [
  [/^text\/plain$/, openText],
  [/^text\/(csv|tab-separated-values)$/, openCsv],
  [/spreadsheet|excel/, openWorkbook],
  [/wordprocessingml/, openWord],
  [/^text\/html$/, openPage],
]

for (const one of seen) {
  const [, open] = LOOKUPS.find(([type]) => type.test(one.document.mediaType)) ?? []
  if (!open) continue
  test(`${one.odd.replaceAll('-', ' ')}: the ink stands where it is said to stand`, () => {
    const lookup = open(one)
    const { runs, text, tables } = one.document
    let found = 0
    const check = (place: Place, ink: string): void => {
      const stands = lookup(place)
      if (stands === null) return
      found++
      assert.ok(bare(stands).includes(bare(ink)), `“${ink}” is not in “${stands}”`)
    }
    for (const { start, end, place, flags } of runs)
      if (!flags?.includes('superscript')) {
        check(place, text.slice(start, end))
        check(placeOf(one.document, start, end), text.slice(start, end))
      }
    for (const { place, text: ink } of tables.flatMap(({ cells }) => cells)) check(place, ink)
    assert.ok(found >= runs.length / 2, `only ${found} looked up`)
  })
}

/** Without blanks, raised characters, and the numbers that lists put in front. */
const bare = (ink: string): string =>
  ink
    .replace(/^(?:•|[\da-z]{1,3}[.)])\s/i, '')
    .normalize('NFKC')
    .replace(/[\s✓✗☐☑☒]/g, '')

function openText({ bytes }: Seen): Lookup {
  const { text } = decodeText(bytes)
  return (place) => (place.kind === 'text' ? text.slice(place.start, place.end) : null)
}

function openCsv({ bytes }: Seen): Lookup {
  const { text } = decodeText(bytes)
  const { records: rows } = csvRecords(text, csvDelimiter(text).delimiter)
  return (place) => {
    if (place.kind !== 'sheet') return null
    const { r, c } = XLSX.utils.decode_cell(place.range)
    return rows[r]?.[c] ?? ''
  }
}

function openWorkbook({ bytes }: Seen): Lookup {
  const book = XLSX.read(bytes, { type: 'buffer', dateNF: 'dd/mm/yyyy' })
  return (place) => {
    if (place.kind !== 'sheet') return null
    const cell: XLSX.CellObject | undefined =
      book.Sheets[place.sheet]?.[place.range.split(':')[0] ?? '']
    return cell?.v === undefined || cell.t === 'z' ? '' : cell.w || String(cell.v)
  }
}

interface Tag {
  name: string
  value: string
  children: Tag[]
}

/** "paragraph 2", "table 1 row 2 cell 3" of the body, counted in the XML itself. */
function openWord({ bytes }: Seen): Lookup {
  const body = treeOf(decodeText(zipMember(bytes, 'word/document.xml') ?? new Uint8Array()).text)
  return (place) => {
    if (place.kind !== 'block') return null
    const paragraph = /^paragraph (\d+)$/.exec(place.path)
    if (paragraph) return inkOf(nth(body, 'w:p', Number(paragraph[1])))
    const cell = /^table (\d+) row (\d+) cell (\d+)(?: paragraph (\d+))?$/.exec(place.path)
    if (!cell) return null
    const row = nth(nth(body, 'w:tbl', Number(cell[1])), 'w:tr', Number(cell[2]))
    const found = cellAt(row, Number(cell[3]))
    return inkOf(cell[4] ? nth(found, 'w:p', Number(cell[4])) : found)
  }
}

function treeOf(xml: string): Tag {
  const root: Tag = { name: '', value: '', children: [] }
  const open = [root]
  walkXml(xml, {
    open({ name, attributes }) {
      const tag = { name, value: attributes['w:val'] ?? attributes['w:ascii'] ?? '', children: [] }
      open.at(-1)?.children.push(tag)
      open.push(tag)
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.children.push({ name: '#text', value: text, children: [] }),
  })
  return root.children[0]?.children[0] ?? root
}

const nth = (tag: Tag | undefined, name: string, n: number): Tag | undefined =>
  tag?.children.filter((child) => child.name === name)[n - 1]

function cellAt(row: Tag | undefined, column: number): Tag | undefined {
  let c = 1
  for (const cell of row?.children.filter(({ name }) => name === 'w:tc') ?? []) {
    if (c === column) return cell
    c += Number(nth(nth(cell, 'w:tcPr', 1), 'w:gridSpan', 1)?.value || 1)
  }
  return undefined
}

function inkOf(tag: Tag | undefined): string {
  if (!tag || ['mc:Fallback', 'w:txbxContent', 'w:instrText'].includes(tag.name)) return ''
  if (nth(nth(tag, 'w:rPr', 1), 'w:rFonts', 1)?.value === 'Wingdings') return ''
  if (tag.name === 'w:checkBox') return nth(tag, 'w:checked', 1) ? '☒' : '☐'
  if (tag.name === 'w:ddList')
    return nth(tag, 'w:listEntry', 1 + Number(nth(tag, 'w:result', 1)?.value ?? 0))?.value ?? ''
  const ink = tag.name === '#text' ? tag.value : tag.children.map(inkOf).join('')
  return ink.replaceAll('\u00ad', '')
}

/** A page has no paths that another program could count: the ink must at least stand in it. */
function openPage({ bytes }: Seen): Lookup {
  const text = decodeText(bytes, 'windows-1252').text
  const words: string[] = []
  const open: unknown[] = [parse(text, { scriptingEnabled: false })]
  for (let node = open.shift(); node; node = open.shift()) {
    if (typeof node !== 'object') continue
    if ('value' in node && typeof node.value === 'string') words.push(node.value)
    if ('data' in node && typeof node.data === 'string') words.push(node.data)
    if ('childNodes' in node && Array.isArray(node.childNodes)) open.unshift(...node.childNodes)
  }
  const all = words.join(' ')
  return () => all
}
