// A letter or a report as a PDF with a text layer and a tagged tree, born clean.
import { CandourError } from '../vocabulary/errors.ts'
import { MARGIN } from './pdf/cursor.ts'
import { PdfFile, type PdfObjects } from './pdf/file.ts'
import { flow, shift } from './pdf/flow.ts'
import { writeFont } from './pdf/font-objects.ts'
import type { Font } from './pdf/fonts.ts'
import { pdfTitle } from './pdf/letters.ts'
import { breakLines } from './pdf/lines.ts'
import { type DrawnPage, PAGE } from './pdf/page.ts'
import { writeTree } from './pdf/tree.ts'
import type { Paper } from './plain/content.ts'

/**
 * Written by ourselves (docs/decisions/0005): what we write byte by byte is the same on every platform, and nothing can be
 * in it that we did not write: no author, no date, no producer, no script, no attachment, no form, no earlier version,
 * no text that is not shown. The fonts are embedded, so that a Welsh name looks the same everywhere.
 */
export function writePdf(paper: Paper): Uint8Array {
  const { pages, tree } = flow(paper)
  for (const page of pages) drawEdges(page, pages.length, paper)
  const file = new PdfFile()
  const fonts = fontsOf(file, pages)
  const pagesId = file.reserve()
  const pageIds = pages.map((page, i) => {
    const content = file.addStream(page.operators.join('\n'))
    return file.add(
      `<</Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources <</Font <<${fonts}>>>> /Contents ${content} 0 R /StructParents ${i} /Tabs /S>>`,
    )
  })
  file.fill(
    pagesId,
    `<</Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length}>>`,
  )
  const root = writeTree(file, { tree, pages, pageIds })
  const info = file.add(`<</Title ${pdfTitle(paper.title)}>>`)
  const catalog = file.add(
    `<</Type /Catalog /Pages ${pagesId} 0 R /Lang (en-GB) /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
  )
  return file.bytes({ catalog, info })
}

/** The fonts that the pages show, each with its letters, by the names that the pages call them. */
function fontsOf(file: PdfObjects, pages: DrawnPage[]): string {
  const letters = new Map<Font, Set<number>>()
  for (const [font, points] of pages.flatMap((page) => [...page.letters])) {
    letters.set(font, new Set([...(letters.get(font) ?? []), ...points]))
  }
  return [...letters]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([font, points]) => `/${font.name} ${writeFont(file, font, points)} 0 R`)
    .join(' ')
}

const EDGE_SIZE = 8.5
const EDGE = { head: 44, foot: PAGE.height - 40 }

function drawEdges(page: DrawnPage, pageCount: number, paper: Paper): void {
  const width = PAGE.width - MARGIN.left - MARGIN.right
  const draw = (text: string, y: number, align: 'left' | 'right' | 'centre') => {
    const [line, more] = breakLines(text, width, {
      face: paper.face ?? 'sans',
      size: EDGE_SIZE,
      bold: align === 'centre',
    })
    if (!line) return
    if (more) {
      throw new CandourError(
        `“${text.slice(0, 40)}…” is too long for the edge of a page: one line.`,
      )
    }
    page.text(line, { x: MARGIN.left + shift(line, width, align), y, size: EDGE_SIZE, of: null })
  }
  if (paper.header) draw(paper.header, EDGE.head, 'centre')
  if (paper.footer) draw(paper.footer, EDGE.foot, 'left')
  if (paper.frame) drawFrame(page)
  if (paper.pageNumbers) draw(`Page ${page.number + 1} of ${pageCount}`, EDGE.foot, 'right')
}

const FRAME = 24

function drawFrame(page: DrawnPage): void {
  const [right, bottom] = [PAGE.width - FRAME, PAGE.height - FRAME]
  page.rule([FRAME, FRAME], [right, FRAME], true)
  page.rule([FRAME, bottom], [right, bottom], true)
  page.rule([FRAME, FRAME], [FRAME, bottom], true)
  page.rule([right, FRAME], [right, bottom], true)
}
