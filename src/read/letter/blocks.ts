// A letter without pages, as Word files, web pages and mail bodies give it: paragraphs and tables, one after the other.
import type { Flag } from '../../vocabulary/document.ts'
import { storable } from '../document/draft.ts'

export type Block = Paragraph | BlockTable | Part

/** A stretch of a paragraph that is of one kind throughout. */
export interface InkStretch {
  text: string
  flags: Flag[]
}

export interface Paragraph {
  kind: 'paragraph'
  inks: InkStretch[]
  /** It is all bold, as heads are. */
  isBold?: boolean
}

/** Blocks that stand apart but are read here: a text box, a header, a footnote. */
export interface Part {
  kind: 'part'
  /** "text box 1", "header 1" */
  name: string
  flags: Flag[]
  blocks: Block[]
}

export interface BlockTable {
  kind: 'table'
  rows: BlockRow[]
}

export interface BlockRow {
  cells: BlockCell[]
}

export interface BlockCell {
  /** Column from 0, and how far it spans. */
  c: number
  rs: number
  cs: number
  blocks: Block[]
  isHead: boolean
}

/** Is all that stands in a cell bold, as heads are? Blank paragraphs are of no weight; a table within is not bold. */
export function isBold(blocks: Block[]): boolean {
  const inked = blocks.filter(hasInk)
  return inked.length > 0 && inked.every((block) => block.kind === 'paragraph' && block.isBold)
}

export const hasInk = (block: Block): boolean =>
  block.kind !== 'paragraph' || block.inks.some(({ text }) => text.trim() !== '')

export const paragraph = (inks: InkStretch[]): Paragraph => ({ kind: 'paragraph', inks })

/** Characters that only say where a line may break: they would part a word or a number that is one to the eye. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g

/** Adds text to a paragraph, to the last stretch where that is of the same kind. Answers what was added. */
export function addInk(inks: InkStretch[], text: string, flags: Flag[]): string {
  const last = inks.at(-1)
  const kept = storable(text).replace(UNSEEN, '')
  if (last && last.flags.length === flags.length && last.flags.every((f, i) => f === flags[i]))
    last.text += kept
  else if (kept !== '') inks.push({ text: kept, flags: [...flags] })
  return kept
}

/** The same stretches without blanks at either end. */
export function trimmedInks(inks: InkStretch[]): InkStretch[] {
  const kept = [...inks]
  for (let first = kept[0]; first; first = kept[0]) {
    const text = first.text.trimStart()
    if (text !== '') {
      kept[0] = { ...first, text }
      break
    }
    kept.shift()
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}
