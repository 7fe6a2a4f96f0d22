// The second person: what waits, its files, the signature.
import type { Context } from 'hono'
import type { Course } from '../../../../answer/course/course-of.ts'
import { coursesKnown } from '../../../../answer/known-requests.ts'
import { openedBy } from '../../../../answer/ledger/queries.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { unsentForSecond } from '../../../../answer/rules/may-sign.ts'
import { noPartBefore } from '../../../../answer/rules/no-part-before.ts'
import { whyNot } from '../../../../answer/rules/why-not.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { notFound } from '../../../../vocabulary/errors.ts'
import { openToSign, signRelease } from '../../../work/answering/sign-release.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { SIGNING, signingAddress } from '../request/release-addresses.ts'
import { requestAt } from '../request/request-at.ts'
import { recordedOrChanged, versionTyped } from './recorded-or-changed.ts'
import { type SignView, signingPage, signPage } from './signing-pages.ts'

export function signingRoutes({ house }: StandardsDesk) {
  const signing = async (c: Context) => {
    const viewer = viewerOf(c)
    const today = dayHere(house.now())
    const all = await recordedReading(house, viewer, {
      what: 'releases to sign read',
      record: 'requests',
      read: (db) => coursesKnown(house, today, db),
    })
    return c.html(signingPage(viewer, unsentForSecond(all ?? [], viewer.account)).toString())
  }

  const releaseAt = async (c: Context) => {
    const at = await requestAt(house, c)
    const number = c.req.param('release') ?? ''
    const release = at.course.releases.find((one) => String(one.number) === number)
    if (!release) throw notFound('release', number)
    return { ...at, release }
  }

  const signForm = (c: Context) => shown(c)

  const shown = async (c: Context, again?: SignView['again']) => {
    const { viewer, course, release, parent } = await releaseAt(c)
    const opened = await openedBy(house.db, {
      request: course.request.id,
      drawnUp: release.event,
      account: viewer.account,
    })
    const why =
      whyNot(viewer, asSigned(release), course) ??
      (parent && noPartBefore('signed', viewer.account, parent))
    const page = signPage({ viewer, course, release, opened, why, ...(again && { again }) })
    return c.html(page.toString(), again ? 422 : 200)
  }

  const fileOpened = async (c: Context) => {
    const { viewer, course, release } = await releaseAt(c)
    const sha256 = c.req.param('sha256') ?? ''
    const { file, bytes } = await openToSign(house, viewer, { course, release, sha256 })
    return handedOut(c, file.name, bytes)
  }

  const releaseSigned = async (c: Context) => {
    const { viewer, course, release } = await releaseAt(c)
    const typed = await formOf(c)
    const questions = saidOf(course, typed)
    const unsaid = release.drawnUp.questions.find((one) => !questions.includes(one))
    // What was left unticked is said over the form; the rule keeps it from being recorded all the same.
    if (unsaid !== undefined)
      return shown(c, {
        message: `Say of question ${unsaid} that what was asked is what is answered.`,
        ticked: questions,
      })
    const recorded = await signRelease(house, viewer, {
      course,
      release,
      questions,
      version: versionTyped(typed),
    })
    return recordedOrChanged(c, recorded, SIGNING)
  }

  const signatureTakenBack = async (c: Context) => {
    const { viewer, course, release } = await releaseAt(c)
    const typed = await formOf(c)
    const why = (typed['why'] ?? '').trim()
    if (why === '') return shown(c, { message: 'Say why the signature is taken back.', ticked: [] })
    const recorded = await recordDeed(house, {
      viewer,
      id: course.request.id,
      version: versionTyped(typed),
      said: [{ kind: 'unsigned', facts: { drawnUp: release.event, why } }],
    })
    return recordedOrChanged(c, recorded, signingAddress(course.request.id, release.number))
  }

  return { signing, signForm, fileOpened, releaseSigned, signatureTakenBack }
}

const saidOf = ({ questions }: Course, typed: Readonly<Record<string, string>>): string[] =>
  questions.flatMap(({ number }) => (typed[`question-${number}`] === 'yes' ? [number] : []))

/** As if all of it had been opened and said: what is left is why whoever looks may not. */
const asSigned = ({ event, drawnUp }: ReleaseRecord) => {
  const hashes = drawnUp.files.map(({ sha256 }) => sha256)
  return {
    kind: 'signed' as const,
    facts: { drawnUp: event, hashes, opened: hashes, questions: drawnUp.questions },
  }
}
