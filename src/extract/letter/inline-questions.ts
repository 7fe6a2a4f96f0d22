// Questions that stand over their answers though they look like a quoted request: quoted one by one in a mail, or told after "You asked:".

import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { withoutTimes } from '../when/without-times.ts'
import type { Line } from './letter.ts'
import { labelOf } from './question-labels.ts'
import { isQuestion } from './question-line.ts'

const say = plainLists('asked', ['bare'])
const attached = plainLists('answers', ['attached', 'notHeld'])
const parts = plainLists('parts', ['footers'])
const { answerNames } = plainLists('parts-said', ['answerNames'])
const decides = plainLists('kinds', ['decision'])
const ANSWERS = anyOf([...decides.decision, ...attached.attached, ...attached.notHeld])
const BARE = worded`^\W*${say.bare}\b`

/** Marks what lies among the lines of the request, and stays as it was where answers do not alternate with questions. */
export function markInline(lines: readonly Line[]): void {
  for (const line of [...quotedOneByOne(lines), ...askedOneByOne(lines)].flat()) {
    if (line.part === 'request')
      line.part = isAsked(line) ? 'question' : FOOTER.test(line.text) ? 'footer' : 'answer'
  }
  for (const line of askedByName(lines)) line.part = 'question'
}
const FOOTER = anyOf(parts.footers)

/** “Question: How many …?” over “Answer: 12.”, and again further down: each the question of the answer under it. */
function askedByName(lines: readonly Line[]): Line[] {
  const asked = lines.filter((line, i) => {
    const next = lines[i + 1]
    const isOver = next !== undefined && ANSWER_LABEL.test(next.text)
    return isOver && line.part === 'request' && !isQuoted(line) && isQuestion(line.text)
  })
  return asked.length > 1 ? asked : []
}
const ANSWER_LABEL = worded`^${answerNames}\s*[:–-]`

const isQuoted = ({ flags }: Line): boolean => flags.includes('quoted')
const isAsked = (line: Line): boolean => isQuoted(line) || isQuestion(line.text)

/** "> 1. How many …?", then the body's own words, then "> 2. …". */
function quotedOneByOne(lines: readonly Line[]): Line[][] {
  const runs = runsOf(lines, (line) => isQuoted(line) && line.part === 'request')
  // the first run may open with the head of the mail that it quotes
  const asked = runs
    .map((run) => run.slice(run.findIndex(({ text }) => labelOf(text, null) !== null)))
    .filter(([first]) => first && labelOf(first.text, null) !== null)
  return asked.length > 1 && asked.length >= runs.length - 1 ? asked : []
}

/** "You asked: How many …? / Five. / How many …? / 23 (headcount)." */
function askedOneByOne(lines: readonly Line[]): Line[][] {
  return runsOf(lines, (line) => line.part === 'request' && !isQuoted(line)).flatMap((run) => {
    const first = run.findIndex(({ text }) => isQuestion(text))
    const told = first < 0 ? [] : run.slice(first)
    const asked = told.filter(({ text }) => isQuestion(text))
    const below = told.flatMap((line, i) => {
      const next = told[i + 1]
      return isQuestion(line.text) && next && !isQuestion(next.text) ? [next] : []
    })
    const answered = below.filter(answers).length
    // where each question has other words under it, half of them need to be what nobody asks
    const isAnswered = below.length === asked.length && answered * 2 >= asked.length
    return asked.length > 1 && (isAnswered || answered >= asked.length - 1) && answered > 0
      ? [told]
      : []
  })
}

/** A number, "none", "see attached": what nobody asks. */
function answers({ text }: Line): boolean {
  if (isQuestion(text)) return false
  const [number] = numbersIn(withoutTimes(text))
  return (
    (number !== undefined && number.start < SOON) ||
    SUM.test(text) ||
    BARE.test(text) ||
    ANSWERS.test(text)
  )
}
const SOON = 40
/** “2021: £310,400” */
const SUM = /^.{0,20}£\s?\d/

function runsOf(lines: readonly Line[], isOf: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = []
  let before: Line | null = null
  for (const line of lines) {
    if (isOf(line)) {
      if (before && isOf(before)) runs.at(-1)?.push(line)
      else runs.push([line])
    }
    before = line
  }
  return runs
}
