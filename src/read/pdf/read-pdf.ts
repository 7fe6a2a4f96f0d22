// A PDF: page by page, text in reading order with tables in their place, every word with its box; pages that are odd are
// shown to a second engine, and pages that are pictures are read again, from what they show.
import type { ReadOutcome, ReasonCode } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile, Waiting } from '../document/reader.ts'
import { framePage, type PageFrame } from '../page/frame.ts'
import type { PageInk } from '../page/ink.ts'
import { isScan } from '../page/is-scan.ts'
import { isOdd } from '../page/odd-page.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { framedWithDoubts } from './doubted-words.ts'
import { type OpenPdf, type WhyNot, withPdf } from './first/engine.ts'
import { readPageInk } from './first/read-page-ink.ts'
import { runningWords } from './running-heads.ts'
import { pageWriter } from './write-page.ts'

const MOST_PAGES = 2_000
const PDF = 'application/pdf'
/** Of a file in which PDFium finds nothing at all, the second engine is shown so many pages. */
const PAGES_TRIED = 20

type PdfFile = Pick<LeafFile, 'name' | 'bytes' | 'sha256' | 'password'>

export async function readPdf(file: PdfFile, waiting: Waiting = {}): Promise<ReadOutcome> {
  const { name, bytes, password } = file
  if (bytes.length === 0) return { status: 'refused', reason: reason('empty', name) }
  const first = await withPdf(bytes, (pdf) => readPages(file, pagesOf(pdf), waiting), password)
  if (!first.ok) return readWithSecond(file, first.why, waiting)
  const { outcome, scans, odd, suspect } = first.value
  if (scans.length + odd.length + suspect.length === 0) return outcome
  if (outcome.status === 'read' && scans.length + odd.length > 0) await waiting.soFar?.(outcome)
  const frames = await lookAgain(file, first.value, waiting)
  if (frames.size === 0) return outcome
  const again = await withPdf(
    bytes,
    (pdf) => readPages(file, pagesOf(pdf, frames), waiting),
    password,
  )
  return again.ok ? again.value.outcome : outcome
}

/**
 * Odd pages by the second engine and pages with suspect digits as they show them; then, from their pictures, scans and
 * pages whose letters nobody knows.
 */
async function lookAgain(
  { bytes, password }: PdfFile,
  { scans, odd, suspect, pageCount }: PagesRead,
  waiting: Waiting,
): Promise<Map<number, PageFrame>> {
  const { secondLook } = await import('./second-frames.ts')
  const asShown = suspect.length > 0 ? await openAsShown() : (ink: PageInk) => ink
  const look = odd.length > 0 ? await secondLook({ bytes, password }, odd, asShown) : null
  const frames = look?.frames ?? new Map<number, PageFrame>()
  const opened = await withPdf(
    bytes,
    (pdf) => {
      for (const page of suspect) {
        const ink = frames.has(page) ? null : readPageInk(pdf, page)
        const shown = ink && asShown(ink)
        if (shown?.lies) frames.set(page, framedWithDoubts(shown))
      }
    },
    password,
  )
  if (!opened.ok) throw new Error('A PDF that was open does not open again')
  const pictures = [
    ...scans.filter((page) => !hasWords(frames.get(page))),
    ...(look?.unknown ?? []),
  ]
  if (pictures.length === 0) return frames
  await waiting.scans?.(pictures.length)
  const { scanPages } = await import('../ocr/scan-pages.ts')
  const seen = await scanPages(bytes, pictures, {
    password,
    onPage: (page) => waiting.page?.(page, pageCount),
  })
  return new Map([...frames, ...seen])
}

async function openAsShown(): Promise<(ink: PageInk) => PageInk> {
  const { openRecogniser } = await import('../ocr/letters/tesseract.ts')
  const { withShownDigits } = await import('../ocr/shown-digits.ts')
  const recogniser = await openRecogniser()
  return (ink) => withShownDigits(ink, recogniser)
}

const hasWords = (frame: PageFrame | undefined): boolean =>
  frame !== undefined && frame.lines.length + frame.sideways.length > 0

/** A file that PDFium cannot open; it takes some rare ways of locking for a wrong password. */
async function readWithSecond(file: PdfFile, why: WhyNot, waiting: Waiting): Promise<ReadOutcome> {
  const found = why === 'damaged' ? 'neither of two engines can open it' : ''
  const { secondAlone } = await import('./second-frames.ts')
  const opened = await secondAlone(file, MOST_PAGES)
  if (!opened?.frames.size) return { status: 'refused', reason: reason(why, file.name, found) }
  const { pageCount, frames } = opened
  const { outcome } = readPages(
    file,
    { pageCount, frameOf: (page) => frames.get(page) ?? null },
    waiting,
  )
  if (outcome.status === 'refused') return outcome
  const doubts = [...outcome.document.doubts, SECOND_ALONE]
  return { status: 'read', document: { ...outcome.document, doubts } }
}

const SECOND_ALONE: Doubt = {
  code: 'second-engine',
  ink: '',
  note: 'The file is damaged or written in a rare way: only a second engine could open it. Check its figures.',
  place: null,
}

interface Pages {
  pageCount: number
  /** Page from 1. */
  frameOf(page: number): PageFrame | null
}

/** `known`: the pages that were read another way. */
const pagesOf = (pdf: OpenPdf, known: ReadonlyMap<number, PageFrame> = new Map()): Pages => ({
  pageCount: pdf.pageCount,
  frameOf: (page) => known.get(page) ?? frameAt(pdf, page),
})

interface PagesRead {
  outcome: ReadOutcome
  pageCount: number
  /** Pages that are pictures, from 1: they are read again, from what they show. */
  scans: number[]
  /** Pages for which a second engine is to be asked. */
  odd: number[]
  /** Pages on which digits do not look like what the file says they are. */
  suspect: number[]
}

function readPages(
  { name, sha256 }: PdfFile,
  { pageCount, frameOf }: Pages,
  waiting: Waiting,
): PagesRead {
  const refused = (code: ReasonCode, found: string): PagesRead => ({
    outcome: { status: 'refused', reason: reason(code, name, found) },
    pageCount,
    scans: [],
    odd: [],
    suspect: [],
  })
  if (pageCount > MOST_PAGES) return refused('too-many-pages', `${pageCount} pages`)
  if (pageCount <= 0) return refused('damaged', 'it has no page')

  const draft = draftDocument({ file: name, sha256, mediaType: PDF, pageCount })
  const write = pageWriter(draft)
  const met = {
    scans: [] as number[],
    odd: [] as number[],
    suspect: [] as number[],
    silent: [] as number[],
    pictures: 0,
    huge: '',
  }
  let before: PageFrame | null = null
  let frame = frameOf(1)
  for (let page = 1; page <= pageCount; page++) {
    const after = page < pageCount ? frameOf(page + 1) : null
    if (!frame) draft.doubt(pageDoubt('page-not-read', page, 'is damaged and was not read'))
    else {
      draft.page(frame.shown)
      for (const doubt of frame.doubts ?? []) draft.doubt(doubt)
      if (frame.ink.hugePicture) met.huge ||= frame.ink.hugePicture
      else if (isScan(frame.ink)) met.scans.push(page)
      else if (frame.ink.suspects) met.suspect.push(page)
      if (frame.scanned) met.pictures++
      const running = runningWords(frame, [before, after])
      if (write(frame, running) === 'silent') met.silent.push(page)
    }
    if (!frame || isOdd(frame.ink)) met.odd.push(page)
    waiting.page?.(page, pageCount)
    before = frame
    frame = after
  }
  const { scans, odd, suspect, silent, pictures, huge } = met
  if (!draft.hasInk())
    return {
      outcome: huge ? tooLarge(name, huge) : nothingRead(name, pageCount, silent),
      pageCount,
      scans,
      odd: silent.length > 0 ? odd : firstPages(pageCount),
      suspect,
    }
  const picture = 'shows ink in which nothing could be read: it is a picture, or a poor scan'
  for (const page of silent) draft.doubt(pageDoubt('page-without-text', page, picture))
  if (pictures > 0) draft.doubt(pictureDoubt(pictures, pageCount))
  const document = withTypedTables(draft.finish())
  return { outcome: { status: 'read', document }, pageCount, scans, odd, suspect }
}

const firstPages = (pageCount: number): number[] =>
  Array.from({ length: Math.min(pageCount, PAGES_TRIED) }, (_, i) => i + 1)

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

const tooLarge = (name: string, found: string): ReadOutcome => ({
  status: 'refused',
  reason: reason('too-large', name, found),
})

function nothingRead(name: string, pageCount: number, silent: number[]): ReadOutcome {
  return silent.length > 0
    ? {
        status: 'refused',
        reason: reason('no-text', name, `${silent.length} of ${pageCount} pages`),
      }
    : { status: 'refused', reason: reason('empty', name) }
}
