// Reports as they come: begun, answered page by page, sent for a receipt, come back to; and taken in by the department.
import { hashOfToken, newToken } from '../people/session/token.ts'
import { may, type Viewer } from '../people/viewer.ts'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { MatterKind } from '../vocabulary/conduct/matter.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { eraseFiles } from './erase-files.ts'
import { deedsOfReport, matterOfReport } from './intake/deeds-of-report.ts'
import {
  addDraft,
  addSaid,
  type Draft,
  draftByKey,
  dropDrafts,
  keepAnswers,
  type ReportKept,
  reportBecame,
  reportByReceipt,
  reportDeclined,
  reportSeen,
  type SaidOfReport,
  saidOfReport,
  sendDraft,
  type TakingIn,
} from './intake/queries.ts'
import { type Answers, NO_ANSWERS, unanswered, type Way } from './intake/questions.ts'
import { hashOfReceipt, receiptOf } from './intake/receipt.ts'
import { openMatter, type StandingOf } from './record-deeds.ts'

type Hands = Pick<House, 'db' | 'now' | 'newId'>

/** What the address of the draft holds. In confidence nothing is kept of who reports. */
export async function beginReport(
  { db, now, newId, blobs }: Hands & Pick<House, 'blobs'>,
  way: Way,
  reporter: Viewer | null,
): Promise<string> {
  const { token, hash } = newToken()
  const account = way === 'colleague' || way === 'supervisor' ? (reporter?.account ?? null) : null
  const id = newId()
  const wentWith = await db.transaction(async (within) => {
    const files = await letDraftsGo(within, now())
    await addDraft(within, { id, way, key: hash, account, answers: NO_ANSWERS, at: now() })
    const act = { who: `a report: ${way}`, what: 'report begun', record: `report:${id}` }
    record(within, { ...act, detail: {} }, now())
    return files
  })
  if (wentWith > 0) await blobs.removeErased()
  return token
}

/** So many days after its last answer a draft that was never sent is gone: what strangers told nobody is not kept. */
export const DRAFT_DAYS = 30
const DAY_MS = 24 * 3_600_000

/** Their files too, but for those that something else rests on; answers how many they had. */
async function letDraftsGo(db: Db, at: Date): Promise<number> {
  const dropped = await dropDrafts(db, new Date(at.getTime() - DRAFT_DAYS * DAY_MS))
  const files = dropped.flatMap((answers) => answers.files.map(({ sha256 }) => sha256))
  const own = { who: 'the desk', record: 'register:reports' }
  if (dropped.length > 0)
    record(db, { ...own, what: 'drafts let go', detail: { many: dropped.length } }, at)
  await eraseFiles(db, files, { who: own.who, of: own.record, at })
  return files.length
}

export const draftAt = ({ db }: Pick<Hands, 'db'>, token: string): Promise<Draft | null> =>
  draftByKey(db, hashOfToken(token))

/** Only what is answered on this page: what another page answers meanwhile stays. null: there is no such draft. */
export async function answerQuestion(
  { db, now }: Hands,
  token: string,
  { said, files }: Answers,
): Promise<Draft | null> {
  return db.transaction(async (within) => {
    const draft = await draftByKey(within, hashOfToken(token))
    if (!draft) return null
    const answers = {
      said: { ...draft.answers.said, ...said },
      files: [...draft.answers.files, ...files],
    }
    await keepAnswers(within, draft.id, answers, now())
    return { ...draft, answers }
  })
}

export type Sent = { receipt: string } | { first: string } | null

/** The receipt, which is shown once; or the first question that must still be answered. null: there is no such draft. */
export async function sendReport({ db, now }: Hands, token: string): Promise<Sent> {
  return db.transaction(async (within) => {
    const receipt = receiptOf(`the receipt of ${token}`)
    const draft = await draftByKey(within, hashOfToken(token))
    if (!draft) return sentJustNow(within, receipt, now())
    const [missing] = unanswered(draft.way, draft.answers)
    if (missing) return { first: missing.id }
    await sendDraft(within, draft.id, hashOfReceipt(receipt), now())
    // Who reports is not said here: in confidence nobody is, and elsewhere it stands with the report.
    const act = { who: `a report: ${draft.way}`, what: 'report sent', record: `report:${draft.id}` }
    record(within, { ...act, detail: {} }, now())
    return { receipt }
  })
}

/** Who pressed twice sees the second answer alone: it holds the same receipt. Later its address tells nothing. */
async function sentJustNow(db: Db, receipt: string, at: Date): Promise<Sent> {
  const report = await reportByReceipt(db, hashOfReceipt(receipt))
  return report && at.getTime() - report.sentAt.getTime() < PRESSED_TWICE_MS ? { receipt } : null
}

const PRESSED_TWICE_MS = 60_000

export interface ComeBack {
  way: Way
  sentAt: Date
  state: 'waits' | 'taken up' | 'declined'
  declined: string | null
  said: SaidOfReport[]
}

/** What whoever holds the receipt is told. null: there is no such receipt. */
export async function comeBack(
  { db, now }: Hands,
  receipt: string,
  words: string | null,
): Promise<ComeBack | null> {
  return db.transaction(async (within) => {
    const report = await reportByReceipt(within, hashOfReceipt(receipt))
    if (!report) return null
    if (words !== null) {
      const n = await addSaid(within, report.id, { at: now(), byDesk: false, words })
      const act = {
        who: `a report: ${report.way}`,
        what: 'report added to',
        record: `report:${report.id}`,
      }
      record(within, { ...act, detail: { n } }, now())
    }
    const { way, sentAt, declined, matter } = report
    const state = declined !== null ? 'declined' : matter !== null ? 'taken up' : 'waits'
    return { way, sentAt, state, declined, said: await saidOfReport(within, report.id) }
  })
}

export const takesIn = (viewer: Viewer): TakingIn => ({
  confidential: may(viewer, 'see-restricted') || may(viewer, 'oversee'),
})

export interface ReportRead {
  report: ReportKept
  said: SaidOfReport[]
}

/** For `recordedReading`. */
export async function readReport(db: Db, viewer: Viewer, id: string): Promise<ReportRead | null> {
  const report = await reportSeen(db, takesIn(viewer), id)
  return report && { report, said: await saidOfReport(db, id) }
}

/** null: there is none such that waits, for this viewer. */
export async function takeUpReport(
  hands: Hands,
  {
    viewer,
    id,
    kind,
    standingOf,
    dayOf,
  }: {
    viewer: Viewer
    id: string
    /** How it came in, where whoever takes it up says so. */
    kind?: MatterKind | undefined
    standingOf: StandingOf
    dayOf(at: Date): string
  },
): Promise<{ id: string } | null> {
  const report = await hands.db.transaction((db) => reportSeen(db, takesIn(viewer), id))
  if (!report || report.matter !== null || report.declined !== null) return null
  const { way, answers, sentAt } = report
  return openMatter(
    hands,
    {
      viewer,
      opened: matterOfReport(way, answers, { day: dayOf(sentAt), kind }),
      deeds: (first) => deedsOfReport(way, answers, first),
      standingOf,
    },
    async (db, matter) => {
      // Two who decide on it at once: the second finds it decided, and opens none.
      const again = await reportSeen(db, takesIn(viewer), id)
      if (!again || again.matter !== null || again.declined !== null)
        throw new CandourError(TAKEN, { status: 409 })
      await reportBecame(db, id, matter)
      record(
        db,
        {
          who: viewer.account,
          what: 'report taken up',
          record: `report:${id}`,
          detail: { matter },
        },
        hands.now(),
      )
    },
  )
}

const TAKEN =
  'Somebody else has taken this report up, or declined it, meanwhile. No matter was opened now.'

export async function declineReport(
  { db, now }: Hands,
  { viewer, id, why }: { viewer: Viewer; id: string; why: string },
): Promise<boolean> {
  return db.transaction(async (within) => {
    const report = await reportSeen(within, takesIn(viewer), id)
    if (!report || report.matter !== null || report.declined !== null) return false
    await reportDeclined(within, id, why)
    const act = { who: viewer.account, what: 'report declined', record: `report:${id}` }
    record(within, { ...act, detail: {} }, now())
    return true
  })
}

/** Said to whoever holds the receipt. */
export async function sayToReporter(
  { db, now }: Hands,
  { viewer, id, words }: { viewer: Viewer; id: string; words: string },
): Promise<boolean> {
  return db.transaction(async (within) => {
    const report = await reportSeen(within, takesIn(viewer), id)
    if (!report) return false
    const n = await addSaid(within, id, { at: now(), byDesk: true, words })
    const act = { who: viewer.account, what: 'reporter told', record: `report:${id}` }
    record(within, { ...act, detail: { n } }, now())
    return true
  })
}
