// The numbers of Word's lists, which stand in no paragraph: counted as Word counts them, "1.", "(a)", "2.3".

import { walkXml } from '../document/xml.ts'
import { numeral } from '../letter/numerals.ts'

interface Level {
  start: number
  format: string
  /** "%1.%2" */
  pattern: string
  /** Legal numbering: "1.2.1", whatever form the levels above have. */
  isLegal: boolean
}

interface List {
  /** Lists that share one go on counting together. */
  abstract: string
  starts: Map<number, number>
}

/** Counts on with every call: call it once a paragraph, in order. Bullets are "•"; no list, no label. */
export type ListLabels = (numId: string | undefined, level: number) => string

const LEVELS = 9

export function listLabels(xml: string): ListLabels {
  const { levels, lists } = numberingOf(xml)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (numId, level) => {
    const list = lists.get(numId ?? '')
    const all = levels.get(list?.abstract ?? '')
    if (!list || !all || numId === undefined || !(level >= 0 && level < LEVELS)) return ''
    const counts = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counts)
    const restart = list.starts.get(level)
    if (restart !== undefined && !begun.has(`${numId} ${level}`)) {
      begun.add(`${numId} ${level}`)
      counts[level] = restart
    } else
      counts[level] = counts[level] === undefined ? (all[level]?.start ?? 1) : counts[level] + 1
    counts.length = level + 1
    return labelOf(all, counts, level)
  }
}

function labelOf(levels: Level[], counts: number[], level: number): string {
  const own = levels[level]
  if (!own || own.format === 'none') return ''
  if (own.format === 'bullet') return '•'
  return own.pattern.replace(/%([1-9])/g, (_, digit) => {
    const at = Number(digit) - 1
    const format = own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal')
    return numeral(counts[at] ?? levels[at]?.start ?? 1, format)
  })
}

function numberingOf(xml: string) {
  const levels = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let abstract = ''
  let numId = ''
  let at = 0
  const level = (): Level | undefined => levels.get(abstract)?.[at]
  walkXml(xml === '' ? '<none/>' : xml, {
    open({ name, attributes }) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        abstract = attributes['w:abstractNumId'] ?? ''
        numId = ''
        levels.set(
          abstract,
          Array.from({ length: LEVELS }, () => ({
            ...{ start: 1, format: 'decimal', pattern: '', isLegal: false },
          })),
        )
      } else if (name === 'w:num') {
        numId = attributes['w:numId'] ?? ''
        lists.set(numId, { abstract: '', starts: new Map() })
      } else if (name === 'w:lvl' || name === 'w:lvlOverride')
        at = Number(attributes['w:ilvl'] ?? 0)
      const list = lists.get(numId)
      const own = level()
      if (name === 'w:abstractNumId' && list) list.abstract = value
      if (name === 'w:startOverride' && list) list.starts.set(at, Number(value))
      if (!own || list) return
      if (name === 'w:start') own.start = Number(value)
      if (name === 'w:numFmt') own.format = value
      if (name === 'w:isLgl') own.isLegal = value !== '0' && value !== 'false'
      if (name === 'w:lvlText') own.pattern = value
    },
    close() {},
    text() {},
  })
  return { levels, lists }
}
