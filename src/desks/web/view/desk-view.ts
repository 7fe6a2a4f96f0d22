// What the desk's pages show, as values: gathered once from the stages' queries (load-survey.ts), then only shaped.

import type { Clock } from '../../../calendar/clock.ts'
import type { Withdrawn } from '../../../receive/queries.ts'
import type { WordAsked } from '../../../reconcile/decisions/unknown-words.ts'
import type { OfferWaiting } from '../../../reconcile/queue/events-offered.ts'
import type { WaitsOfBody } from '../../../reconcile/queue/queries.ts'
import type { NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import type { AtWork } from '../../../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { DecidedCase } from '../../../vocabulary/decided-case.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import type { Reason } from '../../../vocabulary/reasons.ts'
import type { ReleaseTold } from '../../../vocabulary/released/release-told.ts'
import type { Case } from '../../../vocabulary/reply.ts'
import type { Source } from '../../../vocabulary/source.ts'
import type { BodyAsked, Decision, RequestEvents, Survey } from '../../../vocabulary/survey.ts'
import type { TakenBy, TakenFor } from '../../../vocabulary/taken-for.ts'

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
  /** Absent or null: it is the body's own letter. */
  source?: Source | null
  subject: string | null
  files: FileShown[]
  kind: TakenFor | null
  /** A person said that it is that. */
  decided: boolean
  judged: TakenBy | null
  caseRows: Case[]
  doubts: Doubt[]
  /** Released tables that came in it. */
  releases: readonly ReleaseTold[]
}

/** Work that failed for good, in a sentence, and what to put again. */
export interface FailedWork {
  says: string
  stage: string
  subject: string
}

/** A body of which something waits. */
export interface BodyWaiting {
  body: string
  of: readonly WaitsOfBody[]
}

export interface DeskSurvey {
  survey: Survey
  /** Who looks: what another reader answered and they have not is not in this view. */
  reader: string
  /** By how much each reading in pencil may move a national figure, where it does. */
  moves: ReadonlyMap<string, number>
  /** Of the bodies that are loaded. */
  requests: Map<string, RequestEvents>
  /** A body's clock, made when it is asked for: few pages show all of them. */
  clocks: { get(body: string): Clock }
  messages: MessageShown[]
  readings: DecidedFigure[]
  answers: DecidedAnswer[]
  cases: DecidedCase[]
  contradictions: NamedContradiction[]
  /** What waits for this reader, in the order of bodies; only on a page that goes through it. */
  places?: readonly BodyWaiting[]
  /** What letters tell of the requests' clocks and nobody has taken. */
  offers: OfferWaiting[]
  /** Replies that were taken back, the last one first. */
  withdrawn: Withdrawn[]
  waiting: number
  /** What takes long just now: how far it is. */
  atWork: AtWork[]
  /** Decisions that stand and that this reader may see, by the name of their row. */
  decisions: Map<string, Decision>
  /** Wordings that no list knows. */
  words: WordAsked[]
  /** Wordings that were given a meaning. */
  rules: Standing[]
  /** Notes whose contradiction is no more. */
  orphanedNotes: Standing[]
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
