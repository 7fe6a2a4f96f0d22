// A page that cannot be painted, as its words, each where it stands: one engine paints pages, two read them.
import type { Document } from '../../vocabulary/document.ts'
import { withoutUnseen } from '../../vocabulary/inspected/without-unseen.ts'
import { type Html, html } from '../html/html.ts'
import { tenth } from './tenth.ts'

export const NOT_PAINTED =
  'This page cannot be painted. These are the words read from it, each where it stands; compare them with the file as it came.'
/** Of a line's height: how far above its foot letters stand, and how large they are. */
const FOOT = 0.22
const SIZE = 0.85

/** For the inside of an SVG whose units are points of the page. */
export function pageInLetters(document: Document, page: number): Html {
  const { text, runs } = withoutUnseen(document)
  return html`
    <g font-family="sans-serif">
      ${runs.map(({ start, end, place, flags }) => {
        if (place.kind !== 'page' || place.page !== page) return ''
        const [x0, top, x1, bottom] = place.box
        const high = bottom - top
        return html`
          <text
            x="${tenth(x0)}"
            y="${tenth(bottom - FOOT * high)}"
            font-size="${tenth(SIZE * high)}"
            textLength="${tenth(x1 - x0)}"
            lengthAdjust="spacingAndGlyphs"${flags?.includes('struck') && html` text-decoration="line-through"`}>
            ${text.slice(start, end)}
          </text>
        `
      })}
    </g>
  `
}

/** By itself, as an image of its own: in place of the picture that there is not. */
export function lettersAsImage(document: Document, page: number): Html {
  const { width, height } = document.pages.find((one) => one.page === page) ?? A4
  return html`
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}">
      <rect width="${width}" height="${height}" fill="#fff"/>${pageInLetters(document, page)}
      <text x="12" y="${height - 8}" font-size="7" font-family="sans-serif" fill="#555">
        ${NOT_PAINTED}
      </text>
    </svg>
  `
}

const A4 = { width: 595, height: 842 }
