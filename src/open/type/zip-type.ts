// What an archive's member names say it is: a letter, a workbook, or just an archive.

import { zipDirectory } from '../zip/directory.ts'
import { openFront, zipMember } from '../zip/open-zip.ts'
import type { MediaType } from './formats.ts'

/** The parts that only one kind of file has. */
const TELLING: [part: RegExp, type: MediaType][] = [
  [
    /^word\/document2?\.xml$/i,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [/^xl\/workbook\.bin$/i, 'application/vnd.ms-excel.sheet.binary.macroenabled.12'],
  [/^xl\/workbook\.xml$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    /^ppt\/presentation\.xml$/i,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  [/^visio\/document\.xml$/i, 'application/vnd.ms-visio.drawing'],
  [/^(?:[^/]+\/)?FixedDoc(?:umentSequence|Seq)\.fdseq$/i, 'application/oxps'],
]

/** Other writers put the main part elsewhere, or the archive is cut before it. */
const FOLDERS: [part: RegExp, type: MediaType][] = [
  [/^word\//i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\//i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\//i, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

const OPEN_DOCUMENT: [mimetype: RegExp, type: MediaType][] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'application/vnd.oasis.opendocument.text'],
  [
    /^application\/vnd\.oasis\.opendocument\.spreadsheet/,
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  [
    /^application\/vnd\.oasis\.opendocument\.presentation/,
    'application/vnd.oasis.opendocument.presentation',
  ],
  [/^application\/epub\+zip/, 'application/epub+zip'],
  // Formulas, charts and databases are read as little as drawings.
  [
    /^application\/vnd\.oasis\.opendocument\.(?!text|spreadsheet|presentation)/,
    'application/vnd.oasis.opendocument.graphics',
  ],
]

const MOST_LOOKED_AT = 2000
/** Of bytes: what says more is no type, and is not unpacked to see. */
const LONGEST_TYPE = 200

const MANIFEST = 'META-INF/manifest.xml'

/** Where the member that says it is lost or damaged, the list of parts says it too. */
function typeInManifest(bytes: Uint8Array): MediaType | undefined {
  const [front] = openFront(bytes, (name) => name === MANIFEST)
  const says = Buffer.from(front?.front ?? []).toString('latin1')
  const told = /media-type="(application\/vnd\.oasis\.opendocument\.\w+)/.exec(says)?.[1] ?? ''
  return OPEN_DOCUMENT.find(([mimetype]) => mimetype.test(told))?.[1]
}

export function zipType(bytes: Uint8Array): MediaType {
  const { entries, cut } = zipDirectory(bytes, MOST_LOOKED_AT)
  const names = entries.map(({ rawName }) => rawName.replaceAll('\\', '/').replace(/^\//, ''))
  const told = entries[names.indexOf('mimetype')]
  if (told && told.size <= LONGEST_TYPE) {
    const says = new TextDecoder().decode(zipMember(bytes, 'mimetype') ?? new Uint8Array()).trim()
    const [, type] = OPEN_DOCUMENT.find(([mimetype]) => mimetype.test(says)) ?? []
    if (type) return type
  }
  const listed = entries[names.indexOf(MANIFEST)] ? typeInManifest(bytes) : undefined
  if (listed) return listed
  const office = cut || names.some((name) => name.toLowerCase() === '[content_types].xml')
  const [, type] =
    TELLING.find(([part]) => names.some((name) => part.test(name))) ??
    (office ? FOLDERS.find(([part]) => names.some((name) => part.test(name))) : undefined) ??
    []
  return type ?? 'application/zip'
}
