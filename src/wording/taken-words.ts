// What a message is taken for, as the desk says it; each begins a line of the correspondence.
import type { TakenFor } from '../vocabulary/taken-for.ts'

export const TAKEN_WORDS: Record<TakenFor, string> = {
  decision: 'The answer to the request',
  acknowledgement: 'Acknowledgement',
  holding: 'Holding letter',
  clarification: 'Asks us to clarify',
  'fee-notice': 'Asks for a fee',
  'auto-reply': 'Automatic reply',
  bounce: 'Came back undelivered',
  'portal-notice': 'Notice of a portal',
  withdrawal: 'Takes an earlier answer back',
  'internal-review': 'Outcome of an internal review',
  other: 'Something else, which answers nothing',
  'not-of-this-survey': 'Nothing to do with this survey',
  unreadable: 'Cannot be read: another copy is to be asked for',
}

/** Of what nobody has judged yet. */
export const readAs = (kind: TakenFor | null): string => {
  if (kind === null) return 'Files'
  if (kind === 'other') return 'Not clear what it is'
  return kind === 'unreadable' ? 'A file that could not be read' : TAKEN_WORDS[kind]
}
