// expectations.yaml: assertions that stop a build.
import type { Node } from 'yaml'
import type { Expectation } from '../vocabulary/survey.ts'
import {
  complain,
  fieldsOf,
  items,
  oneOf,
  required,
  type Sheet,
  text,
  wholeNumber,
} from './yaml-fields.ts'

const MEASURES = ['replies', 'total', 'files', 'refused'] as const

export const readExpectations = (sheet: Sheet): Expectation[] =>
  items(sheet, sheet.root, 'expectations').flatMap((node) => readExpectation(sheet, node) ?? [])

function readExpectation(sheet: Sheet, node: Node): Expectation | null {
  const fields = fieldsOf(sheet, node, ['says', 'measure', 'question', 'low', 'high'])
  if (!fields) return null
  const measure = oneOf(sheet, fields, 'measure', MEASURES)
  const low = wholeNumber(sheet, fields, 'low') ?? 0
  const high = wholeNumber(sheet, fields, 'high')
  const question = text(sheet, fields, 'question')
  if (!measure) {
    if (!fields.has('measure'))
      complain(sheet, node, `“measure” is missing: ${MEASURES.join(', ')}.`)
    return null
  }
  if (high === undefined) {
    complain(sheet, node, 'Say the most that is expected: high.')
    return null
  }
  return {
    says: required(sheet, fields, 'says', node),
    measure,
    ...(question ? { question } : {}),
    low,
    high,
  }
}
