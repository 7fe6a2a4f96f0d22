// A page of a PDF as the picture of it, with frames drawn over the ink that was read.
import type { Document } from '../../vocabulary/document.ts'
import { withoutUnseen } from '../../vocabulary/inspected/without-unseen.ts'
import { around, type Box } from '../../vocabulary/place.ts'
import { type Html, html, raw } from '../html/html.ts'
import { boxesOfInk } from './boxes-of-ink.ts'
import type { InkMark, SourceShown } from './frame.ts'
import { NOT_PAINTED, pageInLetters } from './page-in-letters.ts'
import { tenth } from './tenth.ts'

export interface PagePicture {
  page: number
  /** Where the PNG lies, seen from the HTML page; null where the page cannot be painted. */
  src: string | null
}

export interface PageImageShown extends SourceShown, PagePicture {
  /** Printed in the frame round the page where the letter is not the body's own: "RECONSTRUCTED EXAMPLE". */
  stamp?: string | null
  /** The mark that narrow screens are led by; the first where absent. */
  leading?: string
}

/** A little air between ink and frame, in points. */
const AIR = 2
/** What the crop shows on either side of the leading mark. */
const CROP = { left: 150, right: 40, above: 16, below: 22 }
/** Room round the page for the dashed frame of a reconstruction. */
const MARGIN = 20

export function sourcePageImage(shown: PageImageShown): Html {
  const boxes = boxesOn(shown)
  const leading = boxes.find(({ id }) => id === shown.leading) ?? boxes[0]
  return html`
    ${shown.src === null && html`<p class="small">${NOT_PAINTED}</p>`}
    ${leading && pageCrop(shown, leading)}
    <div
      class="scroll pagescroll"
      tabindex="0"
      role="region"
      aria-label="Page ${shown.page} of ${shown.document.file}">
      ${wholePage(shown, boxes)}
    </div>
    ${pageAsText(shown.document, shown.page)}
  `
}

interface Framed {
  id: string
  /** One a line. */
  boxes: Box[]
  ink: string
  other: boolean
}

function boxesOn({ document, marks, page }: PageImageShown): Framed[] {
  return marks.flatMap(({ id, other = false, evidence }: InkMark) =>
    evidence.place.kind === 'page' && evidence.place.page === page
      ? [{ id, boxes: boxesOfInk(document, evidence), ink: evidence.ink, other }]
      : [],
  )
}

function wholePage(shown: PageImageShown, boxes: Framed[]): Html {
  const { width, height } = sizeOf(shown)
  const edge = shown.stamp ? MARGIN : 0
  const names = boxes.map(({ ink }) => ink).join('; ')
  return html`
    <svg
      class="page-img"
      viewBox="${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}"
      role="group"
      aria-label="Page ${shown.page}${names && `. Framed: ${names}`}">
      ${picture(shown)}
      ${shown.stamp && stampFrame(shown.stamp, width, height)}
      ${boxes.map(inkFrame)}
    </svg>
  `
}

/** The ink and its line, large enough to read on a telephone. It repeats the picture, so screen readers pass it over. */
function pageCrop(shown: PageImageShown, { boxes }: Framed): Html {
  const { width } = sizeOf(shown)
  const box = around(boxes)
  const x0 = Math.max(0, box[0] - CROP.left)
  const x1 = Math.min(width, Math.max(box[2] + CROP.right, x0 + 240))
  const y0 = box[1] - CROP.above
  return html`
    <div class="crop" aria-hidden="true">
      <svg
        class="page-img"
        viewBox="${tenth(x0)} ${tenth(y0)} ${tenth(x1 - x0)} ${tenth(box[3] + CROP.below - y0)}">
        ${picture(shown)}${boxes.map(frame)}
      </svg>
    </div>
  `
}

function picture(shown: PageImageShown): Html {
  if (shown.src === null) return pageInLetters(shown.document, shown.page)
  const { width, height } = sizeOf(shown)
  return html`
    <image href="${shown.src}" width="${width}" height="${height}" preserveAspectRatio="none"/>
  `
}

const inkFrame = ({ id, boxes, ink, other }: Framed): Html =>
  html`
    <g class="inkframe${other && ' inkframe--other'}" id="${id}" role="img" aria-label="${ink}">
      <title>${ink}</title>${boxes.map(frame)}
    </g>
  `

function frame([x0, top, x1, bottom]: Box): Html {
  const at = html`
    x="${tenth(x0 - AIR)}" y="${tenth(top - AIR)}" width="${tenth(x1 - x0 + 2 * AIR)}" height="
    ${tenth(bottom - top + 2 * AIR)}"
  `
  return html`<rect class="hl" ${at}/><rect class="box" ${at}/>`
}

/** Outside the page's own edge, so that it covers no ink. */
function stampFrame(stamp: string, width: number, height: number): Html {
  const half = MARGIN / 2
  const room = stamp.length * 7.6 + 16
  return html`
    <rect
      class="recon-frame"
      x="${-half}"
      y="${-half}"
      width="${width + MARGIN}"
      height="${height + MARGIN}"/>
    <rect
      class="recon-gap"
      x="${tenth((width - room) / 2)}"
      y="${-MARGIN}"
      width="${tenth(room)}"
      height="${MARGIN - 2}"/>
    <text
      class="recon-mark"
      font-size="10"
      x="${width / 2}"
      y="${-half + 3.5}"
      text-anchor="middle">
      ${stamp}
    </text>
  `
}

function pageAsText(document: Document, page: number): Html {
  const { text, runs } = withoutUnseen(document)
  const here = runs.filter(({ place }) => place.kind === 'page' && place.page === page)
  const [first, last] = [here[0], here.at(-1)]
  if (!first || !last) return raw('')
  return html`
    <details>
      <summary>The page as text</summary>
      <div class="textsrc">${text.slice(first.start, last.end)}</div>
    </details>
  `
}

function sizeOf({ document, page }: PageImageShown): { width: number; height: number } {
  const size = document.pages.find((one) => one.page === page)
  if (!size) throw new Error(`${document.file} has no page ${page}`)
  return size
}
