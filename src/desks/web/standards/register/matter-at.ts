// The matter that an address names, as far as whoever looks may see it: read in one transaction with the entry that they read it.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { accountNames } from '../../../../people/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { type GlassTold, glassOf } from '../../../../register/glass/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import {
  eventsSeen,
  type LinkedMatter,
  linkedSeen,
  matterSeen,
} from '../../../../register/queries.ts'
import type { Db } from '../../../../store/db.ts'
import type { House } from '../../../../store/house.ts'
import { readersOf } from '../../../../store/queries.ts'
import type { Matter, MatterEvent } from '../../../../vocabulary/conduct/matter.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { type RulesNoted, rulesNoted } from '../../../work/matter/rules-noted.ts'
import { viewerOf } from '../../people/viewer-of.ts'

export interface MatterAt {
  viewer: Viewer
  today: string
  matter: Matter
  version: number
  events: MatterEvent[]
  links: LinkedMatter[]
  glass: GlassTold[]
}

/** With what its own page alone shows. */
interface MatterShown extends MatterAt {
  rules: RulesNoted
  /** Who has read it; null for who does not oversee. */
  readers: Reader[] | null
}

export interface Reader {
  name: string
  times: number
  last: string
}

export const matterAt = (house: House, c: Context): Promise<MatterAt> =>
  readAt(house, c, async () => ({}))

export const matterShownAt = (house: House, c: Context): Promise<MatterShown> =>
  readAt(house, c, async (db, { viewer, matter }) => ({
    rules: await rulesNoted(db, matter),
    readers: may(viewer, 'oversee') ? await readersNamed(db, matter.id) : null,
  }))

async function readAt<More extends object>(
  house: House,
  c: Context,
  moreOf: (db: Db, of: Pick<MatterAt, 'viewer' | 'matter'>) => Promise<More>,
): Promise<MatterAt & More> {
  const viewer = viewerOf(c)
  const id = c.req.param('matter') ?? ''
  const looking = lookingAs(viewer, house.now())
  const seen = await recordedReading(house, viewer, {
    what: 'matter read',
    record: `matter:${id}`,
    read: async (db) => {
      const kept = await matterSeen(db, looking, id)
      if (!kept) return null
      const events = await eventsSeen(db, looking, id)
      const links = await linkedSeen(db, looking, id)
      const glass = await glassOf(db, looking, id)
      const more = await moreOf(db, { viewer, matter: kept.matter })
      return { ...kept, events, links, glass, ...more }
    },
  })
  if (!seen) throw new CandourError('no such matter', { status: 404 })
  return { ...seen, viewer, today: dayHere(house.now()) }
}

/** What was done since the version that a form says it saw; null: nothing. Asked before a file is sealed for it. */
export function changedSince(
  { version, events }: MatterAt,
  typed: Record<string, string>,
): MatterEvent[] | null {
  const saw = Number(typed['version'])
  return saw === version ? null : events.slice(saw)
}

async function readersNamed(db: Db, id: string): Promise<Reader[]> {
  const read = await readersOf(db, `matter:${id}`)
  const names = await accountNames(
    db,
    read.map(({ who }) => who),
  )
  return read.map(({ who, times, last }) => ({
    name: names.get(who) ?? who,
    times,
    last: last.toISOString(),
  }))
}
