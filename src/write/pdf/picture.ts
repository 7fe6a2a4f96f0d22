// A picture of ours inside a PDF: the packed pixels of a PNG are those of a PDF, row by row.

import { joined } from './bytes.ts'
import type { PdfObjects } from './file.ts'

/** Three colours of eight bits, as our painter writes it. Gives the object's number. */
export function addPicture(file: PdfObjects, png: Uint8Array): number {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (view.getUint8(24) !== 8 || view.getUint8(25) !== 2)
    throw new Error('not a PNG of three colours of eight bits')
  const packed: Uint8Array[] = []
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const kind = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8))
    if (kind === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return file.addPacked(
    joined(packed),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /DecodeParms <</Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${width}>>`,
  )
}
