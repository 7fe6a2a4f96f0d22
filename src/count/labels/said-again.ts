// A label that only says again what was asked: "Burial fees £000" over the answer to "What did you take in burial fees?" is no
// category that the answer is told apart by.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { type QuestionWords, surveyWords } from '../../vocabulary/packs/survey-words.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'

/** The same figures, of each question those labels left out under which all stand that count. */
export function withoutSaidAgain(
  counted: readonly DecidedFigure[],
  survey: Survey,
): (one: DecidedFigure) => DecidedFigure {
  const idle = new Map(
    survey.questions.map((question) => [
      question.number,
      labelsSaidAgain(
        counted.filter((one) => one.question === question.number),
        question,
        survey,
      ),
    ]),
  )
  return (one) => {
    const labels = idle.get(one.question ?? '') ?? []
    const { facets } = one.figure
    const left = Object.entries(facets).filter(
      ([name, value]) => !labels.some((label) => label.name === name && label.value === value),
    )
    if (left.length === Object.keys(facets).length) return one
    return { ...one, figure: { ...one.figure, facets: Object.fromEntries(left) } }
  }
}

interface Label {
  name: string
  value: string
}

/** Words that the readers of tables give; each has a rule of its own. */
const NO_LABELS: readonly (keyof Facets)[] = ['year', 'measure', 'part']

function labelsSaidAgain(
  own: readonly DecidedFigure[],
  question: Question,
  survey: Survey,
): Label[] {
  const { dimensions = [] } = survey
  const asked = wordsOfQuestions(survey).get(question.number)
  const names = new Set(own.flatMap(({ figure }) => Object.keys(figure.facets)))
  return [...names].flatMap((name) => {
    if (NO_LABELS.includes(name) || question.by?.includes(name)) return []
    const values = new Set(own.map(({ figure }) => figure.facets[name]))
    const [value, ...more] = values
    const listed = dimensions.find((one) => one.name === name)?.categories ?? []
    const isOwn = value !== undefined && !listed.some(({ id }) => id === value)
    return isOwn && more.length === 0 && saysAgain(value, asked) ? [{ name, value }] : []
  })
}

/** In one of its languages: "Incwm / Income (£)". */
const saysAgain = (label: string, asked: QuestionWords | undefined): boolean =>
  label.split(/\s\/\s/).some((words) => repeats(words, asked))

/**
 * Every word of it stands in the question, or says what one of its words says: "Claims received" of "How many claims did you
 * receive?" Not "Men" of payments, a row "A", what was to be left out, nor "Claims over £5,000" where no such sum is named.
 */
export function repeats(words: string, asked: QuestionWords | undefined): boolean {
  if (!asked) return false
  const own = new Set(asked.asks.toLowerCase().match(/\p{L}+|\d+/gu))
  const stems = stemsOf(words)
  return (
    stems.length > 0 &&
    stems.every((one) => asked.said.has(one) && !asked.leftOut.has(one)) &&
    (words.toLowerCase().match(/\p{L}+|\d+/gu) ?? []).every(
      (one) =>
        own.has(one) || stemsOf(one).some((stem) => asked.said.has(stem)) || /^0+$/.test(one),
    )
  )
}

const made = new WeakMap<Survey, ReadonlyMap<string, QuestionWords>>()

/** What each question that counts something says; the same survey is looked at once. */
export function wordsOfQuestions(survey: Survey): ReadonlyMap<string, QuestionWords> {
  const known = made.get(survey)
  if (known) return known
  const { questions } = surveyWords({ ...survey, dimensions: [] })
  const words = new Map(questions.map((one) => [one.number, one]))
  made.set(survey, words)
  return words
}
