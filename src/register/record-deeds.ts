// What somebody does to a matter: kept as events, sealed into the history, and the matter made anew from all of them.
import { dayHere } from '../calendar/day-here.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type {
  Deed,
  Matter,
  MatterEvent,
  MatterFile,
  Standing,
} from '../vocabulary/conduct/matter.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { eraseFiles } from './erase-files.ts'
import { matterOf } from './matter/after-deeds.ts'
import { duesOf } from './matter/dues.ts'
import { erasedMatter, whyNotErased } from './matter/erased.ts'
import { bandOf, facetsOf, wordsOf } from './matter/facets.ts'
import { lookingAs } from './matter/looking.ts'
import { matterFileOf } from './matter/matter-file.ts'
import { sealOf } from './matter/seal.ts'
import { comesTo, whyNot } from './matter/who-may-act.ts'
import {
  addEvents,
  type EventToKeep,
  eraseWords,
  eventsSeen,
  filesOfMatter,
  isReferenceTaken,
  keepMatter,
  lockForm,
  lockMatter,
  nextNumber,
} from './queries.ts'

type Hands = Pick<House, 'db' | 'now' | 'newId'>

/** The rules, asked where one subject stands. They are another room's; whoever calls brings them. */
export type StandingOf = (file: MatterFile) => Standing | null

/** What the history may say was done to a matter. */
export const DEEDS: readonly Deed['action'][] = [
  'matter opened',
  'matter described',
  'subject named',
  'subject described',
  'subject taken out',
  'allegation made',
  'allegation described',
  'allegation taken out',
  'clauses cited',
  'evidence added',
  'evidence set aside',
  'person named',
  'person released',
  'matter linked',
  'matter unlinked',
  'access restricted',
  'restriction lifted',
  'retention set',
  'step recorded',
  'letter made',
  'event corrected',
  'words erased',
]

export interface Act {
  viewer: Viewer
  deeds: readonly Deed[]
  /** Stays when the words are erased: it names nobody. */
  reason?: string
  standingOf: StandingOf
}

export interface Opening extends Omit<Act, 'deeds'> {
  opened: Omit<Extract<Deed, { action: 'matter opened' }>, 'action' | 'reference'>
  /** Of a register kept elsewhere; else the next of the year. */
  reference?: string
  /** What is known at once; `first` is the number that the first of them gets. */
  deeds(first: number): readonly Deed[]
  /** An id that the form was given: sent again in the same words it opens nothing again. */
  form?: string
}

/** Whoever opens a matter is named its administrator, where nobody else is. */
export async function openMatter(
  house: Hands,
  opening: Opening,
  also: (db: Db, id: string) => Promise<void> = async () => {},
): Promise<{ id: string; reference: string }> {
  const { viewer, opened, form } = opening
  const own = house.newId()
  return house.db.transaction(async (db) => {
    const before = form === undefined ? null : await openedBefore(db, house, viewer, form)
    if (before && isAsSaid(before, opened)) return { id: before.id, reference: before.reference }
    const id = before ? own : (form ?? own)
    const reference = opening.reference ?? (await nextReference(db, opened.cameToAttention))
    const said = opening.deeds(2)
    const named = said.some(({ action }) => action === 'person named')
    const deeds: Deed[] = [
      { action: 'matter opened', reference, ...opened },
      ...said,
      ...(named ? [] : [ownNaming(viewer)]),
    ]
    await keepAll(house, db, { ...opening, id, deeds, before: [] })
    await also(db, id)
    return { id, reference }
  })
}

type OpenedBefore = Opening['opened'] & { id: string; reference: string }

async function openedBefore(
  db: Db,
  { now }: Hands,
  viewer: Viewer,
  form: string,
): Promise<OpenedBefore | null> {
  await lockForm(db, form)
  const [first] = await eventsSeen(db, lookingAs(viewer, now()), form)
  return first?.deed?.action === 'matter opened' ? { ...first.deed, id: form } : null
}

const isAsSaid = (
  { kind, cameToAttention, complaintOn, summary }: Opening['opened'],
  said: Opening['opened'],
): boolean =>
  kind === said.kind &&
  cameToAttention === said.cameToAttention &&
  complaintOn === said.complaintOn &&
  summary === said.summary

const ownNaming = ({ account, name }: Viewer): Deed => ({
  action: 'person named',
  person: { account, name, part: 'administrator' },
})

/** "2026-0014". A register kept elsewhere may have brought the same: those are passed over. */
async function nextReference(db: Db, day: string): Promise<string> {
  const year = Number(day.slice(0, 4))
  const next = async () => `${year}-${String(await nextNumber(db, year)).padStart(4, '0')}`
  let reference = await next()
  while (await isReferenceTaken(db, reference)) reference = await next()
  return reference
}

export interface ActOnMatter extends Act {
  id: string
  /** The version that the viewer saw. */
  version: number
}

export type Acted =
  | { done: true; version: number }
  /** There is no such matter that this viewer may see. */
  | { done: false; why: 'gone' }
  /** Somebody else has changed it since: nothing was kept, and this is what they did. */
  | { done: false; why: 'changed'; version: number; since: MatterEvent[] }

export async function actOnMatter(
  house: Hands & Pick<House, 'blobs'>,
  act: ActOnMatter,
): Promise<Acted> {
  const looking = lookingAs(act.viewer, house.now())
  const erases = act.deeds.some(({ action }) => action === 'words erased')
  const acted = await house.db.transaction(async (db): Promise<Acted> => {
    const version = await lockMatter(db, looking, act.id)
    if (version === null) return { done: false, why: 'gone' }
    const before = await eventsSeen(db, looking, act.id)
    if (version !== act.version)
      return { done: false, why: 'changed', version, since: before.slice(act.version) }
    const matter = matterOf(act.id, before)
    if (!matter) throw new CandourError(ERASED, { status: 409 })
    for (const action of act.deeds.flatMap((deed) => comesTo(deed, before))) {
      const why = whyNot(act.viewer, matter, { action })
      if (why) throw new CandourError(why, { status: 403 })
    }
    const kept = await keepAll(house, db, { ...act, before })
    if (erases) await erase(db, act.viewer, { matter, at: house.now() })
    return { done: true, version: kept }
  })
  if (erases && acted.done) await house.blobs.removeErased()
  return acted
}

/** Its words, and the sealed files that nothing else rests on. */
async function erase(
  db: Db,
  { account }: Viewer,
  { matter, at }: { matter: Matter; at: Date },
): Promise<void> {
  const why = whyNotErased(matter, dayHere(at))
  if (why) throw new CandourError(`${why}.`, { status: 409 })
  const files = await filesOfMatter(db, matter.id)
  await eraseWords(db, erasedMatter(matter), at)
  await eraseFiles(db, files, { who: account, of: `matter:${matter.id}`, at })
}

const ERASED =
  'The words of this matter were erased at the end of its retention: it is changed no more.'

interface ToKeep extends Act {
  id: string
  before: readonly MatterEvent[]
}

async function keepAll(house: Hands, db: Db, act: ToKeep): Promise<number> {
  const at = house.now()
  const events = act.deeds.map((deed, i) =>
    eventOf(house, act, { deed, at, n: act.before.length + i + 1 }),
  )
  const all = [...act.before, ...events.map((one) => ({ ...one, at: one.at.toISOString() }))]
  const matter = matterOf(act.id, all)
  if (!matter) throw new Error('a matter begins with its opening')
  const strange = act.deeds.find(({ action }) => !DEEDS.includes(action))
  if (strange) throw new Error(`an act that the register does not know: ${strange.action}`)
  const version = all.length
  await keepMatter(db, { ...kept(withStandings(matter, all, act.standingOf)), version, at })
  await addEvents(db, act.id, events)
  for (const { n, action, reason, seal } of events)
    record(
      db,
      {
        who: act.viewer.account,
        what: action,
        record: `matter:${act.id}`,
        detail: { n, reason, seal },
      },
      at,
    )
  return version
}

function eventOf(
  { newId }: Hands,
  { viewer, reason = '' }: Act,
  { deed, at, n }: { deed: Deed; at: Date; n: number },
): EventToKeep {
  const salt = newId()
  const { account, name: actor } = viewer
  return {
    n,
    at,
    account,
    actor,
    action: deed.action,
    reason,
    deed,
    salt,
    seal: sealOf(salt, deed),
  }
}

const withStandings = (
  matter: Matter,
  events: readonly MatterEvent[],
  standingOf: StandingOf,
): Matter => ({
  ...matter,
  subjects: matter.subjects.map((subject) => ({
    ...subject,
    standing: standingOf(matterFileOf(matter, subject, events)),
  })),
})

const kept = (matter: Matter) => ({
  matter,
  facets: facetsOf(matter),
  words: wordsOf(matter),
  dues: duesOf(matter),
  bandOf: Object.fromEntries(matter.subjects.map((subject) => [subject.number, bandOf(subject)])),
})
