// What others printed: shown beside our count, in quotation marks, and never counted.

import { type Html, html, joined } from '../../dress/html/html.ts'
import { type Row, table } from '../../dress/html/table.ts'
import { number } from '../../dress/number/number.ts'
import { agree, type Bounds, inBrief, inWords } from '../../vocabulary/bounds.ts'
import { isMissing, UNITS } from '../../vocabulary/reply.ts'
import type { Claim } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import { unitWord } from '../../wording/reply-words.ts'
import type { FigureConfirmed } from '../pack/input.ts'
import { IN_PRINT } from '../pack/paths.ts'
import type { Edition } from './edition.ts'
import type { PageNumbers } from './page-numbers.ts'

export interface ClaimNumbered {
  claim: Claim
  /** Its place in the survey's list, from 1: "P·3", in-print.html#p3. */
  n: number
}

export const claimsNumbered = ({ input }: Edition): ClaimNumbered[] =>
  input.claims.map((claim, i) => ({ claim, n: i + 1 }))

/** beside: what our count says about a printed number; null where there is nothing to compare. */
export function claimsTable(
  claims: ClaimNumbered[],
  beside: (printed: Bounds, claim: Claim) => Html | null,
  numbers: PageNumbers,
): Html {
  return table({
    caption: 'Claims in print beside our count',
    columns: [
      { head: 'Printed', as: 'nowrap' },
      { head: 'Where', as: 'unit wide' },
      { head: 'Beside ours', as: 'unit wide' },
    ],
    bodies: [{ quoted: true, rows: claims.map((one) => claimRow(one, beside, numbers)) }],
  })
}

function claimRow(
  { claim, n }: ClaimNumbered,
  beside: (printed: Bounds, claim: Claim) => Html | null,
  numbers: PageNumbers,
): Row {
  const { paper, date, unit, note, value } = claim
  const where = date ? `${paper}, ${dayInWords(date)}` : paper
  return {
    cells: [
      claimNumber({ claim, n }, numbers),
      unit ? `${where}: ${unitSaid(unit)}` : where,
      html`${value && beside(value, claim)} ${note}`,
    ],
  }
}

/** A unit of the vocabulary or the paper's own word. */
const unitSaid = (unit: string): string => {
  const known = UNITS.find((one) => one === unit)
  return known ? unitWord(known) : unit
}

/** The number as printed, opening the words it stood in; a claim without a number opens them by name. */
function claimNumber({ claim, n }: ClaimNumbered, { to }: PageNumbers): Html {
  const href = to(`${IN_PRINT}#p${n}`)
  return claim.value
    ? html`“${number({ kind: 'ink', shown: inBrief(claim.value), href, ref: `P·${n}` })}”`
    : html`<a href="${href}">its words</a>`
}

/** Of a total: could both numbers be true? Units may still differ. */
export function besideTotal(printed: Bounds, total: Bounds, shown: Html): Html {
  return agree(printed, total)
    ? html`${inWords(printed)} and ours, ${shown}, can both be true.`
    : html`${inWords(printed)} and ours, ${shown}, cannot both be true.`
}

/** Of one body: the confirmed numbers of its own reply that are the same, with what they count; or that there are none. */
export function besideReply(
  printed: Bounds,
  mine: readonly FigureConfirmed[],
  numbers: PageNumbers,
): Html | null {
  if (mine.length === 0) return null
  const same = mine.filter(
    ({ figure }) =>
      !isMissing(figure.value) &&
      figure.value.low === printed.low &&
      figure.value.high === printed.high,
  )
  if (same.length === 0) return html`No number of the reply is ${inWords(printed)}.`
  const all = same.map(
    ({ body, figure }) =>
      html`${numbers.figure(body, figure, { again: true })} ${unitWord(figure.unit, printed.low)}`,
  )
  return html`The reply gives ${joined(all, ', ')}.`
}
