// The files of one message, opened down to what can be read, under one budget for the whole message.
import type { FileIn, MailHead, Parsers, Spent, Unopened } from '../store/house.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import type { Reason } from '../vocabulary/reasons.ts'

/** A file of the message, or something that stood in one. */
export interface Part {
  name: string
  /** null for a member that could not be taken out: refused says why. */
  bytes: Uint8Array | null
  mediaType: string
  /** The part it was in, by its place in the order of parts; null for a file as it came. */
  parent: number | null
  /** To be read. A mail is: its own words are a letter, whatever else is in it. */
  leaf: boolean
  refused: Reason | null
  mail: MailHead | null
  doubts: Doubt[]
}

const UNKNOWN = 'application/octet-stream'

/** Depth first, in the order in which a person would open them. */
export async function* unpackAll(
  files: FileIn[],
  unpack: Parsers['unpack'],
): AsyncGenerator<Part, void, void> {
  const purse: Spent = {
    packed: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    out: 0,
    members: 0,
  }
  let next = 0

  async function* open(
    file: FileIn,
    parent: number | null,
    depth: number,
  ): AsyncGenerator<Part, void, void> {
    const self = next++
    const outcome = await unpack(file, { ...purse, depth })
    if ('status' in outcome) return yield notOpened(file, parent, outcome)
    const { mediaType, doubts, mail } = outcome
    const part: Part = { ...file, mediaType, parent, leaf: true, refused: null, mail, doubts }
    if (outcome.container === null) return yield part
    purse.members += outcome.members.length
    purse.out += outcome.members.reduce((sum, { bytes }) => sum + bytes.length, 0)
    yield { ...part, leaf: outcome.container !== 'archive' }
    for (const member of outcome.members) yield* open(member, self, depth + 1)
    for (const { name, reason: refused } of outcome.refused) {
      next++
      yield notTakenOut(name, self, refused)
    }
  }

  for (const file of files) yield* open(file, null, 0)
}

const notOpened = (file: FileIn, parent: number | null, why: Unopened): Part => ({
  ...file,
  mediaType: why.mediaType ?? UNKNOWN,
  parent,
  leaf: false,
  refused: why.reason,
  mail: null,
  doubts: why.doubts ?? [],
})

const notTakenOut = (name: string, parent: number, refused: Reason): Part => ({
  name,
  bytes: null,
  mediaType: UNKNOWN,
  parent,
  leaf: false,
  refused,
  mail: null,
  doubts: [],
})
