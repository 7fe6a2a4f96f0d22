// What a page asks a step to do: what it needs is kept before the page answers, a stranger's bytes sealed and unopened.

import type { Errand } from '../../store/errands.ts'
import { record } from '../../store/history.ts'
import type { FileIn, House } from '../../store/house.ts'
import { putErrand } from '../../store/put-errand.ts'
import type { Dropped } from './place-files.ts'

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

export const putOff = (
  house: House,
  errand: Pick<Errand, 'survey' | 'kind' | 'asked'>,
): Promise<string> => house.db.transaction((db) => putErrand(house, db, errand))
