// Whose words the lines of a mail are: the sender's own, an earlier mail's, or a signature.
import { smallPrint } from './disclaimer-lines.ts'
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

/** `subject` tells a forwarded mail ("FW: …") from an answer above an old one. */
export function whoseLines(lines: string[], subject: string | null): LineIs[] {
  const is: LineIs[] = lines.map((line) => (/^\s*>/.test(line) ? 'quoted' : 'own'))
  markAttributions(lines, is)
  const old = firstOldMail(lines, is, /^\s*(fwd?|ymlaen)\s*:/i.test(subject ?? ''))
  if (old >= 0) is.fill('quoted', old)
  markSignatures(lines, is)
  for (const [from, to] of smallPrint(lines, (i) => is[i] === 'own')) is.fill('signature', from, to)
  fillBlanks(lines, is)
  return is
}

/** "… wrote:" belongs to the quotation under it; where no line under it is marked, all the rest is quoted. */
function markAttributions(lines: string[], is: LineIs[]): void {
  for (let i = 0; i < lines.length; i++) {
    const length = is[i] === 'quoted' ? 0 : attributionAt(lines, i)
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

/** Where an earlier mail begins that no mark at the line's start shows; -1 where none does. */
function firstOldMail(lines: string[], is: LineIs[], isForward: boolean): number {
  for (let i = 0; i < lines.length; i++) {
    if (is[i] !== 'own') continue
    const line = lines[i]?.trim() ?? ''
    const head = headBlockAt(
      lines,
      FORWARDED.test(line) || OLD_MAIL.test(line) ? nextInk(lines, i + 1) : i,
    )
    const isOld = OLD_MAIL.test(line) || FORWARDED.test(line) || head > 0
    if (!isOld) continue
    const isMeant = (isForward || FORWARDED.test(line)) && ownLetters(lines, is, i) < COVER_NOTE
    if (!isMeant) return i
    i = Math.max(i, head)
  }
  return -1
}

/** The last line of "From: … Sent: … To: … Subject: …" that begins here; 0 where none does. */
function headBlockAt(lines: string[], at: number): number {
  if (at < 0 || !FIRST_FIELD.test(lines[at] ?? '')) return 0
  let fields = 0
  let last = at
  for (let i = at; i < Math.min(lines.length, at + 9); i++) {
    if (HEAD_FIELD.test(lines[i] ?? '')) {
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
