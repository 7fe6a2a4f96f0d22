// The list of requests where there are more than it shows.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked } from '../../../../../test/a-request.ts'
import { courseOf } from '../../../../answer/course/course-of.ts'
import { requestsPage } from './requests-page.ts'

test('a list that does not show all it counts says so, and one that does is silent', () => {
  const viewer = { account: 'a', name: 'A', rights: new Set(['answer-requests'] as const) }
  const courses = [courseOf(aRequest(asked('2026-11-02')), '2026-11-20')]
  const page = (open: number): string => {
    const counts = { open, mine: 0, closed: 0 }
    return requestsPage(viewer, { show: 'open', courses, counts, calendarMade: false }).toString()
  }
  assert.match(page(3), /The first 1 of 3 stand here/)
  assert.doesNotMatch(page(1), /stand here/)
})
