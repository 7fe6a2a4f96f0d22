// The stretches of an answer that may be a record each: a paragraph, or all lines between two blank ones.
import type { Letter, Line } from '../../letter/letter.ts'
import { sentencesOf } from '../../letter/sentences.ts'
import { CUTS, cutLine, fitted, type Part } from './cut-lines.ts'

/** A record, or what stands over records: then it has one part. */
export interface RecordLine {
  start: number
  end: number
  parts: Part[]
}

/** One way to take the answer for records: those of one shape, with the short lines that stand between them. */
export interface Shape {
  lines: RecordLine[]
  /** How loosely the lines were cut; 0 is a list by its marks alone. */
  cut: number
}

interface Paragraph {
  text: string
  start: number
  end: number
}

interface Told extends Paragraph {
  tells: boolean
}

const FEWEST = 2
const MOST_PARTS = 12
/** Shapes of one cut that are tried. */
const TRIED = 3
const SHORT = 60

/** What the lines of cases are known by, whatever their shape. */
export interface Marks {
  /** “1. ”, “Case 4: ”: what an item begins with and tells nothing; '' where it begins with none. */
  markOf(text: string): string
  /** It supposes, asks or speaks of the letter itself. */
  tellsNothing(text: string): boolean
}

export function shapesOf(letter: Letter, lines: readonly Line[], marks: Marks): Shape[] {
  const paragraphs = paragraphsOf(letter, lines)
  if (paragraphs.length < FEWEST) return []
  const told = paragraphs
    .map((one) => withoutMark(marks, one))
    .filter(({ text }) => text.trim() !== '')
    .map((one): Told => ({ ...one, tells: !marks.tellsNothing(one.text) }))
  return onceEach([
    ...CUTS.flatMap((cut, i) => shapesCut(letter, told, { cut, level: i })),
    ...blocksOf(marks, letter, paragraphs),
  ])
}

/** A looser cut most often cuts the same: a list by dashes has no brackets. */
function onceEach(shapes: readonly Shape[]): Shape[] {
  const known = new Set<string>()
  return shapes.filter((shape) => {
    const places = placesOf(shape)
    return !known.has(places) && known.add(places)
  })
}

const placesOf = ({ lines }: Shape): string =>
  lines.map(({ parts }) => parts.map(({ start, end }) => `${start}-${end}`)).join(';')

function paragraphsOf(letter: Letter, lines: readonly Line[]): Paragraph[] {
  const { text } = letter.document
  const sentences = sentencesOf(
    text,
    lines.filter(({ part, table }) => part === 'answer' && !table),
  )
  return [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()].flatMap((all) => {
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last) return []
    return [{ start: first.start, end: last.end, text: text.slice(first.start, last.end) }]
  })
}

/** “1. ”, “Case 4: ”, “[2] ”, “2 - i) ” tell nothing. */
function withoutMark({ markOf }: Marks, whole: Paragraph): Paragraph {
  const { text, start, end } = withoutQuestion(whole)
  const mark = markOf(text) || (BRACKETED.exec(text)?.[0] ?? '')
  return { text: text.slice(mark.length), start: start + mark.length, end }
}
const BRACKETED = /^\[\w{1,3}\]\s*/

/** The number of the question, right before the mark of its first item. */
function withoutQuestion({ text, start, end }: Paragraph): Paragraph {
  const length =
    /^\W*\d{1,2}\s?[a-h]?\s?[.):–-]\s+(?=\(?(?:\d{1,2}|[ivx]+|[a-z])[.)]\s)/.exec(text)?.[0]
      .length ?? 0
  return { text: text.slice(length), start: start + length, end }
}

function shapesCut(
  { document }: Letter,
  paragraphs: readonly Told[],
  { cut, level }: { cut: RegExp; level: number },
): Shape[] {
  const cuts = paragraphs.map((one) => (one.tells ? cutLine(one, cut) : null))
  const often = new Map<string, number>()
  for (const one of cuts)
    if (one && one.joints.length > 0 && one.joints.length < MOST_PARTS)
      often.set(one.joints, (often.get(one.joints) ?? 0) + 1)
  const likely = [...often.keys()]
    .map((joints) => ({
      joints,
      fits: cuts.filter((one) => one?.joints.startsWith(joints)).length,
    }))
    .filter(({ fits }) => fits >= FEWEST)
    .sort((a, b) => b.fits * b.joints.length - a.fits * a.joints.length)
    .slice(0, TRIED)
  return likely.map(({ joints }) => ({
    cut: level,
    lines: paragraphs.flatMap(({ text, start, end }, i): RecordLine[] => {
      const one = cuts[i]
      const parts = one ? fitted(one, joints, document.text) : null
      if (parts) return [{ start, end, parts }]
      return isOver(text) ? [{ start, end, parts: [{ text, start, end }] }] : []
    }),
  }))
}

/** “2019/20”, “2021 (three matters):”: short, and no sentence. */
const isOver = (text: string): boolean => text.length <= SHORT && !/[.;?!]$/.test(text)

/** Blocks of as many lines each, a field a line. */
function blocksOf(marks: Marks, { document }: Letter, paragraphs: readonly Paragraph[]): Shape[] {
  const blocks: Paragraph[][] = []
  let before: Paragraph | null = null
  for (const one of paragraphs) {
    if (!/\p{L}|\d{3}/u.test(one.text) && !/\d\W+\d/.test(one.text)) before = null
    else {
      const isNext = before && !/\n\s*\n/.test(document.text.slice(before.end, one.start))
      if (isNext) blocks.at(-1)?.push(one)
      else blocks.push([one])
      before = one
    }
  }
  const sizes = Map.groupBy(blocks, ({ length }) => length)
  return [...sizes].flatMap(([size, alike]): Shape[] => {
    if (size < 3 || size > MOST_PARTS || alike.length < FEWEST) return []
    const lines = blocks.flatMap((block): RecordLine[] => {
      const [first, last] = [block[0], block.at(-1)]
      if (!first || !last) return []
      const own = block.map((one, i) => (i === 0 ? withoutMark(marks, one) : one))
      const parts = own.filter(({ text }) => text !== '')
      if (block.length === size) return [{ start: first.start, end: last.end, parts }]
      return block.length === 1 && isOver(first.text) ? [{ ...first, parts: [first] }] : []
    })
    return [{ cut: 0, lines }]
  })
}
