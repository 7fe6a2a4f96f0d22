// All that a published pack is made from: values, no clock, no database.
import type { Clock } from '../../calendar/clock.ts'
import type { SurveyCount } from '../../vocabulary/count.ts'
import type { Noted } from '../../vocabulary/decided.ts'
import type { Tells } from '../../vocabulary/decided-case.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import type { Case, Figure, QuestionAnswered } from '../../vocabulary/reply.ts'
import type { Source } from '../../vocabulary/source.ts'
import type { Claim, PublicationVersion, RequestEvents, Survey } from '../../vocabulary/survey.ts'
import type { TakenFor } from '../../vocabulary/taken-for.ts'

/** A PNG of twice the pixels that it takes on a page. */
export interface PackLogo {
  png: Uint8Array
  width: number
  height: number
}

export interface PackInput {
  survey: Survey
  /** Of its newsroom, before its name on every page. */
  logo?: PackLogo
  count: SurveyCount
  /** Something stands in the way of publishing it: every page says so first. */
  draft?: boolean
  /** Up to which entry of the history the count knows everything. */
  countedFrom?: number | null
  requests: readonly RequestMade[]
  replies: readonly ReplyReceived[]
  /** Confirmed figures only; what nobody confirmed is not published. */
  figures: readonly FigureConfirmed[]
  answers: readonly AnswerDecided[]
  /** Confirmed cases only, without those that a person must look at first. */
  cases?: readonly CaseConfirmed[]
  /** Those: told so precisely that they may name somebody. */
  casesHeld?: readonly { body: string; why: string }[]
  claims: readonly Claim[]
  /** What was found when words were taken out of its letters; absent where that was not done. */
  redaction?: RedactionDone
  /** In order; the last is the one being published. */
  versions: readonly PublicationVersion[]
  /** The version before it that is public, where its bytes are kept: its tables by path. */
  before?: { number: number; tables: ReadonlyMap<string, string> }
}

export interface RequestMade {
  body: string
  events: RequestEvents
  clock: Clock | null
}

/** One reply: the files that came together. */
export interface ReplyReceived {
  body: string
  folder: string
  /** ISO day; null where the day is not known. */
  received: string | null
  /** false: it was sent, but is not here. */
  seen: boolean
  /** Where it is not the body's own letter. */
  source?: Source
  kind?: TakenFor
  /** A person said that it is that. */
  decided?: true
  files: readonly FileReceived[]
}

/** A leaf file: what was read of it, or why not. */
export interface FileReceived {
  name: string
  /** The mail or archive it came in. */
  container: string | null
  sha256: string
  mediaType: string
  size: number
  outcome: ReadOutcome | null
  /** How many places were taken out of what is printed of it. */
  taken?: number
  /** Pictures of its pages, for PDFs. */
  pages: readonly PagePicture[]
}

export interface PagePicture {
  page: number
  /** Null where the page cannot be painted: its words are shown where they stand. */
  png: Uint8Array | null
}

export interface FigureConfirmed {
  body: string
  figure: Figure
  by: string
  /** ISO instant or day. */
  at: string
  /** What an editor wrote to be printed beside it; why it was decided so is not here. */
  noted?: Noted
}

export interface CaseConfirmed {
  id: string
  body: string
  question: string | null
  told: Case
  tells: Tells
  /** Set first by the editor. */
  example: boolean
  by: string
  at: string
  /** Where it is not the body's own letter that tells it. */
  source?: Source
}

export interface AnswerDecided {
  body: string
  answer: QuestionAnswered
}

/** One file of the pack, its path with forward slashes. */
export interface PackFile {
  path: string
  content: string | Uint8Array
}

export interface RedactionDone {
  /** Letters that nobody has read for what must not be printed, or whose reading no longer fits them. */
  unread: readonly { body: string; name: string; sha256: string }[]
  /** What was taken out of one letter and stands elsewhere all the same. */
  left: readonly { body: string; words: string; where: string }[]
}
