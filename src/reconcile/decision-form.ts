// The forms of the review desk: a reading confirmed, corrected or rejected, a contradiction noted, a wording given a meaning.
import { atLeast, type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../vocabulary/decided.ts'
import type { FormError } from '../vocabulary/errors.ts'
import type { Evidence } from '../vocabulary/place.ts'
import { ANSWERS, type Figure, isMissing, UNITS } from '../vocabulary/reply.ts'
import type { Decision } from '../vocabulary/survey.ts'

/** A decision before its reader and its moment are put to it. */
export type Decided = Omit<Decision, 'by' | 'at'>

export type FormRead<T> = { ok: true; value: T } | { ok: false; formErrors: FormError[] }

/**
 * Fields: action (confirm, correct, reject); for correct also number ("20", "<5", "6+", "13-17"), unit, question, why;
 * for reject: reject-why. What is confirmed is confirmed as it is read now.
 */
export function readFigureForm(
  form: Readonly<Record<string, string>>,
  reading: DecidedFigure,
): FormRead<Decided> {
  switch (form['action']) {
    case 'confirm':
      return read(about(reading, 'confirm', { reads: asRead(reading.figure) }))
    case 'reject': {
      const why = said(form['reject-why'])
      if (!why) return wrong('reject-why', 'Say why this is no answer')
      return read(about(reading, 'reject', { why }))
    }
    case 'correct':
      return readCorrection(form, reading)
    default:
      return wrong('action', 'Choose whether to confirm, correct or reject it')
  }
}

function readCorrection(
  form: Readonly<Record<string, string>>,
  reading: DecidedFigure,
): FormRead<Decided> {
  const { figure } = reading
  const typed = said(form['number'])
  const value = typed === '' && isMissing(figure.value) ? figure.value : boundsTyped(typed)
  const unit = UNITS.find((one) => one === (form['unit'] ?? figure.unit))
  const question = form['question'] ?? figure.question ?? ''
  const why = said(form['why'])
  const formErrors: FormError[] = []
  if (!value)
    formErrors.push({
      field: 'number',
      message: 'Type a whole number, or a range as <5, 6+ or 13-17',
    })
  if (!unit) formErrors.push({ field: 'unit', message: 'Choose what the number counts' })
  if (!why) formErrors.push({ field: 'why', message: 'Say why, and where it stands in the letter' })
  if (!value || !unit || !why) return { ok: false, formErrors }
  const decided = about(reading, 'correct', { reads: { ...asRead(figure), value, unit }, why })
  return read(question === '' ? decided : { ...decided, question })
}

/** "20", "1,204", "<5" (nought to four), "6+", "13-17", "13 to 17"; null where it is none of these. */
export function boundsTyped(typed: string): Bounds | null {
  const plain = typed.replaceAll(/[,\s](?=\d{3}\b)/g, '').trim()
  const [, below] = /^<\s*(\d+)$/.exec(plain) ?? []
  if (below !== undefined)
    return Number(below) > 0 ? safe({ low: 0, high: Number(below) - 1 }) : null
  const [, floor] = /^(\d+)\s*\+$/.exec(plain) ?? []
  if (floor !== undefined) return safe(atLeast(Number(floor)))
  const [, low, high] = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/.exec(plain) ?? []
  if (low !== undefined)
    return Number(low) <= Number(high) ? safe({ low: Number(low), high: Number(high) }) : null
  return /^\d+$/.test(plain) ? safe(exactly(Number(plain))) : null
}

const safe = (bounds: Bounds): Bounds | null =>
  Number.isSafeInteger(bounds.low) && Number.isSafeInteger(bounds.high ?? 0) ? bounds : null

/**
 * Fields: action (confirm, correct), and for correct: answer (one of the ten), sections, why. `file`: of the reply that
 * answers; where no line of it says so, a correction is about the whole file.
 */
export function readAnswerForm(
  form: Readonly<Record<string, string>>,
  { body, answer }: DecidedAnswer,
  file: string | null = null,
): FormRead<Decided> {
  const decided: Decided = {
    action: 'confirm',
    body,
    question: answer.number,
    about: 'answer',
    evidence: answer.evidence ? [evidenceOf(answer.evidence)] : [],
    reads: { answer: answer.answer, sections: answer.sections },
  }
  if (form['action'] === 'confirm') return read(decided)
  if (form['action'] !== 'correct')
    return wrong('action', 'Choose whether to confirm or correct it')
  const corrected = ANSWERS.find((one) => one === form['answer'])
  const why = said(form['why'])
  const sections =
    form['sections'] === undefined ? answer.sections : sectionsTyped(form['sections'])
  const formErrors: FormError[] = []
  if (!sections)
    formErrors.push({ field: 'sections', message: 'Write sections as s40(2), s31(1)(g)' })
  if (!corrected)
    formErrors.push({ field: 'answer', message: 'Choose what became of the question' })
  if (!why) formErrors.push({ field: 'why', message: 'Say why, and where it stands in the letter' })
  if (!corrected || !why || !sections) return { ok: false, formErrors }
  const whole: Evidence[] = file
    ? [{ sha256: file, place: { kind: 'text', start: 0, end: 0 }, ink: '' }]
    : []
  return read({
    ...decided,
    action: 'correct',
    evidence: answer.evidence ? decided.evidence : whole,
    reads: { answer: corrected, sections },
    why,
  })
}

/** "s.40(2), section 31(1)(g)" → s40(2), s31(1)(g); a regulation of the EIR is "reg12(4)(b)". null where one is none. */
export function sectionsTyped(typed: string): string[] | null {
  const sections = typed
    .split(/[,;\n]/)
    .map((one) => one.replaceAll(/\s+/g, '').toLowerCase())
    .filter((one) => one !== '')
    .map((one) => SECTION.exec(one))
  return sections.every((found) => found !== null)
    ? sections.map(
        ([, kind = '', rest = '']) => `${kind.startsWith('r') ? 'reg' : 's'}${lettersRaised(rest)}`,
      )
    : null
}

/** The law writes 22A and (5B), but (a) and (ii). */
const lettersRaised = (section: string): string =>
  section.replaceAll(/\d[a-z]/g, (letters) => letters.toUpperCase())

const SECTION = /^(s|ss|section|sections|reg|regulation)?\.?(\d+[a-z]?(?:\([\da-z]+\))*)$/

/** A note on a contradiction, kept by the ink of each of its statements; `field` is what the form calls the note. */
export function readNoteForm(
  form: Readonly<Record<string, string>>,
  { body, question, statements }: Contradiction,
  field = 'why',
): FormRead<Decided> {
  const why = said(form[field])
  if (!why) return wrong(field, 'Say what makes it true, and how you know')
  const evidence = statements.flatMap(({ figure }) => (figure ? [evidenceOf(figure)] : []))
  return read({ action: 'note', body, question, about: 'contradiction', evidence, why })
}

function about(
  { body, figure }: DecidedFigure,
  action: Decision['action'],
  more: Partial<Decided>,
): Decided {
  const { question, proposedBy } = figure
  return {
    action,
    body,
    ...(question !== undefined && { question }),
    about: 'figure',
    evidence: [evidenceOf(figure)],
    ...(proposedBy !== undefined && { proposedBy }),
    ...more,
  }
}

function asRead({
  unit,
  population,
  period,
  facets,
  value,
}: Figure): NonNullable<Decision['reads']> {
  return { unit, population, period, facets, value }
}

export function evidenceOf({ sha256, place, ink, prefix, suffix }: Evidence): Evidence {
  return {
    sha256,
    place,
    ink,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  }
}

const said = (typed: string | undefined): string => typed?.trim() ?? ''

const read = (value: Decided): FormRead<Decided> => ({ ok: true, value })

const wrong = (field: string, message: string): { ok: false; formErrors: FormError[] } => ({
  ok: false,
  formErrors: [{ field, message }],
})
