// What no letter may say, wherever it stands: gaps, amounts in words, and what stays in the house about withheld numbers.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import { companionsInWords } from '../reasons/companions.ts'
import { faultIn, type NoticeFault } from './check-parts.ts'
import type { Parts } from './draft-notice.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { entriesOf, withoutDays } from './numbers-said.ts'

export function closedWordsIn(parts: Parts, facts: NoticeFacts): NoticeFault[] {
  const { gaps, quantities, closedWords } = letterLaw()
  return entriesOf(parts).flatMap(([part, text]) => {
    const own = withoutGiven(text, facts)
    const bare = own.replaceAll(/\{table \d+\}/gu, '')
    const amounts = part === 'cost-or-vexatious' || part === 'advice' ? [] : quantities
    return [
      ...found(bare, gaps).map((ink) => faultIn(part, 'gap', `“${ink}” is still to be filled.`)),
      // “Up to 17 February” is a day, and no amount.
      ...found(withoutDays(own), amounts).map((ink) =>
        faultIn(
          part,
          'number',
          `“${ink.trim()}” is an amount that is no number of the released table.`,
        ),
      ),
      ...closedWords.flatMap(({ pattern, why }) =>
        found(own, [pattern]).map((ink) => faultIn(part, 'closed', `“${ink}”: ${why}`)),
      ),
    ]
  })
}

const found = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([ink]) => ink))

/** The requester's own words, and the one sentence that the law of this desk gives, are not what the letter says. */
function withoutGiven(text: string, { questions, tables }: NoticeFacts): string {
  let left = text
  const given = [
    companionsInWords(),
    ...questions.map(({ words }) => words.replaceAll(/\s+/gu, ' ').trim()),
    ...tables.flatMap(({ key }) => key),
  ]
  for (const one of given) if (one !== '') left = left.replaceAll(one, ' · ')
  return left
}
