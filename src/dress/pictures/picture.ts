// A picture that goes out by itself: its title, what it shows and its source stand in it, and its looks need no style sheet.
import { type Html, html, raw } from '../html/html.ts'
import { type Lettering, linesIn } from './lines.ts'

/** The colours of print (tokens.css), for a file that no style sheet reaches. */
export const INK = '#1b3f94'
export const SOFT = '#bccdec'
export const WORDS = '#14181b'
export const QUIET = '#4b545a'
export const HAIR = '#c3cac6'
const PAPER = '#ffffff'

const SERIF = "'Candour Serif','Source Serif 4',Charter,Georgia,serif"
const SANS = "'Candour Sans','Source Sans 3','Segoe UI',sans-serif"

export interface PictureShown {
  title: string
  /** Under the title: what is counted, over what. */
  deck: string
  /** What a reader who cannot see it should know: the finding. */
  says: string
  /** At its foot: whose figures, which version. */
  source: string
  width: number
  /** Height of what is drawn between deck and source, which begins at 0. */
  height: number
  drawn: Html
}

export const EDGE = 28
const TITLE: Lettering = { face: 'serif', bold: true, size: 24 }
const DECK: Lettering = { face: 'sans', bold: false, size: 15 }
const SOURCE: Lettering = { face: 'sans', bold: false, size: 13 }

export function picture(shown: PictureShown): string {
  const { width, height, drawn, says, title } = shown
  const room = width - 2 * EDGE
  const titles = linesIn(title, room, TITLE, 3)
  const decks = linesIn(shown.deck, room, DECK, 3)
  const sources = linesIn(shown.source, room, SOURCE, 3)
  const deckAt = EDGE + titles.length * 30
  const drawnAt = deckAt + decks.length * 20 + 12
  const sourceAt = drawnAt + height + 26
  const whole = sourceAt + sources.length * 18 + 4
  return html`
    <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img">
      <title>${says}</title>
      <rect width="${width}" height="${whole}" fill="${PAPER}"/>
      <rect x="${EDGE}" y="10" width="${room}" height="2" fill="${WORDS}"/>
      ${titles.map((line, i) => words(line, { x: EDGE, y: EDGE + 20 + i * 30, ...TITLE }))}
      ${decks.map((line, i) => words(line, { x: EDGE, y: deckAt + 14 + i * 20, ...DECK, fill: QUIET }))}
      <g transform="translate(0 ${drawnAt})">${drawn}</g>
      <rect x="${EDGE}" y="${sourceAt - 16}" width="${room}" height="1" fill="${HAIR}"/>
      ${sources.map((line, i) => words(line, { x: EDGE, y: sourceAt + 4 + i * 18, ...SOURCE, fill: QUIET }))}
    </svg>
  `.toString()
}

export interface WordsAt extends Partial<Lettering> {
  x: number
  y: number
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}

export function words(text: string, at: WordsAt): Html {
  const { x, y, fill = WORDS, anchor = 'start', face = 'sans', bold = false, size = 14 } = at
  const family = raw(face === 'serif' ? SERIF : SANS)
  return html`
    <text x="${round(x)}" y="${round(y)}" fill="${fill}" text-anchor="${anchor}" ${lettered(family, size, bold)}>${text}</text>
  `
}

const lettered = (family: Html, size: number, bold: boolean): Html =>
  html`font-family="${family}" font-size="${size}" font-weight="${bold ? 700 : 400}"`

export const round = (n: number): number => Math.round(n * 10) / 10
