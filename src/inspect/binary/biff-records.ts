// The records of an old Excel workbook (BIFF), one after the other.

export interface BiffRecord {
  type: number
  at: number
  data: DataView
}

export function* biffRecords(bytes: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > bytes.length || (type === 0 && length === 0)) return
    yield { type, at, data: new DataView(bytes.buffer, bytes.byteOffset + at + 4, length) }
    at += 4 + length
  }
}

/** A text with its length before it: of one byte, then whether each sign takes two. */
export function shortText(data: DataView, at: number, isOld: boolean): string {
  const length = data.getUint8(at)
  const start = at + (isOld ? 1 : 2)
  const wide = !isOld && (data.getUint8(at + 1) & 1) === 1
  const bytes = Buffer.from(
    data.buffer,
    data.byteOffset + start,
    Math.max(0, Math.min(wide ? length * 2 : length, data.byteLength - start)),
  )
  return bytes.toString(wide ? 'utf16le' : 'latin1')
}
