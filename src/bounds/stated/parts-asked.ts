// Questions that ask for a part of what another counts: "how many of these were paid?"
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Dimension, Question, Survey } from '../../vocabulary/survey.ts'
import { TIMES } from '../../vocabulary/survey.ts'

const say = plainLists('label-words', ['ofThese', 'verbs'])

/** The facet under which such a part stands beside its whole: a part by being asked, beside no others that make the whole. */
export const PART_ASKED = 'question'

/**
 * "How many of these were physical, how many verbal?" gives the categories of the whole and is no part of it by itself;
 * "how many of these were paid?" is one, and so is "how many of these were upheld, and with what outcome?".
 */
export function partAsked(
  question: Question | undefined,
  { questions, dimensions }: Pick<Survey, 'questions' | 'dimensions'>,
): { [PART_ASKED]?: string } {
  const whole = questions.find(({ number }) => number === question?.partOf)
  if (!question || !whole) return {}
  const times: readonly string[] = TIMES
  const tellsApart = question.by?.some((name) => !times.includes(name)) ?? false
  return tellsApart &&
    question.counts?.id === whole.counts?.id &&
    !narrows(question, whole, dimensions ?? [])
    ? {}
    : { [PART_ASKED]: question.number }
}

/** What they were, in a word that is neither the whole's nor that of a kind: “upheld”; “then dismissed or given a warning” names kinds. */
function narrows(
  { asks, by = [] }: Question,
  whole: Question,
  dimensions: readonly Dimension[],
): boolean {
  const [, verb = '', rest = ''] = WHAT_THEY_WERE.exec(asks) ?? []
  const kinds = dimensions.filter(({ name }) => by.includes(name))
  const words = kinds.flatMap(({ categories }) =>
    categories.flatMap(({ id, words = [] }) => [id, ...words]),
  )
  const said = new Set(stemsOf(verb + rest))
  const namesKind = words
    .map(stemsOf)
    .some((stems) => stems.length > 0 && stems.every((stem) => said.has(stem)))
  const known = new Set(
    [
      whole.asks,
      ...(whole.counts ? [whole.counts.one, whole.counts.many, ...whole.counts.also] : []),
      ...kinds.map(({ name }) => name),
      ...words,
    ].flatMap(stemsOf),
  )
  const own = stemsOf(verb)
  return kinds.length > 0 && own.length > 0 && !namesKind && own.every((stem) => !known.has(stem))
}
const WHAT_THEY_WERE = worded`${say.ofThese}\b[^?.,]{0,60}?\s(?:${say.verbs})\s+([a-z]+)([^?.,]*)`

/** The numbers of the questions that ask for parts of one whole, the whole among them; of a question that stands alone its own. */
export function partsAndWhole(number: string, survey: Pick<Survey, 'questions'>): string[] {
  const whole = wholeOf(number, survey)
  return survey.questions.map((one) => one.number).filter((one) => wholeOf(one, survey) === whole)
}

/** The question at the head of a family: the whole of which this one is a part, or the first of 1a, 1b, 1c. */
export function familyOf(number: string, survey: Pick<Survey, 'questions'>): string {
  const whole = wholeOf(number, survey)
  return /^\d+/.exec(whole)?.[0] ?? whole
}

function wholeOf(number: string, { questions }: Pick<Survey, 'questions'>): string {
  const seen = new Set<string>()
  let at = number
  for (;;) {
    const whole = questions.find((one) => one.number === at)?.partOf
    if (whole === undefined || seen.has(whole)) break
    seen.add(at)
    at = whole
  }
  return at
}
