// A small XML part as a tree: for parts that are looked at from several sides.
import { Written, walkTags } from './walk-tags.ts'

export interface Element {
  name: string
  readonly attributes: Record<string, string>
  /** An attribute whatever prefix its writer gave it; absent where only the attributes are known. */
  get?(local: string): string | null
  children: Element[]
  /** Its own text, without that of its children. */
  text: string
}

export interface Tree {
  root: Element
  wrong: string | null
  comments: string[]
}

/** What is done with elements while a tree is made of them. */
export interface Readers {
  /** Is told each element when it is whole, and may leave children out of it. */
  closed?(element: Element): void
  /** May read an element off the letters: see `Walk`. */
  whole?(element: Element, xml: string, from: number): number
}

export function treeOf(xml: string, { closed, whole }: Readers = {}): Tree {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const pile: Element[] = [top]
  const comments: string[] = []
  const wrong = walkTags<Opened>(xml, {
    Made: Opened,
    open(element) {
      const parent = pile.at(-1)
      if (parent?.children === CHILDLESS) parent.children = [element]
      else parent?.children.push(element)
      pile.push(element)
    },
    ...(whole && { whole }),
    close() {
      const element = pile.pop()
      if (element) closed?.(element)
    },
    text(text) {
      const element = pile.at(-1)
      if (element) element.text += text
    },
    comment: (text) => void comments.push(text),
  })
  const root = top.children[0] ?? top
  INDEXED.set(root, null)
  return { root, wrong, comments }
}

type ByName = Map<string, { at: number; element: Element }[]>

/** Of whole parts, which are asked for many names: where each stands, once that is known. */
const INDEXED = new WeakMap<Element, ByName | null>()

/** Its attributes are taken apart when one is asked for: of most elements of a sheet nobody asks. */
class Opened extends Written implements Element {
  children: Element[] = CHILDLESS
  text = ''

  get attributes(): Record<string, string> {
    return Object.fromEntries(this.all())
  }
}

/** Most elements of a sheet have none, and an array each is what memory goes to. */
const CHILDLESS: Element[] = []
Object.freeze(CHILDLESS)

/** An attribute whatever prefix its writer gave it. */
export function attribute(element: Element, local: string): string | null {
  if (element.get) return element.get(local)
  const { attributes } = element
  const plain = attributes[local]
  if (plain !== undefined) return plain
  const ending = `:${local}`
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key] ?? null
  return null
}

export function all(element: Element, name: string | RegExp): Element[] {
  const index = INDEXED.get(element)
  if (index !== undefined) return namedIn(index ?? indexOf(element), name)
  const found: Element[] = []
  for (const one of within(element))
    if (typeof name === 'string' ? one.name === name : name.test(one.name)) found.push(one)
  return found
}

/** Itself and all that lies in it, in the order in which they begin. */
function* within(element: Element): Generator<Element> {
  const pile = [element]
  for (let one = pile.pop(); one; one = pile.pop()) {
    yield one
    for (let i = one.children.length - 1; i >= 0; i--) {
      const child = one.children[i]
      if (child) pile.push(child)
    }
  }
}

function indexOf(root: Element): ByName {
  const index: ByName = new Map()
  let at = 0
  for (const element of within(root)) {
    const same = index.get(element.name)
    if (same) same.push({ at, element })
    else index.set(element.name, [{ at, element }])
    at++
  }
  INDEXED.set(root, index)
  return index
}

function namedIn(index: ByName, name: string | RegExp): Element[] {
  if (typeof name === 'string') return (index.get(name) ?? []).map(({ element }) => element)
  const found = [...index].flatMap(([one, placed]) => (name.test(one) ? placed : []))
  return found.sort((a, b) => a.at - b.at).map(({ element }) => element)
}

export const first = (element: Element, name: string | RegExp): Element | null =>
  all(element, name)[0] ?? null

export const child = (element: Element, name: string): Element | null =>
  element.children.find((one) => one.name === name) ?? null

/** All its text, in order of elements. */
export const wholeText = (element: Element): string =>
  all(element, /./)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** "1", "true", "on"; an element that is there without a value is on. */
export const isOn = (value: string | null): boolean =>
  value !== null && !/^(0|false|off)$/i.test(value)
