// Earlier requests that ask the same, by their questions alone: who asked either is not looked at.
import type { Course } from '../../../../answer/course/course-of.ts'
import { askedAlike } from '../../../../answer/intake/asked-alike.ts'
import { questionsKept } from '../../../../answer/queries.ts'
import type { Db } from '../../../../store/db.ts'
import type { Named } from './request-at.ts'

export const alikeOf = async (
  db: Db,
  { request, questions, isReview }: Pick<Course, 'request' | 'questions' | 'isReview'>,
): Promise<Named[]> =>
  isReview || questions.length === 0
    ? []
    : askedAlike(
        questions.map(({ words }) => words),
        (await questionsKept(db)).filter(({ id, parent }) => id !== request.id && parent === null),
      )
