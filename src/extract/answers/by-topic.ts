// An answer without numbers: what is said of one of the survey's questions only, found sentence by sentence.

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { readsAsAsked } from '../asked/reads-as-asked.ts'
import type { Cited } from '../law/cite-exemptions.ts'
import { questionsNamed } from '../letter/question-labels.ts'
import { sentencesOf, standsIn } from '../letter/sentences.ts'
import { ordinalsNamed } from '../letter/split/ordinal-labels.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import type { AnsweredRead } from './answered-read.ts'
import type { Cue, CueFound } from './cues.ts'
import { openMeant, topicOf } from './topic-named.ts'
import { numbersAt, placesOf, type Topic } from './topic-places.ts'

const lists = plainLists('answers', [
  'wholeScope',
  'otherQuestions',
  'asAWhole',
  'carriesOver',
  'joins',
])
const WHOLE = worded`${lists.wholeScope}`
/** “The information is not held by this council”: of nothing less than all that was asked. */
const OF_REQUEST = worded`${lists.asAWhole}`
const OTHERS = worded`${lists.otherQuestions}`
const CARRIES_OVER = worded`^\W*(?:\w+\W+)?${lists.carriesOver}`

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
  if (told.some(({ read }) => read.numbers.length > 0)) {
    const isMixed = standUnnumbered(told, survey)
    return told.flatMap((one) => {
      if (one.read.numbers.length > 0 && !one.answered.byWords)
        return share(one, { survey, given: false, open, numbered: true, byNumber: true })
      return share(one, {
        survey,
        given: given && (one.answered.byWords || isMixed),
        open,
        numbered: !isMixed || one.answered.byWords,
      })
    })
  }
  const apart = given ? null : eachOfItsOwn(told, { survey, given: true, open, numbered: false })
  if (apart) return apart
  const shared = told.flatMap((one) => share(one, { survey, given, open, numbered: false }))
  const topics = new Set(shared.flatMap(({ read }) => read.numbers))
  return given || topics.size > 1 || told.some((one) => decidesByNumber(one, survey))
    ? shared
    : told
}

/**
 * “No register of incidents is kept. No log of inspections is maintained.”: nothing is given, and each sentence that decides
 * speaks of a question of its own; of a third nothing is said. Where one of them speaks of none, it is of all.
 */
function eachOfItsOwn(told: Told[], among: Among): Told[] | null {
  const says = told.flatMap(({ answered: { lines, letter } }) =>
    sentencesOf(
      letter.document.text,
      lines.filter(({ part }) => part === 'answer'),
    ),
  )
  if (says.some(({ text }) => WHOLE.test(text) || OF_REQUEST.test(text))) return null
  const shared = told.flatMap((one) => share(one, among))
  const left = shared.filter(({ read }) => read.numbers.length === 0)
  if (left.some(({ read, cited }) => cited.length > 0 || read.cues.some(isDeciding))) return null
  const topics = new Set(shared.flatMap(({ read }) => read.numbers))
  return topics.size > 1 ? shared : null
}

const isDeciding = ({ cue }: CueFound): boolean => DECIDES.has(cue)

/** “We are refusing question 3 under section 43”, and nothing of the request as a whole: nothing is said of the others. */
function decidesByNumber({ answered, read, cited }: Told, { questions }: Survey): boolean {
  const own = answered.lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(answered.letter.document.text, own)
  const known = new Set(questions.map(({ number }) => number))
  const deciding = [...read.cues.filter(({ cue }) => DECIDES.has(cue)), ...cited].map(
    ({ at }) => sentences[standsIn(sentences, at)]?.text ?? '',
  )
  return (
    !deciding.some((text) => WHOLE.test(text)) &&
    deciding.some((text) =>
      [...questionsNamed(text), ...ordinalsNamed(text, [...known])].some((one) => known.has(one)),
    )
  )
}

/** “Meetings are published. Submissions are exempt. Finally, you asked about secondments”: most have no number over them. */
function standUnnumbered(told: readonly Told[], { questions }: Survey): boolean {
  const numbered = new Set(told.flatMap(({ read }) => read.numbers))
  return numbered.size * 2 <= questions.length && questions.length > 2
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
  /** It stands under the number of another question: only what names its own by number is of it. */
  byNumber?: true
}

function share(one: Told, among: Among): Told[] {
  const { answered, read, cited } = one
  const { survey } = among
  const topics = among.byNumber ? namedBelow(one, among) : topicsOf(one, among)
  const of = (at: number, cites: boolean): string[] => {
    const i = standsIn(topics, at)
    const citing = cites ? cited.filter((one) => standsIn(topics, one.at) === i).length : null
    return numbersAt(topics[i], at, citing).filter((one) => !read.numbers.includes(one))
  }
  const cuesOf = new Map(read.cues.map((cue) => [cue, of(cue.at, false)]))
  const citedOf = new Map(cited.map((section) => [section, of(section.at, true)]))
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
  const topics = sentences.map((sentence, i) => {
    const { start, end, paragraph, text } = sentence
    if (isHeading(text)) heading = text
    const counted = [...new Set((countedIn.get(i) ?? []).flatMap(({ question }) => question ?? []))]
    const before = last.paragraph === paragraph ? last.numbers : []
    const others = OTHERS.test(text) ? open.map(({ number }) => number) : []
    // the paragraph under its heading is of its own question, whatever words it shares with another
    const isHeaded = numbered && paragraph === 0
    const spoken = WHOLE.test(text)
      ? []
      : topicOf(sentence, counted, { survey, given: given && !isHeaded })
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
    return { start, end, numbers, places: placesOf(sentence, numbers, survey) }
  })
  return topics.map((topic, i) => {
    const next = sentences[i + 1]
    if (!next || !deciding.has(i) || !CARRIES_OVER.test(next.text)) return topic
    const numbers = [...new Set([...topic.numbers, ...everyNamed(next.text, survey)])]
    return { ...topic, numbers, places: [] }
  })
}

/**
 * “That is more than section 12 allows, and we will not be answering questions 2 and 4”, in a paragraph below the answer to
 * question 1: of those that stand nowhere else.
 */
function namedBelow({ answered: { letter, lines } }: Told, { open }: Among): Topic[] {
  const own = lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(letter.document.text, own)
  const first = sentences[0]?.paragraph
  const known = new Set(open.map(({ number }) => number))
  const named = Map.groupBy(sentences, ({ paragraph }) => paragraph)
  return sentences.map(({ start, end, paragraph }) => {
    const texts = paragraph === first ? [] : (named.get(paragraph) ?? []).map(({ text }) => text)
    const all = texts.flatMap(questionsNamed)
    return {
      start,
      end,
      numbers: all.every((one) => known.has(one)) ? [...new Set(all)] : [],
      places: [],
    }
  })
}

/** “This also goes for the questions on cost and on time out of use”: each that a part of the sentence names. */
const everyNamed = (text: string, survey: Survey): string[] =>
  text.split(PARTS).flatMap((part) => {
    const own = topicOf({ text: part }, [], { survey, given: true })
    return own.length > 0 ? own : nounsNamed(part, survey)
  })
/** “Out of use”: a name of what it counts, word by word. */
const nounsNamed = (text: string, { questions }: Survey): string[] =>
  questions.flatMap(({ number, counts }) =>
    counts?.also.some((name) => /\s/.test(name) && text.toLowerCase().includes(name.toLowerCase()))
      ? [number]
      : [],
  )
const PARTS = worded`,|\s${lists.joins}\s`

const DECIDES: ReadonlySet<Cue> = new Set<Cue>([
  'refused',
  'notHeld',
  'ncnd',
  'elsewhere',
  'cost',
  'deferred',
  'attached',
])

const isHeading = (text: string): boolean => text.length <= HEADING && !/[.!?;:,]$/.test(text)
const HEADING = 60
