// A TrueType font opened: the glyph of each letter, its width, its outline; and written again with a few of its glyphs.

export interface TrueType {
  /** The glyph of each letter, by code point. */
  glyphs: Map<number, number>
  /** By glyph, in thousandths of the size. */
  widths: number[]
  /** By glyph, as the file holds them; none where nothing is drawn. */
  outlines: Uint8Array[]
  /** Of every glyph: left, bottom, right, top. */
  box: number[]
  ascent: number
  descent: number
  /** The tables that are taken over when it is written again. */
  head: Uint8Array
  hhea: Uint8Array
  maxp: Uint8Array
}

/** Opens the fonts that this room brings: a thousand units to the size, no glyph made of others, a character map of format 4. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const tables = tablesOf(bytes)
  const table = (name: string): Uint8Array => {
    const found = tables.get(name)
    if (!found) throw new Error(`the font has no table ${name}`)
    return found
  }
  const [head, hhea, maxp] = [table('head'), table('hhea'), table('maxp')]
  if (viewOf(head).getUint16(18) !== 1000) throw new Error('the font is not drawn in thousandths')
  const count = viewOf(maxp).getUint16(4)
  return {
    glyphs: glyphsOf(table('cmap')),
    widths: widthsOf(viewOf(table('hmtx')), viewOf(hhea).getUint16(34), count),
    outlines: outlinesOf(table('glyf'), viewOf(table('loca')), {
      count,
      long: viewOf(head).getInt16(50) === 1,
    }),
    box: [36, 38, 40, 42].map((at) => viewOf(head).getInt16(at)),
    ascent: viewOf(hhea).getInt16(4),
    descent: viewOf(hhea).getInt16(6),
    head,
    hhea,
    maxp,
  }
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = 12 + i * 16
      const name = String.fromCharCode(...bytes.subarray(entry, entry + 4))
      const start = view.getUint32(entry + 8)
      return [name, bytes.subarray(start, start + view.getUint32(entry + 12))]
    }),
  )
}

/** From the map for Windows and Unicode (3, 1): stretches of code points, each with a step or a list of glyphs. */
function glyphsOf(cmap: Uint8Array): Map<number, number> {
  const all = viewOf(cmap)
  const entry = Array.from({ length: all.getUint16(2) }, (_, i) => 4 + i * 8).find(
    (at) => all.getUint16(at) === 3 && all.getUint16(at + 2) === 1,
  )
  const view = entry === undefined ? null : viewOf(cmap.subarray(all.getUint32(entry + 4)))
  if (view?.getUint16(0) !== 4) throw new Error('the font has no character map of format 4')
  const doubled = view.getUint16(6)
  const glyphs = new Map<number, number>()
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(14 + i)
    const first = view.getUint16(16 + doubled + i)
    const step = view.getUint16(16 + 2 * doubled + i)
    const listAt = 16 + 3 * doubled + i
    const list = view.getUint16(listAt)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const listed = list === 0 ? point : view.getUint16(listAt + list + 2 * (point - first))
      const glyph = listed === 0 ? 0 : (listed + step) & 0xffff
      if (glyph !== 0) glyphs.set(point, glyph)
    }
  }
  return glyphs
}

/** Glyphs after the last that has a width of its own are as wide as that one. */
const widthsOf = (hmtx: DataView, own: number, count: number): number[] =>
  Array.from({ length: count }, (_, glyph) => hmtx.getUint16(Math.min(glyph, own - 1) * 4))

function outlinesOf(
  glyf: Uint8Array,
  loca: DataView,
  { count, long }: { count: number; long: boolean },
): Uint8Array[] {
  const startOf = (glyph: number) =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  return Array.from({ length: count }, (_, glyph) => {
    const outline = glyf.subarray(startOf(glyph), startOf(glyph + 1))
    if (outline.length > 0 && viewOf(outline).getInt16(0) < 0) {
      throw new Error(`glyph ${glyph} is made of other glyphs`)
    }
    return outline
  })
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
