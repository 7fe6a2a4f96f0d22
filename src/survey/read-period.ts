// A period as survey.yaml and decisions.yaml write it: { from, to }, { year } or { financialYear }.
import { isScalar, type Node } from 'yaml'
import type { Period } from '../vocabulary/reply.ts'
import { complain, day, fieldsOf, type Sheet, text } from './yaml-fields.ts'

export function readPeriod(sheet: Sheet, node: Node | null): Period {
  if (!node || (isScalar(node) && node.value === null)) return null
  const fields = fieldsOf(sheet, node, ['from', 'to', 'year', 'financialYear'])
  if (!fields) return null
  const year = text(sheet, fields, 'year')
  if (year !== null) return { year }
  const financialYear = text(sheet, fields, 'financialYear')
  if (financialYear !== null) return { financialYear }
  const from = day(sheet, fields, 'from')
  const to = day(sheet, fields, 'to')
  if (!from || !to) {
    complain(
      sheet,
      node,
      'A period is { from: 2009-01-01, to: 2014-02-17 }, { year: "2019" } or { financialYear: "2019/20" }.',
    )
    return null
  }
  if (to < from) complain(sheet, node, `The period ends (${to}) before it begins (${from}).`)
  return { from, to }
}
