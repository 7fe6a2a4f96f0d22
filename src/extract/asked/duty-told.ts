// Whether somebody was on duty, as a sentence or a cell says it.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'

export interface DutyTold {
  value: 'on' | 'off' | 'both'
  start: number
  end: number
}

const trade = perWords((words) =>
  words.lists('case-words', ['onDuty', 'offDuty', 'onCells', 'offCells', 'bothCells']),
)
const ON = perWords((words) => worded`${trade(words).onDuty}`)
const OFF = perWords((words) => worded`${trade(words).offDuty}`)

/** A cell under a head that asks for it: “Off”. */
export function dutyOfCell(words: Words, text: string): DutyTold['value'] | null {
  const plain = plainWords(text)
  if (trade(words).onCells.includes(plain)) return 'on'
  if (trade(words).offCells.includes(plain)) return 'off'
  if (trade(words).bothCells.includes(plain)) return 'both'
  return dutyTold(words, text)?.value ?? null
}

/** null where the text does not say it. */
export function dutyTold(words: Words, text: string): DutyTold | null {
  const off = OFF(words).exec(text)
  const match = off ?? ON(words).exec(text)
  return match
    ? { value: off ? 'off' : 'on', start: match.index, end: match.index + match[0].length }
    : null
}
