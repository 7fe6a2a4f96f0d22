// Plain text: one run a line, and the tables typed in it. The document's text is the decoded text as it stands.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { type DocumentDraft, draftDocument, storable } from '../document/draft.ts'
import { headPaths } from '../document/head-paths.ts'
import { headerRows } from '../document/header-rows.ts'
import type { LeafFile } from '../document/reader.ts'
import { linesOf, typedTables } from './find-typed.ts'
import type { TypedTable } from './table.ts'

export function readText({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const { text: decoded, encoding, lost } = decodeText(bytes)
  const text = storable(decoded)
  if (text.trim() === '') return { status: 'refused', reason: reason('empty', name) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  layLines(draft, text)
  for (const table of typedTables(text)) layTyped(draft, table)
  if (lost) draft.doubt(lostCharacters(encoding))
  return { status: 'read', document: draft.finish() }
}

/** Some bytes stand for no character in that encoding. */
export const lostCharacters = (encoding: string) => ({
  code: 'characters-lost',
  ink: '\uFFFD',
  note: `Some characters could not be read as ${encoding}. Look at the file for what stands there.`,
  place: null,
})

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

function layTyped(draft: DocumentDraft, { rows, confidence }: TypedTable): void {
  const cells = rows.flatMap(({ cells, isHead }, r) =>
    cells.map((cell) => ({ ...cell, r, rs: 1, isHead })),
  )
  const heads = headerRows(cells)
  const paths = headPaths(cells, heads)
  draft.tableInText({
    headerRows: heads,
    confidence,
    cells: cells.map(({ r, c, rs, cs, text, start, end }, i) => ({
      r,
      c,
      rs,
      cs,
      text,
      place: { kind: 'text', start, end },
      ...(paths[i] && { headers: paths[i] }),
      ...(end > start && { start, end }),
    })),
  })
}
