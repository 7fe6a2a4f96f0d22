// A period as survey.yaml and decisions.yaml write it: { from, to }, { year } or { financialYear }.
import { isScalar, type Node, type Scalar } from 'yaml'
import type { Period } from '../vocabulary/reply.ts'
import { spanOf } from '../vocabulary/span.ts'
import { day, type Fields, fieldsOf, isDay, text } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FORMS =
  'A period is { from: 2009-01-01, to: 2014-02-17 }, { from: 2019/20, to: 2023/24 }, { year: "2019" } or { financialYear: "2019/20" }.'

export function readPeriod(sheet: Sheet, node: Node | null): Period {
  if (!node || (isScalar(node) && node.value === null)) return null
  if (isScalar(node)) return inShort(sheet, node)
  const fields = fieldsOf(sheet, node, ['from', 'to', 'year', 'financialYear'])
  if (!fields) return null
  const year = text(sheet, fields, 'year')
  if (year !== null) return { year }
  const financialYear = text(sheet, fields, 'financialYear')
  if (financialYear !== null) return { financialYear }
  const from = endOf(sheet, fields, 'from')
  const to = endOf(sheet, fields, 'to')
  if (!from || !to) {
    complain(sheet, node, FORMS)
    return null
  }
  if (to < from) complain(sheet, node, `The period ends (${to}) before it begins (${from}).`)
  return { from, to }
}

/** A day; or the first day of a year, the last of another: { from: 2019/20, to: 2023/24 }. */
function endOf(sheet: Sheet, fields: Fields, end: 'from' | 'to'): string | undefined {
  const said = text({ ...sheet, problems: [] }, fields, end)?.trim() ?? ''
  return dayAt(said, end) ?? day(sheet, fields, end)
}

/** 2019, 2019/20, or two days or years with "to" between them. */
function inShort(sheet: Sheet, node: Scalar): Period {
  const said = typeof node.value === 'string' ? node.value : (node.source ?? '')
  if (/^\d{4}$/.test(said)) return { year: said }
  if (/^\d{4}\/\d{2}$/.test(said)) return { financialYear: said }
  const [first = '', last = ''] = said.split(/ to |\.\./).map((end) => end.trim())
  const [from, to] = [dayAt(first, 'from'), dayAt(last, 'to')]
  if (from && to && from <= to) return { from, to }
  const [a = '', b = ''] = said.split('/')
  if (isDay(a) && isDay(b) && a <= b) return { from: a, to: b }
  complain(sheet, node, `“${said}” is no period. ${FORMS}`)
  return null
}

function dayAt(said: string, end: 'from' | 'to'): string | null {
  if (isDay(said)) return said
  const span = /^\d{4}$/.test(said) ? spanOf({ year: said }) : spanOf({ financialYear: said })
  return span ? span[end] : null
}
