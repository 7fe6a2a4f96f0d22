// A tar: heads of 512 bytes, each before the bytes of its file.

const BLOCK = 512

export interface TarMember {
  /** As written: a label, never a path. */
  rawName: string
  bytes: Uint8Array
}

/** cut: the last file is shorter than its head says, and is left out. */
export function openTar(bytes: Uint8Array): { members: TarMember[]; cut: boolean } {
  const members: TarMember[] = []
  let longName: string | null = null
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const head = bytes.subarray(at, at + BLOCK)
    const size = Number.parseInt(textAt(head, 124, 12).trim() || '0', 8)
    const kind = String.fromCharCode(head[156] ?? 0)
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size)
    if (!Number.isFinite(size) || content.length < size) return { members, cut: true }
    if (kind === 'L') longName = textAt(content, 0, size)
    else if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(textAt(content, 0, size))?.[1] ?? null
    else {
      const folder = textAt(head, 345, 155)
      const name = textAt(head, 0, 100)
      const rawName = longName ?? (folder === '' ? name : `${folder}/${name}`)
      if (kind === '0' || kind === '\0') members.push({ rawName, bytes: content })
      longName = null
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return { members, cut: false }
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}
