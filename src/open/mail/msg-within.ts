// A mail within an Outlook message, as the file it would be by itself.
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'
import type { Storage } from '../ole/compound-file.ts'

const LIST = '__properties_version1.0'
/** Before the entries of its list a mail within has 24 bytes, a mail by itself 8 more of noughts. */
const FRONT_WITHIN = 24

export function asMessageFile(within: Storage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }]
  const pile: { storage: Storage; at: number }[] = [{ storage: within, at: 0 }]
  for (let one = pile.pop(); one; one = pile.pop()) {
    const { storage, at } = one
    const add = (entry: Entry) => entries[at]?.children?.push(entries.push(entry) - 1)
    for (const stream of storage.streams) {
      const held = stream.content().bytes
      const bytes = at === 0 && stream.name === LIST ? byItself(held) : held
      add({
        ...{ name: stream.name, type: TypeEnum.DOCUMENT, length: bytes.length },
        // A copy: burn() writes the memory behind a view from its beginning.
        binaryProvider: () => new Uint8Array(bytes),
      })
    }
    for (const inner of storage.storages) {
      add({ name: inner.name, type: TypeEnum.DIRECTORY, length: 0, children: [] })
      pile.push({ storage: inner, at: entries.length - 1 })
    }
  }
  return burn(entries)
}

const byItself = (list: Uint8Array): Uint8Array =>
  Buffer.concat([list.subarray(0, FRONT_WITHIN), new Uint8Array(8), list.subarray(FRONT_WITHIN)])
