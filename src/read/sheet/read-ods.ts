// OpenDocument spreadsheets, by our own scan: no library tells which of their sheets, rows and columns are hidden.
import { decodeText } from '../../open/text/decode-text.ts'
import { openZip } from '../../open/zip/open-zip.ts'
import type { ReadOutcome, ReasonCode } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { damagedPart } from '../document/damaged-part.ts'
import { draftDocument } from '../document/draft.ts'
import { isEncryptedPackage, wrongStyles } from '../document/open-document.ts'
import type { LeafFile } from '../document/reader.ts'
import { noteDoubt } from './cell-notes.ts'
import { laySheet } from './lay-sheet.ts'
import { scanOds } from './ods-scan.ts'
import { MOST_CELLS } from './sheet.ts'
import { doubtShownOtherwise } from './shown-otherwise.ts'
import { doubtUncomputed } from './uncomputed.ts'

export function readOds({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const content = contentOf(bytes)
  if (!('text' in content))
    return { status: 'refused', reason: reason(content.code, name, content.found) }
  const { sheets, tooMany, wrong } = scanOds(content.text, MOST_CELLS, content.styles)
  if (tooMany)
    return {
      status: 'refused',
      reason: reason('too-many-cells', name, `more than ${MOST_CELLS.toLocaleString('en-GB')}`),
    }
  if (wrong && sheets.length === 0)
    return { status: 'refused', reason: reason('damaged', name, wrong) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  for (const sheet of sheets) {
    doubtUncomputed(draft, sheet.name, sheet.rows)
    doubtShownOtherwise(draft, sheet.name, sheet.rows)
    laySheet(draft, sheet)
    for (const note of sheet.notes) draft.doubt(noteDoubt(sheet.name, note))
  }
  const damage = wrong ?? content.wrong
  if (damage) draft.doubt(damagedPart(damage))
  return { status: 'read', document: draft.finish() }
}

/** content.xml of the package with its styles.xml, or the whole of a flat file. */
function contentOf(
  bytes: Uint8Array,
): { text: string; styles: string; wrong: string | null } | { code: ReasonCode; found: string } {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return flat(decodeText(bytes).text)
  const { members, refused, stopped } = openZip(bytes, {
    only: (part) => PARTS.has(part),
  })
  if (stopped) return stopped
  const part = (name: string) => members.find(({ rawName }) => rawName === name)?.bytes
  const textOf = (name: string): string | null => {
    const bytes = part(name)
    return bytes ? decodeText(bytes).text : null
  }
  const manifest = textOf('META-INF/manifest.xml') ?? ''
  if (isEncryptedPackage(manifest)) return { code: 'encrypted', found: '' } as const
  const text = textOf('content.xml')
  const styles = textOf('styles.xml')
  if (text !== null) return { text, styles: styles ?? '', wrong: wrongStyles(manifest, styles) }
  const [bad] = refused
  return bad ?? ({ code: 'damaged', found: 'it holds no content.xml' } as const)
}

const PARTS = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

const flat = (text: string) => ({ text, styles: text, wrong: null })
