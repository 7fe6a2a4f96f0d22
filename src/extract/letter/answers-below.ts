// A list of answers under the name of whoever wrote a short note: “My answers are below. Kind regards, Dev. 1. 410. 2. £30k.”
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { withoutTimes } from '../when/without-times.ts'
import type { Line } from './letter.ts'
import { labelOf } from './question-labels.ts'

const say = plainLists('asked', ['bare'])
const answers = plainLists('answers', ['notHeld', 'attached', 'refused'])
const ANSWERS = anyOf([...answers.notHeld, ...answers.attached, ...answers.refused])
const FOOTER = anyOf(plainLists('parts', ['footers']).footers)
const BARE = worded`^\W*${say.bare}\b`

/** Does the list begin here? Its numbers go on from 1, most of its lines answer, and no numbered answer stands above it. */
export function listBelow(lines: readonly Line[], i: number): boolean {
  const list = labelledFrom(lines, i)
  if (list.length < 2) return false
  const above = lines.slice(0, i).some(({ part, text }) => part === 'answer' && isFirst(text))
  return (
    !above &&
    !list.some((text) => FOOTER.test(text)) &&
    list.filter(answersItself).length * 2 > list.length
  )
}

const isFirst = (text: string): boolean => labelOf(text, null)?.numbers[0] === '1'

/** What stands behind each number, as long as they follow one another. */
function labelledFrom(lines: readonly Line[], i: number): string[] {
  const list: string[] = []
  for (const { text, table, flags } of lines.slice(i, i + LONGEST)) {
    const label = table || flags.includes('quoted') ? null : labelOf(text, null)
    if (label?.numbers[0] !== String(list.length + 1)) break
    list.push(text.slice(label.end))
  }
  return list
}
const LONGEST = 100

const answersItself = (text: string): boolean =>
  numbersIn(withoutTimes(text)).length > 0 || BARE.test(text) || ANSWERS.test(text)
