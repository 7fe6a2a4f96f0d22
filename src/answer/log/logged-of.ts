// What the log says of a release: its own words, the files that were sent, and the sections of what it answers.
import type { Logged, ReleaseRecord } from '../../vocabulary/answering/release.ts'
import type { Course } from '../course/course-of.ts'

export const loggedOf = (
  { questions }: Pick<Course, 'questions'>,
  { number, drawnUp }: ReleaseRecord,
  said: Pick<Logged, 'on' | 'subject' | 'asked' | 'answered'>,
): Logged => {
  const reasons = questions.flatMap((one) =>
    drawnUp.questions.includes(one.number) ? one.reasons : [],
  )
  return {
    release: number,
    ...said,
    files: drawnUp.files.map(({ sha256 }) => sha256),
    sections: [...new Set(reasons.map(({ facts }) => facts.section))],
  }
}
