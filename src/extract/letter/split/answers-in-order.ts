// Answers without numbers, a paragraph each in the order asked: where the letter says so, or where enough of them say whose they are.
import { anyOf } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Asked } from '../asked-questions.ts'
import type { Line } from '../letter.ts'
import type { Label } from '../question-labels.ts'
import { headOf, isNumbered, rater } from './headed-answers.ts'
import { ordinalLabel } from './ordinal-labels.ts'

const say = plainLists('parts-said', ['inOrder'])
const greets = plainLists('parts', ['greets'])
const IN_ORDER = anyOf(say.inOrder)
const GREETING = anyOf(greets.greets)

/** As many paragraphs as questions, behind the word that they stand in order; or without it where each is a question's by its words. */
export function answersInOrder(
  lines: readonly Line[],
  asked: readonly Asked[],
): Map<Line, Label> | null {
  if (asked.length < 2 || lines.some(({ table }) => table !== null)) return null
  const own = lines.filter(({ part, text }) => part === 'answer' && !GREETING.test(text))
  const known = new Set(asked.map(({ number }) => number))
  const places = asked.map(({ number }) => number)
  if (own.some((line) => isNumbered(line, known) || ordinalLabel(line.text, places) !== null))
    return null
  const said = own.findIndex(({ text }) => IN_ORDER.test(text))
  const answers = own.slice(said + 1)
  if (answers.length !== asked.length) return null
  if (said < 0 && !areTheirs(answers, asked)) return null
  return new Map(
    answers.map((line, i): [Line, Label] => [
      line,
      { numbers: [places[i] ?? ''], end: 0, worded: true, byWords: true },
    ]),
  )
}

/** Most of them say whose they are, and none says that it is another's. */
function areTheirs(answers: readonly Line[], asked: readonly Asked[]): boolean {
  const rate = rater(asked)
  const named = answers.map((line) => rate(headOf(line) ?? line.text))
  const right = named.filter((number, i) => number === asked[i]?.number).length
  const wrong = named.filter((number, i) => number !== null && number !== asked[i]?.number).length
  return wrong === 0 && right * 2 > asked.length
}
