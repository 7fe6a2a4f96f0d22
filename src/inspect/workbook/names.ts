// Defined names: constants, hidden ones, and those that point outside the workbook.
import { type Found, found } from '../report/found.ts'
import { all, attribute, type Element } from '../xml/tree.ts'

const OWN = /^_xlnm\.|^_xlfn|^_xleta|^_FilterDatabase$/i

export function definedNames(workbook: Element, part: string): Found[] {
  const names = all(workbook, 'definedName').map((one) => ({
    name: attribute(one, 'name') ?? '',
    says: one.text.trim(),
    hidden: /^(1|true)$/.test(attribute(one, 'hidden') ?? ''),
    comment: attribute(one, 'comment') ?? attribute(one, 'description') ?? '',
  }))
  return definedNamesOf(
    names,
    part,
    all(workbook, 'sheet').map((one) => attribute(one, 'name') ?? ''),
  )
}

export interface NameIn {
  name: string
  says: string
  hidden: boolean
  comment: string
}

/** `titles`: what its sheets are called. Gnumeric notes each again as a name, and a print area where there is none. */
export function definedNamesOf(names: NameIn[], part: string, titles: string[]): Found[] {
  const shown = new Set(titles.map((title) => `"${title}"`))
  return names.flatMap(({ name, says, hidden, comment }) => {
    if (shown.has(says) || (/^Print_(Area|Titles)$/.test(name) && says.includes('#REF!'))) return []
    if (OWN.test(name) && !isConstant(says) && !pointsOutside(says)) return []
    const why = isConstant(says)
      ? 'a name that holds a value'
      : pointsOutside(says)
        ? 'a name that points to another file'
        : hidden
          ? 'a hidden name'
          : comment
            ? 'a name with a comment'
            : says.includes('#REF!')
              ? 'a name for cells that are gone'
              : 'a name for cells of the workbook'
    // What programs leave of themselves and of cells that went is a name, and no content.
    const level =
      isConstant(says) || comment
        ? 'hides'
        : pointsOutside(says) || hidden || says.includes('#REF!')
          ? 'names'
          : 'technical'
    return [
      found('defined-name', part, why, { at: name, level, shows: `${says} ${comment}`.trim() }),
    ]
  })
}

/** A text, a number, a list: no cell in it. */
const isConstant = (says: string): boolean =>
  says !== '' && (/"[^"]+"/.test(says) || /^=?-?[\d.]+$/.test(says) || /^=?\{/.test(says))

const pointsOutside = (says: string): boolean =>
  /\[\d+\]|\[[^\]]+\.xl\w+\]|^'?(file:|https?:|\\\\|[a-z]:\\)/i.test(says)
