// One reading or one answer beside its original, and the forms that decide what it is.

import type { Context } from 'hono'
import { decide, undo } from '../../../reconcile/decide.ts'
import {
  type Decided,
  readAnswerForm,
  readFigureForm,
  readFigureNote,
} from '../../../reconcile/forms/decision-form.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import { answerKey, figureKey } from '../../../reconcile/queue/waiting-for.ts'
import { taken } from '../../../reconcile/readers/whose-turn.ts'
import type { House } from '../../../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { answerAddress, bodyAddress, figureAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { flowOf, onwards } from '../queue/flow.ts'

import {
  answerAt,
  type BodyAt,
  bodyAt,
  formOf,
  NOTHING_TYPED,
  originalOf,
  readingAt,
  type Typed,
} from '../view/body-at.ts'
import { answerPage } from './answer-page.ts'
import { figurePage } from './figure-page.ts'

export function readingRoutes(desk: Desk) {
  const { house, work } = desk

  const showFigure = async (c: Context, at: BodyAt, typed: Typed) => {
    const reading = readingAt(c, at)
    const original = await originalOf(house, at, reading.figure.sha256)
    const page = figurePage({ ...at, ...original, ...typed, reading, flow: flowOf(c, typed.typed) })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const figure = async (c: Context) =>
    showFigure(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const decideFigure = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const reading = readingAt(c, at)
    const typed = await formOf(c)
    if (typed['action'] === 'undo') await undo(own, at.desk.id, { figure: reading.id })
    else if (typed['action'] === 'unnote')
      await undo(own, at.desk.id, { decision: reading.noted?.decision ?? '' })
    else {
      const form = () =>
        typed['action'] === 'note'
          ? readFigureNote(typed, reading)
          : readFigureForm(typed, reading, at.desk.survey)
      const read = takenOr(at, reading, typed, form)
      if (!read.ok) return showFigure(c, at, { typed, errors: read.formErrors })
      await decide(own, at.desk.id, read.value)
    }
    await work()
    const home = await homeOf(own, at, reading)
    return onwards(own, c, { before: at.desk, key: figureKey(reading.id), typed, home })
  }

  const showAnswer = async (c: Context, at: BodyAt, typed: Typed) => {
    const said = answerAt(c, at)
    const original = await originalOf(house, at, said.answer.evidence?.sha256)
    const page = answerPage({ ...at, ...original, ...typed, said, flow: flowOf(c, typed.typed) })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const answer = async (c: Context) =>
    showAnswer(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const decideAnswer = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const said = answerAt(c, at)
    const { number } = said.answer
    const typed = await formOf(c)
    if (typed['action'] === 'undo')
      await undo(own, at.desk.id, { answer: { body: at.body.slug, question: number } })
    else {
      const read = takenOr(at, said, typed, () => readAnswerForm(typed, said, fileOf(at, said)))
      if (!read.ok) return showAnswer(c, at, { typed, errors: read.formErrors })
      await decide(own, at.desk.id, read.value)
    }
    await work()
    const home = answerAddress(at.desk.survey, at.body.slug, number)
    return onwards(own, c, { before: at.desk, key: answerKey(at.body.slug, number), typed, home })
  }

  return { figure, decideFigure, answer, decideAnswer }
}

/** A number that a reader added is gone with the decision that added it: then its body is where one was. */
async function homeOf(
  house: House,
  { desk, body }: BodyAt,
  { id }: DecidedFigure,
): Promise<string> {
  const left = await figuresOf(house.db, desk.id, body.slug)
  return left.some((one) => one.id === id)
    ? figureAddress(desk.survey, body.slug, id)
    : bodyAddress(desk.survey, body.slug)
}

/** A file of the reply that answers. */
const fileOf = ({ desk }: BodyAt, { message }: DecidedAnswer): string | null =>
  desk.messages.find(({ id }) => id === message)?.files.find(({ refused }) => !refused)?.sha256 ??
  null

/** Of two answers that differ one may be taken as it is; all else is what the form says. */
function takenOr(
  { desk }: BodyAt,
  one: DecidedFigure | DecidedAnswer,
  typed: Record<string, string>,
  form: () => FormRead<Decided>,
): FormRead<Decided> {
  const another = typed['action'] === 'take' ? taken(desk, one, typed['decision']) : null
  return another ? { ok: true, value: another } : form()
}
