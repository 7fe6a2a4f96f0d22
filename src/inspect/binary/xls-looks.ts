// How the cells of an old workbook are painted: its fonts, fills, palette and formats (MS-XLS 2.4), as looks of a newer one.
import { BLACK, indexedColour, type Rgb, WHITE } from '../workbook/colours.ts'
import type { Look } from '../workbook/styles.ts'
import type { BiffRecord } from './biff-records.ts'

const FONT = 0x31
const FORM = 0xe0
const PALETTE = 0x92
const FORMAT = 0x41e

interface Form {
  font: number
  format: number
  /** null: no fill of one colour. */
  fill: number | null
}

interface LooksOfXls {
  hear(record: BiffRecord, isOld: boolean): void
  looks(): Look[]
}

export function looksOfXls(): LooksOfXls {
  const fonts: { colour: number; size: number }[] = []
  const forms: Form[] = []
  const formats = new Map<number, string>()
  const palette = new Map<number, Rgb>()
  const colour = (index: number, otherwise: Rgb): Rgb =>
    palette.get(index) ?? (index > 65 ? otherwise : (indexedColour(index) ?? otherwise))
  return {
    hear({ type, data }, isOld) {
      if (type === FONT && data.byteLength >= 6)
        fonts.push({ size: data.getUint16(0, true) / 20, colour: data.getUint16(4, true) })
      else if (type === FORM && data.byteLength >= (isOld ? 12 : 20))
        forms.push(formOf(data, isOld))
      else if (type === PALETTE) inPalette(data, palette)
      else if (type === FORMAT && !isOld && data.byteLength > 5)
        formats.set(data.getUint16(0, true), longText(data, 2))
    },
    looks: () =>
      forms.map(({ font, format, fill }): Look => {
        // There is no fourth font.
        const own = fonts[font > 4 ? font - 1 : font]
        return {
          colour: own ? colour(own.colour, BLACK) : BLACK,
          size: own?.size ?? 11,
          ground: fill === null ? WHITE : colour(fill, WHITE),
          filled: fill !== null,
          format: formats.get(format) ?? null,
        }
      }),
  }
}

const SOLID = 1

function formOf(data: DataView, isOld: boolean): Form {
  const colours = isOld ? data.getUint16(8, true) : data.getUint16(18, true)
  const pattern = isOld ? data.getUint16(10, true) & 0x3f : data.getUint32(14, true) >>> 26
  return {
    font: data.getUint16(0, true),
    format: data.getUint16(2, true),
    fill: pattern === SOLID ? colours & 0x7f : null,
  }
}

/** The colours from the eighth on. */
function inPalette(data: DataView, into: Map<number, Rgb>): void {
  for (let i = 0; 2 + i * 4 + 4 <= data.byteLength && i < data.getUint16(0, true); i++) {
    const at = 2 + i * 4
    into.set(8 + i, [data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2)])
  }
}

/** A text with its length before it in two bytes, then whether each sign takes two. */
export function longText(data: DataView, at: number): string {
  const wide = (data.getUint8(at + 2) & 1) === 1
  const length = data.getUint16(at, true) * (wide ? 2 : 1)
  const from = at + 3
  const bytes = Buffer.from(
    data.buffer,
    data.byteOffset + from,
    Math.max(0, Math.min(length, data.byteLength - from)),
  )
  return bytes.toString(wide ? 'utf16le' : 'latin1')
}
