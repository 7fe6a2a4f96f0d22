// Labels that a key under the table spells out: “A = allowed, D = dismissed”, “allowed (A)”; or a small table of codes and what they mean.

import type { Table } from '../../../vocabulary/document.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { glued, wordedInCapitals } from '../../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { gridsOf, type Letter } from '../../letter/letter.ts'
import { gridOf, textAt } from '../grid.ts'
import { linesNear } from '../near-table.ts'
import type { Axes } from './axes.ts'

const say = plainLists('cells', ['denotes', 'fillers'])

/** “C/R”, “MH” */
const CODE = '[A-Z][A-Za-z&0-9]{0,5}(?:[/.][A-Za-z]{1,4}\\.?)?'
const BEFORE = all(
  wordedInCapitals`(?:^|[\s(,;:.])["“'‘]?(${CODE})(?=["”'’]?\s*(?:=|:|–|—|-|\b${glued(say.denotes)})\s+(?:${say.fillers}\s+)*["“'‘]?([^,;.=()\n"”]{2,60}))`,
)
const BEHIND = all(wordedInCapitals`([A-Za-z][A-Za-z' -]{2,60}?)\s*\((${CODE})\)`)

/** Only what stands among the table's own heads and names is a code. */
export function labelKey(words: Words, axes: Axes, letter: Letter): Map<string, string> {
  const codes = codesOf(words, axes)
  const key = new Map<string, string>()
  const add = (code: string, meaning: string): void => {
    const said = meaning.replace(/\s+/g, ' ').trim()
    if (said.length <= code.length) return
    for (const label of codes.get(code) ?? [])
      if (!key.has(label)) key.set(label, `${said} ${label.slice(code.length)}`.trim())
  }
  if (codes.size === 0) return key
  for (const line of linesNear(axes.grid.table, letter)) {
    for (const [, code = '', meaning = ''] of line.matchAll(BEFORE)) add(code, meaning)
    for (const [, meaning = '', code = ''] of line.matchAll(BEHIND)) add(code, meaning)
  }
  for (const [code, meaning] of codeTables(axes, letter, codes)) add(code, meaning)
  return key
}

/** By each code the labels that it stands in: “Agency” in “Agency (£, ex VAT)”. */
function codesOf(words: Words, { grid, names }: Axes): Map<string, string[]> {
  const heads = grid.rows.slice(0, grid.headerRows).flat()
  const labels = grid.rows.flatMap((row) => names.map(({ column }) => row[column] ?? null))
  const texts = new Set([...heads, ...labels].flatMap((cell) => cell?.text.trim() ?? []))
  const codes = new Map<string, string[]>()
  for (const text of texts) {
    const code = text.replace(/\s*\([^()]*\)$/, '')
    if (CODE_ALONE.test(code) && !isWordAsked(words, code))
      codes.set(code, [...(codes.get(code) ?? []), text])
  }
  return codes
}
/** “Agency” needs no key where agencies were asked about. */
const isWordAsked = ({ asked }: Words, text: string): boolean => {
  const stems = stemsOf(text)
  return (
    /[a-z]{3}/.test(text) &&
    stems.length > 0 &&
    stems.every((stem) => asked?.questions.some(({ said }) => said.has(stem)))
  )
}

/** “WDL/T”, “MH%”, “LTS20+” */
const CODE_ALONE = /^[A-Z][A-Za-z0-9&/%+.-]{0,9}$/

/** A table of two columns in which every code of the first stands beside its words. */
function codeTables(
  { grid }: Axes,
  letter: Letter,
  codes: ReadonlyMap<string, unknown>,
): [string, string][] {
  return mayBeKeys(letter).flatMap(({ id, rows, pairs }): [string, string][] => {
    if (id === grid.table.id) return []
    const known = pairs.filter(([code]) => codes.has(code))
    return isMostOf(known, rows) ? known : []
  })
}

/** Under a head, or under none. */
const isMostOf = (pairs: readonly unknown[], rows: number): boolean =>
  pairs.length > 1 && pairs.length + 1 >= rows

interface MayBeKey {
  id: string
  rows: number
  /** Each row with a code and words. */
  pairs: [code: string, meaning: string][]
}

/** Tables of codes and words, whosever they are; found once a file, for each of its tables asks. */
function mayBeKeys({ document }: Letter): readonly MayBeKey[] {
  const tables = gridsOf(document)
  const found = keys.get(tables) ?? tables.flatMap((table) => keyIn(table) ?? [])
  keys.set(tables, found)
  return found
}
const keys = new WeakMap<readonly Table[], readonly MayBeKey[]>()

function keyIn(table: Table): MayBeKey | null {
  const grid = gridOf(table)
  if (grid.rows[0]?.length !== 2) return null
  const pairs = grid.rows
    .map((_, r): [string, string] => [textAt(grid, r, 0), textAt(grid, r, 1)])
    .filter(([code, meaning]) => CODE_ALONE.test(code) && /^[A-Za-z]/.test(meaning))
  return isMostOf(pairs, grid.rows.length) ? { id: table.id, rows: grid.rows.length, pairs } : null
}

/** Every place in a line. */
function all(pattern: RegExp): RegExp {
  return new RegExp(pattern, `${pattern.flags}g`)
}
