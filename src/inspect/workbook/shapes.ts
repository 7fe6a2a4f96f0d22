// Shapes that lie over a workbook's sheets and charts: their words, and those that lie far off or are hidden.
import { boxedText, drawnText } from '../package/drawings.ts'
import type { Package } from '../package/package.ts'
import type { Relation } from '../package/relationships.ts'
import { counted, type Found, found } from '../report/found.ts'
import { all, attribute } from '../xml/tree.ts'
import type { SheetIn } from './cells.ts'

const FAR_ROWS = 50
const FAR_COLUMNS = 20

export function shapes(pack: Package, sheet: SheetIn, relations: Relation[]): Found[] {
  const bottom = sheet.cells.reduce((most, { row }) => Math.max(most, row), 0)
  const right = sheet.cells.reduce((most, { column }) => Math.max(most, column), 0)
  return relations
    .filter(({ from, type }) => from === sheet.part && /^(drawing|vmlDrawing)$/.test(type))
    .flatMap(({ target }) => {
      const { root } = pack.tree(target)
      const text = /\.vml$/i.test(target) ? boxedText(pack.xml(target)) : drawnText(pack, target)
      const far = all(root, 'xdr:from').filter(
        (one) =>
          Number(all(one, 'xdr:row')[0]?.text) > bottom + FAR_ROWS ||
          Number(all(one, 'xdr:col')[0]?.text) > right + FAR_COLUMNS,
      )
      const gone = all(root, 'xdr:cNvPr').filter((one) =>
        /^(1|true)$/.test(attribute(one, 'hidden') ?? ''),
      )
      return [
        ...(text
          ? [
              found('text-box', target, 'words in a shape that lies over the sheet', {
                at: sheet.name,
                shows: text,
              }),
            ]
          : []),
        ...(far.length > 0
          ? [
              found(
                'off-sheet-shape',
                target,
                `${counted(far.length, 'shape')} far from the table`,
                { at: sheet.name, count: far.length },
              ),
            ]
          : []),
        ...(gone.length > 0
          ? [
              found('off-sheet-shape', target, `${counted(gone.length, 'hidden shape')}`, {
                at: sheet.name,
                count: gone.length,
              }),
            ]
          : []),
      ]
    })
}

export const overCharts = (pack: Package, relations: Relation[]): Found[] =>
  relations
    .filter(({ type }) => type === 'chartUserShapes')
    .flatMap(({ target }) => {
      const shows = drawnText(pack, target)
      return shows === ''
        ? []
        : [found('text-box', target, 'words in a shape that lies over a chart', { shows })]
    })
