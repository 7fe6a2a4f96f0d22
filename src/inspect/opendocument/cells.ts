// Cells of an OpenDocument sheet that nobody sees, by their style or beneath another.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { cellName } from '../workbook/cells.ts'
import type { OpenCell } from './rows.ts'
import type { OpenSheet } from './sheets.ts'
import { type OpenStyles, unseenBy } from './styles.ts'

export function unseenCells(sheet: OpenSheet, styles: OpenStyles): Found[] {
  const gone = new Map<Carrier, OpenCell[]>()
  // Of a hundred thousand cells of one look the same is said.
  const byLook = new Map<string | null, Carrier | null>()
  for (const cell of sheet.cells) {
    const isPlain = cell.inner.length === 0
    const known = isPlain ? byLook.get(cell.look) : undefined
    const carrier = known === undefined ? whyUnseen(cell, styles) : known
    if (isPlain && known === undefined) byLook.set(cell.look, carrier)
    if (!carrier) continue
    const before = gone.get(carrier)
    if (before) before.push(cell)
    else gone.set(carrier, [cell])
  }
  return [...gone].map(([carrier, cells]) => inCells(sheet, carrier, cells, WHAT[carrier] ?? ''))
}

const WHAT: Partial<Record<Carrier, string>> = {
  'white-text': 'in white on white',
  'text-like-its-fill': 'in the colour of their ground',
  'tiny-text': 'too small to be seen',
  'hidden-text': 'of hidden text',
  'conditional-white-text': 'that a condition paints in the colour of their ground',
}

function whyUnseen({ look, inner }: OpenCell, styles: OpenStyles): Carrier | null {
  const cell = styles.of(look, 'table-cell')
  const own = unseenBy(cell)
  const painted = inner
    .map((name) => styles.of(name, 'text'))
    .find(({ colour, size, hidden }) => colour !== null || size !== null || hidden)
  if (painted)
    return unseenBy({
      colour: painted.colour ?? cell.colour,
      ground: cell.ground,
      size: painted.size ?? cell.size,
      hidden: painted.hidden,
    })
  if (own) return own
  return cell.maps.some((name) => {
    const shown = styles.of(name, 'table-cell')
    return shown.wordy || unseenBy(shown) !== null
  })
    ? 'conditional-white-text'
    : null
}

export function blankValues(sheet: OpenSheet, styles: OpenStyles): Found[] {
  const cells = sheet.cells.filter(
    ({ blank, value, type, look }) =>
      (blank && Number(value) !== 0) || (type === 'n' && styles.of(look, 'table-cell').wordy),
  )
  const what = 'whose format shows nothing'
  return cells.length === 0 ? [] : [inCells(sheet, 'format-shows-nothing', cells, what)]
}

export function otherValues(sheet: OpenSheet): Found[] {
  const cells = sheet.cells.flatMap((cell) =>
    cell.other === null ? [] : [{ ...cell, value: cell.other }],
  )
  const what = 'that keeps another text than it shows'
  return cells.length === 0 ? [] : [inCells(sheet, 'cached-formula-value', cells, what)]
}

export function coveredValues(sheet: OpenSheet): Found[] {
  const cells = sheet.cells.filter(({ covered }) => covered)
  return cells.length === 0
    ? []
    : [inCells(sheet, 'value-under-merge', cells, 'beneath a merged cell')]
}

function inCells(
  { name, part }: OpenSheet,
  carrier: Carrier,
  cells: OpenCell[],
  what: string,
): Found {
  return found(carrier, part, `${counted(cells.length, 'cell')} ${what}`, {
    at: `${name}!${cells[0] ? cellName(cells[0]) : ''}`,
    count: cells.length,
    shows: cells
      .slice(0, 20)
      .map(({ value }) => value)
      .join('; '),
  })
}
