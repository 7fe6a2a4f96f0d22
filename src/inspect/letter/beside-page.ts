// What a letter sets beside its page: frames, tables, shapes and indents that no sheet of paper reaches, and boxes drawn twice, of which a program shows one.
import { counted, type Found, found } from '../report/found.ts'
import { all, attribute, type Element } from '../xml/tree.ts'

/** Twentieths of a point: larger than any paper in use, and farther left than any margin. */
const BEYOND = 30_000
const BEFORE = -5000
/** Of a drawing's measure. */
const PER_TWENTIETH = 635

export function besidePage(root: Element, part: string): Found[] {
  const texts = all(root, /^(w:p|w:tbl|wp:anchor)$/)
    .filter(isBeside)
    .map(textsOf)
    .filter((text) => text.trim() !== '')
  return texts.length === 0
    ? []
    : [
        found('off-page-text', part, `${counted(texts.length, 'passage')} beside the page`, {
          count: texts.length,
          shows: texts.join('; '),
        }),
      ]
}

function isBeside(one: Element): boolean {
  if (one.name === 'wp:anchor')
    return all(one, 'wp:posOffset').some(({ text }) => isFar(Number(text) / PER_TWENTIETH))
  const form = one.children.find(({ name }) => name === 'w:pPr' || name === 'w:tblPr')
  return (form?.children ?? []).some((own) => {
    const at = (name: string) => Number(attribute(own, name) ?? 0)
    switch (own.name) {
      case 'w:framePr':
        return isFar(at('x')) || isFar(at('y'))
      case 'w:tblpPr':
        return isFar(at('tblpX')) || isFar(at('tblpY'))
      case 'w:ind':
        return isFar(at('left') + Math.min(0, at('firstLine'))) || isFar(at('start'))
      default:
        return false
    }
  })
}

const isFar = (twentieths: number): boolean => twentieths > BEYOND || twentieths < BEFORE

/** Programs that know a shape draw the one, those that do not the other: words of the other alone are seen by few. */
export function otherDrawings(root: Element, part: string): Found[] {
  const left = all(root, 'mc:AlternateContent').flatMap((one) => {
    const shown = one.children
      .filter(({ name }) => name === 'mc:Choice')
      .map(textsOf)
      .join('')
    const other = one.children
      .filter(({ name }) => name === 'mc:Fallback')
      .map(textsOf)
      .join('')
    const words = (other.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !shown.includes(word))
    return words.length === 0 ? [] : [words.join(' ')]
  })
  return left.length === 0
    ? []
    : [
        found('hidden-text', part, 'words of a box that other programs draw otherwise', {
          count: left.length,
          shows: left.join('; '),
        }),
      ]
}

const textsOf = (element: Element): string =>
  all(element, /^(w|a|m):t$/)
    .map(({ text }) => text)
    .join('')
