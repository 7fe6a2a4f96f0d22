// Shares in running text with the numbers they are of: "25 % of the 16 were officers", "4 of the 16 (25 %)", "of whom 25 %".

import { exactly } from '../../vocabulary/bounds.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { type NumberFound, numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Share, ShareSide } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type ShareSaid, sharesSaid } from './share-said.ts'

const say = plainLists('shares-said', [
  'ofNext',
  'ofWhat',
  'ofThem',
  'amongThem',
  'ofThe',
  'totalOf',
  'between',
  'orThat',
])

/** "(25 %) of the 16", "25 per cent of these 16 cases". */
const OF_AFTER = worded`^\)?,?\s*${say.ofNext}\s+(?:${say.ofWhat}\s+){0,4}$`
/** "25 % of whom", "Of these, 25 %". */
const OF_THEM_AFTER = worded`^\s+${say.ofThem}(?!\s+\w*\s*\d)`
const OF_THEM_BEFORE = worded`(?:^|[,;–-]\s*)${say.amongThem}[^.;\d]{0,12}$`
/** "Of the 18, 12 officers (67 %) and 6 staff (33 %)": the number that all are of. */
const OF_THE = worded`${say.ofThe}\s+(?:${say.totalOf}\s+)?$`
/** "4 of the 16 investigations (": both numbers before the share. */
const BETWEEN = worded`^[^.;:()\d]{0,40}?${say.between}\s+(?:${say.ofWhat}\s+){0,4}$`
const BRACKET_BEFORE = worded`^[^.;:()]{0,48}(?:\(|,\s*(?:${say.orThat},?)?|\s[–-])\s*$`
const PEOPLE_NEAR = 60

/** Sentences of one answer, in their order. */
export function proseShares(
  words: Words,
  sentences: readonly Sentence[],
  letter: Letter,
  question: string | undefined,
): Share[] {
  return sentences.flatMap((sentence, i) =>
    sharesSaid(sentence.text).flatMap((said) => {
      const sides = sidesOf(sentence, said, sentences[i - 1])
      if (!sides) return []
      const people = sides.part ? [] : words.populationsIn(afterShare(sentence, said))
      const [only, ...more] = people
      const side = ({ start, end, value }: NumberFound, within: Sentence): ShareSide => ({
        ...evidenceOf(letter.document, within.start + start, within.start + end),
        value,
      })
      const { start, end, ...share } = said
      return [
        {
          ...evidenceOf(letter.document, sentence.start + start, sentence.start + end),
          ...share,
          ...(question !== undefined && { question }),
          part: sides.part && side(sides.part, sentence),
          ...(only && more.length === 0 && { partOf: only }),
          whole: [side(sides.whole, sides.wholeIn)],
        },
      ]
    }),
  )
}

const afterShare = ({ text }: Sentence, { end }: ShareSaid): string =>
  text.slice(end, end + PEOPLE_NEAR).split(/[,;]/)[0] ?? ''

interface Sides {
  part: NumberFound | null
  whole: NumberFound
  wholeIn: Sentence
}

/**
 * Where what its words seem to say does not hold, and two other numbers before it do: those. “58 of the 69 were answered within
 * 10 days (84 %)” accuses nobody.
 */
function sidesOf(sentence: Sentence, said: ShareSaid, before: Sentence | undefined): Sides | null {
  const told = sidesTold(sentence, said, before)
  if (!told?.part || isShare(said, told.part, told.whole)) return told
  const earlier = countsIn(sentence.text).filter(({ end }) => end <= said.start)
  const fits = earlier.flatMap((part) =>
    earlier.flatMap((whole) =>
      part !== whole && isShare(said, part, whole) ? [{ part, whole }] : [],
    ),
  )
  return fits[0] ? { ...fits[0], wholeIn: sentence } : told
}

const isShare = ({ of, low, high }: ShareSaid, part: NumberFound, whole: NumberFound): boolean =>
  low * whole.value.low <= of * part.value.low && of * part.value.low <= high * whole.value.low

function sidesTold(
  sentence: Sentence,
  said: ShareSaid,
  before: Sentence | undefined,
): Sides | null {
  const { text } = sentence
  const numbers = countsIn(text).filter(({ start, end }) => end <= said.start || start >= said.end)
  const earlier = numbers.filter(({ end }) => end <= said.start)
  const last = earlier.at(-1)
  const next = numbers.find(({ start }) => start >= said.end)
  if (next && OF_AFTER.test(text.slice(said.end, next.start))) {
    const told = last && BRACKET_BEFORE.test(text.slice(last.end, said.start)) ? last : null
    return { part: told, whole: next, wholeIn: sentence }
  }
  const first = earlier.at(-2)
  if (first && last && BRACKET_BEFORE.test(text.slice(last.end, said.start)))
    if (BETWEEN.test(text.slice(first.end, last.start)))
      return { part: first, whole: last, wholeIn: sentence }
  const base = earlier.find(({ start }) => OF_THE.test(text.slice(0, start)))
  if (base && last && base !== last && BRACKET_BEFORE.test(text.slice(last.end, said.start)))
    return { part: last, whole: base, wholeIn: sentence }
  const ofThem =
    OF_THEM_AFTER.test(text.slice(said.end)) || OF_THEM_BEFORE.test(text.slice(0, said.start))
  if (!ofThem) return null
  if (last) return earlier.length === 1 ? { part: null, whole: last, wholeIn: sentence } : null
  const [only, ...more] = before ? countsIn(before.text) : []
  return before && only && more.length === 0 ? { part: null, whole: only, wholeIn: before } : null
}

/** Whole numbers that are meant to the digit; "5 of the 16" is two of them. */
const countsIn = (text: string): NumberFound[] =>
  numbersIn(maskNumbers(text))
    .filter(({ value: { low, high }, rough }) => low === high && low > 0 && !rough)
    .flatMap((number) => partAndWhole(text, number))

function partAndWhole(text: string, { of, ...number }: NumberFound): NumberFound[] {
  if (of === undefined) return [number]
  const ink = text.slice(number.start, number.end)
  const first = ink.indexOf(' ')
  const last = ink.lastIndexOf(' ') + 1
  if (first < 0 || last <= first) return [number]
  const whole = { start: number.start + last, end: number.end, value: exactly(of), rough: false }
  return [{ ...number, end: number.start + first }, whole]
}
