// Cases of any topic as their fields were asked for: the answer is cut into units in every way it may be cut, and the way that tells most is taken.
import { evidenceOf } from '../../../vocabulary/document.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import type { Case } from '../../../vocabulary/reply.ts'
import type { CaseField } from '../../asked/case-fields.ts'
import { wantedOf } from '../../asked/field-meaning.ts'
import type { Letter, Line } from '../../letter/letter.ts'
import { byParts } from './by-parts.ts'
import { cutUnits } from './layouts.ts'
import { toldInItems, toldInProse } from './prose-units.ts'
import type { UnitTold } from './told.ts'
import { isCaseTold, worthOf } from './worth.ts'

export interface UnitsOf {
  letter: Letter
  lines: readonly Line[]
  fields: readonly CaseField[]
  /** The number of the question stands over the lines: else they are those of the whole letter. */
  placed: boolean
}

export interface CasesOfUnits {
  cases: Case[]
  worth: number
}

export function casesInUnits(
  words: Words,
  { letter, lines, fields, placed }: UnitsOf,
): CasesOfUnits {
  if (fields.length < 2) return { cases: [], worth: 0 }
  const wanted = wantedOf(fields)
  let best: UnitTold[] = []
  let most = 0
  let listed = true
  const take = (units: readonly UnitTold[], isList: boolean): void => {
    const told = units.filter((one) => isCaseTold(one, wanted, placed))
    const worth = worthOf(told, wanted)
    if (worth > most) [best, most, listed] = [told, worth, isList]
  }
  for (const units of cutUnits(words, letter, lines, fields))
    if (units.length > 0) take(byParts(units, wanted), true)
  take(toldInItems(words, letter, lines, { wanted, placed }), true)
  take(toldInProse(letter, lines, { wanted, placed }), false)
  return { cases: best.map((one) => caseOf(letter, one, listed)), worth: most }
}

function caseOf(letter: Letter, { start, end, told }: UnitTold, listed: boolean): Case {
  const entries = told.map((one) => ({ name: one.name ?? one.field.name, one }))
  return {
    facets: Object.fromEntries(
      entries.map(({ name, one }) => [
        name,
        one.value === '' ? letter.document.text.slice(one.start, one.end) : one.value,
      ]),
    ),
    inks: Object.fromEntries(
      entries.map(({ name, one }) => {
        const { ink, place } = evidenceOf(letter.document, one.start, one.end)
        return [name, { ink, place }]
      }),
    ),
    linked: true,
    ...(listed && { listed: true as const }),
    ...evidenceOf(letter.document, start, end),
  }
}
