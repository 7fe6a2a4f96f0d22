// Who was told, who said that they have read it, who was reminded: kept for each person; the history holds the act alone, since nothing is ever taken out of it.
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { keepMembers, keepTold, members } from './queries.ts'
import type { Member, ToldEvent } from './told/member.ts'

/** A force's list of people, as its system gave it. People who are not on it stay as they were. */
export async function takeMembers(house: House, list: readonly Member[]): Promise<void> {
  await house.db.transaction(async (db) => {
    await keepMembers(db, list)
    const detail = { people: list.length }
    const entry = {
      who: house.viewer.name,
      what: 'list of people taken in',
      record: 'members',
      detail,
    }
    record(db, entry, house.now())
  })
}

/** Answers how many were kept that were not there, and the numbers of people whom no list has. */
export async function tellMembers(
  house: House,
  policy: string,
  events: readonly ToldEvent[],
): Promise<{ kept: number; unknown: string[] }> {
  return house.db.transaction(async (db) => {
    const known = new Set((await members(db)).map(({ ref }) => ref))
    const unknown = events.flatMap(({ member }) => (known.has(member) ? [] : [member]))
    const kept = await keepTold(
      db,
      policy,
      events.filter(({ member }) => known.has(member)),
    )
    const [first] = events
    if (first && kept.length > 0) {
      const { version, kind, how } = first
      const detail = { version, how, people: kept.length }
      record(
        db,
        { who: house.viewer.name, what: ACTS[kind], record: `policy:${policy}`, detail },
        house.now(),
      )
    }
    return { kept: kept.length, unknown }
  })
}

const ACTS: Record<ToldEvent['kind'], string> = {
  told: 'people told',
  acknowledged: 'people acknowledged',
  reminded: 'people reminded',
}
