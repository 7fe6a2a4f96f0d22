// The survey at a glance: a row a body, a cell a question, as values for the matrix.

import type { Clock } from '../../../calendar/clock.ts'
import { readingForQuestion } from '../../../reconcile/decisions/reading-for-question.ts'
import { undecided } from '../../../reconcile/queue/waiting-for.ts'
import { isMissing, type Missing, type Unit, type Value } from '../../../vocabulary/reply.ts'
import { isWaiting, type State } from '../../../vocabulary/state.ts'
import type { BodyAsked, Question, Survey } from '../../../vocabulary/survey.ts'
import { isUnclear } from '../../../vocabulary/taken-for.ts'
import { unitLabel } from '../../../wording/survey-choices.ts'
import { bodyAddress, figureAddress, letterAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey, MessageShown } from '../view/desk-view.ts'
import { valueInWords } from '../view/reading-words.ts'

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
  | { kind: 'nothing' }

export interface MatrixRow {
  body: BodyAsked
  href: string
  clock: Clock
  reply: 'replied' | 'not-seen' | 'silent'
  cells: { question: string; cell: MatrixCell }[]
  doubts: number
  undecided: number
  /** A letter of which somebody must say what it is. */
  unclear: MessageShown | null
  contradictions: { open: number; noted: number }
  todo: { text: string; href: string | null }[]
}

export function matrixRows(desk: DeskSurvey): MatrixRow[] {
  return desk.survey.bodies.map((body) => {
    const messages = desk.messages.filter((message) => message.body === body.slug)
    const contradictions = desk.contradictions.filter((one) => one.body === body.slug)
    const open = contradictions.filter((one) => !one.decided).length
    const [unclear] = messages.filter(isUnclear)
    const row = {
      body,
      unclear: unclear ?? null,
      href: bodyAddress(desk.survey, body.slug),
      clock: desk.clocks.get(body.slug),
      reply: replyOf(statesOf(desk, body.slug)),
      cells: desk.survey.questions.map((question) => ({
        question: question.number,
        cell: cellOf(desk, body, question),
      })),
      doubts: messages.reduce((sum, { doubts }) => sum + doubts.length, 0),
      undecided: undecided(desk, body.slug),
      contradictions: { open, noted: contradictions.length - open },
    }
    return { ...row, todo: todoOf(desk, row) }
  })
}

const statesOf = ({ count }: DeskSurvey, body: string): State[] =>
  (count?.questions ?? []).flatMap(({ states }) =>
    states.filter((one) => one.body === body).map(({ state }) => state),
  )

/** An acknowledgement, a bounce or a question back is no reply; what waits to be checked is one. */
function replyOf(states: readonly State[]): MatrixRow['reply'] {
  if (
    states.some((state) => state === 'not-checked' || (!isWaiting(state) && state !== 'not-seen'))
  )
    return 'replied'
  return states.includes('not-seen') ? 'not-seen' : 'silent'
}

function cellOf(desk: DeskSurvey, body: BodyAsked, question: Question): MatrixCell {
  const { survey, count } = desk
  const counted = count?.questions.find(({ number }) => number === question.number)
  const href = bodyAddress(survey, body.slug)
  const of = { body: body.slug, question: question.number }
  const gave = counted?.bodies.find((one) => one.body === body.slug)
  const contradicted = desk.contradictions.some(
    (one) => one.body === body.slug && one.question === question.number,
  )
  if (gave && !isMissing(gave.value)) {
    const reading = readingForQuestion(desk.readings, { ...of, state: 'confirmed' })
    const opens = reading ? figureAddress(survey, body.slug, reading.id) : href
    return {
      kind: 'value',
      value: gave.value,
      state: 'confirmed',
      shown: valueInWords({
        value: gave.value,
        unit: gave.unit ?? 'other',
        kind: question.counts?.kind,
      }),
      href: opens,
      counted: otherThanAsked(survey, question, gave.unit),
      contradicted,
    }
  }
  const pencil = question.counts
    ? readingForQuestion(desk.readings, { ...of, state: 'pencil' })
    : null
  if (pencil) {
    const opens = figureAddress(survey, body.slug, pencil.id)
    // What all its readings together would come to, not the first of them: one year is not the whole.
    const all = gave?.pencil
    if (!all) return { kind: 'missing', why: 'not-checked', href: opens }
    const { value, unit } = all
    const counted = otherThanAsked(survey, question, unit)
    const shown = valueInWords({ value, unit, kind: question.counts?.kind })
    return { kind: 'value', value, shown, state: 'pencil', href: opens, counted, contradicted }
  }
  const rows = question.rows ? rowsOf(desk, body) : 0
  if (rows > 0) return { kind: 'rows', n: rows, href: `${href}#rows` }
  const missing = counted?.missing.find((one) => one.body === body.slug)
  if (missing) return { kind: 'missing', why: missing.why, section: missing.section, href }
  if (!counted) return { kind: 'missing', why: 'asked', href }
  return question.document ? { kind: 'document', href } : { kind: 'nothing' }
}

/** null where it is what was asked, or not known. */
const otherThanAsked = (survey: Survey, { counts }: Question, unit: Unit | null): string | null =>
  unit === null || unit === counts?.id ? null : unitLabel(survey, unit)

const rowsOf = (desk: DeskSurvey, body: BodyAsked): number =>
  desk.messages
    .filter((message) => message.body === body.slug)
    .reduce((sum, { caseRows }) => sum + caseRows.length, 0)

function todoOf({ survey }: DeskSurvey, row: Omit<MatrixRow, 'todo'>): MatrixRow['todo'] {
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
  if (row.reply === 'silent' && row.clock.late && !row.unclear)
    todo.push({ text: 'No reply, and late', href: null })
  return todo
}
