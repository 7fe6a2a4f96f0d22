// Which questions a reply answers, quotes or passes over, by their numbers.
import { greatest } from '../../vocabulary/long-lists.ts'
import type { Asked } from '../letter/asked-questions.ts'

/** The questions a reply answers or quotes; a highest number seen means that those before it were asked too. */
export function numbersSaid(said: string[], asked: Asked[]): string[] {
  const all =
    asked.length > 0 ? [...asked.map(({ number }) => number), ...said] : [...upTo(said), ...said]
  return [...new Set(all)].sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b),
  )
}

function upTo(said: string[]): string[] {
  if (said.some((number) => /[a-h]$/.test(number))) return []
  const most = greatest([0, ...said.map((number) => Number.parseInt(number, 10))])
  return Array.from({ length: Math.min(most, 40) }, (_, i) => String(i + 1))
}
