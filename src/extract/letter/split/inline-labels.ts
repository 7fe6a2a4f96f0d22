// Numbers of several questions in one paragraph: "1. 45. 2. 31. 3. Two.", "question 2, five drones; question 3, none".
import type { Line } from '../letter.ts'
import { labelOf } from '../question-labels.ts'

/** Where in the text each begins, in the order asked; a list of bare numbers only where it has all of them. */
export function inlineLabels({ text, start }: Line, places: readonly string[]): number[] {
  const found = [...text.matchAll(BEGINS)].flatMap(({ index, 0: ink }) => {
    const at = index + ink.length
    const label = labelOf(text.slice(at, at + NEAR), null)
    const [number] = label?.numbers ?? []
    if (label?.numbers.length !== 1 || number === undefined) return []
    return places.includes(number) ? [{ at, number, worded: label.worded }] : []
  })
  const worded = found.filter((one) => one.worded)
  if (worded.length > 1 && isInOrder(worded, places)) return worded.map(({ at }) => start + at)
  const bare = found.filter((one) => !one.worded)
  const isWhole = bare.length === places.length && bare.length > 1
  return isWhole && isInOrder(bare, places) ? bare.map(({ at }) => start + at) : []
}

/** The line's own begin, and what stands behind a stop. */
const BEGINS = /^|[.:;]\s+/g
const NEAR = 60

const isInOrder = (found: readonly { number: string }[], places: readonly string[]): boolean =>
  found.every(({ number }, i) => {
    const before = found[i - 1]
    return !before || places.indexOf(number) > places.indexOf(before.number)
  })
