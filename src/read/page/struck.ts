// Words that a line strikes through: they are there, and no longer said.
import type { Rule } from './ink.ts'
import { type Line, lineOf, middleOf, type Word } from './words.ts'

/** How far from the middle of its letters a line may run and strike them, in sizes: half way to the baseline, half way to their tops. */
const OFF_MIDDLE = 0.22
/** This much of a word lies under the line that strikes it. */
const LEAST_UNDER = 0.7
/** A line goes beyond the words it strikes by so much, in sizes: a table's goes on to the next cell. */
const BEYOND = 0.8

export interface Struck {
  lines: Line[]
  /** Those that strike nothing. */
  rules: Rule[]
}

export function withoutStrikes(lines: Line[], rules: Rule[]): Struck {
  const strikes = new Map<Word, Rule>()
  const across = rules.filter((rule) => rule.across)
  for (const line of lines) {
    const middle = middleOf(line)
    for (const rule of across) {
      if (Math.abs(rule.at - middle) > OFF_MIDDLE * line.size) continue
      const under = line.words.filter((word) => isUnder(word, rule))
      const reach = BEYOND * line.size
      const [first, last] = [under[0], under.at(-1)]
      if (!first || !last) continue
      const goesOn = rule.from < first.box[0] - reach || rule.to > last.box[2] + reach
      if (goesOn && !rule.isMark) continue
      for (const word of under) strikes.set(word, rule)
    }
  }
  if (strikes.size === 0) return { lines, rules }
  const used = new Set(strikes.values())
  return {
    lines: lines.map((line) =>
      line.words.some((word) => strikes.has(word))
        ? lineOf(line.words.map((word) => (strikes.has(word) ? struck(word) : word)))
        : line,
    ),
    rules: rules.filter((rule) => !used.has(rule)),
  }
}

function isUnder({ box }: Word, { from, to }: Rule): boolean {
  const shared = Math.min(box[2], to) - Math.max(box[0], from)
  return shared >= LEAST_UNDER * (box[2] - box[0])
}

const struck = (word: Word): Word => ({ ...word, flags: [...word.flags, 'struck'] })
