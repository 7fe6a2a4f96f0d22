// What others printed: shown beside our count, in quotation marks, and never counted.

import { ofTogether, questionOf } from '../../count/claims-against-count.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { type Row, table } from '../../dress/html/table.ts'
import { number } from '../../dress/number/number.ts'
import { agree, type Bounds } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { boundsInLeast } from '../../vocabulary/least-unit.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { Claim } from '../../vocabulary/survey.ts'
import { type Amounts, amountsOf } from '../../wording/amounts.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Labels } from '../../wording/labels.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { FigureConfirmed } from '../pack/input.ts'
import { IN_PRINT } from '../pack/paths.ts'
import type { Edition } from './edition.ts'
import type { PageNumbers } from './page-numbers.ts'

export interface ClaimNumbered {
  /** Its number in whole least units of its question's kind, as ours are. */
  claim: Claim
  /** Its place in the survey's list, from 1: "P·3", in-print.html#p3. */
  n: number
  /** How its number is told. */
  amounts: Amounts
}

/** A claim that names no question is about the first one. */
export const claimsNumbered = ({ input, labels }: Edition): ClaimNumbered[] =>
  input.claims.map((claim, i) => {
    const kind = questionOf(claim, input.count)?.kind
    const { value } = claim
    return {
      claim: value ? { ...claim, value: boundsInLeast(value, kind) } : claim,
      n: i + 1,
      amounts: amountsOf({ kind }, labels),
    }
  })

/** beside: what our count says about a printed number; null where there is nothing to compare. */
export function claimsTable(
  claims: ClaimNumbered[],
  beside: (printed: Bounds, claim: ClaimNumbered) => Html | null,
  edition: Edition,
  numbers: PageNumbers,
): Html {
  const { labels } = edition
  return table({
    caption: 'Claims in print beside our count',
    columns: [
      { head: 'Printed', as: 'nowrap' },
      { head: 'Where', as: 'unit wide' },
      { head: 'Beside ours', as: 'unit wide' },
    ],
    bodies: [
      {
        quoted: true,
        rows: claims.map((one) =>
          claimRow(one, { beside, against: claimsAgainst(one, edition) }, labels, numbers),
        ),
      },
    ],
  })
}

interface Compared {
  beside: (printed: Bounds, claim: ClaimNumbered) => Html | null
  against: ClaimNumbered[]
}

/** Others printed of the same that cannot be true if this is. */
function claimsAgainst({ n }: ClaimNumbered, edition: Edition): ClaimNumbered[] {
  const against = edition.claims[n - 1]?.against ?? []
  return claimsNumbered(edition).filter((other) =>
    against.some((one) => one === edition.input.claims[other.n - 1]),
  )
}

const contrary = (other: ClaimNumbered, numbers: PageNumbers): Html =>
  html`${other.claim.paper} printed ${claimNumber(other, numbers)}: both cannot be true. `

function claimRow(
  one: ClaimNumbered,
  { beside, against }: Compared,
  labels: Labels,
  numbers: PageNumbers,
): Row {
  const { paper, date, unit, note, value } = one.claim
  const where = date ? `${paper}, ${dayInWords(date)}` : paper
  return {
    cells: [
      claimNumber(one, numbers),
      unit ? `${where}: ${labels.unit(unit)}` : where,
      html`${value && beside(value, one)} ${against.map((other) => contrary(other, numbers))} ${note}`,
    ],
  }
}

/** The number as printed, opening the words it stood in; a claim without a number opens them by name. */
function claimNumber({ claim, n, amounts }: ClaimNumbered, { to }: PageNumbers): Html {
  const href = to(`${IN_PRINT}#p${n}`)
  return claim.value
    ? html`“${number({ kind: 'ink', shown: amounts.brief(claim.value), href, ref: `P·${n}` })}”`
    : html`<a href="${href}">its words</a>`
}

/** Of a total: could both numbers be true? Units may still differ. */
export function besideTotal(printed: Bounds, total: Bounds, shown: Html): Html {
  return html`It and ours, ${shown}, ${agree(printed, total) ? 'can' : 'cannot'} both be true.`
}

/** Of some bodies together: what each of them gave here, and whether that can be. */
export function besideTogether(
  { input }: Edition,
  question: QuestionCount,
  bodies: readonly string[],
  { printed, numbers }: { printed: Bounds; numbers: PageNumbers },
): Html | null {
  const ours = ofTogether(bodies, question)
  if (!ours) return null
  const names = new Map(input.survey.bodies.map(({ slug, name }) => [slug, name]))
  const said = bodies.map((body) => {
    const one = question.bodies.find((value) => value.body === body)
    const name = names.get(body) ?? body
    return one && !isMissing(one.value)
      ? html`${name} ${numbers.value(question.number, one, { again: true })}`
      : html`${name} none`
  })
  const can = agree(printed, ours) ? 'can' : 'cannot'
  return html`A part of the whole. Here: ${joined(said, ', ')}. Both ${can} be true.`
}

/** Of one body: the confirmed numbers of its own reply that are the same, with what they count; or that there are none. */
export function besideReply(
  printed: Bounds,
  { amounts }: ClaimNumbered,
  mine: readonly FigureConfirmed[],
  labels: Labels,
  numbers: PageNumbers,
): Html | null {
  if (mine.length === 0) return null
  const same = mine.filter(
    ({ figure }) =>
      !isMissing(figure.value) &&
      figure.value.low === printed.low &&
      figure.value.high === printed.high,
  )
  if (same.length === 0) return html`No number counted here is ${amounts.words(printed)}.`
  const all = same.map(
    ({ body, figure }) =>
      html`${numbers.figure(body, figure, { again: true })} ${labels.counted(figure, printed.low)}`,
  )
  const source = same[0]?.figure.source
  return isLetter(source)
    ? html`The reply gives ${joined(all, ', ')}.`
    : html`The same number here: ${joined(all, ', ')}, ${sourceInWords(source)}.`
}
