// The numbers of an OpenDocument text's lists, counted as they are met: level by level, some going on from an earlier list.

import type { XmlTag } from '../document/xml.ts'
import { numeral } from '../letter/numerals.ts'
import type { OdtStyles } from './styles.ts'

export interface OdtLists {
  open(list: XmlTag): void
  close(): void
  /** What stands before the next item: "Q1.", "(a)", "•". */
  label(item: XmlTag): string
}

interface OpenList {
  style: string | undefined
  /** The number of its last item. */
  n: number
}

export function odtLists(styles: OdtStyles): OdtLists {
  const open: OpenList[] = []
  const lastOf = new Map<string, number>()
  return {
    open({ attributes }) {
      const style = attributes['text:style-name']
      const goesOn =
        attributes['text:continue-numbering'] === 'true' ||
        attributes['text:continue-list'] !== undefined
      open.push({ style, n: goesOn && open.length === 0 ? (lastOf.get(style ?? '') ?? 0) : 0 })
    },
    close() {
      const list = open.pop()
      if (list && open.length === 0) lastOf.set(list.style ?? '', list.n)
    },
    label({ attributes }) {
      const own = open.at(-1)
      return own ? counted(open, own, { styles, said: attributes['text:start-value'] }) : ''
    },
  }
}

/** Lists within lists take the outer list's style. */
function counted(
  open: OpenList[],
  own: OpenList,
  { styles, said }: { styles: OdtStyles; said: string | undefined },
): string {
  const style = own.style ?? open.find((list) => list.style !== undefined)?.style
  const depth = open.length - 1
  const level = styles.levelOf(style, depth)
  own.n = said !== undefined ? Number(said) : own.n === 0 ? level.start : own.n + 1
  if (level.format === '') return '•'
  const first = Math.max(0, depth + 1 - level.levels)
  const numbers = open.slice(first).map(({ n }, i) => {
    const { format } = styles.levelOf(style, first + i)
    return numeral(n, format === '' ? 'decimal' : format)
  })
  return `${level.before}${numbers.join('.')}${level.after}`
}
