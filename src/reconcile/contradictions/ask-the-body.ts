// A letter to the body about what cannot all be true: ready to send, in the body's own ink and with its own reference.
import { dayInWords } from '../../wording/dates.ts'

/** What is known of the reply that is asked about. */
export interface ReplyAsked {
  /** The body's own number for the request. */
  reference: string | null
  /** ISO day of its letter. */
  date: string | null
}

export const REPLY_UNKNOWN: ReplyAsked = { reference: null, date: null }

/** `says`: what stands in the reply, a sentence. `ask`: what is wanted, one sentence or two. */
export function letterToBody({ reference, date }: ReplyAsked, says: string, ask: string): string {
  const thanks = `Thank you for your reply${date ? ` of ${dayInWords(date)}` : ''}.`
  return [
    'Dear Freedom of Information team,',
    reference && `Your reference: ${reference}`,
    `${thanks} I should like to be sure that I have read it correctly before anything is published. ${says}`,
    `${ask} If a figure needs correcting, please send the correct one.`,
    'Yours faithfully,',
  ]
    .filter(Boolean)
    .join('\n\n')
}
