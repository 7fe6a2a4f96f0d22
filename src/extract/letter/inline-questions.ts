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
const decides = plainLists('kinds', ['decision'])
const ANSWERS = anyOf([...decides.decision, ...attached.attached, ...attached.notHeld])
const BARE = worded`^\W*${say.bare}\b`

/** Marks what lies among the lines of the request, and stays as it was where answers do not alternate with questions. */
export function markInline(lines: readonly Line[]): void {
  for (const line of [...quotedOneByOne(lines), ...askedOneByOne(lines)].flat()) {
    if (line.part === 'request') line.part = isAsked(line) ? 'question' : 'answer'
  }
}

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
    const answered = told.filter((line, i) => {
      const next = told[i + 1]
      return isQuestion(line.text) && next !== undefined && answers(next)
    })
    return asked.length > 1 && answered.length >= asked.length - 1 && answered.length > 0
      ? [told]
      : []
  })
}

/** A number, "none", "see attached": what nobody asks. */
function answers({ text }: Line): boolean {
  if (isQuestion(text)) return false
  const [number] = numbersIn(withoutTimes(text))
  return (number !== undefined && number.start < SOON) || BARE.test(text) || ANSWERS.test(text)
}
const SOON = 40

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
