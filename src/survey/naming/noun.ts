// What a question wants counted: a noun with its plural and kind, said in survey.yaml or found in the question's own words.
import type { FigureKind } from '../../vocabulary/reply.ts'
import type { Noun } from '../../vocabulary/survey.ts'
import { slugOf } from '../../wording/names/slug.ts'

/** Money counts in pounds and a share in per cent, whatever they are called; a duration in what its noun says. */
const UNIT_OF: Partial<Record<FigureKind, string>> = { money: 'GBP', share: '%' }

export const nounOf = (one: string, kind: FigureKind = 'count'): Noun => ({
  id: UNIT_OF[kind] ?? slugOf(one),
  one,
  many: severalOf(one),
  also: [],
  kind,
})

/** The plural of an English noun phrase, where the survey does not say it: claims, policies, breaches. */
export function severalOf(one: string): string {
  // "breakdown with somebody trapped", "officer dismissed": its noun, and not what narrows it.
  const [, noun, narrowed] = NARROWED.exec(one) ?? []
  if (noun && narrowed) return `${severalOf(noun)}${narrowed}`
  if (/[^aeiou]y$/i.test(one)) return `${one.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/i.test(one) ? `${one}es` : `${one}s`
}

/** "claims" → "claim"; a word that is no plural stays: "bus", "analysis", "loss". */
export function oneOfMany(many: string): string {
  if (/(?:us|is|ss)$/i.test(many)) return many
  if (/ies$/i.test(many)) return `${many.slice(0, -3)}y`
  if (/(?:sses|xes|zes|ches|shes)$/i.test(many)) return many.slice(0, -2)
  return /s$/i.test(many) ? many.slice(0, -1) : many
}

/** "appeals upheld" → "appeal upheld", "income from fines" as it is: its noun, and not what narrows it. */
export function oneOfNarrowed(many: string): string {
  const [, noun, narrowed] = NARROWED.exec(many) ?? []
  return noun && narrowed ? `${oneOfMany(noun)}${narrowed}` : oneOfMany(many)
}

/** Openings that ask for something else than a count, with what they ask for. */
const KINDS: [opening: RegExp, kind: FigureKind, one: string | null][] = [
  [/\bhow much\b|\bwhat (?:was|is) the (?:total )?(?:cost|amount|value|spend)\b/i, 'money', null],
  [/\bwhat (?:percentage|proportion|share)\b|\bwhat per ?cent\b/i, 'share', 'per cent'],
  [/\b(?:average|mean|median)\b/i, 'average', null],
  [/\bhow long\b/i, 'duration', 'day'],
  [/\bhow many (?:working )?(?:days|weeks|months|years|hours|minutes)\b/i, 'duration', null],
]

/** Words at which the noun of a question ends: its verb, or what narrows it. */
export const ENDS =
  '(?:about|against|into|after|before|because|where|when|did|do|does|were|was|are|is|have|has|had|been|that|which|who|whose|in|of|for|from|by|on|at|to|received|recorded|made|held|with|under|since|between|during|per|each|resulted|led|there)\\b'

/** "How many of these succeeded": what became of them, and no noun. */
export const DONE = '[a-z]+ed\\b'

/** Participles that do not end as DONE says: "appeal upheld", "claim paid". */
const DONE_OTHERWISE =
  '(?:upheld|won|lost|paid|repaid|sent|sold|left|lent|found|brought|caught|sought|put|cut|hit|struck|given|taken|written|driven|stolen|broken|withdrawn|undertaken|shown|known|seen)'

const NARROWED = new RegExp(`^(\\S.*?)(\\s+(?:${ENDS}.*|(?:${DONE}|${DONE_OTHERWISE})$))`, 'i')

/** "How many …", "the number of …": the words up to there. */
const COUNTED = new RegExp(
  `\\b(?:how many|(?:the )?(?:total )?number of|a count of)\\s+(?:(?:of )?(?:these|those|the)\\s+(?!${DONE}))?(?:above |individual |separate |recorded |different )?(?!${ENDS})([a-z][a-z' -]{1,58}?)\\s*(?=[,.?;:(]|$|\\b${ENDS})`,
  'i',
)

/** null where the question counts nothing that its words alone tell: a document, a list, "how many of these were paid". */
export function nounAsked(asks: string): Noun | null {
  const text = asks.replace(/\s+/g, ' ')
  for (const [opening, kind, one] of KINDS) {
    const found = opening.exec(text)
    if (!found) continue
    const named =
      kind === 'duration' ? /(days|weeks|months|years|hours|minutes)/i.exec(found[0]) : null
    return nounOf(one ?? (named?.[1] ? oneOfMany(named[1].toLowerCase()) : WORD_OF[kind]), kind)
  }
  const [, many = ''] = COUNTED.exec(text) ?? []
  const plain = many.trim().toLowerCase()
  if (plain === '' || POINTING.test(plain)) return null
  return { ...nounOf(oneOfMany(plain)), many: plain }
}

const POINTING = /^(?:these|those|them|such|of|the)$/

const WORD_OF: Record<FigureKind, string> = {
  count: 'matter',
  money: 'pound',
  share: 'per cent',
  duration: 'day',
  average: 'average',
}
