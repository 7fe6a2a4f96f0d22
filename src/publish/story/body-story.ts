// A body's story: a headline and a few sentences, by rules from counts and cases; each clause opens its ink or its sum.
import type { Html } from '../../dress/html/html.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { claimsTold, contradictionTold, statementTold } from './beside-told.ts'
import { casesLinked, casesOf, casesTold } from './cases-told.ts'
import { furtherTold } from './further-told.ts'
import { gapTold } from './gap-told.ts'
import { attributed, givenBy, missingLead, nameInFull, numberLead, whyMissing } from './lead.ts'
import { otherDaysTold } from './parts-told.ts'
import { splitsTold, withheldTold } from './splits-told.ts'
import { standingTold } from './standing-told.ts'
import { type Teller, teller } from './teller.ts'

export interface Story {
  headline: Html
  sentences: Html[]
}

/** null where the survey counts nothing, and the body told no case: then nothing can be said. */
export function bodyStory(edition: Edition, body: BodyAsked, numbers: PageNumbers): Story | null {
  const told = teller(edition, numbers)
  const { main } = edition
  const one = main && givenBy(main, body.slug)
  const beside = [...contradictionTold(told, body.slug)]
  const cases = casesTold(told, body.slug, one?.figures[0]?.source)
  const further = furtherTold(told, main, body.slug)
  if (main && one) {
    const { headline, lead } = numberLead(told, main, one, body)
    const standing = standingTold(told, main, one)
    return {
      headline,
      sentences: [
        lead,
        ...beside,
        ...splitsTold(told, main, one),
        ...withheldTold(told, main, body.slug),
        ...otherDaysTold(told, main, one),
        ...(standing ? [standing] : []),
        ...further,
        ...cases,
        ...claimsTold(told, body.slug),
        ...statementTold(told, body.slug),
      ],
    }
  }
  if (!main) return casesOnly(told, body, cases)
  const onlyListed = whyMissing(main, body.slug) === 'not-answered' && casesOnly(told, body, cases)
  if (onlyListed) return { ...onlyListed, sentences: [...onlyListed.sentences, ...further] }
  const { headline, lead } = missingLead(told, main, body)
  return {
    headline,
    sentences: [
      lead,
      gapTold(told, main, body.slug),
      ...further,
      ...cases,
      ...claimsTold(told, body.slug),
      ...statementTold(told, body.slug),
    ],
  }
}

/** Whether there is anything to tell: a count, or cases. */
export const hasStory = ({ main, input }: Edition, slug: string): boolean =>
  main !== null || (input.cases ?? []).some(({ body, tells }) => body === slug && tells === 'one')

/** Of forty cases and no total: how many were told, and what they tell. */
function casesOnly(told: Teller, body: BodyAsked, cases: readonly Html[]): Story | null {
  const all = casesOf(told, body.slug).filter(({ tells }) => tells === 'one')
  if (all.length === 0) return null
  const slots = {
    name: nameInFull(body),
    cases: casesLinked(told, body.slug, all.length),
  }
  const source = all[0]?.source
  return {
    headline: told.say('headlineListed', { ...slots, source: attributed(told, source, 'brief') }),
    sentences: [told.say('leadListed', { ...slots, source: attributed(told, source) }), ...cases],
  }
}
