// The letters of the answering desk as data: their parts, heads and texts, and what no letter may say (letter-texts.json).
import { readFileSync } from 'node:fs'
import {
  listRead,
  mapOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from '../regimes/tree.ts'
import { type Known, knownOf } from './cost-law.ts'
import {
  LETTER_PARTS,
  type LetterPart,
  NOTICE_KINDS,
  type NoticeKind,
  OUTCOMES,
  type Outcome,
} from './notice.ts'
import type { LawKnown } from './reason-law.ts'
import type { RequestLaw } from './request.ts'

export interface LetterLaw {
  letters: Readonly<Record<NoticeKind, { title: string; parts: readonly LetterPart[] }>>
  /** '': the part stands without one. */
  heads: Readonly<Record<string, string>>
  texts: Readonly<Record<string, readonly LetterText[]>>
  outcomes: Readonly<Record<Outcome, string>>
  /** What a letter must say in so many words, by the law it is of. */
  must: Readonly<Record<LawKnown, LetterMust>>
  ico: { address: string; portal: string; basis: Known }
  licence: { name: string; basis: Known }
  /** What may be said beside numbers of the table: "40 working days", "one of the". */
  allowed: readonly RegExp[]
  /** Amounts in words that are no number. `before`: only where a number follows. */
  quantities: readonly RegExp[]
  closedWords: readonly { pattern: RegExp; why: string }[]
  gaps: readonly RegExp[]
}

export interface LetterMust {
  /** That it is a refusal notice. */
  notice: string
  /** As a letter cites what it rests on: "section". */
  unit: string
  /** Where the balance begins; '': nowhere in particular. */
  presumption: string
  /** Why more time may be taken. */
  moreTime: string
  review: string
  complaint: string
  /** Cited of what is told beside the reasons. */
  beside: readonly string[]
}

/** `under`: in letters of one law alone. */
export type LetterText = { if?: string; unless?: string; under?: LawKnown } & (
  | { is: 'paragraph'; text: string }
  | { is: 'list'; of: string; as: 'list' | 'paragraphs' }
)

const LAWS = ['foia', 'eir'] as const satisfies readonly LawKnown[]

/** What a letter of that law must say; subject access has no letter here. */
export const mustOf = (law: RequestLaw): LetterMust =>
  letterLaw().must[law === 'eir' ? 'eir' : 'foia']

let known: LetterLaw | null = null

export function letterLaw(): LetterLaw {
  known ??= read()
  return known
}

export const headOf = (part: LetterPart): string => letterLaw().heads[part] ?? ''

function read(): LetterLaw {
  const file = treeOf(
    JSON.parse(readFileSync(new URL('./letter-texts.json', import.meta.url), 'utf8')),
    'letter-texts',
  )
  const letters = treeOf(file['letters'], 'letters')
  const outcomes = treeOf(file['outcomes'], 'outcomes')
  const must = treeOf(file['must'], 'must')
  const [ico, licence] = [treeOf(file['ico'], 'ico'), treeOf(file['licence'], 'licence')]
  const pattern = (text: string) => new RegExp(text, 'giu')
  return {
    letters: byName(NOTICE_KINDS, (kind) => readLetter(treeOf(letters[kind], kind), kind)),
    heads: mapOf(file['heads'], 'heads', textOf),
    texts: mapOf(file['texts'], 'texts', (list, part) =>
      (Array.isArray(list) ? list : []).map((one) => readText(one, part)),
    ),
    outcomes: byName(OUTCOMES, (outcome) => textOf(outcomes[outcome], outcome)),
    must: byName(LAWS, (law) => readMust(treeOf(must[law], law), law)),
    ico: {
      address: textOf(ico['address'], 'ico'),
      portal: textOf(ico['portal'], 'ico'),
      basis: knownOf(ico, 'ico'),
    },
    licence: { name: textOf(licence['name'], 'licence'), basis: knownOf(licence, 'licence') },
    allowed: textsOf(file['allowed'], 'allowed').map(pattern),
    quantities: listRead(file['quantities'], 'quantities', (one, where) =>
      one['before'] === 'number'
        ? pattern(String.raw`\b(?:${textOf(one['pattern'], where)})\s+(?=\d|${NUMBER_WORD})`)
        : pattern(String.raw`\b(?:${textOf(one['pattern'], where)})\b`),
    ),
    closedWords: listRead(file['closedWords'], 'closedWords', (one, where) => ({
      pattern: pattern(String.raw`(?<!\w)(?:${textOf(one['pattern'], where)})(?!\w)`),
      why: textOf(one['why'], where),
    })),
    gaps: textsOf(file['gaps'], 'gaps').map(pattern),
  }
}

const NUMBER_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b'

const byName = <Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value,
): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Value>

const readLetter = (one: Tree, where: string) => ({
  title: textOf(one['title'], where),
  parts: textsOf(one['parts'], where).map((part) => wordOf(part, LETTER_PARTS, where)),
})

const readMust = (one: Tree, where: string): LetterMust => ({
  notice: textOf(one['notice'], where),
  unit: textOf(one['unit'], where),
  presumption: textIfAny(one['presumption'], where) ?? '',
  moreTime: textOf(one['moreTime'], where),
  review: textOf(one['review'], where),
  complaint: textOf(one['complaint'], where),
  beside: textsOf(one['beside'], where),
})

function readText(value: unknown, where: string): LetterText {
  if (typeof value === 'string') return { is: 'paragraph', text: value }
  const one = treeOf(value, where)
  const [only, unless] = [textIfAny(one['if'], where), textIfAny(one['unless'], where)]
  const under = one['under'] === undefined ? undefined : wordOf(one['under'], LAWS, where)
  const when = {
    ...(only !== undefined && { if: only }),
    ...(unless !== undefined && { unless }),
    ...(under !== undefined && { under }),
  }
  const list = textIfAny(one['list'], where)
  if (list === undefined) return { is: 'paragraph', text: textOf(one['text'], where), ...when }
  return {
    is: 'list',
    of: list,
    as: textIfAny(one['as'], where) === 'paragraphs' ? 'paragraphs' : 'list',
    ...when,
  }
}
