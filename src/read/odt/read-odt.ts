// OpenDocument texts: paragraphs, lists, tables, notes and margins.
import { decodeText } from '../../open/text/decode-text.ts'
import { openZip } from '../../open/zip/open-zip.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { damagedPart } from '../document/damaged-part.ts'
import { draftDocument } from '../document/draft.ts'
import { isEncryptedPackage, wrongStyles } from '../document/open-document.ts'
import type { LeafFile } from '../document/reader.ts'
import { layLetter } from '../letter/parts.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { odtStyles } from './styles.ts'
import { walkOdt } from './walk.ts'

const PARTS = ['content.xml', 'styles.xml', 'META-INF/manifest.xml']

export function readOdt({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const opened = isPacked ? openZip(bytes, { only: (part) => PARTS.includes(part) }) : null
  if (opened?.stopped)
    return { status: 'refused', reason: reason(opened.stopped.code, name, opened.stopped.found) }
  const part = (rawName: string): string | null => {
    const found = opened?.members.find((member) => member.rawName === rawName)
    return found ? decodeText(found.bytes).text : null
  }
  const manifest = part('META-INF/manifest.xml') ?? ''
  if (isEncryptedPackage(manifest)) return { status: 'refused', reason: reason('encrypted', name) }
  const content = isPacked ? part('content.xml') : decodeText(bytes).text
  if (!content)
    return { status: 'refused', reason: reason('damaged', name, 'it holds no content.xml') }

  const look = part('styles.xml')
  const styles = odtStyles(look ?? '', content)
  const margins = walkOdt(look ?? '', styles)
  const { blocks, notes, headers, footers, wrong } = walkOdt(content, styles)
  const draft = draftDocument({ file: name, sha256, mediaType })
  layLetter(draft, {
    headers: [...headers, ...margins.headers],
    letter: blocks,
    notes,
    footers: [...footers, ...margins.footers],
  })
  const damage = wrong ?? (isPacked ? wrongStyles(manifest, look) : null)
  if (damage) draft.doubt(damagedPart(damage))
  return { status: 'read', document: withTypedTables(draft.finish()) }
}
