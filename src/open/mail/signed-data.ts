// What a mail says inside a seal that is wrapped round it (S/MIME signed-data, RFC 5652): the words, not the signature.

/** 1.2.840.113549.1.7.2, signedData */
const SIGNED_DATA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]
const OBJECT_ID = 0x06
const OCTETS = 0x04
const IN_PARTS = 0x24
const SEQUENCE = 0x30
const WITHIN = 0xa0
const DEEPEST = 8

interface Element {
  tag: number
  content: Uint8Array
  /** Where the next one begins, from the start of what holds this one. */
  end: number
}

/** The sealed words; null where the bytes are no seal but a lock, or are damaged. */
export function signedContent(bytes: Uint8Array): Uint8Array | null {
  const [kind, wrapped] = elements(elements(bytes)[0]?.content)
  const isSigned = SIGNED_DATA.every((byte, i) => kind?.content[i] === byte)
  if (kind?.tag !== OBJECT_ID || !isSigned || wrapped?.tag !== WITHIN) return null
  const [, , sealed] = elements(elements(wrapped.content)[0]?.content)
  const [, held] = sealed?.tag === SEQUENCE ? elements(sealed.content) : []
  const [octets] = held?.tag === WITHIN ? elements(held.content) : []
  const content = octets ? Buffer.concat(octetsOf(octets, 0)) : null
  return content && content.length > 0 ? content : null
}

function octetsOf({ tag, content }: Element, depth: number): Uint8Array[] {
  if (tag === OCTETS) return [content]
  if (tag !== IN_PARTS || depth > DEEPEST) return []
  return elements(content).flatMap((part) => octetsOf(part, depth + 1))
}

function elements(bytes: Uint8Array | undefined): Element[] {
  const found: Element[] = []
  for (let at = 0; bytes && at + 2 <= bytes.length; ) {
    const element = elementAt(bytes, at, 0)
    if (!element || (element.tag === 0 && element.content.length === 0)) break
    found.push(element)
    at = element.end
  }
  return found
}

function elementAt(bytes: Uint8Array, at: number, depth: number): Element | null {
  const tag = bytes[at] ?? 0
  const first = bytes[at + 1] ?? 0
  if (first === 0x80) return openEnded(bytes, at, depth)
  const more = first > 0x80 ? first & 0x7f : 0
  if (more > 4) return null
  let length = more === 0 ? first : 0
  for (let i = 0; i < more; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0)
  const start = at + 2 + more
  const end = Math.min(bytes.length, start + length)
  return { tag, content: bytes.subarray(start, end), end }
}

/** Without a length: it goes on to two noughts that belong to none of the elements in it. */
function openEnded(bytes: Uint8Array, at: number, depth: number): Element | null {
  if (depth > DEEPEST) return null
  let next = at + 2
  while (next + 2 <= bytes.length && (bytes[next] !== 0 || bytes[next + 1] !== 0)) {
    const inner = elementAt(bytes, next, depth + 1)
    if (!inner || inner.end <= next) return null
    next = inner.end
  }
  return { tag: bytes[at] ?? 0, content: bytes.subarray(at + 2, next), end: next + 2 }
}
