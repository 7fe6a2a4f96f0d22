// Who of a force was told of a version, who said that they have read it, and who is to be told or reminded now.
import { daysLater } from '../../calendar/day.ts'
import type { PolicyVersion } from '../../vocabulary/force/policy.ts'
import type { Member, ToldEvent } from './member.ts'

export interface Standing {
  member: Member
  state: 'acknowledged' | 'told' | 'not-told'
  /** The days of it, ISO; null where it did not happen. */
  told: string | null
  acknowledged: string | null
  reminded: string | null
  /** The day from which a reminder is due; null where none is: not told, or acknowledged. */
  remindFrom: string | null
}

/** Of each member whom the version speaks to and who serves on that day, by name. */
export function whoHasNot(
  { version, audience }: Pick<PolicyVersion, 'version' | 'audience'>,
  members: readonly Member[],
  events: readonly ToldEvent[],
  today: string,
): Standing[] {
  const of = Map.groupBy(
    events.filter((event) => event.version === version),
    ({ member }) => member,
  )
  return members
    .filter((member) => audience.includes(member.role) && serves(member, today))
    .map((member) => standingOf(member, of.get(member.ref) ?? []))
    .toSorted((a, b) => a.member.name.localeCompare(b.member.name, 'en'))
}

function standingOf(member: Member, events: readonly ToldEvent[]): Standing {
  const first = (kind: ToldEvent['kind']) => days(events, kind)[0] ?? null
  const last = (kind: ToldEvent['kind']) => days(events, kind).at(-1) ?? null
  const acknowledged = first('acknowledged')
  // Whoever says that they have read it knew of it, also where nobody wrote down that they were told.
  const told = first('told') ?? acknowledged
  const reminded = last('reminded')
  const since = reminded ?? told
  return {
    member,
    state: acknowledged ? 'acknowledged' : told ? 'told' : 'not-told',
    told,
    acknowledged,
    reminded,
    remindFrom: acknowledged || !since ? null : daysLater(since, BEFORE_A_REMINDER),
  }
}

/** Days without a word after which one is reminded, and reminded again: our choice, no rule of law. */
export const BEFORE_A_REMINDER = 14

const days = (events: readonly ToldEvent[], kind: ToldEvent['kind']): string[] =>
  events.flatMap((event) => (event.kind === kind ? [event.on] : [])).toSorted()

const serves = ({ joined, left }: Member, day: string): boolean =>
  (joined === null || joined <= day) && (left === null || day <= left)
