// A contents page is no table: titles, leaders, and page numbers that only grow.
import type { Line } from '../pdf/words.ts'
import { isLeader } from './segments.ts'

const PAGE_NUMBER = /^\d{1,4}$/
const MOSTLY = 0.6

export function isContents(lines: Line[]): boolean {
  const led = lines.filter(({ words }) =>
    words.some((word) => endsInLeader(word.text) || isLeader(word)),
  )
  if (led.length < MOSTLY * lines.length || led.length < 2) return false
  const pages = led.map(({ words }) => words.filter(({ text }) => PAGE_NUMBER.test(text)))
  if (pages.some((numbers) => numbers.length > 2)) return false
  const last = led.map(({ words }) => Number(words.at(-1)?.text))
  return last.every((page, i) => Number.isInteger(page) && page >= (last[i - 1] ?? 0))
}

/** "Introduction....." typed as one word. */
const endsInLeader = (text: string): boolean => /\.{4,}\d*$/.test(text)
