// What a body's pages are about, found by their address; a plain sentence where there is nothing.
import type { Context } from 'hono'
import { bodyOfThing } from '../../../reconcile/queue/queries.ts'
import type { House } from '../../../store/house.ts'
import { type SurveyKept, surveyBySlug } from '../../../survey/queries.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { bodyNamed, broughtBy, type DeskSurvey } from './desk-view.ts'
import { type DeskLoaded, documentsOf, loadSurvey } from './load-survey.ts'
import { withPlaces } from './places.ts'

export interface BodyAt {
  desk: DeskLoaded
  body: BodyAsked
}

/** A form as typed, when it comes back with what is wrong in it. */
export interface Typed {
  typed: Record<string, string>
  errors: FormError[]
}

export const NOTHING_TYPED: Typed = { typed: {}, errors: [] }

/** Only what is asked: for pages that look for the rest themselves. */
export async function surveyNamed({ db }: House, c: Context): Promise<SurveyKept> {
  const slug = c.req.param('slug') ?? ''
  const known = await surveyBySlug(db, slug)
  if (!known) throw notFound('survey', slug)
  return known
}

/** A body of it, with what there is of that body alone. */
export async function bodyAt(house: House, c: Context): Promise<BodyAt> {
  const slug = c.req.param('body') ?? ''
  const desk = await loadBodies(house, c, await surveyNamed(house, c), [slug])
  const body = bodyNamed(desk, slug)
  if (!body) throw notFound('body in this survey', slug)
  return { desk: (await isInQueue(c)) ? await withPlaces(house, desk) : desk, body }
}

/** With the body of what was done last, which the page says and can undo. */
export async function loadBodies(
  house: House,
  c: Context,
  known: SurveyKept,
  bodies: readonly string[],
  how: { inBrief?: boolean } = {},
): Promise<DeskLoaded> {
  const done = c.req.query('done')
  const also = done === undefined ? null : await bodyOfThing(house.db, known.id, done)
  return loadSurvey(house, known, [...new Set([...bodies, ...(also === null ? [] : [also])])], how)
}

/** Come from the queue, and going on in it. */
async function isInQueue(c: Context): Promise<boolean> {
  if (c.req.query('queue') !== undefined) return true
  return c.req.method === 'POST' && (await formOf(c))['queue'] === '1'
}

export function readingAt(c: Context, { desk, body }: BodyAt): DecidedFigure {
  const id = c.req.param('id') ?? ''
  const reading = desk.readings.find((one) => one.id === id && one.body === body.slug)
  if (!reading) throw notFound('reading', id)
  return reading
}

export function answerAt(c: Context, { desk, body }: BodyAt): DecidedAnswer {
  const number = c.req.param('number') ?? ''
  const said = desk.answers.find((one) => one.body === body.slug && one.answer.number === number)
  if (!said) throw notFound('answer', number)
  return said
}

/** By sha256: the documents of this body's files, or of those named. */
export const documentsAt = (
  house: House,
  { desk, body }: BodyAt,
  only?: ReadonlySet<string>,
): Promise<Map<string, Document>> =>
  documentsOf(
    house,
    desk.messages.filter((message) => message.body === body.slug),
    only,
  )

/** The original a reading stands in, and the day it came. */
export async function originalOf(
  house: House,
  { desk, body }: BodyAt,
  sha256: string | undefined,
): Promise<Original> {
  return originalIn(house, desk, body.slug, sha256)
}

export interface Original {
  document: Document | null
  received: string | null
}

export async function originalIn(
  house: House,
  desk: DeskSurvey,
  body: string,
  sha256: string | undefined,
): Promise<Original> {
  const message = broughtBy(desk, body, sha256)
  const documents = message ? await documentsOf(house, [message]) : new Map<string, Document>()
  return { document: documents.get(sha256 ?? '') ?? null, received: message?.received ?? null }
}

/** Fields as typed; a field sent twice gives its last value. */
export async function formOf(c: Context): Promise<Record<string, string>> {
  const sent = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
