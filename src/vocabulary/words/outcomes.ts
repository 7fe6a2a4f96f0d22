// What came of a matter, as bodies word it, mapped to the ids of facts/conduct-outcomes.json. What is unclear is asked, never guessed.
import { factTree } from '../facts.ts'
import { plainWords } from './plain.ts'

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

const idOf = new Map<string, string>()
for (const { id, label, aliases } of outcomes) {
  for (const word of [label, ...aliases])
    if (!ambiguous.has(plainWords(word)) && !idOf.has(plainWords(word)))
      idOf.set(plainWords(word), id)
}

/** A whole cell or label that words an outcome. */
export function outcomeMeant(wording: string): OutcomeMeant {
  const plain = plainWords(wording)
  const asked = ambiguous.get(plain)
  if (asked) return { oneOf: asked }
  const id =
    idOf.get(plain) ??
    idOf.get(
      plain.replace(/(warning|dismissal|resignation|retirement|fine|reprimand|caution)s\b/g, '$1'),
    )
  if (id) return { id }
  return withoutTrimmings(plain)
}

/** "Final Written Warning - 18 months", "received management advice", "given a written warning". */
const TRIMMINGS =
  /^(?:(?:was|were|been|be|is|are|has|have|had|received?|given|issued|with|a|an|the|formal|resulted|in|result|outcome|to|of|by|way)\s+)+|\s*(?:[-(,/]\s*)?(?:for\s+)?(?:\d+|twelve|eighteen)[\s-]*(?:months?|years?|yrs?|mths?)\)?$|\s+(?:issued|given|imposed|delivered|only)$/g

function withoutTrimmings(plain: string): OutcomeMeant {
  const bare = plainWords(plain.replace(TRIMMINGS, ''))
  if (bare === plain || bare === '') return null
  const asked = ambiguous.get(bare)
  if (asked) return { oneOf: asked }
  const id = idOf.get(bare) ?? idOf.get(bare.replace(/s$/, ''))
  return id ? { id } : null
}

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
