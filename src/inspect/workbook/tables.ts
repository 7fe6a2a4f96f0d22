// Tables of a workbook that keep names for their columns and show none.
import type { Package } from '../package/package.ts'
import { type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { all, attribute } from '../xml/tree.ts'

/** `seen`: all that the cells show. */
export function tablesWithoutHeads(pack: Package, seen: Words): Found[] {
  return pack.paths(/^xl\/tables\//i).flatMap((path) => {
    const { root } = pack.tree(path)
    if (attribute(root, 'headerRowCount') !== '0') return []
    const names = all(root, 'tableColumn')
      .map((one) => attribute(one, 'name') ?? '')
      .filter((name) => /\p{L}/u.test(name) && !NUMBERED.test(name) && !seen.includes(name))
    return names.length === 0
      ? []
      : [
          found('extension-payload', path, 'names of columns that a table does not show', {
            count: names.length,
            shows: names.join('; '),
          }),
        ]
  })
}

/** "Column1": as a program calls a column that has no name. */
const NUMBERED = /^\p{L}+ ?\d+$/u
