// Which part of a survey is published: the bodies of which a person has still to check something.
import type { SurveyCount } from '../../vocabulary/count.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'

export interface NotChecked {
  body: BodyAsked
  /** The questions of which that is so. */
  questions: string[]
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
    return open.length > 0 ? [{ body, questions: open.map(({ number }) => number) }] : []
  })
}
