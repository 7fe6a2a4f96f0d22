// What an old Word file says of its characters and paragraphs: changes to their looks, page of 512 bytes after page.
import { append } from '../../vocabulary/long-lists.ts'
import type { Octets } from '../document/octets.ts'
import type { WordFile } from './word-file.ts'

/** One change: its code, and where its operand stands. */
export interface Change {
  code: number
  operand: Octets
}

/** The changes that hold for the character at a position of the main stream. */
export type ChangesAt = (position: number) => Change[]

interface Stretch {
  from: number
  to: number
  changes: Change[]
}

const PAGE = 512
const CHARACTERS = 12
const PARAGRAPHS = 13
const MOST_PAGES = 100_000

export const characterChanges = (file: WordFile): ChangesAt =>
  lookUp(stretchesOf(file, CHARACTERS, characterStretches))

export const paragraphChanges = (file: WordFile): ChangesAt =>
  lookUp(stretchesOf(file, PARAGRAPHS, paragraphStretches))

function lookUp(stretches: Stretch[]): ChangesAt {
  const inOrder = stretches.sort((a, b) => a.from - b.from)
  return (position) => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle]?.to ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const found = inOrder[low]
    return found && found.from <= position ? found.changes : []
  }
}

function stretchesOf(
  { main, table, placeOf }: WordFile,
  kind: number,
  stretchesIn: (page: Octets) => Stretch[],
): Stretch[] {
  const { from, length } = placeOf(kind)
  const count = Math.min(MOST_PAGES, Math.floor((length - 4) / 8))
  const stretches: Stretch[] = []
  for (let i = 0; i < count; i++) {
    const at = table.u32(from + 4 * (count + 1) + 4 * i) * PAGE
    if (at + PAGE > main.length) continue
    append(stretches, stretchesIn(main.part(at, PAGE)))
  }
  return stretches
}

function characterStretches(page: Octets): Stretch[] {
  return bounds(page, 1).map(({ from, to, at }) => {
    const offset = page.u8(at) * 2
    return {
      from,
      to,
      changes: offset === 0 ? [] : changesIn(page, offset + 1, page.u8(offset)),
    }
  })
}

/** The number of the paragraph's style stands before its changes. */
function paragraphStretches(page: Octets): Stretch[] {
  return bounds(page, 13).map(({ from, to, at }) => {
    const offset = page.u8(at) * 2
    if (offset === 0) return { from, to, changes: [] }
    const first = page.u8(offset)
    const [begin, size] =
      first === 0
        ? [offset + 2, page.u8(Math.min(offset + 1, PAGE - 1)) * 2]
        : [offset + 1, first * 2 - 1]
    const style = { code: PARAGRAPH_STYLE, operand: page.part(begin, 2) }
    return { from, to, changes: [style, ...changesIn(page, begin + 2, size - 2)] }
  })
}

function bounds(page: Octets, entry: number) {
  const most = Math.floor((PAGE - 5) / (4 + entry))
  const count = Math.min(page.u8(PAGE - 1), most)
  return Array.from({ length: count }, (_, i) => ({
    from: page.u32(4 * i),
    to: page.u32(4 * i + 4),
    at: 4 * (count + 1) + entry * i,
  }))
}

/** Sizes of operands by the upper three bits of the code; 6 says its own. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]
const VARIABLE = 6
export const TABLE_DEFINITION = 0xd608
const TABS = 0xc615
/** The number of a style, of a paragraph and of characters. */
export const PARAGRAPH_STYLE = 0x4600
export const CHARACTER_STYLE = 0x4a30

export function changesIn(page: Octets, from: number, size: number): Change[] {
  const changes: Change[] = []
  const end = Math.min(PAGE - 1, from + size)
  for (let at = from; at + 3 <= end; ) {
    const code = page.u16(at)
    const kind = code >> 13
    at += 2
    let length = SIZES[kind] ?? 1
    if (code === TABLE_DEFINITION) {
      length = at + 2 <= end ? page.u16(at) - 1 : 0
      at += 2
    } else if (kind === VARIABLE) {
      length = page.u8(at)
      at += 1
      if (code === TABS && length === 255) break
    }
    if (length < 0 || at + length > end) break
    changes.push({ code, operand: page.part(at, length) })
    at += length
  }
  return changes
}
