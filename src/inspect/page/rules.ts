// What the style rules of a page say of each element, the weightier words winning.
import { attributeOf, type Node } from './nodes.ts'
import {
  type Effort,
  keyOf,
  matches,
  type Placed,
  type Selector,
  selectorsOf,
} from './selectors.ts'
import { type Declared, declared, rulesOf } from './style-sheet.ts'

export interface RuleSet {
  /** All that is declared for an element, and for whoever asks first, what it stands within. */
  of(node: Node, around: readonly Node[]): ReadonlyMap<string, string>
}

interface Weighed {
  selector: Selector
  says: Declared[]
  /** Where it stands among the others. */
  order: number
}

const MOST_TRIED = 2_000_000

export function ruleSet(css: string): RuleSet {
  const byKey = new Map<string, Weighed[]>()
  for (const [order, { selector, says }] of rulesOf(css).entries())
    for (const one of selectorsOf(selector)) {
      const key = keyOf(one)
      const same = byKey.get(key)
      if (same) same.push({ selector: one, says, order })
      else byKey.set(key, [{ selector: one, says, order }])
    }
  const made = new WeakMap<Node, ReadonlyMap<string, string>>()
  const effort: Effort = { left: MOST_TRIED }
  const rulesFor = (placed: Placed): Weighed[] => {
    const { node } = placed
    const classes = (attributeOf(node, 'class') ?? '').split(/\s+/).map((name) => `.${name}`)
    const keys = new Set([
      ...['', '*', node.nodeName.toLowerCase(), `#${attributeOf(node, 'id') ?? ''}`],
      ...classes,
    ])
    const near = [...keys].flatMap((key) => byKey.get(key) ?? [])
    return near.filter(({ selector }) => matches(selector, placed, effort))
  }
  return {
    of(node, around) {
      const before = made.get(node)
      if (before) return before
      const said = byKey.size === 0 ? [] : rulesFor({ node, around })
      const all = weighed(said, attributeOf(node, 'style') ?? '')
      made.set(node, all)
      return all
    },
  }
}

/** Of an element's own style, which weighs more than any rule. */
const OWN = Number.MAX_SAFE_INTEGER

function weighed(rules: Weighed[], own: string): ReadonlyMap<string, string> {
  if (rules.length === 0 && own === '') return NOTHING
  const sorted = rules
    .map(({ selector, says, order }) => ({ weight: selector.weight, order, says }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
  const said = [...sorted, { weight: OWN, order: 0, says: own.split(';').flatMap(declared) }]
  const into = new Map<string, string>()
  for (const isImportant of [false, true])
    for (const { says } of said)
      for (const { property, value, important } of says)
        if (important === isImportant) into.set(property, value)
  return into
}

const NOTHING: ReadonlyMap<string, string> = new Map()

/** By its declarations alone: nothing of it is painted. */
export function vanishes(said: ReadonlyMap<string, string>): boolean {
  const is = (key: string, value: RegExp) => value.test(said.get(key) ?? '')
  const far =
    /^-(?:\d{3,}px|\d{2,}(?:em|rem|%)|1?\d{3,}%|\d{3,}(?:vh|vw|pt|mm|cm|in)|[5-9]\d(?:cm|in))/
  return (
    is('display', /^none/) ||
    is('visibility', /^(hidden|collapse)/) ||
    isFaint(said.get('opacity') ?? '1') ||
    isFaint(/\bopacity\(([^)]*)\)/.exec(said.get('filter') ?? '')?.[1] ?? '1') ||
    is('content-visibility', /^hidden/) ||
    is('transform', /rotate[xy]\(-?(90|270)deg\)/i) ||
    isTiny(said.get('font-size') ?? '') ||
    is('mso-hide', /^all/) ||
    ['left', 'top', 'right', 'text-indent', 'margin-left', 'margin-top'].some((key) =>
      is(key, far),
    ) ||
    (is('overflow', /hidden|clip/) &&
      (is('height', /^[01](px)?$/) || is('width', /^[01](px)?$/) || is('max-height', /^0/))) ||
    is('clip', /rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/) ||
    is('clip-path', /inset\((50|100)%/) ||
    is(
      'transform',
      /scale[xy]?\(0\)|translate(x|y|3d)?\([^)]*-?(\d{4,}px|\d{3,}(vw|vh|em|rem)|[5-9]\d{2,}%|\d{4,}%)/,
    )
  )
}

/** So little of it is painted that nobody sees it. */
const FAINT = 0.05

function isFaint(said: string): boolean {
  const [, number = '', unit = ''] = /^\s*(\d*\.?\d+|\d+\.)(%?)\s*$/.exec(said) ?? []
  return number !== '' && Number(number) <= (unit === '%' ? FAINT * 100 : FAINT)
}

/** Pixels, points, or parts of what stands around. */
function isTiny(size: string): boolean {
  const [, number = '', unit = ''] = /^(\d*\.?\d+)\s*(px|pt|em|rem|%)?$/.exec(size) ?? []
  if (number === '') return false
  const most = unit === '%' ? 10 : /em$/.test(unit) ? 0.1 : unit === '' ? 0 : 2
  return Number(number) <= most
}
