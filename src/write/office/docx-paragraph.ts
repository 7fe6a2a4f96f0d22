// A paragraph of a Word document.
import { stretches, type Text } from '../plain/content.ts'
import { escapeXml } from './xml.ts'

export interface ParagraphForm {
  style?: string
  /** Paragraph properties after the style, in the order the format wants them. */
  form?: string
  /** Runs after the text. */
  more?: string
}

/** A blank paragraph where the text is blank. */
export function paragraph(text: Text, { style, form = '', more = '' }: ParagraphForm = {}): string {
  const properties = (style ? `<w:pStyle w:val="${style}"/>` : '') + form
  const runs = stretches(text).map((part) => run(part.text, part.bold))
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}${more}</w:p>`
}

/** A line break in the text stays inside its paragraph. */
function run(text: string, bold: boolean): string {
  if (text === '') return ''
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines}</w:r>`
}
