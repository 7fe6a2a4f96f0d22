// A body forwards what its own department answered under a few words of its own: then the old mail is the answer, and no quotation.
import { ANSWER_WORDS, ANSWERS_BELOW, REQUEST_NAMES } from './words-of-quoting.ts'

/** Who sent the mail, and to whom. */
export interface Parties {
  from: string | null
  to: string | null
}

const anyOf = (words: string[], flags: string): RegExp =>
  new RegExp(`\\b(?:${words.join('|')})\\b`, flags)
const BELOW = anyOf(ANSWERS_BELOW, 'i')
const ANSWER = anyOf(ANSWER_WORDS, 'i')
const REQUEST = anyOf(REQUEST_NAMES, 'gi')
/** "You asked:", "Your request was as follows:": the requester's words come. */
const YOURS =
  /\byou(?:r (?:original |initial )?(?:request|e-?mail|letter|message|questions?|enquiry)\b| (?:asked|wrote|requested)\b)[^.]{0,40}[:]\s*$/i

/** Does the note say that an answer follows? */
export function announcesAnswer(note: string): boolean {
  const sentences = note.replace(/\s+/g, ' ').split(/(?<=[.!?])\s/)
  return sentences.some((sentence) => {
    if (YOURS.test(sentence)) return false
    const said = sentence.replace(REQUEST, ' ')
    return BELOW.test(said) && ANSWER.test(said)
  })
}

/** Whose an old mail is, by the line that says who sent it. */
export function sentBy(line: string, { from, to }: Parties): 'ours' | 'theirs' | 'unknown' {
  const address = addressIn(line)
  const [own, other] = [addressIn(from ?? ''), addressIn(to ?? '')]
  if (address === null) return 'unknown'
  if (address === other) return 'theirs'
  if (own === null) return 'unknown'
  return domainOf(address) === domainOf(own) ? 'ours' : 'theirs'
}

const ADDRESS = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/

const addressIn = (text: string): string | null => ADDRESS.exec(text)?.[0].toLowerCase() ?? null

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1)
