// Cases told in running text: "In 2012 a PC received a written warning for comments on Facebook. In 2013 a special constable resigned."

import { evidenceOf } from '../../vocabulary/document.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { CaseRow } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { roleIn } from '../tables/case-rows.ts'
import { datesIn } from '../when/dates.ts'

const say = plainLists('cases', ['supposes', 'one'])

const ONE_PERSON = perWords(
  (words) =>
    new RegExp(`${oneOf(say.one)}\\s+(?:\\w+\\s+)??(${words.populationPattern})(?![\\w-])`, 'i'),
)
const SUPPOSES = worded`${say.supposes}|\?`

/** Two sentences or more that each tell what came of one person; a single one is read as a figure. */
export function sentenceCases(words: Words, letter: Letter, sentences: Sentence[]): CaseRow[] {
  const told = sentences.flatMap((sentence) => {
    const facets = sentence.part === 'answer' ? oneCase(words, sentence.text) : null
    return facets ? [{ facets, ...evidenceOf(letter.document, sentence.start, sentence.end) }] : []
  })
  return told.length > 1 ? told : []
}

/** Exactly one person and one outcome, and no other number. */
export function oneCase(words: Words, text: string): CaseRow['facets'] | null {
  const who = ONE_PERSON(words).exec(text)?.[1]
  const [outcome, second] = words.outcomesIn(text)
  if (!who || !outcome || second || SUPPOSES.test(text)) return null
  if (numbersIn(maskNumbers(text)).some(({ value }) => value.low !== 1)) return null
  const rank = words.rankNamed(who)
  const [population] = words.populationsIn(who)
  const [date] = datesIn(text)
  const [breach] = words.breachesIn(text)
  const [platform] = words.platformsIn(text)
  const said = text.slice(outcome.start, outcome.end)
  return {
    ...(date?.yearSaid && date.grain === 'day' ? { date: date.from } : {}),
    ...(date?.yearSaid && date.grain !== 'day' ? { year: date.from.slice(0, 4) } : {}),
    ...(rank ? { rank } : {}),
    ...(population ? { role: roleIn(words, who) } : {}),
    outcome: outcome.meant && 'id' in outcome.meant ? outcome.meant.id : said,
    ...(breach ? { breach } : {}),
    ...(platform ? { platform } : {}),
  }
}
