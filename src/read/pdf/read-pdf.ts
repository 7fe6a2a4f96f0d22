// A PDF: page by page, text in reading order with tables in their place, every word with its box; pages that are pictures
// are read a second time, from what they show.
import type { ReadOutcome, ReasonCode } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document-draft.ts'
import { isScan } from '../ocr/is-scan.ts'
import type { LeafFile, Waiting } from '../reader.ts'
import { type OpenPdf, withPdf } from './engine.ts'
import { framePage, type PageFrame } from './page-frame.ts'
import { readPageInk } from './read-page-ink.ts'
import { runningWords } from './running-heads.ts'
import { writePage } from './write-page.ts'

const MOST_PAGES = 2_000
const PDF = 'application/pdf'

export async function readPdf(
  file: Pick<LeafFile, 'name' | 'bytes' | 'sha256'>,
  waiting: Waiting = {},
): Promise<ReadOutcome> {
  const { name, bytes } = file
  if (bytes.length === 0) return { status: 'refused', reason: reason('empty', name) }
  const first = await withPdf(bytes, (pdf) => readPages(pdf, file, NONE))
  if (!first.ok) {
    const found = first.why === 'damaged' ? 'PDFium cannot open it' : ''
    return { status: 'refused', reason: reason(first.why, name, found) }
  }
  const { outcome, scans } = first.value
  if (scans.length === 0) return outcome
  await waiting.scans?.(scans.length)
  const { scanPages } = await import('../ocr/scan-pages.ts')
  const frames = await scanPages(bytes, scans)
  const second = await withPdf(bytes, (pdf) => readPages(pdf, file, frames))
  return second.ok ? second.value.outcome : outcome
}

const NONE: ReadonlyMap<number, PageFrame> = new Map()

interface PagesRead {
  outcome: ReadOutcome
  /** Pages that are pictures, from 1: they are read again, from what they show. */
  scans: number[]
}

/** `scanned`: the pages that were read from what they show. */
function readPages(
  pdf: OpenPdf,
  { name, sha256 }: Pick<LeafFile, 'name' | 'sha256'>,
  scanned: ReadonlyMap<number, PageFrame>,
): PagesRead {
  const { pageCount } = pdf
  const scans: number[] = []
  const refused = (code: ReasonCode, found: string): PagesRead => ({
    outcome: { status: 'refused', reason: reason(code, name, found) },
    scans,
  })
  if (pageCount > MOST_PAGES) return refused('too-many-pages', `${pageCount} pages`)
  if (pageCount === 0) return refused('damaged', 'it has no page')

  const draft = draftDocument({ file: name, sha256, mediaType: PDF, pageCount })
  const silent: number[] = []
  let before: PageFrame | null = null
  const frameOf = (page: number) => scanned.get(page) ?? frameAt(pdf, page)
  let frame = frameOf(1)
  for (let page = 1; page <= pageCount; page++) {
    const after = page < pageCount ? frameOf(page + 1) : null
    if (!frame) draft.doubt(pageDoubt('page-not-read', page, 'is damaged and was not read'))
    else {
      draft.page(frame.shown)
      if (isScan(frame.ink)) scans.push(page)
      const running = runningWords(frame, [before, after])
      if (writePage(draft, frame, running) === 'silent') silent.push(page)
    }
    before = frame
    frame = after
  }
  if (!draft.hasInk()) return { outcome: nothingRead(name, pageCount, silent), scans }
  const picture = 'shows ink in which nothing could be read: it is a picture, or a poor scan'
  for (const page of silent) draft.doubt(pageDoubt('page-without-text', page, picture))
  const fromPictures = [...scanned.values()].filter((one) => one.scanned)
  if (fromPictures.length > 0) draft.doubt(pictureDoubt(fromPictures.length, pageCount))
  return { outcome: { status: 'read', document: draft.finish() }, scans }
}

function frameAt(pdf: OpenPdf, page: number): PageFrame | null {
  const ink = readPageInk(pdf, page)
  return ink ? framePage(ink) : null
}

const pageDoubt = (code: string, page: number, what: string): Doubt => ({
  code,
  ink: '',
  note: `Page ${page} ${what}.`,
  place: null,
})

const pictureDoubt = (scans: number, pageCount: number): Doubt => ({
  code: 'read-from-a-picture',
  ink: '',
  note: `${scans} of ${pageCount} ${pageCount === 1 ? 'page' : 'pages'} read from a scan: every figure needs a person.`,
  place: null,
})

function nothingRead(name: string, pageCount: number, silent: number[]): ReadOutcome {
  return silent.length > 0
    ? {
        status: 'refused',
        reason: reason('no-text', name, `${silent.length} of ${pageCount} pages`),
      }
    : { status: 'refused', reason: reason('empty', name) }
}
