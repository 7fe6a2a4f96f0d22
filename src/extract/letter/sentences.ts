// Sentences of a letter with where they stand, joined over line breaks that the paper made and not the writer.
import { glued } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Line, LONGEST, type Part } from './letter.ts'

const say = plainLists('parts-said', ['abbreviated'])

export interface Sentence {
  /** Offsets in Document.text. */
  start: number
  end: number
  text: string
  part: Part
  /** The line it begins on. */
  line: Line
  /** Which of the paragraphs it stands in. */
  paragraph: number
}

/** A line that ends neither a sentence nor short goes on in the next one. */
const WRAPPED = 70
const STARTS_ANEW =
  /^(?:[•·●▪*–-]\s|\(?(?:\d{1,2}|[a-h]|[ivx]+)[).:]|q\d|(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d)?\d\d)?\s*[:–-]|[A-Z][\w ]{0,30}:)/i
const ENDS = /[.!?:;][)"'”’]?$/

/** The index of the stretch that an offset stands in, of stretches in their order; -1 where it stands in none. */
export function standsIn(stretches: readonly { start: number; end: number }[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) <= at ? low : -1
}

/** The sentences of these lines; tables are left out. text is the document's own, so that offsets hold. */
export function sentencesOf(text: string, lines: Line[]): Sentence[] {
  return paragraphs(lines).flatMap((paragraph, i) => {
    const [first] = paragraph
    const last = paragraph.at(-1)
    if (!first || !last) return []
    return split(text.slice(first.start, last.end)).map(({ start, end }) => ({
      start: first.start + start,
      end: first.start + end,
      text: text.slice(first.start + start, first.start + end),
      part: first.part,
      line: paragraph.findLast((line) => line.start <= first.start + start) ?? first,
      paragraph: i,
    }))
  })
}

function paragraphs(lines: Line[]): Line[][] {
  const joined: Line[][] = []
  let before: Line | null = null
  for (const line of lines) {
    if (line.table) before = null
    else {
      if (before && goesOn(before, line)) joined.at(-1)?.push(line)
      else joined.push([line])
      before = line
    }
  }
  return joined
}

function goesOn(before: Line, line: Line): boolean {
  if (before.part !== line.part || ENDS.test(before.text) || STARTS_ANEW.test(line.text))
    return false
  if (line.start - before.end > 3) return false
  return /^[a-z(]/.test(line.text) || before.text.length >= WRAPPED
}

const STOP = /[.!?]["”’)]*(?=\s+["“(]?[A-Z0-9<])|\s(?=\*\s)/g
const ABBREVIATED = new RegExp(
  `(?:\\b${glued(say.abbreviated)}|^\\W*\\(?(?:\\d{1,2}|[a-z])|\\b[A-Z])$`,
  'i',
)

function split(text: string): { start: number; end: number }[] {
  const cuts: number[] = []
  for (const match of text.matchAll(STOP)) {
    if (!ABBREVIATED.test(endOf(text, cuts.at(-1) ?? 0, match.index)))
      cuts.push(match.index + match[0].length)
  }
  const pieces: { start: number; end: number }[] = []
  let from = 0
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(from, cut)
    const lead = piece.length - piece.trimStart().length
    const end = from + piece.trimEnd().length
    for (let start = from + lead; start < end; ) {
      const stop = end - start > LONGEST ? blankBefore(text, start + LONGEST, start) : end
      pieces.push({ start, end: stop })
      start = stop + (/^\s*/.exec(text.slice(stop, stop + 20))?.[0].length ?? 0)
    }
    from = cut
  }
  return pieces
}

/** What a stop comes after tells whether it ends a sentence; of a long one, its last words alone do. */
const TELLS = 100

const endOf = (text: string, from: number, to: number): string =>
  to - from > TELLS ? `x${text.slice(to - TELLS, to)}` : text.slice(from, to)

/** Where a sentence without an end is cut. Not looked for before its begin: a text without blanks is long. */
function blankBefore(text: string, at: number, from: number): number {
  const blank = text.slice(from, at + 1).lastIndexOf(' ')
  return blank > 0 ? from + blank : at
}
