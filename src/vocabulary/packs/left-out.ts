// What a question wants left out of its numbers: “leaving out legal costs”, “excluding cadets, specials and volunteers”; and the question without it.
import { worded, wordedAll } from './phrase.ts'
import { plainLists } from './word-lists.ts'

const say = plainLists('label-words', ['leftOut', 'leftOutEnds', 'leftOutAsks', 'leftOutJoins'])

export function leftOutOf(asks: string): { leftOut: string; kept: string } {
  const left: string[] = []
  let kept = ''
  let from = 0
  for (const { index, 0: opening } of asks.matchAll(OPENING)) {
    if (index < from) continue
    const start = index + opening.length
    const said = saidFrom(asks.slice(start), asks[index - 1] === '(')
    left.push(said)
    kept += `${asks.slice(from, index)} `
    from = start + said.length
  }
  return { leftOut: left.join(' '), kept: kept + asks.slice(from) }
}

const OPENING = wordedAll`${say.leftOut}\s+`

/**
 * What follows a comma is left out too where a list goes on: a later part of it has “and” or “or”. “How many, excluding
 * cadets, retired?” has none. Within brackets everything is.
 */
function saidFrom(text: string, inBrackets: boolean): string {
  const [clause = ''] = CLAUSE.exec(text) ?? []
  const [first = '', ...others] = clause.split(COMMA).map(untilAsked)
  const end = others.findIndex((part) => ENDS.test(part))
  const parts = end < 0 ? others : others.slice(0, end)
  const last = parts.findIndex((part, at) => JOINED.test(part) || (at > 0 && JOINS.test(part)))
  const isCut = clause.split(COMMA)[0] !== first
  const list = isCut ? [] : inBrackets ? parts : parts.slice(0, last + 1)
  return [first, ...list].join(',')
}

const CLAUSE = /^[^.;?()]{1,200}/
/** None within “£1,000”. */
const COMMA = /,(?!\d{3})/
const JOINED = worded`\S\s+${say.leftOutJoins}\s`
const JOINS = worded`^\s*${say.leftOutJoins}\s`
/** “, how many”, “, in each year”, “, retired in 2023” is of the question again. */
const ENDS = worded`^\s*(?:${say.leftOutJoins}\s+)?(?:${say.leftOutEnds}|${say.leftOutAsks}|[a-z]+ed(?:\s+${say.leftOutEnds}|\s+${say.leftOutJoins}|\s*$))`

/** “Legal costs and how much was paid”, “cadets in each year” */
function untilAsked(part: string): string {
  const found = ASKED.exec(part)
  return found ? part.slice(0, found.index) : part
}
const ASKED = worded`\s+(?:${say.leftOutJoins}\s+)?${say.leftOutAsks}`
