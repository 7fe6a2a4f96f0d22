// What became of a letter, in words, and what comes next.
import type { LetterKind, LetterOut, LetterState } from '../../../vocabulary/asking/letter-out.ts'
import { dayInWords, instantInWords } from '../../../wording/dates.ts'

export function stateInWords(
  { state, notBefore, sentOn, deliveredOn, at }: LetterOut,
  hasServer = true,
): string {
  switch (state) {
    case 'waiting':
      return hasServer
        ? `in the outbox, goes on ${instantInWords(notBefore)}`
        : 'in the outbox, and no server is set to send by'
    case 'handing':
      return 'being handed over'
    case 'accepted':
      return [
        `sent on ${dayInWords(sentOn ?? at.toISOString())}`,
        deliveredOn && `delivered on ${dayInWords(deliveredOn)}`,
      ]
        .filter(Boolean)
        .join(', ')
    case 'deferred':
      return `put off by the server, tried again on ${instantInWords(notBefore)}`
    case 'refused':
      return 'refused by the server'
    case 'unknown':
      return 'whether it went is not known'
    case 'bounced':
      return 'came back'
    case 'taken-out':
      return sentOn ? `sent by hand on ${dayInWords(sentOn)}` : 'saved, to be sent by hand'
    case 'undone':
      return 'taken back'
  }
}

/** Short, for a row of many. */
export const STATE_TAGS: Record<LetterState, string> = {
  waiting: 'in the outbox',
  handing: 'going out',
  accepted: 'sent',
  deferred: 'put off',
  refused: 'refused',
  unknown: 'not known',
  bounced: 'came back',
  'taken-out': 'saved',
  undone: 'taken back',
}

/** What is known of where it is; null where that needs no saying. */
export const whereItIs = ({ state, deliveredOn }: LetterOut): string | null =>
  state === 'accepted' && deliveredOn === null
    ? 'That it went is all that is known. That it was delivered is said here only where a server reports it, and many do not.'
    : null

/** Short, of one letter. */
export const tagOfLetter = ({
  state,
  deliveredOn,
}: Pick<LetterOut, 'state' | 'deliveredOn'>): string =>
  state === 'accepted' && deliveredOn !== null ? 'delivered' : STATE_TAGS[state]

/** What a person does about it; null where nothing is to do. */
export const NEXT: Partial<Record<LetterState, string>> = {
  refused: 'Put the address right, or the letter, and put it into the outbox again.',
  bounced:
    'Find the right address, write it into the directory, and put the letter into the outbox again.',
  unknown:
    'Look into the sent mail of the account, or ask the body. Nothing sends it again by itself.',
}

export const KINDS: Record<LetterKind, string> = {
  request: 'Request',
  reminder: 'Reminder',
  clarification: 'Answer to a question back',
  fee: 'Answer to a fee notice',
  review: 'Request for an internal review',
  complaint: 'Complaint',
  'right-of-reply': 'Right of reply',
  other: 'Letter',
}
