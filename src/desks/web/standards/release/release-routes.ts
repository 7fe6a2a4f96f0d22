// The releases of a request: drawn up, looked at, handed over, withdrawn.
import type { Context } from 'hono'
import { allOf, lastOf } from '../../../../answer/course/standing.ts'
import { nameIn, wordsOf } from '../../../../answer/intake/name-in.ts'
import { loggedOf } from '../../../../answer/log/logged-of.ts'
import { isDecision } from '../../../../answer/notice/notice-facts.ts'
import { requesterOf } from '../../../../answer/queries.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { allAccounts } from '../../../../people/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { DOORS } from '../../../../vocabulary/answering/request.ts'
import { type FormError, notFound } from '../../../../vocabulary/errors.ts'
import { LEAK_STEPS } from '../../../../wording/answering/leak-words.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import { drawUp } from '../../../work/answering/draw-up.ts'
import { FORMATS } from '../../../work/answering/files-of-answer.ts'
import { handOver } from '../../../work/answering/hand-over.ts'
import { letterMade } from '../../../work/answering/letter-files.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { namesRequester } from '../request/act-on-request.ts'
import { releaseAddress, releasesAddress } from '../request/release-addresses.ts'
import { NAME_MAY_STAY, NAME_STANDS } from '../request/request-act-page.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { recordedOrChanged, versionTyped } from './recorded-or-changed.ts'
import { type ReleaseView, releasePage } from './release-page.ts'
import { releasesPage } from './releases-page.ts'

export function releaseRoutes({ house }: StandardsDesk) {
  const letterOf = async ({ course, request }: RequestAt) => {
    const written = lastOf(course.events, 'notice-written')
    return written && { written, made: await letterMade(house, request, written.seq) }
  }

  const listed = async (c: Context, at: RequestAt, errors: readonly string[] = []) => {
    const letter = await letterOf(at)
    const page = releasesPage(at, {
      letter: letter && {
        version: letter.written.facts.version,
        kind: letter.written.facts.kind,
        faults: letter.made.faults.filter(({ blocks }) => blocks).map(({ message }) => message),
      },
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const releases = async (c: Context) => listed(c, await requestAt(house, c))

  const releaseDrawnUp = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const letter = await letterOf(at)
    const blocked = letter?.made.faults.filter(({ blocks }) => blocks) ?? []
    // A letter on the way there, a question back or that more time is taken, answers nothing, whatever was ticked.
    const decides = letter !== null && isDecision(letter.written.facts)
    const questions = at.course.questions.flatMap(({ number }) =>
      decides && typed[`question-${number}`] === 'yes' ? [number] : [],
    )
    const corrects = Number(typed['corrects'] ?? '')
    const why = (typed['why'] ?? '').trim()
    if (!letter || blocked.length > 0) return listed(c, at, ['The letter cannot go out as it is.'])
    if (questions.length === 0 && decides) return listed(c, at, ['Say which questions it answers.'])
    if (corrects > 0 && why === '')
      return listed(c, at, ['Say why it stands instead of the earlier release.'])
    const recorded = await drawUp(house, at.viewer, {
      course: at.course,
      version: versionTyped(typed),
      questions,
      formats: FORMATS.filter((format) => typed[`format-${format}`] === 'yes'),
      letters: letter.made.files,
      corrects: corrects > 0 ? { release: corrects, why } : null,
    })
    return recordedOrChanged(c, recorded, releasesAddress(at.request.id))
  }

  const releaseAt = async (c: Context): Promise<RequestAt & { release: ReleaseRecord }> => {
    const at = await requestAt(house, c)
    const number = c.req.param('release') ?? ''
    const release = at.course.releases.find((one) => String(one.number) === number)
    if (!release) throw notFound('release', number)
    return { ...at, release }
  }

  const shown = async (
    c: Context,
    at: RequestAt & { release: ReleaseRecord },
    typed: Record<string, string> = {},
    { errors = [], nameStands = false }: Partial<Pick<ReleaseView, 'errors' | 'nameStands'>> = {},
  ) => {
    const { course, release } = at
    const leak = allOf(course.events, 'leaked').findLast(
      ({ facts }) => facts.release === release.number,
    )
    const view = {
      release,
      names: new Map((await allAccounts(house.db)).map(({ id, name }) => [id, name])),
      leak: leak ?? null,
      steps: allOf(course.events, 'leak-step').filter(({ facts }) => facts.leak === leak?.seq),
      typed: { ...proposedLog(at), ...typed },
      errors,
      nameStands,
    }
    return c.html(releasePage(at, view).toString(), errors.length > 0 ? 422 : 200)
  }

  const release = async (c: Context) => shown(c, await releaseAt(c))

  const releaseFile = async (c: Context) => {
    const at = await releaseAt(c)
    const file = at.release.drawnUp.files.find(({ sha256 }) => sha256 === c.req.param('sha256'))
    if (!file) throw notFound('file of this release', c.req.param('sha256') ?? '')
    return handedOut(c, file.name, await house.blobs.open(file.sha256))
  }

  const releaseSent = async (c: Context) => {
    const at = await releaseAt(c)
    const typed = await formOf(c)
    const door = DOORS.find((one) => one === typed['door'])
    const on = dayTyped(typed['on'] ?? '')
    if (!door || on === null)
      return shown(c, at, typed, {
        errors: [
          { field: 'on', message: 'Write the day on which it goes out, as 20 November 2026' },
        ],
      })
    const recorded = await handOver(house, at.viewer, {
      course: at.course,
      release: at.release,
      door,
      on,
      version: versionTyped(typed),
    })
    return recordedOrChanged(c, recorded, releaseAddress(at.request.id, at.release.number))
  }

  const releaseMail = async (c: Context) => {
    const at = await releaseAt(c)
    const { sent } = at.release
    // It went with who asked, at the end of the time.
    if (!sent || lastOf(at.course.events, 'requester-erased'))
      throw notFound('mail of this release', String(at.release.number))
    await recordedReading(house, at.viewer, {
      what: 'mail to requester taken out',
      record: `request:${at.request.id}`,
      detail: { release: at.release.number },
      read: async () => sent,
    })
    const name = `${at.request.reference.replaceAll(/[^\w-]+/g, '-')}.eml`
    return handedOut(c, name, await house.blobs.open(sent.sha256))
  }

  const releaseLogged = async (c: Context) => {
    const at = await releaseAt(c)
    const typed = await formOf(c)
    const text = (field: string): string => (typed[field] ?? '').trim()
    const on = dayTyped(text('published'))
    const errors: FormError[] = ['subject', 'asked', 'answered'].flatMap((field) =>
      text(field) === '' ? [{ field, message: 'Say it: it is what people read' }] : [],
    )
    if (on === null)
      errors.push({ field: 'published', message: 'Write the day, as 20 November 2026' })
    const said: EventSaid = {
      kind: 'logged',
      facts: loggedOf(at.course, at.release, {
        on: on ?? at.today,
        subject: text('subject'),
        asked: text('asked'),
        answered: text('answered'),
      }),
    }
    const who = (await requesterOf(house.db, at.request.id))?.name ?? ''
    if (nameIn(who, wordsOf([said.facts])) !== null)
      errors.push({
        field: 'asked',
        message: 'The name of who asked stands in it: anybody reads the log',
      })
    if (errors.length > 0) return shown(c, at, typed, { errors })
    const recorded = await recordDeed(house, {
      viewer: at.viewer,
      id: at.request.id,
      version: versionTyped(typed),
      said: [said],
    })
    return recordedOrChanged(c, recorded, releaseAddress(at.request.id, at.release.number))
  }

  const releaseLeaked = async (c: Context) => {
    const at = await releaseAt(c)
    const typed = await formOf(c)
    const on = dayTyped(typed['leak-on'] ?? at.today)
    const what = (typed['leak-what'] ?? '').trim()
    const leak = allOf(at.course.events, 'leaked').findLast(
      ({ facts }) => facts.release === at.release.number,
    )
    const [step] = LEAK_STEPS.find(([name]) => name === typed['step']) ?? []
    const said: EventSaid =
      leak && step
        ? {
            kind: 'leak-step',
            facts: {
              leak: leak.seq,
              step,
              on: at.today,
              note: (typed[`note-${step}`] ?? '').trim(),
            },
          }
        : {
            kind: 'leaked',
            facts: {
              on: on ?? at.today,
              release: at.release.number,
              what,
            },
          }
    const errors: FormError[] = []
    if (said.kind === 'leaked' && on === null)
      errors.push({ field: 'leak-on', message: 'Write the day, as 20 November 2026' })
    if (said.kind === 'leaked' && what === '')
      errors.push({ field: 'leak-what', message: 'Say what is in it that should not have left' })
    const nameStands = !typed[NAME_MAY_STAY] && (await namesRequester(house, at, [said]))
    if (nameStands)
      errors.push({
        field: step ? `note-${step}` : 'leak-what',
        message: NAME_STANDS,
      })
    if (errors.length > 0) return shown(c, at, typed, { errors, nameStands })
    const recorded = await recordDeed(house, {
      viewer: at.viewer,
      id: at.request.id,
      version: versionTyped(typed),
      said: [said],
    })
    return recordedOrChanged(c, recorded, releaseAddress(at.request.id, at.release.number))
  }

  return {
    releases,
    releaseDrawnUp,
    release,
    releaseFile,
    releaseSent,
    releaseMail,
    releaseLogged,
    releaseLeaked,
  }
}

/** What the log would say, of the questions as they were split. */
const proposedLog = ({ course, release }: RequestAt & { release: ReleaseRecord }) => ({
  subject: '',
  asked: course.questions
    .filter(({ number }) => release.drawnUp.questions.includes(number))
    .map(({ number, words }) => `${number}: ${words}`)
    .join('\n'),
  answered: '',
})
