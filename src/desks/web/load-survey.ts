// Gathers what the desk's pages show of one survey to one reader, from the queries of the stages.
import { type Clock, clockOf } from '../../calendar/clock.ts'
import { moves } from '../../count/moves.ts'
import { countOf } from '../../count/queries.ts'
import { extractionsOf } from '../../extract/queries.ts'
import { documentOf, filesNotRead } from '../../read/queries.ts'
import { messagesOf, misplacedOf } from '../../receive/queries.ts'
import { standingDecisions } from '../../reconcile/decisions/queries.ts'
import { rowInMappedWords } from '../../reconcile/map-words.ts'
import { orphanedNotes } from '../../reconcile/note-contradictions.ts'
import { answersOf, contradictionsFound, figuresOf } from '../../reconcile/queries.ts'
import { unknownWords } from '../../reconcile/unknown-words.ts'
import type { House } from '../../store/house.ts'
import { claimsOf, folderProblemsOf, requestsOf, surveyBySlug } from '../../survey/queries.ts'
import type { Document } from '../../vocabulary/document.ts'
import { notFound } from '../../vocabulary/errors.ts'
import type { Decision, RequestEvents, Survey } from '../../vocabulary/survey.ts'
import type { DeskSurvey, MessageShown } from './desk-view.ts'
import { outcomesDoubted } from './review/doubted-words.ts'
import { failedWork } from './review/failed-work.ts'
import { seenBy } from './review/seen-by.ts'

export type DeskLoaded = DeskSurvey & { id: string }

/** As the house's viewer may see it. */
export async function loadSurvey(house: House, slug: string): Promise<DeskLoaded> {
  const { db } = house
  const kept = await surveyBySlug(db, slug)
  if (!kept) throw notFound('survey', slug)
  const { id, survey } = kept
  const standing = await standingDecisions(db, id)
  const decisions = standing.map(({ decision }) => decision)
  const requests = new Map((await requestsOf(db, id)).map((events) => [events.body, events]))
  const messages = await messagesShown(house, id, decisions)
  const readings = await figuresOf(db, id)
  const answers = await answersOf(db, id)
  const found = await contradictionsFound(db, id)
  const contradictions = found.map((one) => ({ ...one.contradiction, id: one.id }))
  const rows = messages.flatMap(({ body, caseRows }) => caseRows.map((row) => ({ body, row })))
  const whole: DeskLoaded = {
    id,
    survey,
    reader: house.viewer.name,
    count: await countOf(db, id),
    requests,
    clocks: clocksOf(survey, requests, messages, house.now()),
    messages,
    readings,
    answers,
    contradictions,
    claims: await claimsOf(db, id),
    misplaced: await misplacedOf(db, id),
    waiting: await house.jobs.waiting(),
    atWork: (house.parsers.atWork?.() ?? []).filter(({ of }) => of > 1),
    decisions: new Map(standing.map((one) => [one.id, one.decision])),
    words: unknownWords({ figures: readings, rows, doubted: outcomesDoubted(messages) }, decisions),
    rules: standing.filter(({ decision }) => decision.action === 'map'),
    moves: moves({ survey, figures: readings, answers, messages, contradictions }),
    orphanedNotes: orphanedNotes(contradictions, standing),
    problems: await folderProblemsOf(db, id),
    failed: failedWork(id, messages, await house.jobs.givenUp()),
  }
  return seenBy(whole)
}

async function messagesShown(
  { db }: House,
  survey: string,
  decisions: readonly Decision[],
): Promise<MessageShown[]> {
  const extractions = await extractionsOf(db, survey)
  const notRead = new Map(
    (await filesNotRead(db, survey)).map(({ sha256, reason }) => [sha256, reason]),
  )
  return (await messagesOf(db, survey)).map(({ id, body, folder, received, seen, head, files }) => {
    const extraction = extractions.get(id)
    return {
      id,
      body,
      folder,
      received,
      seen,
      subject: head?.subject ?? null,
      files: files.map(({ name, sha256, size, mediaType, refused }) => ({
        name,
        sha256,
        size,
        mediaType,
        refused: refused ?? notRead.get(sha256) ?? null,
      })),
      kind: extraction?.kind ?? null,
      caseRows: extraction?.caseRows.map((row) => rowInMappedWords(row, decisions)) ?? [],
      doubts: extraction?.doubts ?? [],
    }
  })
}

/** A body's clock stops at its first reply that decides; where none is told apart, at the first that came. */
export function clocksOf(
  survey: Survey,
  requests: Map<string, RequestEvents>,
  messages: MessageShown[],
  now: Date,
): Map<string, Clock> {
  const today = now.toISOString().slice(0, 10)
  return new Map(
    survey.bodies.map(({ slug }) => {
      const events = requests.get(slug) ?? { body: slug }
      const dated = messages.filter(({ body, received }) => body === slug && received !== null)
      const decided = dated.find(({ kind }) => kind === 'decision') ?? dated[0]
      return [slug, clockOf(survey.law, events, decided?.received ?? null, today)]
    }),
  )
}

/** The documents of one body's files, by sha256; files that were refused have none. */
export async function documentsOf(
  { db }: House,
  messages: MessageShown[],
): Promise<Map<string, Document>> {
  const documents = new Map<string, Document>()
  for (const { sha256, name } of messages.flatMap(({ files }) => files)) {
    const kept = await documentOf(db, sha256)
    if (kept?.outcome.status === 'read')
      documents.set(sha256, { ...kept.outcome.document, file: name })
  }
  return documents
}
