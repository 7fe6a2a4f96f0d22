// One reading or one answer beside its original, and the forms that decide what it is.
import { type Context, Hono } from 'hono'
import { decide, undo } from '../../reconcile/decide.ts'
import { readAnswerForm, readFigureForm } from '../../reconcile/decision-form.ts'
import { answerAddress, answerPage } from './answer-page.ts'
import {
  answerAt,
  type BodyAt,
  bodyAt,
  formOf,
  NOTHING_TYPED,
  originalOf,
  readingAt,
  type Typed,
} from './body-at.ts'
import type { Desk } from './desk.ts'
import { figureAddress } from './desk-frame.ts'
import { figurePage } from './figure-page.ts'

const FIGURE = '/surveys/:slug/bodies/:body/figures/:id'
const ANSWER = '/surveys/:slug/bodies/:body/answers/:number'

export function readingRoutes({ house, work }: Desk): Hono {
  const routes = new Hono()
  const viewer = house.viewer.name

  const showFigure = async (c: Context, at: BodyAt, typed: Typed) => {
    const reading = readingAt(c, at)
    const original = await originalOf(house, at, reading.figure.sha256)
    const page = figurePage({ ...at, ...original, ...typed, reading, viewer })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  routes.get(FIGURE, async (c) => showFigure(c, await bodyAt(house, c), NOTHING_TYPED))

  routes.post(FIGURE, async (c) => {
    const at = await bodyAt(house, c)
    const reading = readingAt(c, at)
    const typed = await formOf(c)
    if (typed['action'] === 'undo') await undo(house, at.desk.id, { figure: reading.id })
    else {
      const read = readFigureForm(typed, reading)
      if (!read.ok) return showFigure(c, at, { typed, errors: read.formErrors })
      await decide(house, at.desk.id, read.value)
    }
    await work()
    return c.redirect(figureAddress(at.desk.survey, at.body.slug, reading.id), 303)
  })

  const showAnswer = async (c: Context, at: BodyAt, typed: Typed) => {
    const said = answerAt(c, at)
    const original = await originalOf(house, at, said.answer.evidence?.sha256)
    const page = answerPage({ ...at, ...original, ...typed, said, viewer })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  routes.get(ANSWER, async (c) => showAnswer(c, await bodyAt(house, c), NOTHING_TYPED))

  routes.post(ANSWER, async (c) => {
    const at = await bodyAt(house, c)
    const { answer, ...said } = answerAt(c, at)
    const typed = await formOf(c)
    const about = { body: at.body.slug, question: answer.number }
    if (typed['action'] === 'undo') await undo(house, at.desk.id, { answer: about })
    else {
      const read = readAnswerForm(typed, { ...said, answer })
      if (!read.ok) return showAnswer(c, at, { typed, errors: read.formErrors })
      await decide(house, at.desk.id, read.value)
    }
    await work()
    return c.redirect(answerAddress(at.desk, at.body.slug, answer.number), 303)
  })

  return routes
}
