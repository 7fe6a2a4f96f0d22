// Can a pattern read one stretch of text in two ways, and again at each repeat? Then the time it takes to fail doubles with every
// repeat. Weber and Seidl's criterion, on the automaton of a pattern's positions: what is looked at is judged by itself.
import { type Node, regexTree } from './regex-tree.ts'

/** A repeat of up to so many is written out; a longer one counts as endless. */
const WRITTEN_OUT = 3

interface Positions {
  /** Of each place where a character is taken, its source. */
  chars: string[]
  /** How many ways lead from one to the next. */
  next: Map<number, number>[]
  looks: Node[]
}

interface Ends {
  first: number[]
  last: number[]
  nullable: boolean
}

/** The source of what may be read in two ways, again and again; null where the pattern is proven to have none. */
export function readsTwoWays({ source, flags }: RegExp): string | null {
  const waiting = [regexTree(source)]
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    const positions: Positions = { chars: [], next: [], looks: [] }
    endsOf(tree, positions)
    waiting.push(...positions.looks)
    const found = twoWays(positions, flags.replace(/[gy]/g, ''))
    if (found) return found
  }
  return null
}

function endsOf(node: Node, all: Positions): Ends {
  switch (node.kind) {
    case 'empty':
      return { first: [], last: [], nullable: true }
    case 'look':
      all.looks.push(node.of)
      return { first: [], last: [], nullable: true }
    case 'char': {
      const at = all.chars.push(node.source) - 1
      all.next.push(new Map())
      return { first: [at], last: [at], nullable: false }
    }
    case 'either': {
      const of = node.of.map((one) => endsOf(one, all))
      return {
        first: of.flatMap(({ first }) => first),
        last: of.flatMap(({ last }) => last),
        nullable: of.some(({ nullable }) => nullable),
      }
    }
    case 'then':
      return node.of.reduce<Ends>((before, one) => joined(before, endsOf(one, all), all), EMPTY)
    case 'many':
      return repeated(node, all)
  }
}

const EMPTY: Ends = { first: [], last: [], nullable: true }

function joined(a: Ends, b: Ends, { next }: Positions): Ends {
  link(a.last, b.first, next)
  return {
    first: a.nullable ? [...a.first, ...b.first] : a.first,
    last: b.nullable ? [...a.last, ...b.last] : b.last,
    nullable: a.nullable && b.nullable,
  }
}

function repeated({ of, least, most }: Extract<Node, { kind: 'many' }>, all: Positions): Ends {
  if (most <= WRITTEN_OUT) {
    // The second is read only behind the first: (x(x)?)?, not x?x?
    let ends = EMPTY
    for (let i = most; i > 0; i--) {
      const these = joined(endsOf(of, all), ends, all)
      ends = i > least ? { ...these, nullable: true } : these
    }
    return ends
  }
  const one = endsOf(of, all)
  link(one.last, one.first, all.next)
  return { ...one, nullable: one.nullable || least === 0 }
}

function link(from: number[], to: number[], next: Positions['next']): void {
  for (const a of from) for (const b of to) next[a]?.set(b, (next[a]?.get(b) ?? 0) + 1)
}

/** Two runs that part in a loop and come together again in it, over the same characters. */
function twoWays({ chars, next }: Positions, flags: string): string | null {
  const loops = components(chars.map((_, at) => [...(next[at]?.keys() ?? [])]))
  const sets = new Map<string, Set<string>>()
  const sample = sampleOf(chars)
  const setOf = (at: number): Set<string> => {
    const source = chars[at] ?? ''
    const known = sets.get(source) ?? new Set(sample.filter((c) => takes(source, flags, c)))
    sets.set(source, known)
    return known
  }
  const size = chars.length
  const pairs: number[] = []
  const index = new Map<number, number>()
  const edges: number[][] = []
  const pairOf = (a: number, b: number): number => {
    const key = a * size + b
    const at = index.get(key) ?? pairs.push(key) - 1
    index.set(key, at)
    return at
  }
  const stays = (at: number) =>
    [...(next[at] ?? [])].filter(([to]) => loops[to] === loops[at] && loops[at] !== -1)
  for (let at = 0; at < size; at++) {
    if (loops[at] === -1) continue
    const double = stays(at).find(([, ways]) => ways > 1)
    if (double) return chars[double[0]] ?? ''
    pairOf(at, at)
  }
  for (let i = 0; i < pairs.length; i++) {
    const [a, b] = [Math.floor((pairs[i] ?? 0) / size), (pairs[i] ?? 0) % size]
    const to = stays(b).map(([one]) => one)
    edges[i] = stays(a).flatMap(([one]) =>
      to
        .filter((other) => one === other || share(setOf(one), setOf(other)))
        .map((other) => pairOf(one, other)),
    )
  }
  const parted = components(edges)
  const meets = new Set(
    pairs.flatMap((key, i) => (key % size === Math.floor(key / size) ? [parted[i]] : [])),
  )
  const apart = pairs.find(
    (key, i) => key % size !== Math.floor(key / size) && parted[i] !== -1 && meets.has(parted[i]),
  )
  return apart === undefined
    ? null
    : `${chars[Math.floor(apart / size)]} and ${chars[apart % size]}`
}

const share = (a: Set<string>, b: Set<string>): boolean => [...a].some((char) => b.has(char))

const takes = (source: string, flags: string, char: string): boolean =>
  new RegExp(`^(?:${source})$`, flags.replace('m', '')).test(char)

/** Of every kind of character, and each that the pattern names with its neighbours. */
function sampleOf(chars: readonly string[]): string[] {
  const sample = new Set([
    ...'azAZ059_ \t\n\r-–—‐.,;:!?()[]{}/\\|&+*#%£$€~\'"’“”<>=^@éßŵ²½†·•\u00a0字',
  ])
  for (const source of new Set(chars)) {
    for (const char of source.replace(/^\[\^?|\]$|\\(?=[^a-zA-Z])/g, '')) {
      const code = char.codePointAt(0) ?? 0
      for (const one of [code - 1, code, code + 1])
        if (one >= 0) sample.add(String.fromCodePoint(one))
      for (const one of [char.toLowerCase(), char.toUpperCase()])
        if ([...one].length === 1) sample.add(one)
    }
    for (const [, hex = ''] of source.matchAll(/\\u\{?([\da-fA-F]{4,6})/g))
      sample.add(String.fromCodePoint(Number.parseInt(hex, 16)))
  }
  return [...sample]
}

/** For each node the number of its loop, -1 where it is in none. Tarjan's, without recursion. */
function components(edges: readonly (readonly number[])[]): number[] {
  const order: number[] = []
  const low: number[] = []
  const loop: number[] = edges.map(() => -1)
  const done: boolean[] = []
  const open: number[] = []
  let count = 0
  for (const [start] of edges.entries()) {
    if (order[start] !== undefined) continue
    const path: { at: number; child: number }[] = [{ at: start, child: 0 }]
    while (path.length > 0) {
      const top = path.at(-1)
      if (!top) break
      const { at } = top
      if (top.child === 0) {
        order[at] = low[at] = count++
        open.push(at)
      }
      const to = edges[at]?.[top.child++]
      if (to !== undefined) {
        if (order[to] === undefined) path.push({ at: to, child: 0 })
        else if (!done[to]) low[at] = Math.min(low[at] ?? 0, order[to] ?? 0)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) low[above.at] = Math.min(low[above.at] ?? 0, low[at] ?? 0)
      if (low[at] !== order[at]) continue
      const own = open.splice(open.lastIndexOf(at))
      const isLoop = own.length > 1 || edges[at]?.includes(at)
      for (const one of own) {
        done[one] = true
        if (isLoop) loop[one] = at
      }
    }
  }
  return loop
}
