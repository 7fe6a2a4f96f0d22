// Rules of the course: what is recorded once something else was, and what a later event would make untrue.
import { daysLater } from '../../calendar/day.ts'
import type { EventKind } from '../../vocabulary/answering/event.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Course } from '../course/course-of.ts'
import { allOf, feeWaits, lastOf } from '../course/standing.ts'
import { notAsked } from './not-asked.ts'
import { notQualified } from './not-qualified.ts'
import type { Rules } from './rule.ts'

export const COURSE_RULES: Rules<EventKind> = {
  received: ({ course }) => (course.received ? 'It was received already.' : null),
  'questions-split': ({ facts, course }) =>
    twice(facts.questions.map(({ number }) => number)) ??
    (course.questions.some(({ state }) => state === 'answered')
      ? 'A question of it was answered: what was asked stands as it is.'
      : null),
  'clarification-asked': ({ facts, course }) =>
    notAsked(facts.questions, course) ??
    (course.questions.length === 0
      ? 'Split its questions first: what is asked back is of one of them.'
      : null),
  'clarification-given': ({ facts, course }) => openAsked(facts.asked, facts.on, course),
  'clarification-warned': ({ facts, course }) => openAsked(facts.asked, facts.on, course),
  'clarification-lapsed': ({ facts, course }) =>
    openAsked(facts.asked, facts.on, course) ?? notYetLapsed(facts.asked, facts.on, course),
  'fee-notice': ({ course }) => (feeWaits(course.events) ? 'A fee is asked already.' : null),
  'fee-paid': ({ facts, course }) => {
    const notice = lastOf(course.events, 'fee-notice')
    if (!notice) return 'No fee was asked.'
    return facts.on < notice.facts.on
      ? `The fee was asked on ${dayInWords(notice.facts.on)}.`
      : null
  },
  'extension-notice': ({ facts, course }) =>
    notAsked(facts.questions, course) ??
    (course.law === 'foia' ? notQualified(facts.section) : null) ??
    (course.law === 'subject-access' || !course.isReview
      ? facts.until <= facts.on
        ? 'The day by which it will be answered lies after the notice.'
        : beyond(facts.until, course)
      : 'A review has no public interest test of its own to wait for: its time is the code’s.'),
  'pit-concluded': ({ course }) =>
    lastOf(course.events, 'extension-notice') ? null : 'No more time was taken for it.',
  'referral-answered': ({ facts, course }) =>
    allOf(course.events, 'referred').some(({ seq }) => seq === facts.referred)
      ? null
      : 'It was not referred there.',
  'consulted-answered': ({ facts, course }) =>
    allOf(course.events, 'consulted').some(({ seq }) => seq === facts.consulted)
      ? null
      : 'Nobody was asked that.',
  held: ({ facts, course }) => notAsked(facts.questions, course),
  'review-asked': ({ course }) =>
    course.isReview
      ? 'A review is not reviewed again: the next step is the Commissioner’s.'
      : course.isClosed || course.releases.some(({ sent }) => sent !== null)
        ? null
        : 'Nothing was answered yet that could be reviewed.',
  'review-concluded': ({ course }) => (course.isReview ? null : 'This is no review.'),
  'decision-notice': ({ course }) =>
    lastOf(course.events, 'ico-complaint') ? null : 'No complaint to the Commissioner is recorded.',
  tribunal: ({ course }) =>
    lastOf(course.events, 'decision-notice')
      ? null
      : 'There is no decision notice to appeal against.',
  withdrawn: ({ course }) => (course.isClosed ? 'It is closed.' : null),
  'passed-on': ({ course }) =>
    course.isClosed
      ? 'It is closed.'
      : course.law === 'subject-access'
        ? null
        : 'Only subject access is passed on: what else is asked is answered here.',
  'event-corrected': ({ facts, course }) => mayBeTakenBack(facts.event, course),
}

/** Of the Regulations the furthest day is the law’s; of the Act it is the code’s, and said where the clock is shown. */
function beyond(until: string, { law, clock }: Course): string | null {
  const latest = clock?.latest
  return law === 'eir' && latest && until > latest.day
    ? `Regulation 7 reaches no further than ${dayInWords(latest.day)}.`
    : null
}

const twice = (numbers: readonly string[]): string | null => {
  const again = numbers.find((one, i) => numbers.indexOf(one) !== i)
  return again === undefined ? null : `Two questions have the number ${again}.`
}

function openAsked(seq: number, on: string, { events }: Course): string | null {
  const asked = allOf(events, 'clarification-asked').find((one) => one.seq === seq)
  if (!asked) return 'That was not asked back.'
  if (on < asked.facts.on) return `It was asked back on ${dayInWords(asked.facts.on)}.`
  const isOfIt = ({ facts }: { facts: { asked: number } }): boolean => facts.asked === seq
  if (allOf(events, 'clarification-given').some(isOfIt)) return 'It was answered already.'
  return allOf(events, 'clarification-lapsed').some(isOfIt) ? 'It has lapsed.' : null
}

function notYetLapsed(seq: number, on: string, { events }: Course): string | null {
  const asked = allOf(events, 'clarification-asked').find((one) => one.seq === seq)
  const warned = allOf(events, 'clarification-warned').some(({ facts }) => facts.asked === seq)
  if (!asked) return null
  const from = daysLater(asked.facts.on, asked.facts.lapsesAfter)
  if (on < from) return `The requester was told that they have until ${dayInWords(from)}.`
  return warned ? null : 'Warn the requester first, and record that: it does not lapse without.'
}

function mayBeTakenBack(seq: number, course: Course): string | null {
  const { events, request } = course
  const one = events.find((event) => event.seq === seq)
  if (!one)
    return request.events.some((event) => event.seq === seq)
      ? 'It was taken back already.'
      : 'There is no such event.'
  const left = course.releases.filter(({ sent }) => sent !== null)
  const restsOn = left.flatMap(({ event, drawnUp }) => [
    event,
    drawnUp.notice,
    ...drawnUp.protected,
  ])
  return STAYS.includes(one.kind) || restsOn.includes(seq)
    ? 'This stays: it happened outside the house, or what has left it rests on it.'
    : null
}

const STAYS: readonly EventKind[] = [
  'received',
  'signed',
  'unsigned',
  'sent',
  'logged',
  'review-asked',
  'requester-erased',
  'leaked',
]
