// The categories that a number of a sentence is of: named beside it, by the label of its line, or by the heading over it.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type {
  CategoryFound,
  QuestionWords,
  SurveyWords,
} from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['joinsParts', 'allAre', 'ofThe', 'sayers'])

export interface CategoryBeside {
  dimension: string
  id: string
  words: string
}

/** Of each dimension one: behind the number first, since a number before it took what stood there. */
export function categoriesBeside(
  asked: SurveyWords,
  { noun, after, before, leads, aside }: NumberSaid,
): CategoryBeside[] {
  const found: CategoryBeside[] = []
  // "drugs 1, violence 5": what stands behind the comma is of the next number
  const isLast = /^\s*(?:[,;.]|$)/.test(noun + after)
  const texts = isLast ? [labelIn(before, true)] : [noun, noun + after, labelIn(before, false)]
  for (const text of [...texts, aside])
    for (const one of categoriesSaid(asked, text))
      if (found.every(({ dimension }) => dimension !== one.dimension)) found.push(one)
  return [...found, ...ofSubject(asked, leads, found)]
}

/** “Handsets came to 17”: the one category that what leads to the number names. */
function ofSubject(
  asked: SurveyWords,
  leads: string,
  found: readonly CategoryBeside[],
): CategoryBeside[] {
  const said = categoriesSaid(asked, leads.replace(OF_THEM, ' ')).filter(
    ({ words, dimension }) =>
      !stemsOf(words).every((stem) =>
        asked.questions.some(({ nouns, by }) => by.includes(dimension) && nouns.has(stem)),
      ),
  )
  return said
    .filter(
      ({ dimension, id }) =>
        found.every((one) => one.dimension !== dimension) &&
        said.every((one) => one.dimension !== dimension || one.id === id),
    )
    .slice(0, 1)
}
/** “Of the drugs found,” names the whole. */
const OF_THEM = worded`\b${say.ofThe}\b[^,;:]*`

/** "Undergraduate: 201 in 2020/21, 210 in 2021/22": the label of a line is of all its numbers; so is "all stolen" at its end. */
export function categoriesOfAll(asked: SurveyWords, text: string): CategoryBeside[] {
  const [, label = ''] = LABEL.exec(text) ?? []
  const [, all = ''] = ALL_ARE.exec(text) ?? []
  return [...categoriesSaid(asked, label), ...categoriesSaid(asked, all)]
}
const LABEL = /^[\s•·●▪*–-]*([A-Za-z][^:\d]{1,60}?)\s*(?::|\s[–—-]\s)/
const ALL_ARE = worded`,\s+${say.allAre}\s+([^,;.\d]{3,40})[.;]?\s*$`

/** A heading of a few words that names a category and counts nothing: "Mobile phones". */
export function categoriesOfHeading(asked: SurveyWords, text: string): CategoryBeside[] {
  return text.length > HEADING || /[.!?;,]$/.test(text) ? [] : categoriesSaid(asked, text)
}
const HEADING = 60

/** Only what the question asks by, and is not told beside the number. */
export const inherited = (
  { by }: QuestionWords,
  beside: readonly CategoryBeside[],
  over: readonly CategoryBeside[],
): CategoryBeside[] =>
  over.filter(
    ({ dimension }, i) =>
      by.includes(dimension) &&
      [...beside, ...over.slice(0, i)].every((one) => one.dimension !== dimension),
  )

/** "Lost or stolen" is both, and so neither. */
function categoriesSaid(asked: SurveyWords, text: string): CategoryBeside[] {
  if (text.trim() === '') return []
  const found = asked.categoriesIn(text).filter(({ nounOnly }) => !nounOnly)
  const isOneOfSeveral = (one: CategoryFound): boolean =>
    found.some(
      (other) =>
        other !== one &&
        other.dimension === one.dimension &&
        other.id !== one.id &&
        SEVERAL.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))),
    )
  return found
    .filter((one) => !isOneOfSeveral(one) && !SAYS.test(text.slice(one.end)))
    .map(({ start, end, dimension, id }) => ({ dimension, id, words: text.slice(start, end) }))
}
/** “Finance say £8,500”: who told it, and no kind of anything. */
const SAYS = worded`^(?:\s+[A-Z]\w+)?\s+${say.sayers}(?:\s|$)`
const SEVERAL = worded`^\s*(?:/|,?\s*${say.joinsParts})\s*$`

/** "Physical: 41", "Verbal – 230", "Drugs 88": only a label right before a number names its category. */
const labelIn = (before: string, isLast: boolean): string =>
  /([A-Za-z][^,;:]{1,60}?)\s*[:–=-]\s*$/.exec(before)?.[1] ??
  (isLast ? (/(?:^|[,;:])\s*([A-Za-z][^\d,;:]{1,60}?)\s+$/.exec(before)?.[1] ?? '') : '')
