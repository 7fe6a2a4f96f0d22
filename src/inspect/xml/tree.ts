// A small XML part as a tree: for parts that are looked at from several sides.
import { type Tag, walkTags } from './walk-tags.ts'

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

/** `closed` is told each element when it is whole, and may leave children out of it. */
export function treeOf(xml: string, closed?: (element: Element) => void): Tree {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const pile: Element[] = [top]
  const comments: string[] = []
  const wrong = walkTags(xml, {
    open(tag) {
      const element = new Opened(tag)
      const parent = pile.at(-1)
      if (parent?.children === CHILDLESS) parent.children = [element]
      else parent?.children.push(element)
      pile.push(element)
    },
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
  return { root: top.children[0] ?? top, wrong, comments }
}

/** Its attributes are taken apart when one is asked for: of most elements of a sheet nobody asks. */
class Opened implements Element {
  readonly name: string
  children: Element[] = CHILDLESS
  text = ''
  readonly #tag: Tag

  constructor(tag: Tag) {
    this.name = tag.name
    this.#tag = tag
  }

  get attributes(): Record<string, string> {
    return Object.fromEntries(this.#tag.all())
  }

  get(local: string): string | null {
    return this.#tag.get(local)
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
  const found: Element[] = []
  const pile = [element]
  for (let one = pile.pop(); one; one = pile.pop()) {
    if (typeof name === 'string' ? one.name === name : name.test(one.name)) found.push(one)
    for (let i = one.children.length - 1; i >= 0; i--) {
      const child = one.children[i]
      if (child) pile.push(child)
    }
  }
  return found
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
