// A PDF whose list of objects is a stream, and whose objects may lie packed in another, so that either may lie.
import { deflateSync } from 'node:zlib'
import { FONT, INK, stream } from '../bad-pages.ts'

interface Lies {
  widths?: string
  index?: string
  size?: string
  more?: (listAt: number) => string
  /** Catalog, pages, page and font lie packed. */
  isPacked?: boolean
  /** The object that they are said to lie in. */
  within?: number
  many?: string
  first?: string
}

const PACKED = 6
const LIST = 7

export function byTableStream(lies: Lies = {}): Uint8Array {
  const objects: Record<number, string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    5: FONT,
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const at: Record<number, number> = {}
  const put = (id: number, object: string | Buffer): void => {
    at[id] = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(
      Buffer.from(`${id} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    )
  }
  put(4, stream(INK))
  if (lies.isPacked) put(PACKED, packedTogether(objects, lies))
  else for (const [id, object] of Object.entries(objects)) put(Number(id), object)
  const listAt = parts.reduce((sum, part) => sum + part.length, 0)
  at[LIST] = listAt
  const rows = Array.from({ length: LIST + 1 }, (_, id) => rowOf(id, at, lies))
  const list = deflateSync(Buffer.concat(rows))
  put(
    LIST,
    Buffer.concat([
      Buffer.from(
        `<< /Type /XRef /Size ${lies.size ?? LIST + 1} /W ${lies.widths ?? '[1 4 1]'} ${lies.index ? `/Index ${lies.index}` : ''} /Root 1 0 R ${lies.more?.(listAt) ?? ''} /Filter /FlateDecode /Length ${list.length} >>\nstream\n`,
      ),
      list,
      Buffer.from('\nendstream'),
    ]),
  )
  return Buffer.concat([...parts, Buffer.from(`startxref\n${listAt}\n%%EOF\n`)])
}

function packedTogether(objects: Record<number, string>, { many, first }: Lies): Buffer {
  const ids = Object.keys(objects)
  let offset = 0
  const heads = ids.map((id) => {
    const head = `${id} ${offset}`
    offset += (objects[Number(id)]?.length ?? 0) + 1
    return head
  })
  const head = `${heads.join(' ')} `
  return stream(
    `${head}${Object.values(objects).join('\n')}`,
    `/Type /ObjStm /N ${many ?? ids.length} /First ${first ?? head.length}`,
  )
}

/** Kind, place, and which of the packed ones. */
function rowOf(id: number, at: Record<number, number>, { isPacked, within }: Lies): Buffer {
  const row = Buffer.alloc(6)
  const place = at[id]
  if (place !== undefined) {
    row[0] = 1
    row.writeUInt32BE(place, 1)
  } else if (isPacked && id > 0 && id < PACKED) {
    row[0] = 2
    row.writeUInt32BE(within ?? PACKED, 1)
    row[5] = id === 5 ? 3 : id - 1
  }
  return row
}
