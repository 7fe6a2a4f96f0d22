// Which readings arithmetic proves: parts that add up to their stated total, and a number stated twice in different places.
// A machine that misread one of them would have to misread the others to fit.

import { isInOneTable } from '../../bounds/stated/one-table.ts'
import type { Quantity } from '../../bounds/stated/quantity.ts'
import type { Rule } from '../../bounds/stated/rule.ts'
import { rulesAmong } from '../../bounds/stated/statements.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { placeInWords, placeKey } from '../../vocabulary/place.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { comparable } from './contradictions.ts'

export interface Proof {
  body: string
  /** The readings that hold one another up, the total first. */
  figures: DecidedFigure[]
  /** "4 + 2 + 1 + 2 + 1 = 10, as stated." */
  why: string
}

/** A sum of one part proves nothing, and noughts add nothing. */
const FEWEST_PARTS = 2

/** Of one body. What is doubted, decided against, or stands in a contradiction proves nothing and is not proved. */
export function provedByArithmetic(
  figures: readonly DecidedFigure[],
  contradictions: readonly Contradiction[],
  survey: Survey,
): Proof[] {
  const disputed = new Set(
    contradictions.flatMap(({ statements }) => statements.map(({ id }) => id)),
  )
  const sound = figures.filter(
    ({ id, figure, state }) =>
      !disputed.has(id) && (state === 'confirmed' || (state === 'pencil' && figure.sure)),
  )
  return comparable(sound, survey).flatMap((group) => {
    const { quantities, rules } = rulesAmong(group, survey)
    return [...rules.flatMap(addsUp), ...quantities.flatMap(statedTwice)]
  })
}

const SUMS: Rule['kind'][] = ['groups', 'years', 'categories']

function addsUp({ kind, whole, parts }: Rule): Proof[] {
  const total = exact(whole)
  const terms = parts.map(exact)
  const counted = terms.filter((term) => term !== null && term > 0)
  if (!SUMS.includes(kind) || total === null || terms.includes(null)) return []
  if (counted.length < FEWEST_PARTS) return []
  if (terms.reduce<number>((sum, term) => sum + (term ?? 0), 0) !== total) return []
  const figures = [whole, ...parts].flatMap((quantity) => quantity.figures)
  const sum = counted.map((term) => grouped(term ?? 0)).join(' + ')
  return proof(figures, `${sum} = ${grouped(total)}, as the reply states.`)
}

function statedTwice(quantity: Quantity): Proof[] {
  const { figures } = quantity
  const number = exact(quantity)
  const [first] = figures
  if (!first || number === null || number === 0) return []
  const apart = figures.filter((one, i) =>
    figures.slice(0, i).every((other) => isElsewhere(one, other)),
  )
  if (apart.length < 2) return []
  const places = apart.map(({ figure }) => placeInWords(figure.place)).join(' and in ')
  return proof(apart, `${grouped(number)} stands in ${places}.`)
}

/** Another file, or another table or paragraph of the same. */
const isElsewhere = ({ figure: a }: DecidedFigure, { figure: b }: DecidedFigure): boolean =>
  a.sha256 !== b.sha256 || (placeKey(a.place) !== placeKey(b.place) && !isInOneTable(a, b))

function proof(figures: DecidedFigure[], why: string): Proof[] {
  const [first] = figures
  return first ? [{ body: first.body, figures, why }] : []
}

/** The one whole number that all its figures state; null where there is a range, or none. */
function exact({ figures }: Quantity): number | null {
  const values = figures.map(({ figure: { value } }) =>
    !isMissing(value) && value.low === value.high ? value.low : null,
  )
  const [first] = values
  return first !== undefined && values.every((one) => one === first) ? first : null
}
