// What does this file hide? The door: a file and every file within it, each with a verdict.
import { createHash } from 'node:crypto'
import { mediaTypeOf } from '../open/media-type.ts'
import { DEEPEST, inBytes, nothingSpent, type Spent, tooDeep } from '../open/members/budget.ts'
import { memberName } from '../open/members/member-name.ts'
import type { MediaType } from '../open/type/formats.ts'
import { zipType } from '../open/type/zip-type.ts'
import { zipDirectory } from '../open/zip/directory.ts'
import type { ReasonCode } from '../vocabulary/document.ts'
import type { Inspected } from '../vocabulary/inspected/inspected.ts'
import { append } from '../vocabulary/long-lists.ts'
import { type Reason, reason } from '../vocabulary/reasons.ts'

import { lookInto } from './look-into.ts'
import { type Found, found, type Looked, unsure, type Within } from './report/found.ts'
import type { Hears } from './report/hears.ts'

export type { Inspected }

export interface FileGiven {
  name: string
  bytes: Uint8Array
}

const MOST_IN = 200_000_000
const NONE: ReadonlySet<string> = new Set()

/**
 * Its own line first, then those of the files within it. What was hidden stands in `shows`; whoever prints the lines decides
 * about it. `elsewhere`: the sha256 of files within it that are looked into by themselves, and not here again.
 */
export async function inspectFile(
  { name, bytes }: FileGiven,
  hears: Hears = {},
  elsewhere: ReadonlySet<string> = NONE,
): Promise<Inspected[]> {
  const within = {
    ...{ depth: 0, spent: nothingSpent(bytes.length), purse: { members: 0 } },
    ...{ hears, elsewhere },
  }
  return inspectAt({ name, bytes }, within)
}

/** An archive or a PDF with something put before it is still opened by every program as what it is. */
function typeOf(bytes: Uint8Array, name: string): MediaType {
  const type = mediaTypeOf(bytes, name).value
  if (!/^(application\/octet-stream|text\/.*)$/.test(type)) return type
  const { entries, cut } = zipDirectory(bytes, 1)
  if (!cut && entries.some(({ start }) => start >= 0)) return zipType(bytes)
  const head = Buffer.from(bytes.subarray(0, PDF_BEGINS_BY)).toString('latin1')
  if (/%PDF-\d/.test(head)) return 'application/pdf'
  // Signs that no program shows make a table look like no text: they are what is looked for.
  return /\.(csv|tsv)$/i.test(name) && type === 'application/octet-stream' && !bytes.includes(0)
    ? 'text/csv'
    : type
}

const PDF_BEGINS_BY = 1024

interface At {
  container?: string
  depth: number
  spent: Spent
  /** Shared by all that lies within one file. */
  purse: { members: number }
  hears: Hears
  elsewhere: ReadonlySet<string>
}

async function inspectAt({ name, bytes }: FileGiven, at: At): Promise<Inspected[]> {
  const type = typeOf(bytes, name)
  const look =
    bytes.length > MOST_IN
      ? unsure('too-large', inBytes(bytes.length))
      : await lookSafely(bytes, type, name, at)
  const carriers = [...look.found]
  let why = look.unsure
  const lines: Inspected[] = []
  for (const [i, inner] of look.within.entries()) {
    if (at.depth === 0) at.hears.step?.(i + 1, look.within.length)
    if (inner.as === 'picture') {
      const picture = await lookSafely(inner.bytes, typeOf(inner.bytes, inner.name), inner.name, at)
      append(
        carriers,
        picture.found.map((one) => ({ ...one, place: { part: inner.part, at: one.place.part } })),
      )
      why ??= picture.unsure && {
        ...picture.unsure,
        found: `${inner.part}: ${picture.unsure.found}`,
      }
      continue
    }
    if (at.elsewhere.size > 0 && at.elsewhere.has(sha256Of(inner.bytes))) continue
    const own =
      at.depth >= DEEPEST
        ? null
        : await inspectAt(
            { name: memberName(inner.name).label, bytes: inner.bytes },
            { ...at, container: name, depth: at.depth + 1, hears: { pages: at.hears.pages } },
          )
    if (!own) {
      why ??= tooDeep
      continue
    }
    append(lines, own)
    const [head] = own
    if (head?.verdict === 'carries' && inner.as !== 'embedded')
      carriers.push(carriesWithin(inner, head))
    if (head?.verdict === 'cannot-check') why ??= unlooked(inner.name, head.reason?.code)
  }
  const carries = carriers.some(({ level }) => level !== 'technical')
  return [
    {
      file: name,
      ...(at.container !== undefined && { container: at.container }),
      sha256: sha256Of(bytes),
      mediaType: type,
      bytes: bytes.length,
      verdict: carries ? 'carries' : why ? 'cannot-check' : 'clean',
      ...(why && { reason: said(why, name) }),
      carriers,
    },
    ...lines,
  ]
}

function unlooked(
  inner: string,
  code: ReasonCode = 'unsupported-format',
): NonNullable<Looked['unsure']> {
  const isOfKind = code === 'unsupported-format'
  return {
    code,
    found: isOfKind
      ? `made with ${inner}, which cannot be checked`
      : `${inner} within it cannot be checked`,
  }
}

/** Of a kind that is read elsewhere, and not looked into here: old Word files, rich text. */
const said = ({ code, found: met }: NonNullable<Looked['unsure']>, name: string): Reason =>
  code === 'unsupported-format'
    ? {
        code,
        message: `${name} is ${met}: what it hides is not looked into. Save it as PDF, DOCX, XLSX, CSV or text, and check that.`,
      }
    : reason(code, name, met)

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function carriesWithin(inner: Within, { carriers }: Inspected): Found {
  const codes = [
    ...new Set(carriers.filter(({ level }) => level !== 'technical').map(({ carrier }) => carrier)),
  ]
  const carrier = inner.as === 'attachment-carries' ? 'attachment-carries' : 'member-carries'
  return found(carrier, inner.part, `a file within it carries ${codes.join(', ')}`)
}

/** A file may be made to break whoever looks into it: then nothing can be said of it, which is an answer. */
async function lookSafely(
  bytes: Uint8Array,
  type: MediaType,
  name: string,
  { spent, purse, hears }: At,
): Promise<Looked> {
  try {
    const look = await lookInto(bytes, type, { name, spent, hears })
    purse.members += look.within.length
    return purse.members > MOST_WITHIN
      ? {
          ...look,
          within: [],
          unsure: {
            code: 'too-many-members',
            found: `more than ${MOST_WITHIN.toLocaleString('en-GB')}`,
          },
        }
      : look
  } catch (error) {
    return unsure('damaged', error instanceof Error ? error.message : String(error))
  }
}

const MOST_WITHIN = 10_000
