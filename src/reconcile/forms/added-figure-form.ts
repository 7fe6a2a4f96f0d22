// A number that no machine read, added by a reader: what it says, and the ink that it stands on in one of the body's files.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Document } from '../../vocabulary/document.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { placeKey } from '../../vocabulary/place.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { bestMatch } from '../decisions/match-decision.ts'
import { placesOfQuote, type QuotePlace } from '../ink/quote-places.ts'
import type { Decided } from './decision-form.ts'
import { readsTyped } from './reads-form.ts'

export interface AddedTo {
  body: string
  survey: Survey
  /** The body's files that were read, by sha256. */
  documents: ReadonlyMap<string, Document>
  /** What is read in them already. */
  readings: readonly DecidedFigure[]
}

/**
 * Fields: those of readsTyped; question (may be empty), file, quote, at (where the quote begins, where it stands several
 * times), why. It is a correction of nothing: reconcile finds no reading at its ink and takes it as the reader's own.
 */
export function readAddedForm(
  form: Readonly<Record<string, string>>,
  to: AddedTo,
): FormRead<Decided> {
  const { reads, formErrors } = readsTyped(form, null, to.survey)
  const ink = inkTyped(form, to)
  if ('field' in ink) formErrors.push(ink)
  const question = form['question'] ?? ''
  if (question !== '' && !to.survey.questions.some(({ number }) => number === question))
    formErrors.push({ field: 'question', message: 'Choose a question of this survey' })
  const why = form['why']?.trim() ?? ''
  if (why === '')
    formErrors.push({ field: 'why', message: 'Say why, and where it stands in the letter' })
  if ('field' in ink || formErrors.length > 0) return { ok: false, formErrors }
  const decided: Decided = {
    action: 'correct',
    body: to.body,
    ...(question !== '' && { question }),
    about: 'figure',
    evidence: [ink.evidence],
    reads,
    why,
  }
  if (readThere(decided, to))
    return { ok: false, formErrors: [{ field: 'quote', message: READ_ALREADY }] }
  return { ok: true, value: decided }
}

const READ_ALREADY = 'A number is read there already. Open that reading and correct it'

/** The reading that stands on the typed ink already; null where none does. */
export function standsThere(
  form: Readonly<Record<string, string>>,
  to: AddedTo,
): DecidedFigure | null {
  const ink = inkTyped(form, to)
  if ('field' in ink) return null
  return readThere(
    { action: 'correct', body: to.body, about: 'figure', evidence: [ink.evidence] },
    to,
  )
}

function readThere(decided: Decided, { readings }: AddedTo): DecidedFigure | null {
  const id = bestMatch(
    { ...decided, by: '', at: '' },
    readings.filter(({ state }) => state !== 'orphaned'),
  )
  return readings.find((one) => one.id === id) ?? null
}

/** The reading that the decision has become. */
export const addedReading = (
  { body, question, evidence: [ink] }: Decided,
  readings: readonly DecidedFigure[],
): DecidedFigure | null =>
  readings.find(
    (one) =>
      one.body === body &&
      one.question === (question ?? null) &&
      one.figure.sha256 === ink?.sha256 &&
      one.figure.ink === ink.ink &&
      placeKey(one.figure.place) === placeKey(ink.place),
  ) ?? null

/** Every place where the quote stands in the file that was chosen. */
export function quotePlaces(
  form: Readonly<Record<string, string>>,
  { documents }: Pick<AddedTo, 'documents'>,
): QuotePlace[] {
  const document = documents.get(form['file'] ?? '')
  return document ? placesOfQuote(document, form['quote'] ?? '') : []
}

function inkTyped(form: Readonly<Record<string, string>>, to: AddedTo): QuotePlace | FormError {
  const document = to.documents.get(form['file'] ?? '')
  if (!document) return { field: 'file', message: 'Choose the file it stands in' }
  if ((form['quote'] ?? '').trim() === '')
    return { field: 'quote', message: 'Quote the words it stands in, as they are printed' }
  const places = quotePlaces(form, to)
  const [first, second] = places
  if (!first)
    return {
      field: 'quote',
      message: `These words do not stand in what was read of ${document.file}. Copy them as they are printed`,
    }
  if (!second) return first
  return (
    places.find(({ at }) => String(at) === form['at']) ?? {
      field: 'at',
      message: `The quote stands there ${places.length} times. Choose which, or quote more`,
    }
  )
}
