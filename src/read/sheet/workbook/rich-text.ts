// Rich text of a workbook's cell, stretch by stretch: a footnote mark is raised, a value struck out.
import type { Flag } from '../../../vocabulary/document.ts'
import type { CellPiece } from '../cell-looks.ts'

/** The XML of a shared string as the library keeps it; undefined where all of it looks as its cell does. cell: how that looks. */
export function richPieces(xml: string | undefined, cell: Flag[]): CellPiece[] | undefined {
  if (!xml || !/<(?:\w+:)?rPr\b/.test(xml)) return undefined
  const pieces = [...xml.matchAll(RUN)].map(([run]): CellPiece => {
    const [text = ''] = [...run.matchAll(TEXT)].map(([, one = '']) => unescaped(one))
    return { text, flags: /<(?:\w+:)?rPr\b/.test(run) ? flagsOf(run) : cell }
  })
  const isPlain = cell.length === 0 && pieces.every(({ flags }) => flags.length === 0)
  return isPlain || pieces.length === 0 ? undefined : pieces
}

const RUN = /<(?:\w+:)?r\b[^>]*>.*?<\/(?:\w+:)?r>/gs
const TEXT = /<(?:\w+:)?t\b[^>]*>([^<]*)</g

function flagsOf(run: string): Flag[] {
  const flags: Flag[] = []
  if (/<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/.test(run)) flags.push('struck')
  if (/<(?:\w+:)?vertAlign\s+val="superscript"/.test(run)) flags.push('superscript')
  if (/<(?:\w+:)?color\s+(?:rgb="FFFFFFFF"|theme="0"(?!\s+tint)|indexed="(?:1|9)")/i.test(run))
    flags.push('white')
  return flags
}

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
