// Fields of a Word letter: their code is not shown, their last result is; old forms keep their answers in the field itself.
import type { XmlTag } from '../document/xml.ts'

export interface OpenField {
  /** Before its result: what stands here is code, also results of fields within it. */
  inCode: boolean
  hasInk: boolean
  /** What a ticked box or a list of a form shows, where no result says it. */
  form: FormField | null
}

type FormField =
  | { kind: 'box'; isTicked: boolean }
  | { kind: 'list'; chosen: number; entries: string[] }

/** Answers what is to be written: at the end of a form's field, its answer. */
export function takeField(fields: OpenField[], { name, attributes }: XmlTag): string {
  const field = fields.at(-1)
  const value = attributes['w:val']
  const form = field?.form
  if (name === 'w:fldChar') {
    const type = attributes['w:fldCharType']
    if (type === 'begin') fields.push({ inCode: true, hasInk: false, form: null })
    else if (type === 'separate' && field) field.inCode = false
    else if (type === 'end') {
      fields.pop()
      return form && !field?.hasInk ? shownBy(form) : ''
    }
  } else if (name === 'w:checkBox' && field) field.form = { kind: 'box', isTicked: false }
  else if (name === 'w:ddList' && field) field.form = { kind: 'list', chosen: 0, entries: [] }
  else if (form?.kind === 'box' && (name === 'w:default' || name === 'w:checked'))
    form.isTicked = !['0', 'false', 'off'].includes(value ?? '1')
  else if (form?.kind === 'list' && name === 'w:result') form.chosen = Number(value)
  else if (form?.kind === 'list' && name === 'w:listEntry') form.entries.push(value ?? '')
  return ''
}

const shownBy = (form: FormField): string =>
  form.kind === 'box' ? (form.isTicked ? '☒' : '☐') : (form.entries[form.chosen] ?? '')

export const isInCode = (fields: OpenField[]): boolean => fields.some(({ inCode }) => inCode)

/** A code ends with its paragraph: one that a damaged file leaves open swallows nothing after it. */
export function endCodes(fields: OpenField[]): void {
  for (const field of fields) field.inCode = false
}
