// The figures that a cell stands on: its own, else those of the parts that make it, with what that takes for granted.

import type { Quantity } from '../bounds/stated/quantity.ts'
import type { Rule } from '../bounds/stated/rule.ts'
import type { Assumption } from '../vocabulary/assumption.ts'
import { type Bounds, both, sum } from '../vocabulary/bounds.ts'
import type { CellStand } from '../vocabulary/count.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import { greatest } from '../vocabulary/long-lists.ts'
import { asBounds, type Figure, type Unit } from '../vocabulary/reply.ts'
import { isWithin } from '../vocabulary/span.ts'

/** What a body's system says of what was asked. */
export interface BodyAnswer {
  bounds: Bounds
  unit: Unit
  unitInk: string
  /** The figures it was read or added up from. */
  figures: Figure[]
  /** dimension → category → what is known of it; only what the question asks by, and only where something is known. */
  by: Record<string, Record<string, Bounds>>
  /** What each of those stands on. */
  stands: Record<string, Record<string, CellStand>>
  assumed: Assumption[]
  dropped: Assumption[]
}

export interface Stand {
  figures: DecidedFigure[]
  assumed: Assumption[]
  /** What these figures say of it, added up as they were given and narrowed by nothing else. */
  given: Bounds
  /** One of them is no exact number: held back, or told as a range. */
  isHeldBack: boolean
  /** It is only bounded by them, not made of them: a year that lies in the two which were given. */
  isBounded: boolean
}

/** null where nothing that was stated makes it. */
export function standsOn(
  whole: Quantity,
  rules: readonly Rule[],
  seen: ReadonlySet<Quantity> = new Set(),
): Stand | null {
  if (whole.figures.length > 0) return ownStand(whole.figures)
  if (seen.has(whole)) return null
  const through = new Set([...seen, whole])
  const bounded: Stand[] = []
  const ways = rules
    .filter((rule) => rule.whole === whole)
    .toSorted((a, b) => weight(a) - weight(b) || b.parts.length - a.parts.length)
  for (const rule of ways) {
    const parts = rule.parts
      .filter(({ open }) => !open)
      .map((part) => standsOn(part, rules, through))
    if (parts.length === 0 || !parts.every((part) => part !== null)) continue
    const stand = together(rule, parts)
    if (!stand.isBounded) return stand
    bounded.push(stand)
  }
  return narrowest(bounded)
}

/** Where nothing makes it, what bounds it most closely, and no more than all of that leaves. */
function narrowest(bounded: readonly Stand[]): Stand | null {
  const width = ({ given: { low, high } }: Stand) => (high ?? Number.POSITIVE_INFINITY) - low
  const [first, ...more] = bounded.toSorted((a, b) => width(a) - width(b))
  if (!first) return null
  return more.reduce((so, one) => narrowedBy(so, one), first)
}

/** With the figures of the other and what it takes for granted, where it leaves less than was left. */
function narrowedBy(one: Stand, other: Stand): Stand {
  const given = both(one.given, other.given)
  if (!given || (given.low === one.given.low && given.high === one.given.high)) return one
  return {
    ...one,
    given,
    figures: [...new Set([...one.figures, ...other.figures])],
    assumed: distinct([...one.assumed, ...other.assumed]),
    isHeldBack: one.isHeldBack || other.isHeldBack,
  }
}

/** A sum before a ceiling, a ceiling before a floor; what follows from words before what is assumed. */
const weight = (rule: Rule): number => {
  const relation = relationOf(rule)
  return (relation === '=' ? 0 : relation === '<=' ? 2 : 4) + (rule.assumed ? 1 : 0)
}

/** Beside a part whose number does not count the others make a floor. */
const relationOf = ({ relation, parts }: Rule): Rule['relation'] =>
  relation !== '<=' && parts.some(({ open }) => open) ? '>=' : relation

function ownStand(figures: DecidedFigure[]): Stand {
  const said = figures.map(({ figure }) => asBounds(figure.value))
  const [first = { low: 0, high: null }, ...more] = said
  return {
    figures,
    assumed: [],
    given: more.reduce((so, one) => both(so, one) ?? so, first),
    isHeldBack: said.some(({ low, high }) => low !== high),
    isBounded: false,
  }
}

function together(rule: Rule, parts: readonly Stand[]): Stand {
  const relation = relationOf(rule)
  const whole = sum(parts.map(({ given }) => given))
  const inside = insideOf(rule, parts).map(({ given }) => given.low)
  // Years lie apart; kinds of which one matter may have several, and people whom two years count, do not.
  const most =
    rule.kind === 'years' && rule.whole.unit !== 'person'
      ? inside.reduce((so, low) => so + low, 0)
      : greatest([0, ...inside])
  return {
    figures: parts.flatMap(({ figures }) => figures),
    assumed: distinct([
      ...(rule.assumed ? [rule.assumed] : []),
      ...parts.flatMap(({ assumed }) => assumed),
    ]),
    given:
      relation === '='
        ? whole
        : relation === '>='
          ? { low: whole.low, high: null }
          : { low: most, high: whole.high },
    isHeldBack: parts.some(({ isHeldBack }) => isHeldBack),
    isBounded: relation !== '=' || parts.some(({ isBounded }) => isBounded),
  }
}

/** Parts of which each is no more than the whole: of a year that two others cover, neither has to lie in it. */
const insideOf = ({ whole, parts }: Rule, stands: readonly Stand[]): Stand[] => {
  const counted = parts.filter(({ open }) => !open)
  return stands.filter((_, i) => {
    const span = counted[i]?.span
    return !span || !whole.span || isWithin(span, whole.span)
  })
}

export function distinct(assumed: readonly Assumption[]): Assumption[] {
  return [...new Map(assumed.map((one) => [JSON.stringify(one), one])).values()]
}
