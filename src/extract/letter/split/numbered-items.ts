// Numbers that count the items of a list within an answer, and no questions: “1.” again, where single cases were asked for.
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
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

const JOINT = /\s[-–—|]\s|\t/g
/** A part that tells something: a name or a number alone may answer a question. */
const TELLING = /(?:\p{L}+\s+){2,}\p{L}+/u

/** Numbered lines one below the other of one shape, cut twice at least, or each of somebody: “1. Driver – used a telephone – February 2022 – final warning”. */
export function recordLines(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  let run: Line[] = []
  const close = (): void => {
    if (run.length > (run.every((one) => jointsOf(one) > 1) ? 1 : 2))
      for (const line of run) found.add(line)
    run = []
  }
  for (const line of lines) {
    const number = Number(NUMBERED.exec(line.text)?.[1] ?? 0)
    const joints = jointsOf(line)
    const isRecord =
      number > 0 &&
      line.table === null &&
      TELLING.test(line.text) &&
      (joints > 1 || OF_ONE.test(line.text))
    const [first] = run
    const goesOn =
      first !== undefined &&
      number === run.length + 1 &&
      (joints === jointsOf(first) ||
        (isRecord && OF_ONE.test(line.text) && OF_ONE.test(first.text)))
    if (!goesOn) close()
    if (isRecord && (goesOn || number === 1)) run.push(line)
  }
  close()
  return found
}

/** “1. A takeaway was fined £6,000”: several lines that each begin with somebody tell of one each. */
const OF_ONE = worded`^\W{0,3}\d{1,2}\s?[).:]\s+${plainLists('case-fields', ['articles']).articles}\s`

const jointsOf = ({ text }: Line): number => [...text.matchAll(JOINT)].length
