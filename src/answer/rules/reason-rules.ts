// Rules of the estimate, the reasons and the notice: each speaks of questions that were asked.
import type { EventKind } from '../../vocabulary/answering/event.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import { LAW_WORDS, PASSED_ON } from '../../wording/answering/law-words.ts'
import type { Course } from '../course/course-of.ts'
import { reasonsStanding } from '../course/questions.ts'
import { notAsked } from './not-asked.ts'
import type { Rules } from './rule.ts'

export const REASON_RULES: Rules<EventKind> = {
  estimated: ({ facts, course }) =>
    course.law === 'foia' ? notAsked(facts.questions, course) : NO_LIMIT[course.law],
  'reason-given': ({ facts, course }) =>
    sectionIn(facts.section)
      ? (otherLaw(facts.section, course) ?? notAsked(facts.questions, course))
      : `“${facts.section}” is no section by which anything may be refused.`,
  'reason-dropped': ({ facts, course }) =>
    reasonsStanding(course.events).some(({ seq }) => seq === facts.reason)
      ? null
      : 'That reason does not stand any more.',
  ncnd: ({ facts, course }) =>
    neitherIn(facts.section)
      ? (otherLaw(facts.section, course) ?? notAsked(facts.questions, course))
      : `“${facts.section}” is no section by which it may be neither confirmed nor denied.`,
}

const NO_LIMIT = {
  eir: 'The Environmental Information Regulations know no limit of cost: a burden is said under regulation 12(4)(b).',
  'subject-access': PASSED_ON,
}

/** Each law has sections of its own. */
function otherLaw(section: string, { law }: Course): string | null {
  if (law === 'subject-access') return PASSED_ON
  const of = (sectionIn(section) ?? neitherIn(section))?.law
  return of === law
    ? null
    : `${section} is no section of the law that it is answered under, the ${LAW_WORDS[law]}.`
}
