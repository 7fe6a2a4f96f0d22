// A minimal set of statements in words that an editor can act on, and a question that can be sent to the body as it stands.

import type { Quantity } from '../../bounds/stated/quantity.ts'
import type { Rule } from '../../bounds/stated/rule.ts'
import type { Said } from '../../bounds/stated/statements.ts'
import { type Bounds, nothingKnown, sum } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds, type Figure, isMissing } from '../../vocabulary/reply.ts'
import { type Amounts, amountsOf } from '../../wording/amounts.ts'
import { assumptionInWords } from '../../wording/assumptions.ts'
import { periodInBrief } from '../../wording/dates.ts'
import type { Labels } from '../../wording/labels.ts'
import { letterToBody, type ReplyAsked } from './ask-the-body.ts'

/** "20 investigations, officers and police staff, 2009–2013". */
export function figureInWords(figure: Figure, labels: Labels): string {
  const { value, facets, period } = figure
  const bounds = asBounds(value)
  const told = amountsOf(figure, labels).words(bounds)
  return [
    `${isMissing(value) ? `${value.none}, ` : ''}${told}${countedAfter(figure, bounds.high, labels)}`,
    labels.whom(figure),
    labels.facets(facets),
    periodInBrief(period),
  ]
    .filter(Boolean)
    .join(', ')
}

/** " investigations"; nothing after what says its unit itself: £2,713, 9 %, 412 days. */
const countedAfter = (figure: Figure, count: number | null, labels: Labels): string =>
  (figure.kind ?? 'count') === 'count' ? ` ${labels.counted(figure, count)}` : ''

/** A set speaks of numbers of one kind. */
const amountsIn = (set: readonly Said[], labels: Labels): Amounts =>
  amountsOf(set.find(({ figure }) => figure)?.figure?.figure ?? {}, labels)

/** What the numbers come to, and what would explain it. */
export function noteOf(set: readonly Said[], labels: Labels): string {
  const { words } = amountsIn(set, labels)
  const figures = set.flatMap(({ figure }) => figure ?? [])
  const rules = set.flatMap(({ rule }) => rule ?? [])
  const units = rules.find(({ kind }) => kind === 'units')
  if (units) return unitsNote(units, set, labels)
  const outcomes = rules.find(({ kind }) => kind === 'several')
  if (outcomes) return outcomesNote(outcomes, set, labels)
  const assumed = rules.find((rule) => rule.assumed)?.assumed
  const found = sumFound(set, labels)
  if (found && assumed)
    return `${found} If ${small(assumptionInWords(assumed, labels))}, they do not add up; if not, some are counted twice or not at all.`
  if (found) return `${found} They cannot all be true.`
  if (rules.length === 0 && figures.length > 1)
    return `The same number is given as ${listed(
      figures.map(({ figure }) => words(asBounds(figure.value))),
      'and as',
    )}. They cannot both be true.`
  return `${said(figures, labels)}: these cannot all be true.`
}

/** Ready to send: what the reply says, in its own ink, and what is asked. */
export function questionToBody(set: readonly Said[], reply: ReplyAsked, labels: Labels): string {
  const figures = set.flatMap(({ figure }) => figure ?? [])
  const rules = set.flatMap(({ rule }) => rule ?? [])
  const says = `It gives ${figures.map(({ figure }) => numberQuoted(figure, labels)).join('; ')}. ${sumFound(set, labels) ?? ''}`
  return letterToBody(reply, says.trim(), asked(rules))
}

function asked(rules: readonly Rule[]): string {
  if (rules.some(({ kind }) => kind === 'units' || kind === 'several'))
    return 'Please tell me what each of these numbers counts, and how they relate to one another.'
  if (rules.some(({ assumed }) => assumed))
    return 'Please tell me whether some are listed twice, or not listed at all.'
  return 'As I read them they cannot all be right. Please tell me which of them is, or what explains the difference.'
}

/** "13 people, officers, 2012 (“13 officers”)": so that a bare cell is told by what it counts. */
export const numberQuoted = (figure: Figure, labels: Labels): string =>
  `${figureInWords(figure, labels)} (“${quoted(figure)}”)`

/** The ink with the words that follow it, so that the body finds its line: "20 occasions. Those". */
function quoted({ ink, suffix = '' }: Figure): string {
  const after = /^[^\n\t]{0,24}\b/.exec(suffix)?.[0] ?? ''
  return `${ink}${after}`.trim()
}

function unitsNote({ whole, parts }: Rule, set: readonly Said[], labels: Labels): string {
  const [other] = parts
  if (!other) return ''
  return `${side(whole, set, labels)}, but ${side(other, set, labels)}: different units. ${capital(labels.unit(whole.unit))} and ${labels.unit(other.unit)} need not be one for one, and nothing said here tells how they relate.`
}

function outcomesNote(
  { whole, parts: [part], assumed }: Rule,
  set: readonly Said[],
  labels: Labels,
): string {
  if (!part) return ''
  return `${side(part, set, labels)}, but ${side(whole, set, labels)}. If ${small(assumed ? assumptionInWords(assumed, labels) : '')}, they do not fit; it need not be so, and the reply does not say.`
}

/** "13 + 6 = 19 people", "8 outcomes (Written warning)". */
function side(of: Quantity, set: readonly Said[], labels: Labels): string {
  const { words } = amountsIn(set, labels)
  const terms = termsOf(of, set)
  const together = sum(terms)
  const shown = terms.length > 1 ? `${plus(terms, words)} = ${words(together)}` : words(together)
  const kind = of.facets.length > 0 ? ` (${labels.facets(Object.fromEntries(of.facets))})` : ''
  return `${shown} ${labels.unit(of.unit, together.high)}${kind}`
}

const WRONG = { '=': 'not', '>=': 'more than', '<=': 'less than' } as const

/** Of one part and its whole. */
const ALONE: Record<Rule['relation'], (part: string, whole: string) => string> = {
  '=': (part, whole) => `${capital(part)} should be all of ${whole}, and is not.`,
  '>=': (part, whole) => `${capital(part)} cannot be a part of ${whole}.`,
  '<=': (part, whole) => `${capital(whole)} cannot be a part of ${part}.`,
}

/** "13 + 6 = 19, not 20.", of the rule that has a stated number on its one side and the rest on the other; null where there is none. */
function sumFound(set: readonly Said[], labels: Labels): string | null {
  const { words } = amountsIn(set, labels)
  const rules = set.flatMap(({ rule }) =>
    rule && rule.kind !== 'units' && rule.kind !== 'several' ? [rule] : [],
  )
  const rule = rules.find(({ whole }) => stated(whole, set) !== null)
  if (!rule) return null
  const total = words(stated(rule.whole, set) ?? nothingKnown)
  const terms = rule.parts.flatMap((part) => termsOf(part, set))
  if (terms.length === 0) return null
  const together = words(sum(terms))
  // A set that leaves out some of the parts contradicts the whole because the others alone are too many.
  const all = rule.parts.every((part) => termsOf(part, set).length > 0)
  const wrong = WRONG[all ? rule.relation : '>=']
  if (terms.length === 1) return ALONE[all ? rule.relation : '>='](together, total)
  return `${plus(terms, words)} = ${together}, ${wrong} ${total}.`
}

/** What the set says of a quantity: its own number, or those it is added up from. */
function termsOf(of: Quantity, set: readonly Said[]): Bounds[] {
  const own = stated(of, set)
  if (own) return [own]
  const rule = set.find(({ rule: one }) => one && one.whole === of && one.kind !== 'units')?.rule
  return rule ? rule.parts.flatMap((part) => termsOf(part, set)) : []
}

function stated({ figures: own }: Quantity, set: readonly Said[]): Bounds | null {
  const found = set.find(({ figure }) => figure && own.includes(figure))?.figure
  return found ? asBounds(found.figure.value) : null
}

/** More terms than this are counted, not listed. */
const MOST_TERMS = 8

const plus = (terms: Bounds[], words: Amounts['words']): string =>
  terms.length > MOST_TERMS ? `${terms.length} numbers together` : terms.map(words).join(' + ')

const said = (figures: readonly DecidedFigure[], labels: Labels): string =>
  listed(
    figures.map(
      ({ figure }) =>
        `${amountsOf(figure, labels).words(asBounds(figure.value))}${countedAfter(figure, null, labels)}`,
    ),
  )

export const listed = (words: string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

const small = (words: string): string => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
