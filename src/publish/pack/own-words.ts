// The words that a source counts in are quoted, so they stand in it, letter by letter and whole: what was only inferred is no quotation.
import type { BodyValue, SurveyCount } from '../../vocabulary/count.ts'
import { capital } from '../../wording/count-words.ts'
import type { PackInput } from './input.ts'

/** The input without quoted words that stand in none of the files they are said to come from. */
export function inOwnWords(input: PackInput): PackInput {
  const holds = filesHolding(input)
  const filesOf = Map.groupBy(
    input.replies.flatMap(({ body, files }) => files.map(({ sha256 }) => ({ body, sha256 }))),
    ({ body }) => body,
  )
  return {
    ...input,
    figures: input.figures.map((one) =>
      holds(one.figure.sha256, one.figure.unitInk)
        ? one
        : { ...one, figure: { ...one.figure, unitInk: '' } },
    ),
    count: countInOwnWords(input.count, (body, words) =>
      (filesOf.get(body) ?? []).some(({ sha256 }) => holds(sha256, words)),
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

/** Does that file hold these words? Only one that was read holds any. Each file is looked through once for the same words. */
function filesHolding({ replies }: PackInput): (sha256: string, words: string) => boolean {
  const texts = new Map(
    replies.flatMap(({ files }) =>
      files.flatMap(({ sha256, outcome }): [string, string][] =>
        outcome?.status === 'read' ? [[sha256, plain(outcome.document.text)]] : [],
      ),
    ),
  )
  const known = new Map<string, Map<string, boolean>>()
  return (sha256, words) => {
    const text = texts.get(sha256)
    if (text === undefined) return false
    const ofFile = known.get(sha256) ?? new Map<string, boolean>()
    known.set(sha256, ofFile)
    const held = ofFile.get(words) ?? standsIn(text, plain(words))
    ofFile.set(words, held)
    return held
  }
}

/** What begins a sentence or a cell there has a capital. */
const standsIn = (text: string, words: string): boolean =>
  isIn(text, words) || isIn(text, capital(words))

/** “case” does not stand in “because”. */
function isIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + words.length)) return true
  return false
}

const isLetterAt = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? '')

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
