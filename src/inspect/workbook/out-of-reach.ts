// What a workbook's own windows keep a reader from: sheets without tabs, sheets that it does not list, lines above what is frozen.
import { type Relation, targetOf } from '../package/relationships.ts'
import { counted, type Found, found } from '../report/found.ts'
import { all, attribute, type Element } from '../xml/tree.ts'
import { areaOf, columnName, type SheetIn } from './cells.ts'

/** A window that is hidden hides all sheets of the book; one without tabs all but the one it opens with. */
export function hiddenWindow(workbook: Element, part: string, sheets: SheetIn[]): Found[] {
  const views = all(workbook, 'workbookView')
  const isEach = (name: string, value: RegExp) =>
    views.length > 0 && views.every((one) => value.test(attribute(one, name) ?? ''))
  if (isEach('visibility', /^(very)?hidden$/i))
    return [
      found('hidden-sheet', part, 'a workbook whose window does not open', { at: 'bookViews' }),
    ]
  if (!isEach('showSheetTabs', /^(0|false)$/)) return []
  const opened = new Set(views.map((one) => Number(attribute(one, 'activeTab') ?? 0)))
  return sheets.flatMap(({ name, part: own, state, cells }, i) =>
    opened.has(i) || state !== 'visible' || cells.length === 0
      ? []
      : [
          found('hidden-sheet', own, 'a sheet that no tab leads to', {
            at: name,
            count: cells.length,
            shows: cells
              .slice(0, 20)
              .map(({ value }) => value)
              .join('; '),
          }),
        ],
  )
}

/** Related to the workbook as a sheet, and not among those that it lists. */
export function unlistedSheets(workbook: Element, main: string, relations: Relation[]): Found[] {
  const listed = new Set(
    all(workbook, 'sheet').map((one) => targetOf(relations, main, attribute(one, 'id'))),
  )
  return relations
    .filter(
      ({ from, type, target }) =>
        from === main && SHEETS.test(type) && !listed.has(target) && /\.xml$/i.test(target),
    )
    .map(({ target }) => found('hidden-sheet', target, 'a sheet that the workbook does not list'))
}

const SHEETS = /^(work|chart|dialog)sheet$/

/** Where a sheet is frozen, what lies above and left of its first line and column is out of reach. */
export function aboveFrozen(sheet: SheetIn, root: Element): Found[] {
  return all(root, 'sheetView').flatMap((view) => {
    const pane = all(view, 'pane')[0]
    const first = areaOf(attribute(view, 'topLeftCell') ?? '')
    if (!pane || !first || !/^frozen/i.test(attribute(pane, 'state') ?? '')) return []
    const isFrozen = (side: string) => Number(attribute(pane, side) ?? 0) > 0
    const rows = isFrozen('ySplit') ? sheet.cells.filter(({ row }) => row < first.top) : []
    const columns = isFrozen('xSplit')
      ? sheet.cells.filter(({ column }) => column < first.left)
      : []
    const tell = (carrier: 'hidden-row' | 'hidden-column', cells: typeof rows, range: string) =>
      cells.length === 0
        ? []
        : [
            found(carrier, sheet.part, `${counted(cells.length, 'cell')} before what is frozen`, {
              at: `${sheet.name}!${range}`,
              count: cells.length,
              shows: cells
                .slice(0, 20)
                .map(({ value }) => value)
                .join('; '),
            }),
          ]
    return [
      ...tell('hidden-row', rows, `1:${first.top - 1}`),
      ...tell('hidden-column', columns, `A:${columnName(first.left - 1)}`),
    ]
  })
}
