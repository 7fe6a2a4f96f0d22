// A list of cases against the numbers that the same reply gives: how many there are, and how many of each outcome, rank, breach.
import { exactly } from '../../vocabulary/bounds.ts'
import type { Contradiction, StatementSaid } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import { evidenceIn } from '../../vocabulary/place.ts'
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type Labels, labelsOf } from '../../wording/labels.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { letterToBody, type ReplyAsked } from './ask-the-body.ts'
import { figureInWords } from './contradiction-words.ts'
import type { Found } from './contradictions.ts'

/** Of one body. What nobody lists, rejected rows and what a later letter took back accuse nobody. */
export function listContradictions(
  body: string,
  cases: readonly DecidedCase[],
  figures: readonly DecidedFigure[],
  survey: Survey,
  replyOf: (message: string | null) => ReplyAsked,
): Found[] {
  const rows = cases.filter(
    ({ case: row, state, superseded, tells }) =>
      row.listed && tells === 'one' && !superseded && (state === 'pencil' || state === 'confirmed'),
  )
  const lists = Map.groupBy(rows, ({ message, question }) => JSON.stringify([message, question]))
  return [...lists.values()].flatMap((list) => {
    const [first] = list
    if (!first) return []
    const listed = first.question ?? onlyList(survey)
    // Five closures one by one, and 45 libraries that are open: nobody said that the list is of these.
    if (listed === null && !isOfOneMatter(survey)) return []
    const beside = figures.filter(
      (one) => isBeside(one, first.message) && isOfSameMatters(listed, one.question),
    )
    const about = { body, survey, reply: replyOf(first.message), labels: labelsOf(survey) }
    return [againstTotals(about, list, beside), ...againstParts(about, list, beside)].filter(
      (found) => found !== null,
    )
  })
}

/** The question for a row a case, where a survey has one alone; where none asks for rows, the one that counts, if only one does. */
function onlyList({ questions }: Survey): string | null {
  const asking = questions.filter(({ rows }) => rows)
  const [only, second] = asking.length > 0 ? asking : questions.filter(({ document }) => !document)
  return only && !second ? only.number : null
}

/** Do all its questions speak of the same matters, so that a list of which nothing is said is of them? */
const isOfOneMatter = ({ questions }: Survey): boolean =>
  new Set(questions.map(({ number }) => rootOf(number))).size === 1

/** 1c lists what 1a counts; question 5 lists those of one year that lasted long, and says nothing of all that 1 counts. */
const isOfSameMatters = (listed: string | null, counted: string | null): boolean =>
  listed === null || counted === null || rootOf(listed) === rootOf(counted)
const rootOf = (number: string): string => /^\d+/.exec(number)?.[0] ?? number

interface About {
  body: string
  survey: Survey
  reply: ReplyAsked
  labels: Labels
}

/** A whole number of the same reply that stands. */
const isBeside = ({ figure, message, state, superseded }: DecidedFigure, reply: string | null) =>
  message === reply &&
  !superseded &&
  (state === 'pencil' || state === 'confirmed') &&
  (figure.kind ?? 'count') === 'count' &&
  figure.question !== undefined &&
  !isMissing(figure.value) &&
  figure.value.low === figure.value.high

/** One number of the reply that is as many as the list is enough: replies count cases and people apart. */
function againstTotals(
  about: About,
  list: readonly DecidedCase[],
  beside: readonly DecidedFigure[],
): Found | null {
  const totals = beside.filter(({ figure }) => Object.keys(figure.facets).length === 0)
  const n = list.length
  if (totals.length === 0 || totals.some(({ figure }) => numberOf(figure) === n)) return null
  const [total] = totals.toSorted((a, b) => numberOf(b.figure) - numberOf(a.figure))
  if (!total) return null
  // Who gives several totals of parts (officers, staff) may have listed them all.
  if (totals.length > 1 && sumOf(totals) === n) return null
  return foundOf(
    about,
    list,
    total,
    n > numberOf(total.figure) ? severityOf(about, list, total) : 'odd',
  )
}

/** Rows that tell a value against the number that the reply gives of it; only where every row tells that field. */
function againstParts(
  about: About,
  list: readonly DecidedCase[],
  beside: readonly DecidedFigure[],
): Found[] {
  return beside.flatMap((part) => {
    const [facet, ...more] = Object.entries(part.figure.facets)
    if (!facet || more.length > 0) return []
    const [name, value] = facet
    if (!list.every(({ case: { facets } }) => facets[name] !== undefined)) return []
    const own = list.filter(({ case: { facets } }) => facets[name] === value)
    const n = numberOf(part.figure)
    // a list that names none of them says nothing of how many there are
    if (own.length === n || own.length === 0) return []
    const severity = own.length > n ? severityOf(about, own, part) : 'odd'
    return [foundOf(about, own, part, severity, { name, value })]
  })
}

/**
 * A list of what the number counts cannot be longer than it; where people or outcomes are counted, a row may be two of
 * them. While a row of it is in pencil it is only odd, and keeps nothing from being published.
 */
function severityOf(
  { survey }: About,
  list: readonly DecidedCase[],
  { figure, question }: DecidedFigure,
): Contradiction['severity'] {
  if (list.some(({ state }) => state !== 'confirmed')) return 'odd'
  const asked = survey.questions.find(({ number }) => number === question)
  return asked?.rows && asked.counts?.id === figure.unit ? 'cannot' : 'units'
}

const numberOf = ({ value }: Figure): number => (isMissing(value) ? 0 : value.low)

const sumOf = (all: readonly DecidedFigure[]): number =>
  all.reduce((sum, { figure }) => sum + numberOf(figure), 0)

function foundOf(
  { body, labels, reply }: About,
  list: readonly DecidedCase[],
  against: DecidedFigure,
  severity: Contradiction['severity'],
  part?: { name: string; value: string },
): Found {
  const of = part ? ` with ${labels.facets({ [part.name]: part.value }).toLowerCase()}` : ''
  const listSays = `${list.length} ${list.length === 1 ? 'case' : 'cases'}${of} in its list`
  const given = figureInWords(against.figure, labels)
  const row = rowShown(list, against, part)
  const statements: StatementSaid[] = [
    ...(row ? [{ id: row.id, says: listSays, figure: row.figure }] : []),
    { id: against.id, says: given, figure: against.figure },
  ]
  const note = `It gives ${given}, and lists ${listSays.replace(/ in its list$/, '')} one by one.`
  return {
    id: fingerprint([body, 'list', severity, statements.map(({ id }) => id).sort()]),
    contradiction: {
      body,
      question: against.question ?? '',
      severity,
      by: 'list',
      statements,
      note,
      askTheBody: letterToBody(
        reply,
        `It gives ${given}, and lists ${list.length}${of} one by one.`,
        'Could you tell me which of the two is right, or why they differ?',
      ),
      decided: null,
    },
  }
}

/** The list as a number at the ink of one of its rows: one that nobody confirmed, where there is any. null of no row. */
function rowShown(
  list: readonly DecidedCase[],
  { question }: DecidedFigure,
  part?: { name: string; value: string },
): { id: string; figure: Figure } | null {
  const row = list.find(({ state }) => state !== 'confirmed') ?? list[0]
  if (!row) return null
  return {
    id: fingerprint(['list', row.id, part ?? null]),
    figure: {
      ...evidenceIn(row.case),
      ...(question !== null && { question }),
      unit: 'case',
      unitInk: 'cases listed',
      population: 'unknown',
      period: null,
      facets: part ? { [part.name]: part.value } : {},
      value: exactly(list.length),
      sure: row.state === 'confirmed',
      ...(row.source && { source: row.source }),
    },
  }
}
