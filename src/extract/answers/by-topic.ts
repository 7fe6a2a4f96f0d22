// An answer without numbers: what is said of one of the survey's questions only, found sentence by sentence.

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { readsAsAsked } from '../asked/reads-as-asked.ts'
import type { Cited } from '../law/cite-exemptions.ts'
import { questionsNamed } from '../letter/question-labels.ts'
import { type Sentence, sentencesOf, standsIn } from '../letter/sentences.ts'
import { ordinalsNamed } from '../letter/split/ordinal-labels.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { periodsIn } from '../when/periods.ts'
import type { AnsweredRead } from './answered-read.ts'
import type { Cue } from './cues.ts'

const say = plainLists('asked', ['singles', 'denials'])
const lists = plainLists('answers', ['wholeScope', 'turns', 'otherQuestions'])
const WHOLE = worded`${lists.wholeScope}`
const OTHERS = worded`${lists.otherQuestions}`

export interface Told {
  answered: Answered
  read: AnsweredRead
  /** The sections relied on in it. */
  cited: Cited[]
}

/**
 * A sign or a section that is said of some questions only is theirs. Where answers have numbers, what stands before the first
 * is of a question only if it names it; what stands below a heading in words may go on to another.
 */
export function sharedByTopic(words: Words, told: Told[], survey: Survey | undefined): Told[] {
  if (!survey || !readsAsAsked(words)) return told
  const given = told.some(({ read }) => read.figures.length + read.caseRows.length > 0)
  const open = openAmong(survey, told)
  if (told.some(({ read }) => read.numbers.length > 0))
    return told.flatMap((one) =>
      one.read.numbers.length === 0 || one.answered.byWords
        ? share(one, { survey, given: given && one.answered.byWords, open, numbered: true })
        : [one],
    )
  const shared = told.flatMap((one) => share(one, { survey, given, open, numbered: false }))
  const topics = new Set(shared.flatMap(({ read }) => read.numbers))
  return given || topics.size > 1 ? shared : told
}

/** Questions of which the reply gives no number and no case, and under whose own number nothing stands. */
function openAmong({ questions }: Survey, told: readonly Told[]): Question[] {
  const given = new Set(
    told.flatMap(({ read: { figures, caseRows, numbers } }) => [
      ...numbers,
      ...figures.flatMap(({ question }) => question ?? []),
      ...caseRows.flatMap(({ question }) => question ?? []),
    ]),
  )
  return questions.filter(({ number }) => !given.has(number))
}

interface Among {
  survey: Survey
  /** Something is given. Where nothing is, all is refused, and the reasons may speak of one thing before another. */
  given: boolean
  open: readonly Question[]
  /** Others have their number. */
  numbered: boolean
}

function share(one: Told, among: Among): Told[] {
  const { answered, read, cited } = one
  const { survey } = among
  const topics = topicsOf(one, among)
  const of = ({ at }: { at: number }): string[] =>
    (topics[standsIn(topics, at)]?.numbers ?? []).filter((one) => !read.numbers.includes(one))
  const cuesOf = new Map(read.cues.map((cue) => [cue, of(cue)]))
  const citedOf = new Map(cited.map((section) => [section, of(section)]))
  const own = survey.questions.flatMap(({ number }): Told[] => {
    const cues = read.cues.filter((cue) => cuesOf.get(cue)?.includes(number))
    const sections = cited.filter((section) => citedOf.get(section)?.includes(number))
    if (cues.length + sections.length === 0) return []
    const figures = read.figures.filter(({ question }) => question === number)
    return [
      {
        answered,
        cited: sections.map((section) => ({ ...section, numbers: [number] })),
        read: {
          ...read,
          numbers: [number],
          cues,
          figures,
          sections: sectionsOf(sections),
          caseRows: [],
          doubts: [],
          floor: false,
        },
      },
    ]
  })
  const taken = new Set(own.flatMap(({ read: { figures } }) => figures))
  const rest = cited.filter((section) => citedOf.get(section)?.length === 0)
  return [
    {
      answered,
      cited: rest,
      read: {
        ...read,
        cues: read.cues.filter((cue) => cuesOf.get(cue)?.length === 0),
        figures: read.figures.filter((figure) => !taken.has(figure)),
        sections: sectionsOf(rest),
      },
    },
    ...own,
  ]
}

const sectionsOf = (cited: readonly Cited[]): string[] =>
  cited.filter(({ scope }) => scope !== 'notice').map(({ section }) => section)

interface Topic {
  start: number
  end: number
  numbers: string[]
}

/** Sentence by sentence; one that names nothing goes on with what its paragraph spoke of. */
function topicsOf(
  { answered, read, cited }: Told,
  { survey, given, open, numbered }: Among,
): Topic[] {
  const { letter, lines } = answered
  const { figures } = read
  const own = lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(letter.document.text, own)
  const placed = figures.filter(({ at, question }) => at !== undefined && question !== undefined)
  const countedIn = Map.groupBy(placed, ({ at = -1 }) => standsIn(sentences, at))
  const said = [...read.cues.filter(({ cue, part }) => DECIDES.has(cue) && !part), ...cited]
  const deciding = new Set(said.map(({ at }) => standsIn(sentences, at)))
  let last: { paragraph: number; numbers: string[] } = { paragraph: -1, numbers: [] }
  let heading = ''
  return sentences.map((sentence, i) => {
    const { start, end, paragraph, text } = sentence
    if (isHeading(text)) heading = text
    const counted = [...new Set((countedIn.get(i) ?? []).flatMap(({ question }) => question ?? []))]
    const before = last.paragraph === paragraph ? last.numbers : []
    const others = OTHERS.test(text) ? open.map(({ number }) => number) : []
    const spoken = WHOLE.test(text) ? [] : topicOf(sentence, counted, { survey, given })
    const named = spoken.length > 0 ? spoken : others
    const left =
      deciding.has(i) &&
      given &&
      !numbered &&
      !WHOLE.test(text) &&
      counted.length + before.length === 0
        ? openMeant(`${heading} ${text}`, open, survey)
        : []
    const numbers =
      named.length > 0 ? named : WHOLE.test(text) ? [] : before.length > 0 ? before : left
    last = { paragraph, numbers: numbers.length > 0 ? numbers : counted }
    return { start, end, numbers }
  })
}

const DECIDES: ReadonlySet<Cue> = new Set<Cue>(['refused', 'notHeld', 'ncnd', 'elsewhere', 'cost'])

const isHeading = (text: string): boolean => text.length <= HEADING && !/[.!?;:,]$/.test(text)
const HEADING = 60

/**
 * “Harm”, and under it “numbers of incidents are exempt”, where all other questions have their numbers: the one that is left
 * and shares a word with it, if only one that any body may use. Nothing is told of years, which are parts.
 */
function openMeant(text: string, open: readonly Question[], { dimensions = [] }: Survey): string[] {
  if (periodsIn(text).length > 0) return []
  const said = stemsOf(text)
  const rated = open
    .map((question) => {
      const own = dimensions.filter(({ name }) => question.by?.includes(name))
      const words = own.flatMap(({ name, categories }) => [
        name,
        ...categories.flatMap(({ id, words: more = [] }) => [id, ...more]),
      ])
      const stems = new Set([...stemsAsked(question), ...words.flatMap(stemsOf)])
      return { number: question.number, rate: said.filter((stem) => stems.has(stem)).length }
    })
    .sort((a, b) => b.rate - a.rate)
  const [best, second] = rated
  return best && best.rate > (second?.rate ?? 0) ? [best.number] : []
}

function topicOf(
  { text }: Sentence,
  counted: string[],
  { survey, given }: { survey: Survey; given: boolean },
): string[] {
  const numbers = survey.questions.map(({ number }) => number)
  const named = [...questionsNamed(text), ...ordinalsNamed(text, numbers)].filter((number) =>
    numbers.includes(number),
  )
  if (named.length > 0) return named
  // "Fourteen of them led to a prosecution; earlier years are not held"
  if (counted.length === 1) return counted
  return given && counted.length === 0 ? spokenOf(text, survey.questions) : []
}

/** Words of one question that no other has; "the details of single incidents" are those asked for case by case. */
function spokenOf(text: string, questions: readonly Question[]): string[] {
  const said = stemsOf(text)
  const asked = questions.map((question) => ({ question, stems: stemsAsked(question) }))
  const weight = (stem: string): number =>
    1 / Math.max(1, asked.filter(({ stems }) => stems.has(stem)).length)
  const rated = asked
    .map(({ question, stems }) => ({
      question,
      own: said.some((stem) => stems.has(stem) && !isAnyThing(stem) && weight(stem) === 1),
      rate:
        said
          .filter((stem) => stems.has(stem) && !isAnyThing(stem))
          .reduce((sum, stem) => sum + weight(stem), 0) +
        (question.rows && SINGLE.test(text) ? 1 : 0),
    }))
    .sort((a, b) => b.rate - a.rate)
  const [best, second, third] = rated
  if (!best || best.rate < LEAST) return []
  // "The number for disruption, and that of pupils with a plan, are withheld"
  if (best.own && second?.own && !third?.own && second.rate >= LEAST && !TURN.test(text))
    return [best.question.number, second.question.number]
  return best.rate - (second?.rate ?? 0) >= CLEAR ? [best.question.number] : []
}
const TURN = worded`\b(?:${lists.turns}|${say.denials})\b`
const LEAST = 0.9
const CLEAR = 0.45
const SINGLE = worded`${say.singles}`

/** Is a word of its own said anywhere, of a question that has one; a whole is spoken of where its part is. */
export function isSpokenOf(
  question: Question,
  answers: readonly Answered[],
  survey: Survey,
): boolean {
  const others = survey.questions.filter((other) => other !== question)
  if (others.some(({ partOf }) => partOf === question.number)) return true
  const taken = new Set(others.flatMap((other) => [...stemsAsked(other)]))
  const own = [...stemsAsked(question)].filter((stem) => !taken.has(stem) && !isAnyThing(stem))
  const said = new Set(
    answers.flatMap(({ lines, tables, asks }) =>
      [
        ...(asks ? [asks] : []),
        ...lines.map(({ text }) => text),
        ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ].flatMap(stemsOf),
    ),
  )
  return own.length === 0 || own.some((stem) => said.has(stem))
}

const stemsAsked = ({ asks, counts }: Question): Set<string> =>
  new Set([asks, ...(counts ? [counts.one, counts.many, ...counts.also] : [])].flatMap(stemsOf))
