// The words that a source counts in are quoted, so they stand in it, letter by letter: what was only inferred is no quotation.
import type { BodyValue, SurveyCount } from '../../vocabulary/count.ts'
import type { PackInput } from './input.ts'

/** The input without quoted words that stand in none of the files they are said to come from. */
export function inOwnWords(input: PackInput): PackInput {
  const texts = textsOf(input)
  const inFile = (sha256: string, words: string): boolean =>
    input.replies.some(({ files }) =>
      files.some((file) => file.sha256 === sha256 && holds(texts.get(file.sha256), words)),
    )
  return {
    ...input,
    figures: input.figures.map((one) =>
      inFile(one.figure.sha256, one.figure.unitInk)
        ? one
        : { ...one, figure: { ...one.figure, unitInk: '' } },
    ),
    count: countInOwnWords(input.count, (body, words) =>
      input.replies.some(
        (reply) =>
          reply.body === body && reply.files.some(({ sha256 }) => holds(texts.get(sha256), words)),
      ),
    ),
  }
}

function countInOwnWords(
  count: SurveyCount,
  says: (body: string, words: string) => boolean,
): SurveyCount {
  const own = (one: BodyValue): BodyValue =>
    one.unitInk !== null && !says(one.body, one.unitInk) ? { ...one, unitInk: null } : one
  return {
    ...count,
    questions: count.questions.map((question) => ({
      ...question,
      bodies: question.bodies.map(own),
      units: question.units.map((unit) => ({
        ...unit,
        words: unit.words.filter((words) => unit.bodies.some((body) => says(body, words))),
      })),
    })),
  }
}

/** Of each file that was read. */
function textsOf({ replies }: PackInput): Map<string, string> {
  return new Map(
    replies.flatMap(({ files }) =>
      files.flatMap(({ sha256, outcome }): [string, string][] =>
        outcome?.status === 'read' ? [[sha256, plain(outcome.document.text)]] : [],
      ),
    ),
  )
}

const holds = (text: string | undefined, words: string): boolean =>
  text?.includes(plain(words)) === true

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
