// What the newsroom itself printed of its own count (an index, a page before) and that cannot be true beside it.
import { claimsAgainstCount } from '../../count/claims-against-count.ts'
import type { Claim } from '../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../wording/body-noun.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { PackInput } from '../pack/input.ts'

/** A sentence for each, with where both stand; none of those beside which it is noted why. What others printed is theirs. */
export function ownClaimsThatCannotBe({
  survey,
  claims,
  count,
}: Pick<PackInput, 'survey' | 'claims' | 'count'>): { why: string; body?: string }[] {
  const own = nameOf(survey.newsroom?.name)
  if (own === '') return []
  const isOwn = ({ paper }: Claim): boolean => nameOf(paper) === own
  return claimsAgainstCount(claims, count).flatMap(({ claim, agrees, against, note }, i) => {
    const disagrees = agrees === false || against.some(isOwn)
    if (!isOwn(claim) || !disagrees || claim.note?.trim()) return []
    const asked = count.questions.find(({ number }) => number === claim.question)
    const question = asked ?? count.questions[0]
    const printed = [claim.date && dayInWords(claim.date), claim.address].filter(Boolean).join(', ')
    const from = question
      ? ` (question ${question.number}, from ${bodiesSaid(question.coverage.bodies, bodyNoun(survey.bodies))})`
      : ''
    return [
      {
        why: [
          `${note?.replace(/\.$/, '')}${from}.`,
          `Both are ours: “${claim.says}”${printed && ` (${printed})`} is number ${i + 1} of the claims.`,
          'Put one of them right, or note beside the claim why they differ.',
        ].join(' '),
        ...(claim.body && { body: claim.body }),
      },
    ]
  })
}

const nameOf = (text: string | undefined): string =>
  (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
