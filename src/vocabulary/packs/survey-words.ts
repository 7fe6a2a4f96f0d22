// The survey's own words: what each question counts, whom it tells apart, and the categories of its dimensions, found in a body's wording.
import type { Population } from '../reply.ts'
import { spanOf } from '../span.ts'
import { type Dimension, type Noun, type Question, type Survey, TIMES } from '../survey.ts'
import { agesIn, type Band, bandSaid, bandsIn, sameBand } from './bands.ts'
import { everyMatch } from './every-match.ts'
import { leftOutOf } from './left-out.ts'
import { nearWord } from './near-word.ts'
import { oneOfWords, worded } from './phrase.ts'
import { plainWords } from './plain.ts'
import { sameVerbs } from './same-verbs.ts'
import { isAnyThing, stemsOf } from './stems.ts'
import { plainLists } from './word-lists.ts'

const say = plainLists('label-words', [
  'negations',
  'average',
  'kindHeads',
  'ofThese',
  'time',
  'numberOf',
  'verbs',
  'anyOther',
])

/** A question that wants a number. */
export interface QuestionWords {
  number: string
  asks: string
  counts: Noun
  /** The dimensions it asks for, times aside. */
  by: readonly string[]
  /** It asks for a number a year or a month. */
  overTime: boolean
  whom: readonly Population[]
  partOf: string | null
  /** Each name of its noun, as stems. */
  names: readonly (readonly string[])[]
  /** The words of its noun, and all that it asks. */
  nouns: ReadonlySet<string>
  said: ReadonlySet<string>
  /** The words of the noun that it is a part of: they stand beside its own, and say nothing for it against the whole. */
  ofWhole: ReadonlySet<string>
  /** What it wants left out: “leaving out legal costs”. */
  leftOut: ReadonlySet<string>
  /** It asks for a mean or a median. */
  averages: boolean
  /** The one day of which it asks for a stock. */
  day: string | null
  /** “Six months or more”: the band of time that it asks about. */
  bands: readonly Band[]
}

export interface CategoryFound {
  start: number
  end: number
  dimension: string
  id: string
  /** It was written otherwise: misspelt, or cut short. */
  rough?: true
  /** Only the noun of its name stands there: “people”, of “older people”. */
  nounOnly?: true
}

export interface GroupFound {
  start: number
  end: number
  group: Population
}

export interface SurveyWords {
  questions: readonly QuestionWords[]
  dimensions: readonly Dimension[]
  /** Categories that a text names, the longest words first, none of them twice and none that is denied. */
  categoriesIn(text: string): CategoryFound[]
  groupsIn(text: string): GroupFound[]
  /** The dimension that the head of a column names: “Ward name” → ward. */
  dimensionNamed(head: string): string | null
  /** “Type”, “Category”: a head that may stand for any dimension but one of places or persons. */
  isAnyKind(head: string): boolean
  /** The unit of a question whose noun a word is; null where it is nobody's. */
  nounNamed(word: string): { unit: string; question: string } | null
  /** Every noun that is counted, as the source of a pattern. */
  nounPattern: string
}

export function surveyWords({ questions, dimensions = [] }: Survey): SurveyWords {
  const asked = questions.flatMap((question) => {
    const one = questionWords(question, questions)
    return one ? [one] : []
  })
  const own = dimensions.filter(({ name }) => !TIMES.some((time) => time === name))
  const nouns = nounsOf(asked)
  return {
    questions: asked,
    dimensions: own,
    categoriesIn: categoryFinder(own, asked),
    groupsIn: groupFinder([...new Set(questions.flatMap(({ whom = [] }) => whom))]),
    dimensionNamed: (head) => dimensionNamed(own, asked, head),
    isAnyKind: (head) => ANY_KIND.test(plainWords(head)),
    nounNamed: (word) => nouns.get(plainWords(word)) ?? null,
    nounPattern: oneOfWords([...nouns.keys()]),
  }
}

const ANY_KIND = worded`^(?:.{0,30}\s)?${say.kindHeads}(?:\s.{0,30})?$`

function questionWords(question: Question, all: readonly Question[]): QuestionWords | null {
  const { number, asks, counts, by = [], whom = [], document } = question
  if (!counts || document) return null
  const partOf = question.partOf ?? partMeant(question, all)
  const whole = all.find((other) => other.number === partOf)
  const said = [counts.one, counts.many, ...counts.also]
  const names = [...said, ...said.flatMap((name) => initialsOf(name) ?? [])]
  const inherited = whole?.counts
    ? [whole.counts.one, whole.counts.many, ...whole.counts.also, nounAsked(whole.asks)]
    : []
  const { leftOut, kept } = leftOutOf(asks)
  return {
    number,
    asks,
    counts,
    by: by.filter((name) => !TIMES.some((time) => time === name)),
    overTime: by.some((name) => TIMES.some((time) => time === name)),
    whom,
    partOf,
    names: names.map(stemsOf),
    nouns: new Set(names.flatMap(stemsOf)),
    said: new Set([
      ...[...names, kept, ...initialsIn(kept)].flatMap(stemsOf),
      ...sameVerbs(question, all),
    ]),
    ofWhole: new Set(inherited.flatMap(stemsOf)),
    leftOut: new Set(stemsOf(leftOut).filter((stem) => !stemsOf(kept).includes(stem))),
    bands: [...bandsIn(asks), ...agesIn(asks)],
    day: dayOf(question),
    averages: counts.kind === 'average' || AVERAGE.test(asks) || AVERAGE.test(names.join(' ')),
  }
}

function dayOf({ period }: Question): string | null {
  const span = period ? spanOf(period) : null
  return span && span.from === span.to ? span.from : null
}

/** “How many of these …” is of what the question before it counts, where the survey does not say. */
function partMeant({ number, asks }: Question, all: readonly Question[]): string | null {
  const at = all.findIndex((question) => question.number === number)
  const before = all.slice(0, at).findLast(({ counts }) => counts !== undefined)
  return OF_THESE.test(asks) && before ? before.number : null
}

/** “How many assaults on staff were recorded”: the words up to the verb. */
const nounAsked = (asks: string): string => NOUN_ASKED.exec(asks)?.[1] ?? ''
const NOUN_ASKED = worded`${say.numberOf}\s+(.{3,60}?)\s+${say.verbs}\b`
/** “In each of these years” is of no question. */
const OF_THESE = worded`${say.ofThese}(?!\s+(?:\w+\s+)?${say.time}\b)`
const AVERAGE = worded`\b${say.average}\b`

/** Nouns of counts alone: “days” and “pounds” are counted everywhere. */
function nounsOf(asked: readonly QuestionWords[]): Map<string, { unit: string; question: string }> {
  const nouns = new Map<string, { unit: string; question: string }>()
  for (const { counts, number } of asked) {
    if (counts.kind !== 'count') continue
    for (const word of [counts.one, counts.many, ...counts.also]) {
      const plain = plainWords(word)
      if (plain !== '' && !nouns.has(plain)) nouns.set(plain, { unit: counts.id, question: number })
    }
  }
  return nouns
}

/** “PHF” of “public health funeral”: three words or more, each with its first letter. */
function initialsOf(name: string): string | null {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.length >= FEWEST_INITIALS ? words.map((word) => word[0] ?? '').join('') : null
}
const FEWEST_INITIALS = 3

/** “ICO” of “the Information Commissioner's Office”. */
const initialsIn = (text: string): string[] =>
  [...everyMatch(text, NAMED)].flatMap(([name]) => initialsOf(name.replace(/['’]s?\b/g, '')) ?? [])
const NAMED = /(?:\p{Lu}\p{Ll}[\p{L}'’]*\s+){2,5}\p{Lu}\p{Ll}[\p{L}'’]*/gu

const withInitials = (words: readonly string[]): string[] => [
  ...words,
  ...words.flatMap((word) => initialsOf(word) ?? []),
]

/** A word in the singular or the plural. */
const manyOf = (word: string): string[] => {
  const plain = plainWords(word)
  const one = /[^s]s$/.test(plain) ? plain.slice(0, -1) : plain
  const ies = plain.replace(/([^aeiou])y$/, '$1ies')
  return [...new Set([plain, one, ies, `${plain}s`, `${plain}es`])]
}

function categoryFinder(
  dimensions: readonly Dimension[],
  asked: readonly QuestionWords[],
): SurveyWords['categoriesIn'] {
  const meant = new Map<string, { dimension: string; id: string }>()
  const bands: { band: Band; dimension: string; id: string }[] = []
  for (const { name, categories } of dimensions)
    for (const { id, words } of categories)
      for (const word of withInitials([...words, ...namesOf(id)])) {
        const band = bandSaid(word)
        if (band) bands.push({ band, dimension: name, id })
        for (const form of manyOf(word))
          if (form !== '' && !meant.has(form)) meant.set(form, { dimension: name, id })
      }
  const pattern = new RegExp(`(?<![\\w-])(?:${oneOfWords([...meant.keys()])})(?![\\w-])`, 'gi')
  const nouns = new Set(asked.flatMap((one) => [...one.nouns]))
  const forms = [...meant.keys()]
  const known = inStems(dimensions, nouns)
  return (text) => {
    const plain = text.replace(/[’‘]/g, "'").replace(/[‐–—]/g, '-')
    const found = [...everyMatch(plain, pattern)].flatMap((match): CategoryFound[] => {
      const category = meant.get(plainWords(match[0]))
      if (!category || DENIED.test(plain.slice(0, match.index))) return []
      return [{ start: match.index, end: match.index + match[0].length, ...category }]
    })
    if (found.length > 0) return found
    const band = bandSaid(text)
    const same = band && bands.find((one) => sameBand(one.band, band))
    if (same) return [{ start: 0, end: text.length, dimension: same.dimension, id: same.id }]
    const alike = alikeIn(known, text, nouns)
    if (alike)
      return [
        {
          start: 0,
          end: text.length,
          dimension: alike.dimension,
          id: alike.id,
          ...(isNounOf(alike, text, nouns) && { nounOnly: true }),
        },
      ]
    const near = stemsOf(text).every((stem) => nouns.has(stem)) ? null : nearWord(forms, text)
    const misspelt = near === null ? undefined : meant.get(near)
    return misspelt ? [{ start: 0, end: text.length, ...misspelt, rough: true }] : []
  }
}

/** “Six were something else” is of the kind called other. */
const namesOf = (id: string): string[] => [
  id.replaceAll(/[-_]/g, ' '),
  ...(id === 'other' ? say.anyOther : []),
]

const DENIED = worded`\b${say.negations}[\s-]+(?:\w+\s+)?$`

interface InStems {
  dimension: string
  id: string
  stems: readonly string[]
}

/** Each wording of each category without the survey's nouns; one that denies is only found whole. */
const inStems = (dimensions: readonly Dimension[], nouns: ReadonlySet<string>): InStems[] =>
  dimensions.flatMap(({ name, categories }) =>
    categories.flatMap(({ id, words }) =>
      words.flatMap((word) => {
        const stems = tellingStems(word, nouns)
        return stems.length === 0 || DENIES.test(word) ? [] : [{ dimension: name, id, stems }]
      }),
    ),
  )

const tellingStems = (text: string, nouns: ReadonlySet<string>): string[] =>
  stemsOf(text).filter((stem) => !nouns.has(stem) && !isAnyThing(stem) && !NTH.has(stem))

/** “One in the first year”, where a first written warning is a kind of outcome. */
const NTH = new Set(plainLists('asked', ['ordinals']).ordinals.flatMap(stemsOf))

/** A whole label that says a category in other words: all its words are the category's, or all the category's are its. */
function alikeIn(
  known: readonly InStems[],
  text: string,
  nouns: ReadonlySet<string>,
): InStems | null {
  if (text.length > LABEL || known.length === 0 || DENIES.test(text)) return null
  const said = tellingStems(text, nouns)
  if (said.length === 0) return null
  const alike = known.filter(
    ({ stems }) =>
      stems.every((stem) => said.includes(stem)) || said.every((stem) => stems.includes(stem)),
  )
  const [first] = alike
  return first && alike.every(({ id }) => id === first.id) ? first : null
}

const isNounOf = ({ stems }: InStems, text: string, nouns: ReadonlySet<string>): boolean => {
  const [only, second] = tellingStems(text, nouns)
  return stems.length > 1 && second === undefined && stems.at(-1) === only
}

const LABEL = 60
const DENIES = worded`\b${say.negations}\b`

function groupFinder(groups: readonly Population[]): SurveyWords['groupsIn'] {
  const meant = new Map(
    groups.flatMap((group) =>
      manyOf(group.replaceAll(/[-_]/g, ' ')).map((word): [string, Population] => [word, group]),
    ),
  )
  const pattern = new RegExp(`(?<![\\w-])(?:${oneOfWords([...meant.keys()])})(?![\\w-])`, 'gi')
  return (text) =>
    [...everyMatch(text, pattern)].flatMap((match) => {
      const group = meant.get(plainWords(match[0]))
      return group ? [{ start: match.index, end: match.index + match[0].length, group }] : []
    })
}

function dimensionNamed(
  dimensions: readonly Dimension[],
  asked: readonly QuestionWords[],
  head: string,
): string | null {
  const said = stemsOf(head)
  if (said.length === 0) return null
  const names = [
    ...new Set([...dimensions.map(({ name }) => name), ...asked.flatMap(({ by }) => by)]),
  ]
  const stems = names.map((name) => ({ name, own: stemsOf(name.replaceAll(/[-_]/g, ' ')) }))
  const whole = stems.find(({ own }) => own.length > 0 && own.every((stem) => said.includes(stem)))
  // “Age” over bands of age
  const counted = asked.some(({ nouns }) => said.every((stem) => nouns.has(stem)))
  const [part, second] = stems.filter(({ own }) => said.every((stem) => own.includes(stem)))
  return whole?.name ?? (counted || second ? null : part?.name) ?? null
}
