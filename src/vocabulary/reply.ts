// What a reply says, in the words of the trade: its kind, the answer to each question, exemptions, figures, case rows.
import type { Bounds } from './bounds.ts'
import type { Evidence, Place } from './place.ts'
import type { Doubt } from './reading.ts'
import type { ReleaseTold } from './released/release-told.ts'
import type { Source } from './source.ts'

export const KINDS = [
  'decision',
  'acknowledgement',
  'holding',
  'clarification',
  'fee-notice',
  'auto-reply',
  'bounce',
  'portal-notice',
  'withdrawal',
  'internal-review',
  'other',
] as const
/** Kind of message; only a decision, an internal review and a withdrawal answer anything. */
export type Kind = (typeof KINDS)[number]

export const ANSWERS = [
  'full',
  'partial',
  'refused',
  'refused-cost',
  'ncnd',
  'not-held',
  'elsewhere',
  'in-attachment',
  'not-answered',
  'unknown',
] as const
/** Of one question. */
export type Answer = (typeof ANSWERS)[number]

/** Of a whole message, derived from its kind and its answers. */
export type Status = 'full' | 'partial' | 'refused' | 'ncnd' | 'not-held' | 'none' | 'unknown'

/** What a number is: counts add up, money to money, durations to durations; a share and an average never do. */
export const FIGURE_KINDS = ['count', 'money', 'share', 'duration', 'average'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Of counts and money several bodies, years or parts make a sum; of the others only the highest and the lowest can be named. */
export const doesAdd = (kind: FigureKind | undefined): boolean =>
  kind === undefined || kind === 'count' || kind === 'money'

/** What was counted of a question makes a sum: its kind adds, and it does not ask for the highest rate or an average cost. */
export const addsUp = ({
  kind,
  makesNoSum,
}: {
  kind?: FigureKind | undefined
  makesNoSum?: true | undefined
}): boolean => doesAdd(kind) && !makesNoSum

/**
 * What is counted: the id of the survey's own noun ("claim") or of a pack's ("investigation"), "other" where neither
 * knows the body's word. Money counts in GBP, a share in %, a duration in the unit as printed ("days").
 */
export type Unit = string

/** Whom: ids of the survey's or a pack's groups ("officers"), or "all", or "unknown" where the body does not say. */
export type Population = string

/** What ink says where a number was asked for: of a cell, or of a whole question. */
export const MISSING_IN_INK = [
  'refused',
  'refused-cost',
  'ncnd',
  'withheld',
  'suppressed',
  'not-held',
] as const

/**
 * Why there is no number. Different things, never one, and none of them nought. Those beyond MISSING_IN_INK are said of a
 * body and a question only (vocabulary/state.ts); joint: its number is in another body's figure.
 */
export const MISSING = [
  ...MISSING_IN_INK,
  'elsewhere',
  'not-answered',
  'withdrawn',
  'not-checked',
  'clarification-asked',
  'fee-notice',
  'overdue',
  'extended',
  'acknowledged',
  'bounced',
  'asked',
  'not-seen',
  'joint',
] as const
export type Missing = (typeof MISSING)[number]

/** Dates are ISO days, "2014-02-17"; a financial year runs April to March. */
export type Period =
  | { from: string; to: string }
  | { year: string }
  | { financialYear: string }
  | null

/** low and high of a missing number: what is known all the same, as 1..4 for a withheld small cell. */
export type Value = Bounds | { none: Missing; section?: string; low?: number; high?: number | null }

/** The name of a dimension: of the survey's ("type"), of a pack's ("outcome"), or year and measure, which stand in every reply. */
export type FacetName = string
/** Each dimension's category: its id where the survey or a pack has one that fits, else the body's own words. */
export type Facets = Record<FacetName, string>

/** One number one body gave. Comparable with another only when unit, population and period agree. */
export interface Figure extends Evidence {
  /** The question's number, "1a"; absent where the reply does not tell. */
  question?: string
  /** Absent in what was read or decided before kinds were told apart: then it is a count. */
  kind?: FigureKind
  unit: Unit
  /** The body's own word for what it counts, always: "occasions", "employees investigated". */
  unitInk: string
  /** One, or several where the number covers several ("officers and staff"). */
  population: Population | Population[]
  period: Period
  facets: Facets
  value: Value
  /** Those of its facets of which its letter says that one thing may stand in several: such parts make no whole. */
  overlaps?: readonly string[]
  /** Would an experienced reader read it so without looking twice? */
  sure: boolean
  /** "model NAME": proposed by a machine that a person asked, not read by our own. Absent on every other figure. */
  proposedBy?: string
  /** It sets an earlier number of the same cell right; was: the mistaken one, null where the letter does not repeat it. */
  amends?: { was: Bounds | null }
  /** Where it is not the body's own letter that says it: the paper that printed it, who said it. */
  source?: Source
  /** It stands in a file that the body made for machines to read, and nothing about it is in doubt: it needs no reader. */
  ownFile?: true
}

/** A part told as a share of a whole: "25 % of the 16", "one in four", a per cent beside a count. The ink is the share's own. */
export interface Share extends Evidence {
  question?: string
  /** As printed, with its rounding: low × whole ≤ of × part ≤ high × whole. 25 % is 49 to 51 of 200. */
  of: number
  low: number
  high: number
  /** high where a per cent was cut off and not rounded: 66.6 for two thirds. Absent where no such reading is left open. */
  highIfCut?: number
  /** null where the part is told as a share only. */
  part: ShareSide | null
  /** Whom the part counts, where it is told as a share only: "25 % were officers". */
  partOf?: Population
  /** Several add up to the whole. */
  whole: ShareSide[]
}

/** A number that a share is of, where it stands. */
export interface ShareSide extends Evidence {
  value: Bounds
}

/** Where one field of a case stands, in the case's own file. */
export interface FieldInk {
  ink: string
  place: Place
}

/** What a reply tells of one matter; its own ink is the row or sentence that tells it. */
export interface Case extends Evidence {
  /** The number of the question it answers; absent where the reply does not tell. */
  question?: string
  facets: Facets & { date?: string }
  /** Of each field, the words it was read from. */
  inks: Record<FacetName, FieldInk>
  /** What was done, in the body's own words. */
  act?: Evidence
  /** One row or sentence tells all its parts together: this rank did this, and that came of it. */
  linked: boolean
  /** It stands for matters whose number nobody says: “most were dealt with by a written warning”. Never counted. */
  several?: true
  /** A row of a table or a line of a list, in which each matter stands once: such lists may be counted. */
  listed?: true
  /** As a figure's. */
  ownFile?: true
}

export interface ExemptionCited extends Evidence {
  /** As the law writes it: "s40(2)", "s31(1)(g)", "s12". */
  section: string
  question?: string
  /** notice: s.16, s.17, s.1 are duties and notices, not exemptions. */
  scope: 'all' | 'part' | 'notice'
}

export interface QuestionAnswered {
  number: string
  asks?: string
  answer: Answer
  sections: string[]
  /** Of what was asked, what is not there though the number is: "by year", "by kind". */
  lacks?: string[]
  /** Does data stand beside the answer (figures or rows), as in a cost refusal with help? */
  data: boolean
  /** Where the answer was read; absent when it was inferred from the whole reply. */
  evidence?: Evidence
  /** As a figure's. */
  ownFile?: true
}

export const CAVEATS = [
  'keyword-search',
  'finalised',
  'proven',
  'formal',
  'system',
  'leaves-out',
] as const
export type CaveatKind = (typeof CAVEATS)[number]

/** What a body says of how its numbers were made. */
export interface Caveat extends Evidence {
  kind: CaveatKind
  question?: string
}

/** "Your request is on hold until we hear from you": an event of the request's clock that a letter tells, with its ink. */
export interface EventOffered extends Evidence {
  event: 'clarificationAsked' | 'feeNotice' | 'extension'
  /** The letter's own day, ISO; absent where it bears none: then the day it came. */
  date?: string
  /** The day it names for its answer or ours. */
  until?: string
}

export interface JointWith extends Evidence {
  /** The other body's slug. */
  body: string
  /** Where it says so of these questions alone. */
  questions?: string[]
}

/** What was said in one reply: all its files read together. */
export interface Extraction {
  file: string
  /** Where it is not the body's own letter. */
  source?: Source
  body?: string
  reference?: string
  /** The letter's own date, ISO. */
  date?: string
  kind: Kind
  kindInk?: string
  status: Status
  questions: QuestionAnswered[]
  exemptions: ExemptionCited[]
  figures: Figure[]
  caseRows: Case[]
  /** Acts that the reply describes, to be quoted; absent where it describes none. */
  examples?: Evidence[]
  /** Percentages and ratios with their bases; absent where there are none. */
  shares?: Share[]
  /** The sentence in which it says that it corrects or replaces an earlier reply. */
  corrects?: Evidence
  /** What limits its numbers: how they were searched for, what is not in them. */
  caveats?: Caveat[]
  /** What it tells of the request's own clock; it takes effect when a person takes it. */
  offers?: EventOffered[]
  /** Other bodies for which it answers as well. */
  jointWith?: JointWith[]
  /** Released tables in it; absent where there are none. */
  releases?: ReleaseTold[]
  doubts: Doubt[]
}

/** status by CONTRACTS.md: none without a decision; one answer throughout gives that; any mixture, or an exemption beside data, is partial. */
export function statusOf(
  kind: Kind,
  questions: QuestionAnswered[],
  exemptions: ExemptionCited[],
): Status {
  if (kind !== 'decision' && kind !== 'internal-review') return 'none'
  const answers = new Set(questions.map(({ answer }) => asStatus(answer)))
  answers.delete('unknown')
  const [only] = answers
  if (!only || (only === 'none' && answers.size === 1)) return 'unknown'
  if (answers.size > 1 || only === 'partial') return 'partial'
  const withholds = exemptions.some(({ scope }) => scope !== 'notice')
  if (only === 'full' && withholds) return 'partial'
  if (only === 'refused' && questions.some(({ data }) => data)) return 'partial'
  return only
}

/** none here: the reply passes the question over, which beside any other answer makes a mixture. */
function asStatus(answer: Answer): Status {
  switch (answer) {
    case 'refused':
    case 'refused-cost':
      return 'refused'
    case 'full':
    case 'elsewhere':
    case 'in-attachment':
      return 'full'
    case 'not-answered':
      return 'none'
    case 'unknown':
      return 'unknown'
    case 'partial':
    case 'ncnd':
    case 'not-held':
      return answer
  }
}

export const populationsOf = ({ population }: Pick<Figure, 'population'>): Population[] =>
  Array.isArray(population) ? population : [population]

export const isMissing = (value: Value): value is Exclude<Value, Bounds> => 'none' in value

export const isNought = (value: Value): boolean => !isMissing(value) && value.high === 0

/** What is known of a value as bounds: a missing one has a floor of nought, or what is known of it, and no ceiling unless one is known. */
export function asBounds(value: Value): Bounds {
  return isMissing(value) ? { low: value.low ?? 0, high: value.high ?? null } : value
}
