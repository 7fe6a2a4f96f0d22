// What a file without a binary signature is: a mail, a web page, a table of separated values, or plain text.
import { parseCsv } from '../../vocabulary/csv.ts'
import { decodeText } from '../text/decode-text.ts'
import type { MediaType } from './formats.ts'

const LOOKED_AT = 64 * 1024

/** null when it is no text at all. */
export function textType(bytes: Uint8Array, ending: string): MediaType | null {
  const { text, encoding } = decodeText(bytes.subarray(0, LOOKED_AT))
  if (!isText(text) || (encoding === 'windows-1252' && isOneWord(text))) return null
  const front = text.trimStart()
  if (front.startsWith('-----BEGIN PGP MESSAGE-----')) return 'application/encrypted'
  if (/^From \S[^\n]{0,500}?\d{2}:\d{2}/.test(front) && isMail(afterFirstLine(front), 'eml'))
    return 'application/mbox'
  if (encoding === 'utf-8' || encoding === 'windows-1252') {
    if (isMail(front, ending)) return 'message/rfc822'
  }
  return (
    markup(front) ??
    (/^html?$/.test(ending) && /<[a-z!/]|&#?\w{1,8};/i.test(front) ? 'text/html' : null) ??
    separated(front, ending)
  )
}

/** Writing has tabs and line breaks, and no other controls worth naming; a few may have got in where the rest is plain. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  if (odd <= text.length / 50) return true
  const strange = text.match(/[^\t\n\r\x20-\x7e]/g)?.length ?? 0
  return text.length >= ENOUGH && odd <= STRAY && strange - odd <= text.length / 10
}

const ENOUGH = 24
const STRAY = 3
const LONGEST_WORD = 60

/** Mostly letters beyond ASCII and never a blank or comma: writing of a system that has other numbers for its letters. */
const isOneWord = (text: string): boolean =>
  text.length > LONGEST_WORD &&
  !/[\s,;]/.test(text) &&
  (text.match(/[^\x21-\x7e]/g)?.length ?? 0) > text.length / 2

const afterFirstLine = (text: string): string => text.slice(text.indexOf('\n') + 1)

const KNOWN_HEADS =
  /^(from|to|cc|subject|date|reply-to|sender|received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|in-reply-to|references|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|thread-(topic|index)|importance|list-[\w-]+|auto-submitted)$/i
/** Heads that only mail programs write; "From: … Subject: …" alone may be a letter that was typed so. */
const MACHINE_HEADS =
  /^(received|return-path|delivered-to|message-id|mime-version|content-transfer-encoding|dkim-signature|in-reply-to|x-(mailer|originating-ip|ms-[\w-]+|mozilla-[\w-]+|received))$/i
const MAIL_DATE =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,\s*)?\d{1,2}\s+\w{3}\w*\s+\d{2,4}\s+\d{1,2}:\d{2}/i

function isMail(front: string, ending: string): boolean {
  const heads = headsOf(front)
  const known = heads.filter(([name]) => KNOWN_HEADS.test(name))
  if (known.length < Math.max(1, heads.length / 3)) return false
  const byMachine = heads.some(
    ([name, value]) =>
      MACHINE_HEADS.test(name) ||
      (/^content-type$/i.test(name) && /^(multipart|text|message)\//i.test(value)) ||
      (/^date$/i.test(name) && MAIL_DATE.test(value)),
  )
  return ending === 'eml' || ending === 'mht' || (byMachine && known.length >= 2)
}

const MOST_BROKEN = 2

/** The block of "Name: value" lines at the front, up to the blank line; empty when more than a broken line or two stand among them. */
function headsOf(front: string): [name: string, value: string][] {
  const heads: [string, string][] = []
  let broken = 0
  for (const line of front.split(/\r?\n|\r/)) {
    if (line.trim() === '') return heads
    const head = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line)
    if (head?.[1]) heads.push([head[1], (head[2] ?? '').trim()])
    else if (heads.length === 0 || (!/^[ \t]/.test(line) && ++broken > MOST_BROKEN)) return []
  }
  return heads
}

const PAGE = /<(!doctype html|html|head|body|table|div|p|br|span|font|meta|title|style|h[1-6])\b/i

function markup(front: string): MediaType | null {
  if (/^begin:vcalendar/i.test(front)) return 'text/calendar'
  if (/^begin:vcard/i.test(front)) return 'text/vcard'
  if (/^(\{\s*"[^"\n]*"\s*:|\[\s*[{[])/.test(front)) return 'application/json'
  if (!front.startsWith('<')) return null
  const body = front.slice(endOfProlog(front))
  if (/^(<!doctype html|<html)/i.test(body)) return 'text/html'
  if (/^(<!doctype svg[^>[]{0,500}(?:\[[^\]]{0,20000}\])?\s*>\s*)?<svg\b/i.test(body))
    return 'image/svg+xml'
  if (/^<office:document\b/.test(body)) return flatOpenDocument(body)
  // Excel of 2003 wrote its workbooks as one page of XML, and databases still do, as .xls.
  if (/^<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(body))
    return 'application/vnd.ms-excel'
  if (front.startsWith('<?xml')) return 'application/xml'
  return PAGE.test(body) ? 'text/html' : null
}

const PROLOG = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y

/** Blanks, declarations and comments stand before what a page is. */
function endOfProlog(front: string): number {
  let end = 0
  for (PROLOG.lastIndex = 0; PROLOG.test(front); end = PROLOG.lastIndex);
  return end
}

function flatOpenDocument(body: string): MediaType {
  return /opendocument\.spreadsheet/.test(body)
    ? 'application/vnd.oasis.opendocument.spreadsheet'
    : 'application/vnd.oasis.opendocument.text'
}

function separated(front: string, ending: string): MediaType {
  if (ending === 'csv') return 'text/csv'
  if (ending === 'tsv' || ending === 'tab') return 'text/tab-separated-values'
  if (isTable(front, '\t')) return 'text/tab-separated-values'
  return [',', ';', '|'].some((delimiter) => isTable(front, delimiter)) ? 'text/csv' : 'text/plain'
}

const FEWEST_ROWS = 3
const LONGEST_CELL = 60

/** Every row has as many fields as the next, at least two, all short, and none begins with a blank as prose does after a comma. */
function isTable(front: string, delimiter: string): boolean {
  const rows = parseCsv(wholeLines(front), delimiter).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  )
  const width = rows[0]?.length ?? 0
  if (rows.length < FEWEST_ROWS || width < 2) return false
  if (!rows.every((row) => row.length === width)) return false
  // "--- | ---": drawn under the heads of a table that was typed.
  if (rows.some((row) => row.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell)))) return false
  const cells = rows.flat()
  const short = cells.filter((cell) => cell.length <= LONGEST_CELL).length
  const spaced = cells.filter((cell) => cell.startsWith(' ') && delimiter !== '|').length
  return short >= cells.length * 0.9 && spaced <= cells.length / 5
}

const wholeLines = (front: string): string =>
  front.length < LOOKED_AT / 2 ? front : front.slice(0, front.lastIndexOf('\n') + 1)
