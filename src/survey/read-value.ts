// A value as the YAML files write it: 20, { low: 6, high: null }, { none: refused, section: s12 }.
import { isScalar, type Node } from 'yaml'
import { type Bounds, exactly } from '../vocabulary/bounds.ts'
import { inLeastUnits } from '../vocabulary/least-unit.ts'
import { type FigureKind, MISSING, type Value } from '../vocabulary/reply.ts'
import { amount, type Fields, fieldsOf, oneOf, text } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

export function readBounds(
  sheet: Sheet,
  node: Node | null,
  kind: FigureKind = 'count',
): Bounds | null {
  const value = readValue(sheet, node, kind)
  if (value && !('none' in value)) return value
  if (value) complain(sheet, node, 'Here a number is wanted: 20, or { low: 6, high: null }.')
  return null
}

/** kind: of what is no count, decimals are read, and kept in whole least units. */
export function readValue(
  sheet: Sheet,
  node: Node | null,
  kind: FigureKind = 'count',
): Value | null {
  if (isScalar(node)) {
    const n = typeof node.value === 'number' ? inLeastUnits(node.value, kind) : Number.NaN
    const whole = kind !== 'count' || Number.isSafeInteger(node.value)
    if (whole && Number.isSafeInteger(n) && n >= 0) return exactly(n)
    complain(
      sheet,
      node,
      `“${node.value}” is no whole number; write 20, { low: 6, high: null } or { none: refused }.`,
    )
    return null
  }
  const fields = fieldsOf(sheet, node, ['low', 'high', 'none', 'section'])
  if (!fields) return null
  const none = oneOf(sheet, fields, 'none', MISSING)
  const low = amount(sheet, fields, 'low', kind)
  const high = ceiling(sheet, fields, kind)
  if (none) {
    const section = text(sheet, fields, 'section')
    return {
      none,
      ...(section ? { section } : {}),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    }
  }
  if (low === undefined) {
    complain(sheet, node, 'Say the least it can be: { low: 6, high: null }.')
    return null
  }
  return { low, high: high ?? null }
}

/** null written out means that no ceiling is known; not there is undefined. */
function ceiling(sheet: Sheet, fields: Fields, kind: FigureKind): number | null | undefined {
  const value = fields.get('high')?.value
  if (value === undefined) return undefined
  if (!value || (isScalar(value) && value.value === null)) return null
  return amount(sheet, fields, 'high', kind)
}
