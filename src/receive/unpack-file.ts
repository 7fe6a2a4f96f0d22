// One mail or archive opened, one level down. Anything else is no container and stays as it is.

import { type OpenedMail, openMail } from '../open/mail/open-mail.ts'
import { openMbox } from '../open/mail/open-mbox.ts'
import { openMsg } from '../open/mail/open-msg.ts'
import { openTnef } from '../open/mail/open-tnef.ts'
import { mediaTypeOf } from '../open/media-type.ts'
import {
  DEEPEST,
  MOST_MEMBERS,
  nothingSpent,
  type Stop,
  tooDeep,
  tooManyMembers,
} from '../open/members/budget.ts'
import { memberName } from '../open/members/member-name.ts'
import type { MediaType } from '../open/type/formats.ts'
import { withoutStrayFront } from '../open/type/stray-front.ts'
import { openGzip } from '../open/zip/open-gzip.ts'
import { openTar } from '../open/zip/open-tar.ts'
import { openZip } from '../open/zip/open-zip.ts'
import type { FileIn, Spent, Unopened, Unpacked } from '../store/house.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import { reason } from '../vocabulary/reasons.ts'

export type UnpackOutcome = Unpacked | Unopened

/** What stands in a container, or why it stays shut; its type is told apart from that. */
type Opened = (Omit<Unpacked, 'doubts' | 'mediaType'> & { doubts?: Doubt[] }) | Unopened

const CONTAINERS: Partial<Record<MediaType, (file: FileIn, spent: Spent) => Opened>> = {
  'application/zip': unpackZip,
  'application/gzip': unpackGzip,
  'application/x-tar': unpackTar,
  'application/ms-tnef': unpackTnef,
  'application/mbox': unpackMbox,
  'message/rfc822': (file, spent) => unpackMail(file, spent, openMail(file.bytes)),
  'application/vnd.ms-outlook': (file, spent) => unpackMail(file, spent, openMsg(file.bytes)),
}

/** `spent` is what the message has used of its one budget so far. Never throws for what is wrong with the file. */
export function unpackFile(
  file: FileIn,
  spent: Spent = nothingSpent(file.bytes.length),
): UnpackOutcome {
  const bytes = withoutStrayFront(file.bytes)
  const { value: mediaType, doubts } = mediaTypeOf(bytes, file.name)
  const outcome = openedAs(CONTAINERS[mediaType], { ...file, bytes }, spent)
  return { ...outcome, mediaType, doubts: [...doubts, ...(outcome.doubts ?? [])] }
}

function openedAs(open: (typeof CONTAINERS)[MediaType], file: FileIn, spent: Spent): Opened {
  if (!open) return { container: null, members: [], refused: [], mail: null }
  return (spent.depth ?? 0) < DEEPEST ? open(file, spent) : refusedFor(file, tooDeep)
}

function unpackZip(file: FileIn, spent: Spent): Opened {
  const { members, refused, stopped, cut } = openZip(file.bytes, {
    only: (rawName) => !isFurniture(rawName),
    spent,
  })
  if (stopped) return refusedFor(file, stopped)
  const lost = refused.map(({ rawName, code, found }) => {
    const name = memberName(rawName).label
    return { name, reason: reason(code, `${name} in ${file.name}`, found) }
  })
  if (cut && members.length === 0) return refusedFor(file, CUT)
  const unpacked = archive(file, members, lost)
  if (cut && 'container' in unpacked) unpacked.doubts?.push(cutDoubt(file))
  return unpacked
}

function unpackGzip(file: FileIn, spent: Spent): Opened {
  const unzipped = openGzip(file.bytes, spent)
  if ('code' in unzipped) return refusedFor(file, unzipped)
  const { bytes, more } = unzipped
  const rawName = file.name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
  const unpacked = archive(file, [{ rawName, bytes }], [])
  if (more && 'container' in unpacked) unpacked.doubts?.push(moreBehind(file))
  return unpacked
}

function unpackTar(file: FileIn, spent: Spent): Opened {
  const { members, passed, cut } = openTar(file.bytes)
  if (cut && members.length === 0) return refusedFor(file, TAR_CUT)
  if (spent.members + members.length > MOST_MEMBERS) return refusedFor(file, tooManyMembers)
  const unpacked = archive(
    file,
    members.filter(({ rawName }) => !isFurniture(rawName)),
    passed.map(({ rawName, kind }) => {
      const name = memberName(rawName).label
      return { name, reason: reason('unsupported-format', `${name} in ${file.name}`, PASSED[kind]) }
    }),
  )
  if (cut && 'container' in unpacked) unpacked.doubts?.push(cutDoubt(file, 'is cut or damaged'))
  return unpacked
}

function unpackTnef(file: FileIn): Opened {
  const { attached, body, whole } = openTnef(file.bytes)
  if (!whole && attached.length === 0) {
    return refusedFor(file, { code: 'damaged', found: 'Outlook’s wrapping does not open' })
  }
  const words = body?.trim() ? [{ rawName: 'message.txt', bytes: Buffer.from(body) }] : []
  return archive(file, [...words, ...attached], [])
}

function unpackMbox(file: FileIn, spent: Spent): Opened {
  const mails = openMbox(file.bytes)
  if (spent.members + mails.length > MOST_MEMBERS) return refusedFor(file, tooManyMembers)
  const members = mails.map((bytes, i) => ({ rawName: `mail ${i + 1}.eml`, bytes }))
  return archive(file, members, [])
}

function unpackMail(file: FileIn, spent: Spent, mail: OpenedMail | null): Opened {
  if (!mail)
    return refusedFor(file, { code: 'damaged', found: 'the Outlook message does not open' })
  const { from, to, subject, date, attached, locked } = mail
  if (spent.members + attached.length > MOST_MEMBERS) return refusedFor(file, tooManyMembers)
  return {
    container: 'mail',
    ...labelled(file, attached),
    refused: locked.map((name) => ({
      name,
      reason: reason('encrypted', `${name} in ${file.name}`),
    })),
    mail: { from, to, subject, date },
  }
}

const PASSED = {
  'link or device': 'a link or device, which is never followed',
  'in pieces': 'a file kept in pieces',
}
const TAR_CUT: Stop = { code: 'damaged', found: 'the archive is cut or its first head is damaged' }
const CUT: Stop = { code: 'damaged', found: 'the archive ends before its list of files' }

/** What other systems add to archives for themselves. */
const isFurniture = (rawName: string): boolean =>
  /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(
    rawName.replaceAll('\\', '/'),
  )

const refusedFor = (file: FileIn, { code, found }: Stop): Opened => ({
  status: 'refused',
  reason: reason(code, file.name, found),
})

interface Raw {
  rawName: string
  bytes: Uint8Array
}

/** An archive that gives nothing is no success. */
function archive(file: FileIn, members: Raw[], refused: Unpacked['refused']): Opened {
  return members.length === 0 && refused.length === 0
    ? refusedFor(file, { code: 'empty', found: '' })
    : { container: 'archive', ...labelled(file, members), refused, mail: null }
}

function labelled(file: FileIn, raw: Raw[]): { members: FileIn[]; doubts: Doubt[] } {
  const named = raw.map(({ rawName, bytes }, i) => ({
    bytes,
    rawName,
    ...memberName(rawName, `part ${i + 1}`),
  }))
  return {
    members: named.map(({ label, bytes }) => ({ name: label, bytes })),
    doubts: named
      .filter(({ isPath }) => isPath)
      .map(({ label, rawName }) => ({
        code: 'name-is-a-path',
        ink: rawName,
        note: `${file.name} names a file “${rawName}”, which tries to lead somewhere else; it is kept as ${label}. Ask the body whether it named it so.`,
        place: null,
      })),
  }
}

const moreBehind = (file: FileIn): Doubt => ({
  code: 'damaged-part',
  ink: '',
  note: `Behind what ${file.name} unpacks to stands something that does not unpack; it was left alone. Ask the body whether there was more.`,
  place: null,
})

const cutDoubt = (file: FileIn, found = 'ends before its list of files'): Doubt => ({
  code: 'archive-cut',
  ink: '',
  note: `${file.name} ${found}; what could be found was unpacked. Ask the body to send it again.`,
  place: null,
})
