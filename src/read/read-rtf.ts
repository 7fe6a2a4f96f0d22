// Rich text (RTF), and Word's old habit of calling it .doc: paragraphs and tables.
import type { ReadOutcome } from '../vocabulary/document.ts'
import { draftDocument } from './document-draft.ts'
import { layBlocks } from './lay-blocks.ts'
import type { LeafFile } from './reader.ts'
import { rtfBlocks } from './rtf/blocks.ts'
import { withTypedTables } from './typed-in-blocks.ts'

export function readRtf({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const draft = draftDocument({ file: name, sha256, mediaType })
  layBlocks(draft, rtfBlocks(bytes))
  return { status: 'read', document: withTypedTables(draft.finish()) }
}
