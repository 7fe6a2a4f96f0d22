// What a stretch of running text tells of each field: first what its words alone tell, then what was done, then what stands in the clauses that are left.
import { append } from '../../../vocabulary/long-lists.ts'
import { worded, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import { endingsIn } from '../../asked/likeness.ts'
import { type Anchor, anchorsOf } from './anchors.ts'
import { byParts } from './by-parts.ts'
import { deedIn, deedSpan } from './deed.ts'
import { nounsIn } from './nouns.ts'
import type { Part } from './parts.ts'
import type { ProsePiece } from './prose-pieces.ts'
import { isFree, type Span, type Told, trimmed, type UnitTold } from './told.ts'

const say = plainLists('told', ['sameTime', 'andClause', 'withWhom', 'aux', 'causeNames'])
const SAME_TIME = worded`(?<!\w)${say.sameTime}(?!\w)`
const CAUSES = worded`^${say.causeNames}$`
const CLAUSE = wordedAll`(?:[.;]\s+|,\s+(?:${say.andClause})\s+|\s+(?:${say.andClause})\s+(?=(?:${say.withWhom})\s))(?=\S)`

/** A piece, or an item of a list that is told in sentences: what stands over it is told of it too. */
export interface Stretch {
  pieces: ProsePiece[]
  over: readonly Span[]
}

export function stretchTold(
  document: string,
  { pieces, over }: Stretch,
  wanted: readonly Wanted[],
  last: UnitTold | null,
): UnitTold | null {
  const [first, final] = [pieces[0], pieces.at(-1)]
  if (!first || !final) return null
  const base = first.start
  const text = document.slice(base, final.end)
  const told: Told[] = []
  const taken: Span[] = []
  const take = ({ field }: Wanted, span: Span & { value?: string; name?: string }): void => {
    told.push({
      field,
      ...(span.name !== undefined && { name: span.name }),
      value: span.value ?? text.slice(span.start, span.end),
      start: base + span.start,
      end: base + span.end,
    })
    taken.push(span)
  }
  const isTold = ({ field }: Wanted): boolean => told.some((one) => one.field === field)
  const spanOf = (one: Wanted | undefined): Span | null => {
    const found = told.find(({ field }) => field === one?.field)
    return found && found.start >= base
      ? { start: found.start - base, end: found.end - base }
      : null
  }
  for (const meaning of ['time', 'amount', 'category', 'number', 'place', 'named'] as const)
    for (const one of wanted.filter((other) => other.meaning === meaning)) {
      const spans = anchorsOf(text, one).filter((found) => isFree(found, taken))
      const span = one.sort === 'came' ? spans.at(-1) : spans[0]
      if (span) take(one, span)
    }
  const came = wanted.find(({ sort }) => sort === 'came')
  const end =
    came?.meaning === 'came'
      ? anchorsOf(text, came).findLast((found) => isFree(found, taken))
      : null
  // An end that was not: “would have been dismissed”
  if (came?.meaning === 'came' && !end && endingsIn(came.field, text).length > 0) return null
  if (came && end) take(came, sentenceOfEnd(text, end))
  const nouns = nounsIn(text).filter((noun) => isFree(noun, taken))
  const who = wanted.find(({ sort }) => sort === 'who')
  const somebody =
    nouns.find(({ isRole }) => isRole) ??
    (who?.meaning === 'who' ? anchorsOf(text, who).find((one) => isFree(one, taken)) : undefined)
  if (who && !isTold(who) && who.meaning === 'who' && somebody) take(who, somebody)
  const thing = wanted.find(({ meaning }) => meaning === 'thing')
  const something = nouns.find((noun) => isFree(noun, taken) && noun.indefinite)
  if (thing && something) take(thing, something)
  const deed =
    wanted.find(({ meaning }) => meaning === 'deed') ??
    wanted.find(({ meaning }) => meaning === 'open')
  const hurt = deed ? undefined : wanted.find(({ meaning }) => meaning === 'hurt')
  const hurtBy = hurt && befell(text, taken)
  if (hurt && hurtBy) take(hurt, hurtBy)
  if (deed && !isTold(deed)) {
    const about = [who, thing, wanted.find(({ meaning }) => meaning === 'named')]
    const ends = [
      spanOf(came),
      ...wanted.filter(({ sort }) => sort === 'amount').map(spanOf),
    ].filter((one) => one !== null)
    const span = deedIn({
      text,
      subject: about.map(spanOf).find((one) => one !== null) ?? null,
      first: nouns[0] ?? null,
      came: spanOf(came),
      ends,
      taken: taken.filter((one) => one !== end),
      isCause: CAUSES.test(deed.field.name),
    })
    if (span) take(deed, span)
  }
  inherited([...over, ...(first.over ? [first.over] : [])], document, { first, wanted, told, last })
  const left = inClauses(text, base, { wanted: wanted.filter((one) => !isTold(one)), told, taken })
  return { start: base, end: final.end, told, left }
}

/** “The laptop was encrypted and the ICO took no action.”: a sentence of its own tells what came of it as a whole; “He was dismissed” no more than its end. */
function sentenceOfEnd(text: string, end: Anchor): Anchor {
  const before = text.slice(0, end.start)
  const stop = before.search(/[.!?]\s+(?=\p{Lu}[^.!?]*$)/u)
  if (stop < 0) return end
  const start = stop + 1 + (/^\s*/.exec(before.slice(stop + 1))?.[0].length ?? 0)
  if (PRONOUN.test(before.slice(start))) return end
  const last = text.slice(end.end).search(/[.!?](?:\s|$)/)
  const span = trimmed(text, start, last < 0 ? text.length : end.end + last)
  return span ? { ...span, value: text.slice(span.start, span.end) } : end
}
export const isPronoun = (text: string): boolean => PRONOUN.test(text)
const PRONOUN = worded`^(?:${plainLists('told', ['pronouns']).pronouns})\s`

/** “A park keeper *was bitten on the arm* in Lime Walk”, where nothing else was asked of what happened. */
function befell(text: string, taken: readonly Span[]): Span | null {
  const [subject] = nounsIn(text)
  const aux = subject && AUX.exec(text.slice(subject.end))
  return aux ? deedSpan(text, subject.end + aux[0].length, taken) : null
}
const AUX = worded`^\s+(?:${say.aux}\s+)+`

/** “In 2021” before the colon or over a list, or of the piece before it in the same sentence; “in the same year”. */
function inherited(
  over: readonly Span[],
  document: string,
  {
    first,
    wanted,
    told,
    last,
  }: { first: ProsePiece; wanted: readonly Wanted[]; told: Told[]; last: UnitTold | null },
): void {
  for (const one of wanted) {
    if (told.some(({ field }) => field === one.field)) continue
    const found = over
      .flatMap(({ start, end }) =>
        (one.meaning === 'who' ? [] : anchorsOf(document.slice(start, end), one)).map((span) => ({
          ...span,
          start: start + span.start,
          end: start + span.end,
        })),
      )
      .at(-1)
    if (found) {
      const { name, value, start, end } = found
      told.push({ field: one.field, ...(name !== undefined && { name }), value, start, end })
      continue
    }
    const before = last?.told.find(({ field }) => field === one.field)
    const isShared =
      (one.meaning === 'time' && SAME_TIME.test(first.text)) ||
      (first.ofSame && (one.meaning === 'time' || one.sort === 'came'))
    if (before && isShared) told.push(before)
  }
}

/** What is still wanted in the clauses that told nothing yet: “The patient died. The case was referred to the coroner.” What is left of them is given back. */
function inClauses(
  text: string,
  base: number,
  { wanted, told, taken }: { wanted: readonly Wanted[]; told: Told[]; taken: readonly Span[] },
): Span[] {
  const open = wanted.filter(({ meaning }) => ['came', 'hurt', 'deed', 'open'].includes(meaning))
  const whole = partsLeft(text, base, SENTENCE, taken)
  const parts = whole.length < open.length ? partsLeft(text, base, CLAUSE, taken) : whole
  if (open.length === 0) return parts
  const [unit] = byParts([{ start: base, end: base + text.length, parts }], open)
  append(told, unit?.told ?? [])
  return unit?.left ?? []
}

/** The stretches behind the first that no field was read from. */
function partsLeft(text: string, base: number, at: RegExp, taken: readonly Span[]): Part[] {
  const cuts = [...text.matchAll(at)]
  const starts = [0, ...cuts.map(({ index, 0: ink }) => index + ink.length)]
  return starts.flatMap((start, i): Part[] => {
    const span = trimmed(text, start, cuts[i]?.index ?? text.length)
    if (i === 0 || !span || !isFree(span, taken)) return []
    const { start: from, end } = span
    return [
      {
        text: text.slice(from, end),
        start: base + from,
        end: base + end,
        label: null,
        over: false,
      },
    ]
  })
}
const SENTENCE = /[.;]\s+(?=\S)/g
