// Files put in for a whole survey of which no sign says whose they are: kept sealed until a person says it.
import { memberName } from '../open/members/member-name.ts'
import { record } from '../store/history.ts'
import type { FileIn, House } from '../store/house.ts'
import { forgetUnplaced, keepUnplaced, type Unplaced, unplacedOf } from './queries.ts'
import { receiveUpload } from './receive-upload.ts'

export async function askWhose(
  house: House,
  survey: string,
  { received, files }: { received: string | null; files: readonly FileIn[] },
): Promise<void> {
  const sealed = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      name: memberName(name).label.split('/').at(-1) ?? 'file',
      sha256: await house.blobs.seal(bytes),
    })),
  )
  await house.db.transaction(async (db) => {
    const kept = await unplacedOf(db, survey)
    const isThere = (one: { name: string; sha256: string }) =>
      kept.some(({ name, sha256 }) => name === one.name && sha256 === one.sha256)
    const fresh = sealed.filter((one) => !isThere(one))
    if (fresh.length === 0) return
    for (const file of fresh) {
      const of = { id: house.newId(), survey, received, by: house.viewer.name, at: house.now() }
      await keepUnplaced(db, { ...of, ...file })
    }
    acted(house, db, survey, { what: 'file put in', detail: { received, files: sealed } })
  })
}

/** Those that a person knows go to their bodies, each day's as one reply, under the day that was written where one was; answers how many. */
export async function placeFiles(
  house: House,
  survey: string,
  bodyOf: ReadonlyMap<string, string>,
  dayOf: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  const placed = (await unplacedOf(house.db, survey))
    .filter(({ id }) => bodyOf.has(id))
    .map((one) => ({ ...one, received: dayOf.get(one.id) ?? one.received }))
  const byReply = Map.groupBy(placed, ({ id, received }) => `${bodyOf.get(id)} ${received}`)
  for (const files of byReply.values()) {
    const [first] = files
    if (!first) continue
    await receiveUpload(house, survey, {
      body: bodyOf.get(first.id) ?? '',
      received: first.received,
      files: await Promise.all(files.map((file) => opened(house, file))),
    })
    await house.db.transaction((db) =>
      forgetUnplaced(
        db,
        files.map(({ id }) => id),
      ),
    )
  }
  return placed.length
}

/** They belong to no body of the survey. Their bytes stay sealed, and the history says that they were here. */
export async function leaveOut(
  house: House,
  survey: string,
  ids: readonly string[],
): Promise<void> {
  const gone = (await unplacedOf(house.db, survey)).filter(({ id }) => ids.includes(id))
  if (gone.length === 0) return
  await house.db.transaction(async (db) => {
    await forgetUnplaced(
      db,
      gone.map(({ id }) => id),
    )
    const files = gone.map(({ name, sha256 }) => ({ name, sha256 }))
    acted(house, db, survey, { what: 'file left out', detail: { files } })
  })
}

const opened = async (house: House, { name, sha256 }: Unplaced): Promise<FileIn> => ({
  name,
  bytes: await house.blobs.open(sha256),
})

function acted(
  house: House,
  db: Parameters<typeof record>[0],
  survey: string,
  { what, detail }: { what: string; detail: Record<string, unknown> },
): void {
  record(db, { who: house.viewer.name, what, record: `survey:${survey}`, detail }, house.now())
}
