// The dot or the number in front of a list item, which no text of the page holds.

import { numeral } from '../letter/numerals.ts'
import { attribute, type Element } from './style-sheets.ts'

const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** "•", or "3." in an ordered list: counted from its start, an item's own value going before. */
export function itemLabel(item: Element): string {
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '•'
  const style = attribute(list, 'style') ?? ''
  if (/list-style(?:-type)?\s*:\s*none/i.test(style)) return ''
  const format = FORMATS[attribute(list, 'type') ?? ''] ?? formatOf(style)
  return `${numeral(numberOf(item, list), format)}.`
}

function formatOf(style: string): string {
  const [, kind = ''] =
    /list-style(?:-type)?\s*:\s*(lower|upper)-(?:alpha|latin|roman)/i.exec(style) ?? []
  if (kind === '') return 'decimal'
  return `${kind.toLowerCase()}${/roman/i.test(style) ? 'Roman' : 'Letter'}`
}

const known = new WeakMap<Element, number>()

/** Numbers of a list are told once, so that a list of thousands is not counted over and over. */
function numberOf(item: Element, list: Element): number {
  if (!known.has(item)) {
    const items = list.childNodes.filter(
      (child): child is Element => 'tagName' in child && child.tagName === 'li',
    )
    const step = attribute(list, 'reversed') === undefined ? 1 : -1
    let n = whole(attribute(list, 'start')) ?? (step > 0 ? 1 : items.length)
    for (const child of items) {
      n = whole(attribute(child, 'value')) ?? n
      known.set(child, n)
      n += step
    }
  }
  return known.get(item) ?? 1
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+$/.test(text.trim()) ? Number(text) : undefined
