// The form of a whole table, or of a whole body: confirmed as read, rejected, or changed in all its numbers in one act.
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { Facets, Figure, Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { periodTyped } from '../../wording/period-typed.ts'
import {
  categoryLabel,
  categoryMeant,
  dimensionChoices,
  groupChoices,
  unitChoices,
} from '../../wording/survey-choices.ts'
import { type Decided, readAnswerForm, readFigureForm } from './decision-form.ts'

type Form = Readonly<Record<string, string>>

export interface ToDecide {
  survey: Survey
  readings: readonly DecidedFigure[]
  answers: readonly DecidedAnswer[]
}

/** A choice of the form that takes something away: no question, no such dimension. */
export const NONE = '-'

/**
 * Fields: action (confirm, change, reject), seen (ids and numbers of what was on the page: nothing else is decided); for
 * change: question, unit, whom, period, as-DIMENSION (another dimension, or "-"), each empty where it stays as read, and
 * why; for reject: reject-why.
 */
export function readTableForm(form: Form, shown: ToDecide): FormRead<Decided[]> {
  const { survey } = shown
  const seen = new Set(form['seen']?.split(' '))
  const readings = shown.readings.filter(({ id }) => seen.has(id))
  const answers = shown.answers.filter(({ answer }) => seen.has(`answer:${answer.number}`))
  if (readings.length + answers.length === 0)
    return wrong('action', 'Nothing there waits for you any more. Load the page again')
  if (form['action'] === 'confirm') return confirmed(survey, readings, answers)
  if (form['action'] === 'reject') {
    const why = form['reject-why']?.trim() ?? ''
    if (why === '') return wrong('reject-why', 'Say why none of it is an answer')
    return allOf(
      readings.map((one) => readFigureForm({ action: 'reject', 'reject-why': why }, one, survey)),
    )
  }
  if (form['action'] === 'change') return changed(form, { ...shown, readings })
  return wrong('action', 'Choose whether to confirm, change or reject it')
}

const confirmed = (
  survey: Survey,
  readings: readonly DecidedFigure[],
  answers: readonly DecidedAnswer[],
): FormRead<Decided[]> =>
  allOf([
    ...readings.map((one) => readFigureForm({ action: 'confirm' }, one, survey)),
    ...answers.map((one) => readAnswerForm({ action: 'confirm' }, one)),
  ])

function changed(form: Form, { survey, readings }: ToDecide): FormRead<Decided[]> {
  const formErrors: FormError[] = []
  const change = changeTyped(form, survey, formErrors)
  const why = form['why']?.trim() ?? ''
  if (Object.keys(change).length === 0)
    formErrors.push({ field: 'unit', message: 'Change something, or confirm it as it is read' })
  if (why === '')
    formErrors.push({ field: 'why', message: 'Say why, and where it stands in the letter' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  const decisions = readings.flatMap((reading): Decided[] => {
    const read = readFigureForm({ action: 'confirm' }, reading, survey)
    return read.ok ? [asChanged(read.value, reading.figure, change, survey, why)] : []
  })
  return { ok: true, value: decisions }
}

interface Change {
  question?: string | null
  unit?: string
  population?: string
  period?: Period
  /** By the name of a dimension what it is called instead; null: it is left out. */
  facets?: Map<string, string | null>
}

function changeTyped(form: Form, survey: Survey, formErrors: FormError[]): Change {
  const said = (field: string) => form[field]?.trim() ?? ''
  const change: Change = {}
  const chosen = (field: string, known: readonly string[], then: (id: string) => void) => {
    const id = said(field)
    if (id === '') return
    if (known.includes(id)) then(id)
    else formErrors.push({ field, message: 'Choose one of the list' })
  }
  const numbers = survey.questions.map(({ number }) => number)
  chosen('question', [NONE, ...numbers], (id) => {
    change.question = id === NONE ? null : id
  })
  chosen('unit', idsOf(unitChoices(survey)), (id) => {
    change.unit = id
  })
  chosen('whom', idsOf(groupChoices(survey)), (id) => {
    change.population = id
  })
  const period = said('period') === '' ? null : periodTyped(said('period'))
  if (period === undefined)
    formErrors.push({ field: 'period', message: 'Write the period as 2023, 2023/24 or two days' })
  else if (period) change.period = period
  const facets = new Map<string, string | null>()
  for (const field of Object.keys(form).filter((name) => name.startsWith('as-')))
    chosen(field, [NONE, ...idsOf(dimensionChoices(survey))], (id) =>
      facets.set(field.slice('as-'.length), id === NONE ? null : id),
    )
  return facets.size > 0 ? { ...change, facets } : change
}

const idsOf = (choices: readonly { id: string }[]): string[] => choices.map(({ id }) => id)

function asChanged(
  confirmed: Decided,
  { facets }: Figure,
  change: Change,
  survey: Survey,
  why: string,
): Decided {
  const { question: _, ...rest } = confirmed
  const question = change.question === undefined ? confirmed.question : change.question
  return {
    ...rest,
    action: 'correct',
    ...(question && { question }),
    reads: {
      ...confirmed.reads,
      ...(change.unit && { unit: change.unit }),
      ...(change.population && { population: change.population }),
      ...(change.period && { period: change.period }),
      ...(change.facets && { facets: renamed(facets, change.facets, survey) }),
    },
    why,
  }
}

/** A category keeps its words under another name, or becomes the category there that they mean. */
function renamed(
  facets: Facets,
  names: ReadonlyMap<string, string | null>,
  survey: Survey,
): Facets {
  const out: Facets = {}
  for (const [name, value] of Object.entries(facets)) {
    const now = names.get(name)
    if (now === undefined) out[name] = value
    else if (now !== null) {
      const words = categoryLabel(survey, name, value)
      out[now] = categoryMeant(survey, now, words) ?? words
    }
  }
  return out
}

function allOf(all: readonly FormRead<Decided>[]): FormRead<Decided[]> {
  const formErrors = all.flatMap((one) => (one.ok ? [] : one.formErrors))
  if (formErrors.length > 0) return { ok: false, formErrors }
  return { ok: true, value: all.flatMap((one) => (one.ok ? [one.value] : [])) }
}

const wrong = (field: string, message: string): FormRead<Decided[]> => ({
  ok: false,
  formErrors: [{ field, message }],
})
