// A mail: who else had it, which machines it names, what stands about its parts, and what its other wording says.
import { parse } from 'parse5'
import { decodeWords, type Field } from '../../open/mail/fields.ts'
import { openTnef } from '../../open/mail/open-tnef.ts'
import { type MailPart, splitMail } from '../../open/mail/parts.ts'
import { decodeText } from '../../open/text/decode-text.ts'
import { append as addAll } from '../../vocabulary/long-lists.ts'
import { inMarkup } from '../page/inspect-page.ts'
import { attributeOf, type Node, textOf, walkNodes } from '../page/nodes.ts'
import { type Found, found, type Looked, looked, type Within } from '../report/found.ts'
import { besideParts } from './beside-parts.ts'
import { wordsOnlyIn } from './other-words.ts'
import { quotedThread } from './quoted-thread.ts'

export function inspectMail(bytes: Uint8Array): Looked {
  const { fields, parts, cut } = splitMail(bytes)
  const all: Found[] = [...inHead(fields), ...besideParts(bytes)]
  const within: Within[] = []
  const sealed = parts.find(({ type }) => /pkcs7-mime|pgp-encrypted/.test(type))
  for (const [i, part] of parts.entries()) {
    const name = part.rawName ?? `part ${i + 1}`
    if (isBody(part)) inBody(all, within, part, i)
    else if (/ms-tnef$/.test(part.type) || /^winmail\d*\.dat$/i.test(name)) {
      const opened = openTnef(part.bytes)
      all.push(
        found('attachment-carries', name, 'what Outlook wraps around a mail (winmail.dat)', {
          shows: opened.body ?? '',
          level: opened.body ? 'hides' : 'technical',
        }),
      )
      for (const one of opened.attached)
        within.push({
          part: one.rawName,
          name: one.rawName,
          bytes: one.bytes,
          as: 'attachment-carries',
        })
    } else if (!/pkcs7-signature|pgp-signature/.test(part.type) && part.bytes.length > 0)
      within.push({
        part: name,
        name: endingFor(name, part.type),
        bytes: part.bytes,
        as: 'attachment-carries',
      })
  }
  addAll(all, otherAlternative(parts))
  return looked(
    all,
    within,
    sealed
      ? { code: 'encrypted', found: 'a part of it is sealed' }
      : cut
        ? { code: 'damaged', found: 'it ends before its last part does' }
        : null,
  )
}

const isBody = ({ type, disposition, rawName }: MailPart): boolean =>
  /^text\/(plain|html)$/.test(type) && disposition !== 'attachment' && rawName === null

const endingFor = (name: string, type: string): string =>
  /\.\w{1,5}$/.test(name)
    ? name
    : `${name}${/rfc822/.test(type) ? '.eml' : /calendar/.test(type) ? '.ics' : /csv/.test(type) ? '.csv' : /html/.test(type) ? '.html' : ''}`

function inBody(all: Found[], within: Within[], part: MailPart, i: number): void {
  const { text } = decodeText(part.bytes, part.charset)
  const place = `part ${i + 1}`
  if (part.type === 'text/html') {
    const look = inMarkup(text, place)
    addAll(all, look.found)
    addAll(within, look.within)
    addAll(all, trackingPictures(text, place))
  }
  addAll(all, quotedThread(text, part.type, place))
}

function inHead(fields: Field[]): Found[] {
  const shown = (field: Field) => decodeWords(field.raw).trim()
  const blind = fields.filter(({ name, raw }) => /^(resent-)?bcc$/.test(name) && raw.trim() !== '')
  const machines = fields.filter(
    (field) =>
      MACHINES.test(field.name) ||
      (field.name === 'message-id' && /@[^>]*\.(local|lan|internal|corp)>/i.test(field.raw)),
  )
  const own = fields.find(({ name }) => name === 'from')?.raw ?? ''
  const isOwn = (raw: string) =>
    (/[^\s<>]+@[^\s<>]+/.exec(raw) ?? []).some((one) => own.includes(one))
  const receipts = fields.filter(
    ({ name, raw }) =>
      /^(disposition-notification-to|return-receipt-to|errors-to)$/.test(name) && !isOwn(raw),
  )
  const words = fields.filter(
    ({ name, raw }) => /^(comments|keywords)$/.test(name) && raw.trim() !== '',
  )
  const people = fields.filter(({ name }) =>
    /^(x-(apparently-to|envelope-(to|from)|original-(to|sender)|google-original-from|forwarded-(to|for))|delivered-to|return-path-original)$/.test(
      name,
    ),
  )
  return [
    ...receipts.map((field) =>
      found('blind-copy', 'head', 'whom a receipt goes to', {
        at: field.name,
        shows: shown(field),
      }),
    ),
    ...words.map((field) =>
      found('metadata', 'head', 'words in a field of the head', {
        at: field.name,
        shows: shown(field),
      }),
    ),
    ...(blind.length > 0
      ? [
          found('blind-copy', 'head', 'who had a blind copy', {
            at: 'Bcc',
            count: blind.length,
            shows: blind.map(shown).join('; '),
          }),
        ]
      : []),
    ...(people.length > 0
      ? [
          found('blind-copy', 'head', 'whose mailbox it lay in', {
            at: people[0]?.name ?? '',
            shows: people.map(shown).join('; '),
          }),
        ]
      : []),
    ...(machines.length > 0
      ? [
          found('sender-machine', 'head', 'which machines and programs it came through', {
            at: machines[0]?.name ?? '',
            count: machines.length,
            shows: machines.map(shown).join('; '),
          }),
        ]
      : []),
  ]
}

const MACHINES =
  /^(received|x-received|x-originating.*|x-sender.*|x-client.*|x-source.*|x-php.*|x-mailer|user-agent|x-real.*|x-host.*|x-machine.*|x-user.*|x-computer.*|x-remote.*|x-forwarded.*|x-auth.*|x-authenticated.*|x-ms-exchange.*|x-get-message-sender.*|x-aol-ip|x-yahoo.*|x-server.*|x-ip|x-local.*)$/

/** A picture of no size, or one fetched from a server when the mail is opened. */
function trackingPictures(html: string, part: string): Found[] {
  const root = parse(html) as unknown as Node
  const tracking = [...walkNodes(root)].filter(({ node }) => {
    const styled = attributeOf(node, 'style') ?? ''
    const behind = attributeOf(node, 'background') ?? /url\(([^)]*)/i.exec(styled)?.[1] ?? ''
    if (/^\s*["']?https?:/i.test(behind)) return true
    if (node.nodeName !== 'img') return false
    const far = /^https?:/i.test(attributeOf(node, 'src') ?? '')
    const small =
      ['width', 'height'].some((name) => /^[01](px)?$/.test(attributeOf(node, name) ?? '')) ||
      /(?:^|;)\s*(?:width|height)\s*:\s*[01](px)?\s*(?:;|$)/i.test(attributeOf(node, 'style') ?? '')
    return far || small
  })
  return tracking.length === 0
    ? []
    : [
        found('tracking-picture', part, 'a picture that tells its sender who opened the mail', {
          count: tracking.length,
          shows: tracking
            .map(({ node }) => attributeOf(node, 'src') ?? attributeOf(node, 'style'))
            .join('; '),
        }),
      ]
}

/** Two wordings of one mail should say the same: what only one of them says, one reader in two does not see. */
function otherAlternative(parts: MailPart[]): Found[] {
  const bodies = parts.flatMap((part, i) =>
    isBody(part) && part.within.some((one) => one.startsWith('multipart/alternative'))
      ? [{ part, i, group: part.within.findLast((one) => one.startsWith('multipart/alternative')) }]
      : [],
  )
  return [...Map.groupBy(bodies, ({ group }) => group)].flatMap(([, group]) => {
    const plain = group.find(({ part }) => part.type === 'text/plain')
    const page = group.find(({ part }) => part.type === 'text/html')
    if (!plain || !page) return []
    const a = decodeText(plain.part.bytes, plain.part.charset).text
    const b = textOf(bodyOf(decodeText(page.part.bytes, page.part.charset).text))
    const onlyPlain = wordsOnlyIn(a, b)
    const onlyPage = wordsOnlyIn(b, a)
    const lost = onlyPlain.length > 0 ? onlyPlain : onlyPage
    if (lost.length === 0) return []
    return [
      found(
        'other-alternative',
        `part ${(onlyPlain.length > 0 ? plain.i : page.i) + 1}`,
        `words that only one of the mail’s two wordings has`,
        { count: lost.length, shows: lost.join(' ') },
      ),
    ]
  })
}

function bodyOf(html: string): Node {
  const root = parse(
    html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' '),
  ) as unknown as Node
  return root
}
