// What is known of a request that makes a section come in question.
import type { Course } from '../../../answer/course/course-of.ts'
import { isOver } from '../../../answer/course/over-limit.ts'
import { allOf } from '../../../answer/course/standing.ts'
import type { KnownOfRequest } from '../../../answer/reasons/propose-sections.ts'
import { wordFor } from '../../../register/counted/fields.ts'
import type { House } from '../../../store/house.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { openJson } from '../errands/sealed-json.ts'

export async function knownOfRequest(
  house: House,
  course: Course,
): Promise<Omit<KnownOfRequest, 'published' | 'handedOver'>> {
  const { events, questions } = course
  const safe = allOf(events, 'protected').filter(({ seq }) =>
    questions.some((one) => one.protected === seq),
  )
  const released = await Promise.all(
    safe.map(({ facts }) => openJson<Released>(house, facts.released)),
  )
  return {
    hasWithheld: released.some(({ cells }) => cells.some((cell) => 'mark' in cell)),
    hasOpen: released.some(countsOpen),
    overLimit: questions.some((one) => isOver(course, one)),
  }
}

/** It tells matters that are not decided apart, and withholds a number of them. */
function countsOpen({ cells }: Released): boolean {
  const open = [wordFor('outcome', 'pending'), wordFor('outcome', null)]
  return cells.some(
    (cell) => 'mark' in cell && Object.values(cell.at).some((word) => open.includes(word)),
  )
}

/** Questions in whose tables a number is withheld. */
export async function questionsMarked(
  house: House,
  { events, questions }: Course,
): Promise<string[]> {
  const marked = await Promise.all(
    questions.map(async ({ number, protected: safe }) => {
      const kept = allOf(events, 'protected').find(({ seq }) => seq === safe)
      if (!kept) return []
      const { cells } = await openJson<Released>(house, kept.facts.released)
      return cells.some((cell) => 'mark' in cell) ? [number] : []
    }),
  )
  return marked.flat()
}
