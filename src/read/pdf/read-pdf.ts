// A PDF with a text layer: page by page, text in reading order with tables in their place, every word with its box.
import type { ReadOutcome } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document-draft.ts'
import type { LeafFile } from '../reader.ts'
import { type OpenPdf, withPdf } from './engine.ts'
import { framePage, type PageFrame } from './page-frame.ts'
import { readPageInk } from './read-page-ink.ts'
import { runningWords } from './running-heads.ts'
import { writePage } from './write-page.ts'

const MOST_PAGES = 2_000
const PDF = 'application/pdf'

export async function readPdf(
  file: Pick<LeafFile, 'name' | 'bytes' | 'sha256'>,
): Promise<ReadOutcome> {
  const { name, bytes } = file
  if (bytes.length === 0) return { status: 'refused', reason: reason('empty', name) }
  const read = await withPdf(bytes, (pdf) => readPages(pdf, file))
  if (read.ok) return read.value
  const found = read.why === 'damaged' ? 'PDFium cannot open it' : ''
  return { status: 'refused', reason: reason(read.why, name, found) }
}

function readPages(pdf: OpenPdf, { name, sha256 }: Pick<LeafFile, 'name' | 'sha256'>): ReadOutcome {
  const { pageCount } = pdf
  if (pageCount > MOST_PAGES)
    return { status: 'refused', reason: reason('too-many-pages', name, `${pageCount} pages`) }
  if (pageCount === 0)
    return { status: 'refused', reason: reason('damaged', name, 'it has no page') }

  const draft = draftDocument({ file: name, sha256, mediaType: PDF, pageCount })
  const silent: number[] = []
  let before: PageFrame | null = null
  let frame = frameAt(pdf, 1)
  for (let page = 1; page <= pageCount; page++) {
    const after = page < pageCount ? frameAt(pdf, page + 1) : null
    if (!frame) draft.doubt(pageDoubt('page-not-read', page, 'is damaged and was not read'))
    else {
      draft.page(frame.shown)
      const running = runningWords(frame, [before, after])
      if (writePage(draft, frame, running) === 'silent') silent.push(page)
    }
    before = frame
    frame = after
  }
  if (!draft.hasInk()) return nothingRead(name, pageCount, silent)
  const picture = 'shows ink but holds no text: it is a scan or a picture and was not read'
  for (const page of silent) draft.doubt(pageDoubt('page-without-text', page, picture))
  return { status: 'read', document: draft.finish() }
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

function nothingRead(name: string, pageCount: number, silent: number[]): ReadOutcome {
  return silent.length > 0
    ? {
        status: 'refused',
        reason: reason('no-text', name, `${silent.length} of ${pageCount} pages`),
      }
    : { status: 'refused', reason: reason('empty', name) }
}
