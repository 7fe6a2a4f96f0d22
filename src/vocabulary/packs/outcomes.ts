// What came of a matter, as bodies word it, mapped to the ids of facts/conduct-outcomes.json. What is unclear is asked, never guessed.
import { factTree } from '../facts.ts'
import { anyOf } from './phrase.ts'
import { plainWords } from './plain.ts'
import { wordTree } from './word-lists.ts'

export interface Outcome {
  id: string
  label: string
  family: string
  /** Does it say that something was proved? null: it does not tell. */
  implies_proven: boolean | null
  applies_to: string
  aliases: string[]
}

/** One id; or several that the wording could mean; or none known. */
export type OutcomeMeant = { id: string } | { oneOf: string[] } | null

const tree = outcomesTree()
export const outcomes: readonly Outcome[] = tree.outcomes
const ambiguous = new Map(
  Object.entries(tree.ambiguous_aliases).map(([word, ids]): [string, string[]] => [
    plainWords(word),
    ids,
  ]),
)

const cores = coresTree().map(({ id, holds, unless }) => ({
  id,
  holds: anyOf(holds),
  unless: anyOf(unless ?? []),
}))

const idOf = new Map<string, string>()
for (const { id, label, aliases } of outcomes) {
  for (const word of [label, ...aliases])
    if (!ambiguous.has(plainWords(word)) && !idOf.has(plainWords(word)))
      idOf.set(plainWords(word), id)
}

/** A whole cell or label that words an outcome: a known alias, else what its core words say, else nothing. */
export function outcomeMeant(wording: string): OutcomeMeant {
  return meantBy(wording, idOf)
}

/** The same with a list of aliases of one's own (plain wording → id). */
export function meantBy(wording: string, aliases: ReadonlyMap<string, string>): OutcomeMeant {
  const plain = plainWords(wording)
  const asked = ambiguous.get(plain)
  if (asked) return { oneOf: asked }
  const id =
    aliases.get(plain) ??
    aliases.get(singular(plain)) ??
    aliases.get(plainWords(plain.replace(TRIMMINGS, '')))
  return id ? { id } : byCore(plain)
}

const singular = (plain: string): string =>
  plain.replace(/(warning|dismissal|resignation|retirement|fine|reprimand|caution)s\b/g, '$1')

/** "Final Written Warning - 18 months", "received management advice", "given a written warning". */
const TRIMMINGS =
  /^(?:(?:was|were|been|be|is|are|has|have|had|received?|given|issued|with|a|an|the|formal|resulted|in|result|outcome|to|of|by|way)\s+)+|\s*(?:[-(,/]\s*)?(?:for\s+)?(?:\d+|twelve|eighteen)[\s-]*(?:months?|years?|yrs?|mths?)\)?$|\s+(?:issued|given|imposed|delivered|only)$/g

/** Long wordings are sentences: what they hold may be said of something else. */
const LABEL = 60

/** What the core words of a wording say; one core inside another's words (a final written warning is no written warning) is settled by order. */
function byCore(plain: string): OutcomeMeant {
  const bare = plainWords(plain.replace(TRIMMINGS, ''))
  if (ambiguous.has(bare)) return { oneOf: ambiguous.get(bare) ?? [] }
  if (bare === '' || bare.length > LABEL) return null
  const core = cores.find(({ holds, unless }) => holds.test(bare) && !unless.test(bare))
  if (!core) return null
  const rest = bare.replace(core.holds, ' ')
  if (rest.split(/[^a-z]+/).some((word) => word !== '' && !SAYS_NOTHING.has(word))) return null
  const other = cores.find(
    ({ id, holds, unless }) => id !== core.id && holds.test(rest) && !unless.test(rest),
  )
  return other && !TOGETHER.has(core.id) ? { oneOf: [core.id, other.id] } : { id: core.id }
}

/** Words beside an outcome that leave it what it is; any other word, and it is asked. */
const SAYS_NOTHING = new Set(
  'a an the of to by in at for on with from and no was were is be been st nd rd first second final stage formal formally recorded issued given received imposed taken required only months month years year days day pay police force hearing meeting misconduct gross disciplinary panel outcome result sanction action further dealt way proven proved proceedings process review undertake referred x notice level rank otherwise than investigation substantiated complaint completed notice not stated combined informal requires improvement practice extra supportive prior before during whilst while under would have had they still serving left quit services special volunteer decided awaiting finalised live case retirement resigned retired upp reflective grounds medical ill health status requirement requires prosecuted yet'.split(
    ' ',
  ),
)

/** Their wordings name another outcome and mean one: "resigned prior to misconduct proceedings", "unsubstantiated - no action". */
const TOGETHER = new Set([
  'would_have_been_dismissed',
  'pending',
  'resigned',
  'retired',
  'rprp',
  'upp',
  'designation_withdrawn',
  'withdrawn',
  'not_held',
])

// single everyday words are outcomes only as a whole cell, never inside a sentence
const EVERYDAY = new Set([
  'live',
  'open',
  'unknown',
  'words',
  'learning',
  'training',
  'feedback',
  'guidance',
  'advice',
  'fine',
  'court',
  'exempt',
  'withheld',
  'redacted',
  'pending',
  'ongoing',
  'suspended',
  'moved',
  'charged',
  'advised',
  'reflection',
  'capability',
  'ma',
  'lr',
  'pri',
  'wa',
  'no case',
  'no action',
  'tbc',
  'debrief',
  'section 40',
  'section 31',
  'section 30',
  's.40',
  's40(2)',
  'not recorded',
  'not known',
  'not stated',
  'not disclosed',
  'no information held',
  'in progress',
  'under investigation',
  'restricted duties',
  'terminated',
  'discharged',
  'withdrawn',
  'transferred',
  'fired',
  'cleared',
  'caution',
  'final warning?',
  'no finding',
  'performance regulations',
  'personal development',
  'r/r',
  'ww',
  'n/r',
  'n/k',
  'abandoned',
  'no result recorded',
])
const MENTIONED = [...idOf.keys(), ...ambiguous.keys()]
  .filter((word) => !EVERYDAY.has(word) && word.length > 2)
  .sort((a, b) => b.length - a.length)
export const outcomePattern = MENTIONED.map((word) =>
  word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s-]+'),
).join('|')
const MENTION = new RegExp(`(?<![\\w-])(?:${outcomePattern})s?(?![\\w-])`, 'gi')

export interface OutcomeMention {
  start: number
  end: number
  meant: OutcomeMeant
}

/** Outcomes named within a sentence, in order. */
export function outcomesIn(text: string): OutcomeMention[] {
  return [...text.matchAll(MENTION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    meant: outcomeMeant(match[0]) ?? outcomeMeant(match[0].replace(/s$/i, '')),
  }))
}

interface Tree {
  outcomes: Outcome[]
  ambiguous_aliases: Record<string, string[]>
}

function outcomesTree(): Tree {
  const found = factTree('conduct-outcomes')
  if (!isTree(found)) throw new Error('facts/conduct-outcomes.json holds no outcomes')
  return found
}

function isTree(value: unknown): value is Tree {
  return (
    value !== null &&
    typeof value === 'object' &&
    'outcomes' in value &&
    Array.isArray(value.outcomes) &&
    'ambiguous_aliases' in value
  )
}

interface Core {
  id: string
  holds: string[]
  unless?: string[]
}

function coresTree(): Core[] {
  const found = wordTree('police-conduct', 'outcome-cores')
  if (
    found === null ||
    typeof found !== 'object' ||
    !('order' in found) ||
    !Array.isArray(found.order)
  )
    throw new Error('packs/outcome-cores.json holds no order')
  const known = new Set(outcomes.map(({ id }) => id))
  const wrong = found.order.find((core: Core) => !known.has(core.id) || core.holds.length === 0)
  if (wrong)
    throw new Error(
      `packs/outcome-cores.json: ${JSON.stringify(wrong)} is no outcome of facts/conduct-outcomes.json`,
    )
  return found.order
}
