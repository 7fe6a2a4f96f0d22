// What a mail's bytes say, but for what its words mean: its head, what makes it the same as another, what servers say of it.
import type { Field } from '../../open/mail/fields.ts'
import { msgFields } from '../../open/mail/open-msg.ts'
import { type SplitMail, splitMail } from '../../open/mail/parts.ts'
import { decodeText } from '../../open/text/decode-text.ts'
import { typeBySignature } from '../../open/type/signature.ts'
import type {
  Authentication,
  Bounce,
  Delivered,
  MailKind,
} from '../../vocabulary/asking/mail-in.ts'
import type { HeadIn } from '../../vocabulary/asking/mail-opened.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Kind } from '../../vocabulary/reply.ts'
import { authenticationIn } from './authentication.ts'
import { bounceIn, bounceInWords, deliveredIn, letterShown } from './delivery-report.ts'
import { headIn } from './mail-head.ts'
import { sameMail } from './same-mail.ts'

export interface MailSaid {
  head: HeadIn
  same: string
  authentication: Authentication
  /** Where its page, if it has one, leads to. */
  links: string[]
  fields: Field[]
  parts: SplitMail['parts']
}

/** `ours`: the name of the server that receives for us, as it writes it into mails. */
export function mailSaid(bytes: Uint8Array, ours: string | null): MailSaid {
  const { fields, parts } = isOutlooks(bytes)
    ? { fields: msgFields(bytes), parts: [] }
    : splitMail(bytes)
  return {
    head: headIn(fields),
    same: sameMail(bytes),
    authentication: authenticationIn(fields, ours),
    links: linksIn(parts),
    fields,
    parts,
  }
}

/** A mail as Outlook saves it (.msg). */
export const isOutlooks = (bytes: Uint8Array): boolean =>
  typeBySignature(bytes) === 'application/x-ole-storage'

function linksIn(parts: SplitMail['parts']): string[] {
  const page = parts.find(({ type }) => type === 'text/html')
  if (!page) return []
  const { text } = decodeText(page.bytes.subarray(0, 500_000), page.charset)
  return [...text.matchAll(/<a\s[^<>]{0,2000}?href\s*=\s*["']?(https?:\/\/[^"'\s<>]{4,2000})/gi)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .slice(0, 20)
}

interface KindTold {
  kind: MailKind
  bounce: Bounce | null
  /** The letter of ours that a receipt is of. */
  shown: string | null
  delivered: Delivered | null
}

/** `read`: what its words were understood as. A program's word for it stands above the words, but a decision stays one. */
export function kindOfMail(
  { head, parts }: Pick<MailSaid, 'head' | 'parts'>,
  read: Kind,
  own: string,
): KindTold {
  const { auto, subject } = head
  const none = { bounce: null, shown: null, delivered: null }
  if (auto.report?.includes('delivery-status')) {
    const bounce = bounceIn({ parts }, own)
    if (bounce) return { kind: 'bounce', ...none, bounce }
    const { delivered, letter } = deliveredIn({ parts })
    return { kind: 'receipt', bounce: null, shown: letter, delivered }
  }
  if (auto.report?.includes('disposition-notification'))
    return { kind: 'receipt', ...none, shown: letterShown({ parts }) }
  if (read === 'bounce')
    return isFromServer(head)
      ? { kind: 'bounce', ...none, bounce: bounceInWords({ parts }, own) }
      : { kind: 'other', ...none }
  if (RECALL.test(subject ?? '') || (read === 'withdrawal' && RECALL.test(own.slice(0, 500))))
    return { kind: 'recall', ...none }
  if (auto.answers && read === 'other') return { kind: 'auto-reply', ...none }
  return { kind: read, ...none }
}

const RECALL = anyOf(plainLists('mail', ['recall']).recall)

/** Who writes about cases that “could not be delivered” is no mail server. */
export const isFromServer = ({ address, auto }: HeadIn): boolean =>
  address === null ||
  auto.submitted !== null ||
  /^(mailer-daemon|postmaster|mail\.?delivery)/.test(address)
