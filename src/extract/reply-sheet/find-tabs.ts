// Which sheets of a document are tabs of a reply sheet: by the mark in them, whatever the file or the tab is called now.
import type { Document } from '../../vocabulary/document.ts'
import {
  casesFrameOf,
  casesName,
  type FrameWords,
  frameOf,
  hashOf,
  markIn,
  numberIn,
  plainly,
  type SheetMark,
  sheetWords,
  tabName,
} from '../../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet, SheetTab } from '../../vocabulary/reply-sheet/sheet.ts'
import { type Square, type Squares, squaresOf } from './squares.ts'

export interface FoundTab {
  squares: Squares
  mark: SheetMark
  /** The question's number, as the tab says it. */
  number: string | null
  isCases: boolean
  /** What was asked, where the survey is at hand and knows the question. */
  asked: SheetTab | null
  /** The frame as it was sent, where it is known. */
  sent: FrameWords | null
  /** Where the tab is renamed: what it was called. */
  calledOnce: string | null
}

export const isReplySheet = (document: Document): boolean =>
  markIn(document.text) !== null &&
  document.runs.some(
    ({ place, start, end }) =>
      place.kind === 'sheet' && markIn(document.text.slice(start, end)) !== null,
  )

export interface FoundSheet {
  tabs: FoundTab[]
  /** Sheets that are none of ours and hold something. */
  others: Squares[]
}

/** A tab whose mark was taken out is known by its name, in the company of others. */
export function findTabs(document: Document, sheet: ReplySheet | null): FoundSheet {
  const all = squaresOf(document)
  const marks = all.map(({ rows }) => markOfRows(rows))
  const any = marks.find((mark) => mark !== null)
  if (!any) return { tabs: [], others: all }
  const tabs: FoundTab[] = []
  const others: Squares[] = []
  all.forEach((squares, i) => {
    const mark = marks[i] ?? (isNamedAsOurs(squares.sheet) ? { ...any, hash: '' } : null)
    if (mark) tabs.push(foundTab(squares, mark, sheet))
    else if (!OURS.includes(squares.sheet)) others.push(squares)
  })
  return { tabs, others }
}

const OURS = [sheetWords.readMe, sheetWords.lists]
const isNamedAsOurs = (name: string): boolean =>
  new RegExp(`^(?:${tabName('')}|${casesName('')})\\S+$`).test(name)

function markOfRows(rows: Square[][]): SheetMark | null {
  for (const { text } of rows.flat()) {
    const mark = markIn(text)
    if (mark) return mark
  }
  return null
}

function foundTab(squares: Squares, mark: SheetMark, sheet: ReplySheet | null): FoundTab {
  const line = squares.rows.flat().find(({ text }) => numberIn(plainly(text)) !== null)
  const number = line ? numberIn(plainly(line.text)) : numberByName(squares.sheet)
  const frames = (sheet?.tabs ?? []).flatMap((tab) => [
    { tab, isCases: false, sent: frameOf(tab) },
    ...(tab.cases ? [{ tab, isCases: true, sent: casesFrameOf(tab) }] : []),
  ])
  const byHash = frames.find(({ sent }) => hashOf(sent) === mark.hash)
  const isCases = byHash?.isCases ?? !hasHeads(squares.rows)
  const asked = byHash?.tab ?? sheet?.tabs.find((tab) => tab.number === number) ?? null
  const called = asked ? (isCases ? casesName : tabName)(asked.number) : null
  return {
    squares,
    mark,
    number: asked?.number ?? number,
    isCases,
    asked,
    sent: byHash?.sent ?? (asked ? (isCases ? casesFrameOf : frameOf)(asked) : null),
    calledOnce: called !== null && called !== squares.sheet ? called : null,
  }
}

/** A tab of cases has no columns By and Which. */
const hasHeads = (rows: Square[][]): boolean =>
  rows.some((row) => row.some(({ text }) => plainly(text) === sheetWords.by))

const numberByName = (name: string): string | null =>
  isNamedAsOurs(name)
    ? name.slice((name.startsWith(casesName('')) ? casesName('') : tabName('')).length)
    : null
