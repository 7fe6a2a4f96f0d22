// Letters of Word 97 to 2003, which police forces still send: their words, tables, notes and tracked changes; no list numbers.
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { marginComments } from '../letter/margin-comments.ts'
import { layLetter } from '../letter/parts.ts'
import { unreadParts } from '../letter/unread.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { wordLetter } from './blocks.ts'
import { openWordFile } from './word-file.ts'

export function readDoc({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const file = openWordFile(bytes)
  if ('code' in file) return { status: 'refused', reason: reason(file.code, name, file.found) }
  const letter = wordLetter(file)
  const draft = draftDocument({ file: name, sha256, mediaType })
  layLetter(draft, letter)
  for (const doubt of marginComments(letter.comments)) draft.doubt(doubt)
  if (letter.pictures > 0) draft.doubt(unreadParts(letter.pictures))
  return { status: 'read', document: withTypedTables(draft.finish()) }
}
