// The ink of a Word paragraph: its number first, then run after run, each as it looks.

import { append } from '../../vocabulary/long-lists.ts'
import { raisedInk } from '../document/superscripts.ts'
import { addInk } from '../letter/blocks.ts'
import { inPictures } from '../letter/symbols.ts'
import { endCodes, isInCode } from './fields.ts'
import { type DocxLook, flagsOf, lookOf } from './look.ts'
import type { DocxWalk } from './state.ts'

/** A run begins with the look of its paragraph's style; the first one comes after the paragraph's number. */
export function beginRun(walk: DocxWalk): void {
  const { paragraphs, context } = walk
  const paragraph = paragraphs.at(-1)
  if (!paragraph) return
  const style = context.styles(paragraph.style)
  paragraph.look = lookOf(style)
  if (paragraph.hasBegun) return
  paragraph.hasBegun = true
  paragraph.isHeading ||= style.isHeading === true
  const level = paragraph.level ?? style.level ?? 0
  const label = context.labels(paragraph.numId ?? style.numId, level)
  if (label !== '') writeInk(walk, `${label} `)
}

export function writeInk(walk: DocxWalk, text: string): void {
  const { paragraphs, tables, within, fields } = walk
  const paragraph = paragraphs.at(-1)
  if (!paragraph || isInCode(fields)) return
  if (text.trim() !== '') for (const field of fields) field.hasInk = true
  const { look, isShaded } = paragraph
  const table = tables.at(-1)
  const onGround = isShaded || table?.cell.isShaded === true || table?.hasStyle === true
  if (!look.isBold && text.trim() !== '') paragraph.hasPlain = true
  addInk(paragraph.inks, shown(text, look), [
    ...(paragraph.isHeading ? (['heading'] as const) : []),
    ...flagsOf(look, onGround),
    ...new Set(within),
  ])
}

function shown(text: string, { isRaised, pictures }: DocxLook): string {
  if (pictures !== null) return inPictures(text, pictures)
  return isRaised ? raisedInk(text) : text
}

/** Word numbers its notes in the order of their marks. */
export function writeNoteMark(walk: DocxWalk): void {
  const paragraph = walk.paragraphs.at(-1)
  if (!paragraph) return
  paragraph.look = { ...paragraph.look, isRaised: true }
  writeInk(walk, String(++walk.context.notes))
}

export function endParagraph({ paragraphs, lists, fields }: DocxWalk): void {
  endCodes(fields)
  const paragraph = paragraphs.pop()
  if (!paragraph) return
  const { inks, boxes, hasPlain } = paragraph
  const isBold = !hasPlain && inks.length > 0
  append(lists.at(-1) ?? [], [{ kind: 'paragraph', inks, isBold }, ...boxes])
}
