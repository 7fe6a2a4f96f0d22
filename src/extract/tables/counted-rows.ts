// A list whose rows describe and whose last column counts: outcome, rank, number.

import { append } from '../../vocabulary/long-lists.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { isMissing, type Value } from '../../vocabulary/reply.ts'
import type { Draft } from '../figures/draft.ts'
import { sensesOf } from '../figures/senses.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import type { Letter } from '../letter/letter.ts'
import { periodsIn } from '../when/periods.ts'
import { addFacet, type CaseColumns } from './case-rows.ts'
import type { MarkMeaning } from './cell-value.ts'
import { columnNamed } from './column-named.ts'
import { doubtfulRows } from './doubtful-rows.ts'
import { type Grid, headsAbove, textAt } from './grid.ts'
import { doubtUnread, figureSaid } from './loose-value.ts'
import type { TableRead } from './table-figures.ts'

const say = plainLists('cells', ['total'])

const TOTAL = worded`^${say.total}`

export function countedRows(
  words: Words,
  grid: Grid,
  { columns, counted }: CaseColumns,
  key: Map<string, MarkMeaning>,
  letter: Letter,
): TableRead {
  const doubtful = doubtfulRows(words, grid)
  const read: TableRead = { drafts: [], doubts: [...doubtful.doubts] }
  for (let r = grid.headerRows; r < grid.rows.length; r++) {
    const facets: Case['facets'] = {}
    columns.forEach((column, c) => {
      if (column && !counted.includes(c) && !TOTAL.test(textAt(grid, r, c)))
        addFacet(words, facets, column, textOrAbove(grid, r, c))
    })
    for (const c of counted) {
      const cell = grid.rows[r]?.[c]
      const said = cell ? figureSaid(cell.text) : null
      if (cell && !said) append(read.doubts, doubtUnread(cell))
      if (!cell || !said) continue
      const mark = 'mark' in said ? said.mark : null
      const value = 'value' in said ? said.value : markValue(key.get(said.mark))
      if (value)
        read.drafts.push({
          ...draftOf(words, grid, c, facets, value, evidenceOfCell(letter, cell)),
          ...(('unsure' in said || doubtful.rows.has(r)) && { sure: false }),
        })
      else
        read.doubts.push({
          code: mark === '' ? 'blank-cell' : 'mark-without-key',
          ink: cell.text,
          note: 'Does this stand for nil, withheld or fewer than five? The table has no key that says.',
          place: cell.place,
        })
    }
  }
  return read
}

const markValue = (meaning: MarkMeaning | undefined): Value | null => {
  if (!meaning) return null
  if ('bounds' in meaning) return meaning.bounds
  return 'suppressed' in meaning
    ? { none: 'suppressed', ...meaning.suppressed }
    : { none: meaning.none }
}

/** A blank under a year or a rank repeats the one above it. */
function textOrAbove(grid: Grid, r: number, c: number): string {
  for (let row = r; row >= grid.headerRows; row--) {
    const text = textAt(grid, row, c)
    if (text !== '') return text
    if (c > 0) return ''
  }
  return ''
}

function draftOf(
  words: Words,
  grid: Grid,
  c: number,
  { date, ...facets }: Case['facets'],
  value: Value,
  at: Draft['at'],
): Draft {
  const head = headsAbove(grid, c).at(-1) ?? ''
  const senses = sensesOf(words, head)
  const [when] = periodsIn(facets.year ?? date ?? '')
  const { year: _, ...rest } = facets
  return {
    value,
    unit: senses.unit,
    unitInk: senses.unitInk,
    populations: senses.populations,
    period: when?.period ?? null,
    facets: columnNamed(words, head) === 'count' ? rest : { ...rest, ...senses.facets },
    sure: !isMissing(value),
    at,
  }
}
