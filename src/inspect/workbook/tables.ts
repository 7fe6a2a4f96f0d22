// What a workbook's tables keep and show nowhere: names of columns without a head, labels of a total that is not there, a comment.
import type { Package } from '../package/package.ts'
import { type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { all, attribute } from '../xml/tree.ts'

/** `seen`: all that the cells show. */
export function unshownOfTables(pack: Package, seen: Words): Found[] {
  return pack.paths(/^xl\/tables\//i).flatMap((path) => {
    const { root } = pack.tree(path)
    const of = (name: string) =>
      all(root, 'tableColumn').flatMap((one) => attribute(one, name) ?? [])
    const isHeadless = attribute(root, 'headerRowCount') === '0'
    const said = [
      attribute(root, 'comment') ?? '',
      ...of('totalsRowLabel'),
      ...(isHeadless ? of('name') : []),
    ].filter((text) => /\p{L}/u.test(text) && !NUMBERED.test(text) && !seen.includes(text))
    return said.length === 0
      ? []
      : [
          found('extension-payload', path, 'words of a table that it does not show', {
            count: said.length,
            shows: said.join('; '),
          }),
        ]
  })
}

/** "Column1", "Total": as programs call what has no name. */
const NUMBERED = /^\p{L}+ ?\d+$|^total$/iu
