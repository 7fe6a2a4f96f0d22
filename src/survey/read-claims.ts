// claims.yaml: what others printed. Shown beside our figures, never counted.
import type { Node } from 'yaml'
import { inUnits } from '../vocabulary/least-unit.ts'
import type { Claim, Question } from '../vocabulary/survey.ts'
import { optional } from './read-survey.ts'
import { readBounds } from './read-value.ts'
import { day, fieldsOf, items, required, text, texts } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'body',
  'bodies',
  'of',
  'question',
  'paper',
  'date',
  'says',
  'value',
  'unit',
  'address',
  'note',
]

/** Numbers as they were printed: pounds with their pence, per cent, days, by what the question counts. */
export const readClaims = (
  sheet: Sheet,
  bodies: readonly string[],
  questions: readonly Question[] = [],
): Claim[] =>
  items(sheet, sheet.root, 'claims').flatMap(
    (node) => readClaim(sheet, node, { bodies, questions }) ?? [],
  )

function readClaim(
  sheet: Sheet,
  node: Node,
  { bodies, questions }: { bodies: readonly string[]; questions: readonly Question[] },
): Claim | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const body = text(sheet, fields, 'body')
  if (body !== null && !bodies.includes(body)) {
    complain(sheet, fields.get('body')?.value, `“${body}” is no body of this survey.`)
    return null
  }
  const together = texts(sheet, fields, 'bodies')
  const strange = together.find((one) => !bodies.includes(one))
  if (strange !== undefined) {
    complain(sheet, fields.get('bodies')?.value, `“${strange}” is no body of this survey.`)
    return null
  }
  const about = text(sheet, fields, 'question')
  const question = questions.find(({ number }) => about === null || number === about)
  const kind = question?.counts?.kind
  const value = fields.has('value')
    ? readBounds(sheet, fields.get('value')?.value ?? null, kind)
    : null
  const unit = text(sheet, fields, 'unit')
  const date = day(sheet, fields, 'date')
  const paper = required(sheet, fields, 'paper', node)
  const says = required(sheet, fields, 'says', node)
  if (paper === '' || says === '') return null
  return {
    ...optional('body', body),
    ...(together.length > 0 && { bodies: together }),
    ...optional('of', text(sheet, fields, 'of')),
    ...optional('question', about),
    paper,
    ...optional('date', date ?? null),
    says,
    ...(value ? { value: inUnits(value, kind) } : {}),
    ...(unit ? { unit } : {}),
    ...optional('address', text(sheet, fields, 'address')),
    ...optional('note', text(sheet, fields, 'note')),
  }
}
