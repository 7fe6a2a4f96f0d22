// What a column of a list of cases holds, by what stands in it, where no list knows its head: ranks, outcomes, days.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { dutyTold } from '../asked/duty-told.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import type { Column } from './column-named.ts'

type Tells = (words: Words, text: string) => boolean

/** What says most of a cell stands first. */
const TOLD: [Column, Tells][] = [
  ['severity', (words, text) => words.severityNamed(text) !== null],
  ['outcome', (words, text) => words.outcomeMeant(text) !== null],
  ['platform', (words, text) => words.platformNamed(text) !== null],
  [
    'rank',
    (words, text) =>
      text.length < SHORT &&
      (words.rankNamed(text) !== null || words.populationsIn(text).length > 0),
  ],
  ['duty', (words, text) => text.length < SHORT && dutyTold(words, text) !== null],
  ['date', (_, text) => datesIn(text)[0]?.grain === 'day' && text.length < SHORT],
  ['year', (_, text) => periodsIn(text).length > 0 && text.length < SHORT],
  ['breach', (words, text) => words.breachNamed(text) !== null || words.breachTold(text) !== null],
  ['platform', (words, text) => words.platformsAt(text).length > 0],
]
const SHORT = 40
const MOST = 0.6

/** null where most of its cells tell nothing that is known, or another column is already called so. */
export function columnTold(
  words: Words,
  texts: readonly string[],
  named: readonly (Column | null)[],
): Column | null {
  if (texts.length < 2) return null
  const found = TOLD.find(
    ([column, tells]) =>
      !named.includes(column) &&
      texts.filter((text) => tells(words, text)).length >= MOST * texts.length,
  )
  return found?.[0] ?? null
}
