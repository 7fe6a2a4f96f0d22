// Cases told in running text, or in the sentences of an item each: the stretches of one case together.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import type { Letter, Line } from '../../letter/letter.ts'
import { anchorsOf } from './anchors.ts'
import { itemsOf } from './layouts.ts'
import { type ProsePiece, prosePieces } from './prose-pieces.ts'
import { isPronoun, type Stretch, stretchTold } from './stretch-told.ts'
import { tellsApart, tellsOfOne, tellsOne } from './tells-one.ts'
import type { UnitTold } from './told.ts'

export interface ProseOf {
  wanted: readonly Wanted[]
  placed: boolean
}

export function toldInProse(
  letter: Letter,
  lines: readonly Line[],
  { wanted, placed }: ProseOf,
): UnitTold[] {
  const { text } = letter.document
  const pieces = prosePieces(letter, lines, {
    tellsOne: (own) => tellsOne(own, wanted),
    tellsApart: (own) => tellsApart(own, wanted),
  })
  const groups: Stretch[] = []
  for (const piece of pieces.filter(({ text: own }) => placed || tellsOfOne(own))) {
    const before = groups.at(-1)
    if (!before || opensCase(piece, wanted))
      groups.push({ pieces: [piece], over: piece.over ? [piece.over] : [] })
    else if (isNext(text, before, piece)) before.pieces.push(piece)
  }
  return unitsTold(text, groups, wanted)
}

/** Nothing but white space and the mark of an item stands between them: no table. */
const isNext = (text: string, { pieces }: Stretch, { start, text: own }: ProsePiece): boolean => {
  const gap = text.slice(pieces.at(-1)?.end ?? start, start)
  return gap.trim().length < 12 && (!gap.includes('\n') || isPronoun(own))
}

/** Items of a list, each told in sentences of its own. */
export function toldInItems(
  words: Words,
  letter: Letter,
  lines: readonly Line[],
  { wanted, placed }: ProseOf,
): UnitTold[] {
  const { text } = letter.document
  const items = itemsOf(
    words,
    letter,
    lines,
    wanted.map(({ field }) => field),
  )
    .filter(({ pieces }) => placed || tellsOfOne(pieces.map(({ text: own }) => own).join(' ')))
    .map(
      ({ pieces, over }): Stretch => ({
        over,
        pieces: pieces.map((one) => ({
          ...one,
          begins: 'opens' as const,
          over: null,
          ofSame: false,
        })),
      }),
    )
  return unitsTold(text, items, wanted)
}

function unitsTold(
  document: string,
  groups: readonly Stretch[],
  wanted: readonly Wanted[],
): UnitTold[] {
  let last: UnitTold | null = null
  return groups.flatMap((own): UnitTold[] => {
    const told = stretchTold(document, own, wanted, last)
    if (told) last = told
    return told ? [told] : []
  })
}

/** “An electronic alert was added” names no case where the fields have nothing of their own in it. */
function opensCase({ begins, text }: ProsePiece, wanted: readonly Wanted[]): boolean {
  if (begins !== 'names') return begins === 'opens'
  return wanted.some((one) => one.sort !== 'came' && anchorsOf(text, one).length > 0)
}
