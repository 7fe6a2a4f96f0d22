// Where in a document the truth's ink stands: found by its phrase, its row or its cell, never by our reading of it.
import { type Cell, type Document, evidenceOf } from '../../src/vocabulary/document.ts'
import type { Evidence, Place } from '../../src/vocabulary/place.ts'

/** null where the document does not hold it. within: the phrase around the ink, another cell of its row, or "Sheet!C7". */
export function locate(document: Document, ink: string, within: string): Evidence | null {
  const at =
    inCell(document, within) ?? inPhrase(document, ink, within) ?? inRow(document, ink, within)
  return at && evidenceOf(document, at.start, at.end)
}

interface Stretch {
  start: number
  end: number
}

function inCell({ runs }: Document, within: string): Stretch | null {
  const [, sheet, range] = /^(.+)!([A-Z]+\d+)$/.exec(within) ?? []
  return (
    runs.find(
      ({ place }) => place.kind === 'sheet' && place.sheet === sheet && place.range === range,
    ) ?? null
  )
}

function inPhrase({ text }: Document, ink: string, within: string): Stretch | null {
  const phrase = new RegExp(asWritten(within)).exec(text)
  const own = phrase && new RegExp(`(?<![\\w,])${asWritten(ink)}(?!\\w)`).exec(phrase[0])
  if (!own) return null
  const start = phrase.index + own.index
  return { start, end: start + own[0].length }
}

/** Blanks and line breaks are one: a page breaks its lines where it likes. */
const asWritten = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')

function inRow({ tables }: Document, ink: string, within: string): Stretch | null {
  for (const { cells } of tables) {
    const label = cells.find(
      ({ text }) => plain(text) === plain(within) || plain(text).startsWith(`${plain(within)} `),
    )
    const own =
      label &&
      cells.find((cell) => cell !== label && cell.r === label.r && plain(cell.text) === ink)
    if (own && hasStretch(own)) return own
  }
  return null
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const hasStretch = (cell: Cell): cell is Cell & Stretch =>
  cell.start !== undefined && cell.end !== undefined

/** Do two pieces of evidence of one file share any ink? */
export function meet(a: Place, b: Place): boolean {
  if (a.kind === 'page' && b.kind === 'page') return a.page === b.page && boxesMeet(a.box, b.box)
  if (a.kind === 'sheet' && b.kind === 'sheet') return a.sheet === b.sheet && a.range === b.range
  if (a.kind === 'block' && b.kind === 'block') return a.path === b.path && stretchesMeet(a, b)
  return a.kind === 'text' && b.kind === 'text' && stretchesMeet(a, b)
}

/** Points by which neighbouring boxes may touch without sharing ink. */
const TOUCH = 1

const boxesMeet = (a: number[], b: number[]): boolean => {
  const [ax0 = 0, atop = 0, ax1 = 0, abottom = 0] = a
  const [bx0 = 0, btop = 0, bx1 = 0, bbottom = 0] = b
  return (
    Math.min(ax1, bx1) - Math.max(ax0, bx0) > TOUCH &&
    Math.min(abottom, bbottom) - Math.max(atop, btop) > TOUCH
  )
}

const stretchesMeet = (
  a: { start?: number; end?: number },
  b: { start?: number; end?: number },
): boolean =>
  a.start === undefined ||
  b.start === undefined ||
  (a.start < (b.end ?? Number.POSITIVE_INFINITY) && b.start < (a.end ?? Number.POSITIVE_INFINITY))
