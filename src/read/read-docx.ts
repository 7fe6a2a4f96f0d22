// Word files: the letter's paragraphs and tables, its headers, footers and notes, and what is hidden or tracked in them.
import type { Flag, ReadOutcome } from '../vocabulary/document.ts'
import { reason } from '../vocabulary/reasons.ts'
import type { Block } from './blocks.ts'
import { type DocumentDraft, draftDocument } from './document-draft.ts'
import { listLabels } from './docx-numbering.ts'
import { docxParts } from './docx-parts.ts'
import type { DocxContext } from './docx-state.ts'
import { docxStyles } from './docx-styles.ts'
import { walkDocx } from './docx-walk.ts'
import { layBlocks } from './lay-blocks.ts'
import type { LeafFile } from './reader.ts'
import { withTypedTables } from './typed-in-blocks.ts'

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
  const aside = (all: string[], kind: string): Block[] =>
    once(all.map((xml) => walkDocx(xml, context).blocks)).map((blocks, i) =>
      part(`${kind} ${i + 1}`, ['header-footer'], blocks),
    )
  const notes = [parts.footnotes, parts.endnotes].flatMap((xml) =>
    xml === '' ? [] : walkDocx(xml, context).notes.filter(hasInk),
  )

  const draft = draftDocument({ file: name, sha256, mediaType })
  layBlocks(draft, aside(parts.headers, 'header'))
  layBlocks(draft, letter.blocks)
  layBlocks(
    draft,
    notes.map((blocks, i) => part(`footnote ${i + 1}`, ['footnote'], blocks)),
  )
  layBlocks(draft, aside(parts.footers, 'footer'))
  if (letter.wrong) doubtDamage(draft, letter.wrong)
  return { status: 'read', document: withTypedTables(draft.finish()) }
}

const part = (name: string, flags: Flag[], blocks: Block[]): Block => ({
  ...{ kind: 'part', name, flags, blocks },
})

/** First, even and other pages often carry the same header: it is read once. */
function once(parts: Block[][]): Block[][] {
  const seen = new Set<string>()
  return parts.filter((blocks) => {
    const key = JSON.stringify(blocks)
    return hasInk(blocks) && !seen.has(key) && seen.add(key)
  })
}

const hasInk = (blocks: Block[]): boolean =>
  blocks.some((block) => block.kind !== 'paragraph' || block.inks.length > 0)

function doubtDamage(draft: DocumentDraft, wrong: string): void {
  draft.doubt({
    code: 'damaged-part',
    ink: '',
    note: `The file is damaged and may be read in part only (${wrong}).`,
    place: null,
  })
}
