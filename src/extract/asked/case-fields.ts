// What each case is asked to tell, field by field, as the survey's questions for rows name them; and where a text tells a field.

import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { type SurveyWords, surveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { datesIn } from '../when/dates.ts'
import { monthsIn } from '../when/months.ts'
import { periodsIn } from '../when/periods.ts'
import { endingsAsked } from './endings-asked.ts'

const say = plainLists('case-fields', ['day', 'month', 'year', 'joins'])
const TIMES = { day: anyOf(say.day), month: anyOf(say.month), year: anyOf(say.year) }

export interface CaseField {
  /** As the question names it: “people affected”. */
  name: string
  question: string
  /** category: a dimension of the survey's has the words for it; words: told in the body's own. */
  kind: 'day' | 'month' | 'year' | 'category' | 'words'
  stems: readonly string[]
  /** What a field of the body's own words is about, where its name says so. */
  tells: 'place' | 'came' | 'hurt' | 'why' | 'thing' | 'who' | null
  /** What the question itself calls it: “what was found”; null where that cannot be told. */
  called: string | null
  /** Where a text tells how it ended; null for other fields. */
  ends: ((text: string) => FieldTold[]) | null
  /** Each place in a text that tells it; none for words. */
  told(text: string): FieldTold[]
}

export interface FieldTold {
  value: string
  start: number
  end: number
}

const made = new WeakMap<Survey, CaseField[]>()

/** Each name once; of the questions whose numbers these are, or of all where there is none. Empty where none asks for rows. */
export function caseFields(
  survey: Survey | undefined,
  numbers: readonly string[] = [],
): CaseField[] {
  const fields = everyField(survey).filter(
    ({ question }) => numbers.length === 0 || numbers.includes(question),
  )
  return fields.filter(({ name }, i) => fields.findIndex((one) => one.name === name) === i)
}

/** The numbers of the questions that ask for one row a case. */
export const rowsAsked = (survey: Survey | undefined): Set<string> =>
  new Set((survey?.questions ?? []).flatMap(({ number, rows }) => (rows ? [number] : [])))

/** Question by question: two may ask for the same field. */
function everyField(survey: Survey | undefined): CaseField[] {
  if (!survey) return []
  const known = made.get(survey)
  if (known) return known
  const fields = survey.questions.flatMap(({ number, rows, fields = [] }) =>
    rows ? fields.map((name) => caseField(survey, number, name)) : [],
  )
  made.set(survey, fields)
  return fields
}

function caseField(survey: Survey, question: string, name: string): CaseField {
  const stems = stemsOf(name.replaceAll(/[-_]/g, ' '))
  const dimension = (survey.dimensions ?? []).find(
    (one) => one.name === name || plainWords(one.name) === plainWords(name),
  )
  if (dimension) {
    const words = surveyWords({ ...survey, questions: [], dimensions: [dimension] })
    return {
      name,
      question,
      kind: 'category',
      stems,
      tells: null,
      ...BY_NAME,
      told: (text) => categoriesTold(words, text),
    }
  }
  const kind = (['day', 'month', 'year'] as const).find((time) =>
    TIMES[time].test(plainWords(name)),
  )
  return kind
    ? {
        name,
        question,
        kind,
        stems,
        tells: null,
        ...BY_NAME,
        told: (text) => timesTold(kind, text),
      }
    : wordsField(survey, question, { name, stems })
}

const BY_NAME = { called: null, ends: null }

function wordsField(
  { questions }: Survey,
  question: string,
  { name, stems }: Pick<CaseField, 'name' | 'stems'>,
): CaseField {
  const asking = questions.find(({ number }) => number === question)
  const asks = asking?.asks ?? ''
  const tells = meaningOf(name)
  const pattern = tells === 'came' ? endingsAsked(asks) : null
  return {
    name,
    question,
    kind: 'words',
    stems,
    tells,
    called: calledIn(asks, asking?.fields ?? [], name),
    ends: pattern && ((text) => endsTold(pattern, text)),
    told: () => [],
  }
}

const endsTold = (pattern: RegExp, text: string): FieldTold[] =>
  [...text.matchAll(pattern)].map(({ index, 0: value }) => ({
    value,
    start: index,
    end: index + value.length,
  }))

/** “The role of the member of staff, what was found, and the outcome”: as many parts as fields, those that bear a name in its place. */
function calledIn(asks: string, fields: readonly string[], name: string): string | null {
  const parts = plainWords(asks.replace(/[.?!]\s*$/, ''))
    .split(PART)
    .slice(-fields.length)
  const at = fields.indexOf(name)
  const bears = (part: string, field: string): boolean =>
    part.includes(plainWords(field.replaceAll(/[-_]/g, ' ')))
  const inPlace = parts.every((part, i) =>
    fields.every((field, j) => i === j || !bears(part, field)),
  )
  return fields.length > 1 && parts.length === fields.length && inPlace ? (parts[at] ?? null) : null
}
const PART = worded`\s*,\s*(?:${say.joins}\s+)?|\s+${say.joins}\s+`

const lists = plainLists('field-words', [
  'place',
  'unit',
  'came',
  'sanction',
  'hurt',
  'why',
  'cause',
  'thing',
  'who',
])
const MEANINGS = {
  place: [...lists.place, ...lists.unit],
  came: [...lists.came, ...lists.sanction],
  hurt: lists.hurt,
  why: [...lists.why, ...lists.cause],
  thing: lists.thing,
  who: lists.who,
}

const meaningOf = (name: string): CaseField['tells'] =>
  (['place', 'came', 'hurt', 'why', 'thing', 'who'] as const).find((meaning) =>
    MEANINGS[meaning].includes(plainWords(name.replaceAll(/[-_]/g, ' '))),
  ) ?? null

const categoriesTold = (words: SurveyWords, text: string): FieldTold[] =>
  words.categoriesIn(text).map(({ id, start, end }) => ({ value: id, start, end }))

/** A day where days are asked for; a month or a year as it stands, where a day is not said. */
function timesTold(kind: 'day' | 'month' | 'year', text: string): FieldTold[] {
  if (kind === 'year')
    return periodsIn(text).flatMap(({ start, end, period }) =>
      'year' in period
        ? [{ value: period.year, start, end }]
        : 'financialYear' in period
          ? [{ value: period.financialYear, start, end }]
          : [],
    )
  if (kind === 'month') return monthsIn(text)
  return datesIn(text).flatMap(({ grain, yearSaid, from, start, end }) =>
    grain === 'day' && yearSaid ? [{ value: from, start, end }] : [],
  )
}
