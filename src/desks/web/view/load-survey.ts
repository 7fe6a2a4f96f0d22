// Gathers what the desk's pages show of one survey to one reader, from the queries of the stages.
import { type Clock, clockOf } from '../../../calendar/clock.ts'
import { movesOf } from '../../../count/queries.ts'
import { repliesInBrief, type SaidInReply, saidIn } from '../../../extract/queries.ts'
import { workOn } from '../../../publish/work-in-the-way.ts'
import { documentOf, filesNotRead } from '../../../read/queries.ts'
import { messagesOf, withdrawnOf } from '../../../receive/queries.ts'
import { casesOf } from '../../../reconcile/cases/queries.ts'
import { orphanedNotes } from '../../../reconcile/contradictions/note-contradictions.ts'
import { outcomesDoubted } from '../../../reconcile/decisions/doubted-words.ts'
import { rowInMappedWords } from '../../../reconcile/decisions/map-words.ts'
import { standingDecisions } from '../../../reconcile/decisions/queries.ts'
import { unknownWords } from '../../../reconcile/decisions/unknown-words.ts'
import {
  answersOf,
  contradictionsFound,
  figuresOf,
  lettersOffering,
  takenForOf,
} from '../../../reconcile/queries.ts'
import { offersWaiting } from '../../../reconcile/queue/events-offered.ts'
import { seenBy } from '../../../reconcile/readers/seen-by.ts'
import type { Db } from '../../../store/db.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf, type SurveyKept } from '../../../survey/queries.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { Decision, RequestEvents, Survey } from '../../../vocabulary/survey.ts'
import type { DeskSurvey, MessageShown } from './desk-view.ts'

export type DeskLoaded = DeskSurvey & { id: string }

/**
 * As the house's viewer may see it: what there is of these bodies. `inBrief`: of each reply only its kind, for pages that
 * show neither its cases nor its doubts, nor why a file of it could not be read.
 */
export async function loadSurvey(
  house: House,
  { id, survey }: SurveyKept,
  bodies: readonly string[],
  { inBrief = false } = {},
): Promise<DeskLoaded> {
  const kept = await keptOf(house, id, { bodies, inBrief })
  const { standing, readings, answers } = kept
  const decisions = standing.map(({ decision }) => decision)
  const requests = new Map(kept.requests.map((events) => [events.body, events]))
  const messages = messagesShown(kept, decisions)
  const contradictions = kept.found.map((one) => ({ ...one.contradiction, id: one.id }))
  const rows = messages.flatMap(({ body, caseRows }) => caseRows.map((row) => ({ body, row })))
  return seenBy<DeskLoaded>({
    id,
    survey,
    reader: house.viewer.name,
    moves: kept.moves,
    requests,
    clocks: { get: clocksOf(survey, requests, messages, house.now()) },
    messages,
    readings,
    answers,
    cases: kept.cases,
    contradictions,
    offers: offersWaiting(
      kept.offering,
      kept.requests,
      new Set([...kept.taken].flatMap(([id, { decided }]) => (decided ? [id] : []))),
    ),
    withdrawn: kept.withdrawn,
    waiting: kept.waiting,
    atWork: house.parsers.atWork?.() ?? [],
    decisions: new Map(standing.map((one) => [one.id, one.decision])),
    words: unknownWords(
      { survey, figures: readings, rows, doubted: outcomesDoubted(messages) },
      decisions,
    ),
    rules: standing.filter(({ decision }) => decision.action === 'map'),
    orphanedNotes: orphanedNotes(contradictions, standing),
  })
}

type Kept = Awaited<ReturnType<typeof keptOf>>

/** Asked all at once: a reader waits for the slowest answer, not for their sum. */
async function keptOf(
  { db }: House,
  survey: string,
  { bodies, inBrief }: { bodies: readonly string[]; inBrief: boolean },
) {
  const [standing, readings, answers, found, requests] = await Promise.all([
    standingDecisions(db, survey, bodies),
    figuresOf(db, survey, bodies),
    answersOf(db, survey, bodies),
    contradictionsFound(db, survey, bodies),
    requestsOf(db, survey, bodies),
  ])
  const [moves, withdrawn, cases, taken, offering] = await Promise.all([
    movesOf(db, survey, bodies),
    withdrawnOf(db, survey),
    casesOf(db, survey, bodies),
    takenForOf(db, survey, bodies),
    lettersOffering(db, survey, bodies),
  ])
  const [received, extractions, notRead, work] = await Promise.all([
    messagesOf(db, survey, bodies),
    inBrief ? kindsOf(db, survey, bodies) : saidIn(db, survey, bodies),
    inBrief ? [] : filesNotRead(db, survey, bodies),
    workOn({ db }, survey),
  ])
  return {
    standing,
    readings,
    answers,
    found,
    moves,
    requests,
    received,
    extractions,
    notRead,
    withdrawn,
    cases,
    taken,
    offering,
    waiting: work.waiting + work.running,
  }
}

async function kindsOf(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<Map<string, SaidInReply>> {
  const brief = await repliesInBrief(db, survey, bodies)
  return new Map([...brief].map(([id, { kind }]) => [id, { kind, caseRows: [], doubts: [] }]))
}

function messagesShown(
  { received: all, extractions, notRead, taken }: Kept,
  decisions: readonly Decision[],
): MessageShown[] {
  const refusals = new Map(notRead.map(({ sha256, reason }) => [sha256, reason]))
  return all.map(({ id, body, folder, received, seen, source, head, files }) => {
    const extraction = extractions.get(id)
    const said = taken.get(id)
    return {
      id,
      body,
      folder,
      received,
      seen,
      source,
      subject: head?.subject ?? null,
      files: files.map(({ name, sha256, size, mediaType, refused }) => ({
        name,
        sha256,
        size,
        mediaType,
        refused: refused ?? refusals.get(sha256) ?? null,
      })),
      kind: said?.kind ?? extraction?.kind ?? null,
      decided: Boolean(said?.decided),
      judged: said?.decided ?? null,
      caseRows: extraction?.caseRows.map((row) => rowInMappedWords(row, decisions)) ?? [],
      doubts: extraction?.doubts ?? [],
      releases: extraction?.releases ?? [],
    }
  })
}

function clocksOf(
  survey: Survey,
  requests: Map<string, RequestEvents>,
  messages: MessageShown[],
  now: Date,
): (body: string) => Clock {
  const today = now.toISOString().slice(0, 10)
  return (slug) => {
    const events = requests.get(slug) ?? { body: slug }
    const own = messages.filter(({ body }) => body === slug)
    return clockOf(survey.law, events, own, today)
  }
}

/** The documents of one body's files, by sha256, or of some of them: a sheet may be large. Files that were refused have none. */
export async function documentsOf(
  { db }: House,
  messages: MessageShown[],
  only?: ReadonlySet<string>,
): Promise<Map<string, Document>> {
  const documents = new Map<string, Document>()
  const files = messages.flatMap(({ files }) => files)
  for (const { sha256, name } of only ? files.filter((one) => only.has(one.sha256)) : files) {
    const kept = await documentOf(db, sha256)
    if (kept?.outcome.status === 'read')
      documents.set(sha256, { ...kept.outcome.document, file: name })
  }
  return documents
}
