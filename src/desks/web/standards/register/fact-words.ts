// What the rules call by the key of a fact, in words: for people, who never see the keys.
import { conductLaw } from '../../../../vocabulary/regimes/conduct-law.ts'
import { idAsHead, labelOfFact } from '../../../../vocabulary/regimes/id-words.ts'
import { titleOfLaw } from '../../../../vocabulary/regimes/law-title.ts'
import { daysInWords } from '../../../../wording/dates.ts'

export function meaningOf(fact: string): string {
  const law = conductLaw()
  const amendment = law.amendments[fact.replace(/^am\./, '')]
  if (amendment) return `whether the ${titleOfLaw(law, amendment.law)} applies: ${amendment.by}`
  return labelOfFact(fact) ?? law.facts[fact]?.means ?? fact
}

/** Why the rules refuse something: "not stated: Finding; Outcome". */
export const whyInWords = (why: string): string =>
  daysInWords(why)
    .replace(
      LISTED,
      (_, begins: string, keys: string) => begins + keys.split(', ').map(meaningOf).join('; '),
    )
    .replace(QUOTED, (_, key: string) => `“${meaningOf(key)}”`)
    .replace(USE, (whole, use: string, id: string) =>
      isStep(id) ? `${use} “${idAsHead(id)}”` : whole,
    )
    .replace(AN_ID, (id) => (isStep(id) ? `“${idAsHead(id)}”` : id))
    .replace(BY_MEMORY, 'from memory: check it)')

const LISTED =
  /^(not stated: |where it goes cannot be said without |which Regulations apply cannot be said without )(.+)$/
const QUOTED = /^“(\w+)”/
/** "use hearing", "officers only: use suspend": a step by its id, also one that is a plain word. */
const USE = /\b(use) ([a-z]\w*)$/
const AN_ID = /\b[a-z]+\d*(?:_[a-z\d]+)+\b/g
/** What whoever wrote the data noted for themselves: "(memory)", "(third case, memory)". */
const BY_MEMORY = /\bmemory\)/

const isStep = (id: string): boolean =>
  Object.values(conductLaw().machines).some(({ transitions }) =>
    transitions.some(({ event }) => event === id),
  )
