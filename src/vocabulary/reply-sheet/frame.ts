// The frame of a reply sheet: the words that stand in it before anybody writes, and the mark by which it is known again.
import { createHash } from 'node:crypto'
import type { Facets, Period, Population } from '../reply.ts'
import type { ReplySheet, SheetTab } from './sheet.ts'
import words from './words.json' with { type: 'json' }

export { words as sheetWords }

/** Where things stand, counted from 0. */
export const FRAME = {
  mark: 0,
  question: 1,
  fill: 2,
  heads: 3,
  first: 4,
  by: 0,
  which: 1,
  values: 2,
} as const

export interface FrameColumn {
  word: string
  /** null: of the question's own period. */
  period: Period
}

export interface FrameRow {
  by: string
  /** "" where the body writes its own category. */
  which: string
  /** What a number in this row is about; null where the body says it. */
  means: { facets: Facets; population: Population } | null
  /** The dimension that the row belongs to; null in the row for all. */
  split: string | null
}

export const columnsOf = ({ times, period }: SheetTab): FrameColumn[] =>
  times.length > 0 ? times : [{ word: words.number, period }]

/** First all of them together, then each dimension's categories, then blank rows for categories of the body's own. */
export function rowsOf({ counts, splits }: SheetTab): FrameRow[] {
  if (!counts) return []
  const all: FrameRow = {
    by: words.all,
    which: counts.many,
    means: { facets: {}, population: 'all' },
    split: null,
  }
  return [
    all,
    ...splits.flatMap(({ name, word, categories, open }) => [
      ...categories.map(
        ({ id, word: which }): FrameRow => ({
          by: byWord(word),
          which,
          means: meant(name, id),
          split: name,
        }),
      ),
      ...Array.from(
        { length: open ? OTHERS : 0 },
        (): FrameRow => ({ by: otherOf(byWord(word)), which: '', means: null, split: name }),
      ),
    ]),
  ]
}

/** Blank rows for categories that the survey does not know. */
const OTHERS = 3

/** "by type": no dimension's name is taken for another word of the frame. */
export const byWord = (word: string): string => `${words.byDimension} ${word}`

export const otherOf = (word: string): string => `${word} ${words.other}`

/** Groups of people are not a facet: whom a number counts is said apart. */
export const WHOM = 'whom'

export const meant = (split: string, id: string): { facets: Facets; population: Population } =>
  split === WHOM ? { facets: {}, population: id } : { facets: { [split]: id }, population: 'all' }

export const tabName = (number: string): string => `Q${nameable(number)}`
export const casesName = (number: string): string => `Cases ${nameable(number)}`

/** What a sheet's name cannot hold becomes a dash. */
const nameable = (number: string): string => number.replace(/[[\]*?:/\\']/g, '-').slice(0, 24)

export const questionLine = ({ number, asks }: Pick<SheetTab, 'number' | 'asks'>): string =>
  `${words.question} ${number}: ${asks}`

/** "Question 1a: How many …": its number. */
export function numberIn(line: string): string | null {
  const [, number = null] = new RegExp(`^${words.question} (.+?): `).exec(line) ?? []
  return number
}

/** The words of a tab that make its frame, as they stand in it. */
export interface FrameWords {
  question: string
  columns: string[]
  rows: [by: string, which: string][]
}

export const frameOf = (tab: SheetTab): FrameWords => ({
  question: questionLine(tab),
  columns: tab.counts ? columnsOf(tab).map(({ word }) => word) : [],
  rows: rowsOf(tab).map(({ by, which }) => [by, which]),
})

export const casesFrameOf = (tab: SheetTab): FrameWords => ({
  question: questionLine(tab),
  columns: (tab.cases ?? []).map(({ word }) => word),
  rows: [],
})

/** Twelve digits that change when a word of the frame does; rows that the body names itself do not count. */
export function hashOf({ question, columns, rows }: FrameWords): string {
  const own = rows.filter(([by]) => !by.endsWith(words.other))
  const frame = [question, columns, own].flat(2).map(plainly)
  return createHash('sha256').update(JSON.stringify(frame)).digest('hex').slice(0, 12)
}

/** Programs that save a sheet anew may change its blanks, never its words. */
export const plainly = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const MARK = /candour-sheet\/1 (\S+) (\S+) ([0-9a-f]{12})/
const ANYBODY = '-'

export const markOf = ({ survey, body }: ReplySheet, hash: string): string =>
  `candour-sheet/1 ${survey} ${body?.slug ?? ANYBODY} ${hash}`

export interface SheetMark {
  survey: string
  /** null: made for any body. */
  body: string | null
  hash: string
}

export function markIn(text: string): SheetMark | null {
  const [, survey, body, hash] = MARK.exec(text) ?? []
  if (!survey || !body || !hash) return null
  return { survey, body: body === ANYBODY ? null : body, hash }
}
