// What the desk's pages show, as values: gathered once from the stages' queries (load-survey.ts), then only shaped.
import type { Clock } from '../../calendar/clock.ts'
import type { Contradiction, SurveyCount } from '../../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Reason } from '../../vocabulary/reasons.ts'
import type { CaseRow, Kind } from '../../vocabulary/reply.ts'
import type { BodyAsked, Claim, RequestEvents, Survey } from '../../vocabulary/survey.ts'

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

export interface DeskSurvey {
  survey: Survey
  count: SurveyCount | null
  requests: Map<string, RequestEvents>
  clocks: Map<string, Clock>
  messages: MessageShown[]
  readings: DecidedFigure[]
  answers: DecidedAnswer[]
  contradictions: Contradiction[]
  claims: Claim[]
  misplaced: { path: string; note: string }[]
  waiting: number
}

export const bodyNamed = ({ survey }: DeskSurvey, slug: string): BodyAsked | null =>
  survey.bodies.find((body) => body.slug === slug) ?? null

/** What a body is owed on this desk: readings and answers still in pencil. */
export const undecided = ({ readings, answers }: DeskSurvey, body: string): number =>
  readings.filter((reading) => reading.body === body && reading.state === 'pencil').length +
  answers.filter((answer) => answer.body === body && answer.state === 'pencil').length
