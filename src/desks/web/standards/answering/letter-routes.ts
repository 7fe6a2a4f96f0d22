// The letter of a request: drafted of its facts, changed by an officer, written as a version, and taken out to be looked at.
import type { Context } from 'hono'
import { allOf } from '../../../../answer/course/standing.ts'
import { checkFields } from '../../../../answer/notice/check-notice.ts'
import { draftNotice } from '../../../../answer/notice/draft-notice.ts'
import { askedTyped, readNotice } from '../../../../answer/notice/notice-form.ts'
import { lastLetterAsked } from '../../../../answer/queries.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import {
  NOTICE_KINDS,
  type NoticeFields,
  type NoticeKind,
} from '../../../../vocabulary/answering/notice.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import { letterMade } from '../../../work/answering/letter-files.ts'
import { lettersOffered, noticeFactsOf } from '../../../work/answering/notice-facts-of.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { letterAddress } from '../request/addresses.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { NEW } from './answering-frame.ts'
import { type LetterView, letterPage } from './letter-page.ts'
import { recordHere } from './record-here.ts'

type Typed = Record<string, string>

export function requestLetterRoutes({ house }: StandardsDesk) {
  const letter = async (c: Context) => {
    const at = await requestAt(house, c)
    const kind = kindAt(c, at)
    const asked = await askedBefore(at, kind)
    const facts = await noticeFactsOf(house, at.course, { kind, on: at.today, asked })
    const before = allOf(at.course.events, 'notice-written').findLast(
      ({ facts: one }) => one.kind === kind,
    )
    const fields: NoticeFields = {
      version: nextVersion(at),
      kind,
      on: at.today,
      parts: draftNotice(facts, before?.facts ?? null),
      edited: before?.facts.edited ?? [],
      asked,
      welsh: before?.facts.welsh ?? null,
    }
    return c.html(letterPage(at, viewOf(at, { facts, fields })).toString())
  }

  const doLetter = async (c: Context) => {
    const at = await requestAt(house, c)
    const kind = kindAt(c, at)
    const typed = await formOf(c)
    const on = dayTyped(typed['on'] ?? '')
    const about = { kind, on: on ?? at.today, asked: askedTyped(kind, typed) }
    const facts = await noticeFactsOf(house, at.course, about)
    const fields = readNotice(sentParts(typed), facts, nextVersion(at))
    const view = { ...viewOf(at, { facts, fields }), typed }
    const errors: FormError[] =
      on === null ? [{ field: 'on', message: 'Write the day as 14 March 2024' }] : []
    if (errors.length > 0) return c.html(letterPage(at, { ...view, errors }).toString(), 422)
    if (typed['do'] !== 'write') return c.html(letterPage(at, view).toString())
    return recordHere(house, c, at, {
      said: [{ kind: 'notice-written', facts: fields }],
      typed,
      goOn: `${letterAddress(at.request.id, kind)}#written`,
      field: 'on',
      again: (more, status) => c.html(letterPage(at, { ...view, ...more }).toString(), status),
    })
  }

  const letterFile = async (c: Context) => {
    const at = await requestAt(house, c)
    const [seq, format] = [Number(c.req.param('n')), c.req.param('format') ?? '']
    const { files } = await letterMade(house, at.request, seq)
    const file = files.find(({ name }) => name.endsWith(`.${format}`))
    if (!file) throw new CandourError('no such letter', { status: 404 })
    const name = `${at.request.reference.replaceAll('/', '-')} letter.${format}`
    return handedOut(c, name, file.bytes)
  }

  /** As the last letter had it, of this request or of any. */
  const askedBefore = async ({ course }: RequestAt, kind: NoticeKind): Promise<Typed> => {
    const own = allOf(course.events, 'notice-written').findLast(({ facts }) => facts.kind === kind)
    const force = await inventedForce(house.db)
    // What was said of one request stands in no letter of another.
    const { adviceOwn: _, leavesOut: __, ...lasting } = (await lastLetterAsked(house.db)) ?? {}
    const from: Typed = force ? { from: force.name } : {}
    return { ...askedTyped(kind, {}), ...from, ...lasting, ...own?.facts.asked }
  }

  return { requestLetter: letter, doRequestLetter: doLetter, requestLetterFile: letterFile }
}

function kindAt(c: Context, { course }: RequestAt): NoticeKind {
  const offered = lettersOffered(course)
  const named = NOTICE_KINDS.find((kind) => kind === c.req.query('kind')) ?? offered[0]
  if (named === undefined || !offered.includes(named))
    throw new CandourError('no such letter', { status: 404 })
  return named
}

const nextVersion = ({ course }: RequestAt): number =>
  allOf(course.events, 'notice-written').reduce(
    (most, { facts }) => Math.max(most, facts.version),
    0,
  ) + 1

const viewOf = (
  { course }: RequestAt,
  { facts, fields }: Pick<LetterView, 'facts' | 'fields'>,
): LetterView => ({
  ...NEW,
  offered: lettersOffered(course),
  facts,
  fields,
  drafted: draftNotice(facts, null),
  faults: checkFields(fields, facts),
  written: allOf(course.events, 'notice-written')
    .map(({ seq, actor, facts: written }) => ({ seq, by: actor, fields: written }))
    .toReversed(),
})

/** A checkbox is sent under its own name. */
const sentParts = (typed: Typed): Typed => ({
  ...typed,
  ...(typed['welsh-Owed'] && { welshOwed: 'yes' }),
  welsh: typed['welshText'] ?? '',
})
