// What a member of an archive carries beside its bytes: fields that programs add to its two heads, and a second name.
import { type Found, found } from '../report/found.ts'

/** Sizes, times, owners' numbers, padding, how it is locked: nothing that is said. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[0x0001, 0x0007, 0x0008, 0x0009, 0x000a, 0x000c, 0x000d, 0x000e, 0x000f, 0x0014, 0x0017],
  ...[0x5455, 0x5855, 0x7855, 0x7875, 0x756e, 0x9901, 0xa028, 0xa220, 0xcafe, 0xd935],
])
const NAME = 0x7075
const COMMENT = 0x6375

/** `central`, `local`: the fields as they stand in the list and at the member. */
export function extraFields(name: string, local: Uint8Array, central: Uint8Array): Found[] {
  const told = [...fieldsOf(central), ...fieldsOf(local)].flatMap(({ id, content }) => {
    if (PLAIN.has(id)) return []
    // Both begin with a version and a checksum.
    const text = id === NAME || id === COMMENT ? content.subarray(5) : content
    const says = (
      Buffer.from(text)
        .toString('utf8')
        .match(/[\p{L}\p{N} .,;:/\\@_-]{4,}/gu) ?? []
    ).join(' ')
    return says.trim() === '' || (id === NAME && says === name) ? [] : [says]
  })
  return told.length === 0
    ? []
    : [
        found('archive-comment', name, 'words in a field of a member that no program shows', {
          count: new Set(told).size,
          shows: [...new Set(told)].join('; '),
        }),
      ]
}

function fieldsOf(bytes: Uint8Array): { id: number; content: Uint8Array }[] {
  const all: { id: number; content: Uint8Array }[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + 4 <= bytes.length) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (end > bytes.length) break
    all.push({ id: view.getUint16(at, true), content: bytes.subarray(at + 4, end) })
    at = end
  }
  // What is no field is a place to write into.
  if (at < bytes.length) all.push({ id: -1, content: bytes.subarray(at) })
  return all
}
