// Which part of a unit tells which field: by its label, by what it looks like, by the order asked and the order of the other units.

import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import { innerTold, likeness, saidIn } from '../../asked/likeness.ts'
import type { Part } from './parts.ts'
import type { Span, Told, UnitTold } from './told.ts'

const LABELLED = 5
const ORDER = 0.6
const IN_PLACE = 0.5
const LATER = 0.15
/** What the other units of the same number of parts agree on. */
const AGREED = 1.2

export interface CutUnit {
  start: number
  end: number
  parts: Part[]
}

/** A field to each part of each unit, or null. */
type Placed = (Wanted | null)[]

/** Units of one list: what most of them agree on helps the others. */
export function byParts(units: readonly CutUnit[], wanted: readonly Wanted[]): UnitTold[] {
  const first = units.map((unit) => placed(unit, wanted, () => 0))
  const votes = new Map<string, number>()
  units.forEach((unit, u) => {
    first[u]?.forEach((one, i) => {
      if (one) add(votes, `${keyOf(unit)} ${i} ${one.field.name}`)
    })
    add(votes, keyOf(unit))
  })
  const agreed = (unit: CutUnit, i: number, { field }: Wanted): number => {
    const all = votes.get(keyOf(unit)) ?? 0
    return all < 2 ? 0 : (AGREED * (votes.get(`${keyOf(unit)} ${i} ${field.name}`) ?? 0)) / all
  }
  return units.map((unit) =>
    toldBy(
      unit,
      wanted,
      placed(unit, wanted, (i, one) => agreed(unit, i, one)),
    ),
  )
}

const add = (votes: Map<string, number>, key: string): void => {
  votes.set(key, (votes.get(key) ?? 0) + 1)
}

const keyOf = ({ parts }: CutUnit): string =>
  `${parts.length}/${parts.filter(({ over }) => over).length}`

/** The fields in the parts so that all together fits best: every set of fields used so far is tried once a part, the best of them where they are very many. */
function placed(
  { parts }: CutUnit,
  wanted: readonly Wanted[],
  agreed: (i: number, one: Wanted) => number,
): Placed {
  const own = parts.filter(({ over }) => !over).length
  let states = new Map<number, { worth: number; path: Placed }>([[0, { worth: 0, path: [] }]])
  let at = 0
  const inPlace = isInPlace(parts, wanted)
  for (const [i, part] of parts.entries()) {
    const next = new Map<number, { worth: number; path: Placed }>()
    const keep = (set: number, worth: number, path: Placed): void => {
      const before = next.get(set)
      if (!before || before.worth < worth) next.set(set, { worth, path })
    }
    for (const [set, { worth, path }] of states) {
      keep(set, worth, [...path, null])
      wanted.forEach((one, f) => {
        if (path.includes(one)) return
        const fit = fitOf(part, one)
        if (fit < 0) return
        const order = part.over
          ? 0
          : own === wanted.length && at === f && inPlace
            ? IN_PLACE + ORDER
            : ORDER * (1 - Math.abs(at / Math.max(1, own - 1) - f / Math.max(1, wanted.length - 1)))
        // What came of it stands last
        const last = one.sort === 'came' ? LATER * at : 0
        keep(set + 2 ** f, worth + fit + order + last + agreed(i, one), [...path, one])
      })
    }
    states = next.size > MOST ? best(next) : next
    if (!part.over) at++
  }
  const [most] = best(states).values()
  return most?.path ?? []
}
/** All sets of nine fields. */
const MOST = 512

const best = <T extends { worth: number }>(states: Map<number, T>): Map<number, T> =>
  new Map([...states].sort(([, a], [, b]) => b.worth - a.worth).slice(0, MOST))

/** Its times, amounts and categories stand where they were asked. */
function isInPlace(parts: readonly Part[], wanted: readonly Wanted[]): boolean {
  const own = parts.filter(({ over }) => !over)
  return wanted.every((one, f) => {
    const part = own[f]
    return !INNER.includes(one.meaning) || (part !== undefined && fitOf(part, one) > 0)
  })
}

function fitOf(part: Part, one: Wanted): number {
  if (part.label) return part.label === one.field ? LABELLED : -1
  const like = likeness(one, part.text)
  return part.over &&
    (NOT_OVER.includes(one.meaning) || like < (one.meaning === 'came' ? END_OVER : OVER))
    ? -1
    : like
}
/** What stands over units is a time, a name, an end: and no account of what happened. */
const NOT_OVER: Wanted['meaning'][] = ['deed', 'open', 'hurt']
const OVER = 0.8
const END_OVER = 1.3

function toldBy({ start, end, parts }: CutUnit, wanted: readonly Wanted[], path: Placed): UnitTold {
  const told: Told[] = []
  const left: UnitTold['left'] = []
  parts.forEach((part, i) => {
    const one = path[i]
    const said = one && saidIn(one, part.text)
    if (one && said) {
      told.push({
        field: one.field,
        ...(said.name !== undefined && { name: said.name }),
        value: said.value,
        ...(part.label && { sure: true as const }),
        start: part.start + said.start,
        end: part.start + said.end,
      })
    } else if (!part.over) left.push({ start: part.start, end: part.end })
  })
  joinLeft(told, left)
  for (const one of wanted) within(one, { parts, told })
  return { start, end, told, left }
}

/** “The rope snapped at a house fire. Nobody was hurt.”: a sentence behind what happened that tells no other field belongs to it. */
function joinLeft(told: Told[], left: Span[]): void {
  for (const [i, one] of told.entries()) {
    if (one.field.kind !== 'words' || one.value.length < LEAST * 2) continue
    const next = left.findIndex(
      ({ start, end }) => start - one.end > 0 && start - one.end < 4 && end - start > LEAST,
    )
    const [span] = next < 0 ? [] : left.splice(next, 1)
    if (span) told[i] = { ...one, end: span.end, value: '' }
  }
}

/** “Took a detour, *November 2021*”, “a *ladder* that collapsed”: what stands within a part that tells another field, or none. */
function within(one: Wanted, { parts, told }: { parts: readonly Part[]; told: Told[] }): void {
  if (told.some(({ field }) => field === one.field) || !INNER.includes(one.meaning)) return
  for (const part of parts) {
    if (part.label) continue
    const found = innerTold(one, part.text).find(({ start, end }) =>
      told.every(
        (other) =>
          !SHORT.includes(other.field.kind) ||
          other.end <= part.start + start ||
          part.start + end <= other.start,
      ),
    )
    if (!found) continue
    const { name, value, start, end } = found
    const span = { start: part.start + start, end: part.start + end }
    for (const [i, other] of told.entries())
      if (other.start <= span.start && span.end <= other.end && other.field.kind === 'words')
        told[i] = without(other, span, part)
    told.push({ field: one.field, ...(name !== undefined && { name }), value, ...span })
    return
  }
}
const INNER: Wanted['meaning'][] = ['time', 'category', 'amount']
const SHORT = ['day', 'month', 'year', 'category']

/** Without the time at its end, or whom it was about at its begin. */
function without(told: Told, span: Span, part: Part): Told {
  const text = (from: number, to: number): string =>
    part.text.slice(from - part.start, to - part.start)
  const before = text(told.start, span.start)
  if (before.trim().split(/\s+/).length < 2 && told.end - span.end > LEAST)
    return cutTo(told, text(span.end, told.end), span.end)
  if (told.end - span.end < 3 && before.trim().length > LEAST)
    return cutTo(told, before.replace(LAST, ''), told.start)
  return told
}
const LEAST = 8
const LAST = worded`\s+${plainLists('told', ['openLead']).openLead}\s*$`

function cutTo(told: Told, ink: string, from: number): Told {
  const value = ink.replace(/^[\s,;:(–-]+/, '').replace(/[\s,;:(–-]+$/, '')
  const start = from + ink.indexOf(value)
  return { ...told, value, start, end: start + value.length }
}
