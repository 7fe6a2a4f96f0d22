// A register kept elsewhere, taken in: sealed as it came, its columns and values said, matter by matter, none of them twice.
import { decodeText } from '../open/text/decode-text.ts'
import type { Viewer } from '../people/viewer.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { parseCsv } from '../vocabulary/csv.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { columnsGuessed } from './legacy/fields.ts'
import { addLegacyFile, keepTaken, type LegacyFile, type Taken } from './legacy/queries.ts'
import { deedsOfLegacy, type LegacyRead, readLegacy } from './legacy/read-legacy.ts'
import { isReferenceTaken } from './queries.ts'
import { openMatter, type StandingOf } from './record-deeds.ts'

type Hands = Pick<House, 'db' | 'blobs' | 'now' | 'newId'>

export interface LegacyRows {
  head: string[]
  rows: string[][]
}

const MOST_ROWS = 100_000

/** Throws the sentence where it is no table with a head. */
export function legacyRows(bytes: Uint8Array): LegacyRows {
  const { text } = decodeText(bytes)
  const [head = [], ...rows] = parseCsv(text, delimiterOf(text))
  if (head.filter((one) => one.trim() !== '').length < 2)
    throw new CandourError(
      'No table is in this file: its first line must name at least two columns. Save the register as CSV and send it again.',
      { status: 422 },
    )
  if (rows.length > MOST_ROWS)
    throw new CandourError(`It has more than ${MOST_ROWS} rows. Send it in parts.`, { status: 422 })
  return { head, rows }
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  const times = (mark: string): number => line.split(mark).length - 1
  return [',', ';', '\t', '|'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
}

/** Answers its id. */
export async function keepLegacyFile(
  { db, blobs, now, newId }: Hands,
  { account }: Pick<Viewer, 'account'>,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  const { head } = legacyRows(bytes)
  const sha256 = await blobs.seal(bytes)
  const id = newId()
  await db.transaction(async (within) => {
    const map = { columns: columnsGuessed(head), values: {} }
    await addLegacyFile(within, { id, account, name, sha256, sentAt: now(), map })
    const act = { who: account, what: 'register sent', record: `legacy_file:${id}` }
    record(within, { ...act, detail: { sha256 } }, now())
  })
  return id
}

export interface LegacyLooked extends LegacyRows {
  read: LegacyRead
}

/** What would be taken in: nothing is. */
export async function lookAtLegacy(
  { blobs }: Pick<Hands, 'blobs'>,
  { sha256, map }: LegacyFile,
  today: string,
): Promise<LegacyLooked> {
  const table = legacyRows(await blobs.open(sha256))
  return { ...table, read: readLegacy(table.rows, map, today) }
}

/** Broken off in the middle it is done once more: what is there already stays as it is. */
export async function takeInLegacy(
  house: Hands,
  file: LegacyFile,
  { viewer, today, standingOf }: { viewer: Viewer; today: string; standingOf: StandingOf },
): Promise<Taken> {
  const { read } = await lookAtLegacy(house, file, today)
  let already = 0
  for (const matter of read.matters) {
    if (await isReferenceTaken(house.db, matter.reference)) already++
    else
      await openMatter(house, {
        viewer,
        reference: matter.reference,
        opened: matter.opened,
        deeds: (first) => deedsOfLegacy(matter, first),
        reason: 'taken in from a register kept elsewhere',
        standingOf,
      })
  }
  const taken = { matters: read.matters.length - already, already, left: read.left.length }
  await house.db.transaction(async (db) => {
    await keepTaken(db, file.id, taken)
    const act = { who: viewer.account, what: 'register taken in', record: `legacy_file:${file.id}` }
    record(db, { ...act, detail: { ...taken } }, house.now())
  })
  return taken
}
