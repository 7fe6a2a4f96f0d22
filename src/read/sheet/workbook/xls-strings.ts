// The shared strings of an old workbook, with the runs in which their letters change: which font begins at which letter.
import type { Octets } from '../../document/octets.ts'
import type { XlsRecord } from './xls-records.ts'

export interface XlsString {
  text: string
  /** By the letter at which it begins, in order. */
  runs: { from: number; font: number }[]
}

const MOST_STRINGS = 1_000_000

/** Read byte by byte over the records in which the table goes on. */
export function sharedStrings({ body, more }: XlsRecord): XlsString[] {
  const count = Math.min(MOST_STRINGS, body.u32(4))
  const reader = readerOf([body.part(8, body.length - 8), ...more])
  const strings: XlsString[] = []
  for (let i = 0; i < count && !reader.isDone(); i++) strings.push(stringAt(reader))
  return strings
}

function stringAt(reader: Reader): XlsString {
  const length = reader.u16()
  const says = reader.u8()
  const runs = says & 8 ? reader.u16() : 0
  const extra = says & 4 ? reader.u32() : 0
  const text = reader.text(length, (says & 1) === 1)
  const found = Array.from({ length: Math.min(runs, length + 1) }, () => ({
    from: reader.u16(),
    font: reader.u16(),
  }))
  reader.skip(extra)
  return { text, runs: found }
}

interface Reader {
  isDone(): boolean
  u8(): number
  u16(): number
  u32(): number
  text(length: number, isWide: boolean): string
  skip(size: number): void
}

function readerOf(parts: Octets[]): Reader {
  let [part, at] = [0, 0]
  const settle = (): void => {
    while (part < parts.length && at >= (parts[part]?.length ?? 0)) {
      part++
      at = 0
    }
  }
  const u8 = (): number => {
    settle()
    return parts[part]?.u8(at++) ?? 0
  }
  const u16 = (): number => u8() + (u8() << 8)
  return {
    isDone() {
      settle()
      return part >= parts.length
    },
    u8,
    u16,
    u32: () => u16() + u16() * 0x10000,
    text(length, isWide) {
      let wide = isWide
      let text = ''
      for (let i = 0; i < length && part < parts.length; i++) {
        // text that goes on in the next record says its width anew
        if (at >= (parts[part]?.length ?? 0)) {
          settle()
          wide = (u8() & 1) === 1
        }
        text += String.fromCharCode(wide ? u16() : u8())
      }
      return text
    },
    skip(size) {
      for (let left = size; left > 0 && part < parts.length; ) {
        settle()
        const here = Math.min(left, (parts[part]?.length ?? 0) - at)
        at += here
        left -= here
      }
    },
  }
}
