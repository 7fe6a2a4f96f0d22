// The ways in which an answer may be cut into units of which each is a case: a line, a block of lines, an item of a run. What stands over them is told of each.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { oneOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { CaseField } from '../../asked/case-fields.ts'
import { ENDING } from '../../asked/likeness.ts'
import type { Letter, Line } from '../../letter/letter.ts'
import { tellsNothing } from '../fields/may-not-be.ts'
import { ITEM_MARK } from '../records/item-mark.ts'
import { stackedLines } from '../records/stacked-lines.ts'
import type { CutUnit } from './by-parts.ts'
import { fieldNamed, LEVELS, labelOf, type Part, partsOf } from './parts.ts'

const say = plainLists('cases', ['joins', 'ordinals', 'no', 'notDone'])
const told = plainLists('told', ['withheld', 'partLabels', 'areThese', 'ofLetter'])

export interface Piece {
  text: string
  /** Offsets in the document's text. */
  start: number
  end: number
}

const SHORT = 60
const FIRM = /\s[-–—/|]\s|\t/
const ANEW = /^(?:[•·●▪*–-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]+)[).:]\s)/i
const ENDS = /[.!?:;][)"'”’]?$/
const WRAPPED = 70
const QUESTION = worded`^\W*(?:${told.partLabels}\s*\d{1,2}\s?[a-h]?\W{0,3}(?=\s|$)|(?:\d{1,2}\s?[a-h]?|[a-h])\s?[.):–-](?=\s))\s*`
const ONLY_NUMBER = /^\W*\d{0,2}\s?[a-h]?\W*$/
const WITHHELD = worded`(?<!\w)${told.withheld}(?!\w)`
/** “We made one report”, “With best wishes” */
const OF_LETTER = worded`${told.ofLetter}(?!\w)`

/** “Would have been dismissed” */
const DENIED = new RegExp(
  `(?<!\\w)(?:${oneOf(say.notDone)})\\s+(?:\\w+\\s+){0,2}(?:${ENDING.source})`,
  'i',
)

/** What nobody told, or what was not. */
const isNoUnit = (text: string): boolean =>
  tellsNothing(text) || WITHHELD.test(text) || DENIED.test(text) || OF_LETTER.test(text)

/** Every way to cut these lines; each unit with the parts that stand over it. */
export function* cutUnits(
  words: Words,
  letter: Letter,
  lines: readonly Line[],
  fields: readonly CaseField[],
): Generator<CutUnit[]> {
  const pieces = piecesOf(letter, lines)
  for (let level = 0; level < LEVELS; level++) {
    const cut = (own: readonly Piece[]): Part[] => partsOf(words, own, fields, level)
    for (const groups of [pieces.map((one) => [one]), blocksOf(words, letter, pieces, fields)])
      yield unitsOf(words, groups, cut, fields)
  }
  const isNamed = (label: string): boolean => fieldNamed(words, label, fields) !== null
  for (const { lines: stacked } of stackedLines(letter, lines, isNamed)) {
    const [heads, ...records] = stacked
    const labels = heads?.parts.map(({ text }) => fieldNamed(words, text, fields)) ?? []
    yield records.map(({ start, end, parts }) => ({
      start,
      end,
      parts: parts.map((part, i) => ({ ...part, label: labels[i] ?? null, over: false })),
    }))
  }
  const sentences = pieces.flatMap(sentencesIn)
  for (let level = 3; level < LEVELS; level++)
    yield runsOf(sentences, (own) => partsOf(words, own, fields, level))
}

const STOP = /[.!?]\s+(?=\p{Lu})/gu

function sentencesIn({ text, start }: Piece): Piece[] {
  const starts = [0, ...[...text.matchAll(STOP)].map(({ index, 0: ink }) => index + ink.length)]
  return starts.map((from, i) => {
    const own = text.slice(from, starts[i + 1]).trimEnd()
    return { text: own, start: start + from, end: start + from + own.length }
  })
}

/** Lines as their writer wrote them, joined where the paper alone broke them. */
export function piecesOf({ document }: Letter, lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let before: Line | null = null
  for (const line of lines) {
    if (line.table || line.part !== 'answer') {
      before = null
      continue
    }
    const last = pieces.at(-1)
    if (before && last && goesOn(before, line)) {
      last.end = line.end
      last.text = document.text.slice(last.start, line.end)
    } else pieces.push({ text: line.text, start: line.start, end: line.end })
    before = line
  }
  return pieces.flatMap((piece, i) => {
    const mark = i === 0 ? (QUESTION.exec(piece.text)?.[0].length ?? 0) : 0
    const own = { ...piece, text: piece.text.slice(mark), start: piece.start + mark }
    return own.text.trim() === '' || ONLY_NUMBER.test(own.text) ? [] : [own]
  })
}

function goesOn(before: Line, line: Line): boolean {
  if (line.start - before.end > 3 || ENDS.test(before.text) || ANEW.test(line.text)) return false
  if (FIRM.test(line.text) && FIRM.test(before.text)) return false
  return /^[a-z(]/.test(line.text)
    ? before.text.length > WRAPPED / 2
    : before.text.length >= WRAPPED
}

const NUMBERED = worded`^\W*[a-z]+\s+(?:${say.no}\.?\s*)?(?:\d{1,3}|[a-z]|${say.ordinals})\s*(?:[:.)–-]\s*|(?=\()|$)`

/** “3. ”, “Case 4: ”, “Error 2: ”. */
function withoutMark(words: Words, piece: Piece): Piece {
  const own = ITEM_MARK(words).exec(piece.text)?.[0] ?? NUMBERED.exec(piece.text)?.[0] ?? ''
  const mark = words.populationsIn(own).length > 0 ? '' : own
  return { ...piece, text: piece.text.slice(mark.length), start: piece.start + mark.length }
}

const isMarked = (words: Words, { text }: Piece): boolean =>
  ITEM_MARK(words).test(text) || NUMBERED.test(text)

/** Between blank lines, from mark to mark, or from one label to where it stands again. */
function blocksOf(
  words: Words,
  letter: Letter,
  pieces: readonly Piece[],
  fields: readonly CaseField[],
): Piece[][] {
  const label = labelAgain(words, pieces, fields)
  const marked = pieces.filter((one) => isMarked(words, one)).length > 1
  const blocks: Piece[][] = []
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1]
    const gap = before ? letter.document.text.slice(before.end, piece.start).trim().length : 0
    const opens =
      gap > BETWEEN ||
      (marked
        ? isMarked(words, piece) || isOver(piece, pieces[i + 1], (one) => isMarked(words, one))
        : label !== null
          ? labelAt(piece.text) === label
          : !before || /\n\s*\n/.test(letter.document.text.slice(before.end, piece.start)))
    if (opens || !before) blocks.push([piece])
    else blocks.at(-1)?.push(piece)
  }
  return marked ? withoutTail(words, blocks, fields) : blocks
}

/** What follows the last item of a list of single lines, and is no label, is no part of it. */
function withoutTail(words: Words, blocks: Piece[][], fields: readonly CaseField[]): Piece[][] {
  const [tail = [], ...before] = blocks.toReversed()
  const items = before.filter(([first]) => first && isMarked(words, first))
  const at = tail.findIndex(
    ({ text }, i) =>
      i > 0 &&
      /^\p{Lu}/u.test(text) &&
      !labelOf(words, text, fields) &&
      /[.;)]$/.test(tail[i - 1]?.text ?? ''),
  )
  if (at < 0 || items.some(({ length }) => length > 1)) return blocks
  return [...blocks.slice(0, -1), tail.slice(0, at), tail.slice(at)]
}

/** More stands between two lines where a table does. */
const BETWEEN = 12

/** “Written warning” between two items. */
const isOver = (
  { text }: Piece,
  next: Piece | undefined,
  marked: (one: Piece) => boolean,
): boolean => next !== undefined && marked(next) && text.length <= SHORT && !/[.;?!]$/.test(text)

function labelAgain(
  words: Words,
  pieces: readonly Piece[],
  fields: readonly CaseField[],
): string | null {
  const labels = pieces.flatMap(({ text }) => labelAt(text) ?? [])
  return (
    labels.find((one, i) => labels.indexOf(one) < i && fieldNamed(words, one, fields) !== null) ??
    null
  )
}

const labelAt = (text: string): string | null =>
  /^([^:.;?!–]{2,40}?)\s*(?::|\s[–-]\s)\s*\S/.exec(text)?.[1]?.toLowerCase() ?? null

/** What tells one thing alone, and is short, stands over the units below it. */
function unitsOf(
  words: Words,
  groups: readonly Piece[][],
  cut: (own: readonly Piece[]) => Part[],
  fields: readonly CaseField[],
): CutUnit[] {
  const units: CutUnit[] = []
  let over: Part[] = []
  let heads: (CaseField | null)[] = []
  for (const group of groups) {
    const own = group.map((one, i) => (i === 0 ? withoutMark(words, one) : one))
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last || group.some(({ text }) => isNoUnit(text))) continue
    const parts = cut(own.filter(({ text }) => text.trim() !== ''))
    const named = parts.map(({ text, label }) => (label ? null : fieldNamed(words, text, fields)))
    if (parts.length > 2 && named.filter((one) => one).length * 2 > parts.length) {
      heads = named
      continue
    }
    const [only] = parts
    if (parts.length === 1 && only && !only.label) {
      if (only.text.length <= SHORT && !/[.;?!]$/.test(last.text)) over = [{ ...only, over: true }]
      continue
    }
    if (parts.length < 2) continue
    const labelled =
      heads.length === parts.length
        ? parts.map((part, i) => ({ ...part, label: part.label ?? heads[i] ?? null }))
        : parts
    units.push({ start: first.start, end: last.end, parts: [...over, ...labelled] })
  }
  return units
}

/** Items and lines, without their marks, with what stands over each. */
export function itemsOf(
  words: Words,
  letter: Letter,
  lines: readonly Line[],
  fields: readonly CaseField[],
): { pieces: Piece[]; over: { start: number; end: number }[] }[] {
  const items: { pieces: Piece[]; over: { start: number; end: number }[] }[] = []
  let over: Piece | null = null
  for (const [first, ...more] of blocksOf(words, letter, piecesOf(letter, lines), fields)) {
    if (!first) continue
    if (more.length === 0 && first.text.length <= SHORT && !/[.;?!]$/.test(first.text)) {
      over = first
      continue
    }
    const own = [withoutMark(words, first), ...more].filter(({ text }) => text.trim() !== '')
    if (own.some(({ text }) => isNoUnit(text))) continue
    if (own.filter(({ text }) => labelOf(words, text, fields)).length > 1) continue
    items.push({ pieces: own, over: over ? [over] : [] })
  }
  return items
}

const LEAD = /^([^:;.]{3,60}):\s+(?=\S)/
const ARE = worded`^([^:;]{3,80}?)\s${told.areThese}\s+(?=${plainLists('told', ['indefinite']).indefinite}\s)`
const ITEMS = new RegExp(`;\\s+(?:(?:${oneOf(say.joins)})\\s+)?`, 'gi')
const BRACKETED = new RegExp(
  `(?<=\\))\\s*(?:[,;]\\s+(?:(?:${oneOf(say.joins)})\\s+)?|\\s(?:${oneOf(say.joins)})\\s+)`,
  'gi',
)
const ARTICLE = worded`^${plainLists('case-fields', ['articles']).articles}\s+`

/** “Dismissed: a cook (theft), a porter (drink)”; “2022: Redwing, falls, £2,000; Holt, …”: what stands first is told of each. */
function runsOf(pieces: readonly Piece[], cut: (own: readonly Piece[]) => Part[]): CutUnit[] {
  const isRun = pieces.some(({ text }) => LEAD.test(text) && text.search(ITEMS) > 0)
  return pieces.flatMap((piece): CutUnit[] => {
    const lead = LEAD.exec(piece.text) ?? ARE.exec(piece.text)
    const from = lead?.[0].length ?? 0
    const body = piece.text.slice(from)
    const joint = [BRACKETED, ITEMS].find((one) => [...body.matchAll(one)].length > 0)
    const isOne = lead !== null && (isRun || /\([^()]+\)\.?$/.test(body.trim()))
    if (!joint && !isOne) return []
    const cuts = joint ? [...body.matchAll(joint)] : []
    const starts = [0, ...cuts.map(({ index, 0: ink }) => index + ink.length)]
    const ends = [...cuts.map(({ index }) => index), body.length]
    const over = lead?.[1]
      ? [
          {
            text: lead[1],
            start: piece.start,
            end: piece.start + lead[1].length,
            label: null,
            over: true,
          },
        ]
      : []
    return starts.flatMap((start, i): CutUnit[] => {
      const raw = body.slice(start, ends[i])
      const article = ARTICLE.exec(raw)?.[0].length ?? 0
      const text = raw.slice(article).replace(/[.\s]+$/, '')
      const at = piece.start + from + start + article
      if (isNoUnit(text)) return []
      const parts = cut([{ text, start: at, end: at + text.length }])
      return parts.length < 2
        ? []
        : [{ start: at, end: at + text.length, parts: [...over, ...parts] }]
    })
  })
}
