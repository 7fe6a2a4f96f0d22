// A reading after what readers decided about it: what reconcile leaves for count, publish and the desk.
import type { Bounds } from './bounds.ts'
import type { Evidence } from './place.ts'
import type { Caveat, Figure, QuestionAnswered } from './reply.ts'

/** pencil: the machine read it and nobody decided. orphaned: decided once, but the ink is no longer read there. */
export type ReadingState = 'pencil' | 'confirmed' | 'rejected' | 'orphaned'

export interface Decided {
  by: string
  /** ISO instant or day. */
  at: string
  why: string | null
  /** No person decided it: it stands by the body's own released file, on the day that came. A person may decide otherwise. */
  ownFile?: true
}

/** What stands by a file that the body made for machines to read, in the place of a reader's name. */
export const OWN_FILE = 'the body’s own released file'

/** null: it is no such reading, or nobody knows when it came. */
export const standsByFile = (
  { ownFile }: { ownFile?: true | undefined },
  received: string | null | undefined,
): Decided | null =>
  ownFile && received ? { by: OWN_FILE, at: received, why: null, ownFile } : null

/** A reader's words meant for print; `decision`: by which it is taken back. Why something was decided is never printed. */
export interface Noted extends Decided {
  why: string
  decision: string
}

/**
 * Where a survey asks for two readers: who has answered, by the name of the row of their decision, in turn. What they
 * answered is not here: until both have, the reading stands as the machine read it, so that the second sees no hint.
 */
export interface TwoReaders {
  answered: { by: string; decision: string }[]
  /** Two have answered and differ: a named person must decide, with both answers before them. */
  differ: boolean
}

export interface DecidedFigure {
  /** Of the machine's reading: the same reading has the same id after re-reading. */
  id: string
  body: string
  /** The reply it stands in; null where that is no longer known. */
  message: string | null
  /** null where the reply does not tell. */
  question: string | null
  figure: Figure
  state: ReadingState
  /** The machine's reading, where a reader corrected it. */
  readAs: Figure | null
  decided: Decided | null
  /** Its turn in its reply, from 0. */
  order: number
  /** A later reply of the same body answers the question; kept and shown, not counted. */
  superseded: boolean
  /** Where it is superseded: the sentence in which the later reply says that it corrects; null where it says nothing. */
  correctedBy?: Evidence | null
  /** The sentence of a later letter that sets it right, while no person has taken or rejected that: shown, not counted. */
  correctionWaits?: Evidence
  /** The same figure is another body's too, and is counted there: the slug of that body. */
  jointWith?: string
  /** Other bodies whose number this is as well. */
  standsFor?: string[]
  /** What its totals leave of a number that was withheld or given as a range. For the desk alone, never printed. */
  follows?: Bounds
  /** Only where the survey asks for two readers. */
  readers?: TwoReaders
  /** What is printed beside it. */
  noted?: Noted
}

/** Does its number stand: neither replaced by a later letter, nor set right by one that still waits for a person? */
export const stands = ({
  superseded,
  correctionWaits,
}: Pick<DecidedFigure, 'superseded' | 'correctionWaits'>): boolean =>
  !superseded && correctionWaits === undefined

export interface DecidedAnswer {
  body: string
  message: string | null
  answer: QuestionAnswered
  state: ReadingState
  decided: Decided | null
  readers?: TwoReaders
  /** What the reply says of how its numbers for this question were made. */
  caveats?: Caveat[]
  /** What was decided about an earlier reply's answer; the letter that answers now is another, so it does not carry over. */
  formerly?: Decided & { answer: string | null }
}

/** A model proposed it and no person has confirmed it: it states nothing, proves nothing and counts nowhere. */
export const isOnlyProposed = ({
  state,
  figure,
}: Pick<DecidedFigure, 'state' | 'figure'>): boolean =>
  state === 'pencil' && figure.proposedBy !== undefined

/** How a decided figure is kept: the figure as decided, with what was decided about it beside it. */
export interface KeptFigure extends Figure, Beside {
  order: number
  decided?: Decided
  superseded?: true
}

/** What stands beside a figure where there is something to say, kept as it is. */
type Beside = Pick<
  DecidedFigure,
  'readers' | 'correctedBy' | 'correctionWaits' | 'jointWith' | 'standsFor' | 'follows' | 'noted'
>

function besideIn(beside: Beside): Beside {
  const { readers, correctedBy, correctionWaits, jointWith, standsFor, follows, noted } = beside
  return {
    ...(readers && { readers }),
    ...(correctedBy !== undefined && { correctedBy }),
    ...(correctionWaits && { correctionWaits }),
    ...(jointWith !== undefined && { jointWith }),
    ...(standsFor && { standsFor }),
    ...(follows && { follows }),
    ...(noted && { noted }),
  }
}

export interface KeptAnswer extends QuestionAnswered {
  decided?: Decided
  readers?: TwoReaders
  caveats?: Caveat[]
  formerly?: DecidedAnswer['formerly']
}

export function keptFigure(decided: DecidedFigure): KeptFigure {
  const { figure, order, decided: by, superseded } = decided
  return {
    ...figure,
    order,
    ...(by && { decided: by }),
    ...(superseded && { superseded }),
    ...besideIn(decided),
  }
}

export function keptAnswer({
  answer,
  decided,
  readers,
  caveats,
  formerly,
}: DecidedAnswer): KeptAnswer {
  return {
    ...answer,
    ...(decided && { decided }),
    ...(readers && { readers }),
    ...(caveats && { caveats }),
    ...(formerly && { formerly }),
  }
}

export interface FigureRow
  extends Pick<DecidedFigure, 'id' | 'body' | 'message' | 'question' | 'state'> {
  figure: KeptFigure
  readAs: Figure | null
}

export function decidedFigure({ figure: kept, ...row }: FigureRow): DecidedFigure {
  const {
    order,
    decided,
    superseded,
    readers,
    correctedBy,
    correctionWaits,
    jointWith,
    standsFor,
    follows,
    noted,
    ...figure
  } = kept
  return {
    ...row,
    figure,
    order,
    decided: decided ?? null,
    superseded: superseded ?? false,
    ...besideIn({ readers, correctedBy, correctionWaits, jointWith, standsFor, follows, noted }),
  }
}

export interface AnswerRow extends Pick<DecidedAnswer, 'body' | 'message' | 'state'> {
  answer: KeptAnswer
}

export function decidedAnswer({ answer: kept, ...row }: AnswerRow): DecidedAnswer {
  const { decided, readers, caveats, formerly, ...answer } = kept
  return {
    ...row,
    answer,
    decided: decided ?? null,
    ...(readers && { readers }),
    ...(caveats && { caveats }),
    ...(formerly && { formerly }),
  }
}
