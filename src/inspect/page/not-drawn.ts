// Words of a drawing that are kept and not drawn: defined and never used, or outside what is shown.
import { all, attribute, child, type Element } from '../xml/tree.ts'

const local = ({ name }: Element): string => name.replace(/^.*:/, '')

/** Texts within what is only drawn where it is called for, and nothing calls for it. */
export function unusedDefinitions(root: Element): ReadonlySet<Element> {
  const called = new Set(
    all(root, /./).flatMap((one) =>
      Object.values(one.attributes).flatMap(
        (value) => /^#(.+)$|url\(["']?#([^"')]+)/.exec(value)?.slice(1).find(Boolean) ?? [],
      ),
    ),
  )
  const isCalled = (one: Element): boolean => called.has(attribute(one, 'id') ?? '')
  return new Set(
    all(root, /(^|:)(defs|symbol|marker|pattern|mask|clipPath)$/)
      .filter((one) => local(one) === 'defs' || !isCalled(one))
      .flatMap((one) => {
        const left = one.children.filter((inside) => !all(inside, /./).some(isCalled))
        return isCalled(one) ? [] : left.flatMap((inside) => all(inside, /(^|:)text$/))
      }),
  )
}

/** Of the drawing's longer side: letters so small are no letters at any size of a page. */
const LEAST = 0.001

/** By its own size, where nothing around it is drawn larger. */
export function tooSmallIn(
  root: Element,
): (one: Element, said: ReadonlyMap<string, string>) => boolean {
  const [, , width = 0, height = 0] = frameOf(root)
  const moved = movedIn(root)
  return (one, said) => {
    const [, number = ''] = /^(\d*\.?\d+)(px)?$/.exec(said.get('font-size') ?? '') ?? []
    return (
      number !== '' &&
      !moved.has(one) &&
      local(one) === 'text' &&
      Number(number) < LEAST * Math.max(width, height)
    )
  }
}

/** Whether a text begins outside the drawing; one that is moved by somebody around it is left alone. */
export function outsideOf(root: Element): (one: Element) => boolean {
  const [left = 0, top = 0, width = 0, height = 0] = frameOf(root)
  const moved = movedIn(root)
  return (one) => {
    if (!(width > 0 && height > 0) || local(one) !== 'text' || moved.has(one)) return false
    if (child(one, 'tspan')) return false
    const x = Number(attribute(one, 'x') ?? left)
    const y = Number(attribute(one, 'y') ?? top)
    return (
      x > left + width ||
      y < top ||
      y > top + height * 1.5 ||
      (x < left - width && attribute(one, 'text-anchor') === null)
    )
  }
}

/** Left, top, width, height. */
export function frameOf(root: Element): number[] {
  const sides = ['width', 'height'].map((side) => Number.parseFloat(attribute(root, side) ?? '0'))
  return (attribute(root, 'viewBox') ?? `0 0 ${sides.join(' ')}`)
    .trim()
    .split(/[\s,]+/)
    .map(Number)
}

/** What somebody around it moves or draws at another size. */
export const movedIn = (root: Element): Set<Element> =>
  new Set(
    all(root, /./)
      .filter((one) => attribute(one, 'transform') !== null || local(one) === 'svg')
      .filter((one) => one !== root)
      .flatMap((one) => all(one, /./)),
  )
