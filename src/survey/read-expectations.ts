// expectations.yaml: assertions that stop a build.
import { isScalar, type Node } from 'yaml'
import type { Expectation } from '../vocabulary/survey.ts'
import { expectationInWords } from './naming/expectation-words.ts'
import { decimal, fieldsOf, items, oneOf, required, text, wholeNumber } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const MEASURES = ['replies', 'total', 'files', 'refused'] as const

export const readExpectations = (sheet: Sheet): Expectation[] =>
  items(sheet, sheet.root, 'expectations').flatMap((node) => readExpectation(sheet, node) ?? [])

function readExpectation(sheet: Sheet, node: Node): Expectation | null {
  if (isScalar(node)) return inWords(sheet, node, String(node.value))
  const fields = fieldsOf(sheet, node, ['says', 'measure', 'question', 'low', 'high'])
  if (!fields) return null
  const says = required(sheet, fields, 'says', node)
  if (says === '') return null
  if (!fields.has('measure')) return inWords(sheet, node, says)
  const measure = oneOf(sheet, fields, 'measure', MEASURES)
  const read = measure === 'total' ? decimal : wholeNumber
  const low = read(sheet, fields, 'low') ?? 0
  const high = read(sheet, fields, 'high')
  const question = text(sheet, fields, 'question')
  if (!measure) return null
  if (high === undefined) {
    complain(sheet, node, 'Say the most that is expected: high.')
    return null
  }
  return { says, measure, ...(question ? { question } : {}), low, high }
}

function inWords(sheet: Sheet, node: Node, says: string): Expectation | null {
  const expectation = expectationInWords(says)
  if (!expectation) complain(sheet, node, `“${says}” is not understood. ${FORMS}`)
  return expectation
}

const FORMS =
  'Write “replies between 35 and 43”, “1a total at least 500” or “4 refused”, or say it with measure, low and high.'
