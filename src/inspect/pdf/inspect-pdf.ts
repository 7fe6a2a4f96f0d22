// A PDF: what its pages do not show, what its objects keep, and what is left of earlier states.

import { roomLeft, type Spent } from '../../open/members/budget.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { inJpeg } from '../picture/inspect-picture.ts'
import { type Found, type Looked, looked, unsure } from '../report/found.ts'
import type { Hears } from '../report/hears.ts'
import { earlierStates } from './earlier.ts'
import { type OpenPdf, withPdf } from './engine.ts'
import { keptObjects, packed } from './kept-objects.ts'
import { largerPictures } from './larger-pictures.ts'
import { decoded, entry, isName, type PdfFile, pdfObjects, resolve } from './objects.ts'
import { onPages } from './on-pages.ts'
import { inContent } from './page-code.ts'
import { pdfProperties } from './properties.ts'
import { unseenLetters } from './unseen-letters.ts'

export async function inspectPdf(
  bytes: Uint8Array,
  spent: Spent,
  hears: Hears = {},
): Promise<Looked> {
  const room = roomLeft(spent)
  const file = pdfObjects(bytes, room)
  if (file.trailer.has('Encrypt')) return unsure('encrypted', 'it is locked')
  if (file.ends.length === 0) return unsure('damaged', 'its end is missing')
  const pages = await withPdf(bytes, (pdf) => lookAtPages(pdf, hears))
  if (!pages.ok)
    return unsure(pages.why, pages.why === 'encrypted' ? 'it is locked' : 'it does not open')
  if (pages.value.pageCount === 0) return unsure('damaged', 'no page of it can be opened')
  const seen = packed(pages.value.text)
  const kept = keptObjects(file, seen, room)
  const result: Found[] = [...pages.value.found, ...kept.found]
  append(result, inContent(file, seen, room))
  append(result, pdfProperties(file, seen, room))
  append(result, earlierStates(file, seen))
  append(result, inPictures(file))
  return looked(
    onPages(result, file),
    kept.within,
    pages.value.broken ? { code: 'damaged', found: pages.value.broken } : null,
  )
}

interface PagesSeen {
  found: Found[]
  text: string
  pageCount: number
  broken: string | null
}

function lookAtPages(pdf: OpenPdf, hears: Hears): PagesSeen {
  hears.pages?.(pdf.pageCount)
  const all: Found[] = []
  let text = ''
  let broken: string | null = null
  for (let i = 0; i < pdf.pageCount; i++) {
    hears.step?.(i + 1, pdf.pageCount)
    const page = pdf.engine.FPDF_LoadPage(pdf.document, i)
    if (!page) {
      broken ??= `page ${i + 1} does not open`
      continue
    }
    const seen = unseenLetters(pdf, page, i + 1)
    append(all, seen.found)
    append(all, largerPictures(pdf, page, i + 1))
    text += `${seen.text}\n`
    const hasNotes = pdf.engine.FPDFPage_GetAnnotCount(page) > 0
    pdf.engine.FPDF_ClosePage(page)
    if (hasNotes) text += `${textOfNotes(pdf, i)}\n`
  }
  return { found: all, text, pageCount: pdf.pageCount, broken }
}

const ON_SCREEN = 0

/** What notes and fields show of themselves: they are laid into the page, which is looked at before. */
function textOfNotes({ engine, document }: OpenPdf, number: number): string {
  const before = engine.FPDF_LoadPage(document, number)
  if (!before) return ''
  engine.FPDFPage_Flatten(before, ON_SCREEN)
  engine.FPDF_ClosePage(before)
  const page = engine.FPDF_LoadPage(document, number)
  if (!page) return ''
  const text = engine.FPDFText_LoadPage(page)
  let all = ''
  for (let i = 0; i < engine.FPDFText_CountChars(text); i++) {
    const code = engine.FPDFText_GetUnicode(text, i)
    if (code > 0) all += String.fromCodePoint(code)
  }
  engine.FPDFText_ClosePage(text)
  engine.FPDF_ClosePage(page)
  return all
}

function inPictures(file: PdfFile): Found[] {
  return [...file.byId.values()].flatMap((object) => {
    const filter = resolve(entry(object.value, 'Filter'), file.byId)
    const only = Array.isArray(filter) ? filter.at(-1) : filter
    if (!object.stream || !isName(only, 'DCTDecode')) return []
    const jpeg =
      Array.isArray(filter) && filter.length > 1
        ? decoded(object, file.byId, 100_000_000)
        : object.stream
    return inJpeg(jpeg)
      .found.filter(({ carrier }) => carrier !== 'bytes-after')
      .map((one) => ({ ...one, place: { part: `object ${object.id}`, at: one.place.part } }))
  })
}
