// The survey at a glance: a row a body, a cell a question, as values for the matrix.

import type { Clock } from '../../../calendar/clock.ts'
import type { LetterUnclear } from '../../../reconcile/queue/waiting-for.ts'
import { isNothingKnown } from '../../../vocabulary/bounds.ts'
import type { SurveyCount } from '../../../vocabulary/count.ts'
import {
  asBounds,
  isMissing,
  type Missing,
  type Unit,
  type Value,
} from '../../../vocabulary/reply.ts'
import type { Question, Survey } from '../../../vocabulary/survey.ts'
import { unitLabel } from '../../../wording/survey-choices.ts'
import { bodyAddress, figureAddress, letterAddress } from '../frame/desk-frame.ts'
import { valueInWords } from '../view/reading-words.ts'
import type { Glance } from './glances.ts'

export type MatrixCell =
  | {
      kind: 'value'
      value: Value
      state: 'confirmed' | 'pencil'
      /** As it is printed: "20", "£2,713.92". */
      shown: string
      href: string
      /** What the body counted, where it is not what was asked. */
      counted: string | null
      contradicted: boolean
    }
  | { kind: 'rows'; n: number; href: string }
  | { kind: 'document'; href: string }
  | { kind: 'missing'; why: Missing; section?: string; href: string }
  /** No request is known to have gone, and nothing came. */
  | { kind: 'not-asked' }
  | { kind: 'nothing' }

export interface MatrixRow extends Glance {
  href: string
  clock: Clock
  cells: { question: string; cell: MatrixCell }[]
  /** A letter of which somebody must say what it is. */
  unclear: LetterUnclear | null
  todo: { text: string; href: string | null }[]
}

/** What the rows of some bodies are made of, each looked for once. */
export interface MatrixMade {
  survey: Survey
  /** Of these bodies; null while nothing is counted. */
  count: SurveyCount | null
  clocks: ReadonlyMap<string, Clock>
  /** By "body question state": the reading that stands there. */
  readings: ReadonlyMap<string, string>
  /** "body question" */
  contradicted: ReadonlySet<string>
  /** By body: how many cases it told, and the first letter that somebody must judge. */
  caseRows: ReadonlyMap<string, number>
  unclear: ReadonlyMap<string, LetterUnclear>
}

/** Of these bodies, in this order. */
export function matrixRows(made: MatrixMade, bodies: readonly Glance[]): MatrixRow[] {
  const { survey } = made
  return bodies.map((glance) => {
    const { body } = glance
    const row = {
      ...glance,
      unclear: made.unclear.get(body.slug) ?? null,
      href: bodyAddress(survey, body.slug),
      clock: made.clocks.get(body.slug) ?? NO_CLOCK,
      cells: survey.questions.map((question) => ({
        question: question.number,
        cell: cellOf(made, glance, question),
      })),
    }
    return { ...row, todo: todoOf(made, row) }
  })
}

const NO_CLOCK: Clock = {
  stands: false,
  sum: null,
  due: null,
  days: [],
  repliedOnDay: null,
  repliedOn: null,
  late: false,
}

function cellOf(made: MatrixMade, glance: Glance, question: Question): MatrixCell {
  const { body } = glance
  const { survey, count } = made
  const counted = count?.questions.find(({ number }) => number === question.number)
  const href = bodyAddress(survey, body.slug)
  const at = `${body.slug} ${question.number}`
  const gave = counted?.bodies.find((one) => one.body === body.slug)
  const contradicted = made.contradicted.has(at)
  if (gave && !isMissing(gave.value)) {
    const reading = made.readings.get(`${at} confirmed`)
    const opens = reading ? figureAddress(survey, body.slug, reading) : href
    return {
      kind: 'value',
      value: gave.value,
      state: 'confirmed',
      ...inCell(survey, question, gave.value, gave.unit),
      href: opens,
      contradicted,
    }
  }
  const pencil = question.counts ? made.readings.get(`${at} pencil`) : undefined
  if (pencil !== undefined) {
    const opens = figureAddress(survey, body.slug, pencil)
    // What all its readings together would come to, not the first of them: one year is not the whole.
    const all = gave?.pencil
    if (!all) return { kind: 'missing', why: 'not-checked', href: opens }
    const { value, unit } = all
    return {
      kind: 'value',
      value,
      ...inCell(survey, question, value, unit),
      state: 'pencil',
      href: opens,
      contradicted,
    }
  }
  const rows = question.rows ? (made.caseRows.get(body.slug) ?? 0) : 0
  if (rows > 0) return { kind: 'rows', n: rows, href: `${href}#rows` }
  const missing = counted?.missing.find((one) => one.body === body.slug)
  if (!glance.asked && (!counted || missing?.why === 'asked')) return { kind: 'not-asked' }
  if (missing) return { kind: 'missing', why: missing.why, section: missing.section, href }
  if (!counted) return { kind: 'missing', why: 'asked', href }
  return question.document ? { kind: 'document', href } : { kind: 'nothing' }
}

/** The number, and what it counts where that is not what was asked; years or kinds without a whole stand on the body's page. */
function inCell(
  survey: Survey,
  question: Question,
  value: Value,
  unit: Unit | null,
): { shown: string; counted: string | null } {
  if (isNothingKnown(asBounds(value))) return { shown: PARTS, counted: null }
  return {
    shown: valueInWords({ value, unit: unit ?? 'other', kind: question.counts?.kind }),
    counted: otherThanAsked(survey, question, unit),
  }
}

/** The matrix has no room for “parts only” on a narrow screen. */
const PARTS = 'parts'

/** null where it is what was asked, or not known. */
const otherThanAsked = (survey: Survey, { counts }: Question, unit: Unit | null): string | null =>
  unit === null || unit === counts?.id ? null : unitLabel(survey, unit)

function todoOf({ survey }: MatrixMade, row: Omit<MatrixRow, 'todo'>): MatrixRow['todo'] {
  const todo: MatrixRow['todo'] = []
  if (row.undecided > 0) {
    todo.push({
      text: `${row.undecided} to ${survey.readers === 2 ? 'read' : 'confirm'}`,
      href: `${bodyAddress(survey, row.body.slug)}#readings`,
    })
  }
  if (row.contradictions.open > 0) {
    todo.push({ text: 'Contradiction to note', href: `${row.href}#contradictions` })
  }
  if (row.unclear)
    todo.push({
      text:
        row.unclear.kind === 'unreadable' ? 'A file could not be read' : 'A letter to be judged',
      href: letterAddress(survey, row.body.slug, row.unclear.id),
    })
  const asksBack = !row.clock.stands && row.cells.some(({ cell }) => isAskedBack(cell))
  if (asksBack)
    todo.push({ text: 'It asks us something: read it', href: `${row.href}#correspondence` })
  if (row.reply === 'silent' && row.clock.late && !row.unclear && !asksBack)
    todo.push({ text: 'No answer, and late', href: null })
  return todo
}

/** A letter asks us to clarify or to pay; until its day is taken the clock runs on. */
const isAskedBack = (cell: MatrixCell): boolean =>
  cell.kind === 'missing' && (cell.why === 'clarification-asked' || cell.why === 'fee-notice')
