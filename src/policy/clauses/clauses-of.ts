// A policy as it was written, cut into its clauses: numbered paragraphs where it has numbers, else what stands under each heading.
import type { Document, Flag } from '../../vocabulary/document.ts'
import type { Clause } from '../../vocabulary/force/policy.ts'
import { followsOn, isAbove, numbered } from './clause-number.ts'

export type ClauseRead = Omit<Clause, 'id'>

interface Line {
  text: string
  /** 1 is outermost; null: no heading. Markdown says it with hashes, other formats by their styles. */
  heading: number | null
}

/** What nobody sees on the page, or sees struck through, binds nobody. */
const NOT_SHOWN: readonly Flag[] = ['hidden', 'deleted', 'struck', 'header-footer']

/** In reading order. A text without numbers and headings gives a clause a paragraph. */
export function clausesOf(document: Pick<Document, 'text' | 'runs'>): ClauseRead[] {
  const lines = linesOf(document)
  const numbers = numbersOf(lines)
  const clauses: { number: string | null; under: string[]; parts: string[] }[] = []
  let under: { level: number; text: string }[] = []
  let open = false
  const headed = lines.some(({ heading }) => heading !== null) || numbers.some(Boolean)
  lines.forEach((line, i) => {
    const number = numbers[i] ?? null
    const level = headingLevel(lines, numbers, i)
    if (level !== null) {
      under = [...under.filter((one) => one.level < level), { level, text: line.text }]
      open = false
      return
    }
    if (!line.text) {
      // Between paragraphs of one clause; without heads and numbers it ends one.
      if (!headed) open = false
      return
    }
    if (number !== null || !open)
      clauses.push({
        number: number?.number ?? null,
        under: under.map(({ text }) => text),
        parts: [],
      })
    open = true
    clauses.at(-1)?.parts.push(number?.rest ?? line.text)
  })
  return clauses.map(({ parts, ...clause }) => ({ ...clause, text: parts.join('\n') }))
}

/** A number with a short title and its own sub-numbers is a heading, as is what the format calls one. */
function headingLevel(
  lines: readonly Line[],
  numbers: readonly ReturnType<typeof numbered>[],
  at: number,
): number | null {
  const line = lines[at]
  const number = numbers[at]
  if (line?.heading) return line.heading
  if (!number) return null
  const next = numbers.slice(at + 1).find(Boolean)
  const title = number.rest.split(' ').length <= A_TITLE && !/[.;:]$/.test(number.rest)
  return title && next && isAbove(number.number, next.number)
    ? LEVELS_OF_STYLES + number.number.split('.').length
    : null
}

/** Of words, at most. */
const A_TITLE = 12
const LEVELS_OF_STYLES = 9

/** The clause number of each line. "12 officers were asked" begins with a number that does not follow on: it is none. */
function numbersOf(lines: readonly Line[]): ReturnType<typeof numbered>[] {
  let last: string | null = null
  let fresh = true
  return lines.map(({ text, heading }, i) => {
    const number = numbered(text)
    const follows =
      number &&
      ((last !== null && followsOn(last, number.number)) ||
        (fresh && isFirst(number.number)) ||
        (last === null && goesOnBelow(number.number, lines.slice(i + 1))))
    if (!follows) {
      if (heading) fresh = true
      return null
    }
    last = number.number
    fresh = heading !== null
    return number
  })
}

/** A part of a longer text may begin with any number, where others follow on it. */
const goesOnBelow = (number: string, below: readonly Line[]): boolean =>
  below.some(({ text }) => {
    const next = numbered(text)
    return next !== null && followsOn(number, next.number)
  })

/** Numbers may begin anew under a new heading. */
const isFirst = (number: string): boolean => /^(?:\d+\.)*1$/.test(number)

function linesOf({ text, runs }: Pick<Document, 'text' | 'runs'>): Line[] {
  const shown = (start: number, end: number) =>
    runs.filter((run) => run.start < end && run.end > start)
  let offset = 0
  const lines = text.split('\n').map((raw): Line | null => {
    const start = offset
    offset += raw.length + 1
    const flags = shown(start, offset - 1).map((run) => run.flags ?? [])
    if (flags.length > 0 && flags.every((all) => all.some((flag) => NOT_SHOWN.includes(flag))))
      return null
    const [, hashes, title] = /^(#{1,6}) +(.+)$/.exec(raw.trim()) ?? []
    if (hashes && title) return { text: plain(title), heading: hashes.length }
    const heading = flags.length > 0 && flags.every((all) => all.includes('heading'))
    return { text: plain(raw.trim()), heading: heading && raw.trim() ? HEADED : null }
  })
  return wrapped(lines.filter((line) => line !== null))
}

/** The formats tell that it is a heading, not of which level. */
const HEADED = 7

/** Markdown's stars and underscores about a word are no words. */
const plain = (text: string): string =>
  text
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/\t/g, ' ')
    .replace(/ {2,}/g, ' ')

/** A line that only goes on where the last one ended for want of room belongs to it: "you must\nnot post". */
function wrapped(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const goesOn =
      last?.text &&
      !/[.;:!?]$/.test(last.text) &&
      last.heading === null &&
      line.heading === null &&
      line.text !== '' &&
      !numbered(line.text) &&
      !/^(?:[-*•–]|\(?[a-z]{1,4}[.)])\s/i.test(line.text)
    if (goesOn) out[out.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else out.push(line)
  }
  return out
}
