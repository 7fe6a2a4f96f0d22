// A label that only says again what was asked: "Burial fees £000" over the answer to "What did you take in burial fees?" is no
// category that the answer is told apart by.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'

/** The same figures, of each question those labels left out under which all stand that count. */
export function withoutSaidAgain(
  counted: readonly DecidedFigure[],
  survey: Pick<Survey, 'questions' | 'dimensions'>,
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
  { dimensions = [] }: Pick<Survey, 'dimensions'>,
): Label[] {
  const names = new Set(own.flatMap(({ figure }) => Object.keys(figure.facets)))
  return [...names].flatMap((name) => {
    if (NO_LABELS.includes(name) || question.by?.includes(name)) return []
    const values = new Set(own.map(({ figure }) => figure.facets[name]))
    const [value, ...more] = values
    const listed = dimensions.find((one) => one.name === name)?.categories ?? []
    const isOwn = value !== undefined && !listed.some(({ id }) => id === value)
    return isOwn && more.length === 0 && saysAgain(value, question) ? [{ name, value }] : []
  })
}

/** In one of its languages: "Incwm / Income (£)". */
const saysAgain = (label: string, question: Question): boolean =>
  label.split(/\s\/\s/).some((words) => isOfQuestion(words, question))

/** Every word of it stands in the question: "Claims received" of "How many claims were received?" */
export function repeats(words: string, asks: string): boolean {
  const asked = asks.toLowerCase()
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((one) => asked.includes(one))
}

function isOfQuestion(words: string, { asks, counts }: Question): boolean {
  const nouns = counts ? [counts.one, counts.many, ...counts.also] : []
  return /\p{L}/u.test(words) && repeats(words, [asks, ...nouns].join(' '))
}
