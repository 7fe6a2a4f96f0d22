// What a figure is a statement about: so many of this unit, of these people, in these days, of this part.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { type Population, populationsOf, type Unit } from '../../vocabulary/reply.ts'
import { type Span, spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { isInOneTable } from './one-table.ts'
import { PART_ASKED, partAsked } from './parts-asked.ts'
import { isUnnamedPart } from './unnamed-part.ts'

export interface Quantity {
  /** The unknown's name in the system of statements. */
  name: string
  unit: Unit
  /** The body's own word, where no unit of ours fits it: crimes are no posts. */
  word: string
  populations: Population[]
  /** null: no period is said, and the survey asks for none. */
  span: Span | null
  /** What it is a part by, in order of the facets' names; empty for a total. */
  facets: [name: string, value: string][]
  /** The figures that state it; none where it only follows from others. */
  figures: DecidedFigure[]
  /** It stands in the reply, and no number of it counts: rejected, or not decided yet. It may be anything. */
  open?: DecidedFigure
}

/** How one who counts sees figures: days that answer the period asked are that period, people that are all those asked are they. */
export interface View {
  days?(span: Span): Span
  people?(populations: Population[]): Population[]
}

/**
 * Quantities that the figures of one body state, to be compared with one another. "20, of whom is not said" is taken
 * as 20 of whom was asked about, and a figure without a period as one of the period asked.
 */
export function quantitiesOf(
  figures: readonly DecidedFigure[],
  survey: Survey,
  view: View = {},
): Quantity[] {
  const quantities = new Map<string, Quantity>()
  const repeated = repeatedParts(figures, survey)
  const unnamed = partsWithoutName(figures, survey)
  for (const [i, figure] of figures.entries()) {
    const made = quantityOf(figure, survey, view, unnamed.has(figure))
    // Two parts under one name in one file may be two wordings of one outcome: "not upheld", "unsubstantiated".
    // And where each request asked something else, no number is another's: 546 complaints, and 2 about social media.
    const quantity =
      survey.notComparable || repeated.has(partKey(figure, made)) || unnamed.has(figure)
        ? { ...made, name: `${made.name} #${i}` }
        : made
    const known = quantities.get(quantity.name)
    quantities.set(
      quantity.name,
      known ? { ...known, figures: [...known.figures, figure] } : quantity,
    )
  }
  return [...quantities.values()]
}

/**
 * "240 of those" is what was asked where a question asks how many of these were paid; of two such of the same days the one that
 * is told of the other ("240 were paid, 12 of those in full") is its part.
 */
function partsWithoutName(
  figures: readonly DecidedFigure[],
  survey: Survey,
): ReadonlySet<DecidedFigure> {
  const unnamed = figures.filter((one) => isUnnamedPart(one.figure, asksOf(one, survey)))
  const asksForPart = (number: string | null) =>
    survey.questions.some((one) => one.number === number && one.partOf !== undefined)
  const cell = ({ question, figure: { period, facets } }: DecidedFigure) =>
    JSON.stringify([question, period, Object.entries(facets).sort()])
  const named = new Set(figures.filter((one) => !unnamed.includes(one)).map(cell))
  const met = new Set<string>()
  return new Set(
    unnamed.filter((one) => {
      if (!asksForPart(one.question) || named.has(cell(one)) || met.has(cell(one))) return true
      met.add(cell(one))
      return false
    }),
  )
}

const asksOf = ({ question }: DecidedFigure, { questions }: Survey): string =>
  questions.find(({ number }) => number === question)?.asks ?? ''

const NOT_COUNTED: Quantity['facets'][number] = ['measure', 'not counted']

/** Parts that stand in the reply beside those that are stated, and whose own numbers do not count. */
export function openQuantities(
  uncounted: readonly DecidedFigure[],
  stated: readonly Quantity[],
  survey: Survey,
  view: View = {},
): Quantity[] {
  const known = new Set(stated.map(({ name }) => name))
  const open = new Map<string, Quantity>()
  for (const one of uncounted) {
    if (isUnnamedPart(one.figure, asksOf(one, survey))) continue
    const made = quantityOf(one, survey, view)
    const isPart = made.facets.some(([name]) => name !== PART_ASKED)
    // A row whose words were misread is no total, and may be any part of one.
    const part = isPart ? made : quantity({ ...made, facets: [...made.facets, NOT_COUNTED] })
    if (!known.has(part.name)) open.set(part.name, { ...part, figures: [], open: one })
  }
  return [...open.values()]
}

/**
 * Rejected cells of a table whose other cells count: that the number is none of the answer does not say that there is none.
 * A reading rejected elsewhere is no part of anything.
 */
export const besideIn = (
  counted: readonly DecidedFigure[],
  rejected: readonly DecidedFigure[],
): DecidedFigure[] =>
  rejected.filter(({ figure }) => counted.some((one) => isInOneTable(one.figure, figure)))

/** Two figures of one name count the same thing. */
export const quantityName = (figure: DecidedFigure, survey: Survey, view: View = {}): string =>
  quantityOf(figure, survey, view).name

function quantityOf(
  decided: DecidedFigure,
  survey: Survey,
  view: View = {},
  isUnnamed = isUnnamedPart(decided.figure, asksOf(decided, survey)),
): Quantity {
  const { figure, question } = decided
  const asked = survey.questions.find(({ number }) => number === question)
  const span = spanOfFigure(figure) ?? spanOf(asked?.period ?? survey.period)
  const populations = peopleMeant(populationsOf(figure), asked, survey)
  return quantity({
    unit: figure.unit,
    word: figure.unit === 'other' ? plainWords(figure.unitInk) : '',
    populations: view.people?.(populations) ?? populations,
    span: span && (view.days?.(span) ?? span),
    facets: Object.entries({
      ...figure.facets,
      ...(isUnnamed && { measure: 'some of them' }),
      ...partAsked(asked, survey),
    })
      .filter(([name]) => name !== 'year')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    figures: [decided],
  })
}

/** With the name that its kind of matter, people, days and part give it. */
export function quantity(of: Omit<Quantity, 'name'>): Quantity {
  const populations = [...of.populations].sort()
  const { unit, word, span, facets } = of
  return { ...of, populations, name: JSON.stringify([unit, word, populations, span, facets]) }
}

function peopleMeant(
  populations: Population[],
  asked: Question | undefined,
  { questions }: Survey,
): Population[] {
  if (!populations.some((one) => one === 'all' || one === 'unknown')) return populations
  const meant = asked?.whom ?? questions.find((one) => one.whom?.length)?.whom ?? []
  return meant.length > 0 ? meant : ['all']
}

const partKey = ({ figure }: DecidedFigure, { name }: Quantity): string =>
  `${figure.sha256} ${name}`

function repeatedParts(figures: readonly DecidedFigure[], survey: Survey): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const figure of figures) {
    const made = quantityOf(figure, survey)
    if (made.facets.length === 0) continue
    const key = partKey(figure, made)
    if (seen.has(key)) repeated.add(key)
    seen.add(key)
  }
  return repeated
}
