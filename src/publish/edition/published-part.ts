// Which part of a survey is published: the bodies of which a person has still to check something.
import type { SurveyCount } from '../../vocabulary/count.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'

export interface NotChecked {
  body: BodyAsked
  /** The questions of which that is so. */
  questions: string[]
  /** No question of it is checked yet. */
  all: boolean
}

/** In the survey's order; none where everything that came has been checked. */
export function notCheckedYet(
  bodies: readonly BodyAsked[],
  { questions }: Pick<SurveyCount, 'questions'>,
): NotChecked[] {
  return bodies.flatMap((body) => {
    const open = questions.filter(({ states }) =>
      states.some((one) => one.body === body.slug && one.state === 'not-checked'),
    )
    const numbers = open.map(({ number }) => number)
    const all = open.length === questions.length
    return open.length > 0 ? [{ body, questions: numbers, all }] : []
  })
}
