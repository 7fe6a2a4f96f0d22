// What a sentence only supposes, asks or says of the letter itself: it tells of nothing that was. The month of May supposes nothing.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { blanked } from '../when/blanked.ts'
import { datesIn } from '../when/dates.ts'
import { monthsIn } from '../when/months.ts'

const say = plainLists('cases', ['supposes', 'asks', 'ours'])
const OURS = worded`${say.ours}`
const SUPPOSES = worded`${say.supposes}|${say.asks}|\?`

/** “An officer may be dismissed”, “please …”, “such as”. */
export const supposes = (text: string): boolean => SUPPOSES.test(withoutDates(text))

/** The same, and “I have disclosed …”. */
export const tellsNothing = (text: string): boolean => supposes(text) || OURS.test(text)

const withoutDates = (text: string): string => blanked(text, [...datesIn(text), ...monthsIn(text)])
