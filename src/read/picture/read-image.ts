// A picture that came as a file: a scan or a photograph of a letter. It is read as a page that shows nothing else.
import { formatInWords } from '../../open/type/formats.ts'
import { typeBySignature } from '../../open/type/signature.ts'
import type { ReadOutcome, ReasonCode } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import type { LeafFile, Waiting } from '../document/reader.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { packJpeg } from './pack-jpeg.ts'
import { packPng } from './pack-png.ts'
import { type Packed, type PackedPage, picturePdf } from './picture-pdf.ts'

const MOST_PIXELS = 60_000_000

export async function readImage(file: LeafFile, waiting?: Waiting): Promise<ReadOutcome> {
  const { name, bytes } = file
  const inWords = formatInWords(typeBySignature(bytes) ?? 'application/octet-stream')
  const refused = (code: ReasonCode, found: string): ReadOutcome => ({
    status: 'refused',
    reason: reason(code, name, found),
  })
  const page = packed(bytes)
  if (page === null) return refused('damaged', `${inWords} that cannot be opened`)
  if (page === 'rare') return refused('unsupported-format', `${inWords} stored in a rare way`)
  if (isTooLarge(page)) return refused('too-large', `${page.width} by ${page.height} pixels`)
  const outcome = await readPdf({ ...file, bytes: picturePdf([page]) }, waiting)
  if (outcome.status === 'read')
    return { status: 'read', document: { ...outcome.document, mediaType: file.mediaType } }
  const { code } = outcome.reason
  return code === 'no-text' || code === 'empty' ? refused('no-text', inWords) : outcome
}

/** A picture as the PDF that is painted in its place; null where it is no picture that can be shown. */
export function imageAsPdf(bytes: Uint8Array): Uint8Array | null {
  const page = packed(bytes)
  return page === null || page === 'rare' || isTooLarge(page) ? null : picturePdf([page])
}

const isTooLarge = ({ width, height }: PackedPage): boolean => width * height > MOST_PIXELS

function packed(bytes: Uint8Array): Packed {
  switch (typeBySignature(bytes)) {
    case 'image/png':
      return packPng(bytes)
    case 'image/jpeg':
      return packJpeg(bytes)
    default:
      return null
  }
}
