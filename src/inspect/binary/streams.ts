// The other streams of an old Office file: properties, macros, files within it, and what belongs to nothing.
import type { Storage } from '../../open/ole/compound-file.ts'
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { type Found, found, type Within } from '../report/found.ts'
import { summaryProperties } from './summary.ts'

const STORAGES: [name: RegExp, carrier: Carrier, what: string][] = [
  [/^(_VBA_PROJECT_CUR|Macros|VBA)$/i, 'macros', 'macros'],
  [/^_SX_DB_CUR$/i, 'pivot-cache', 'the data behind a pivot table'],
  [/^(MBD[0-9A-F]+|ObjectPool)$/i, 'embedded-workbook', 'a whole file within the file'],
  [/^MsoDataStore$/i, 'custom-xml', 'data kept beside the document'],
  [/^_xmlsignatures$/i, 'person', 'a signature, with its signer’s certificate'],
]

const STREAMS: [name: RegExp, carrier: Carrier, what: string][] = [
  [/^Revision Log$/i, 'shared-revisions', 'the record of who changed what in a shared workbook'],
  [/^User Names$/i, 'person', 'who had the workbook open'],
  [/^(Ctls|XML|List Data)$/i, 'extension-payload', 'what a program keeps for itself'],
]

/** How the container itself is made: no content. */
const PLAIN = /^(CompObj|Ole|ObjInfo|DataSpaces|0Table|1Table|WordDocument|Data|Sh33tJ5)$/

export function otherStreams(
  root: Storage,
  isMain: (storage: Storage, name: string) => boolean,
): { found: Found[]; within: Within[] } {
  const all: Found[] = []
  for (const one of root.streams) {
    if (isMain(root, one.name) || PLAIN.test(plainName(one.name))) continue
    if (/^(Document)?SummaryInformation$/.test(plainName(one.name)))
      append(all, summaryProperties(one.content().bytes, plainName(one.name)))
    else {
      const [, carrier, what] = STREAMS.find(([name]) => name.test(one.name)) ?? []
      const { bytes } = one.content()
      all.push(
        found(
          carrier ?? 'stray-stream',
          plainName(one.name),
          what ?? 'a stream that belongs to nothing',
          {
            level: bytes.length > 0 ? undefined : 'technical',
            shows: Buffer.from(bytes).toString('latin1'),
          },
        ),
      )
    }
  }
  for (const storage of root.storages) {
    if (PLAIN.test(plainName(storage.name))) continue
    const [, carrier, what] = STORAGES.find(([name]) => name.test(storage.name)) ?? []
    if (storage.streams.length + storage.storages.length > 0)
      all.push(
        found(
          carrier ?? 'stray-stream',
          plainName(storage.name),
          what ?? 'a folder of streams that belongs to nothing',
        ),
      )
  }
  return { found: all, within: [] }
}

/** Without the sign in front that says whose it is. */
const plainName = (name: string): string =>
  (name.codePointAt(0) ?? 32) < 32 ? name.slice(1) : name
