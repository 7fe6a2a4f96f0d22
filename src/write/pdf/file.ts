// A PDF as numbered objects: in their order, with a table of where each begins.
import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import { joined, latin } from './bytes.ts'

export interface PdfObjects {
  /** Adds an object, gives its number. */
  add(content: string): number
  /** A number for an object that others must name before it is written. */
  reserve(): number
  fill(id: number, content: string): void
  /** Packed; keys: what its dictionary says besides its length. */
  addStream(content: Uint8Array | string, keys?: string): number
  /** Packed by whoever made it. */
  addPacked(packed: Uint8Array, keys: string): number
}

export class PdfFile implements PdfObjects {
  private readonly contents: (Uint8Array | null)[] = []

  add(content: string): number {
    const id = this.reserve()
    this.fill(id, content)
    return id
  }

  reserve(): number {
    return this.contents.push(null)
  }

  fill(id: number, content: string): void {
    this.contents[id - 1] = latin(content)
  }

  addStream(content: Uint8Array | string, keys = ''): number {
    return this.addPacked(zlibSync(typeof content === 'string' ? latin(content) : content), keys)
  }

  addPacked(packed: Uint8Array, keys: string): number {
    const head = latin(`<</Length ${packed.length} /Filter /FlateDecode ${keys}>>\nstream\n`)
    return this.contents.push(joined([head, packed, latin('\nendstream')]))
  }

  bytes({ catalog, info }: { catalog: number; info: number }): Uint8Array {
    const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
    let at = parts[0]?.length ?? 0
    const places = this.contents.map((content, i) => {
      if (!content) throw new Error(`object ${i + 1} was promised and never written`)
      const part = joined([latin(`${i + 1} 0 obj\n`), content, latin('\nendobj\n')])
      parts.push(part)
      const place = at
      at += part.length
      return place
    })
    const body = joined(parts)
    const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
    const id = `<${createHash('sha256').update(body).digest('hex').slice(0, 32)}>`
    const end = latin(
      `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${places.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R /ID [${id} ${id}]>>\nstartxref\n${at}\n%%EOF\n`,
    )
    return joined([body, end])
  }
}
