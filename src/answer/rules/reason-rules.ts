// Rules of the estimate, the reasons and the notice: each speaks of questions that were asked.
import type { EventKind } from '../../vocabulary/answering/event.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import type { Course } from '../course/course-of.ts'
import { reasonsStanding } from '../course/questions.ts'
import { notAsked } from './not-asked.ts'
import type { Rules } from './rule.ts'

export const REASON_RULES: Rules<EventKind> = {
  estimated: ({ facts, course }) => otherLaw(course) ?? notAsked(facts.questions, course),
  'reason-given': ({ facts, course }) =>
    sectionIn(facts.section)
      ? (otherLaw(course) ?? notAsked(facts.questions, course))
      : `“${facts.section}” is no section by which anything may be refused.`,
  'reason-dropped': ({ facts, course }) =>
    reasonsStanding(course.events).some(({ seq }) => seq === facts.reason)
      ? null
      : 'That reason does not stand any more.',
  ncnd: ({ facts, course }) =>
    neitherIn(facts.section)
      ? (otherLaw(course) ?? notAsked(facts.questions, course))
      : `“${facts.section}” is no section by which it may be neither confirmed nor denied.`,
}

/** What other laws except, and whether they know a limit of cost, is not in the data. */
const otherLaw = ({ law }: Course): string | null =>
  law === 'foia'
    ? null
    : 'Only the Freedom of Information Act is known here, and this is answered under another law.'
