// Lists of cases: one row a case, with its date, rank, allegation and outcome.

import type { Cell } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case, Facets, FieldInk } from '../../vocabulary/reply.ts'
import type { CaseField } from '../asked/case-fields.ts'
import { dutyOfCell, dutyTold } from '../asked/duty-told.ts'
import { headSays } from '../asked/field-named.ts'
import { payTold } from '../asked/pay-told.ts'
import { outcomeAmong, outcomeOf, personOrMatter } from '../figures/outcome-of.ts'
import { severalOutcomes } from '../figures/several-outcomes.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import type { Letter } from '../letter/letter.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { byPlace, tellsApart } from './by-place.ts'
import { cellSaid, isBand } from './cell-value.ts'
import { type Column, columnNamed, isColumn } from './column-named.ts'
import { columnTold } from './column-told.ts'
import { filledDown, type Grid, headsAbove } from './grid.ts'
import { layeredRows } from './layered-rows.ts'
import { spelledOut } from './spelled-out.ts'

const say = plainLists('cells', ['totals', 'notSaid'])
/** “N/A” under a platform tells of none. */
const NOT_SAID = worded`^\W*${say.notSaid}\W*$`

const describes = (column: Column): boolean => column !== 'other' && column !== 'count'

const COUNTABLE: Column[] = ['breach', 'outcome', 'platform']

export interface CaseColumns {
  columns: (Column | null)[]
  /** Each row counts something: then they are figures with facets, not cases. */
  counted: number[]
  /** The names of fields that the survey asks for and no pack knows, column by column. */
  own: (string | null)[]
}

/** The columns of a list of cases; null when the table is none. */
export function caseColumns(
  words: Words,
  grid: Grid,
  asked: readonly CaseField[] = [],
): CaseColumns | null {
  const width = grid.rows[0]?.length ?? 0
  const heads = Array.from({ length: width }, (_, c) => headsAbove(grid, c).at(-1) ?? '')
  const named = heads.map((head, c): Column | null => {
    const column = underPerson(words, grid, c) ?? columnNamed(words, head)
    // "Allegations" over numbers counts them, as "Outcome" over 3 does
    if (column && COUNTABLE.includes(column) && mostlyNumbers(grid, c)) return 'count'
    // "What happened" stands over what was done, or over what came of it
    return column === 'breach' &&
      mostly(textsIn(grid, c), (text) => words.outcomeMeant(text) !== null)
      ? 'outcome'
      : column
  })
  const columns = named.map((column, c) =>
    column === null && !mostlyNumbers(grid, c)
      ? columnTold(words, textsIn(grid, c), named)
      : column,
  )
  const describing = columns.filter((column) => column !== null && describes(column))
  if (grid.headerRows === 0 || describing.length < 2) return null
  const counted = heads.flatMap((_, c) =>
    columns[c] === 'count' &&
    mostlyNumbers(grid, c) &&
    !(describing.length > 2 && isEachOne(grid, c))
      ? [c]
      : [],
  )
  // "1x Written warning / 3x Reflective practice" counts; a row of it is no case
  const severals = heads.some((_, c) => columns[c] === 'outcome' && mostlySeveral(words, grid, c))
  if (severals) return null
  const numbersElsewhere = heads.some((_, c) => columns[c] === null && mostlyNumbers(grid, c))
  if (numbersElsewhere) return null
  const own = ownNames(words, heads, columns, asked)
  const placed = placedIn(grid, columns, own, asked)
  for (const [c, column] of placed) columns[c] = column
  return { columns: columns.map((column, c) => (own[c] === null ? column : null)), counted, own }
}

/** “Officers: 1” in every row: each is a case. */
const isEachOne = (grid: Grid, c: number): boolean => textsIn(grid, c).every((text) => text === '1')

/** “Type” under “Person” says who it was, and not what was done. */
function underPerson(words: Words, grid: Grid, c: number): Column | null {
  const heads = headsAbove(grid, c)
  if (heads.length < 2 || columnNamed(words, heads.at(-1) ?? '') !== 'breach') return null
  const over = columnNamed(words, heads[0] ?? '')
  return over === 'rank' || over === 'role' ? over : null
}

/** Columns without a head that say nothing known: what was asked for there. */
function placedIn(
  grid: Grid,
  columns: readonly (Column | null)[],
  own: readonly (string | null)[],
  asked: readonly CaseField[],
): Map<number, Column> {
  const names = asked.flatMap(({ name }) => (isColumn(name) ? [name] : []))
  const found = columns.map((column, c) => own[c] ?? (column === 'role' ? 'rank' : column))
  const open = columns.flatMap((column, c) =>
    column === null &&
    own[c] === null &&
    headsAbove(grid, c).length === 0 &&
    textsIn(grid, c).length > 0 &&
    !tellsApart(textsIn(grid, c))
      ? [c]
      : [],
  )
  const free = names.filter((name) => FREE.includes(name) && !found.includes(name))
  const placed = byPlace(found, open, { asked: names, free })
  return new Map([...placed].flatMap(([c, name]) => (isColumn(name) ? [[c, name] as const] : [])))
}
/** What may be told in any words. */
const FREE: string[] = ['breach', 'outcome', 'platform', 'rank']

/** Fields that were asked for by names of their own, each by the head that says it best. A hearing's date is no hearing. */
function ownNames(
  words: Words,
  heads: readonly string[],
  columns: readonly (Column | null)[],
  asked: readonly CaseField[],
): (string | null)[] {
  const found = heads.map((): string | null => null)
  for (const field of asked.filter(({ name }) => !isColumn(name))) {
    const fits = heads
      .map((head, c) => ({ c, fit: headSays(words, head, field) }))
      .filter(({ c, fit }) => fit > 0 && found[c] === null && !isTimeOf(columns[c], field))
      .sort((one, other) => other.fit - one.fit)
    const [best] = fits
    if (best) found[best.c] = field.name
  }
  return found
}

const isTimeOf = (column: Column | null | undefined, { kind }: CaseField): boolean =>
  (column === 'date' || column === 'year') && (kind === 'words' || kind === 'category')

/** What stands in a column, without the rows of one word that stand over others. */
const textsIn = (grid: Grid, c: number): string[] =>
  layeredRows(grid).flatMap(({ cells }) => cells[c]?.text.trim() || [])

function mostlyNumbers(grid: Grid, c: number): boolean {
  const filled = textsIn(grid, c)
  const numbers = filled.filter((text) => {
    const said = cellSaid(text)
    return (
      said !== null &&
      'value' in said &&
      !('none' in said.value) &&
      !isBand(text) &&
      !/^(?:19|20)\d\d$/.test(text)
    )
  })
  return filled.length > 0 && numbers.length * 2 > filled.length
}

const mostlySeveral = (words: Words, grid: Grid, c: number): boolean =>
  mostly(textsIn(grid, c), (text) => severalOutcomes(words, text).length > 0)

const mostly = (texts: readonly string[], says: (text: string) => boolean): boolean =>
  texts.filter(says).length * 2 > texts.length

/** asks: what was asked, which says whether "Dismissed" is a person or an allegation. */
export function caseRowsOf(
  words: Words,
  grid: Grid,
  { columns, own }: CaseColumns,
  letter: Letter,
  asks: string,
): Case[] {
  const spelled = spelledOut(grid, letter)
  const rows = layeredRows(grid).flatMap(({ r, cells: row, filled, layer }) => {
    const [first] = filled
    if (!first || filled.length < 2 || TOTAL.test(first.text.trim())) return []
    const facets: Case['facets'] = {}
    const inks: Record<string, FieldInk> = {}
    columns.forEach((column, c) => {
      if (!column) return
      const before = { ...facets }
      const cell = filledDown(grid, r, c, column === 'year' || column === 'date')
      addFacet(words, facets, column, spelled(c, cell?.text.trim() ?? ''))
      for (const field of Object.keys(facets))
        if (cell && facets[field] !== before[field]) inks[field] = inkOf(cell)
    })
    own.forEach((name, c) => {
      const cell = row[c]
      if (name === null || !cell || cell.text.trim() === '') return
      facets[name] = cell.text.trim()
      inks[name] = inkOf(cell)
    })
    if (layer) addLayer(words, { facets, inks }, layer)
    const act = actIn(words, columns, row, letter)
    const settled = facets.outcome
      ? outcomeOf(words, words.outcomeMeant(facets.outcome), personOrMatter(words, null, asks))
      : null
    if (settled) facets.outcome = settled
    return [
      {
        facets,
        inks,
        linked: true,
        listed: true as const,
        ...(act && { act }),
        ...(grid.tellsRow?.(r) ?? evidenceOfRow(filled, letter)),
      },
    ]
  })
  return columns.includes('rank') || columns.includes('role') ? ofPersons(words, rows) : rows
}

const TOTAL = worded`^${say.totals}`

/** “2019/20”, “Police staff” over rows that do not tell it themselves. */
function addLayer(
  words: Words,
  { facets, inks }: Pick<Case, 'facets' | 'inks'>,
  layer: Cell,
): void {
  const said: Case['facets'] = {}
  const isTime = periodsIn(layer.text).length > 0
  if (isTime && facets.date !== undefined) {
    // “14 March” under “2019”
    const day = datesIn(`${facets.date} ${layer.text}`)[0]
    if (!/\d{4}/.test(facets.date) && day?.grain === 'day' && day.yearSaid) facets.date = day.from
  }
  if (isTime && facets.year === undefined && facets.date === undefined)
    addFacet(words, said, 'year', layer.text.trim())
  const [group] = words.populationsIn(layer.text)
  if (!isTime && group && facets.rank === undefined && facets.role === undefined)
    addFacet(words, said, 'role', layer.text.trim())
  for (const [field, value] of Object.entries(said)) {
    facets[field] = value
    inks[field] = inkOf(layer)
  }
}

export const inkOf = ({ text, place }: Cell): FieldInk => ({ ink: text, place })

/** The cell that tells what was done in words of its own, and not by the name of a class alone. */
function actIn(
  words: Words,
  columns: (Column | null)[],
  row: readonly (Cell | null)[],
  letter: Letter,
): Evidence | null {
  const cell = columns.flatMap((column, c) => (column === 'breach' && row[c] ? [row[c]] : []))[0]
  const isAct =
    cell && words.breachNamed(cell.text) === null && cell.text.trim().split(/\s+/).length >= ACT
  return isAct ? evidenceOfCell(letter, cell) : null
}

/** Fewer words name a class of breach. */
const ACT = 3

/** Rows with a rank or a role are persons: "Dismissed" among their warnings is one of them. */
function ofPersons(words: Words, rows: Case[]): Case[] {
  const listed = new Set(rows.flatMap(({ facets }) => facets.outcome ?? []))
  return rows.map((row) => {
    const outcome = row.facets.outcome ? outcomeAmong(words, row.facets.outcome, listed) : null
    return outcome ? { ...row, facets: { ...row.facets, outcome } } : row
  })
}

/** The cell that tells most stands for its row. */
function evidenceOfRow(cells: Cell[], letter: Letter): Evidence {
  const telling = cells.toSorted((a, b) => b.text.length - a.text.length)[0]
  if (!telling) throw new Error('a row without cells is no case')
  return evidenceOfCell(letter, telling)
}

export function facetsUnder(words: Words, column: Column, text: string): Case['facets'] {
  const facets: Case['facets'] = {}
  addFacet(words, facets, column, text)
  return facets.role && facets.rank === text ? { role: facets.role } : facets
}

/** A cell under a known head, by the word list of its column; the body's own words where no id fits. */
export function addFacet(words: Words, facets: Case['facets'], column: Column, text: string): void {
  if (text === '' || /^[-–—]$/.test(text) || NOT_SAID.test(text)) return
  switch (column) {
    case 'date': {
      const [date] = datesIn(text)
      if (date?.grain === 'day' && date.yearSaid) facets.date = date.from
      else facets.date = text
      return
    }
    case 'year': {
      const [period] = periodsIn(text)
      facets.year =
        period && 'year' in period.period
          ? period.period.year
          : period && 'financialYear' in period.period
            ? period.period.financialYear
            : text
      return
    }
    case 'rank': {
      const [pay] = payTold(words, text)
      if (pay && words.populationsIn(text).length > 0) facets.payBand ??= pay.value
      else if (pay && pay.end - pay.start === text.length) {
        facets.payBand = pay.value
        return
      }
      const band = words.rankBandNamed(text)
      const [within, second] = words.ranksAt(text.replaceAll('-', ' '))
      if (band) facets.rankBand = band
      // “Former Sergeant”, “Ex-Constable”
      else if (within && !within.isBand && !second && words.rankNamed(text) === null)
        facets.rank = within.id
      else if (words.rankNamed(text) || words.populationsIn(text).length === 0)
        facets.rank = words.rankNamed(text) ?? text
      else facets.role = roleIn(words, text)
      return
    }
    case 'role':
      facets.role = roleIn(words, text)
      if (words.rankNamed(text)) facets.rank = words.rankNamed(text) ?? text
      return
    case 'payBand': {
      // “Grade” stands over ranks as well
      const rank = words.rankNamed(text)
      if (rank) facets.rank ??= rank
      else facets.payBand = text
      return
    }
    case 'breach': {
      // What the cell tells says more than a word for the place: “sent racist images in a group chat”.
      facets.breach =
        words.breachNamed(text) ?? words.breachTold(text)?.id ?? words.breachesIn(text)[0] ?? text
      const [platform] = words.platformsAt(text)
      if (platform && !facets.platform) facets.platform = platform.id
      const duty = dutyTold(words, text)
      if (duty) facets.duty ??= duty.value
      return
    }
    case 'platform':
      facets.platform = words.platformNamed(text) ?? words.platformsAt(text)[0]?.id ?? text
      return
    case 'outcome': {
      const level = words.severityNamed(text)
      const meant = words.outcomeMeant(text)
      if (level) facets.severity ??= level
      else if (meant && 'id' in meant) facets.outcome = meant.id
      // “None” under a sanction beside “Not proven” takes nothing back
      else facets.outcome ??= text
      return
    }
    case 'severity':
      // The kind of hearing says less than the level that another column named.
      if (facets.severity === undefined || words.severityNamed(text))
        facets.severity = words.severityNamed(text) ?? text
      return
    case 'duty': {
      const told = dutyOfCell(words, text)
      if (told) facets.duty = told
      return
    }
    case 'other':
    case 'count':
      return
  }
}

export function roleIn(words: Words, text: string): NonNullable<Facets['role']> {
  const [population, second] = words.populationsIn(text)
  return (population && !second && words.roleOf(population)) || text
}
