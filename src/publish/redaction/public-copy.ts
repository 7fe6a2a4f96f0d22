// The public copy of a letter of pages as a file of its own: the painted pictures of its pages, with the words that are left.
import type { Document } from '../../vocabulary/document.ts'
import { type PageCopied, type WordPlaced, writePageCopies } from '../../write/write-page-copies.ts'
import type { FileReceived } from '../pack/input.ts'

/** Longer letters, and what goes beyond this in one pack, are shown page by page alone: a copy holds a picture of each page. */
export const MOST_PAGES = { ofLetter: 20, ofPack: 300 }

/** Of a letter of which every page was painted. */
export function publicCopy({ name, outcome, pages }: FileReceived): Uint8Array {
  if (outcome?.status !== 'read') throw new Error(`${name} has no public copy: it was not read`)
  const { document } = outcome
  const copied = document.pages.flatMap(({ page, width, height }): PageCopied[] => {
    const png = pages.find((one) => one.page === page)?.png
    return png ? [{ width, height, png, lines: linesOn(document, page) }] : []
  })
  return writePageCopies(name, copied)
}

/** Was every page of it painted? */
export function isWhole(document: Document, pages: FileReceived['pages']): boolean {
  const painted = new Set(pages.flatMap(({ page, png }) => (png ? [page] : [])))
  return document.pages.length > 0 && document.pages.every(({ page }) => painted.has(page))
}

function linesOn({ text, runs }: Document, page: number): WordPlaced[][] {
  const lines: WordPlaced[][] = []
  let end = -1
  for (const run of runs) {
    if (run.place.kind !== 'page' || run.place.page !== page) continue
    const word = { text: text.slice(run.start, run.end), box: run.place.box }
    const line = lines.at(-1)
    if (line && end >= 0 && !text.slice(end, run.start).includes('\n')) line.push(word)
    else lines.push([word])
    end = run.end
  }
  return lines
}
