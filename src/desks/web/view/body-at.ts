// What a body's pages are about, found by their address; a plain sentence where there is nothing.
import type { Context } from 'hono'
import type { House } from '../../../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { bodyNamed, broughtBy, type DeskSurvey } from './desk-view.ts'
import { type DeskLoaded, documentsOf, loadSurvey } from './load-survey.ts'

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

/** The survey that the address names, as the house's viewer may see it. */
export const surveyAt = (house: House, c: Context): Promise<DeskLoaded> =>
  loadSurvey(house, c.req.param('slug') ?? '')

export async function bodyAt(house: House, c: Context): Promise<BodyAt> {
  const desk = await surveyAt(house, c)
  const body = bodyNamed(desk, c.req.param('body') ?? '')
  if (!body) throw notFound('body in this survey', c.req.param('body') ?? '')
  return { desk, body }
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

/** By sha256: the documents of this body's files. */
export const documentsAt = (house: House, { desk, body }: BodyAt): Promise<Map<string, Document>> =>
  documentsOf(
    house,
    desk.messages.filter((message) => message.body === body.slug),
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
