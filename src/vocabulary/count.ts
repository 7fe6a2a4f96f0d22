// What counting gives: a total that says what it covers, and every body by name.
import type { Assumption } from './assumption.ts'
import type { Bounds } from './bounds.ts'
import type { Evidence } from './place.ts'
import type { Figure, FigureKind, Missing, Unit, Value } from './reply.ts'
import type { State } from './state.ts'

/** What is known of one body's figure for one question after its reviews. */
export interface BodyValue {
  body: string
  name: string
  state: State
  onlyRead?: true
  value: Value
  /** null where nothing was counted. */
  unit: Unit | null
  unitInk: string | null
  /** The figures the value was read or worked out from; several when it is a sum (officers + staff). */
  figures: Figure[]
  /** What says why there is no number: the refusal's ink. */
  evidence: Evidence | null
  confirmedBy: string | null
  workforce: number | null
  rate: Rate | null
  /** dimension → category → what is known of it: only what the question asks by. */
  by?: Record<string, Record<string, Bounds>>
  /** dimension → category → what that number stands on, of the same cells as `by`. */
  stands?: Record<string, Record<string, CellStand>>
  /** What was taken for granted to come to the value. */
  assumed?: Assumption[]
  /** What something the body said contradicts, so that it was not taken for granted. */
  dropped?: Assumption[]
  /** What the machine read where nothing is confirmed: never counted, never published. */
  pencil?: { value: Value; unit: Unit; figures: Figure[] }
  /** The slug of the body in whose figure its number stands. */
  jointWith?: string
  /** Other bodies whose number this is as well: then it has no rate of its own. */
  standsFor?: string[]
}

/** What one cell stands on: its figures, several where it was added up, and what that takes for granted. */
export interface CellStand {
  figures: Figure[]
  assumed?: Assumption[]
}

/** Matters per 1,000 of what the survey's rates are per, over the whole period, with the exact 95 % Poisson interval; high null where the value has no ceiling. */
export interface Rate {
  per1000: number
  low: number
  high: number | null
  /** Rank by rate among the bodies with a rate, 1 is highest; null where it cannot be ranked. */
  rank: number | null
  /** Between which ranks it lies with a probability of 95 %, were the counts a matter of chance; absent where it has no rank. */
  ranks?: { best: number; worst: number }
}

/** Where one question to one body stands: what desk, pack and JSON say of it. */
export interface BodyState {
  body: string
  name: string
  state: State
  section?: string
  evidence: Evidence | null
  /** Only what a machine took a message for tells it: said on the desk, never printed. */
  onlyRead?: true
}

export interface MissingBody {
  body: string
  name: string
  why: Missing
  section?: string
  evidence: Evidence | null
  /** The machine read a number there that nobody has confirmed. */
  pencil?: true
  onlyRead?: true
  /** The slug of the body in whose figure its number stands. */
  jointWith?: string
}

export interface StatementSaid {
  id: string
  says: string
  figure: Figure | null
}

/** Statements that cannot all be true, or hardly: a minimal set, where nothing else found them. */
export interface Contradiction {
  body: string
  question: string
  /** cannot: cannot all be true. units: only if the units are taken for one; odd: possible but unusual. */
  severity: 'cannot' | 'units' | 'odd'
  statements: StatementSaid[]
  /** What found it, where that is not the solver among numbers: a list told one by one, a share, text that was to be replaced. */
  by?: 'list' | 'share' | 'placeholder'
  /** In words an editor can act on, made from the minimal set. */
  note: string
  /** To send to the body as it stands. */
  askTheBody?: string
  /** What the editor noted, by whom; null while open, which blocks publication. */
  decided: { by: string; at: string; why: string; aside?: string } | null
}

export const ASPECTS = [
  'unit',
  'population',
  'period',
  'method',
  'finalised',
  'keyword-search',
  'system',
] as const
export type Aspect = (typeof ASPECTS)[number]

/** How far one body's number is a number of what was asked, aspect by aspect. */
export interface BodyCompared {
  body: string
  name: string
  aspects: Partial<Record<Aspect, AspectSaid>>
}

/** Does it differ in anything from what was asked? */
export const isUnlike = ({ aspects }: BodyCompared): boolean =>
  Object.values(aspects).some(({ differs }) => differs)

export interface AspectSaid {
  says: string
  /** It differs from what was asked, so that the number may not be set beside one that does not. */
  differs: boolean
  evidence: Evidence | null
  /** The machine found the sentence and nobody has confirmed the answer it stands in: for the desk alone. */
  pencil?: true
}

export interface QuestionCount {
  number: string
  asks: string
  /** What its numbers are; absent where it counts nothing. Only counts and money add up over bodies. */
  kind?: FigureKind
  /** It asks for the highest rate, the longest wait, an average cost: several make none of it. */
  makesNoSum?: true
  /** Confirmed figures only; the ceiling falls with the first missing body. */
  total: Bounds
  /** Parts by unit; mixed is true when there is more than one. */
  units: { unit: Unit; total: Bounds; bodies: string[]; words: string[] }[]
  mixed: boolean
  /** dimension → category → the sum over the bodies that gave it, and how many did: only what the question asks by. */
  by?: Record<string, Record<string, { total: Bounds; bodies: number }>>
  coverage: { bodies: number; asked: number; workforce: number; workforceAsked: number }
  bodies: BodyValue[]
  missing: MissingBody[]
  /** Every body asked, in the survey's order. */
  states: BodyState[]
  /** What the machine read and nobody confirmed yet: shown on the desk, counted apart. */
  pencil: { total: Bounds; bodies: string[] }
  contradictions: Contradiction[]
  /** Of each body that gave a number, where numbers are counted. */
  compared?: BodyCompared[]
}

export interface SurveyCount {
  survey: string
  title: string
  asked: number
  /** Bodies of which a person decided that they gave something, or answered otherwise than by refusing. */
  answered: number
  refused: number
  notSeen: number
  /** Bodies with a reply that nobody has checked yet. */
  notChecked: number
  /** Bodies of which no reply is filed here. */
  noReply: number
  questions: QuestionCount[]
}

/** One body and one question as they are kept: its value, where numbers are counted, and where it stands. */
export interface BodyCounted {
  body: string
  question: string
  /** Its rate has no rank yet: that is a matter of all bodies. null of a question that counts nothing. */
  value: BodyValue | null
  state: BodyState
  /** null where it gave no number. */
  compared: BodyCompared | null
}

/** What the numbers of one body and question open, by the names of its readings. */
export interface BodyOpens {
  /** From how many figures its number was read or worked out. */
  from: number
  /** The reading that is its number as it stands. */
  whole?: string
  /** dimension → category → the reading that is that cell as it stands. */
  by?: Record<string, Record<string, string>>
}

/** What of a question's count no single body tells. */
export type QuestionTotal = Omit<
  QuestionCount,
  'bodies' | 'missing' | 'states' | 'contradictions' | 'compared'
> & {
  /** By body, where it has a rank by its rate. */
  ranks: Record<string, Pick<Rate, 'rank' | 'ranks'>>
}

export type SurveyTotal = Omit<SurveyCount, 'questions'> & { questions: QuestionTotal[] }
