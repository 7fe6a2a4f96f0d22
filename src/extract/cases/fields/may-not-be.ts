// What a sentence only supposes, asks or says of the letter itself: it tells of nothing that was. The month of May supposes nothing.
import { worded, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { blanked } from '../../when/blanked.ts'
import { datesIn } from '../../when/dates.ts'
import { monthsIn } from '../../when/months.ts'

const say = plainLists('cases', ['supposes', 'asks', 'ours', 'wouldHave'])
const OURS = worded`${say.ours}`
const SUPPOSES = worded`${say.supposes}|${say.asks}|\?`

/** “An officer may be dismissed”, “please …”, “such as”. */
export const supposes = (text: string): boolean => SUPPOSES.test(withoutDates(text))

/** The same, and “I have disclosed …”. */
export const tellsNothing = (text: string): boolean => supposes(text) || OURS.test(text)

/** “When she should have been on patrol”, “he would have been dismissed” tell of what was. */
const WOULD_HAVE = wordedAll`${say.wouldHave}`

/** “He posted that he "would not lose sleep"” supposes nothing: it quotes. */
const QUOTED = /"[^"\n]{1,200}"|“[^”\n]{1,200}”/g

const withoutDates = (text: string): string =>
  blanked(text, [
    ...[...text.matchAll(QUOTED)].map(({ index, 0: ink }) => ({
      start: index,
      end: index + ink.length,
    })),
    ...datesIn(text),
    ...monthsIn(text),
    ...[...text.matchAll(WOULD_HAVE)].map(({ index, 0: ink }) => ({
      start: index,
      end: index + ink.length,
    })),
  ])
