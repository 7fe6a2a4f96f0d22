// What others printed: shown beside our count, in quotation marks, and never counted.
import { dayInWords } from '../dress/dates.ts'
import { type Html, html } from '../dress/html.ts'
import { number } from '../dress/number.ts'
import { type Row, table } from '../dress/table.ts'
import { agree, type Bounds, inBrief, inWords } from '../vocabulary/bounds.ts'
import type { Claim } from '../vocabulary/survey.ts'
import type { Edition } from './edition.ts'
import { IN_PRINT } from './pack-paths.ts'
import type { PageNumbers } from './page-numbers.ts'

export interface ClaimNumbered {
  claim: Claim
  /** Its place in the survey's list, from 1: "P·3", in-print.html#p3. */
  n: number
}

export const claimsNumbered = ({ input }: Edition): ClaimNumbered[] =>
  input.claims.map((claim, i) => ({ claim, n: i + 1 }))

/** ours: what it stands beside; null where there is no number of ours. */
export function claimsTable(
  claims: ClaimNumbered[],
  ours: { value: Bounds; shown: Html } | null,
  numbers: PageNumbers,
): Html {
  return table({
    caption: 'Claims in print beside our count',
    columns: [
      { head: 'Printed', as: 'nowrap' },
      { head: 'Where', as: 'unit wide' },
      { head: 'Beside ours', as: 'unit wide' },
    ],
    bodies: [{ quoted: true, rows: claims.map((one) => claimRow(one, ours, numbers)) }],
  })
}

function claimRow(
  { claim, n }: ClaimNumbered,
  ours: { value: Bounds; shown: Html } | null,
  numbers: PageNumbers,
): Row {
  const { paper, date, unit, note, value } = claim
  const where = [date ? `${paper}, ${dayInWords(date)}` : paper, unit].filter(Boolean).join(': ')
  return {
    cells: [
      claimNumber({ claim, n }, numbers),
      where,
      html`${value && ours && beside(value, ours)} ${note}`,
    ],
  }
}

/** The number as printed, opening the words it stood in; a claim without a number opens them by its first words. */
export function claimNumber({ claim, n }: ClaimNumbered, { to }: PageNumbers): Html {
  const href = to(`${IN_PRINT}#p${n}`)
  return claim.value
    ? html`“${number({ kind: 'ink', shown: inBrief(claim.value), href, ref: `P·${n}` })}”`
    : html`<a href="${href}">its words</a>`
}

function beside(printed: Bounds, { value, shown }: { value: Bounds; shown: Html }): Html {
  const both = `${inWords(printed)} and ours,`
  return agree(printed, value)
    ? html`${both} ${shown}, can both be true.`
    : html`${both} ${shown}, cannot both be true.`
}
