// The names of an old Word file's fonts, by the numbers that its characters name them with.
import type { Octets } from '../document/octets.ts'
import type { WordFile } from './word-file.ts'

const FONTS = 15
/** Before its name stand a font's weight, its character set and its measures. */
const NAME = 40
const MOST = 10_000

export function fontNames({ table, placeOf }: WordFile): string[] {
  const { from, length } = placeOf(FONTS)
  const names: string[] = []
  if (length < 4) return names
  const count = Math.min(MOST, table.u16(from))
  const end = from + length
  for (let i = 0, at = from + 4; i < count && at < end; i++) {
    const size = table.u8(at) + 1
    names.push(nameAt(table, at + NAME, Math.min(end, at + size)))
    at += size
  }
  return names
}

function nameAt(table: Octets, from: number, end: number): string {
  let name = ''
  for (let at = from; at + 2 <= end && table.u16(at) !== 0; at += 2)
    name += String.fromCharCode(table.u16(at))
  return name
}
