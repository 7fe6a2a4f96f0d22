// Bodies pasted from a sheet, a line each: name, addresses, law, region and the number that rates are per, in any order.
import type { Law } from '../../vocabulary/survey.ts'
import { addressesIn, isNumeral, lawIn, numberIn } from './cells.ts'
import { type Head, type PastedRow, pastedRows } from './rows.ts'

export interface PastedBody {
  /** From 1. */
  line: number
  /** null where none stands in the line. */
  name: string | null
  /** Letters go to the first of several. */
  addresses: string[]
  law: Law | null
  region: string | null
  number: number | null
  /** What is wrong with the line, each as a sentence without its stop. */
  wrong: string[]
}

/** `per`: what rates are per, which may head a column. */
export const bodiesPasted = (text: string, per = ''): PastedBody[] =>
  pastedRows(text, per).map(bodyIn)

function bodyIn({ line, cells, heads }: PastedRow): PastedBody {
  const left = cells
    .map((cell, i) => ({ cell, head: heads?.[i] ?? null }))
    .filter(({ cell }) => cell !== '')
  const take = (head: Head, is: (cell: string) => boolean): string | null => {
    const at = left.findIndex((one) => (one.head === null ? is(one.cell) : one.head === head))
    return at < 0 ? null : (left.splice(at, 1)[0]?.cell ?? null)
  }
  const mail = take('email', (cell) => cell.includes('@'))
  const law = take('law', (cell) => lawIn(cell) !== null)
  const number = take('number', isNumeral)
  const name = take('name', () => true)
  // Under a head that is not known stands what nobody asked for.
  const region = take('region', () => heads === null)
  const { good, bad } = addressesIn(mail ?? '')
  return {
    line,
    name,
    addresses: good,
    law: law === null ? null : lawIn(law),
    region,
    number: number === null ? null : numberIn(number),
    wrong: [
      ...(name === null ? ['no name stands here'] : []),
      ...bad.map((one) => `“${one}” is no e-mail address`),
      ...(law !== null && lawIn(law) === null
        ? [`“${law}” is no law that is known here: FOIA, FOISA or EIR`]
        : []),
      ...(number !== null && numberIn(number) === null ? [`“${number}” is no whole number`] : []),
      ...(heads === null
        ? left.map(({ cell }) => `“${cell}” stands in no column that is known here`)
        : []),
    ],
  }
}
