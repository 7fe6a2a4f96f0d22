// What is settled when the whole reply is read: which question an unnumbered figure answers, and in whose unit a bare number counts.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Facets, Figure } from '../../vocabulary/reply.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import type { FigureRead } from '../figures/draft.ts'
import { outcomeAmong } from '../figures/outcome-of.ts'

/** Where no number is said, what is counted answers the survey's counting question. */
export const countQuestion = (survey: Survey): Question | undefined =>
  survey.questions.find(({ counts, rows, document }) => counts !== undefined && !rows && !document)

export function settleFigures(
  words: Words,
  figures: FigureRead[],
  survey: Survey | undefined,
  floor: boolean,
): Figure[] {
  const groups = listsOf(figures)
  const known = figures.map((figure) => amongItsOwn(words, figure, groups))
  const byTable = Map.groupBy(known, ({ table }) => table)
  const placed = survey ? known.map((figure) => placedIn(figure, byTable, survey)) : known
  const totals = placed.filter((figure) => isTotal(figure, survey))
  const firstFor = new Map<FigureRead['question'], FigureRead | undefined>()
  const totalFor = ({ question }: FigureRead): FigureRead | undefined => {
    if (survey) return totals[0]
    if (!firstFor.has(question))
      firstFor.set(
        question,
        totals.find((total) => total.question === question || !total.placed),
      )
    return firstFor.get(question)
  }
  return once(
    unsureWhereTwice(placed).map((figure) =>
      asPlain(floored(inUnitOf(figure, totalFor(figure)), floor, survey)),
    ),
  )
}

/** The outcomes that a table, or the prose, lists under a question. */
type Lists = Map<FigureRead['table'], Map<FigureRead['question'], Set<string>>>

function listsOf(figures: FigureRead[]): Lists {
  const lists: Lists = new Map()
  for (const { table, question, facets } of figures) {
    const ofTable = lists.get(table) ?? new Map<FigureRead['question'], Set<string>>()
    const listed = ofTable.get(question) ?? new Set<string>()
    if (facets.outcome !== undefined) listed.add(facets.outcome)
    lists.set(table, ofTable.set(question, listed))
  }
  return lists
}

/** Two numbers of one cell in two tables cannot both be it: nobody should take either without a look. */
function unsureWhereTwice(figures: FigureRead[]): FigureRead[] {
  const cellOf = ({ question, kind, unit, period, facets, population }: FigureRead): string =>
    JSON.stringify([question, kind, unit, period, Object.entries(facets).sort(), population])
  const inTables = figures.filter(({ table }) => table !== undefined)
  const twice = new Set<string>()
  for (const [cell, all] of Map.groupBy(inTables, cellOf)) {
    const tables = new Set(all.map(({ table }) => table))
    const values = new Set(all.map(({ value }) => JSON.stringify(value)))
    if (tables.size > 1 && values.size > 1) twice.add(cell)
  }
  return figures.map((figure) =>
    figure.table !== undefined && twice.has(cellOf(figure)) ? { ...figure, sure: false } : figure,
  )
}

/** An outcome that may mean two things is read by the list it stands in; of an allegation it stays a question. */
function amongItsOwn(words: Words, figure: FigureRead, lists: Lists): FigureRead {
  const { facets, unit, table, question } = figure
  if (facets.outcome === undefined || unit === 'allegation' || unit === 'complaint') return figure
  const listed = lists.get(table)?.get(question) ?? new Set()
  const outcome = outcomeAmong(words, facets.outcome, listed)
  return outcome ? { ...figure, facets: { ...facets, outcome } } : figure
}

/** A breakdown by outcome answers the question that asks for outcomes; its Total row goes with it. */
function placedIn(
  figure: FigureRead,
  byTable: ReadonlyMap<FigureRead['table'], FigureRead[]>,
  survey: Survey,
): FigureRead {
  if (figure.placed) return figure
  const together =
    figure.table === undefined || !figure.total ? [figure] : (byTable.get(figure.table) ?? [figure])
  const question = together
    .map(({ facets }) => questionFor(facets, survey))
    .find((found) => found !== undefined)
  return question ? { ...figure, question: question.number } : figure
}

function questionFor(facets: Facets, { questions }: Survey): Question | undefined {
  const asked = (names: string[]) =>
    questions.find(
      (question) => question.rows && (question.fields ?? []).some((facet) => names.includes(facet)),
    )
  if (facets.outcome !== undefined) return asked(['outcome'])
  if (
    facets.rank !== undefined ||
    facets.rankBand !== undefined ||
    facets.payBand !== undefined ||
    facets.role !== undefined
  )
    return asked(['rank', 'rankBand', 'payBand'])
  if (facets.breach !== undefined || facets.platform !== undefined)
    return asked(['breach', 'platform'])
  return undefined
}

/** The body's own total, in its own word. */
function isTotal(figure: FigureRead, survey: Survey | undefined): boolean {
  const counted = survey ? figure.question === countQuestion(survey)?.number : true
  return (
    counted &&
    !figure.inherits &&
    Object.keys(figure.facets).length === 0 &&
    figure.unit !== 'other' &&
    !isMissing(figure.value)
  )
}

/** A number without a word of its own counts what the body's total counts. */
function inUnitOf(figure: FigureRead, total: FigureRead | undefined): FigureRead {
  if (!figure.inherits || !total || figure === total) return figure
  return { ...figure, unit: total.unit, unitInk: total.unitInk }
}

/** "There may be further employees who are not in it": the total is a floor. */
function floored(figure: FigureRead, floor: boolean, survey: Survey | undefined): FigureRead {
  const counted = survey ? figure.question === countQuestion(survey)?.number : true
  if (!floor || !counted || isMissing(figure.value) || Object.keys(figure.facets).length > 0)
    return figure
  return { ...figure, value: { low: figure.value.low, high: null } }
}

function asPlain({
  inherits: _,
  placed: __,
  table: ___,
  total: ____,
  at: _____,
  ...figure
}: FigureRead): Figure {
  return figure
}

/** The same number at the same place is read once, of each time that it is said of. */
function once(figures: Figure[]): Figure[] {
  const seen = new Set<string>()
  return figures.filter(({ sha256, place, value, facets, period }) => {
    const key = JSON.stringify([sha256, place, value, facets, period])
    return seen.has(key) ? false : seen.add(key)
  })
}
