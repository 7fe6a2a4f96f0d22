// Web pages: paragraphs, lists and data tables in reading order; hidden parts and the site's own furniture marked.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { layBlocks } from '../letter/lay-blocks.ts'
import { garbledCharacters, lostCharacters } from '../typed/lost-characters.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { htmlBlocks } from './blocks.ts'
import { shownOtherwise } from './shown-otherwise.ts'

export function readHtml({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const { text, encoding, lost } = decodeText(bytes, charsetOf(bytes))
  const draft = draftDocument({ file: name, sha256, mediaType })
  layBlocks(draft, htmlBlocks(text), { countsInkOnly: true })
  for (const doubt of shownOtherwise(text)) draft.doubt(doubt)
  if (lost) draft.doubt(lostCharacters(encoding))
  const document = draft.finish()
  const garbled = garbledCharacters(document.text)
  if (garbled) document.doubts.push(garbled)
  return { status: 'read', document: withTypedTables(document) }
}

/** Browsers look for it within the first kilobyte. */
const SAID_WITHIN = 1024

function charsetOf(bytes: Uint8Array): string | null {
  const front = new TextDecoder('latin1').decode(bytes.subarray(0, SAID_WITHIN))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(front)?.[1] ?? null
}
