// What was put right, version by version, in words: the latest first.
import { references } from '../../dress/html/facts-list.ts'
import { type Html, html } from '../../dress/html/html.ts'
import type { Correction } from '../../vocabulary/published/version.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import { bodyPath } from '../pack/paths.ts'
import type { Edition } from './edition.ts'

export interface CorrectionMade extends Correction {
  version: PublicationVersion
}

/** `body`: only its own; of all where none is named. */
export const correctionsIn = ({ input }: Pick<Edition, 'input'>, body?: string): CorrectionMade[] =>
  input.versions
    .toReversed()
    .flatMap((version) => (version.corrections ?? []).map((one) => ({ ...one, version })))
    .filter((one) => body === undefined || one.body === body)

/** Only where something was put right, or a version was there before this one. */
export const hasCorrections = ({ input }: Edition): boolean =>
  input.before !== undefined || correctionsIn({ input }).length > 0

export function correctionsList(
  { input }: Edition,
  made: readonly CorrectionMade[],
  to?: (target: string) => string,
): Html {
  const nameOf = (slug: string) =>
    input.survey.bodies.find((body) => body.slug === slug)?.name ?? slug
  return references(
    made.map(({ version, body, question, said, says, why }) => ({
      ref: `Version ${version.number}`,
      says: html`
        ${dayInWords(version.asOf)}.
        ${to && body !== undefined && html`<a href="${to(bodyPath(body))}">${nameOf(body)}</a>. `}${
          question && html`Question ${question}. `
        }It said: ${said} It says now: ${says} Why: ${why}
      `,
    })),
  )
}
