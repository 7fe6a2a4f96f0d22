// A tar: heads of 512 bytes, each before the bytes of its file.

const BLOCK = 512

/** "30 comment=…"; what a program itself needs to take a file out is no note. */
const NOTE =
  /^\d+ (?!(?:path|linkpath|size|[amc]time|uid|gid|charset|hdrcharset|GNU\.sparse\.[a-z]+|LIBARCHIVE\.creationtime|SCHILY\.(?:dev|ino|nlink))=)[^=\n]+=(.*)$/gm

/** Accounts that every machine has. */
const NOBODY = /^(root|nobody|user|users|admin|administrator|staff|wheel|daemon|www-data|\d+)$/i

/** Old programs write a nought, some a 7 for a file in one stretch. */
const PLAIN = /^[07\0]$/
const LINK_OR_DEVICE = /^[1-46]$/
/** A folder and what is in it, the name of the whole, long names of links and of old. */
const OF_NO_FILE = /^[5DVKNX]$/

export interface TarMember {
  /** As written: a label, never a path. */
  rawName: string
  bytes: Uint8Array
}

/** What a program takes out of a tar by other means than by copying its bytes. */
export interface TarPassed {
  rawName: string
  kind: 'link or device' | 'in pieces'
}

/** What stands in a tar and is of no file: a note on one, whose it was, or bytes that no program takes out. */
export interface TarBeside {
  kind: 'note' | 'owner' | 'bytes'
  at: number
  text: string
}

export interface OpenedTar {
  members: TarMember[]
  passed: TarPassed[]
  beside: TarBeside[]
  /** It ends before its end, or a head is damaged; what stands before that is given. */
  cut: boolean
}

export function openTar(bytes: Uint8Array): OpenedTar {
  const members: TarMember[] = []
  const passed: TarPassed[] = []
  const beside: TarBeside[] = []
  const inBytes = (from: number, to: number) => {
    const before = bytes.subarray(from, to).findIndex((byte) => byte !== 0)
    const at = from + before
    if (before >= 0) beside.push({ kind: 'bytes', at, text: textAt(bytes, at, to - at) })
  }
  let longName: string | null = null
  let at = 0
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const head = bytes.subarray(at, at + BLOCK)
    if (!isSummed(head)) return { members, passed, beside, cut: true }
    const size = Number.parseInt(textAt(head, 124, 12).trim() || '0', 8)
    const kind = String.fromCharCode(head[156] ?? 0)
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size)
    if (!Number.isFinite(size) || size < 0 || content.length < size)
      return { members, passed, beside, cut: true }
    if (kind === 'L') longName = textAt(content, 0, size)
    else if (kind === 'x' || kind === 'g') {
      const said = textAt(content, 0, size)
      if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(said)?.[1] ?? null
      for (const [, text = ''] of said.matchAll(NOTE)) beside.push({ kind: 'note', at, text })
    } else {
      const folder = textAt(head, 345, 155)
      const name = textAt(head, 0, 100)
      const rawName = longName ?? (folder === '' ? name : `${folder}/${name}`)
      if (PLAIN.test(kind)) members.push({ rawName, bytes: content })
      else if (LINK_OR_DEVICE.test(kind)) passed.push({ rawName, kind: 'link or device' })
      else if (!OF_NO_FILE.test(kind)) passed.push({ rawName, kind: 'in pieces' })
      const owner = textAt(head, 265, 32).trim()
      if (owner !== '' && !NOBODY.test(owner) && !beside.some(({ text }) => text === owner))
        beside.push({ kind: 'owner', at: at + 265, text: owner })
      longName = null
    }
    const next = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK
    inBytes(at + BLOCK + size, Math.min(next, bytes.length))
    at = next
  }
  inBytes(at, bytes.length)
  return { members, passed, beside, cut: !endsHere(bytes, at) }
}

/** A head carries the sum of its bytes, counted as if the sum itself were blanks; old programs counted them as signed. */
function isSummed(head: Uint8Array): boolean {
  const said = Number.parseInt(textAt(head, 148, 8).trim(), 8)
  let [plain, signed] = [0, 0]
  for (const [i, byte] of head.entries()) {
    const counted = i >= 148 && i < 156 ? 32 : byte
    plain += counted
    signed += counted > 127 ? counted - 256 : counted
  }
  return said === plain || said === signed
}

/** A block of noughts ends it, and nothing but noughts follows. */
function endsHere(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at)
  return rest.length >= BLOCK && rest.subarray(0, 2 * BLOCK).every((byte) => byte === 0)
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}
