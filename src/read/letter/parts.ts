// A letter with its margins: what stands above, the letter, its notes, what stands below; each part read once.
import type { Flag } from '../../vocabulary/document.ts'
import type { DocumentDraft } from '../document/draft.ts'
import { type Block, hasInk } from './blocks.ts'
import { layBlocks } from './lay-blocks.ts'

export interface LetterParts {
  headers: Block[][]
  letter: Block[]
  notes: Block[][]
  footers: Block[][]
}

export function layLetter(draft: DocumentDraft, { headers, letter, notes, footers }: LetterParts) {
  layBlocks(draft, parts('header', ['header-footer'], once(headers)))
  layBlocks(draft, letter)
  layBlocks(
    draft,
    parts(
      'footnote',
      ['footnote'],
      notes.filter((note) => note.some(hasInk)),
    ),
  )
  layBlocks(draft, parts('footer', ['header-footer'], once(footers)))
}

const parts = (kind: string, flags: Flag[], all: Block[][]): Block[] =>
  all.map((blocks, i) => ({ kind: 'part', name: `${kind} ${i + 1}`, flags, blocks }))

/** First, even and other pages often carry the same header. */
function once(all: Block[][]): Block[][] {
  const seen = new Set<string>()
  return all.filter((blocks) => {
    const key = JSON.stringify(blocks)
    return blocks.some(hasInk) && !seen.has(key) && seen.add(key)
  })
}
