// Codes in a list of cases that the letter spells out: “A = offensive comments, B = disclosure”.
import { glued, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Letter } from '../letter/letter.ts'
import { type Grid, headsAbove } from './grid.ts'
import { layeredRows } from './layered-rows.ts'

const say = plainLists('cells', ['denotes'])
const CODE = '[A-Z][A-Z0-9/]{0,4}'
const SPELLED = new RegExp(
  wordedInCapitals`(?:^|[\s(,;:.])["“'‘]?(${CODE})["”'’]?\s*(?:=|\b${glued(say.denotes)})\s*["“'‘]?([A-Za-z][^,;.=()\n"”]{2,60})`,
  'g',
)
const CODE_ALONE = new RegExp(`^${CODE}$`)
const MOST = 0.8

/** What a cell's text says in a column: its meaning where most of the column are codes with one. */
export type SpelledOut = (c: number, text: string) => string

export function spelledOut(grid: Grid, letter: Letter): SpelledOut {
  const width = grid.rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) =>
    layeredRows(grid).flatMap(({ cells }) => cells[c]?.text.trim() || []),
  )
  if (!columns.some((texts) => texts.length > 0 && texts.every(isCode))) return (_, text) => text
  const keys = keysIn(letter)
  const heads = columns.map((_, c) => (headsAbove(grid, c).at(-1) ?? '').toLowerCase())
  const meanings = columns.map((texts, c) => {
    const key = keyFor(keys, new Set(texts), heads[c] ?? '', heads)
    return texts.every(isCode) ? key : null
  })
  return (c, text) => meanings[c]?.get(text) ?? text
}

const isCode = (text: string): boolean => CODE_ALONE.test(text)

interface Key {
  line: string
  meanings: Map<string, string>
}

function keysIn({ lines }: Letter): Key[] {
  return lines.flatMap(({ text, table }): Key[] => {
    if (table) return []
    const pairs = [...text.matchAll(SPELLED)].map(([, code = '', said = '']): [string, string] => [
      code,
      said.trim(),
    ])
    return pairs.length > 0 ? [{ line: text.toLowerCase(), meanings: new Map(pairs) }] : []
  })
}

/** The key that names the column's head, else all together that name no head. */
function keyFor(
  keys: readonly Key[],
  codes: ReadonlySet<string>,
  head: string,
  heads: readonly string[],
) {
  const names = ({ line }: Key, one: string): boolean => one !== '' && line.includes(one)
  const own = keys.filter((key) => names(key, head))
  const open = keys.filter((key) => !heads.some((one) => one !== head && names(key, one)))
  for (const some of [own, open]) {
    const all = new Map(some.toReversed().flatMap(({ meanings }) => [...meanings]))
    const known = [...codes].filter((code) => all.has(code)).length
    if (codes.size > 0 && known >= MOST * codes.size) return all
  }
  return null
}
