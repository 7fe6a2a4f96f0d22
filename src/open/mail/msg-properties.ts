// What an Outlook message says of one thing (itself, a recipient, an attachment), by the numbers of MS-OXPROPS.
import type { Storage } from '../ole/compound-file.ts'
import { decodeText } from '../text/decode-text.ts'

const STRING_8 = '001E'
const STRING_16 = '001F'
const BINARY = '0102'
const LIST = '__properties_version1.0'
const LIST_ENTRY = 16
/** Between 1601, where Windows counts from, and 1970, in milliseconds. */
const TO_1970 = 11_644_473_600_000
const CODE_PAGE = '3FFD'

export interface Properties {
  text(id: string): string | null
  bytes(id: string): Uint8Array | null
  number(id: string): number | null
  time(id: string): Date | null
  /** Of texts that are not in Unicode; a recipient or attachment has its message's. */
  codePage(): number | null
  /** Something that was asked for is there in part only. */
  isCut(): boolean
}

/** `front` is how much of the list is no entry: 32 bytes in a message, 24 in one within, 8 in all else. */
export function propertiesOf(storage: Storage, front: number, within?: Properties): Properties {
  let cut = false
  const stream = (name: string): Uint8Array | null => {
    const content = storage.streams.find((one) => one.name === name)?.content()
    if (content?.isCut) cut = true
    return content?.bytes ?? null
  }
  const list = stream(LIST) ?? new Uint8Array()
  const fixed = (id: string, type: number): DataView | null => {
    const tag = Number.parseInt(id, 16) * 0x10000 + type
    const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
    for (let at = front; at + LIST_ENTRY <= list.length; at += LIST_ENTRY)
      if (view.getUint32(at, true) === tag)
        return new DataView(view.buffer, view.byteOffset + at + 8, 8)
    return null
  }
  const number = (id: string) => fixed(id, 0x0003)?.getInt32(0, true) ?? null
  let known: number | null = null
  let isKnown = false
  const codePage = (): number | null => {
    if (!isKnown) known = number(CODE_PAGE) ?? within?.codePage() ?? null
    isKnown = true
    return known
  }
  return {
    text(id) {
      const wide = stream(`__substg1.0_${id}${STRING_16}`)
      if (wide) return ended(new TextDecoder('utf-16le').decode(wide))
      const narrow = stream(`__substg1.0_${id}${STRING_8}`)
      return narrow ? ended(decodeText(narrow, charsetOf(codePage())).text) : null
    },
    bytes: (id) => stream(`__substg1.0_${id}${BINARY}`),
    number,
    codePage,
    time(id) {
      const ticks = fixed(id, 0x0040)?.getBigUint64(0, true)
      const time = new Date(ticks === undefined ? Number.NaN : Number(ticks / 10_000n) - TO_1970)
      return Number.isNaN(time.getTime()) || ticks === 0n ? null : time
    },
    isCut: () => cut,
  }
}

/** A nought ends what is written, where a program wrote one. */
const ended = (text: string): string => text.replace(/\0[\s\S]*$/, '')

/** 1252 is "windows-1252", 65001 "utf-8". */
export function charsetOf(codePage: number | null): string | null {
  if (codePage === null) return null
  const named: Record<number, string> = { 65001: 'utf-8', 20127: 'us-ascii', 28591: 'iso-8859-1' }
  return (
    named[codePage] ??
    (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : `cp${codePage}`)
  )
}
