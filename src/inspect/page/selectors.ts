// Which elements a selector means: by name, class, id, attribute and what stands around or before it.
import { attributeOf, type Node } from './nodes.ts'

export interface Selector {
  /** The last is the element itself. */
  steps: Step[]
  /** As a style sheet weighs it: ids, then classes and attributes, then names. */
  weight: number
}

interface Step {
  one: Compound
  /** How it stands to the one before: within, child of, next to, after. */
  joined: ' ' | '>' | '+' | '~'
}

interface Compound {
  name: string
  id: string[]
  classes: string[]
  attributes: { name: string; how: string; value: string }[]
  /** ":not(a)", ":is(a, b)". */
  among: { selectors: Selector[]; not: boolean }[]
  place: { from: 'start' | 'end'; step: number; offset: number }[]
  /** A state, or a thing beside the element, that a page has not got as it lies there. */
  never: boolean
}

/** An element and those around it, the outermost first. */
export interface Placed {
  node: Node
  around: readonly Node[]
}

export function selectorsOf(list: string): Selector[] {
  return split(list).flatMap((one) => {
    const steps = stepsOf(one.trim())
    const last = steps.at(-1)
    if (!last || steps.some((step) => step.one.never)) return []
    return [{ steps, weight: steps.reduce((sum, step) => sum + weightOf(step.one), 0) }]
  })
}

/** The last step of a selector, by which its rules can be found. */
export const keyOf = ({ steps }: Selector): string => {
  const one = steps.at(-1)?.one
  if (one?.id[0] !== undefined) return `#${one.id[0]}`
  if (one?.classes[0] !== undefined) return `.${one.classes[0]}`
  return one?.name ?? ''
}

/** How often an element may still be held against a step: more than any page needs, and done in a moment. */
export interface Effort {
  left: number
}

/** Throws when the effort is spent. */
export function matches({ steps }: Selector, placed: Placed, effort: Effort): boolean {
  return from(steps, steps.length - 1, placed, effort)
}

function from(steps: readonly Step[], at: number, placed: Placed, effort: Effort): boolean {
  const step = steps[at]
  if (effort.left-- <= 0) throw new Error('its styles are more than can be weighed')
  if (!step || !isOne(step.one, placed, effort)) return false
  if (at === 0) return true
  const { node, around } = placed
  const outer = (n: number) => ({ node: around[n] ?? node, around: around.slice(0, n) })
  const last = around.length - 1
  switch (step.joined) {
    case '>':
      return last >= 0 && from(steps, at - 1, outer(last), effort)
    case ' ':
      for (let n = last; n >= 0; n--) if (from(steps, at - 1, outer(n), effort)) return true
      return false
    case '+':
    case '~': {
      const { all, at: places } = siblings(around[last])
      const own = places.get(node) ?? 0
      const first = step.joined === '+' ? Math.max(0, own - 1) : 0
      for (let n = first; n < own; n++)
        if (from(steps, at - 1, { node: all[n] ?? node, around }, effort)) return true
      return false
    }
  }
}

interface Siblings {
  all: Node[]
  at: Map<Node, number>
}

const SIBLINGS = new WeakMap<Node, Siblings>()
const ALONE: Siblings = { all: [], at: new Map() }

function siblings(parent: Node | undefined): Siblings {
  if (!parent) return ALONE
  const before = SIBLINGS.get(parent)
  if (before) return before
  const all = (parent.childNodes ?? []).filter(({ attrs }) => attrs !== undefined)
  const made = { all, at: new Map(all.map((one, i) => [one, i])) }
  SIBLINGS.set(parent, made)
  return made
}

function isOne(one: Compound, placed: Placed, effort: Effort): boolean {
  const { node } = placed
  if (one.name !== '' && one.name !== '*' && one.name !== node.nodeName.toLowerCase()) return false
  const id = attributeOf(node, 'id')
  if (one.id.some((wanted) => wanted !== id)) return false
  if (one.classes.length > 0) {
    const own = (attributeOf(node, 'class') ?? '').split(/\s+/)
    if (!one.classes.every((name) => own.includes(name))) return false
  }
  return (
    one.attributes.every(({ name, how, value }) => says(attributeOf(node, name), how, value)) &&
    one.among.every(
      ({ selectors, not }) => selectors.some((inner) => matches(inner, placed, effort)) !== not,
    ) &&
    one.place.every((place) => stands(place, placed))
  )
}

function says(own: string | null, how: string, value: string): boolean {
  if (own === null) return false
  switch (how) {
    case '=':
      return own === value
    case '~=':
      return own.split(/\s+/).includes(value)
    case '|=':
      return own === value || own.startsWith(`${value}-`)
    case '^=':
      return value !== '' && own.startsWith(value)
    case '$=':
      return value !== '' && own.endsWith(value)
    case '*=':
      return value !== '' && own.includes(value)
    default:
      return true
  }
}

function stands({ from: side, step, offset }: Compound['place'][number], placed: Placed): boolean {
  const { all, at } = siblings(placed.around.at(-1))
  const i = at.get(placed.node)
  if (i === undefined) return false
  const nth = (side === 'start' ? i + 1 : all.length - i) - offset
  return step === 0 ? nth === 0 : nth % step === 0 && nth / step >= 0
}

const weightOf = (one: Compound): number =>
  one.id.length * 1e6 +
  (one.classes.length + one.attributes.length + one.place.length) * 1e3 +
  (one.name === '' || one.name === '*' ? 0 : 1) +
  one.among.reduce(
    (sum, { selectors }) => sum + selectors.reduce((most, { weight }) => Math.max(most, weight), 0),
    0,
  )

/** At commas that stand in no brackets. */
function split(list: string): string[] {
  if (!/[([]/.test(list)) return list.split(',')
  const parts = ['']
  let open = 0
  for (const sign of list) {
    if (sign === '(' || sign === '[') open++
    if (sign === ')' || sign === ']') open--
    if (sign === ',' && open === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}

const PIECE =
  /^(?:(?<name>[\w-]+|\*)|#(?<id>(?:[\w-]|\\.)+)|\.(?<klass>(?:[\w-]|\\.)+)|\[\s*(?<attribute>[\w:-]+)\s*(?:(?<how>[~|^$*]?=)\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\]\s]*))\s*[is]?\s*)?\]|(?<element>::[\w-]+)|:(?<state>[\w-]+)(?<inside>\((?:[^()]|\([^()]*\))*\))?)/

function stepsOf(words: string): Step[] {
  const steps: Step[] = []
  let joined: Step['joined'] = ' '
  let rest = words
  while (rest !== '') {
    const [gap = ''] = /^\s*[>+~]?\s*/.exec(rest) ?? []
    if (gap !== '' || steps.length === 0) {
      joined = (gap.trim() || ' ') as Step['joined']
      steps.push({ one: empty(), joined })
      rest = rest.slice(gap.length)
    }
    const one = steps.at(-1)?.one
    const piece = PIECE.exec(rest)
    if (!one || !piece) return []
    take(one, piece.groups ?? {})
    rest = rest.slice(piece[0].length)
  }
  return steps
}

const empty = (): Compound => ({
  ...{ name: '', id: [], classes: [], attributes: [], among: [], place: [] },
  never: false,
})

function take(one: Compound, said: Record<string, string | undefined>): void {
  const { name, id, klass, attribute, how, element, state, inside } = said
  if (name !== undefined) one.name = name.toLowerCase()
  else if (id !== undefined) one.id.push(id.replaceAll('\\', ''))
  else if (klass !== undefined) one.classes.push(klass.replaceAll('\\', ''))
  else if (attribute !== undefined)
    one.attributes.push({
      name: attribute,
      how: how ?? '',
      value: said.double ?? said.single ?? said.bare ?? '',
    })
  else if (element !== undefined) one.never = true
  else if (state !== undefined) takeState(one, state.toLowerCase(), inside?.slice(1, -1) ?? '')
}

function takeState(one: Compound, state: string, inside: string): void {
  if (/^(not|is|where|matches|any)$/.test(state))
    one.among.push({ selectors: selectorsOf(inside), not: state === 'not' })
  else if (state === 'first-child') one.place.push({ from: 'start', step: 0, offset: 1 })
  else if (state === 'last-child') one.place.push({ from: 'end', step: 0, offset: 1 })
  else if (state === 'nth-child' || state === 'nth-last-child') {
    const nth = nthOf(inside)
    if (nth) one.place.push({ from: state === 'nth-child' ? 'start' : 'end', ...nth })
    else one.never = true
  } else if (state === 'root') one.name ||= 'html'
  else if (!/^(link|any-link|enabled|read-write|scope)$/.test(state)) one.never = true
}

/** "odd", "even", "3", "2n+1", "-n+3" */
function nthOf(said: string): { step: number; offset: number } | null {
  const plain = said.replace(/\s+/g, '').toLowerCase()
  if (plain === 'odd') return { step: 2, offset: 1 }
  if (plain === 'even') return { step: 2, offset: 0 }
  const [, step, offset] = /^([+-]?\d*)n([+-]\d+)?$/.exec(plain) ?? []
  if (step !== undefined)
    return {
      step: /\d/.test(step) ? Number(step) : step === '-' ? -1 : 1,
      offset: Number(offset ?? 0),
    }
  return /^\d+$/.test(plain) ? { step: 0, offset: Number(plain) } : null
}
