// The answer cut by question: which lines and tables stand under which number.
import type { Table } from '../../../vocabulary/document.ts'
import { greatest } from '../../../vocabulary/long-lists.ts'
import { glued, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { datesIn } from '../../when/dates.ts'
import type { Asked } from '../asked-questions.ts'
import { type Letter, type Line, LONGEST } from '../letter.ts'
import { sheetAt } from '../on-sheets.ts'
import { follows, type Label, labelOf } from '../question-labels.ts'
import { labelledLines } from './labelled-lines.ts'
import { isNumberedItem, recordLines } from './numbered-items.ts'

const say = plainLists('asked', ['questionSigns'])

/** What a reply says of one question, or of several together: its lines and tables, not yet read. */
export interface Answered {
  letter: Letter
  /** Empty: what stands before any number, said of the whole reply. */
  numbers: string[]
  /** Named by the words of a heading, and by no number: what stands under it may well go on to another. */
  byWords: boolean
  /** The question as it stands over its answer; null when the letter does not repeat it. */
  asks: string | null
  lines: Line[]
  /** Offset in the text at which the answer itself starts, after its number in the first line. */
  from: number
  tables: Table[]
}

/** No letter answers more; what a list goes on with behind that is part of its last answer. */
const MOST_ANSWERS = 1000

/** rows: the questions that ask for single cases, whose answers may be numbered lists. */
export function splitAnswers(
  letter: Letter,
  asked: Asked[],
  rows: ReadonlySet<string> = new Set(),
): Answered[] {
  const answers: Answered[] = [opened(letter, [], 0)]
  const known = new Set(asked.map(({ number }) => number))
  const tables = new Map<Table, Answered>()
  const { lines, labels, heads } = labelledLines(letter, asked)
  const dashed = dashedLabels(letter, known)
  const items = longerLists(lines, known)
  let before: string | null = null
  const records = rows.size > 0 ? recordLines(lines) : new Set<Line>()
  let sheet = sheetAt(letter.document, lines[0]?.start ?? 0)
  for (const line of lines) {
    // What stands on another sheet stands under no heading of the one before.
    const next = sheetAt(letter.document, line.start)
    if (next !== sheet && answers.at(-1)?.numbers.length !== 0)
      answers.push(opened(letter, [], line.start))
    sheet = next
    const current = answers.at(-1)
    if (!current) break
    if (line.table) {
      if (line.part === 'answer' && tables.get(line.table) !== current)
        current.tables.push(line.table)
      tables.set(line.table, current)
      continue
    }
    if (line.part === 'question') {
      const named = heads.get(line)?.numbers
      const { numbers, text } = named
        ? { numbers: named, text: line.text }
        : questionSaid(line, before, known)
      if (numbers.length === 0 && isLabelAlone(current)) {
        current.asks = text
        current.byWords = false
        current.lines = []
        current.from = line.end
      } else if (current.asks !== null && isUnanswered(current)) {
        // the question goes on in the next line, or the next question is answered with it
        current.asks = `${current.asks} ${text}`.slice(0, LONGEST)
        current.numbers = [...current.numbers, ...numbers]
        current.from = line.end
      } else if (answers.length < MOST_ANSWERS)
        answers.push({
          ...opened(letter, numbers.length > 0 ? numbers : [nextTo(before)], line.end),
          byWords: heads.get(line)?.byWords === true,
          asks: text,
        })
    } else if (line.part === 'answer' || line.part === 'law' || line.part === 'reasons') {
      const label =
        line.part === 'answer' && !items.has(line)
          ? (dashed.get(line) ?? labels.get(line) ?? labelOf(line.text, before))
          : null
      const isRoom = answers.length < MOST_ANSWERS
      const isItem =
        label && !label.worded && (records.has(line) || isListed(line, current, rows, known))
      const numbers = label && isRoom && !isItem ? trusted(label, known, before, current) : null
      if (label && numbers)
        answers.push({
          ...opened(letter, numbers, line.start + label.end),
          byWords: label.byWords === true,
          ...(heads.has(line) ? headOver(line, label) : askedInLine(line, label.end)),
          lines: [line],
        })
      else current.lines.push(line)
    }
    before = answers.at(-1)?.numbers.at(-1) ?? before
  }
  return answers.filter(
    ({ lines, tables, asks }) => lines.length + tables.length > 0 || asks !== null,
  )
}

/** “1.” to “7.”, one right below the other, where five questions were asked: a list, and no answers. */
function longerLists(lines: readonly Line[], known: ReadonlySet<string>): ReadonlySet<Line> {
  const most = greatest([0, ...[...known].map((number) => Number.parseInt(number, 10))])
  const found = new Set<Line>()
  let run: Line[] = []
  for (const line of lines) {
    const said = Number(BARE_NUMBER.exec(line.text)?.[1] ?? 0)
    if (said === run.length + 1) run.push(line)
    else run = said === 1 ? [line] : []
    if (most > 0 && run.length > most) for (const one of run) found.add(one)
  }
  return found
}
const BARE_NUMBER = /^\(?(\d{1,2})[.)]\s/

function isListed(
  line: Line,
  { numbers, lines, asks }: Answered,
  rows: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  const number = numbers.find((one) => rows.has(one))
  return number !== undefined && isNumberedItem(line, { lines, asks, number, known })
}

const isUnanswered = ({ lines, tables }: Answered): boolean => lines.length + tables.length === 0

/** "1 - None", "2 - 12", "Q3 – 0", or without the dash: the survey's own numbers in their order, and no list of another sort. */
function dashedLabels({ lines }: Letter, known: Set<string>): Map<Line, Label> {
  const found = lines.flatMap((line): [Line, Label][] => {
    const match = line.part === 'answer' && !line.table ? DASHED.exec(line.text) : null
    // “9 October 2024” over the answers is no ninth of them
    if (datesIn(line.text)[0]?.start === 0) return []
    return match?.[1] ? [[line, { numbers: [match[1]], end: match[0].length, worded: false }]] : []
  })
  const inOrder = found.every(
    ([, { numbers }], i) => numbers[0] === String(i + 1) && known.has(String(i + 1)),
  )
  if (inOrder && found.length > 1 && found.length === known.size) return new Map(found)
  // with its sign it is a number also where another question is answered otherwise
  return new Map(
    found.filter(([{ text }, { numbers }]) => SIGNED.test(text) && known.has(numbers[0] ?? '')),
  )
}
const SIGNED = worded`^${glued(say.questionSigns)}\s?\d{1,2}\s+[-–—]\s`
const DASHED = worded`^(?:${glued(say.questionSigns)}\s?)?\(?(\d{1,2})\)?\s+(?:[-–—]\s+)?(?=\S)`

/** "Question 1" on a line of its own: the question stands on the next. */
const isLabelAlone = ({ numbers, asks, lines, from }: Answered): boolean =>
  numbers.length > 0 && asks === null && lines.length === 1 && from >= (lines[0]?.end ?? 0)

/** "Q2. How many accounts? 124": question and answer in one line. */
function askedInLine(
  { text, start }: Line,
  from: number,
): Partial<Pick<Answered, 'asks' | 'from'>> {
  const mark = text.lastIndexOf('?')
  return mark > from && mark < text.length - 1
    ? { asks: text.slice(0, mark + 1), from: start + mark + 1 }
    : {}
}

/** A heading that fills its line says what was asked, as a question over its answer does. */
const headOver = ({ text }: Line, { end }: Label): Partial<Pick<Answered, 'asks'>> =>
  end === text.length ? { asks: text } : {}

const opened = (letter: Letter, numbers: string[], from: number): Answered => ({
  letter,
  numbers,
  byWords: false,
  asks: null,
  lines: [],
  from,
  tables: [],
})

const nextTo = (before: string | null): string =>
  String((before === null ? 0 : Number.parseInt(before, 10)) + 1)

/** "For the last 10 years: 1) how many …?": the number may stand inside the line. */
function questionSaid(
  { text }: Line,
  before: string | null,
  known: Set<string>,
): { numbers: string[]; text: string } {
  const label = labelOf(text, before)
  const isNext = (number: string): boolean =>
    follows(number, before) || isLater(number, before, known)
  if (label && (label.worded || isNext(label.numbers[0] ?? '')))
    return { numbers: label.numbers, text }
  const inside = /[:;.]\s+\(?(\d{1,2}[a-h]?)[).]\s/.exec(text)
  return { numbers: inside?.[1] && follows(inside[1], before) ? [inside[1]] : [], text }
}

/**
 * A worded label ("Question 2") is always one; a bare "2." only where a second question was asked or the list runs on.
 * "a)" under a question that has no letters is the answer to it.
 */
function trusted(
  label: Label,
  known: Set<string>,
  before: string | null,
  current: Answered,
): string[] | null {
  const numbers = label.numbers.map((number) =>
    /^\d/.test(number) ? number : `${before ? Number.parseInt(before, 10) : 1}${number}`,
  )
  if (label.worded) return numbers
  if (numbers.every((number) => known.has(number))) return numbers
  if (/[a-h]$/.test(numbers[0] ?? ''))
    return current.asks !== null && current.lines.length === 0
      ? null
      : known.size === 0 && follows(numbers[0] ?? '', before) && /^\d/.test(label.numbers[0] ?? '')
        ? numbers
        : null
  if (
    known.size > 1 &&
    ![...known].some(
      (number) => Number.parseInt(number, 10) === Number.parseInt(numbers[0] ?? '', 10),
    )
  )
    return null
  return numbers.length > 1 || follows(numbers[0] ?? '', before) ? numbers : null
}

/** "3. …?" after a letter that answered two questions without their numbers. */
const isLater = (number: string, before: string | null, known: Set<string>): boolean =>
  known.has(number) && Number.parseInt(number, 10) > Number.parseInt(before ?? '0', 10)
