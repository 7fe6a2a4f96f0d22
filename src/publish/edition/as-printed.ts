// What of a count may be printed: nothing that only a machine read is said of a body, and no unconfirmed reading accuses one.
import type { BodyState, Contradiction, MissingBody, SurveyCount } from '../../vocabulary/count.ts'
import { type Evidence, placeKey } from '../../vocabulary/place.ts'
import type { PackInput } from '../pack/input.ts'

export function asPrinted(input: PackInput): PackInput {
  const confirmed = new Set([
    ...input.figures.map(({ body, figure }) => inkKey(body, figure)),
    // A list of cases stands on a row of it: one that nobody confirmed, while there is any.
    ...(input.cases ?? []).map(({ body, told }) => inkKey(body, told)),
  ])
  return { ...input, count: countPrinted(input.count, confirmed) }
}

const inkKey = (body: string, { sha256, place, ink }: Evidence): string =>
  `${body} ${sha256} ${placeKey(place)} ${ink}`

function countPrinted(count: SurveyCount, confirmed: ReadonlySet<string>): SurveyCount {
  return {
    ...count,
    questions: count.questions.map((question) => ({
      ...question,
      states: question.states.map(statePrinted),
      missing: question.missing.map(missingPrinted),
      bodies: question.bodies.map((one) =>
        one.onlyRead ? { ...one, ...NOT_CHECKED, value: { none: NOT_CHECKED.state } } : one,
      ),
      contradictions: question.contradictions.filter((one) => isConfirmed(one, confirmed)),
    })),
  }
}

const NOT_CHECKED = { state: 'not-checked', evidence: null } as const

const statePrinted = (one: BodyState): BodyState =>
  one.onlyRead ? { ...one, ...NOT_CHECKED } : one

const missingPrinted = (one: MissingBody): MissingBody =>
  one.onlyRead ? { ...one, why: NOT_CHECKED.state, evidence: null } : one

/**
 * Is every number in it a person's reading? A percentage is no figure that one confirms: it stands as the words of the letter
 * that it is, beside its part and its whole where both were confirmed. Where what it is of is no answer either, an editor must
 * have looked at both and noted what they come to.
 */
function isConfirmed(
  { body, by, statements, decided }: Contradiction,
  confirmed: ReadonlySet<string>,
): boolean {
  const figures = statements.flatMap(({ figure }) => figure ?? [])
  const isRead = (one: Evidence): boolean => confirmed.has(inkKey(body, one))
  const unread = figures.filter((one) => !isRead(one))
  if (by !== 'share' || unread.length === 0) return unread.length === 0
  const besides = unread.every(({ facets }) => facets['measure']) && unread.length < figures.length
  return besides && (unread.length === 1 || decided !== null)
}
