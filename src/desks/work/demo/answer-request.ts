// The request answered at the standards desk, step by step through the doors behind its pages: taken in, mapped, counted, made safe,
// written, drawn up, signed by a second person, handed over, put into the log. Each step is somebody's who may do it.
import { courseOf } from '../../../answer/course/course-of.ts'
import { lastOf } from '../../../answer/course/standing.ts'
import { proposeRequest } from '../../../answer/intake/propose-request.ts'
import { draftNotice } from '../../../answer/notice/draft-notice.ts'
import { requestById } from '../../../answer/queries.ts'
import { draftReason } from '../../../answer/reasons/draft-reason.ts'
import { recordDeed } from '../../../answer/record-deed.ts'
import { takeRequests } from '../../../answer/take-request.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { USUALLY_PROMISED } from '../../../disclose/given/release-form.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { proposedMapping } from '../../../register/counted/mapped/propose-mapping.ts'
import type { FileIn, House } from '../../../store/house.ts'
import type { EventSaid } from '../../../vocabulary/answering/event.ts'
import type { RequestQuestion } from '../../../vocabulary/answering/request.ts'
import type { Span } from '../../../vocabulary/span.ts'
import { countRequest } from '../answering/count-request.ts'
import { drawUp } from '../answering/draw-up.ts'
import { FORMATS } from '../answering/files-of-answer.ts'
import { handOver } from '../answering/hand-over.ts'
import { keepSafe, toProtect } from '../answering/keep-safe.ts'
import { letterMade } from '../answering/letter-files.ts'
import { noticeFactsOf } from '../answering/notice-facts-of.ts'
import { openToSign, signRelease } from '../answering/sign-release.ts'
import { protectRequest } from '../errands/protect-request.ts'
import { readRequest } from '../errands/read-request.ts'
import { whoAnswers } from './who-answers.ts'

export interface Answered {
  reference: string
  /** The mail as it was handed over, with the very files that were signed. */
  mail: FileIn
  drawnUpBy: string
  signedBy: string
}

/** What an officer of the invented force said, as its file has it. */
export interface AsSaid {
  /** What the figures count, by what is counted. */
  words: Record<string, string>
  /** By question: what is brought together, and the coarser table that was chosen. */
  bands: Record<string, string>
  rungs: Record<string, string>
  reason: { questions: string[]; section: string; group: string; fields: Record<string, string> }
  /** What stands in the letter and nowhere else. */
  asked: Record<string, string>
}

interface ToAnswer {
  letter: FileIn
  days: Span
  said: AsSaid
  say(line: string): void
}

export async function answerRequest(
  house: House,
  { letter, days, said, say }: ToAnswer,
): Promise<Answered> {
  const { clerk, officer, second } = await whoAnswers(house)
  const today = dayHere(house.now())
  const { id, questions, reference } = await takenIn(house, clerk, letter, today)
  say(`${clerk.name} took the request in as ${reference}: ${questions.length} questions.`)
  const desk = { house, id, today }
  await deed(
    desk,
    officer,
    questions.map((question) => meantBy(question, { days, said, today })),
  )
  await done(countRequest(house, officer, await at(desk)))
  say(
    `${officer.name} said what each question counts, and the register was counted once for all of them.`,
  )
  await madeSafe(desk, officer, said)
  say('Every small number was made safe, and all tables were read together as a requester would.')
  await reasonsGiven(desk, officer, said)
  const letters = await letterWritten(desk, officer, said)
  await done(
    drawUp(house, officer, {
      ...(await at(desk)),
      questions: questions.map(({ number }) => number),
      formats: FORMATS,
      letters,
      corrects: null,
    }),
  )
  await signed(desk, second, questions)
  say(`${officer.name} drew the answer up; ${second.name} opened each file and signed.`)
  const mail = await handedOver(desk, clerk)
  say(`${clerk.name} handed it over: the mail holds the very bytes that were signed.`)
  return { reference, mail, drawnUpBy: officer.name, signedBy: second.name }
}

interface Desk {
  house: House
  id: string
  today: string
}

/** The request as it stands now, as a page that was just opened has it. */
async function at({ house, id, today }: Desk) {
  const request = await requestById(house.db, id)
  if (!request) throw new Error('the request of the demonstration is gone')
  const course = courseOf(request, today)
  return { course, version: request.version }
}

async function release(desk: Desk) {
  const { course, version } = await at(desk)
  const [first] = course.releases
  if (!first) throw new Error('nothing was drawn up')
  return { course, version, release: first }
}

async function done(recorded: ReturnType<typeof recordDeed>): Promise<void> {
  const made = await recorded
  if (!made.done) throw new Error(`a step of the demonstration was refused: ${made.why}`)
}

const deed = ({ house, id }: Desk, viewer: Viewer, said: readonly EventSaid[]): Promise<void> =>
  done(recordDeed(house, { viewer, id, version: null, said }))

async function takenIn(house: House, clerk: Viewer, letter: FileIn, today: string) {
  const sha256 = await house.blobs.seal(letter.bytes)
  const read = await readRequest(house, {
    by: clerk.account,
    files: [{ name: letter.name, sha256 }],
  })
  const { name, address, requests } = proposeRequest(read)
  const [questions = []] = requests
  const [taken] = await takeRequests(house, {
    viewer: clerk,
    taken: [
      {
        id: house.newId(),
        received: today,
        door: 'mail',
        law: 'foia',
        questions,
        requester: { name, address, words: read.text, files: read.files },
      },
    ],
  })
  if (!taken) throw new Error('the request of the demonstration was not taken in')
  return { id: taken.id, reference: taken.reference, questions }
}

/** As the desk proposes it by the question's own words; the days are those that the letter says of all of them. */
function meantBy(
  question: RequestQuestion,
  { days, said, today }: { days: Span; said: AsSaid; today: string },
): EventSaid {
  const proposed = proposedMapping(question, { all: question.words, received: today })
  return 'mapping' in proposed
    ? {
        kind: 'mapped',
        facts: {
          ...proposed.mapping,
          social: true,
          span: days,
          words: said.words[proposed.mapping.unit] ?? proposed.mapping.words,
        },
      }
    : {
        kind: 'document-chosen',
        facts: { question: question.number, policy: 'social-media', on: days.to },
      }
}

async function madeSafe(desk: Desk, officer: Viewer, { bands, rungs }: AsSaid): Promise<void> {
  const { house } = desk
  const before = await at(desk)
  const asked = await toProtect(house, before.course, {
    promised: USUALLY_PROMISED,
    rungs,
    bands,
  })
  const made = await protectRequest(house, asked)
  await done(keepSafe(house, officer, { ...before, asked, made }))
}

async function reasonsGiven(desk: Desk, officer: Viewer, { reason }: AsSaid): Promise<void> {
  const { questions, section, group, fields } = reason
  const text = draftReason(section, fields)
  const given = { questions, section, fields, text, group, instead: null, until: null }
  await deed(desk, officer, [{ kind: 'reason-given', facts: given }])
}

/** Drafted from what the request holds; answers the files of the letter, which nothing may keep back. */
async function letterWritten(desk: Desk, officer: Viewer, { asked }: AsSaid): Promise<FileIn[]> {
  const { house, today: on } = desk
  const { course } = await at(desk)
  const about = { kind: 'answer' as const, on, asked }
  const parts = draftNotice(await noticeFactsOf(house, course, about), null)
  await deed(desk, officer, [
    { kind: 'notice-written', facts: { ...about, version: 1, parts, edited: [], welsh: null } },
  ])
  const written = await at(desk)
  const seq = lastOf(written.course.events, 'notice-written')?.seq ?? 0
  const { files, faults } = await letterMade(house, written.course.request, seq)
  const [fault] = faults.filter(({ blocks }) => blocks)
  if (fault) throw new Error(`the letter of the demonstration may not be sent: ${fault.message}`)
  return files
}

async function signed(
  desk: Desk,
  second: Viewer,
  questions: readonly RequestQuestion[],
): Promise<void> {
  const { house } = desk
  const drawn = await release(desk)
  for (const { sha256 } of drawn.release.drawnUp.files)
    await openToSign(house, second, { ...drawn, sha256 })
  await done(
    signRelease(house, second, {
      ...(await release(desk)),
      questions: questions.map(({ number }) => number),
    }),
  )
}

async function handedOver(desk: Desk, clerk: Viewer): Promise<FileIn> {
  const { house, today } = desk
  await done(handOver(house, clerk, { ...(await release(desk)), door: 'mail', on: today }))
  const { sent } = (await release(desk)).release
  if (!sent) throw new Error('nothing was sent')
  return { name: 'answer.eml', bytes: await house.blobs.open(sent.sha256) }
}
