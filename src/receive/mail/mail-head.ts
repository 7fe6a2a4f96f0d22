// The head of a mail as matching and sorting need it: who wrote, to whom, in answer to what, and what servers say of it.
import { mailDate } from '../../open/mail/date.ts'
import { type Field, fieldText } from '../../open/mail/fields.ts'
import type { AutoHead, HeadIn } from '../../vocabulary/asking/mail-opened.ts'

export function headIn(fields: Field[]): HeadIn {
  const from = fieldText(fields, 'from') ?? fieldText(fields, 'sender')
  const to = fieldText(fields, 'to')
  const others = ['cc', 'delivered-to', 'x-original-to'].map((name) => fieldText(fields, name))
  return {
    messageId: idsIn(fieldText(fields, 'message-id'))[0] ?? null,
    inReplyTo: idsIn(fieldText(fields, 'in-reply-to')),
    references: idsIn(fieldText(fields, 'references')).slice(-MOST_REFERENCES),
    from,
    address: addressOf(from),
    to,
    sentTo: [...new Set([to, ...others].flatMap((one) => addressesIn(one)))],
    subject: fieldText(fields, 'subject'),
    date: mailDate(fieldText(fields, 'date')),
    auto: autoOf(fields),
  }
}

/** A list made to be long is cut: the letter that is answered stands last. */
const MOST_REFERENCES = 100

const idsIn = (text: string | null): string[] =>
  [...(text ?? '').slice(0, 20_000).matchAll(/<\s*([^<>\s]{3,500})\s*>/g)].map(([, id = '']) => id)

/**
 * "FOI Unit <foi@essex.police.uk>": the address in brackets is the sender; one that a name only shows is not. Of several
 * senders the mail has none that can be relied on.
 */
export function addressOf(from: string | null): string | null {
  if (from === null || from.length > LONGEST) return null
  const bracketed = [...from.replace(/"(?:\\.|[^"\\])*"/g, ' ').matchAll(/<([^<>]*)>/g)]
  if (bracketed.length > 1) return null
  const [, inside = from] = bracketed[0] ?? []
  const found = addressesIn(inside)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whoever writes a longer one hides who they are. */
const LONGEST = 2000

const addressesIn = (text: string | null): string[] =>
  (text ?? '')
    .slice(0, 20_000)
    .toLowerCase()
    .match(/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}/g) ?? []

function autoOf(fields: Field[]): AutoHead {
  const said = (name: string): string => (fieldText(fields, name) ?? '').toLowerCase()
  const [own = ''] = said('auto-submitted').split(/[;\s]/)
  const submitted = own === '' || own === 'no' ? null : own
  const report = /report-type\s*=\s*"?([\w-]+)/.exec(said('content-type'))?.[1] ?? null
  const answers =
    submitted === 'auto-replied' ||
    fields.some(({ name }) => name === 'x-autoreply' || name === 'x-autorespond') ||
    said('precedence') === 'auto_reply'
  return {
    submitted,
    answers: answers && report === null,
    report: said('content-type').startsWith('multipart/report') ? (report ?? 'unknown') : null,
    bulk: /^(bulk|list|junk)\b/.test(said('precedence')) || said('list-id') !== '',
  }
}
