// The card that others see where a page is shared: what it found, of what survey, by whom. 1200 by 630, as the networks cut it.
import { html } from '../html/html.ts'
import { type Lettering, linesIn } from './lines.ts'
import { HAIR, INK, QUIET, WORDS, words } from './picture.ts'

export interface CardShown {
  headline: string
  /** The survey. */
  of: string
  /** Who publishes, which version. */
  by: string
  /** Said first, in its own colour: "Draft, not published", "Invented example". */
  notice?: string | undefined
}

export const CARD = { width: 1200, height: 630 } as const
const LEFT = 72
const ROOM = CARD.width - 2 * LEFT

export function card({ headline, of, by, notice }: CardShown): string {
  const size = headline.length < 60 ? 76 : headline.length < 120 ? 60 : 46
  const lettering: Lettering = { face: 'serif', bold: true, size }
  const lines = linesIn(headline, ROOM, lettering, size === 76 ? 3 : size === 60 ? 5 : 6)
  const quiet = { face: 'sans', bold: false, size: 28 } as const
  return html`
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" role="img">
      <title>${headline}</title>
      <rect width="${CARD.width}" height="${CARD.height}" fill="#ffffff"/>
      <rect width="${CARD.width}" height="14" fill="${INK}"/>
      ${linesIn(of, ROOM, quiet, 1).map((line) => words(line, { x: LEFT, y: 84, ...quiet, fill: QUIET }))}
      ${lines.map((line, i) => words(line, { x: LEFT, y: 110 + size + i * size * 1.16, ...lettering, fill: WORDS }))}
      <rect x="${LEFT}" y="520" width="${ROOM}" height="2" fill="${HAIR}"/>
      ${linesIn(by, ROOM, { ...quiet, bold: true }, 1).map((line) => words(line, { x: LEFT, y: 566, ...quiet, bold: true }))}
      ${notice && linesIn(notice, ROOM, quiet, 1).map((line) => words(line, { x: LEFT, y: 604, ...quiet, fill: '#a1260d' }))}
    </svg>
  `.toString()
}
