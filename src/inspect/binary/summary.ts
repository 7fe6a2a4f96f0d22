// The property sets of old Office files (MS-OLEPS): who wrote it, for whom, from which template.
import { type Found, found } from '../report/found.ts'
import { isOfConversion, isProgram } from '../report/programs.ts'

/** Numbers of the texts that name somebody: title, subject, author, keywords, comments, last author; and of the second set. */
const NAMING = new Map([
  [2, 'title'],
  [3, 'subject'],
  [4, 'author'],
  [5, 'keywords'],
  [6, 'comments'],
  [8, 'last author'],
])
const NAMING_SECOND = new Map([
  [2, 'category'],
  [14, 'manager'],
  [15, 'company'],
])
const TEXT_8 = 0x1e
const TEXT_16 = 0x1f

export function summaryProperties(bytes: Uint8Array, stream: string): Found[] {
  const isSecond = /^DocumentSummary/.test(stream)
  const naming = isSecond ? NAMING_SECOND : NAMING
  return setsOf(bytes).flatMap(({ properties, isOwn }) =>
    properties.flatMap(({ id, text, name }) => {
      const what = isOwn ? 'a property of its own' : naming.get(id)
      if (what === undefined || isProgram(text) || isOfConversion(name)) return []
      return [
        found(
          isOwn ? 'custom-properties' : 'document-properties',
          stream,
          isOwn ? what : `the document’s ${what}`,
          { at: `property ${id}`, shows: text },
        ),
      ]
    }),
  )
}

function setsOf(
  bytes: Uint8Array,
): { properties: { id: number; text: string; name: string }[]; isOwn: boolean }[] {
  if (bytes.length < 48) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(2, view.getUint32(24, true))
  return Array.from({ length: count }, (_, i) => {
    const at = 28 + i * 20
    const start = at + 20 <= bytes.length ? view.getUint32(at + 16, true) : bytes.length
    return { properties: propertiesAt(view, start), isOwn: i === 1 }
  })
}

function propertiesAt(view: DataView, start: number): { id: number; text: string; name: string }[] {
  if (start + 8 > view.byteLength) return []
  const all: { id: number; text: string; name: string }[] = []
  const names = namesAt(view, start)
  const count = Math.min(1000, view.getUint32(start + 4, true))
  for (let i = 0; i < count && start + 16 + i * 8 <= view.byteLength; i++) {
    const id = view.getUint32(start + 8 + i * 8, true)
    const at = start + view.getUint32(start + 12 + i * 8, true)
    if (id < 2 || at + 8 > view.byteLength) continue
    const type = view.getUint32(at, true)
    const length = view.getUint32(at + 4, true)
    const content = new Uint8Array(
      view.buffer,
      view.byteOffset + at + 8,
      Math.max(0, Math.min(type === TEXT_16 ? length * 2 : length, view.byteLength - at - 8)),
    )
    if (type === TEXT_8)
      all.push({
        id,
        name: names.get(id) ?? '',
        text: Buffer.from(content).toString('latin1').split('\0')[0] ?? '',
      })
    else if (type === TEXT_16)
      all.push({
        id,
        name: names.get(id) ?? '',
        text: Buffer.from(content).toString('utf16le').split('\0')[0] ?? '',
      })
  }
  return all
}

/** Property 0 is the list of names that properties of a file's own have. */
function namesAt(view: DataView, start: number): Map<number, string> {
  const names = new Map<number, string>()
  const count = Math.min(1000, view.getUint32(start + 4, true))
  for (let i = 0; i < count && start + 16 + i * 8 <= view.byteLength; i++) {
    if (view.getUint32(start + 8 + i * 8, true) !== 0) continue
    let at = start + view.getUint32(start + 12 + i * 8, true) + 4
    for (let n = 0; n < 200 && at + 8 <= view.byteLength; n++) {
      const length = view.getUint32(at + 4, true)
      if (length > 1000 || at + 8 + length > view.byteLength) break
      const raw = Buffer.from(view.buffer, view.byteOffset + at + 8, length)
      names.set(view.getUint32(at, true), raw.toString('latin1').replaceAll('\0', ''))
      at += 8 + length
    }
  }
  return names
}
