// A clock begins: the variant of these Regulations, from the first day that is known.
import { daysLater } from '../../calendar/day.ts'
import type {
  ClockMeant,
  ClockVariant,
  ConductLaw,
  Limit,
  Transition,
} from '../../vocabulary/regimes/law.ts'
import { type Look, truthOf } from '../facts/truth.ts'
import type { Clock, Matter } from '../matter/matter.ts'
import { dueOf, outsideList } from './due-of.ts'

type Start = Transition['starts'][number]

/** null where nothing starts: not under these Regulations, no day to count from, or a number that only a policy gives. */
export function startClock(
  law: ConductLaw,
  start: Start,
  { look, matter, stops }: { look: Look; matter: Matter; stops: string[] },
): Clock | null {
  if (truthOf(start.when, look, law.named) !== true) return null
  const meant = law.clocks[start.clock]
  const variant = meant && variantFor(law, meant, look)
  const limit = variant && limitOf(variant.limit, look)
  const from = firstKnown(start.from, look, () => previousPeriodEnd(matter, stops))
  if (!meant || !variant || limit === null || limit === undefined || from === null) return null
  return clockFrom({ kind: start.clock, from, limit }, meant, variant)
}

/** The first whose `regimes` holds the regime (or has none) and whose `when` is true. */
export function variantFor(
  law: ConductLaw,
  meant: ClockMeant,
  look: Look,
): ClockVariant | undefined {
  const regime = look('regime')
  return meant.variants.find(
    ({ regimes, when }) =>
      (!regimes || regimes.some((one) => one === regime)) &&
      truthOf(when, look, law.named) === true,
  )
}

function limitOf(limit: Limit, look: Look): Clock['limit'] | null {
  if (limit.is === 'n') return limit.n
  if (limit.is === 'window') return [limit.least, limit.most]
  const n = look(limit.fact)
  return typeof n === 'number' && n >= 1 && n <= MOST_DAYS ? n : null
}

/** A hundred years: no policy gives more, and a number mistyped makes no date. */
const MOST_DAYS = 36_525

/** `from` is the first known of several; the one name that is no fact is where the period before ended. */
function firstKnown(names: string[], look: Look, periodEnd: () => string | null): string | null {
  for (const name of names) {
    const day = name === 'previousPeriodEnd' ? periodEnd() : look(name)
    if (typeof day === 'string') return day
  }
  return null
}

/** The day after the last due date of the reports: of the clocks that this step ends. */
function previousPeriodEnd({ clocks }: Matter, stops: string[]): string | null {
  const dues = clocks.flatMap(({ kind, due }) => (stops.includes(kind) && due ? [due] : []))
  const last = dues.sort().at(-1)
  return last === undefined ? null : daysLater(last, 1)
}

function clockFrom(
  { kind, from, limit }: Pick<Clock, 'kind' | 'from' | 'limit'>,
  { what, owner, extendable }: ClockMeant,
  { unit, regulation, confidence, sure, note }: ClockVariant,
): Clock {
  const [least, most] = typeof limit === 'number' ? [null, limit] : limit
  const due = dueOf(from, most, unit)
  const earliest = least === null ? null : dueOf(from, least, unit)
  const notes = [note, outsideList(from, due, unit)].filter((one) => one !== undefined)
  return {
    kind,
    from,
    due,
    ...(earliest && { earliest }),
    ...(least !== null && due && { latest: due }),
    what,
    owner,
    extendable,
    limit,
    unit,
    regulation,
    confidence,
    sure,
    ...(notes.length > 0 && { note: notes.join(' ') }),
  }
}
