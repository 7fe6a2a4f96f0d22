// A letter or a report as a PDF with a text layer and a tagged tree, born clean.
import { zlibSync } from 'fflate'
import { CandourError } from '../vocabulary/errors.ts'
import { MARGIN } from './pdf-cursor.ts'
import { pdfTitle } from './pdf-encoding.ts'
import { flow, shift } from './pdf-flow.ts'
import { breakLines } from './pdf-lines.ts'
import { type DrawnPage, FONT_NAMES, PAGE } from './pdf-page.ts'
import { type PdfObjects, writeTree } from './pdf-tree.ts'
import type { Paper } from './plain.ts'

/**
 * Written by ourselves, not by Typst: the Typst compiler comes for Linux on x64 only, and a table must be releasable from
 * any desk. What we write byte by byte is the same on every platform, and nothing can be in it that we did not write:
 * no author, no date, no producer, no script, no attachment, no form, no earlier version, no text that is not shown.
 * The fonts are the standard ones that every reader brings, so only Latin letters can be written.
 */
export function writePdf(paper: Paper): Uint8Array {
  const { pages, tree } = flow(paper)
  for (const page of pages) drawEdges(page, pages.length, paper)
  const file = new PdfFile()
  const fonts = FONT_NAMES.map(([name, { name: base, widths }]) => {
    const id = file.add(
      `<</Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths.join(' ')}]>>`,
    )
    return `/${name} ${id} 0 R`
  })
  const pagesId = file.reserve()
  const pageIds = pages.map((page, i) => {
    const content = file.addStream(page.operators.join('\n'))
    return file.add(
      `<</Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources <</Font <<${fonts.join(' ')}>>>> /Contents ${content} 0 R /StructParents ${i} /Tabs /S>>`,
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

/** Objects in the order of their numbers, and where each begins. */
class PdfFile implements PdfObjects {
  private readonly contents: (Uint8Array | null)[] = []

  add(content: string): number {
    const id = this.reserve()
    this.fill(id, content)
    return id
  }

  reserve(): number {
    return this.contents.push(null)
  }

  fill(id: number, content: string): void {
    this.contents[id - 1] = latin(content)
  }

  addStream(content: string): number {
    const packed = zlibSync(latin(content))
    const head = latin(`<</Length ${packed.length} /Filter /FlateDecode>>\nstream\n`)
    return this.contents.push(joined([head, packed, latin('\nendstream')]))
  }

  bytes({ catalog, info }: { catalog: number; info: number }): Uint8Array {
    const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
    let at = parts[0]?.length ?? 0
    const places = this.contents.map((content, i) => {
      if (!content) throw new Error(`object ${i + 1} was promised and never written`)
      const part = joined([latin(`${i + 1} 0 obj\n`), content, latin('\nendobj\n')])
      parts.push(part)
      const place = at
      at += part.length
      return place
    })
    const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
    parts.push(
      latin(
        `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${places.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
      ),
    )
    return joined(parts)
  }
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
