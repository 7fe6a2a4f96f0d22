// What a force reports of its requests, quarter by quarter of receipt: in time, by outcome, by section. Every number names the
// requests that it counts.
import type { Course } from '../course/course-of.ts'
import type { QuestionOutcome } from '../course/questions.ts'
import { allOf } from '../course/standing.ts'

export interface ReturnLine {
  /** What it counts, in the words of the sheet. */
  line: string
  group: 'volume' | 'time' | 'outcome' | 'section' | 'review'
  requests: { id: string; reference: string }[]
}

export interface Returns {
  quarter: string
  lines: ReturnLine[]
  /** Of those that were answered, the share that was in time, as a whole per cent; null: none was. */
  inTime: number | null
}

/** "2026 Q4": of the day of receipt, in calendar years as central statistics have it. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The last quarter first. */
export function returnsOf(courses: readonly Course[]): Returns[] {
  const received = courses.filter((course) => course.received !== null)
  const quarters = Map.groupBy(received, ({ received: of }) => quarterOf(of?.facts.on ?? ''))
  return [...quarters]
    .map(([quarter, all]) => quarterReturns(quarter, all))
    .toSorted((a, b) => (a.quarter > b.quarter ? -1 : 1))
}

function quarterReturns(quarter: string, all: readonly Course[]): Returns {
  const own = all.filter(({ isReview }) => !isReview)
  const answered = own.filter(({ state }) => state === 'answered')
  const of = (
    group: ReturnLine['group'],
    line: string,
    among: readonly Course[],
    counts: (course: Course) => boolean = () => true,
  ): ReturnLine => ({
    line,
    group,
    requests: among
      .filter(counts)
      .map(({ request }) => ({ id: request.id, reference: request.reference })),
  })
  const reviews = all.filter(({ isReview }) => isReview)
  const concluded = (outcome: string) => (course: Course) =>
    allOf(course.events, 'review-concluded').at(-1)?.facts.outcome === outcome
  const sections = [...new Set(answered.flatMap(sectionsOf))].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB', { numeric: true }),
  )
  // What lapsed of it was not answered, and is not late.
  const inTime = answered.filter(({ clocks }) =>
    clocks.every((clock) => clock.answered === null || clock.answered.inTime),
  )
  return {
    quarter,
    lines: [
      of('volume', 'Requests received', own),
      of('volume', 'Answered', answered),
      of('volume', 'Withdrawn', own, ({ state }) => state === 'withdrawn'),
      of('volume', 'Passed on: subject access', own, ({ state }) => state === 'passed-on'),
      of(
        'volume',
        'Lapsed: nothing came back to what was asked',
        own,
        ({ state }) => state === 'lapsed',
      ),
      of('volume', 'Waiting for the requester or a fee', own, isStanding),
      of(
        'volume',
        'Open, not yet due',
        own,
        (course) => isOpen(course) && (course.clock?.left ?? 0) >= 0,
      ),
      of(
        'volume',
        'Open and overdue',
        own,
        (course) => isOpen(course) && (course.clock?.left ?? 0) < 0,
      ),
      of(
        'time',
        'Answered in time: within 20 working days',
        inTime,
        (course) => !wasExtended(course),
      ),
      of('time', 'Answered in time: within a permitted extension', inTime, wasExtended),
      of('time', 'Answered late', answered, (course) => !inTime.includes(course)),
      ...OUTCOMES.map(([outcome, line]) =>
        of('outcome', line, answered, (course) => outcomeOf(course) === outcome),
      ),
      ...sections.map((section) =>
        of('section', section, answered, (course) => sectionsOf(course).includes(section)),
      ),
      of('review', 'Internal reviews asked', reviews),
      of('review', 'Internal reviews: upheld', reviews, concluded('upheld')),
      of('review', 'Internal reviews: upheld in part', reviews, concluded('in-part')),
      of('review', 'Internal reviews: overturned', reviews, concluded('overturned')),
      of(
        'review',
        'Complaints to the Commissioner',
        all,
        ({ events }) => allOf(events, 'ico-complaint').length > 0,
      ),
      of(
        'review',
        'Decision notices',
        all,
        ({ events }) => allOf(events, 'decision-notice').length > 0,
      ),
    ],
    inTime: answered.length === 0 ? null : Math.round((inTime.length / answered.length) * 100),
  }
}

const isOpen = (course: Course): boolean => !course.isClosed && !isStanding(course)

const isStanding = ({ state }: Course): boolean => state === 'asked-back' || state === 'fee-asked'

const wasExtended = ({ clocks }: Course): boolean =>
  clocks.some(({ extended }) => extended !== null)

const OUTCOMES: readonly [QuestionOutcome, string][] = [
  ['full', 'Outcome: all of it given'],
  ['partial', 'Outcome: part of it given'],
  ['refused', 'Outcome: refused under an exemption'],
  ['refused-cost', 'Outcome: refused on cost'],
  ['ncnd', 'Outcome: neither confirmed nor denied'],
  ['not-held', 'Outcome: not held'],
  ['elsewhere', 'Outcome: to be had elsewhere, or to be published'],
]

/** Of the whole request: what all its questions have, else part of it was given. */
function outcomeOf({ questions }: Course): QuestionOutcome | null {
  const all = new Set(questions.flatMap(({ outcome }) => outcome ?? []))
  const [first, ...more] = all
  if (first === undefined) return null
  if (more.length === 0) return first
  return all.has('full') || all.has('partial') ? 'partial' : 'refused'
}

function sectionsOf({ events, questions }: Course): string[] {
  return [
    ...new Set([
      ...questions.flatMap(({ reasons }) => reasons.map(({ facts }) => facts.section)),
      ...allOf(events, 'ncnd').map(({ facts }) => facts.section),
    ]),
  ]
}

/** The same as a sheet: a line a number, quarters beside each other. */
export function returnsSheet(returns: readonly Returns[]): (string | number)[][] {
  const quarters = returns.toReversed()
  const lines = new Map(
    quarters.flatMap(({ lines: own }) => own.map(({ group, line }) => [`${group}\t${line}`, line])),
  )
  const at = ({ lines: own }: Returns, key: string): number =>
    own.find(({ group, line }) => `${group}\t${line}` === key)?.requests.length ?? 0
  const ORDER: ReturnLine['group'][] = ['volume', 'time', 'outcome', 'section', 'review']
  const keys = [...lines.keys()].toSorted(
    (a, b) =>
      ORDER.findIndex((one) => a.startsWith(`${one}\t`)) -
      ORDER.findIndex((one) => b.startsWith(`${one}\t`)),
  )
  return [
    ['Counted by the quarter of receipt', ...quarters.map(({ quarter }) => quarter)],
    ...keys.map((key) => [
      key.startsWith('section\t') ? `Section: ${lines.get(key) ?? ''}` : (lines.get(key) ?? ''),
      ...quarters.map((one) => at(one, key)),
    ]),
    ['Answered in time, per cent of those answered', ...quarters.map(({ inTime }) => inTime ?? '')],
  ]
}
