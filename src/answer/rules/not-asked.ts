// Whatever speaks of questions speaks of those that the request has.
import type { Course } from '../course/course-of.ts'

export function notAsked(numbers: readonly string[], { questions }: Course): string | null {
  const strange = numbers.find((number) => !questions.some((one) => one.number === number))
  return strange === undefined ? null : `It has no question ${strange}.`
}
