// Plain text: one run a line, and the tables typed in it. The document's text is the decoded text as it stands.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { damagedPart } from '../document/damaged-part.ts'
import { type DocumentDraft, draftDocument, storable } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { walkXml } from '../document/xml.ts'
import { linesOf } from './find-typed.ts'
import { garbledCharacters, lostCharacters } from './lost-characters.ts'
import { withTypedTables } from './with-typed-tables.ts'

export function readText({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const { text: decoded, encoding, lost } = decodeText(bytes)
  const text = storable(decoded)
  if (text.trim() === '') return { status: 'refused', reason: reason('empty', name) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  layLines(draft, text)
  if (lost) draft.doubt(lostCharacters(encoding))
  const broken = mediaType === 'application/xml' ? brokenXml(text) : null
  if (broken) draft.doubt(damagedPart(broken))
  const garbled = garbledCharacters(text)
  if (garbled) draft.doubt(garbled)
  return { status: 'read', document: withTypedTables(draft.finish()) }
}

const MOST_XML = 5_000_000

/** What declares words of its own is said elsewhere, and cannot be followed here. */
function brokenXml(text: string): string | null {
  if (text.length > MOST_XML || /<!DOCTYPE/i.test(text)) return null
  const ignored = () => {}
  return walkXml(text, { open: ignored, close: ignored, text: ignored })
}

function layLines(draft: DocumentDraft, text: string): void {
  for (const line of linesOf(text)) {
    const ink = line.text.trim()
    if (ink === '') continue
    const start = line.start + line.text.length - line.text.trimStart().length
    const end = start + ink.length
    draft.gap(text.slice(draft.length(), start))
    const isQuoted = ink.startsWith('>')
    draft.ink({
      ink,
      place: { kind: 'text', start, end },
      ...(isQuoted && { flags: ['quoted'] }),
    })
  }
  draft.gap(text.slice(draft.length()))
}
