// Labels that a key under the table spells out: “A = allowed, D = dismissed”, “allowed (A)”; or a small table of codes and what they mean.
import { glued, wordedInCapitals } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { gridsOf, type Letter } from '../../letter/letter.ts'
import { gridOf, textAt } from '../grid.ts'
import { linesNear } from '../near-table.ts'
import type { Axes } from './axes.ts'

const say = plainLists('cells', ['denotes', 'fillers'])

/** No code is longer, and what it means is a few words. */
const LONGEST = 6
const CODE = '[A-Z][A-Za-z&0-9]{0,5}'
const BEFORE = wordedInCapitals`(?:^|[\s(,;:.])["“'‘]?(${CODE})(?=["”'’]?\s*(?:=|:|–|—|-|\b${glued(say.denotes)})\s+(?:${say.fillers}\s+)*["“'‘]?([^,;.=()\n"”]{2,60}))`
const BEHIND = wordedInCapitals`([A-Za-z][A-Za-z' -]{2,60}?)\s*\((${CODE})\)`

/** Only what stands among the table's own heads and names is a code. */
export function labelKey(axes: Axes, letter: Letter): Map<string, string> {
  const codes = codesOf(axes)
  const key = new Map<string, string>()
  const add = (code: string, meaning: string): void => {
    const said = meaning.replace(/\s+/g, ' ').trim()
    if (codes.has(code) && said.length > code.length && !key.has(code)) key.set(code, said)
  }
  if (codes.size === 0) return key
  for (const line of linesNear(axes.grid.table, letter)) {
    for (const [, code = '', meaning = ''] of line.matchAll(new RegExp(BEFORE, 'g')))
      add(code, meaning)
    for (const [, meaning = '', code = ''] of line.matchAll(new RegExp(BEHIND, 'g')))
      add(code, meaning)
  }
  for (const [code, meaning] of codeTables(axes, letter, codes)) add(code, meaning)
  return key
}

function codesOf({ grid, names }: Axes): Set<string> {
  const heads = grid.rows.slice(0, grid.headerRows).flat()
  const labels = grid.rows.flatMap((row) => names.map(({ column }) => row[column] ?? null))
  const texts = [...heads, ...labels].flatMap((cell) => cell?.text.trim() ?? [])
  return new Set(texts.filter((text) => text.length <= LONGEST && CODE_ALONE.test(text)))
}
const CODE_ALONE = new RegExp(`^${CODE}$`)

/** A table of two columns in which every code of the first stands beside its words. */
function codeTables(
  { grid }: Axes,
  letter: Letter,
  codes: ReadonlySet<string>,
): [string, string][] {
  return gridsOf(letter.document).flatMap((table): [string, string][] => {
    const other = gridOf(table)
    if (table.id === grid.table.id || other.rows[0]?.length !== 2) return []
    const pairs = other.rows.map((_, r): [string, string] => [
      textAt(other, r, 0),
      textAt(other, r, 1),
    ])
    const known = pairs.filter(([code, meaning]) => codes.has(code) && /^[A-Za-z]/.test(meaning))
    return known.length > 1 && known.length + 1 >= pairs.length ? known : []
  })
}
