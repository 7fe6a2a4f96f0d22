// A font with only the glyphs that are shown, in the order given: what a page embeds.
import { joined } from './bytes.ts'
import { type TrueType, viewOf } from './true-type.ts'

/** Glyph 0, which stands for a letter that is missing, always comes first. No names, no hints, no character map, no date of its own. */
export function subsetOf(font: TrueType, shown: number[]): Uint8Array {
  const glyphs = [0, ...shown]
  const outlines = glyphs.map((glyph) => padded(font.outlines[glyph] ?? new Uint8Array()))
  const ends = [0]
  for (const outline of outlines) ends.push((ends.at(-1) ?? 0) + outline.length)
  return fontFile([
    ['glyf', joined(outlines)],
    [
      'head',
      changed(
        font.head,
        (view) => view.setUint32(8, 0),
        (view) => view.setInt16(50, 1),
      ),
    ],
    ['hhea', changed(font.hhea, (view) => view.setUint16(34, glyphs.length))],
    [
      'hmtx',
      metrics(
        glyphs.map((glyph) => font.widths[glyph] ?? 0),
        outlines,
      ),
    ],
    ['loca', numbers(ends, 4)],
    ['maxp', changed(font.maxp, (view) => view.setUint16(4, glyphs.length))],
  ])
}

function changed(table: Uint8Array, ...changes: ((view: DataView) => void)[]): Uint8Array {
  const copy = table.slice()
  for (const change of changes) change(viewOf(copy))
  return copy
}

/** Each width, and where the outline's left edge stands: at the start of its box. */
const metrics = (widths: number[], outlines: Uint8Array[]): Uint8Array =>
  numbers(
    widths.flatMap((width, i) => {
      const outline = outlines[i]
      return [width, outline?.length ? viewOf(outline).getUint16(2) : 0]
    }),
    2,
  )

function numbers(values: number[], size: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(values.length * size)
  const view = viewOf(bytes)
  values.forEach((value, i) => {
    if (size === 2) view.setUint16(i * 2, value)
    else view.setUint32(i * 4, value)
  })
  return bytes
}

/** TrueType wants its tables' names in order, each table padded to four bytes and summed. */
function fontFile(tables: [name: string, content: Uint8Array][]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length))
  const range = 16 * 2 ** power
  const head = new Uint8Array(12 + 16 * tables.length)
  const view = viewOf(head)
  view.setUint32(0, 0x00010000)
  ;[tables.length, range, power, tables.length * 16 - range].forEach((value, i) => {
    view.setUint16(4 + i * 2, value)
  })
  let start = head.length
  tables.forEach(([name, content], i) => {
    const entry = 12 + i * 16
    head.set(new TextEncoder().encode(name), entry)
    view.setUint32(entry + 4, sumOf(padded(content)))
    view.setUint32(entry + 8, start)
    view.setUint32(entry + 12, content.length)
    start += padded(content).length
  })
  const file = joined([head, ...tables.map(([, content]) => padded(content))])
  const headAt = tables.findIndex(([name]) => name === 'head')
  const adjustment = viewOf(head).getUint32(12 + headAt * 16 + 8) + 8
  viewOf(file).setUint32(adjustment, (0xb1b0afba - sumOf(file)) >>> 0)
  return file
}

function padded(content: Uint8Array): Uint8Array {
  if (content.length % 4 === 0) return content
  const longer = new Uint8Array(content.length + 4 - (content.length % 4))
  longer.set(content)
  return longer
}

function sumOf(content: Uint8Array): number {
  const view = viewOf(content)
  let sum = 0
  for (let at = 0; at < content.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
