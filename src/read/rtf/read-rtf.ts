// Rich text (RTF), and Word's old habit of calling it .doc: paragraphs and tables.
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { layLetter } from '../letter/parts.ts'
import { unreadParts } from '../letter/unread.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { rtfLetter } from './blocks.ts'

export function readRtf({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const draft = draftDocument({ file: name, sha256, mediaType })
  const letter = rtfLetter(bytes)
  layLetter(draft, letter)
  if (letter.pictures > 0) draft.doubt(unreadParts(letter.pictures))
  return { status: 'read', document: withTypedTables(draft.finish()) }
}
