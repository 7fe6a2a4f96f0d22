// What is asked may be out already: on the disclosure log (section 21), or handed over to somebody else and not on the log yet
// (section 22, where its day was fixed before). Known by what a question counts, the document that answers it, or its very words.
import type { Mapped } from '../../vocabulary/answering/counted.ts'
import type { RequestEvent } from '../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import type { Course } from '../course/course-of.ts'
import { allOf, standing } from '../course/standing.ts'
import { type LedgerLine, ledgerOf } from '../ledger/ledger.ts'

export interface PublishedAlready {
  question: string
  reference: string
  release: number
  /** As the log calls it; '': it is not on the log yet. */
  subject: string
  isLogged: boolean
}

/** `alike`: the ids of requests that ask in the same words. What was withdrawn, or another release stands instead of, is not out. */
export function publishedAlready(
  { request, questions, events }: Pick<Course, 'request' | 'questions' | 'events'>,
  all: readonly ForceRequest[],
  alike: readonly string[],
): PublishedAlready[] {
  const others = all.filter(({ id }) => id !== request.id && id !== request.parent)
  const lines = ledgerOf(others).filter(
    ({ release }) => release.withdrawn === null && release.supersededBy === null,
  )
  const eventsOf = new Map(others.map((one) => [one.id, standing(one.events)]))
  return questions.flatMap(({ number, mapped, document }) => {
    const asked = asksFor(events, { mapped, document })
    const found = lines.find((line) => {
      const own = eventsOf.get(line.request) ?? []
      const given = givenBy(line, own)
      // In the same words, where something was given and not only refused.
      return alike.includes(line.request)
        ? given.length > 0 || !REFUSES.some((kind) => allOf(own, kind).length > 0)
        : given.some((one) => isIn(asked, one))
    })
    return found ? [outOf(number, found)] : []
  })
}

const REFUSES = ['reason-given', 'ncnd'] as const

const outOf = (question: string, { reference, release }: LedgerLine): PublishedAlready => ({
  question,
  reference,
  release: release.number,
  subject: release.logged?.subject ?? '',
  isLogged: release.logged !== null,
})

interface AsksFor {
  mapped: Mapped | null
  policy: string | null
}

const asksFor = (
  events: readonly RequestEvent[],
  { mapped, document }: { mapped: number | null; document: number | null },
): AsksFor => ({
  mapped: allOf(events, 'mapped').find(({ seq }) => seq === mapped)?.facts ?? null,
  policy:
    allOf(events, 'document-chosen').find(({ seq }) => seq === document)?.facts.policy ?? null,
})

/** What left with a release: each of its tables, and the documents of the questions that it answers. */
function givenBy({ tables, release }: LedgerLine, events: readonly RequestEvent[]): AsksFor[] {
  const counts = new Map(allOf(events, 'counted').map(({ seq, facts }) => [seq, facts.mapped]))
  const ofTables = tables.flatMap(({ facts }) =>
    facts.counted.map((seq) =>
      asksFor(events, { mapped: counts.get(seq) ?? null, document: null }),
    ),
  )
  const ofDocuments = allOf(events, 'document-chosen')
    .filter(({ facts }) => release.drawnUp.questions.includes(facts.question))
    .map(({ facts }) => ({ mapped: null, policy: facts.policy }))
  return [...ofTables, ...ofDocuments]
}

/** The same count of the same days; what is told apart there may be more. */
function isIn(asked: AsksFor, given: AsksFor): boolean {
  if (asked.policy !== null) return asked.policy === given.policy
  const [a, b] = [asked.mapped, given.mapped]
  return (
    a !== null &&
    b !== null &&
    sameCount(a) === sameCount(b) &&
    a.by.every((field) => b.by.includes(field))
  )
}

const sameCount = ({ unit, social, only, span }: Mapped): string =>
  JSON.stringify([
    unit,
    social,
    span.from,
    span.to,
    Object.entries(only)
      .map(([field, values]) => [field, values.toSorted()])
      .toSorted(),
  ])
