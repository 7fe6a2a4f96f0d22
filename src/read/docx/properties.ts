// What the properties of a Word paragraph, run, row or cell say, as their tags are met.

import type { XmlTag } from '../document/xml.ts'
import { isGround, lookOf, withProperty } from './look.ts'
import type { DocxWalk, OpenParagraph } from './state.ts'
import { isOn } from './styles.ts'
import type { DocxTable } from './table.ts'

export const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:tblPr'])

/** A run's properties within a paragraph's are those of its end mark, which nobody sees. */
export function takeProperty(walk: DocxWalk, tag: XmlTag): void {
  const paragraph = walk.paragraphs.at(-1)
  const table = walk.tables.at(-1)
  const [outermost] = walk.properties
  if (walk.properties.length > 1) return
  if (outermost === 'w:pPr' && paragraph) paragraphProperty(paragraph, tag)
  else if (outermost === 'w:rPr' && paragraph) runProperty(walk, paragraph, tag)
  else if (table) tableProperty(walk, table, tag)
}

function paragraphProperty(paragraph: OpenParagraph, tag: XmlTag): void {
  const value = tag.attributes['w:val']
  if (tag.name === 'w:pStyle') paragraph.style = value
  else if (tag.name === 'w:numId') paragraph.numId = value
  else if (tag.name === 'w:ilvl') paragraph.level = Math.trunc(Number(value ?? 0))
  else if (tag.name === 'w:outlineLvl') paragraph.isHeading = Number(value) < 9
  else if (tag.name === 'w:shd') paragraph.isShaded = isGround(tag)
}

function runProperty({ context }: DocxWalk, paragraph: OpenParagraph, tag: XmlTag): void {
  if (tag.name !== 'w:rStyle') {
    paragraph.look = withProperty(paragraph.look, tag)
    return
  }
  paragraph.look = lookOf(context.styles(tag.attributes['w:val']), paragraph.look)
}

/** Word itself stops at 63. */
const MOST_COLUMNS = 200

/** Whole ones, whatever a damaged file says: "7.5", "-1". */
const columns = (said: string | undefined, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, Math.trunc(Number(said)) || least))

function tableProperty(walk: DocxWalk, table: DocxTable, tag: XmlTag): void {
  const value = tag.attributes['w:val']
  switch (tag.name) {
    case 'w:gridSpan':
      table.cell.cs = columns(value, 1)
      return
    case 'w:vMerge':
      table.cell.continues = value !== 'restart'
      return
    case 'w:hMerge':
      table.cell.joinsLeft = value !== 'restart'
      return
    case 'w:shd':
      table.cell.isShaded = isGround(tag)
      return
    case 'w:tblStyle':
      table.hasStyle = true
      return
    case 'w:gridBefore':
      table.c += columns(value, 0)
      return
    case 'w:tblHeader':
      table.rowIsHead = isOn(tag)
      return
    case 'w:ins':
    case 'w:del':
      walk.within.push(tag.name === 'w:ins' ? 'inserted' : 'deleted')
      table.tracked++
  }
}
