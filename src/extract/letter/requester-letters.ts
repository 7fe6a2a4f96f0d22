// Threads as request sites show them: the requester's letters stand between the body's, from "Dear Essex Police," to "Yours faithfully, J. Smith".
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from './letter.ts'

const say = plainLists('parts-said', ['greets', 'mailHead'])

const lists = plainLists('parts', ['requesterGreets', 'closes'])
const GREETS = anyOf(lists.requesterGreets)
const CLOSES = anyOf(lists.closes)
const ANY_GREETING = worded`^${say.greets}`
const SEPARATES = /^[-_=*]{3,}$/

/** The lines the requester wrote: nothing in them is the body's word. */
export function requesterLetters(lines: Line[]): Set<Line> {
  const theirs = new Set<Line>()
  lines.forEach((line, i) => {
    if (!GREETS.test(line.text) || theirs.has(line)) return
    for (const own of lines.slice(headOf(lines, i), endOf(lines, i))) theirs.add(own)
  })
  return theirs
}

/** The mail's own head over the greeting: "From: …", "Date: …". */
function headOf(lines: Line[], greeting: number): number {
  let first = greeting
  while (first > 0 && MAIL_HEAD.test(lines[first - 1]?.text ?? '')) first--
  return first
}
const MAIL_HEAD = worded`^${say.mailHead}:`

/** Up to the signature, or to the next greeting or rule; a greeting with none of these after it is left to other signs. */
function endOf(lines: Line[], from: number): number {
  for (let i = from + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (ANY_GREETING.test(text) || SEPARATES.test(text)) return i
    if (CLOSES.test(text)) return afterSignature(lines, i + 1)
  }
  return from
}

const SIGNATURE = 4

/** "P Seurre", "Investigative journalist", "Twitter: @…": short lines that end no sentence. */
function afterSignature(lines: Line[], from: number): number {
  let at = from
  while (at < from + SIGNATURE && signs(lines[at]?.text ?? '')) at++
  return at
}

const signs = (text: string): boolean =>
  text !== '' &&
  !ANY_GREETING.test(text) &&
  !/[.:?!]$/.test(text) &&
  !/\d/.test(text) &&
  text.split(/\s+/).length <= 4
