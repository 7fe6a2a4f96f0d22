// Whose words the lines of a mail are: the sender's own, an earlier mail's, or a signature.
import { smallPrint } from './disclaimer-lines.ts'
import { announcesAnswer, type Parties, sentBy } from './own-answer.ts'
import { HEAD_WORDS, OLD_MAIL_WORDS, WROTE_OPENERS, WROTE_WORDS } from './words-of-quoting.ts'

export type LineIs = 'own' | 'quoted' | 'signature'

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:" */
const OLD_MAIL = new RegExp(`^[-_*\\s>]*\\s*(${OLD_MAIL_WORDS.join('|')})\\s*[-_*\\s]*:?$`, 'i')
const FORWARDED = /^[-_*\s>]*\s*(begin )?(forwarded (message|by)|neges a anfonwyd ymlaen)\b.*$/i
/** "On 14 March 2014 at 10:05, A Person <a@b> wrote:", over up to three lines. */
const WROTE = new RegExp(
  `^(?:${WROTE_OPENERS.join('|')})\\s.{6,300}(?<=\\s)(?:${WROTE_WORDS.join('|')})(?:\\s.{0,80}[@<].{1,80})? ?:?$`,
  'is',
)
const WROTE_SHORT = /^.{3,120}[>@\w"] (wrote|writes):$/i
const HEAD_FIELD = fieldOf(Object.values(HEAD_WORDS).flat())
const FIRST_FIELD = fieldOf(Object.values(HEAD_WORDS).flatMap(([first = '']) => first))
const SIGNATURE = /^(-- ?|__+)$/
const FEWEST_FIELDS = 3
/** An own text shorter than this above a forwarded mail is a cover note: the forwarded mail is what was meant to be read. */
const COVER_NOTE = 240

function fieldOf(words: string[]): RegExp {
  const anyOf = [...new Set(words)].sort((a, b) => b.length - a.length).join('|')
  return new RegExp(`^[*_>\\s]*(?:${anyOf})\\s*:[*_]*(?:\\s|$)`, 'i')
}

/** The mail round the lines. Its subject tells a forwarded mail ("FW: …") from an answer above an old one. */
export interface AroundLines extends Parties {
  subject: string | null
}

export interface Whose {
  is: LineIs[]
  /** The first line of an old mail of the same sender that is left quoted under a short note: it may be the answer. */
  left: string | null
}

/** `marked`: lines that the mail program itself marks as quoted, where it does so otherwise than by ">". */
export function whoseLines(lines: string[], around: AroundLines, marked?: boolean[]): Whose {
  const is: LineIs[] = lines.map((line, i) =>
    /^\s*>/.test(line) || marked?.[i] ? 'quoted' : 'own',
  )
  takeOwnAnswers(lines, is)
  takeOwnMails(lines, is, around)
  markAttributions(lines, is)
  const { old, heads, left } = firstOldMail(lines, is, around)
  if (old >= 0) is.fill('quoted', old)
  for (const [from, to] of heads) is.fill('signature', from, to)
  markSignatures(lines, is)
  for (const [from, to] of smallPrint(lines, (i) => is[i] === 'own')) is.fill('signature', from, to)
  fillBlanks(lines, is)
  return { is, left }
}

/** "The department has answered as follows:" over indented lines: they are its answer, and the sender's word. */
function takeOwnAnswers(lines: string[], is: LineIs[]): void {
  for (let i = 1; i < lines.length; i++) {
    if (is[i] !== 'quoted' || lastInk(lines, is, i) === null) continue
    let end = i
    while (end < lines.length && (is[end] === 'quoted' || lines[end]?.trim() === '')) end++
    const note = lastInk(lines, is, i) ?? ''
    const isDeeper = lines.slice(i, end).some((line) => /^\s*>\s?>/.test(line))
    if (/:\s*$/.test(note) && announcesAnswer(note) && !isDeeper) is.fill('own', i, end)
    i = end
  }
}

/** “Our answer is in the mail below.” over “On …, FOI Team <own address> wrote:” and a mail of the same sender: it is the answer. */
function takeOwnMails(lines: string[], is: LineIs[], around: AroundLines): void {
  for (let i = 1; i < lines.length; i++) {
    const length = is[i] === 'own' ? attributionAt(lines, i) : 0
    const first = length === 0 ? -1 : nextInk(lines, i + length)
    if (first < 0 || is[first] !== 'quoted') continue
    const note = lines.slice(0, i).filter((_, k) => is[k] === 'own')
    const isOurs = sentBy(lines.slice(i, i + length).join(' '), around) === 'ours'
    if (!isOurs || letters(note) >= COVER_NOTE || !announcesAnswer(note.join('\n'))) continue
    let end = first
    while (end < lines.length && (is[end] === 'quoted' || lines[end]?.trim() === '')) end++
    // what is quoted once more in it is the request that it answered
    const deeper = lines.findIndex((line, k) => k >= first && k < end && /^\s*>\s?>/.test(line))
    is.fill('signature', i, first)
    is.fill('own', first, deeper < 0 ? end : deeper)
    i = end
  }
}

/** The paragraph right above, if it is the sender's own. */
function lastInk(lines: string[], is: LineIs[], before: number): string | null {
  let at = before - 1
  while (at >= 0 && lines[at]?.trim() === '') at--
  if (at < 0 || is[at] !== 'own') return null
  let first = at
  while (first > 0 && is[first - 1] === 'own' && lines[first - 1]?.trim() !== '') first--
  return lines.slice(first, at + 1).join(' ')
}

/** "… wrote:" belongs to the quotation under it; where no line under it is marked, all the rest is quoted. */
function markAttributions(lines: string[], is: LineIs[]): void {
  for (let i = 0; i < lines.length; i++) {
    const length = is[i] === 'own' ? attributionAt(lines, i) : 0
    if (length === 0) continue
    const next = nextInk(lines, i + length)
    if (next < 0) continue
    if (is[next] === 'quoted') is.fill('quoted', i, next)
    else {
      is.fill('quoted', i)
      return
    }
  }
}

function attributionAt(lines: string[], at: number): number {
  for (let length = 1; length <= 3; length++) {
    const text = lines
      .slice(at, at + length)
      .map((line) => line.trim())
      .join(' ')
    if (text.length > 320) return 0
    if (WROTE.test(text) || (length === 1 && WROTE_SHORT.test(text))) return length
  }
  return 0
}

interface OldMails {
  /** Where the first earlier mail begins that is none of the sender's own words; -1 where none does. */
  old: number
  /** The heads of mails that were meant to be read. */
  heads: [from: number, to: number][]
  left: string | null
}

/** Earlier mails that no mark at the line's start shows. */
function firstOldMail(lines: string[], is: LineIs[], around: AroundLines): OldMails {
  const isForward = /^\s*(fwd?|ymlaen)\s*:/i.test(around.subject ?? '')
  const heads: [from: number, to: number][] = []
  let since = 0
  for (let i = 0; i < lines.length; i++) {
    if (is[i] !== 'own') continue
    const line = lines[i]?.trim() ?? ''
    const isBar = FORWARDED.test(line) || OLD_MAIL.test(line)
    const first = isBar ? nextInk(lines, i + 1) : i
    const head = headBlockAt(lines, first)
    if (!isBar && head === 0) continue
    const note = lines.slice(since, i).filter((_, k) => is[since + k] === 'own')
    const sender =
      head > 0 ? sentBy(lines.slice(first, head + 1).find(isSender) ?? '', around) : 'unknown'
    const isShort = letters(note) < COVER_NOTE
    const isForwarded =
      (isForward || FORWARDED.test(line)) &&
      ownLetters(lines, is, i) < COVER_NOTE &&
      !(isForward && sender === 'theirs' && around.from !== null && !FORWARDED.test(line))
    const isAnswer = isShort && sender !== 'theirs' && announcesAnswer(note.join('\n'))
    // a bar on top, with nothing above it and no head below, parts nothing
    const partsNothing = OLD_MAIL.test(line) && head === 0 && letters(note) === 0
    if (!isForwarded && !isAnswer && !partsNothing)
      return { old: i, heads, left: isShort && sender === 'ours' ? line : null }
    if (isAnswer || partsNothing) heads.push([i, Math.max(i, head) + 1])
    i = Math.max(i, head)
    since = i + 1
  }
  return { old: -1, heads, left: null }
}

const isSender = (line: string): boolean => FIRST_FIELD.test(line)

const letters = (lines: string[]): number =>
  lines.reduce((sum, line) => sum + line.trim().length, 0)

/** The last line of "From: … Sent: … To: … Subject: …" that begins here; 0 where none does. */
function headBlockAt(lines: string[], at: number): number {
  if (at < 0 || !FIRST_FIELD.test(lines[at] ?? '')) return 0
  let fields = 0
  let last = at
  for (let i = at; i < Math.min(lines.length, at + 9); i++) {
    const line = lines[i] ?? ''
    const ends = line.trim() === '' && fields >= FEWEST_FIELDS
    if (i > at && (ends || FIRST_FIELD.test(line))) break
    if (HEAD_FIELD.test(line)) {
      fields++
      last = i
    }
  }
  return fields >= FEWEST_FIELDS ? last : 0
}

const ownLetters = (lines: string[], is: LineIs[], before: number): number =>
  lines
    .slice(0, before)
    .reduce((sum, line, i) => (is[i] === 'own' ? sum + line.trim().length : sum), 0)

const VALEDICTION =
  /^(kind(est)? regards|best regards|warm regards|regards|yours (sincerely|faithfully|truly)|many thanks|best wishes|with thanks|cofion( cynnes)?|yn gywir)[\s,.!]*$/i
/** What may follow a signature and is the letter's own again. */
const LETTER_GOES_ON =
  /^(annex|appendix|table|schedule|question|response|answer|q\s*\d|\d+[.)a-z]|\(?[a-z0-9]{1,3}\)|section|enclos|attach)/i
const SIGNATURE_LINES = 12
const LONGEST_SIGNATURE_LINE = 90

function markSignatures(lines: string[], is: LineIs[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (is[i] !== 'own') continue
    const line = lines[i]?.trimEnd() ?? ''
    if (SIGNATURE.test(lines[i] ?? '') && /^--/.test(line)) {
      for (let j = i; j < lines.length && is[j] === 'own'; j++) is[j] = 'signature'
    } else if (VALEDICTION.test(line.trim())) i = markSignature(lines, is, i)
  }
}

/** The name, the post, the address and the telephone under "Kind regards". */
function markSignature(lines: string[], is: LineIs[], from: number): number {
  let i = from
  for (; i < Math.min(lines.length, from + SIGNATURE_LINES) && is[i] === 'own'; i++) {
    const line = lines[i]?.trim() ?? ''
    if (line.length > LONGEST_SIGNATURE_LINE || (i > from && LETTER_GOES_ON.test(line))) break
    is[i] = 'signature'
  }
  return i - 1
}

/** A blank line between two quoted ones is quoted. */
function fillBlanks(lines: string[], is: LineIs[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.trim() !== '') continue
    const next = nextInk(lines, i)
    const before = is[i - 1]
    if (before && next >= 0 && is[next] === before) is[i] = before
  }
}

function nextInk(lines: string[], from: number): number {
  for (let i = from; i < lines.length; i++) if (lines[i]?.trim()) return i
  return -1
}
