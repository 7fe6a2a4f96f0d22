// A font as PDF objects: only the glyphs that are shown, and how to get from each back to its letter.
import { createHash } from 'node:crypto'
import type { PdfObjects } from './file.ts'
import { type Font, letterWidth } from './fonts.ts'
import { hexOf } from './letters.ts'
import { viewOf } from './true-type.ts'
import { subsetOf } from './true-type-subset.ts'

/**
 * Gives the number of the font's object. A letter's code is its code point, so that two letters drawn alike (a blank and
 * a blank that does not break) are still two when the text is copied or searched.
 */
export function writeFont(objects: PdfObjects, font: Font, shown: Set<number>): number {
  const points = [...shown].sort((a, b) => a - b)
  const bytes = subsetOf(
    font.file,
    points.map((point) => font.file.glyphs.get(point) ?? 0),
  )
  const name = `${tagOf(bytes)}+${font.family}`
  const file = objects.addStream(bytes, `/Length1 ${bytes.length}`)
  const descriptor = objects.add(
    `<</Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.file.box.join(' ')}] /ItalicAngle 0 /Ascent ${font.file.ascent} /Descent ${font.file.descent} /CapHeight ${CAPITALS} /StemV ${font.bold ? 140 : 84} /FontFile2 ${file} 0 R>>`,
  )
  const map = objects.addStream(glyphMap(points))
  const widths = points.map((point) => `${point} [${letterWidth(font, point)}]`).join(' ')
  const inside = objects.add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R /DW 0 /W [${widths}] /CIDToGIDMap ${map} 0 R>>`,
  )
  const letters = objects.addStream(letterMap(points))
  return objects.add(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inside} 0 R] /ToUnicode ${letters} 0 R>>`,
  )
}

/** Height of a capital in both families, in thousandths. */
const CAPITALS = 660

/** Six capitals, by which two subsets of one font are told apart. */
const tagOf = (bytes: Uint8Array): string =>
  [...createHash('sha256').update(bytes).digest().subarray(0, 6)]
    .map((one) => String.fromCharCode(65 + (one % 26)))
    .join('')

/** Two bytes for every code up to the last that is shown: its glyph in the subset, which begins after glyph 0. */
function glyphMap(points: number[]): Uint8Array {
  const map = new Uint8Array(2 * ((points.at(-1) ?? 0) + 1))
  points.forEach((point, i) => {
    viewOf(map).setUint16(2 * point, i + 1)
  })
  return map
}

/** PDF allows a hundred letters a list. */
const LIST = 100

function letterMap(points: number[]): string {
  const lists = Array.from({ length: Math.ceil(points.length / LIST) }, (_, i) => {
    const part = points.slice(i * LIST, (i + 1) * LIST)
    const lines = part.map((point) => `<${hexOf(point)}> <${hexOf(point)}>`)
    return `${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
