// Is a file as whole as its format can tell? Readers mend what they can and say nothing; who reads a figure should know.
import type { Doubt } from '../../vocabulary/reading.ts'
import type { MediaType } from '../type/formats.ts'
import { harmOfPackage } from './package.ts'
import { harmOfPage } from './page.ts'
import { harmOfPdf } from './pdf.ts'
import { harmOfJpeg, harmOfPng } from './picture.ts'
import { harmOfRichText } from './rich-text.ts'

/** A doubt where something is missing, overwritten or cut; none where nothing can be told. Never throws. */
export function notWhole(bytes: Uint8Array, type: MediaType): Doubt[] {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found = harmOf(held, type) ?? (isText(type) ? noughtsIn(held) : null)
  if (found === null) return []
  const note = `The file is damaged and may be read in part only (${found}). Ask the body to send it again.`
  return [{ code: 'damaged-part', ink: '', note, place: null }]
}

/** What was found, in a few words. */
function harmOf(bytes: Buffer, type: MediaType): string | null {
  switch (type) {
    case 'image/png':
      return harmOfPng(bytes)
    case 'image/jpeg':
      return harmOfJpeg(bytes)
    case 'application/pdf':
      return harmOfPdf(bytes)
    case 'application/rtf':
      return harmOfRichText(bytes)
    case 'text/html':
      return harmOfPage(bytes)
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    case 'application/vnd.ms-excel.sheet.binary.macroenabled.12':
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return harmOfPackage(bytes)
    default:
      return null
  }
}

const isText = (type: MediaType): boolean =>
  type.startsWith('text/') ||
  /^(?:message\/rfc822|multipart\/related|application\/(?:xml|json|rtf))$/.test(type)

const NOUGHTS = Buffer.alloc(8)
/** Wide letters have noughts beside them, and what is sent as it is may hold anything. */
const MAY_HOLD = /^(?:\xff\xfe|\xfe\xff|\0\0\xfe\xff)|\\bin\d|content-transfer-encoding:\s*binary/i

/** A disk or a line that failed leaves noughts where words stood. */
function noughtsIn(bytes: Buffer): string | null {
  const at = bytes.indexOf(NOUGHTS)
  if (at < 0 || MAY_HOLD.test(bytes.subarray(0, 1_000_000).toString('latin1'))) return null
  return 'noughts stand where words may have stood'
}
