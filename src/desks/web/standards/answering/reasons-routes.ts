// Reasons of a request: given by a section's fields, changed by a further one in its place, dropped with a reason.
import type { Context } from 'hono'
import { neitherStanding, reasonsStanding } from '../../../../answer/course/questions.ts'
import { allOf, lastOf, standing } from '../../../../answer/course/standing.ts'
import { requestsKnown } from '../../../../answer/known-requests.ts'
import { classesMet } from '../../../../answer/reasons/classes-met.ts'
import { flagReason, type ReasonSaid } from '../../../../answer/reasons/flag-reason.ts'
import { proposeSections } from '../../../../answer/reasons/propose-sections.ts'
import { publishedAlready } from '../../../../answer/reasons/published-already.ts'
import {
  neitherTyped,
  readNeither,
  readReason,
  reasonTyped,
} from '../../../../answer/reasons/reason-form.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../../../vocabulary/answering/force-request.ts'
import { neitherIn, sectionIn } from '../../../../vocabulary/answering/reason-law.ts'
import { CandourError, type FormRead } from '../../../../vocabulary/errors.ts'
import { knownOfRequest, questionsMarked } from '../../../work/answering/known-of-request.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { reasonsAddress } from '../request/addresses.ts'
import { alikeOf } from '../request/asked-alike.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { type Again, NEW } from './answering-frame.ts'
import { type ReasonView, reasonPage } from './reason-page.ts'
import { type ReasonsView, reasonsPage } from './reasons-page.ts'
import { recordHere } from './record-here.ts'

type Typed = Record<string, string>

export function reasonsRoutes({ house }: StandardsDesk) {
  const viewOf = async (at: RequestAt, again: Partial<Again> = {}): Promise<ReasonsView> => {
    const { events, questions } = at.course
    const [known, others] = [await knownOfRequest(house, at.course), await requestsKnown(house)]
    const alike = await alikeOf(house.db, at.course)
    const out = publishedAlready(
      at.course,
      others,
      alike.map(({ id }) => id),
    )
    return {
      ...NEW,
      ...again,
      reasons: reasonsStanding(events).map((event) => ({
        event,
        flags: flagsOf(
          at,
          event.facts,
          event.facts.questions,
          event.facts.group === null ? undefined : known.hasOpen,
        ),
      })),
      neither: neitherStanding(events, questions).map((event) => ({
        event,
        flags: flagsOf(at, { ...event.facts, until: null }, event.facts.questions),
      })),
      proposed: proposeSections(
        {
          ...known,
          published: out.some(({ isLogged }) => isLogged),
          handedOver: out.some(({ isLogged }) => !isLogged),
        },
        at.course.law,
      ),
      out,
      met: classesMetBy(at, others),
    }
  }

  /** Of other requests: what was said of their class is remembered. */
  const classesMetBy = ({ course, request }: RequestAt, all: readonly ForceRequest[]) => {
    const others = all.filter(({ id }) => id !== request.id)
    const kept = others.flatMap(({ reference, events }) =>
      allOf(standing(events), 'ncnd').map(({ at, facts }) => ({
        reference,
        on: dayHere(new Date(at)),
        section: facts.section,
        kind: facts.kind,
        class: facts.class,
        known: facts.known,
      })),
    )
    return classesMet(course.questions, kept)
  }

  const reasons = async (c: Context) => {
    const at = await requestAt(house, c)
    return c.html(reasonsPage(at, await viewOf(at)).toString())
  }

  const reason = async (c: Context) => {
    const at = await requestAt(house, c)
    const marked = await questionsMarked(house, at.course)
    return c.html(reasonPage(at, firstView(at, sectionAt(c), marked)).toString())
  }

  const doReason = async (c: Context) => {
    const at = await requestAt(house, c)
    const of = sectionAt(c)
    const typed = await formOf(c)
    const read = readSaid(at, of, typed)
    const view: ReasonView = { ...NEW, ...of, typed, flags: null, fields: {} }
    if (!read.ok)
      return c.html(reasonPage(at, { ...view, errors: read.formErrors }).toString(), 422)
    const { kind, facts } = read.value
    const until = 'until' in facts ? facts.until : null
    const looked = {
      ...view,
      fields: facts.fields,
      flags: flagsOf(at, { ...facts, until }, facts.questions),
    }
    if (typed['do'] === 'look') return c.html(reasonPage(at, looked).toString())
    return recordHere(house, c, at, {
      said: kind === 'ncnd' ? [...takenBack(at, of), read.value] : [read.value],
      typed,
      goOn: reasonsAddress(at.request.id),
      field: 'scope',
      again: (more, status) => c.html(reasonPage(at, { ...looked, ...more }).toString(), status),
    })
  }

  const dropReason = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const reason = Number(typed['reason'])
    const field = `why-${reason}`
    const why = typed[field]?.trim() ?? ''
    const again = async (more: Partial<Again>, status: 409 | 422) =>
      c.html(reasonsPage(at, await viewOf(at, { typed, ...more })).toString(), status)
    if (why === '') return again({ errors: [{ field, message: 'Say why it is dropped' }] }, 422)
    return recordHere(house, c, at, {
      said: [{ kind: 'reason-dropped', facts: { reason, why } }],
      typed,
      goOn: reasonsAddress(at.request.id),
      field,
      again,
    })
  }

  return { reasons, reason, doReason, dropReason }
}

/** `hasOpen`: of a reason that is about marked numbers, whether they count open matters. */
const flagsOf = (
  { course, today }: RequestAt,
  said: ReasonSaid,
  questions: readonly string[],
  hasOpen?: boolean,
) =>
  flagReason(said, {
    ...(hasOpen !== undefined && { hasOpen }),
    received: course.received?.facts.on ?? today,
    today,
    questions: course.questions
      .filter(({ number }) => questions.includes(number))
      .map(({ words }) => words),
  })

interface SectionAt {
  section: string
  instead: number | null
}

function sectionAt(c: Context): SectionAt {
  const section = c.req.query('section') ?? ''
  if (!sectionIn(section) && !neitherIn(section))
    throw new CandourError('no such section', { status: 404 })
  const instead = Number(c.req.query('instead') ?? Number.NaN)
  return { section, instead: Number.isInteger(instead) ? instead : null }
}

/** Of a refusal on cost the questions of its estimate; of marked numbers those whose table has some; else those of which nothing is said yet. */
function firstTyped(
  { questions, events }: RequestAt['course'],
  section: string,
  marked: readonly string[],
): Typed {
  const withMarks = questions.filter(({ number }) => marked.includes(number))
  const estimated = lastOf(events, 'estimated')?.facts.questions ?? []
  const isOfNumbers = withMarks.length > 0 && sectionIn(section)?.estimate === false
  const fitting = sectionIn(section)?.estimate
    ? questions.filter(({ number }) => estimated.includes(number))
    : isOfNumbers
      ? withMarks
      : questions.filter(({ reasons, ncnd }) => reasons.length === 0 && ncnd === null)
  const chosen = fitting.length > 0 ? fitting : questions
  return {
    ...Object.fromEntries(chosen.map(({ number }) => [`questions-${number}`, 'yes'])),
    about: isOfNumbers ? 'numbers' : 'all',
  }
}

/** The one that is changed as it was given; else what fits its section. */
function firstView(
  { course }: RequestAt,
  { section, instead }: SectionAt,
  marked: readonly string[],
): ReasonView {
  const before = reasonsStanding(course.events).find(({ seq }) => seq === instead)
  const ofSection = allOf(course.events, 'ncnd').filter(({ facts }) => facts.section === section)
  const neither = ofSection.find(({ seq }) => seq === instead) ?? ofSection.at(-1)
  const typed = before
    ? reasonTyped(before.facts)
    : neitherIn(section) && neither
      ? neitherTyped(neither.facts)
      : firstTyped(course, section, marked)
  return { ...NEW, section, instead, typed, flags: null, fields: before?.facts.fields ?? {} }
}

/** One that is put anew says no more what it said, of no question: by itself a further one would leave it standing beside it. */
const takenBack = ({ course }: RequestAt, { instead }: SectionAt): EventSaid[] =>
  allOf(course.events, 'ncnd').flatMap(({ seq }) =>
    seq === instead ? [{ kind: 'event-corrected', facts: { event: seq } }] : [],
  )

type Given = Extract<EventSaid, { kind: 'reason-given' | 'ncnd' }>

function readSaid(
  { course }: RequestAt,
  { section, instead }: SectionAt,
  typed: Typed,
): FormRead<Given> {
  const questions = course.questions.map(({ number }) => number)
  if (neitherIn(section)) {
    const read = readNeither(section, typed, { questions })
    return read.ok ? { ok: true, value: { kind: 'ncnd', facts: read.value } } : read
  }
  const read = readReason(section, typed, { questions, instead })
  return read.ok ? { ok: true, value: { kind: 'reason-given', facts: read.value } } : read
}
