// Mail that came, in words: how it was matched, why it waits, what kind it is and what is to be done about it.
import type {
  Bounce,
  Delivered,
  MailKind,
  MatchReason,
  WhyWaits,
} from '../vocabulary/asking/mail-in.ts'

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

/** What only waits with a proposal was vouched for by nobody. */
export const PROPOSED_BY: Record<MatchReason, string> = {
  ...MATCHED_BY,
  domain: 'by its sender’s address alone',
}

export const WHY_WAITS: Record<WhyWaits, string> = {
  'not-opened': 'it could not be opened',
  'too-large':
    'it is larger than is fetched, and its beginning alone is here: open it in your mail program, save what is with it, and put that in at its survey',
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

/** What a server said of a letter, and the one next step. */
export function inWordsOfBounce({ hard, code, words, to }: Bounce): string {
  const whom = to === null ? 'its address' : to
  const said = words === '' ? '' : ` The server says: “${words}”.`
  if (!hard) return `The letter has not reached ${whom} yet, and is still tried.${said}`
  return `The letter did not reach ${whom}.${said} ${NEXT_STEP.find(([codes]) => codes.test(code ?? ''))?.[1]}`
}

export const deliveredInWords = ({ to, by }: Pick<Delivered, 'to' | 'by'>): string =>
  `In the mailbox of ${to ?? 'the body'}, says ${by ?? 'a server'}`

/** By the enhanced status code (RFC 3463). */
const NEXT_STEP: readonly [RegExp, string][] = [
  [/^\d\.1\./, 'There is no such address: find the right one and send it again.'],
  [/^\d\.2\.2/, 'The mailbox is full: send it again in a day or two, or ring the body.'],
  [/^\d\.2\./, 'The mailbox takes no mail: ask the body for another address.'],
  [/^\d\.(?:3\.4|2\.3)/, 'It is too large for that server: send it without its files.'],
  [
    /^\d\.7\./,
    'Their server refused it by a rule: ask your own mail provider why, or send it another way.',
  ],
  [/^4\./, 'Their server could not be reached in time: send it again.'],
  [/^/, 'Look at the address, and send it again.'],
]

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
  const sender = shown(from ?? 'nobody named')
  const what = `${kind ? KIND_WORDS[kind] : 'Mail'} from ${sender}, “${shown(subject ?? '')}”`
  const whose = body === null ? '' : `: ${survey ?? ''} / ${body}`
  return `${state}: ${what}${whose}${because === null ? '' : `, ${because}`}`
}

/** A stranger's words beside ours: what moves a terminal's cursor, or turns the order of what stands there, is not written. */
const shown = (words: string): string => words.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
