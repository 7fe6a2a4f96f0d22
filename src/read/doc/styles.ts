// The styles of an old Word file, by number: what each changes of its characters, with what it takes from the style it is based on.
import type { Octets } from '../document/octets.ts'
import { type Change, changesIn } from './properties.ts'
import type { WordFile } from './word-file.ts'

const SHEET = 1
const MOST = 4_000
const NONE = 0xfff
const PARAGRAPH = 1
const CHARACTER = 2
const DEEPEST = 12

interface Style {
  base: number
  changes: Change[]
}

/** No style, no change. */
export function characterStyles({
  table,
  placeOf,
}: Pick<WordFile, 'table' | 'placeOf'>): (style: number) => Change[] {
  const { from, length } = placeOf(SHEET)
  const styles = length < 6 ? [] : stylesIn(table.part(from, length))
  const whole = (style: number, depth: number): Change[] => {
    const own = styles[style]
    if (!own || depth > DEEPEST) return []
    return [...(own.base === NONE ? [] : whole(own.base, depth + 1)), ...own.changes]
  }
  return (style) => whole(style, 0)
}

function stylesIn(sheet: Octets): Style[] {
  const head = sheet.u16(0)
  const count = Math.min(MOST, sheet.u16(2))
  const baseSize = sheet.u16(4)
  const styles: Style[] = []
  for (let i = 0, at = 2 + head; i < count && at + 2 <= sheet.length; i++) {
    const size = sheet.u16(at)
    styles.push(styleIn(sheet.part(at + 2, size), baseSize))
    at += 2 + size
  }
  return styles
}

/** Fixed words, its name, then its changes: of a paragraph's style those of paragraphs stand first. */
function styleIn(held: Octets, baseSize: number): Style {
  const kind = held.u16(2) & 15
  const base = held.length < 4 ? NONE : held.u16(2) >> 4
  let at = baseSize + 2 + held.u16(baseSize) * 2 + 2
  if (kind === PARAGRAPH) at = even(at + 2 + held.u16(at))
  const size = held.u16(at)
  const isKnown = (kind === PARAGRAPH || kind === CHARACTER) && at + 2 + size <= held.length
  return { base, changes: isKnown ? changesIn(held.part(at + 2, size), 0, size) : [] }
}

const even = (at: number): number => at + (at % 2)
