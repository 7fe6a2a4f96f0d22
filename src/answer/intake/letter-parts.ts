// A letter cut into what is asked and what stands round it: head, greeting and what was quoted before; closing, name and address after.
import { beginsWith, isOnly, LETTER_WORDS } from './letter-words.ts'

export interface LetterParts {
  /** The lines between the greeting and the closing. */
  body: string
  /** What stands under the closing, as it was written. */
  signature: string[]
}

export function letterParts(text: string): LetterParts {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
  const own = withoutQuoted(lines)
  const closes = closingLine(own)
  const upTo = closes === -1 ? own : own.slice(0, closes)
  return {
    body: withoutHead(upTo).join('\n').trim(),
    signature:
      closes === -1
        ? []
        : own
            .slice(closes + 1)
            .map((line) => line.trim())
            .filter((line) => line !== ''),
  }
}

/** Lines of an earlier mail, and everything from where it begins on. */
function withoutQuoted(lines: readonly string[]): string[] {
  const begins = lines.findIndex((line, i) => i > 0 && QUOTED_FROM.test(line.trim()))
  return (begins === -1 ? lines : lines.slice(0, begins)).filter((line) => !/^\s*>/.test(line))
}

const QUOTED_FROM = /^(?:-{2,}\s*original message\s*-{2,}|on\b.{6,120}\bwrote:|_{8,})$/i

/** The last line that is nothing but a closing, in the second half or with few lines after it. */
function closingLine(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => isOnly(line, LETTER_WORDS.closings))
  if (at <= 0) return -1
  const first = lines.findLastIndex(
    (line, i) => i < at && at - i <= 2 && isOnly(line, LETTER_WORDS.closings),
  )
  return first > 0 ? first : at
}

/** From behind the greeting on; without one, from behind the lines that head a mail. */
function withoutHead(lines: readonly string[]): string[] {
  const greets = lines.findIndex(
    (line, i) => i < GREETS_WITHIN && line.length < 80 && beginsWith(line, LETTER_WORDS.greetings),
  )
  if (greets !== -1) return lines.slice(greets + 1)
  const head = lines.findIndex((line) => line.trim() !== '' && !HEAD.test(line))
  return head === -1 ? [] : lines.slice(head)
}

const GREETS_WITHIN = 30
const HEAD = new RegExp(`^\\s*(?:${LETTER_WORDS.heads.join('|')})\\s*:`, 'i')
