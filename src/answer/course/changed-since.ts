// What happened after a release was drawn up that it does not show: it was signed as it stood, so the signature does not stand.
import type { EventKind, EventOf, RequestEvent } from '../../vocabulary/answering/event.ts'
import { standing } from './standing.ts'
import { MAKES } from './who-was-at-it.ts'

/** `all`: with those that were taken back. */
export function changedSince(
  all: readonly RequestEvent[],
  { seq, facts: { questions } }: EventOf<'drawn-up'>,
): RequestEvent[] {
  const stands = new Set(standing(all))
  const isOfIt = (event: RequestEvent): boolean => {
    const of = questionsIn(event)
    return of.length === 0 || of.some((question) => questions.includes(question))
  }
  return all.filter((event) => {
    if (event.seq <= seq) return false
    if (event.kind !== 'event-corrected')
      return CHANGES.includes(event.kind) && stands.has(event) && isOfIt(event)
    const taken = all.find((one) => one.seq === event.facts.event)
    return taken !== undefined && taken.seq < seq && CHANGES.includes(taken.kind) && isOfIt(taken)
  })
}

/** Each of them makes an answer another one. */
const CHANGES: readonly EventKind[] = ['questions-split', 'law-set', ...MAKES]

/** None where it is of the whole request. */
function questionsIn({ kind, facts }: RequestEvent): readonly string[] {
  if (kind === 'questions-split') return []
  if ('question' in facts) return [facts.question]
  return 'questions' in facts
    ? facts.questions.filter((one): one is string => typeof one === 'string')
    : []
}

/** What it is called on a page. */
export const CHANGE_WORDS: Readonly<Record<string, string>> = {
  'questions-split': 'its questions were split anew',
  'law-set': 'the law it is answered under was set',
  held: 'whether it is held was said',
  mapped: 'what a question counts was said anew',
  'document-chosen': 'a document was chosen',
  counted: 'it was counted anew',
  estimated: 'an estimate was made',
  'reason-given': 'a reason was given',
  'reason-dropped': 'a reason was dropped',
  ncnd: 'it was neither confirmed nor denied',
  protected: 'a table was made safe anew',
  'notice-written': 'the letter was written anew',
  'event-corrected': 'something that it rests on was taken back',
}
