// A list that came one cell a line: its heads first ("Month", "Rank", "Outcome"), then each entry's cells. Its dates tell how many columns it has.
import { inkClass } from '../document/ink-class.ts'
import { runsOf, type Stack } from './stack.ts'
import type { Line, TypedCell } from './table.ts'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 10
/** Two dates as far apart as their head is from the first: less is chance. */
const FEWEST_ENTRIES = 2
const LONGEST_HEAD = 60
/** What was done may be told at length, but not for a page. */
const LONGEST_CELL = 300
const WHOLE_SURE = 0.8
/** The first line may be a heading and no head, and nothing after the list says so. */
const OPEN_SURE = 0.6
const HEADS_TIME = /\b(?:date|day|month|quarter|year|when)\b/i
const DATE = /^\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9},?(?:\s\d{2}(?:\d\d)?)?$/u
const LEADS_IN = /[.:;?!,]$/

/** lines: in order, null where a table was found already. */
export const stackedRecords = (lines: (Line | null)[]): Stack[] =>
  runsOf(lines, ({ text }) => text.length <= LONGEST_CELL).flatMap(listsIn)

function listsIn(run: TypedCell[]): Stack[] {
  const isTime = run.map(({ text }) => inkClass(text) === 'time' || DATE.test(text))
  const found: Stack[] = []
  let from = 0
  for (let at = isTime.indexOf(true); at >= 0; at = isTime.indexOf(true, at + 1)) {
    const list = listAround(run, isTime, at, from)
    if (!list) continue
    found.push(list)
    from = list.next
    at = list.next - 1
  }
  return found
}

/** The list whose first date is this one, and the cell after it. */
function listAround(run: TypedCell[], isTime: boolean[], at: number, from: number) {
  for (let k = FEWEST_COLUMNS; k <= MOST_COLUMNS; k++) {
    if (!isTime[at + k] || !HEADS_TIME.test(run[at - k]?.text ?? '')) continue
    if (isTime.slice(at + 1, at + k).some((is) => is)) continue
    const lists = lefts(run, at - k, k, from).flatMap((left) => {
      const list = entries(run, isTime, at - k - left, { k, left })
      return list.rows.length > FEWEST_ENTRIES ? [list] : []
    })
    const whole = lists.find(({ next }) => next === run.length)
    if (whole) return { ...whole, confidence: WHOLE_SURE }
    if (lists[0]) return { ...lists[0], confidence: lists.length > 1 ? OPEN_SURE : WHOLE_SURE }
  }
  return null
}

function entries(run: TypedCell[], isTime: boolean[], start: number, { k, left }: Columns) {
  const rows = [run.slice(start, start + k)]
  let next = start + k
  for (; isTime[next + left] && next + k <= run.length; next += k)
    rows.push(run.slice(next, next + k))
  return { rows, next }
}

interface Columns {
  k: number
  /** How many stand left of the one with dates. */
  left: number
}

/** How many columns may stand left of the one with dates, most first: as many as look like heads before its own. */
function lefts(run: TypedCell[], head: number, k: number, from: number): number[] {
  const isHead = (i: number) => i >= from && looksLikeHead(run[i]?.text ?? '')
  let most = 0
  while (most < k - 1 && isHead(head - most - 1)) most++
  return Array.from({ length: most + 1 }, (_, i) => most - i).filter((left) =>
    Array.from({ length: k - left }, (_, i) => head + i).every(isHead),
  )
}

const looksLikeHead = (text: string): boolean =>
  text.length <= LONGEST_HEAD &&
  /^\p{Lu}/u.test(text) &&
  !LEADS_IN.test(text) &&
  inkClass(text) === 'text'
