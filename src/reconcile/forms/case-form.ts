// What a person typed about a case: its fields, why it is none, what it is split into, which are one.
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import type { Document } from '../../vocabulary/document.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { type Evidence, evidenceIn } from '../../vocabulary/place.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { dayTyped } from '../../wording/case-fields.ts'
import { categoryMeant } from '../../wording/survey-choices.ts'
import { placesOfQuote } from '../ink/quote-places.ts'
import { likeness } from '../ink/same-ink.ts'
import { quotePlaces } from './added-figure-form.ts'
import type { Decided } from './decision-form.ts'

type Form = Readonly<Record<string, string>>

/** What the form needs to know besides what was typed. */
export interface CaseAsked {
  survey: Survey
  /** Of this body, by sha256: where quoted words are looked for. */
  documents: ReadonlyMap<string, Document>
}

/**
 * Fields: action (confirm, correct, reject, split, tick, note); for correct field-NAME, act, question and why; for split
 * also one-NAME, two-NAME … (the fields of each) and parts; for reject reject-why; for note note-why.
 */
export function readCaseForm(form: Form, one: DecidedCase, asked: CaseAsked): FormRead<Decided> {
  switch (form['action']) {
    case 'confirm':
      return read(about(one, 'confirm', { reads: { facets: one.case.facets } }))
    case 'reject':
      return withWhy(form, 'reject-why', 'Say why this is no case', (why) =>
        about(one, 'reject', { reads: { was: wasOf(one) }, why }),
      )
    case 'tick':
      return read(about(one, 'tick', { reads: { was: one.case.facets } }))
    case 'note':
      return withWhy(form, 'note-why', 'Say why it may be printed as it is told', (why) =>
        about(one, 'note', { reads: { was: one.case.facets }, why }),
      )
    case 'correct':
      return correction(form, one, asked)
    case 'split':
      return split(form, one, asked)
    default:
      return wrong('action', 'Choose whether to confirm, correct or reject it')
  }
}

/** A table of cases in one act; what waits for this reader and was on the page. */
export function readCasesForm(form: Form, shown: readonly DecidedCase[]): FormRead<Decided[]> {
  const seen = new Set(form['seen']?.split(' '))
  const open = shown.filter(({ id }) => seen.has(id))
  if (open.length === 0)
    return wrong('action', 'Nothing there waits for you any more. Load the page again')
  if (form['action'] === 'confirm')
    return read(open.map((one) => about(one, 'confirm', { reads: { facets: one.case.facets } })))
  const why = said(form['reject-why'])
  if (form['action'] !== 'reject')
    return wrong('action', 'Choose whether to confirm or reject them')
  if (why === '') return wrong('reject-why', 'Say why none of them is a case')
  return read(open.map((one) => about(one, 'reject', { reads: { was: wasOf(one) }, why })))
}

/** Fields: join-ID for each that was chosen, why. Of a field that they tell differently the first keeps its word. */
export function readJoinForm(form: Form, shown: readonly DecidedCase[]): FormRead<Decided> {
  const chosen = shown.filter(({ id }) => form[`join-${id}`] !== undefined)
  const why = said(form['join-why'])
  const [first, second] = chosen
  if (!first || !second) return wrong('join-why', 'Choose the cases that are one: two at least')
  if (chosen.some(({ part }) => part))
    return wrong(
      'join-why',
      'A part of a case that was split cannot be joined. Undo the split first',
    )
  if (why === '') return wrong('join-why', 'Say how you know that they are one')
  const facets: Facets = Object.assign({}, ...chosen.toReversed().map((one) => one.case.facets))
  return read({
    ...about(first, 'join', { reads: { facets }, why }),
    evidence: chosen.map((one) => evidenceIn(one.case)),
  })
}

export interface CaseAddedTo extends CaseAsked {
  body: string
  cases: readonly DecidedCase[]
}

/** Fields: file, quote (the words that tell the case), at (where they stand several times), field-NAME, act, question, why. */
export function readAddedCase(form: Form, to: CaseAddedTo): FormRead<Decided> {
  const formErrors: FormError[] = []
  const facets = fieldsTyped(form, 'field-', {}, to.survey, formErrors)
  const ink = quoted(form, to)
  if ('message' in ink) formErrors.push(ink)
  const act = 'message' in ink ? null : actQuoted(form, ink.sha256, to, formErrors)
  if (Object.keys(facets).length === 0 && said(form['act']) === '')
    formErrors.push({ field: 'act', message: 'Say at least one thing that it tells' })
  const why = said(form['why'])
  if (why === '') formErrors.push({ field: 'why', message: 'Say why, and where it stands' })
  const there = 'message' in ink ? undefined : standsThere(ink, to.cases)
  if (there)
    formErrors.push({
      field: 'quote',
      message:
        'A case is read from these words already. Correct it, or split it where it is several',
    })
  if (formErrors.length > 0 || 'message' in ink) return { ok: false, formErrors }
  const question = said(form['question'])
  return read({
    action: 'add',
    body: to.body,
    ...(question !== '' && { question }),
    about: 'case',
    evidence: [ink],
    reads: { facets, ...(act && { act }) },
    why,
  })
}

const standsThere = (ink: Evidence, cases: readonly DecidedCase[]): DecidedCase | undefined =>
  cases.find((one) => one.state !== 'orphaned' && likeness(ink, one.case) > 0)

function quoted(form: Form, to: CaseAsked): Evidence | FormError {
  if (!to.documents.get(form['file'] ?? ''))
    return { field: 'file', message: 'Choose the file it stands in' }
  const places = quotePlaces(form, to)
  const [first, second] = places
  if (!first)
    return {
      field: 'quote',
      message: 'Quote the words that tell it, as they are printed in the file',
    }
  const at = second ? places.find((one) => String(one.at) === form['at']) : first
  return (
    at?.evidence ?? {
      field: 'at',
      message: `The quote stands there ${places.length} times. Choose which, or quote more`,
    }
  )
}

function correction(form: Form, one: DecidedCase, asked: CaseAsked): FormRead<Decided> {
  const formErrors: FormError[] = []
  const facets = fieldsTyped(form, 'field-', one.case.facets, asked.survey, formErrors)
  const act = actQuoted(form, one.case.sha256, asked, formErrors, one.case.act)
  const why = said(form['why'])
  if (Object.keys(facets).length === 0 && !act)
    formErrors.push({ field: 'why', message: 'A case that tells nothing is none: reject it' })
  if (why === '') formErrors.push({ field: 'why', message: 'Say why, and where it stands' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  const question = said(form['question'])
  const decided = about(one, 'correct', {
    reads: { facets, was: wasOf(one), ...(act && { act }) },
    why,
  })
  return read(question === '' ? decided : { ...decided, question })
}

/** How a form names the fields of each part: a case is seldom more than four. */
export const PARTS = ['one', 'two', 'three', 'four'] as const

function split(form: Form, one: DecidedCase, { survey }: CaseAsked): FormRead<Decided> {
  const formErrors: FormError[] = []
  const parts = PARTS.map((name) => fieldsTyped(form, `${name}-`, {}, survey, formErrors)).filter(
    (facets) => Object.keys(facets).length > 0,
  )
  const why = said(form['split-why'])
  if (parts.length < 2)
    formErrors.push({ field: 'two-date', message: 'Say what two cases at least tell' })
  if (why === '') formErrors.push({ field: 'split-why', message: 'Say how you know it is several' })
  if (formErrors.length > 0) return { ok: false, formErrors }
  return read(about(one, 'split', { reads: { parts, was: wasOf(one) }, why }))
}

/** A word of the field's list becomes its id; all else stands as it was typed. An emptied field is told no more. */
function fieldsTyped(
  form: Form,
  prefix: string,
  before: Facets,
  survey: Survey,
  formErrors: FormError[],
): Facets {
  const facets: Facets = {}
  const names = Object.keys(form).filter((name) => name.startsWith(prefix))
  for (const [name, value] of Object.entries(before))
    if (form[`${prefix}${name}`] === undefined) facets[name] = value
  for (const field of names) {
    const name = field.slice(prefix.length)
    const typed = said(form[field])
    if (typed === '' || NOT_FIELDS.has(name)) continue
    const day = name === 'date' ? dayTyped(typed) : null
    if (name === 'date' && !day && before[name] !== typed)
      formErrors.push({
        field,
        message: 'Write the day as 2014-02-17, or the year alone in its own field',
      })
    else facets[name] = day ?? categoryMeant(survey, name, typed) ?? typed
  }
  return facets
}

const NOT_FIELDS = new Set(['why'])

/** The words that say what was done, where they were typed anew: they must stand in the file. */
function actQuoted(
  form: Form,
  sha256: string,
  { documents }: CaseAsked,
  formErrors: FormError[],
  before?: Evidence,
): Evidence | null {
  const typed = said(form['act'])
  if (typed === '' || typed === before?.ink) return before ?? null
  const document = documents.get(sha256)
  const [place] = document ? placesOfQuote(document, typed) : []
  if (place) return place.evidence
  formErrors.push({
    field: 'act',
    message: 'What was done is told in the body’s own words. Copy them as they are printed',
  })
  return null
}

const wasOf = ({ readAs, case: row, part }: DecidedCase): Facets =>
  part ? row.facets : (readAs ?? row).facets

const about = (
  { body, question, case: row }: DecidedCase,
  action: Decided['action'],
  more: Partial<Decided>,
): Decided => ({
  action,
  body,
  ...(question !== null && row.question !== undefined && { question }),
  about: 'case',
  evidence: [evidenceIn(row)],
  ...more,
})

function withWhy(
  form: Form,
  field: string,
  message: string,
  decided: (why: string) => Decided,
): FormRead<Decided> {
  const why = said(form[field])
  return why === '' ? wrong(field, message) : read(decided(why))
}

const said = (typed: string | undefined): string => typed?.trim() ?? ''

const read = <T>(value: T): FormRead<T> => ({ ok: true, value })

const wrong = (field: string, message: string): { ok: false; formErrors: FormError[] } => ({
  ok: false,
  formErrors: [{ field, message }],
})
