// A cell in a column of figures that says its number with something beside it: "3 officers", "(3)", "c10", "0 (nil)", "5 (1 PCSO)".

import { exactly } from '../../vocabulary/bounds.ts'
import type { Cell } from '../../vocabulary/document.ts'
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Value } from '../../vocabulary/reply.ts'
import { type CellSaid, cellSaid } from './cell-value.ts'

const about = plainLists('cells', ['aboutGlued'])
const { after } = plainLists('no-counts', ['after'])

/** What a cell of a column of figures says, strictly or with something beside it. */
export function figureSaid(text: string): CellSaid {
  const strict = cellSaid(text)
  const loose = strict === null ? looseValue(text) : null
  if (!loose) return strict
  return loose.sure ? { value: loose.value } : { value: loose.value, unsure: true }
}

export interface LooseValue {
  value: Value
  /** It says the same twice: "0 (nil)", "three (3)". */
  sure: boolean
}

const ASIDE = /^(.{1,30}?)\s*[([]\s*([^()[\]]{1,60})\s*[)\]]$/
const WRAPPED = /^[([]\s*(\S.{0,20}?)\s*[)\]]$/
const WITH_NOUN = /^(\S{1,12})\s*(?:x|×)?\s+([A-Za-z][A-Za-z'’ /-]{1,60})$/
const WHOLE_DECIMAL = /^(\d{1,3}(?:,\d{3})*|\d{1,7})\.0+$/
const GLUED = worded`^${glued(about.aboutGlued)}\.?\s*(\d[\d,]*)$`
const NO_COUNT = anyOf(after.map((unit) => `^${unit}`))

/** null where what is said cannot be told: then it is doubted. */
export function looseValue(text: string): LooseValue | null {
  const ink = text.trim().replace(/\s+/g, ' ')
  const decimal = WHOLE_DECIMAL.exec(ink)?.[1]
  if (decimal) return numberSaid(decimal, true)
  const glued = GLUED.exec(ink)?.[1]
  if (glued) return numberSaid(glued, false)
  const wrapped = WRAPPED.exec(ink)?.[1]
  if (wrapped) return numberSaid(wrapped, false)
  const [, before = '', aside = ''] = ASIDE.exec(ink) ?? []
  const number = onlyNumber(before)
  if (number) {
    const again = onlyNumber(aside)?.value
    return {
      value: number.value,
      sure: again?.low === number.value.low && again.high === number.value.high,
    }
  }
  const [, first = '', noun = ''] = WITH_NOUN.exec(ink) ?? []
  return noun === '' || NO_COUNT.test(noun) ? null : numberSaid(first, false)
}

function numberSaid(ink: string, sure: boolean): LooseValue | null {
  const number = onlyNumber(ink.replace(/\.0+$/, ''))
  if (!number) return null
  const { rough, about } = number
  const value = about === undefined ? number.value : exactly(about)
  return { value: value.low === value.high ? exactly(value.low) : value, sure: sure && !rough }
}

/** Of another kind than a count, and read elsewhere or not at all. */
const OTHER_KIND = /[%£$€]|^\s*$/

/** In a column of figures no cell is passed over in silence. */
export const doubtUnread = ({ text, place }: Cell): Doubt[] =>
  OTHER_KIND.test(text)
    ? []
    : [
        {
          code: 'cell-unread',
          ink: text,
          note: `“${text.trim()}” stands in a column of figures and is no number that can be read in one way.`,
          place,
        },
      ]
