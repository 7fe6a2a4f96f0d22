// Why an event may not be recorded now, by whom: by right first, then by the rule of its kind.
import type { Right } from '../../people/roles.ts'
import { may, type Viewer } from '../../people/viewer.ts'
import type { EventFacts, EventKind, EventSaid } from '../../vocabulary/answering/event.ts'
import type { Course } from '../course/course-of.ts'
import { COURSE_RULES } from './course-rules.ts'
import { notYet } from './not-yet.ts'
import { REASON_RULES } from './reason-rules.ts'
import { RELEASE_RULES } from './release-rules.ts'
import type { Rules } from './rule.ts'

const RULES: Rules<EventKind> = { ...COURSE_RULES, ...REASON_RULES, ...RELEASE_RULES }

/** A kind that needs another right than to answer requests. */
const NEEDS: Partial<Record<EventKind, Right>> = {
  received: 'see-requester',
  counted: 'count',
  protected: 'disclose',
  signed: 'sign-release',
  unsigned: 'sign-release',
  'requester-erased': 'see-requester',
}

export const rightFor = (kind: EventKind): Right => NEEDS[kind] ?? 'answer-requests'

export function whyNot(viewer: Viewer, said: EventSaid, course: Course): string | null {
  if (!may(viewer, rightFor(said.kind))) return 'This is not among what you may do here.'
  return whyNotNow(said, course, viewer.account)
}

export const whyNotNow = (said: EventSaid, course: Course, account: string): string | null =>
  notYet(said, course) ?? ruleOf(said.kind, said.facts, course, account)

const ruleOf = <K extends EventKind>(
  kind: K,
  facts: EventFacts[K],
  course: Course,
  account: string,
): string | null => RULES[kind]?.({ facts, course, account }) ?? null
