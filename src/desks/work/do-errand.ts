// A step that a person asked for from a page, and does not wait for: done in that person's name, and what came of it kept.
import { proposeFigures } from '../../extract/propose-figures.ts'
import { placeFiles } from '../../receive/place-file.ts'
import { CAN_BE_REDONE } from '../../store/db.ts'
import { errandOf, keepCame } from '../../store/errand-queries.ts'
import type { Errand, ErrandKind } from '../../store/errands.ts'
import type { House } from '../../store/house.ts'
import { MOST_ATTEMPTS } from '../../store/job-queue.ts'
import type { Job } from '../../store/jobs.ts'
import { NotNow } from '../../store/not-now.ts'
import { SetAside } from '../../store/set-aside.ts'
import { surveyById } from '../../survey/queries.ts'
import { CandourError, notFound } from '../../vocabulary/errors.ts'
import { type AuditAsked, audit } from './errands/audit.ts'
import { type CheckFile, checkFile } from './errands/check-file.ts'
import { type ImportRegister, importRegister } from './errands/import-register.ts'
import { openOnce, readStatement } from './errands/open-for-a-form.ts'
import { type Protect, protect } from './errands/protect.ts'
import { type ProtectRequest, protectRequest } from './errands/protect-request.ts'
import type {
  AskModel,
  OpenLocked,
  Place,
  PutIn,
  ReadStatement,
  TakeIn,
  TrySample,
} from './errands/put-errand.ts'
import { type ReadPolicy, readDraft } from './errands/read-policy.ts'
import { type ReadRequest, readRequest } from './errands/read-request.ts'
import { type ReadSheet, readSheet } from './errands/read-sheet.ts'
import { type ReadTable, readTable } from './errands/read-table.ts'
import { tryOnce } from './errands/try-sample.ts'
import { type TakeMails, takeMailsSent } from './mail/mails-sent.ts'
import { placeDropped } from './place-files.ts'
import { practiceCopy } from './practice-copy.ts'
import { takeIn } from './take-in.ts'

/** `job.subject` is the errand. Broken off in the middle it is done once more: what is there already is not doubled. */
export async function doErrand(house: House, job: Job): Promise<void> {
  const errand = await errandOf(house.db, job.subject)
  const isOpen = errand !== null && errand.came === null && errand.refused === null
  const own = {
    ...house,
    viewer: { name: errand?.by ?? house.viewer.name },
    // What belongs to no survey is its asker's own.
    ...(errand?.survey === null && {
      parsers: house.parsers.forErrand?.(errand.id) ?? house.parsers,
    }),
  }
  const done = isOpen ? await whileHeld(own, job, errand) : null
  await house.db.transaction(async (db) => {
    if (done) await keepCame(db, job.subject, done)
    await house.jobs.done(db, job)
  }, CAN_BE_REDONE)
  house.held.delete(job.subject)
}

/** What it holds goes with a step that is not tried again by itself: a person who has it tried brings it once more. */
async function whileHeld(house: House, job: Job, errand: Errand): ReturnType<typeof doneOrRefused> {
  try {
    return await doneOrRefused(house, errand, job.attempts > 1)
  } catch (error) {
    const isLast = job.attempts >= MOST_ATTEMPTS && !(error instanceof NotNow)
    if (isLast || error instanceof SetAside) house.held.delete(job.subject)
    throw error
  }
}

async function doneOrRefused(
  house: House,
  errand: Errand,
  isAgain: boolean,
): Promise<Pick<Errand, 'came' | 'refused'>> {
  try {
    return { came: (await DOES[errand.kind](house, errand, isAgain)) ?? {}, refused: null }
  } catch (error) {
    const isPersons = error instanceof CandourError
    if (!isPersons || error instanceof NotNow || error instanceof SetAside) throw error
    return { came: null, refused: { message: error.message, status: error.status } }
  }
}

/** What was asked was written by the page that asked it, in the shape of its kind. */
type Does = (house: House, errand: Errand, isAgain: boolean) => Promise<unknown>

const DOES: Record<ErrandKind, Does> = {
  'put-in': (house, { survey, asked }) => putIn(house, survey, asked as PutIn),
  place: (house, { survey, asked }) => place(house, survey, asked as Place),
  practise: async (house, { survey }, isAgain) =>
    practiceCopy(house, (await known(house, survey)).survey.slug, isAgain),
  'ask-model': (house, { asked }) => askOnce(house, asked as AskModel),
  'take-in': (house, { asked }) => takeIn(house, asked as TakeIn),
  'try-sample': (house, errand) => tryOnce(house, errand, errand.asked as TrySample),
  'open-locked': (house, errand) => openOnce(house, errand, errand.asked as OpenLocked),
  'read-statement': (house, { asked }) => readStatement(house, asked as ReadStatement),
  'read-policy': (house, { asked }) => readDraft(house, asked as ReadPolicy),
  'import-register': (house, { by, asked }) =>
    importRegister(house, { by, ...(asked as ImportRegister) }),
  'read-sheet': (house, { id, by, asked }) => readSheet(house, { id, by, ...(asked as ReadSheet) }),
  'read-table': (house, { asked }) => readTable(house, asked as ReadTable),
  protect: (house, { asked }) => protect(house, asked as Protect),
  'protect-request': (house, { asked }) => protectRequest(house, asked as ProtectRequest),
  audit: (house, { asked }) => audit(house, asked as AuditAsked),
  'check-file': (house, { asked }) => checkFile(house, asked as CheckFile),
  'read-request': (house, { by, asked }) => readRequest(house, { by, ...(asked as ReadRequest) }),
  'take-mails': (house, { asked }) => takeMailsSent(house, asked as TakeMails),
}

async function putIn(
  house: House,
  survey: Errand['survey'],
  { files, ...dropped }: PutIn,
): Promise<unknown> {
  const opened = files.map(async ({ name, sha256 }) => ({
    name,
    bytes: await house.blobs.open(sha256),
  }))
  const kept = await known(house, survey)
  return placeDropped(house, kept, { ...dropped, files: await Promise.all(opened) })
}

async function place(
  house: House,
  survey: Errand['survey'],
  { bodyOf, dayOf }: Place,
): Promise<unknown> {
  const { id } = await known(house, survey)
  return placeFiles(house, id, new Map(bodyOf), new Map(dayOf))
}

async function askOnce(house: House, { message }: AskModel): Promise<unknown> {
  if (!house.model)
    throw new CandourError(
      'No model is set any more, so nothing was sent. Set CANDOUR_MODEL_URL and CANDOUR_MODEL, and start Candour again.',
      { status: 409 },
    )
  await proposeFigures(house, message, house.model)
  return {}
}

async function known({ db }: House, id: Errand['survey']) {
  const kept = id === null ? null : await surveyById(db, id)
  if (!kept) throw notFound('survey', id ?? 'of this')
  return kept
}
