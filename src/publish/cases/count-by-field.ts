// How many of the printed cases tell each value of a field, beside how many tell that field at all.
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import type { CaseConfirmed, PackInput } from '../pack/input.ts'

export interface FieldCount {
  value: string
  count: number
  /** Bodies that withheld this very number: their cases are not counted out of their own list. */
  withheldBy: string[]
}

export interface CountedField {
  name: string
  /** Cases that tell the field. */
  base: number
  values: FieldCount[]
}

/** A list counts, and a single matter told in words where a body gave no list; examples beside a list and what stands for several do not. */
export const isCounted = ({ tells }: CaseConfirmed): boolean => tells === 'one'

/** Of what is said of several without a number nobody knows how many it is. */
export const isSingle = ({ tells }: CaseConfirmed): boolean => tells !== 'several'

/** What all of them are where no single case is told. */
export const SEVERAL_ONLY = 'What is said of several, without a number'

export function countedFields(input: PackInput, cases: readonly CaseConfirmed[]): CountedField[] {
  const counted = cases.filter(isCounted)
  const withheld = withheldCells(input)
  const names = [...new Set(counted.flatMap(({ told }) => Object.keys(told.facets)))]
  return names.map((name) => {
    const telling = counted.filter(({ told }) => told.facets[name] !== undefined)
    const values = Map.groupBy(telling, ({ told }) => told.facets[name] ?? '')
    return {
      name,
      base: telling.length,
      values: [...values]
        .map(([value, own]): FieldCount => {
          const isWithheld = ({ body }: CaseConfirmed) => withheld.has(cellKey(body, name, value))
          return {
            value,
            count: own.filter((one) => !isWithheld(one)).length,
            withheldBy: [...new Set(own.filter(isWithheld).map(({ body }) => body))],
          }
        })
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    }
  })
}

const cellKey = (body: string, name: string, value: string): string => `${body} ${name} ${value}`

/** A small cell that came suppressed stays so, also where the body's own list of cases would tell it. */
function withheldCells({ figures }: PackInput): Set<string> {
  return new Set(
    figures
      .filter(({ figure }) => isHeldBack(figure))
      .flatMap(({ body, figure }) =>
        Object.entries(figure.facets).map(([name, value]) => cellKey(body, name, value)),
      ),
  )
}

const isHeldBack = ({ value }: Figure): boolean =>
  isMissing(value)
    ? value.none === 'suppressed' || value.none === 'withheld'
    : value.high !== null && value.low < value.high
