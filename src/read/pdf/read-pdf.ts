// A PDF with a text layer: page by page, text in reading order with tables in their place, every word with its box.
import type { Document, ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document-draft.ts'
import type { LeafFile } from '../reader.ts'
import { type OpenPdf, withPdf } from './engine.ts'
import { readPageInk } from './read-page-ink.ts'
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
  for (let page = 1; page <= pageCount; page++) {
    const ink = readPageInk(pdf, page)
    if (!ink) {
      draft.doubt({
        code: 'page-not-read',
        ink: '',
        note: `Page ${page} is damaged and was not read.`,
        place: null,
      })
      continue
    }
    if (writePage(draft, ink) === 'silent') silent.push(page)
  }
  if (!draft.hasInk()) return nothingRead(name, pageCount, silent)
  for (const page of silent)
    draft.doubt({
      code: 'page-without-text',
      ink: '',
      note: `Page ${page} shows ink but holds no text: it is a scan or a picture and was not read.`,
      place: null,
    })
  return { status: 'read', document: draft.finish() satisfies Document }
}

function nothingRead(name: string, pageCount: number, silent: number[]): ReadOutcome {
  return silent.length > 0
    ? {
        status: 'refused',
        reason: reason('no-text', name, `${silent.length} of ${pageCount} pages`),
      }
    : { status: 'refused', reason: reason('empty', name) }
}
