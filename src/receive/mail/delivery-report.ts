// What a server says of a letter of ours that did not arrive (RFC 3464), or that only was shown to somebody (RFC 8098).
import { type Field, fieldText, splitHead } from '../../open/mail/fields.ts'
import type { SplitMail } from '../../open/mail/parts.ts'
import { decodeText } from '../../open/text/decode-text.ts'
import type { Bounce, Delivered } from '../../vocabulary/asking/mail-in.ts'

/** null where it is no report of a delivery that failed or waits. `text`: the mail’s own words. */
export function bounceIn({ parts }: Pick<SplitMail, 'parts'>, text: string): Bounce | null {
  const report = parts.find(({ type }) => REPORT.test(type))
  const groups = report ? groupsIn(report.bytes) : []
  const found = groups.find((one) => actionOf(one) === 'failed') ?? groups.find(isOfOne)
  const letter = letterIn(parts) ?? letterNamed(text)
  if (!found) return null
  const action = actionOf(found)
  if (action !== 'failed' && action !== 'delayed') return null
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fieldText(found, 'status') ?? '')?.[1] ?? null
  return {
    hard: action === 'failed',
    code,
    words: wordsOf(found, text),
    letter,
    to: recipientOf(found),
  }
}

/**
 * null where no server says that a letter is in its mailbox: “relayed” is only that it went on to a server that says nothing
 * (RFC 3464, section 2.3.3). `letter`: also of one that was relayed.
 */
export function deliveredIn({ parts }: Pick<SplitMail, 'parts'>): {
  delivered: Delivered | null
  letter: string | null
} {
  const report = parts.find(({ type }) => REPORT.test(type))
  const [head, ...groups] = report ? groupsIn(report.bytes) : []
  const letter = letterIn(parts)
  const found = [head ?? [], ...groups].find((one) => actionOf(one) === 'delivered')
  if (!found || letter === null) return { delivered: null, letter }
  const by = fieldText(head ?? [], 'reporting-mta')?.replace(/^[\w-]+\s*;\s*/, '') ?? null
  return { delivered: { letter, to: recipientOf(found), by }, letter }
}

/** Bounces of servers that keep to no form: what their words and the letter under them tell. */
export function bounceInWords({ parts }: Pick<SplitMail, 'parts'>, text: string): Bounce {
  const code = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null
  const line = text.split('\n').find((one) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(one))
  const own = text.split(/\n(?=-{3,}|Return-Path:|Received:)/i)[0] ?? ''
  return {
    hard: !(code?.startsWith('4') ?? /\b4\d\d[ -]/.test(line ?? '')),
    code,
    words: (line ?? own).trim().slice(0, MOST_WORDS),
    letter: letterIn(parts) ?? letterNamed(text),
    to: /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(own)?.[0].toLowerCase() ?? null,
  }
}

/** The letter that was shown, or thrown away unread. */
export function letterShown({ parts }: Pick<SplitMail, 'parts'>): string | null {
  const report = parts.find(({ type }) => type === 'message/disposition-notification')
  const said = report ? groupsIn(report.bytes).flat() : []
  return idIn(fieldText(said, 'original-message-id')) ?? letterIn(parts)
}

const REPORT = /^message\/(?:global-)?delivery-status$/
const MOST_WORDS = 300

/** Fields of the letter first, then a group a recipient, each after a blank line. */
const groupsIn = (bytes: Uint8Array): Field[][] =>
  Buffer.from(bytes.subarray(0, 200_000))
    .toString('latin1')
    .split(/\r?\n[ \t]*\r?\n/)
    .map((group) => splitHead(`${group.trim()}\n`).fields)
    .filter((fields) => fields.length > 0)

const actionOf = (fields: Field[]): string => (fieldText(fields, 'action') ?? '').toLowerCase()

const isOfOne = (fields: Field[]): boolean => actionOf(fields) !== ''

function wordsOf(fields: Field[], text: string): string {
  const said = fieldText(fields, 'diagnostic-code')?.replace(/^[\w-]+\s*;\s*/, '')
  return (said ?? fieldText(fields, 'status') ?? text).trim().slice(0, MOST_WORDS)
}

const recipientOf = (fields: Field[]): string | null =>
  (fieldText(fields, 'original-recipient') ?? fieldText(fields, 'final-recipient'))
    ?.replace(/^[\w-]+\s*;\s*/, '')
    .replace(/^<|>$/g, '')
    .toLowerCase() ?? null

/** The letter that came back, or its head alone, lies behind the report. */
function letterIn(parts: SplitMail['parts']): string | null {
  const back = parts.find(({ type }) =>
    /^(message\/(rfc822|global)|text\/rfc822-headers)$/.test(type),
  )
  if (!back) return null
  return idIn(
    fieldText(splitHead(decodeText(back.bytes.subarray(0, 100_000)).text).fields, 'message-id'),
  )
}

const letterNamed = (text: string): string | null =>
  /^[> \t]*message-id:\s*<([^<>\s]{3,500})>/im.exec(text)?.[1] ?? null

const idIn = (said: string | null): string | null =>
  /<([^<>\s]{3,500})>/.exec(said ?? '')?.[1] ?? null
