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
 * Is every number in it a person's reading? A percentage, and the number that it is of where that is no answer, are no figures
 * that one confirms: they stand as the words of the letter that they are, beside numbers of which one at least is confirmed,
 * once an editor has looked at them and noted what they come to.
 */
function isConfirmed(
  { body, by, statements, decided }: Contradiction,
  confirmed: ReadonlySet<string>,
): boolean {
  const figures = statements.flatMap(({ figure }) => figure ?? [])
  const isRead = (one: Evidence): boolean => confirmed.has(inkKey(body, one))
  return by === 'share'
    ? decided !== null &&
        figures.some(isRead) &&
        figures.every((one) => isRead(one) || one.facets['measure'])
    : figures.every(isRead)
}
