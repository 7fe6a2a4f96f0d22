// Questions named by their place: "In relation to your first point,", "your first three questions", "Finally, you asked".
import { glued, oneOfWords, worded, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Label } from '../question-labels.ts'

const say = plainLists('asked', [
  'ordinals',
  'lastOne',
  'lastly',
  'ofQuestions',
  'ofRequest',
  'ofYour',
  'placeIntros',
  'elided',
  'youAsked',
  'inWords',
  'and',
  'the',
  'your',
])

const THE = `(?:${oneOfWords([...say.the, ...say.your])})`
const NTH = `(${oneOfWords(say.ordinals)})`
const SEVERAL = `(?:\\s+(\\d|${oneOfWords(say.inWords)}))?`
const OF =
  worded`(?:\s+(?:\w+\s+)?${glued(say.ofQuestions)}s?\b(?:\s+${say.ofRequest})?|\s+${say.ofYour}\s+${glued(say.ofQuestions)}s\b)`
    .source
const BEGINS = worded`^(?:${say.placeIntros}\s+)?${THE}\s+${NTH}${SEVERAL}(?:\s+${say.and}\s+(?:${THE}\s+)?${NTH})?(${OF})?(?=\s*[,:–-]|\s+(${say.youAsked}))`
const LAST = worded`^(?:${say.lastly}\s*,\s*${say.youAsked}|(?:${say.placeIntros}\s+)?${THE}\s+${say.lastOne}${OF}|${say.placeIntros}\s+${THE}\s+${say.lastOne}(?=\s*[,:–-]))`
const INTRO = worded`^${say.placeIntros}\s`

/** What a sentence begins with; numbers are those of the questions, in their order. */
export function ordinalLabel(text: string, numbers: readonly string[]): Label | null {
  const last = LAST.exec(text)
  const final = numbers.at(-1)
  if (last && final !== undefined) return { numbers: [final], end: 0, worded: true }
  const found = BEGINS.exec(text)
  const [ink, first, several, second, ofQuestions, asked] = found ?? []
  if (ink === undefined) return null
  // "The first, in May, …": counts something else
  if (!INTRO.test(text) && ofQuestions === undefined && asked === undefined) return null
  const named = placesNamed(first, several, second).flatMap((place) => numbers[place] ?? [])
  return named.length === 0 ? null : { numbers: named, end: ink.length, worded: true }
}

/** "Your third question", "your third and fourth questions", "the first two parts", "the fourth" at a sentence's end. */
export function ordinalsNamed(text: string, numbers: readonly string[]): string[] {
  const named = [...text.matchAll(ANYWHERE)].flatMap(([, before, first, several]) => [
    ...(before === undefined ? [] : [placeOf(before)]),
    ...placesNamed(first, several, undefined),
  ])
  const elided = [...text.matchAll(ELIDED)].map(([, nth]) => placeOf(nth))
  const own = [...named, ...elided].flatMap((place) => numbers[place] ?? [])
  return LAST_ANYWHERE.test(text) ? [...own, numbers.at(-1) ?? ''] : own
}
const ANYWHERE = wordedAll`\b(?:${NTH}\s*(?:,|${say.and})\s+(?:${THE}\s+)?)?${NTH}${SEVERAL}${OF}`
/** “I enclose the policy for which you asked in the fourth.” */
const ELIDED = wordedAll`\b${say.elided}\s+${THE}\s+${NTH}(?=\s*[.;,])`
const LAST_ANYWHERE = worded`\b${say.lastOne}${OF}`

function placesNamed(
  first: string | undefined,
  several: string | undefined,
  second: string | undefined,
): number[] {
  const from = placeOf(first)
  const many =
    several === undefined ? 1 : Number(several) || say.inWords.indexOf(several.toLowerCase()) + 1
  const to = placeOf(second)
  return [...Array.from({ length: many }, (_, i) => from + i), ...(to < 0 ? [] : [to])]
}

const placeOf = (word: string | undefined): number =>
  say.ordinals.indexOf((word ?? '').toLowerCase())
