// Which column of a list tells which field that was asked for: by its head, else by what stands in it, else as the one that is left.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { CaseField } from '../../asked/case-fields.ts'
import { wantedOf } from '../../asked/field-meaning.ts'
import { headSays } from '../../asked/field-named.ts'
import { likeness } from '../../asked/likeness.ts'
import { byPlace, tellsApart } from '../by-place.ts'
import { cellSaid } from '../cell-value.ts'
import { type Grid, textAt } from '../grid.ts'
import { layeredRows } from '../layered-rows.ts'

const say = plainLists('label-words', ['idHeads', 'noteHeads', 'serialHeads'])
const REFERENCE = worded`^\W*(?:${say.idHeads}|${say.serialHeads})\W*$`
const NOTE = worded`^\W*${say.noteHeads}\W*$`

export interface CaseColumns {
  /** The row that the heads stand in. */
  headRow: number
  heads: string[]
  /** The field that each column tells; null where it tells none that was asked for. */
  fields: (CaseField | null)[]
}

/** null where fewer than two of the fields can be found, or a column counts what nobody asked of a case. */
export function caseColumns(
  words: Words,
  grid: Grid,
  fields: readonly CaseField[],
): CaseColumns | null {
  if (fields.length < 2) return null
  const headRow = headRowOf(words, grid, fields)
  const width = grid.rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) => c)
  const heads = columns.map((c) => (headRow < 0 ? '' : textAt(grid, headRow, c)))
  const texts = columns.map((c) => textsUnder(grid, headRow, c))
  const found = assigned(words, { heads, texts }, fields)
  const left = columns.filter(
    (c) =>
      !found[c] && texts[c]?.length && !isReference(heads[c] ?? '') && !tellsApart(texts[c] ?? []),
  )
  const over = layersOver(grid, headRow, fields)
  const free = fields.filter(
    (field) => field.kind === 'words' && !found.includes(field) && !over.has(field.name),
  )
  const telling = left.filter((c) => !NOTE.test(plainWords(heads[c] ?? '')) && !counts(texts[c]))
  // A year alone stands over counts as well
  const known = found.filter((one) => one !== null)
  if (known.some((one) => !isTime(one)) || over.size > 0 || known.length > 1) {
    const names = found.map((one) => one?.name ?? null)
    const asked = fields.map(({ name }) => name)
    const placed = byPlace(names, telling, { asked, free: free.map(({ name }) => name) })
    for (const [c, name] of namesFirst(placed, texts, fields))
      found[c] = fields.find((one) => one.name === name) ?? null
    byLikeness(found, texts, { telling, fields: fields.filter(({ name }) => !over.has(name)) })
  }
  if (left.some((c) => !found[c] && counts(texts[c]))) return null
  return found.filter((one) => one !== null).length + over.size < 2
    ? null
    : { headRow, heads, fields: found }
}

/** What is left, by what the cells look like: each column with the field that most of its cells may tell, in the order asked where they look alike. */
function byLikeness(
  found: (CaseField | null)[],
  texts: readonly string[][],
  { telling, fields }: { telling: readonly number[]; fields: readonly CaseField[] },
): void {
  const wanted = wantedOf(fields).filter(({ field }) => !found.includes(field))
  const open = telling.filter((c) => !found[c])
  const fits = open.flatMap((c, i) =>
    wanted.map((one, f) => {
      const own = texts[c] ?? []
      const likely = own.map((text) => likeness(one, text)).reduce((a, b) => a + b, 0) / own.length
      return { c, field: one.field, fit: likely + (i === f ? IN_ORDER : 0) }
    }),
  )
  for (const { c, field, fit } of fits.sort((a, b) => b.fit - a.fit))
    if (fit > LIKELY && !found[c] && !found.includes(field)) found[c] = field
}
const IN_ORDER = 0.2
const LIKELY = 0.6

/** “Persistent lateness (Transport)”: of columns told by their place alone, names are of a place though they stand behind. */
function namesFirst(
  placed: ReadonlyMap<number, string>,
  texts: readonly string[][],
  fields: readonly CaseField[],
): Map<number, string> {
  const names = (c: number): number => {
    const own = texts[c] ?? []
    return own.filter((text) => /^\p{Lu}/u.test(text)).length / Math.max(1, own.length)
  }
  const place = [...placed].find(
    ([, name]) => fields.find((one) => one.name === name)?.tells === 'place',
  )
  const [best] = [...placed.keys()].sort((a, b) => names(b) - names(a))
  if (!place || best === undefined || names(best) - names(place[0]) < CLEARLY)
    return new Map(placed)
  return new Map(placed).set(place[0], placed.get(best) ?? '').set(best, place[1])
}
const CLEARLY = 0.5

/** The fields that rows of one cell tell of those under them: “2019/20”. */
function layersOver(grid: Grid, headRow: number, fields: readonly CaseField[]): Set<string> {
  const layers = new Set(
    layeredRows(grid, headRow + 1).flatMap(({ layer }) => (layer ? [layer.text] : [])),
  )
  return new Set(
    [...layers].flatMap((text) => fields.find(({ told }) => told(text).length > 0)?.name ?? []),
  )
}

/** Below 0 where no row names two of the fields. */
function headRowOf(words: Words, grid: Grid, fields: readonly CaseField[]): number {
  const named = grid.rows.slice(0, DEEPEST).map((row) => {
    const heads = [...new Set(row)].map((cell) => cell?.text.trim() ?? '')
    return fields.filter((field) => heads.some((head) => headSays(words, head, field) > 0)).length
  })
  const most = named.reduce((a, b) => Math.max(a, b), 0)
  if (most >= 2 || (most === 1 && grid.headerRows === 0)) return named.indexOf(most)
  return most === 0 && grid.headerRows === 1 && isOneOfRows(grid, fields) ? -1 : grid.headerRows - 1
}

/** The first row tells a time as those below it do: it is a case too, and no heads. */
function isOneOfRows(grid: Grid, fields: readonly CaseField[]): boolean {
  const times = fields.filter(({ kind }) => kind === 'day' || kind === 'month' || kind === 'year')
  const width = grid.rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, c) => c).some((c) => {
    const texts = grid.rows.map((row) => row[c]?.text.trim() ?? '')
    return (
      texts.length > 1 &&
      times.some(({ told }) => texts.every((text) => /\d/.test(text) && told(text).length > 0))
    )
  })
}
const DEEPEST = 12

function textsUnder(grid: Grid, headRow: number, c: number): string[] {
  return grid.rows
    .slice(headRow + 1)
    .filter((row) => new Set(row.filter((cell) => cell && cell.text.trim() !== '')).size > 1)
    .flatMap((row) => {
      const text = row[c]?.text.trim() ?? ''
      return text === '' || /^[-–—]$/.test(text) ? [] : [text]
    })
}

/** The best fit first; each field in one column, and each column with one field. */
function assigned(
  words: Words,
  { heads, texts }: { heads: readonly string[]; texts: readonly string[][] },
  fields: readonly CaseField[],
): (CaseField | null)[] {
  const found = heads.map((): CaseField | null => null)
  const fits = heads
    .flatMap((head, c) =>
      fields.map((field) => ({ c, field, fit: fitOf(words, head, texts[c] ?? [], field) })),
    )
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.c - b.c)
  for (const { c, field } of fits) if (found[c] === null && !found.includes(field)) found[c] = field
  return found
}

function fitOf(words: Words, head: string, texts: readonly string[], field: CaseField): number {
  const said = headSays(words, head, field)
  if (field.kind !== 'words' && !isTime(field) && counts(texts)) return 0
  if ((field.kind === 'words' && field.ends === null) || texts.length === 0) return said
  const telling = texts.filter((text) => isTold(field, text)).length / texts.length
  // Days under another head than theirs: “Reported on”.
  return telling >= MOST ? said + telling : said
}
const MOST = 0.6
const isTime = ({ kind }: CaseField): boolean =>
  kind === 'day' || kind === 'month' || kind === 'year'

/** “Final written warning”: a cell that is an end, or begins with one. */
const isTold = ({ told, ends }: CaseField, text: string): boolean =>
  ends === null ? told(text).length > 0 : ends(text)[0]?.start === 0

/** A head that says that its column only tells the rows apart. */
export const isReference = (head: string): boolean => REFERENCE.test(plainWords(head))

const counts = (texts: readonly string[] = []): boolean => {
  const numbers = texts.filter((text) => {
    const said = cellSaid(text)
    return said !== null && 'value' in said && !/^(?:19|20)\d\d$/.test(text)
  })
  return numbers.length * 2 > texts.length
}
