// Word files: the letter's paragraphs and tables, its headers, footers and notes, and what is hidden or tracked in them.
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { damagedPart } from '../document/damaged-part.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import type { Block } from '../letter/blocks.ts'
import { layLetter } from '../letter/parts.ts'
import { unreadParts } from '../letter/unread.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { commentDoubts } from './comments.ts'
import { listLabels } from './numbering.ts'
import { docxParts } from './parts.ts'
import type { DocxContext } from './state.ts'
import { docxStyles } from './styles.ts'
import { walkDocx } from './walk.ts'

export function readDocx({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const opened = docxParts(bytes)
  if (!opened.ok) return { status: 'refused', reason: reason(opened.code, name, opened.found) }
  const { parts } = opened
  const context: DocxContext = {
    styles: docxStyles(parts.styles),
    labels: listLabels(parts.numbering),
    textBoxes: 0,
    notes: 0,
  }
  const letter = walkDocx(parts.document, context)
  const blocksOf = (xml: string): Block[] => walkDocx(xml, context).blocks
  const notesOf = (xml: string): Block[][] => (xml === '' ? [] : walkDocx(xml, context).notes)

  const draft = draftDocument({ file: name, sha256, mediaType })
  layLetter(draft, {
    headers: parts.headers.map(blocksOf),
    letter: letter.blocks,
    notes: [...notesOf(parts.footnotes), ...notesOf(parts.endnotes)],
    footers: parts.footers.map(blocksOf),
  })
  const damage = letter.wrong ?? parts.damage
  if (damage) draft.doubt(damagedPart(damage))
  for (const doubt of commentDoubts(parts.comments)) draft.doubt(doubt)
  if (letter.unread > 0) draft.doubt(unreadParts(letter.unread))
  return { status: 'read', document: withTypedTables(draft.finish()) }
}
