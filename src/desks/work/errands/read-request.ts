// A letter of request, read in children: mail, Word, PDF, a photograph. What cannot be read is kept as it is and said, to be typed.
import { dayHere } from '../../../calendar/day-here.ts'
import { type Part, unpackAll } from '../../../receive/unpack-all.ts'
import { gridOfDocument } from '../../../register/counted/answer/sheet-grid.ts'
import { sheetAskedIn } from '../../../register/counted/answer/tabs-asked.ts'
import type { House } from '../../../store/house.ts'
import type { RequesterFile } from '../../../vocabulary/answering/request.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { keepAsked } from './read-sheet.ts'

/** Sealed, in the order in which they were chosen. What their sender called them is not kept: names stand in names. */
export interface ReadRequest {
  files: { name: string; sha256: string }[]
}

export interface RequestRead {
  /** What was read of all of them, one after the other. */
  text: string
  /** As a mail says. */
  from: string | null
  on: string | null
  files: RequesterFile[]
  /** Why a file could not be read. */
  unread: string[]
  /** A reply sheet among them, as the register’s counting knows it. */
  sheet: string | null
}

export async function readRequest(
  house: House,
  { by, files }: ReadRequest & { by: string },
): Promise<RequestRead> {
  const came: RequestRead = { text: '', from: null, on: null, files: [], unread: [], sheet: null }
  const opened = await Promise.all(
    files.map(async ({ name, sha256 }) => ({ name, bytes: await house.blobs.open(sha256) })),
  )
  const texts: string[] = []
  let top = 0
  for await (const part of unpackAll(opened, house.parsers.unpack)) {
    if (part.parent === null) {
      const { sha256 = '' } = files[top++] ?? {}
      const { mediaType, bytes } = part
      came.files.push({ number: top, sha256, mediaType, size: bytes?.length ?? 0 })
    }
    came.from ??= part.mail?.from ?? null
    came.on ??= part.mail?.date ? dayHere(new Date(part.mail.date)) : null
    const read = await readPart(house, part)
    if ('unread' in read) came.unread = [...came.unread, ...read.unread]
    else if (sheetIn(read.document))
      came.sheet ??= await keepSheetOf(house, by, part, read.document)
    else texts.push(withoutMailHead(read.document.text, part))
  }
  return { ...came, text: texts.join('\n\n').trim() }
}

async function readPart(
  house: House,
  { leaf, bytes, name, refused }: Part,
): Promise<{ document: Document } | { unread: string[] }> {
  if (!leaf || !bytes) return { unread: refused ? [refused.message] : [] }
  const outcome = await house.parsers.read({ name, bytes })
  return outcome.status === 'refused'
    ? { unread: [outcome.reason.message] }
    : { document: outcome.document }
}

const sheetIn = (document: Document): boolean => sheetAskedIn(gridOfDocument(document)) !== null

/** It may be of a survey that this desk has no business with: then it is a file like others. */
async function keepSheetOf(
  house: House,
  by: string,
  { bytes }: Part,
  document: Document,
): Promise<string | null> {
  const sha256 = bytes ? await house.blobs.seal(bytes) : null
  const grid = gridOfDocument(document)
  const id = house.newId()
  await keepAsked(house, { id, by, name: 'A sheet that came with a request', sha256, grid })
  return id
}

/** Who sent it stands in the mail’s own head: the letter begins below. */
const withoutMailHead = (text: string, { mail }: Part): string =>
  mail === null ? text : text.replace(/^(?:(?:From|To|Cc|Date|Subject|Sent):.*\n)+/i, '')
