// The files of one message, opened down to what can be read, under one budget for the whole message.

import { mediaTypeOf } from '../open/media-type.ts'
import { DEEPEST, tooDeep } from '../open/members/budget.ts'
import type { MediaType } from '../open/type/formats.ts'
import type { FileIn, MailHead, Parsers, Spent } from '../store/house.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import { type Reason, reason } from '../vocabulary/reasons.ts'
import { isContainer } from './unpack-file.ts'

/** A file of the message, or something that stood in one. */
export interface Part {
  name: string
  /** null for a member that could not be taken out: refused says why. */
  bytes: Uint8Array | null
  mediaType: MediaType
  /** The part it was in, by its place in the order of parts; null for a file as it came. */
  parent: number | null
  /** To be read. A mail is: its own words are a letter, whatever else is in it. */
  leaf: boolean
  refused: Reason | null
  mail: MailHead | null
  doubts: Doubt[]
}

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
    const { value: mediaType, doubts } = mediaTypeOf(file.bytes, file.name)
    const part: Part = { ...file, mediaType, parent, leaf: true, refused: null, mail: null, doubts }
    const self = next++
    if (!isContainer(mediaType)) return yield part
    if (depth > DEEPEST) return yield wrapping(part, reason(tooDeep.code, file.name, tooDeep.found))

    const outcome = await unpack(file, { ...purse })
    if ('status' in outcome) return yield wrapping(part, outcome.reason)
    purse.members += outcome.members.length
    purse.out += outcome.members.reduce((sum, { bytes }) => sum + bytes.length, 0)

    yield {
      ...part,
      leaf: outcome.container !== 'archive',
      mail: outcome.mail,
      doubts: [...doubts, ...(outcome.doubts ?? [])],
    }
    for (const member of outcome.members) yield* open(member, self, depth + 1)
    for (const { name, reason: refused } of outcome.refused) {
      next++
      yield notTakenOut(name, self, refused)
    }
  }

  for (const file of files) yield* open(file, null, 1)
}

const wrapping = (part: Part, refused: Reason): Part => ({ ...part, leaf: false, refused })

const notTakenOut = (name: string, parent: number, refused: Reason): Part => ({
  name,
  bytes: null,
  mediaType: 'application/octet-stream',
  parent,
  leaf: false,
  refused,
  mail: null,
  doubts: [],
})
