// Mail that came, in words: how it was matched, why it waits, what kind it is and what is to be done about it.
import type { MailKind, MatchReason, WhyWaits } from '../vocabulary/asking/mail-in.ts'

/** After “matched”. */
export const MATCHED_BY: Record<MatchReason, string> = {
  tag: 'by our reference in its subject',
  'in-reply-to': 'as an answer to a letter of ours',
  reference: 'by our reference in its words',
  theirs: 'by the body’s own reference',
  domain: 'by its sender, whom our mail server vouches for',
  subject: 'by its sender and its subject',
  person: 'by a person',
}

export const WHY_WAITS: Record<WhyWaits, string> = {
  'not-opened': 'it could not be opened',
  'no-request': 'nothing in it says which request it answers',
  'sender-unknown': 'the body never wrote from this address',
  'sender-not-proved': 'only its sender’s name points to a request, and nothing proves the sender',
  'sender-forged': 'the mail fails the checks of its sender: it may be forged',
  'several-requests': 'it may answer any of several requests to this body',
  'other-reference': 'it bears the reference of another request',
}

export const KIND_WORDS: Record<MailKind, string> = {
  decision: 'Answer',
  acknowledgement: 'Acknowledgement',
  holding: 'Holding letter',
  clarification: 'Asks for clarification',
  'fee-notice': 'Fees notice',
  'auto-reply': 'Automatic reply',
  bounce: 'Did not arrive',
  'portal-notice': 'Portal notice',
  withdrawal: 'Withdrawal or correction',
  'internal-review': 'Internal review',
  other: 'Mail',
  receipt: 'Receipt',
  recall: 'Recall',
}

/** Kinds that nobody need read to go on. */
export const NEEDS_NOBODY: ReadonlySet<MailKind> = new Set([
  'acknowledgement',
  'auto-reply',
  'receipt',
  'recall',
])

export interface MailLine {
  state: string
  kind: MailKind | null
  from: string | null
  subject: string | null
  survey: string | null
  body: string | null
  because: string | null
}

/** “taken: Acknowledgement from FOI <foi@…>, “Your request”: potholes / Essex, by our reference in its subject” */
export function mailTakenInWords(line: MailLine): string {
  const { state, kind, from, subject, survey, body, because } = line
  const what = `${kind ? KIND_WORDS[kind] : 'Mail'} from ${from ?? 'nobody named'}, “${subject ?? ''}”`
  const whose = body === null ? '' : `: ${survey ?? ''} / ${body}`
  return `${state}: ${what}${whose}${because === null ? '' : `, ${because}`}`
}
