// The form that says what a letter is, and, where it answers, what became of each question.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { ANSWERS } from '../../vocabulary/reply.ts'
import { TAKEN_FOR, type TakenFor } from '../../vocabulary/taken-for.ts'
import { type Decided, sectionsTyped } from './decision-form.ts'

/** A letter as it is decided about. */
export interface LetterJudged {
  body: string
  /** Of the file it came as; it stands for the letter. */
  sha256: string
  /** The numbers of the questions asked. */
  questions: readonly string[]
}

/** These answer questions one by one. */
const TELLS: readonly TakenFor[] = ['decision', 'internal-review']

/**
 * Fields: kind (one of TAKEN_FOR), why; and of what answers answer-NUMBER (empty: as it was read) with sections-NUMBER.
 * One act: the letter first, then each answer.
 */
export function readLetterForm(
  form: Readonly<Record<string, string>>,
  { body, sha256, questions }: LetterJudged,
): FormRead<Decided[]> {
  const kind = TAKEN_FOR.find((one) => one === form['kind'])
  if (!kind)
    return { ok: false, formErrors: [{ field: 'kind', message: 'Choose what the letter is' }] }
  const evidence: Evidence[] = [{ sha256, place: { kind: 'text', start: 0, end: 0 }, ink: '' }]
  const why = form['why']?.trim()
  const said = { body, evidence, ...(why && { why }) }
  const decided: Decided[] = [
    { action: 'correct', about: 'message', ...said, reads: { message: kind } },
  ]
  const formErrors: FormError[] = []
  for (const number of TELLS.includes(kind) ? questions : []) {
    const answer = ANSWERS.find((one) => one === form[`answer-${number}`])
    if (!answer) continue
    const sections = sectionsTyped(form[`sections-${number}`] ?? '')
    if (!sections) {
      const field = `sections-${number}`
      formErrors.push({ field, message: 'Write sections as s40(2), s31(1)(g)' })
      continue
    }
    decided.push({
      action: 'correct',
      about: 'answer',
      question: number,
      ...said,
      reads: { answer, sections },
    })
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: decided }
}
