// One file in, its document out: the pure door. Each format's reader is loaded when the first such file comes.
import { createHash } from 'node:crypto'
import { activeContent } from '../open/active/active-content.ts'
import { mediaTypeOf } from '../open/media-type.ts'
import { formatInWords, type MediaType } from '../open/type/formats.ts'
import { withoutStrayFront } from '../open/type/stray-front.ts'
import { notWhole } from '../open/whole/not-whole.ts'
import type { FileIn } from '../store/house.ts'
import type { ReadOutcome } from '../vocabulary/document.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import { reason } from '../vocabulary/reasons.ts'
import { neverEmpty, notGarbage } from './document/never-empty.ts'
import type { LeafFile, Reader, Waiting } from './document/reader.ts'
import { TooDeep } from './document/xml.ts'

/** Never throws for what is wrong with the file; never answers with a document that holds nothing. */
export async function readFile(
  { name, bytes: asCame, password }: FileIn,
  waiting?: Waiting,
): Promise<ReadOutcome> {
  if (asCame.length === 0) return { status: 'refused', reason: reason('empty', name) }
  const bytes = withoutStrayFront(asCame)
  const { value: mediaType, doubts } = mediaTypeOf(bytes, name)
  const sha256 = createHash('sha256').update(asCame).digest('hex')
  const file: LeafFile = { name, bytes, sha256, mediaType, password }
  const read = await readerOf(mediaType)
  if (!read) return unsupported(name, mediaType)
  const outcome = await notTooDeep(name, () => read(file, waiting))
  const harm = notWhole(bytes, mediaType)
  if (harm.length > 0 && isUnreadPicture(outcome, mediaType)) return pictureDamaged(name)
  const whole = notGarbage(withHarm(withDoubts(outcome, doubts), harm), file)
  return withDoubts(neverEmpty(whole, file), activeContent(bytes, mediaType))
}

async function notTooDeep(name: string, read: () => ReturnType<Reader>): Promise<ReadOutcome> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return { status: 'refused', reason: reason('too-deep', name, error.message) }
  }
}

async function readerOf(type: MediaType): Promise<Reader | null> {
  switch (type) {
    case 'application/json':
      return (await import('./released/read-release.ts')).readRelease
    case 'text/plain':
    case 'application/xml':
    case 'text/calendar':
    case 'text/vcard':
      return (await import('./typed/read-text.ts')).readText
    case 'text/csv':
    case 'text/tab-separated-values':
      return (await import('./sheet/read-csv.ts')).readCsv
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    case 'application/vnd.ms-excel.sheet.binary.macroenabled.12':
    case 'application/vnd.ms-excel':
      return (await import('./sheet/workbook/read-workbook.ts')).readWorkbook
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return (await import('./sheet/read-ods.ts')).readOds
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./docx/read-docx.ts')).readDocx
    case 'application/msword':
      return (await import('./doc/read-doc.ts')).readDoc
    case 'application/vnd.oasis.opendocument.text':
      return (await import('./odt/read-odt.ts')).readOdt
    case 'text/html':
      return (await import('./html/read-html.ts')).readHtml
    case 'application/rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf
    case 'application/vnd.ms-outlook':
    case 'message/rfc822':
      return (await import('./mail/read-mail.ts')).readMail
    case 'image/png':
    case 'image/jpeg':
      return (await import('./picture/read-image.ts')).readImage
    case 'application/pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf
    default:
      return null
  }
}

function unsupported(name: string, type: MediaType): ReadOutcome {
  if (type === 'application/encrypted')
    return { status: 'refused', reason: reason('encrypted', name) }
  return { status: 'refused', reason: reason('unsupported-format', name, formatInWords(type)) }
}

/** Nothing is to be typed from a picture that did not come whole. */
const isUnreadPicture = (outcome: ReadOutcome, type: MediaType): boolean =>
  type.startsWith('image/') && outcome.status === 'refused' && outcome.reason.code === 'no-text'

const pictureDamaged = (name: string): ReadOutcome => ({
  status: 'refused',
  reason: reason('damaged', name, 'the picture did not come whole'),
})

/** What its reader found damaged is not said twice. */
const withHarm = (outcome: ReadOutcome, harm: Doubt[]): ReadOutcome =>
  outcome.status === 'read' &&
  outcome.document.doubts.some(({ code }) => code === 'damaged-part' || code === 'mail-cut')
    ? outcome
    : withDoubts(outcome, harm)

const withDoubts = (outcome: ReadOutcome, doubts: Doubt[]): ReadOutcome =>
  outcome.status === 'refused' || doubts.length === 0
    ? outcome
    : {
        status: 'read',
        document: { ...outcome.document, doubts: [...doubts, ...outcome.document.doubts] },
      }
