// What a requester may do when a request is late or refused, and what a refusal has to say: facts/foi-chase.json, checked as it
// is read.
import { factTree } from '../facts.ts'
import {
  listRead,
  mapOf,
  numberOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from '../regimes/tree.ts'
import type { Law } from '../survey.ts'
import { isScottish } from './law-of-body.ts'

/** How it is known. practice: no law, what experienced reporters do. */
export type Basis = 'verified' | 'memory' | 'practice'

export interface Rule {
  rule: string
  basis: Basis
  source: string
}

export interface Within extends Rule {
  /** Working days. */
  days: number
  /** In exceptional cases. */
  atMost: number
}

/** reply: the answer; where none came, the day it was due. later: the later of the two. */
export type AskFrom = 'reply' | 'later'

export interface LawOfChase {
  name: string
  /** "FOI", as a subject has it. */
  short: string
  /** What is asked for when an answer is not accepted: "an internal review". */
  review: string
  answers: Rule
  /** What a letter says of more time, and on what that rests. */
  moreTime: Ask
  weighing: Rule & { why: string }
  reviewWithin: Within
  askReviewWithin: Within & { from: AskFrom }
  /** What comes after a reminder, while nothing was answered at all. */
  lateNext: 'complaint' | 'review'
  commissioner: Commissioner
  complainUnder: string
  complainWithin: Rule & { weeks?: number; months?: number }
  /** What a fee may cover. */
  fee: Rule
  /** When the same may be asked again. */
  anew: Rule
  help: Rule & { why: string }
}

export interface Commissioner {
  name: string
  /** By which way a complaint is put. */
  how: string
  address: readonly string[]
  /** What is to stand with it. */
  wants: string
  /** "complaint", "application for a decision" */
  act: string
  basis: Basis
  source: string
}

/** One thing that a section needs, and what a review is asked for it. */
export interface Point {
  id: string
  law: Law
  /** Sections by their numbers: "12" is every limb of it. “neither”: of what is neither confirmed nor denied. */
  of: readonly string[]
  /** As the desk names it. */
  need: string
  /** Words of a refusal by which it is seen to be said. */
  found: readonly RegExp[]
  /** Those words are what must not be said. */
  saysTooMuch: boolean
  /** It is asked also of what is neither confirmed nor denied. */
  ofNeither: boolean
  /** Only where the request itself takes small numbers as “<5”. */
  needsBanding: boolean
  /** As the letter asks for it; it says nothing of what the body wrote. */
  asks: string
  /** As the letter says it once a person has looked and it is not there; '': no more than it asks. */
  missing: string
  because: string
  basis: Basis
  source: string
}

export interface ChaseLaw {
  /** Of environmental information Scotland has Regulations of its own. */
  laws: Readonly<Record<Law | 'eir-scotland', LawOfChase>>
  /** Working days between a reminder and the next step. */
  remindAgainAfter: number
  /** Months of silence after which it is better asked anew. */
  askAnewAfter: { months: number; why: string }
  points: readonly Point[]
  noSection: Ask
  otherSection: Ask
  /** What stands in letters of every kind, whatever they answer. */
  customary: readonly RegExp[]
  /** What is no exemption (facts/foi-reasons.json, noExemption), as a letter answers it. `of`: sections that it is looked for with; “*”: any. */
  said: readonly { id: string; of: readonly string[]; text: string }[]
}

export interface Ask {
  asks: string
  because: string
  basis: Basis
  source: string
}

let known: ChaseLaw | null = null

export function chaseLaw(): ChaseLaw {
  known ??= read()
  return known
}

/** A body, and the law that it answers under. */
export interface Bound {
  law: Law
  body: { slug: string }
  /** What the directory says of a body of the user's own list. */
  ownLaw?: Law | null
}

/** By the law that a body answers under, and by whose Regulations of the environment it does. */
export const chaseLawOf = ({ law, body, ownLaw }: Bound): LawOfChase =>
  chaseLaw().laws[law === 'eir' && isScottish(body.slug, ownLaw) ? 'eir-scotland' : law]

const LAWS = ['foia', 'foisa', 'eir'] as const

function read(): ChaseLaw {
  const file = treeOf(factTree('foi-chase'), 'foi-chase')
  const commissioners = mapOf(file['commissioners'], 'commissioners', (one, id) =>
    readCommissioner(treeOf(one, id), id),
  )
  const laws = mapOf(file['laws'], 'laws', (one, id) => readLaw(treeOf(one, id), id, commissioners))
  const [foia, foisa, eir, scottish] = [...LAWS, 'eir-scotland'].map((law) => laws[law])
  if (!foia || !foisa || !eir || !scottish) throw new Error('foi-chase knows not every law')
  const practice = treeOf(file['practice'], 'practice')
  const [again, anew] = ['remindAgainAfter', 'askAnewAfter'].map((name) =>
    treeOf(practice[name], name),
  )
  return {
    laws: { foia, foisa, eir, 'eir-scotland': scottish },
    remindAgainAfter: numberOf(again?.['days'], 'remindAgainAfter'),
    askAnewAfter: {
      months: numberOf(anew?.['months'], 'askAnewAfter'),
      why: textOf(anew?.['why'], 'askAnewAfter'),
    },
    points: listRead(file['points'], 'points', readPoint),
    noSection: readAsk(treeOf(file['noSection'], 'noSection'), 'noSection'),
    otherSection: readAsk(treeOf(file['otherSection'], 'otherSection'), 'otherSection'),
    customary: textsOf(file['customary'], 'customary').map((words) => new RegExp(words, 'iu')),
    said: listRead(file['said'], 'said', (one, where) => ({
      id: textOf(one['id'], where),
      of: textsOf(one['of'], where),
      text: textOf(one['text'], where),
    })),
  }
}

const basisOf = (one: Tree, where: string): Basis =>
  wordOf(one['basis'], ['verified', 'memory', 'practice'] as const, where)

const readRule = (value: unknown, where: string): Rule => {
  const one = treeOf(value, where)
  return {
    rule: textOf(one['rule'], where),
    basis: basisOf(one, where),
    source: textOf(one['source'], where),
  }
}

function readWithin(value: unknown, where: string): Within {
  const one = treeOf(value, where)
  const days = numberOf(one['days'], where)
  const atMost = one['atMost'] === undefined ? days : numberOf(one['atMost'], where)
  return { ...readRule(one, where), days, atMost }
}

const readWhy = (value: unknown, where: string) => ({
  ...readRule(value, where),
  why: textOf(treeOf(value, where)['why'], where),
})

function readLaw(
  one: Tree,
  where: string,
  commissioners: Record<string, Commissioner>,
): LawOfChase {
  const commissioner = commissioners[textOf(one['commissioner'], where)]
  if (!commissioner) throw new Error(`${where} names no commissioner`)
  const complain = treeOf(one['complainWithin'], where)
  const some = (name: 'weeks' | 'months') =>
    complain[name] === undefined ? {} : { [name]: numberOf(complain[name], where) }
  return {
    name: textOf(one['name'], where),
    short: textOf(one['short'], where),
    review: textOf(one['review'], where),
    answers: readRule(one['answers'], where),
    moreTime: readAsk(treeOf(one['moreTime'], where), where),
    weighing: readWhy(one['weighing'], where),
    reviewWithin: readWithin(one['reviewWithin'], where),
    askReviewWithin: {
      ...readWithin(one['askReviewWithin'], where),
      from: wordOf(
        treeOf(one['askReviewWithin'], where)['from'],
        ['reply', 'later'] as const,
        where,
      ),
    },
    lateNext: wordOf(one['lateNext'], ['complaint', 'review'] as const, where),
    commissioner,
    complainUnder: textOf(one['complainUnder'], where),
    complainWithin: { ...readRule(complain, where), ...some('weeks'), ...some('months') },
    fee: readRule(one['fee'], where),
    anew: readRule(one['anew'], where),
    help: readWhy(one['help'], where),
  }
}

const readCommissioner = (one: Tree, where: string): Commissioner => ({
  name: textOf(one['name'], where),
  how: textOf(one['how'], where),
  address: textsOf(one['address'], where),
  wants: textOf(one['wants'], where),
  act: textOf(one['act'], where),
  basis: basisOf(one, where),
  source: textOf(one['source'], where),
})

const readAsk = (one: Tree, where: string): Ask => ({
  asks: textOf(one['asks'], where),
  because: textOf(one['because'], where),
  basis: basisOf(one, where),
  source: textOf(one['source'], where),
})

const readPoint = (one: Tree, where: string): Point => ({
  ...readAsk(one, where),
  id: textOf(one['id'], where),
  law: wordOf(one['law'], LAWS, where),
  of: textsOf(one['of'], where),
  need: textOf(one['need'], where),
  found: textsOf(one['found'], where).map((words) => new RegExp(words, 'iu')),
  saysTooMuch: one['saysTooMuch'] === true,
  ofNeither: one['ofNeither'] === true || textsOf(one['of'], where).includes('neither'),
  needsBanding: one['needsBanding'] === true,
  missing: textIfAny(one['missing'], where) ?? '',
})
