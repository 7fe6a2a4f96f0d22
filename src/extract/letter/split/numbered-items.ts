// Numbers that count the items of a list within an answer, and no questions: “1.” again, where single cases were asked for.
import type { Line } from '../letter.ts'

const NUMBERED = /^\W{0,3}(\d{1,2})\s?([).:])/

interface ListAt {
  lines: readonly Line[]
  asks: string | null
  number: string
  known: ReadonlySet<string>
}

/**
 * Does a bare number go on with a list in this answer? It begins again at 1; and then counts on, marked otherwise than the
 * questions are or further than they go.
 * lines: those of the answer so far, the first of them with the question's own number, but where the question stands over
 * them (`asks`).
 */
export function isNumberedItem(line: Line, { lines, asks, number, known }: ListAt): boolean {
  const [, said, mark] = NUMBERED.exec(line.text) ?? []
  if (said === undefined || (lines.length === 0 && asks === null)) return false
  const at = Number(said)
  const before = (asks === null ? lines.slice(1) : lines).findLast(({ text }) =>
    NUMBERED.test(text),
  )
  const counted = before ? Number(NUMBERED.exec(before.text)?.[1]) : 0
  // A year over the next ones lets them begin again.
  if (at === 1) return true
  if (before === undefined || at !== counted + 1) return false
  const own = NUMBERED.exec(asks ?? lines[0]?.text ?? '')?.[2]
  return mark !== own || at <= Number.parseInt(number, 10) || !known.has(said)
}
