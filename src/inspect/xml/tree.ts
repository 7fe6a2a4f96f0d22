// A small XML part as a tree: for parts that are looked at from several sides.
import { walkTags } from './walk-tags.ts'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  /** Its own text, without that of its children. */
  text: string
}

export interface Tree {
  root: Element
  wrong: string | null
  comments: string[]
}

export function treeOf(xml: string): Tree {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const pile = [top]
  const comments: string[] = []
  const wrong = walkTags(xml, {
    open(tag) {
      const element = {
        name: tag.name,
        attributes: Object.fromEntries(tag.all()),
        children: [],
        text: '',
      }
      pile.at(-1)?.children.push(element)
      pile.push(element)
    },
    close() {
      pile.pop()
    },
    text(text) {
      const element = pile.at(-1)
      if (element) element.text += text
    },
    comment: (text) => void comments.push(text),
  })
  return { root: top.children[0] ?? top, wrong, comments }
}

/** An attribute whatever prefix its writer gave it. */
export function attribute(element: Element, local: string): string | null {
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
