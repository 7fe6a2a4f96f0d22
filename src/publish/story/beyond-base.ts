// People whom a body counted and whom the base of rates leaves out: special constables over a workforce without them.
import type { BodyValue } from '../../vocabulary/count.ts'
import type { Both, StoryWords } from '../../vocabulary/published/story-words.ts'
import { populationsOf } from '../../vocabulary/reply.ts'
import type { Edition } from '../edition/edition.ts'

/** One and several of each such group; none where the survey does not say whom its base holds. */
export function beyondBase(
  { input }: Pick<Edition, 'input'>,
  { groups, groupsOf }: StoryWords,
  { body, figures }: BodyValue,
): Both[] {
  const held = input.survey.per?.groups
  if (!held) return []
  // Also the groups that it told of elsewhere: “two special constables resigned”, of those it counted.
  const own = input.figures.filter((one) => one.body === body).map(({ figure }) => figure)
  const counted = [...figures, ...own].flatMap(populationsOf)
  const told = (input.cases ?? [])
    .filter((one) => one.body === body)
    .flatMap(({ told: { facets } }) =>
      Object.entries(facets).flatMap(([field, value]) => groupsOf[field]?.[value ?? ''] ?? []),
    )
  const beyond = [...new Set([...counted, ...told])].filter((one) => !held.includes(one))
  return beyond.flatMap((one) => (groups[one] ? [groups[one]] : []))
}
