// What others printed against what was counted, and against what others printed.
import { agree, atLeast, type Bounds, sum } from '../vocabulary/bounds.ts'
import type { QuestionCount, SurveyCount } from '../vocabulary/count.ts'
import { boundsInLeast } from '../vocabulary/least-unit.ts'
import { addsUp, type FigureKind, isMissing } from '../vocabulary/reply.ts'
import type { Claim } from '../vocabulary/survey.ts'
import { type Amounts, amountsOf } from '../wording/amounts.ts'
import { countOtherThings } from './things-counted.ts'

export interface ClaimChecked {
  claim: Claim
  /** Our number for the same; null where we have none. */
  ours: Bounds | null
  /** Could both be true? null where there is nothing to compare. */
  agrees: boolean | null
  /** Other claims about the same that cannot be true if this one is. */
  against: Claim[]
  /** One sentence, where something disagrees. */
  note: string | null
}

/** A claim about a body is held against that body's number, any other against the total of its question (the first, where it names none). */
export function claimsAgainstCount(claims: readonly Claim[], count: SurveyCount): ClaimChecked[] {
  return claims.map((claim) => {
    const ours = claim.value ? ourNumber(claim, count) : null
    const kind = questionOf(claim, count)?.kind
    const agrees = claim.value && ours ? agree(boundsInLeast(claim.value, kind), ours) : null
    const against = claims.filter((other) => contradicts(claim, other))
    return {
      claim,
      ours,
      agrees,
      against,
      note: noteOf(claim, agrees === false ? ours : null, against, kind),
    }
  })
}

/** The question that a claim is about: the first, where it names none. */
export const questionOf = (
  { question: asked }: Claim,
  { questions }: SurveyCount,
): QuestionCount | undefined => questions.find(({ number }) => !asked || number === asked)

function ourNumber(claim: Claim, count: SurveyCount): Bounds | null {
  const question = questionOf(claim, count)
  if (!question) return null
  if (claim.of !== undefined) return null
  if (claim.bodies) return ofTogether(claim.bodies, question)
  if (!claim.body) return question.coverage.bodies > 0 && addsUp(question) ? question.total : null
  const value = question.bodies.find((one) => one.body === claim.body)?.value
  return value && !isMissing(value) ? value : null
}

/** What those bodies gave together: a floor where one of them has no number here. */
export function ofTogether(bodies: readonly string[], question: QuestionCount): Bounds | null {
  if (!addsUp(question)) return null
  const given = question.bodies.flatMap(({ body, value }) =>
    bodies.includes(body) && !isMissing(value) ? [value] : [],
  )
  if (given.length === 0) return null
  const total = sum(given)
  return given.length < bodies.length ? atLeast(total.low) : total
}

/** Another unit is another number, and a part is none against its whole. */
function contradicts(a: Claim, b: Claim): boolean {
  return (
    a !== b &&
    a.body === b.body &&
    (a.bodies ?? []).join() === (b.bodies ?? []).join() &&
    a.of === b.of &&
    a.question === b.question &&
    (a.unit === b.unit || !a.unit || !b.unit) &&
    a.value !== undefined &&
    b.value !== undefined &&
    !((a.of !== undefined || samePage(a, b)) && countOtherThings(a, b)) &&
    !agree(a.value, b.value)
  )
}

/** Of one address: there “13 officers” and “7 police staff” are parts, also where nobody wrote of what. */
const samePage = (a: Claim, b: Claim): boolean =>
  a.address !== undefined && a.address === b.address && a.paper === b.paper && a.date === b.date

function noteOf(
  { paper, value }: Claim,
  ours: Bounds | null,
  against: readonly Claim[],
  kind: FigureKind | undefined,
): string | null {
  if (!value) return null
  const { words } = amountsOf({ kind })
  const printed: Amounts['words'] = (claimed) => words(boundsInLeast(claimed, kind))
  const others = against.map((other) => `${other.paper} ${other.value ? printed(other.value) : ''}`)
  const parts = [ours && `our count is ${words(ours)}`, others.length > 0 && `${others.join(', ')}`]
  const said = parts.filter(Boolean)
  return said.length > 0 ? `${paper} printed ${printed(value)}; ${said.join('; ')}.` : null
}
