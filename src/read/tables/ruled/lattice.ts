// Ruled tables: rules that cross make a lattice; its meshes, joined where a rule is missing, are the cells.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'

/** One mesh has four rules. */
const FEWEST_RULES = 4

export interface Mesh {
  r: number
  c: number
  rs: number
  cs: number
  box: Box
}

export interface Lattice {
  box: Box
  xs: number[]
  ys: number[]
  meshes: Mesh[]
}

/** Rules meet when they miss each other by no more than this. */
const MEETS = 3
/** A side is ruled when this share of it is (eu-021, eu-025 and 3 more need it). */
const RULED = 0.6
const LONG_RULE = 20
/** Hatching and graph paper have more; no table of a page has. */
const MOST_RULES = 4_000
const MOST_MESHES = 20_000
/** Grid lines nearer than this are one. */
const SAME_GRID_LINE = 3

export function latticesOf(rules: Rule[]): Lattice[] {
  return meetingGroups(rules)
    .map(latticeOf)
    .filter((lattice) => lattice !== null)
}

/** Groups of rules that are connected by meeting. */
function meetingGroups(rules: Rule[]): Rule[][] {
  if (rules.length > MOST_RULES) return []
  const across = rules.filter((rule) => rule.across)
  const down = rules.filter((rule) => !rule.across)
  const groupOf = new Map<Rule, Rule[]>()
  for (const rule of rules) groupOf.set(rule, [rule])
  for (const a of across)
    for (const d of down) {
      if (!meets(a, d)) continue
      const [one, other] = [groupOf.get(a) ?? [], groupOf.get(d) ?? []]
      if (one === other) continue
      const [big, small] = one.length >= other.length ? [one, other] : [other, one]
      for (const rule of small) {
        big.push(rule)
        groupOf.set(rule, big)
      }
    }
  return [...new Set(groupOf.values())].filter((group) => group.length >= FEWEST_RULES)
}

const meets = (a: Rule, d: Rule): boolean =>
  d.at > a.from - MEETS && d.at < a.to + MEETS && a.at > d.from - MEETS && a.at < d.to + MEETS

function latticeOf(rules: Rule[]): Lattice | null {
  const across = rules.filter((rule) => rule.across)
  const down = [...rules.filter((rule) => !rule.across), ...openSides(across)]
  const xs = gridLines(down.map(({ at }) => at))
  const ys = gridLines(across.map(({ at }) => at))
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_MESHES) return null
  const meshes = joinedMeshes(xs, ys, across, down)
  const box: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]
  return { box, xs, ys, meshes }
}

/** Where several rules across end together without a rule down, the table is open at that side. */
function openSides(across: Rule[]): Rule[] {
  const long = across.filter(({ from, to }) => to - from > LONG_RULE)
  const left = least(long.map(({ from }) => from))
  const right = greatest(long.map(({ to }) => to))
  return [left, right].flatMap((at, side) => {
    const reaching = long.filter(({ from, to }) => Math.abs((side ? to : from) - at) < MEETS)
    if (reaching.length < 2) return []
    const ats = reaching.map((rule) => rule.at)
    return [{ across: false, at, from: least(ats), to: greatest(ats), thick: 0 }]
  })
}

export function gridLines(ats: number[]): number[] {
  const lines: number[] = []
  for (const at of [...ats].sort((a, b) => a - b)) {
    const last = lines.at(-1)
    if (last === undefined || at - last > SAME_GRID_LINE) lines.push(at)
  }
  return lines
}

/** Neighbouring meshes with no rule between them are one cell; a cell is as large as the box round its meshes. */
function joinedMeshes(xs: number[], ys: number[], across: Rule[], down: Rule[]): Mesh[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const root = Array.from({ length: rows * columns }, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (root[at] !== at) at = root[at] ?? at
    return at
  }
  const join = (a: number, b: number) => {
    root[find(b)] = find(a)
  }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const [x0 = 0, x1 = 0] = [xs[c], xs[c + 1]]
      const [y0 = 0, y1 = 0] = [ys[r], ys[r + 1]]
      if (c + 1 < columns && !isRuled(down, x1, y0, y1)) join(r * columns + c, r * columns + c + 1)
      if (r + 1 < rows && !isRuled(across, y1, x0, x1)) join(r * columns + c, (r + 1) * columns + c)
    }
  return boxedGroups(
    root.map((_, i) => find(i)),
    columns,
    xs,
    ys,
  )
}

function isRuled(rules: Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= SAME_GRID_LINE)
      covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
  return covered >= RULED * (to - from)
}

/** Groups that are no rectangle swallow what lies inside their box. */
function boxedGroups(roots: number[], columns: number, xs: number[], ys: number[]): Mesh[] {
  const spans = new Map<number, { r0: number; r1: number; c0: number; c1: number }>()
  for (const [i, group] of roots.entries()) {
    const [r, c] = [Math.floor(i / columns), i % columns]
    const s = spans.get(group) ?? { r0: r, r1: r, c0: c, c1: c }
    spans.set(group, {
      r0: Math.min(s.r0, r),
      r1: Math.max(s.r1, r),
      c0: Math.min(s.c0, c),
      c1: Math.max(s.c1, c),
    })
  }
  const taken = new Set<string>()
  const meshes: Mesh[] = []
  const bySize = [...spans.values()].sort(
    (a, b) => (b.r1 - b.r0 + 1) * (b.c1 - b.c0 + 1) - (a.r1 - a.r0 + 1) * (a.c1 - a.c0 + 1),
  )
  for (const { r0, r1, c0, c1 } of bySize) {
    if (taken.has(`${r0} ${c0}`)) continue
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) taken.add(`${r} ${c}`)
    meshes.push({
      r: r0,
      c: c0,
      rs: r1 - r0 + 1,
      cs: c1 - c0 + 1,
      box: [xs[c0] ?? 0, ys[r0] ?? 0, xs[c1 + 1] ?? 0, ys[r1 + 1] ?? 0],
    })
  }
  return meshes.sort((a, b) => a.r - b.r || a.c - b.c)
}
