// What may wait for whom to sign it: of an answer in which they had a part they are no second person, nor of a review of it.
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'
import type { Course } from '../course/course-of.ts'
import { whoWasAtIt } from '../course/who-was-at-it.ts'
import { noPartBefore } from './no-part-before.ts'

/** Not sent yet. `courses`: all of them, so that a review finds what it reviews. */
export function unsentForSecond(
  courses: readonly Course[],
  account: string,
): { course: Course; release: ReleaseRecord }[] {
  const requests = new Map(courses.map(({ request }) => [request.id, request]))
  return courses.flatMap((course) => {
    const reviewed = requests.get(course.request.parent ?? '')
    if (reviewed && noPartBefore('signed', account, reviewed)) return []
    return course.releases
      .filter(
        (release) => release.sent === null && !whoWasAtIt(course.events, release).has(account),
      )
      .map((release) => ({ course, release }))
  })
}
