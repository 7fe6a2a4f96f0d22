// Which looks a file gets, by what its bytes are.
import { openTnef } from '../open/mail/open-tnef.ts'
import type { Spent } from '../open/members/budget.ts'
import { formatInWords, type MediaType } from '../open/type/formats.ts'
import { zipDirectory } from '../open/zip/directory.ts'
import { openGzip, wordsOfGzip } from '../open/zip/open-gzip.ts'
import { openTar } from '../open/zip/open-tar.ts'
import { openZip } from '../open/zip/open-zip.ts'
import { inspectXls } from './binary/inspect-xls.ts'
import { inspectXlsb } from './binary/inspect-xlsb.ts'
import { inspectLetter } from './letter/inspect-letter.ts'
import { inspectMail } from './mail/inspect-mail.ts'
import { inspectMsg } from './mail/inspect-msg.ts'
import { inspectOpenDocument } from './opendocument/inspect-open-document.ts'
import { archiveCarriers } from './package/archive.ts'
import { markupComments } from './package/markup-comments.ts'
import type { Package } from './package/package.ts'
import { openPackage } from './package/parts.ts'
import { unknownPart } from './package/unknown-parts.ts'
import { inspectDrawing } from './page/inspect-drawing.ts'
import { inspectPage } from './page/inspect-page.ts'
import { inspectPdf } from './pdf/inspect-pdf.ts'
import { inspectPicture } from './picture/inspect-picture.ts'
import { found, type Looked, looked, unsure } from './report/found.ts'
import type { Hears } from './report/hears.ts'
import { inspectCsv } from './table/inspect-csv.ts'
import { inspectText } from './table/inspect-text.ts'
import { inspectWorkbook } from './workbook/inspect-workbook.ts'

export async function lookInto(
  bytes: Uint8Array,
  type: MediaType,
  { name, spent, hears }: { name: string; spent: Spent; hears: Hears },
): Promise<Looked> {
  if (bytes.length === 0) return unsure('empty', 'it is empty')
  switch (type) {
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return inPackage(bytes, spent, inspectWorkbook)
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return inPackage(bytes, spent, inspectLetter)
    case 'application/vnd.ms-excel.sheet.binary.macroenabled.12':
      return inPackage(bytes, spent, inspectXlsb)
    case 'application/vnd.ms-excel':
      return inspectXls(bytes)
    case 'application/vnd.ms-outlook':
      return inspectMsg(bytes)
    case 'application/vnd.oasis.opendocument.spreadsheet':
    case 'application/vnd.oasis.opendocument.text':
      return inOpenDocument(bytes, spent)
    case 'application/pdf':
      return inspectPdf(bytes, spent, hears)
    case 'text/csv':
    case 'text/tab-separated-values':
      return inspectCsv(bytes, type === 'text/tab-separated-values')
    case 'text/plain':
    case 'text/calendar':
    case 'text/vcard':
    case 'application/json':
      return inspectText(bytes, type)
    case 'text/html':
      return inspectPage(bytes)
    case 'image/svg+xml':
      return inspectDrawing(bytes)
    case 'message/rfc822':
    case 'multipart/related':
      return inspectMail(bytes)
    case 'application/ms-tnef':
      return wrapped(bytes)
    case 'image/png':
    case 'image/jpeg':
    case 'image/gif':
      return inspectPicture(bytes, type)
    case 'application/zip':
      return archive(bytes, spent)
    case 'application/x-tar':
      return tarred(bytes)
    case 'application/gzip': {
      const out = openGzip(bytes, spent)
      if ('code' in out) return unsure(out.code, out.found)
      return looked(
        [
          ...(out.more ? [found('bytes-after', 'trailing', 'bytes after what it unpacks to')] : []),
          ...wordsOfGzip(bytes).map((shows) =>
            found('archive-comment', 'leading', 'words in the head of the archive', { shows }),
          ),
        ],
        [
          {
            part: name.replace(/\.gz$/i, ''),
            name: name.replace(/\.t?gz$/i, (end) => (end === '.tgz' ? '.tar' : '')),
            bytes: out.bytes,
            as: 'member-carries',
          },
        ],
      )
    }
    case 'application/encrypted':
      return unsure('encrypted', 'it is locked with a password')
    default:
      return unsure('unsupported-format', formatInWords(type))
  }
}

function inPackage(bytes: Uint8Array, spent: Spent, look: (pack: Package) => Looked): Looked {
  const pack = openPackage(bytes, { ...spent })
  if (pack.unsure && pack.parts.size === 0) return unsure(pack.unsure.code, pack.unsure.found)
  const seen = look(pack)
  return {
    ...seen,
    found: [...archiveCarriers(bytes), ...seen.found, ...markupComments(pack)],
    unsure: pack.unsure ?? seen.unsure ?? pack.broken() ?? unknownPart(pack, seen),
  }
}

/** Flat in one page of XML it has no parts, and nothing of it was lost. */
function inOpenDocument(bytes: Uint8Array, spent: Spent): Looked {
  const isPacked =
    (bytes[0] === 0x50 && bytes[1] === 0x4b) || zipDirectory(bytes, 1).entries.length > 0
  return isPacked
    ? inPackage(bytes, spent, inspectOpenDocument)
    : unsure('unsupported-format', 'an OpenDocument file that is one page of XML')
}

function archive(bytes: Uint8Array, spent: Spent): Looked {
  const opened = openZip(bytes, { spent })
  Object.assign(spent, opened.spent)
  const [refused] = opened.refused
  return looked(
    archiveCarriers(bytes),
    opened.members.map((member) => ({
      part: member.rawName,
      name: member.rawName,
      bytes: member.bytes,
      as: 'member-carries' as const,
    })),
    opened.stopped ??
      (opened.cut
        ? { code: 'damaged', found: 'its list of files is lost' }
        : refused
          ? { code: refused.code, found: `${refused.rawName}: ${refused.found}` }
          : null),
  )
}

function tarred(bytes: Uint8Array): Looked {
  const { members, beside, cut } = openTar(bytes)
  return looked(
    beside.map(({ kind, at, text }) =>
      kind === 'owner'
        ? found('person', 'leading', 'the name of whose file it was', {
            at: `byte ${at}`,
            shows: text,
          })
        : kind === 'note'
          ? found('archive-comment', 'leading', 'a note on a file of the archive', {
              at: `byte ${at}`,
              shows: text,
            })
          : found('bytes-after', 'trailing', 'bytes that belong to no file', {
              at: `byte ${at}`,
              shows: text,
            }),
    ),
    members.map((member) => ({
      part: member.rawName,
      name: member.rawName,
      bytes: member.bytes,
      as: 'member-carries' as const,
    })),
    cut ? { code: 'damaged', found: 'it ends inside a file' } : null,
  )
}

function wrapped(bytes: Uint8Array): Looked {
  const { attached, whole } = openTnef(bytes)
  return looked(
    [],
    attached.map(({ rawName, bytes: inner }) => ({
      part: rawName,
      name: rawName,
      bytes: inner,
      as: 'attachment-carries' as const,
    })),
    whole ? null : { code: 'damaged', found: 'it could not be opened whole' },
  )
}
