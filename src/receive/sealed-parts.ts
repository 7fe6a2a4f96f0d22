// The files of several replies, opened and sealed: while one is with a child another is on its way to the disk.
import type { FileIn, House } from '../store/house.ts'
import { severalAtOnce } from './several-at-once.ts'
import { type Part, unpackAll } from './unpack-all.ts'

/** A part whose bytes lie sealed; they are not kept in memory. */
export interface SealedPart extends Omit<Part, 'bytes'> {
  sha256: string
  size: number
}

/** So many replies at once are with the children. */
const AT_ONCE = 4
/** So many bytes wait to be sealed together: a large archive never stands in memory whole. */
const MOST_WAITING = 8_000_000

/** Of each reply in its order. When it answers, all of them are safe. */
export async function sealedParts(
  { blobs, parsers }: Pick<House, 'blobs' | 'parsers'>,
  replies: readonly FileIn[][],
): Promise<SealedPart[][]> {
  let waiting: { part: SealedPart; bytes: Uint8Array }[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const all = waiting
    waiting = []
    size = 0
    const names = await blobs.sealAll(all.map(({ bytes }) => bytes))
    for (const [i, { part }] of all.entries()) part.sha256 = names[i] ?? ''
  }

  const sealed: SealedPart[][] = replies.map(() => [])
  await severalAtOnce(replies.entries(), AT_ONCE, async ([i, files]) => {
    for await (const { bytes, ...part } of unpackAll(files, parsers.unpack)) {
      const one: SealedPart = { ...part, sha256: '', size: bytes?.length ?? 0 }
      sealed[i]?.push(one)
      if (bytes) waiting.push({ part: one, bytes })
      size += one.size
      if (size > MOST_WAITING) await flush()
    }
  })
  await flush()
  return sealed.map((parts) => parts.map((part) => within(part, parts)).filter(isSealed))
}

/** What could not be taken out of its wrapping is found again in the wrapping. */
const within = (part: SealedPart, parts: readonly SealedPart[]): SealedPart =>
  part.sha256 === '' ? { ...part, sha256: parts[part.parent ?? 0]?.sha256 ?? '' } : part

const isSealed = ({ sha256 }: SealedPart): boolean => sha256 !== ''
