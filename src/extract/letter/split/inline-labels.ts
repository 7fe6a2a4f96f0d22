// Numbers of several questions in one paragraph: "1. 45. 2. 31. 3. Two.", "question 2, five drones; question 3, none".
import type { Line } from '../letter.ts'
import { type Label, labelOf } from '../question-labels.ts'

/** Where an answer begins, with its label where no other would see it. */
interface InlineLabel {
  start: number
  label: Label | null
}

interface Found {
  at: number
  number: string
  worded: boolean
}

/** Where in the text each begins, in the order asked; a list of bare numbers only where it has all of them. */
export function inlineLabels({ text, start }: Line, places: readonly string[]): InlineLabel[] {
  const found = [...text.matchAll(BEGINS)].flatMap(({ index, 0: ink }): Found[] => {
    const at = index + ink.length
    const label = labelOf(text.slice(at, at + NEAR), null)
    const [number] = label?.numbers ?? []
    if (label?.numbers.length !== 1 || number === undefined) return []
    return places.includes(number) ? [{ at, number, worded: label.worded }] : []
  })
  const begins = (some: readonly Found[]): InlineLabel[] =>
    some.map(({ at }) => ({ start: start + at, label: null }))
  const worded = found.filter((one) => one.worded)
  if (worded.length > 1 && isInOrder(worded, places)) return begins(worded)
  const bare = found.filter((one) => !one.worded)
  if (bare.length === places.length && bare.length > 1 && isInOrder(bare, places))
    return begins(bare)
  return dashed(text, start, places)
}

/** “The missing answers are: 1a – 90; 2 – four.” */
function dashed(text: string, start: number, places: readonly string[]): InlineLabel[] {
  const found = [...text.matchAll(DASHED)].flatMap(({ index, 0: ink, 1: number = '' }) =>
    places.includes(number)
      ? [{ at: index + ink.indexOf(number), end: index + ink.length, number }]
      : [],
  )
  if (found.length < 2 || !isInOrder(found, places)) return []
  return found.map(({ at, end, number }) => ({
    start: start + at,
    label: { numbers: [number], end: end - at, worded: true },
  }))
}

/** The line's own begin, and what stands behind a stop. */
const BEGINS = /^|[.:;]\s+/g
const NEAR = 60
const DASHED = /[:;]\s+(\d{1,2}[a-h]?)\s+[-–—]\s/g

const isInOrder = (found: readonly { number: string }[], places: readonly string[]): boolean =>
  found.every(({ number }, i) => {
    const before = found[i - 1]
    return !before || places.indexOf(number) > places.indexOf(before.number)
  })
