// What a file of the invented force lets a door of the desk do in a request: what cannot be written down as an event, since its
// tables and files are made here.
import type { Course } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { loggedOf } from '../../../answer/log/logged-of.ts'
import { draftNotice } from '../../../answer/notice/draft-notice.ts'
import { NOTICE_KINDS } from '../../../vocabulary/answering/notice.ts'
import { DOORS } from '../../../vocabulary/answering/request.ts'
import { drawUp } from '../answering/draw-up.ts'
import { handOver } from '../answering/hand-over.ts'
import { letterMade } from '../answering/letter-files.ts'
import { noticeFactsOf } from '../answering/notice-facts-of.ts'
import { openToSign, signRelease } from '../answering/sign-release.ts'
import { kept, listIn, namedWords, type Play, said, wordsIn } from './play.ts'
import { TABLE_PLAYS } from './table-plays.ts'

/** By what a step of a file calls it. */
export const PLAYS: Readonly<Record<string, Play>> = {
  ...TABLE_PLAYS,
  /** Drafts the letter of that kind and day, and keeps it as the next version. */
  'write the letter': async (house, { viewer, course, given }) => {
    const kind = NOTICE_KINDS.find((one) => one === given['kind']) ?? 'answer'
    const about = { kind, on: wordsIn(given['on']), asked: namedWords(given['asked']) }
    const facts = await noticeFactsOf(house, course, about)
    const version = allOf(course.events, 'notice-written').length + 1
    const parts = draftNotice(facts, null)
    const written = { version, ...about, parts, edited: [], welsh: null }
    await said(house, { viewer, course }, { kind: 'notice-written', facts: written })
  },
  /** The letter that was last written, with the tables and documents of the questions given. */
  'draw up': async (house, { viewer, course, given }) => {
    const written = allOf(course.events, 'notice-written').at(-1)
    const { files, faults } = await letterMade(house, course.request, written?.seq ?? 0)
    const [blocks] = faults.filter((one) => one.blocks)
    if (blocks) throw new Error(`${course.request.reference}: ${blocks.part}: ${blocks.message}`)
    await kept(
      drawUp(house, viewer, {
        course,
        version: course.request.version,
        questions: listIn(given['questions']),
        formats: ['csv', 'ods', 'pdf'],
        letters: files,
        corrects: null,
      }),
    )
  },
  /** The second person opens every file of the last release, and signs. */
  sign: async (house, { viewer, course }) => {
    const release = lastRelease(course)
    for (const { sha256 } of release.drawnUp.files)
      await openToSign(house, viewer, { course, release, sha256 })
    const { questions } = release.drawnUp
    const version = course.request.version
    await kept(signRelease(house, viewer, { course, release, questions, version }))
  },
  /** The last release leaves by that door on that day. */
  'hand over': async (house, { viewer, course, given }) => {
    const door = DOORS.find((one) => one === given['door']) ?? 'mail'
    const release = lastRelease(course)
    const on = wordsIn(given['on'])
    await kept(
      handOver(house, viewer, { course, release, door, on, version: course.request.version }),
    )
  },
  /** The last release is put on the disclosure log. */
  log: async (house, { viewer, course, given }) => {
    const on = wordsIn(given['on'])
    const subject = wordsIn(given['subject'])
    const asked = wordsIn(given['asked'])
    const answered = wordsIn(given['answered'])
    const facts = loggedOf(course, lastRelease(course), { on, subject, asked, answered })
    await said(house, { viewer, course }, { kind: 'logged', facts })
  },
}

function lastRelease({ releases, request }: Course): Course['releases'][number] {
  const release = releases.at(-1)
  if (!release) throw new Error(`${request.reference} has no release`)
  return release
}
