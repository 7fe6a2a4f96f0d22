// claims.yaml: what others printed. Shown beside our figures, never counted.
import type { Node } from 'yaml'
import type { Claim } from '../vocabulary/survey.ts'
import { optional } from './read-survey.ts'
import { readBounds } from './read-value.ts'
import { day, fieldsOf, items, required, text } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = ['body', 'question', 'paper', 'date', 'says', 'value', 'unit', 'address', 'note']

export const readClaims = (sheet: Sheet, bodies: readonly string[]): Claim[] =>
  items(sheet, sheet.root, 'claims').flatMap((node) => readClaim(sheet, node, bodies) ?? [])

function readClaim(sheet: Sheet, node: Node, bodies: readonly string[]): Claim | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const body = text(sheet, fields, 'body')
  if (body !== null && !bodies.includes(body)) {
    complain(sheet, fields.get('body')?.value, `“${body}” is no body of this survey.`)
    return null
  }
  const value = fields.has('value') ? readBounds(sheet, fields.get('value')?.value ?? null) : null
  const unit = text(sheet, fields, 'unit')
  const date = day(sheet, fields, 'date')
  const paper = required(sheet, fields, 'paper', node)
  const says = required(sheet, fields, 'says', node)
  if (paper === '' || says === '') return null
  return {
    ...optional('body', body),
    ...optional('question', text(sheet, fields, 'question')),
    paper,
    ...optional('date', date ?? null),
    says,
    ...(value ? { value } : {}),
    ...(unit ? { unit } : {}),
    ...optional('address', text(sheet, fields, 'address')),
    ...optional('note', text(sheet, fields, 'note')),
  }
}
