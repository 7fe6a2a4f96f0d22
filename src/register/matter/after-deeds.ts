// What a matter is after what was done: each act added to the one before. An act that was corrected counts as it was put right.

import type { Deed, Matter, MatterEvent, Step } from '../../vocabulary/conduct/matter.ts'
import { unreachable } from '../../vocabulary/errors.ts'

/** null before it was opened, and where the words of its opening were erased. */
export function matterOf(id: string, events: readonly MatterEvent[]): Matter | null {
  return standingDeeds(events).reduce<Matter | null>(
    (matter, { n, deed }) => (matter ? after(matter, deed, n) : opened(id, deed)),
    null,
  )
}

export interface StandingDeed {
  /** The event whose act this is, as put right. */
  n: number
  deed: Deed
}

/** The acts that stand: with each correction in the place of what it corrects, and without what was taken back. */
export function standingDeeds(events: readonly MatterEvent[]): StandingDeed[] {
  const instead = new Map<number, Deed | null>()
  for (const { deed } of events)
    if (deed?.action === 'event corrected') instead.set(deed.event, deed.instead)
  return events.flatMap(({ n, deed }) => {
    const stands = instead.has(n) ? (instead.get(n) ?? null) : deed
    return stands && stands.action !== 'event corrected' ? [{ n, deed: stands }] : []
  })
}

/** The steps of one subject's course that stand, in the order of their days; on one day in the order they were recorded. */
export function stepsOf(events: readonly MatterEvent[], subject: number): (Step & { n: number })[] {
  return standingDeeds(events)
    .flatMap(({ n, deed }) =>
      deed.action === 'step recorded' && deed.subject === subject ? [{ ...deed.step, n }] : [],
    )
    .sort((a, b) => (a.on === b.on ? a.n - b.n : a.on < b.on ? -1 : 1))
}

function opened(id: string, deed: Deed): Matter | null {
  if (deed.action !== 'matter opened') return null
  const { action, ...said } = deed
  return { id, ...said, ...NOTHING_YET }
}

const NOTHING_YET: Omit<
  Matter,
  'id' | 'reference' | 'kind' | 'cameToAttention' | 'complaintOn' | 'summary'
> = {
  restricted: false,
  subjects: [],
  allegations: [],
  evidence: [],
  people: [],
  links: [],
  letters: [],
  retainUntil: null,
  reviewOn: null,
  erased: false,
}

/** What is added is numbered by the event that added it, so that no number is ever given twice. */
function after(matter: Matter, deed: Deed, n: number): Matter {
  const { subjects, allegations, evidence, people, links, letters } = matter
  switch (deed.action) {
    case 'matter described': {
      const { action, ...said } = deed
      return { ...matter, ...said }
    }
    case 'subject named':
      return { ...matter, subjects: [...subjects, { ...deed.subject, number: n, standing: null }] }
    case 'subject described':
      return { ...matter, subjects: put(subjects, deed.number, deed.subject) }
    case 'subject taken out':
      return withoutSubject(matter, deed.number)
    case 'allegation made':
      return {
        ...matter,
        allegations: [...allegations, { ...deed.allegation, number: n, clauses: [] }],
      }
    case 'allegation described':
      return { ...matter, allegations: put(allegations, deed.number, deed.allegation) }
    case 'allegation taken out':
      return { ...matter, allegations: without(allegations, deed.number) }
    case 'clauses cited':
      return { ...matter, allegations: put(allegations, deed.number, { clauses: deed.clauses }) }
    case 'letter made':
      return { ...matter, letters: [...letters, { ...deed.letter, number: n }] }
    case 'evidence added':
      return {
        ...matter,
        evidence: [...evidence, { ...deed.evidence, number: n, setAside: false }],
      }
    case 'evidence set aside':
      return { ...matter, evidence: put(evidence, deed.number, { setAside: true }) }
    case 'person named':
    case 'person released': {
      const { account, part } = deed.person
      const others = people.filter((one) => one.account !== account || one.part !== part)
      return {
        ...matter,
        people: deed.action === 'person named' ? [...others, deed.person] : others,
      }
    }
    case 'matter linked':
      return { ...matter, links: [...links.filter(({ to }) => to !== deed.link.to), deed.link] }
    case 'matter unlinked':
      return { ...matter, links: links.filter(({ to }) => to !== deed.to) }
    case 'access restricted':
    case 'restriction lifted':
      return { ...matter, restricted: deed.action === 'access restricted' }
    case 'retention set':
      return { ...matter, retainUntil: deed.retainUntil, reviewOn: deed.reviewOn }
    // It is opened once; a step moves the course of its subject, which the rules work out; a correction stands elsewhere.
    case 'matter opened':
    case 'step recorded':
    case 'event corrected':
    case 'words erased':
      return matter
    default:
      return unreachable(deed)
  }
}

const withoutSubject = (matter: Matter, number: number): Matter => ({
  ...matter,
  subjects: without(matter.subjects, number),
  allegations: matter.allegations.map((one) => ({
    ...one,
    against: one.against.filter((against) => against !== number),
  })),
})

interface Numbered {
  number: number
}

const put = <T extends Numbered>(all: readonly T[], number: number, said: Partial<T>): T[] =>
  all.map((one) => (one.number === number ? { ...one, ...said } : one))

const without = <T extends Numbered>(all: readonly T[], number: number): T[] =>
  all.filter((one) => one.number !== number)
