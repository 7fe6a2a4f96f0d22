// Whether a mail may answer a request of ours, by its head alone, and by which words in it where its head says nothing: what is
// neither is somebody else's, and no more of it is asked for. Whatever matchMail takes, or has wait, may be ours.
import { splitMail } from '../../open/mail/parts.ts'
import { decodeText } from '../../open/text/decode-text.ts'
import type { HeadIn } from '../../vocabulary/asking/mail-opened.ts'
import { tagsIn } from '../../vocabulary/asking/tag.ts'
import { bareSubject } from './bare-subject.ts'
import type { KnownRequests } from './known-requests.ts'
import { headIn } from './mail-head.ts'
import { isFromServer } from './mail-said.ts'
import { normal, referencesIn } from './references-in.ts'

export interface MailGlance {
  head: HeadIn
  /** One of the words was seen in it, or it holds what only opening it shows. */
  isNamed: boolean
}

/** `bytes`: the head alone, or the mail from its beginning. */
export function glanceAt(bytes: Uint8Array, words: readonly string[]): MailGlance {
  const { fields, parts } = splitMail(bytes)
  const sought = words.map((word) => word.toLowerCase())
  const isNamed = parts.some(({ type, charset, bytes: own }) => {
    if (NOT_SEEN.test(type)) return own.length > 0
    if (!type.startsWith('text/')) return false
    const { text } = decodeText(own, charset)
    const said = type === 'text/html' ? withoutMarks(text) : text
    const small = said.toLowerCase()
    return tagsIn(said).length > 0 || sought.some((word) => small.includes(word))
  })
  return { head: headIn(fields), isNamed }
}

/** Letters within: a mail that is forwarded whole, Outlook's own, what is signed or sealed. */
const NOT_SEEN = /^message\/|tnef|pkcs7|pgp-encrypted/

const withoutMarks = (page: string): string =>
  page
    .replaceAll(/<[^<>]{0,2000}>/g, '')
    .replaceAll(/&(?:ndash|mdash|#8208|#8209|#8211|#8212|#x201[0-4]);/gi, '-')
    .replaceAll('&nbsp;', ' ')

export function mayBeOurs({ head, isNamed }: MailGlance, known: KnownRequests): boolean {
  const { messageId, subject, address, auto } = head
  // A letter of ours, as the mailbox keeps it.
  if (messageId !== null && known.byMessageId.has(messageId)) return false
  if (isNamed || auto.report !== null || isFromServer(head)) return true
  if (known.from(address).length > 0) return true
  const named = tagsIn([subject ?? '', ...head.sentTo].join('\n'))
  const answers = [...head.inReplyTo, ...head.references]
  return (
    named.some((tag) => known.byTag.has(tag)) ||
    answers.some((id) => known.byMessageId.has(id)) ||
    [...referencesIn(subject ?? '').keys()].some((one) => known.byReference.has(one)) ||
    known.bySubject.has(bareSubject(subject ?? ''))
  )
}

/** What a server is asked to search its mails for: how our references begin, and the numbers of those that bodies gave. */
export const wordsOfOurs = ({ references }: KnownRequests): string[] => [
  ...new Set(['ASK-', ...[...references].map(wordOf)]),
]

/** "FOI 2024/10452": 10452, however the rest is written; else all of it. */
function wordOf(reference: string): string {
  const numbers = reference.match(/\d+/g)?.map((one) => normal(`x${one}`).slice(1)) ?? []
  const longest = numbers.reduce((a, b) => (b.length > a.length ? b : a), '')
  const isYear = /^(?:19|20)\d\d$/.test(longest)
  return longest.length >= 4 && !isYear ? longest : reference
}
