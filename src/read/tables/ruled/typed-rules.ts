// Rules typed in characters (------, ______, ======) are rules.
import { append } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import { type Line, lineOf, middleOf, type Word } from '../../page/words.ts'

const TYPED = /^[-–—_=]{5,}$/

export function typedRules(lines: Line[]): { lines: Line[]; rules: Rule[] } {
  const rules: Rule[] = []
  const left = lines.flatMap((line) => {
    const typed = line.words.filter(({ text }) => TYPED.test(text))
    if (typed.length === 0) return [line]
    append(rules, typed.map(ruleOf))
    const words = line.words.filter((word) => !typed.includes(word))
    return words.length > 0 ? [lineOf(words)] : []
  })
  return { lines: left, rules }
}

const ruleOf = ({ box, baseline, size, text }: Word): Rule => ({
  across: true,
  at: text.startsWith('_') ? baseline : middleOf({ baseline, size }),
  from: box[0],
  to: box[2],
  thick: 1,
})
