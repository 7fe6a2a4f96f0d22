// What a page asks a step to do: what it needs is kept before the page answers, a stranger's bytes sealed and unopened.

import type { Errand } from '../../../store/errands.ts'
import { record } from '../../../store/history.ts'
import type { FileIn, Held, House } from '../../../store/house.ts'
import { putErrand } from '../../../store/put-errand.ts'

export interface Dropped {
  /** Whose all of them are; null: each by its own signs. */
  body: string | null
  /** The day that somebody typed for all; null: each its own. */
  received: string | null
  files: readonly FileIn[]
  today: string
}

export interface PutIn extends Omit<Dropped, 'files'> {
  files: { name: string; sha256: string }[]
}

/** Pairs of the id of a file that waits, and its body; and its day where another was written. */
export interface Place {
  bodyOf: [id: string, body: string][]
  dayOf: [id: string, day: string][]
}

export interface AskModel {
  message: string
}

/** A survey's folder: sent as a ZIP, lying on this machine, or shipped. */
export type TakeIn =
  | { zip: { name: string; sha256: string } }
  | { folder: string }
  | { example: string }

/** The form as it was sent, of the survey of that slug or of one that is made; a file that came with it is held. */
export interface TrySample {
  slug: string | null
  typed: Record<string, string>
  hasFile: boolean
}

/** Its password is held. */
export interface OpenLocked {
  body: string
  sha256: string
}

export interface ReadStatement {
  body: string
  name: string
  sha256: string
}

/** Answers the errand's id. When it answers, the files are safe, and nobody has looked into them yet. */
export async function putIn(
  house: House,
  survey: string,
  { files, ...how }: Dropped & { files: readonly FileIn[] },
): Promise<string> {
  const sealed = await house.blobs.sealAll(files.map(({ bytes }) => bytes))
  const named = files.map(({ name }, i) => ({ name, sha256: sealed[i] ?? '' }))
  return house.db.transaction(async (db) => {
    const asked: PutIn = { ...how, files: named }
    const detail = { body: how.body, received: how.received, files: named }
    const act = { who: house.viewer.name, what: 'files put in', record: `survey:${survey}`, detail }
    record(db, act, house.now())
    return putErrand(house, db, { survey, kind: 'put-in', asked })
  })
}

/** The same for a survey's folder that was sent as a ZIP: of no survey that is known yet. */
export async function putZip(house: House, { name, bytes }: FileIn): Promise<string> {
  const zip = { name, sha256: await house.blobs.seal(bytes) }
  return house.db.transaction(async (db) => {
    const asked: TakeIn = { zip }
    const id = await putErrand(house, db, { survey: null, kind: 'take-in', asked })
    const act = { who: house.viewer.name, what: 'folder sent', record: `errand:${id}`, detail: zip }
    record(db, act, house.now())
    return id
  })
}

/** `held`: what it needs and nothing may keep. It is there before the step can be taken up, and gone where none is put. */
export async function putOff(
  house: House,
  { held, ...errand }: Pick<Errand, 'survey' | 'kind' | 'asked'> & { held?: Held },
): Promise<string> {
  const id = house.newId()
  if (held) house.held.set(id, held)
  let isPut = false
  try {
    await house.db.transaction((db) => putErrand(house, db, { id, ...errand }))
    isPut = true
  } finally {
    if (!isPut) house.held.delete(id)
  }
  return id
}
