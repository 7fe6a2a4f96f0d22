// What the desk's pages show, as values: gathered once from the stages' queries (load-survey.ts), then only shaped.
import type { Clock } from '../../../calendar/clock.ts'
import type { WordAsked } from '../../../reconcile/decisions/unknown-words.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import type { Contradiction, SurveyCount } from '../../../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import type { Reason } from '../../../vocabulary/reasons.ts'
import type { CaseRow, Kind } from '../../../vocabulary/reply.ts'
import type {
  BodyAsked,
  Claim,
  Decision,
  RequestEvents,
  Survey,
} from '../../../vocabulary/survey.ts'

export interface FileShown {
  name: string
  sha256: string
  size: number
  mediaType: string
  refused: Reason | null
}

/** One reply or message of a body, with its files and what was read in it. */
export interface MessageShown {
  id: string
  body: string
  folder: string
  received: string | null
  seen: boolean
  subject: string | null
  files: FileShown[]
  kind: Kind | null
  caseRows: CaseRow[]
  doubts: Doubt[]
}

/** With its name in an address. */
export interface ContradictionShown extends Contradiction {
  id: string
}

/** Work that failed for good, in a sentence, and what to put again. */
export interface FailedWork {
  says: string
  stage: string
  subject: string
}

export interface DeskSurvey {
  survey: Survey
  /** Who looks: what another reader answered and they have not is not in this view. */
  reader: string
  count: SurveyCount | null
  requests: Map<string, RequestEvents>
  /** A body's clock, made when it is asked for: few pages show all of them. */
  clocks: { get(body: string): Clock }
  messages: MessageShown[]
  readings: DecidedFigure[]
  answers: DecidedAnswer[]
  contradictions: ContradictionShown[]
  claims: Claim[]
  misplaced: { path: string; note: string }[]
  waiting: number
  /** Long files that are being read just now: how far. */
  atWork: { name: string; page: number; of: number }[]
  /** Decisions that stand and that this reader may see, by the name of their row. */
  decisions: Map<string, Decision>
  /** Wordings that no list knows. */
  words: WordAsked[]
  /** Wordings that were given a meaning. */
  rules: Standing[]
  /** Notes whose contradiction is no more. */
  orphanedNotes: Standing[]
  /** What was wrong in the survey's folder. */
  problems: string[]
  failed: FailedWork[]
}

export const bodyNamed = ({ survey }: DeskSurvey, slug: string): BodyAsked | null =>
  survey.bodies.find((body) => body.slug === slug) ?? null

/** The reply of this body that brought the file: the same file may have come from another body on another day. */
export const broughtBy = (
  { messages }: DeskSurvey,
  body: string,
  file: string | undefined,
): MessageShown | null =>
  messages.find((one) => one.body === body && one.files.some(({ sha256 }) => sha256 === file)) ??
  null

/** What is wanted of this reader: an answer of their own, or, two having differed, a word that decides. null: nothing. */
export function wanted(
  { reader }: Pick<DeskSurvey, 'reader'>,
  { state, readers }: Pick<DecidedFigure, 'state' | 'readers'>,
): 'answer' | 'word' | null {
  if (state !== 'pencil') return null
  if (readers?.differ) return 'word'
  return readers?.answered.some(({ by }) => by === reader) ? null : 'answer'
}

/** What this reader answered last, where two are asked for; null where they have not. */
export function ownAnswer(
  { reader, decisions }: DeskSurvey,
  { readers }: Pick<DecidedFigure, 'readers'>,
): Decision | null {
  const own = readers?.answered.findLast(({ by }) => by === reader)
  return own ? (decisions.get(own.decision) ?? null) : null
}

/** What this reader could take back: where two read, only what is their own. */
export const canUndo = (
  { reader }: DeskSurvey,
  { state, readers, decided }: Pick<DecidedFigure, 'state' | 'readers' | 'decided'>,
): boolean =>
  readers
    ? readers.answered.some(({ by }) => by === reader)
    : state !== 'pencil' && decided !== null

/** How many readings and answers of a body wait for this reader. */
export const undecided = (desk: DeskSurvey, body: string): number =>
  [...desk.readings, ...desk.answers].filter(
    (one) => one.body === body && wanted(desk, one) !== null,
  ).length
