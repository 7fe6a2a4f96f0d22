// A ZIP written field by field, so that each of them may lie.
import { crc32, deflateRawSync } from 'node:zlib'

export interface Member {
  name: string | Buffer
  content: string | Uint8Array
  stored?: boolean
  flags?: number
  method?: number
  /** What the list says of its size; what it has where not given. */
  says?: number
  extra?: Buffer
  /** Of the local head; that of the list where not given. */
  localExtra?: Buffer
  /** Sizes and checksum stand behind the content; `sign`: with their mark before them. */
  behind?: 'sign' | 'bare'
  time?: number
  /** Another member's head: this one's is then not written. */
  at?: number
}

const GENERAL_BEHIND = 8

export interface Written {
  bytes: Buffer
  list: number
  end: number
}

/** `more`: between the list and its end record. */
export function zipOf(members: Member[], more: Buffer = Buffer.alloc(0), count?: number): Written {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const member of members) {
    const { local, entry } = written(member, member.at ?? at)
    entries.push(entry)
    if (member.at !== undefined) continue
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE((count ?? members.length) & 0xffff, 8)
  end.writeUInt16LE((count ?? members.length) & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return {
    bytes: Buffer.concat([...parts, list, more, end]),
    list: at,
    end: at + list.length + more.length,
  }
}

function written(member: Member, at: number): { local: Buffer; entry: Buffer } {
  const content = Buffer.from(member.content as string)
  const packed = member.stored ? content : deflateRawSync(content)
  const name = Buffer.from(member.name as string)
  const extra = member.extra ?? Buffer.alloc(0)
  const localExtra = member.localExtra ?? extra
  const flags = (member.flags ?? 0) | (member.behind ? GENERAL_BEHIND : 0)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(member.says ?? content.length, 8)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(flags, 2)
  common.writeUInt16LE(member.method ?? (member.stored ? 0 : 8), 4)
  common.writeUInt32LE(member.time ?? 0x44210000, 6)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.from(common)
  if (!member.behind) sizes.copy(local, 10)
  local.writeUInt16LE(localExtra.length, 24)
  sizes.copy(common, 10)
  common.writeUInt16LE(extra.length, 24)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(at, 10)
  const behind = !member.behind
    ? []
    : [...(member.behind === 'sign' ? [Buffer.from('504b0708', 'hex')] : []), sizes]
  return {
    local: Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      local,
      name,
      localExtra,
      packed,
      ...behind,
    ]),
    entry: Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name, extra]),
  }
}

/** The two records by which a ZIP says that its numbers have 64 bits. */
export function inSixtyFour(count: bigint, length: bigint, list: bigint, at: bigint): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt32LE(0x002d002d, 12)
  record.writeBigUInt64LE(count, 24)
  record.writeBigUInt64LE(count, 32)
  record.writeBigUInt64LE(length, 40)
  record.writeBigUInt64LE(list, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(at, 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

/** One field of those that stand behind a member's name. */
export function extra(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}
