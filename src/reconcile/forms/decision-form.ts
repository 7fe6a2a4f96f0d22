// The forms of the review desk: a reading confirmed, corrected or rejected, a contradiction noted, a wording given a meaning.
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { type Evidence, evidenceIn } from '../../vocabulary/place.ts'
import { ANSWERS, type Figure } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { readsTyped } from './reads-form.ts'

/** A decision before its reader and its moment are put to it. */
export type Decided = Omit<Decision, 'by' | 'at'>

/**
 * Fields: action (confirm, correct, reject); for correct also those of readsTyped, question, why;
 * for reject: reject-why. What is confirmed is confirmed as it is read now.
 */
export function readFigureForm(
  form: Readonly<Record<string, string>>,
  reading: DecidedFigure,
  survey: Survey,
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
      return readCorrection(form, reading, survey)
    default:
      return wrong('action', 'Choose whether to confirm, correct or reject it')
  }
}

function readCorrection(
  form: Readonly<Record<string, string>>,
  { readAs, ...reading }: DecidedFigure,
  survey: Survey,
): FormRead<Decided> {
  const { figure } = reading
  const { reads, formErrors } = readsTyped(form, figure, survey)
  const question = form['question'] ?? figure.question ?? ''
  const why = said(form['why'])
  if (!why) formErrors.push({ field: 'why', message: 'Say why, and where it stands in the letter' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  // A word that an earlier correction gave stands until another is typed.
  const { unitInk } = figure
  const kept = readAs && readAs.unitInk !== unitInk ? { unitInk, ...reads } : reads
  const decided = about(reading, 'correct', { reads: kept, why })
  return read(question === '' ? decided : { ...decided, question })
}

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
    evidence: answer.evidence ? [evidenceIn(answer.evidence)] : [],
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

/** A note on a contradiction, kept by the ink of each of its statements; `field` is what the form calls the note that is printed. */
export function readNoteForm(
  form: Readonly<Record<string, string>>,
  { body, question, statements }: Contradiction,
  field = 'why',
): FormRead<Decided> {
  const why = said(form[field])
  if (!why) return wrong(field, 'Say what makes it true, and how you know')
  const evidence = statements.flatMap(({ figure }) => (figure ? [evidenceIn(figure)] : []))
  const aside = said(form['aside'])
  return read({
    action: 'note',
    body,
    question,
    about: 'contradiction',
    evidence,
    why,
    ...(aside !== '' && { aside }),
  })
}

/** Words to be printed beside a number; `field` is what the form calls them. */
export function readFigureNote(
  form: Readonly<Record<string, string>>,
  reading: DecidedFigure,
): FormRead<Decided> {
  const why = said(form['note'])
  if (!why) return wrong('note', 'Write what is to be printed beside the number')
  return read(about(reading, 'note', { why }))
}

function about(
  { body, figure }: Pick<DecidedFigure, 'body' | 'figure'>,
  action: Decision['action'],
  more: Partial<Decided>,
): Decided {
  const { question, proposedBy } = figure
  return {
    action,
    body,
    ...(question !== undefined && { question }),
    about: 'figure',
    evidence: [evidenceIn(figure)],
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

const said = (typed: string | undefined): string => typed?.trim() ?? ''

const read = (value: Decided): FormRead<Decided> => ({ ok: true, value })

const wrong = (field: string, message: string): { ok: false; formErrors: FormError[] } => ({
  ok: false,
  formErrors: [{ field, message }],
})
