// A reason, or that neither is confirmed nor denied, as it is typed. Fields may stay empty: what is empty is a gap in the letter.
import { reasonLaw, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import type { NeitherConfirmedNorDenied, ReasonGiven } from '../../vocabulary/answering/section.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { dayInWords } from '../../wording/dates.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { draftReason, fieldsAsked } from './draft-reason.ts'

type Typed = Readonly<Record<string, string>>

export function readReason(
  section: string,
  typed: Typed,
  { questions, instead }: { questions: readonly string[]; instead: number | null },
): FormRead<ReasonGiven> {
  const of = sectionIn(section)
  const { named, fields, formErrors } = readScope(section, typed, questions)
  const until = typed['until']?.trim() ? dayTyped(typed['until']) : null
  if (typed['until']?.trim() && until === null)
    formErrors.push({ field: 'until', message: 'Write the day as 14 March 2024' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  const group = typed['about'] === 'numbers' ? typed['group']?.trim() || 'the marked numbers' : null
  return {
    ok: true,
    value: {
      questions: named,
      group,
      instead,
      section,
      fields,
      text: of?.estimate ? ESTIMATED : typed['text']?.trim() || draftReason(section, fields),
      until: until ?? null,
    },
  }
}

/** What is said of a refusal on cost is its estimate. */
const ESTIMATED = 'As the estimate says.'

export function readNeither(
  section: string,
  typed: Typed,
  { questions }: { questions: readonly string[] },
): FormRead<NeitherConfirmedNorDenied> {
  const { named, fields, formErrors } = readScope(section, typed, questions)
  const kind = reasonLaw().classes.find(({ id }) => id === typed['kind'])?.id
  if (kind === undefined)
    formErrors.push({ field: 'kind', message: 'Choose what it would tell of' })
  const about = typed['class']?.trim() ?? ''
  if (about === '')
    formErrors.push({
      field: 'class',
      message: 'Say what kind of request this is, so that the next one is known',
    })
  const known = (typed['known'] ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (known.length === 0)
    formErrors.push({ field: 'known', message: 'Write the words by which the next one is known' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  return {
    ok: true,
    value: {
      questions: named,
      section,
      class: about,
      kind: kind ?? '',
      known,
      fields,
      why: fields['noughtElsewhere'] || 'not said',
      text: typed['text']?.trim() || draftReason(section, fields),
    },
  }
}

interface ScopeRead {
  named: string[]
  fields: Record<string, string>
  formErrors: FormError[]
}

function readScope(section: string, typed: Typed, questions: readonly string[]): ScopeRead {
  const named = questions.filter((one) => typed[`questions-${one}`])
  const formErrors =
    named.length > 0
      ? []
      : [
          {
            field: `questions-${questions[0] ?? ''}`,
            message: 'Choose the questions that it is for',
          },
        ]
  const fields = Object.fromEntries(
    fieldsAsked(section, {}).map(({ id, as }) => {
      const text = typed[fieldName(id)]?.trim() ?? ''
      return [id, as === 'day' ? (dayTyped(text) ?? text) : text]
    }),
  )
  return { named, fields, formErrors }
}

/** As a form has it: a dot would part a name. */
export const fieldName = (id: string): string => `field-${id.replaceAll('.', '-')}`

/** As it is typed again. */
export function reasonTyped({
  questions,
  group,
  fields,
  section,
  text,
  until,
}: ReasonGiven): Record<string, string> {
  return {
    ...scopeTyped(section, questions, fields),
    about: group === null ? 'all' : 'numbers',
    group: group ?? '',
    until: until === null ? '' : dayInWords(until),
    text: text === draftReason(section, fields) ? '' : text,
  }
}

export const neitherTyped = (one: NeitherConfirmedNorDenied): Record<string, string> => ({
  ...scopeTyped(one.section, one.questions, one.fields),
  kind: one.kind,
  class: one.class,
  known: one.known.join('\n'),
  text: one.text === draftReason(one.section, one.fields) ? '' : one.text,
})

const scopeTyped = (
  section: string,
  questions: readonly string[],
  fields: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...Object.fromEntries(questions.map((one) => [`questions-${one}`, 'yes'])),
  ...Object.fromEntries(
    fieldsAsked(section, fields).map(({ id, as }) => {
      const said = fields[id] ?? ''
      return [
        fieldName(id),
        as === 'day' && /^\d{4}-\d\d-\d\d$/u.test(said) ? dayInWords(said) : said,
      ]
    }),
  ),
})
