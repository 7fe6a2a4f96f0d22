// Do two figures stand in one table, so that one can be the total of the other's row or column?
import type { Box, Evidence, Place } from '../../vocabulary/place.ts'

export function isInOneTable(a: Evidence, b: Evidence): boolean {
  return a.sha256 === b.sha256 && tableOf(a.place) !== null && sameTable(a.place, b.place)
}

function sameTable(a: Place, b: Place): boolean {
  if (a.kind === 'page' && b.kind === 'page')
    return a.page === b.page && (overlap(a.box, b.box, 0) || overlap(a.box, b.box, 1))
  return tableOf(a) === tableOf(b)
}

/** A sheet, or "table 2" of "table 2 row 3 cell 1"; on a page any ink may be a table's. */
function tableOf(place: Place): string | null {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}`
    case 'sheet':
      return `sheet ${place.sheet}`
    case 'block':
      return /^(?:.* )?table \d+/.exec(place.path)?.[0] ?? null
    case 'text':
      return null
  }
}

/** Above one another (axis 0) or beside one another (axis 1). */
const overlap = (a: Box, b: Box, axis: 0 | 1): boolean =>
  Math.min(a[axis + 2] ?? 0, b[axis + 2] ?? 0) > Math.max(a[axis] ?? 0, b[axis] ?? 0)
