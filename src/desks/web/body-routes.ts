// The pages about one body, and the forms that decide what was read in its replies.
import { type Context, Hono } from 'hono'
import { isDay } from '../../calendar/day.ts'
import { receiveUpload } from '../../receive/receive-upload.ts'
import { decide, undo } from '../../reconcile/decide.ts'
import { readAnswerForm, readFigureForm, readNoteForm } from '../../reconcile/decision-form.ts'
import { CandourError, type FormError, notFound } from '../../vocabulary/errors.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { answerAddress, answerPage } from './answer-page.ts'
import { bodyPage } from './body-page.ts'
import { clockPage } from './clock-page.ts'
import type { Desk } from './desk.ts'
import { bodyAddress, figureAddress } from './desk-frame.ts'
import { bodyNamed, type DeskSurvey } from './desk-view.ts'
import { figurePage } from './figure-page.ts'
import { documentsOf, loadSurvey } from './load-survey.ts'
import { UPLOAD_LIMIT, uploadPage } from './upload-page.ts'

type Loaded = { desk: DeskSurvey & { id: string }; body: BodyAsked }

export function bodyRoutes({ house, work }: Desk): Hono {
  const routes = new Hono()
  const viewer = house.viewer.name

  const load = async (c: Context): Promise<Loaded> => {
    const desk = await loadSurvey(house, c.req.param('slug') ?? '')
    const body = bodyNamed(desk, c.req.param('body') ?? '')
    if (!body) throw notFound('body in this survey', c.req.param('body') ?? '')
    return { desk, body }
  }

  const showBody = async (
    c: Context,
    { desk, body }: Loaded,
    noted: { why: string; errors: FormError[] },
  ) => {
    const own = desk.messages.filter((message) => message.body === body.slug)
    const documents = await documentsOf(house, own)
    const page = bodyPage({ desk, body, documents, viewer, noted })
    return c.html(page.toString(), noted.errors.length > 0 ? 422 : 200)
  }

  routes.get('/surveys/:slug/bodies/:body', async (c) =>
    showBody(c, await load(c), { why: '', errors: [] }),
  )

  routes.get('/surveys/:slug/bodies/:body/clock', async (c) => {
    const { desk, body } = await load(c)
    const crumbs = [{ text: body.name, href: bodyAddress(desk.survey, body.slug) }]
    const sum = desk.clocks.get(body.slug)?.sum ?? null
    return c.html(clockPage({ survey: desk.survey, crumbs, sum }, viewer).toString())
  })

  const showFigure = async (
    c: Context,
    { desk, body }: Loaded,
    { typed, errors }: { typed: Record<string, string>; errors: FormError[] },
  ) => {
    const reading = readingAt(c, desk, body)
    const message = desk.messages.find(({ files }) =>
      files.some(({ sha256 }) => sha256 === reading.figure.sha256),
    )
    const documents = message ? await documentsOf(house, [message]) : new Map()
    const document = documents.get(reading.figure.sha256) ?? null
    const page = figurePage({
      desk,
      body,
      reading,
      document,
      received: message?.received ?? null,
      typed,
      errors,
      viewer,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  routes.get('/surveys/:slug/bodies/:body/figures/:id', async (c) =>
    showFigure(c, await load(c), { typed: {}, errors: [] }),
  )

  routes.post('/surveys/:slug/bodies/:body/figures/:id', async (c) => {
    const { desk, body } = await load(c)
    const reading = readingAt(c, desk, body)
    const form = await formOf(c)
    if (form['action'] === 'undo') await undo(house, desk.id, { figure: reading.id })
    else {
      const read = readFigureForm(form, reading)
      if (!read.ok) return showFigure(c, { desk, body }, { typed: form, errors: read.formErrors })
      await decide(house, desk.id, read.value)
    }
    await work()
    return c.redirect(figureAddress(desk.survey, body.slug, reading.id), 303)
  })

  const showAnswer = async (
    c: Context,
    { desk, body }: Loaded,
    { typed, errors }: { typed: Record<string, string>; errors: FormError[] },
  ) => {
    const said = answerAt(c, desk, body)
    const sha256 = said.answer.evidence?.sha256
    const message = desk.messages.find(({ files }) => files.some((file) => file.sha256 === sha256))
    const documents = message ? await documentsOf(house, [message]) : new Map()
    const document = documents.get(sha256 ?? '') ?? null
    const page = answerPage({
      desk,
      body,
      said,
      document,
      received: message?.received ?? null,
      typed,
      errors,
      viewer,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  routes.get('/surveys/:slug/bodies/:body/answers/:number', async (c) =>
    showAnswer(c, await load(c), { typed: {}, errors: [] }),
  )

  routes.post('/surveys/:slug/bodies/:body/answers/:number', async (c) => {
    const { desk, body } = await load(c)
    const said = answerAt(c, desk, body)
    const form = await formOf(c)
    const about = { body: body.slug, question: said.answer.number }
    if (form['action'] === 'undo') await undo(house, desk.id, { answer: about })
    else {
      const read = readAnswerForm(form, said)
      if (!read.ok) return showAnswer(c, { desk, body }, { typed: form, errors: read.formErrors })
      await decide(house, desk.id, read.value)
    }
    await work()
    return c.redirect(answerAddress(desk, body.slug, said.answer.number), 303)
  })

  routes.post('/surveys/:slug/bodies/:body/contradictions/:index', async (c) => {
    const { desk, body } = await load(c)
    const index = Number(c.req.param('index'))
    const contradiction = desk.contradictions.filter((one) => one.body === body.slug)[index - 1]
    if (!contradiction) throw notFound('contradiction', c.req.param('index'))
    const form = await formOf(c)
    const read = readNoteForm(form, contradiction, `why-${index}`)
    if (!read.ok) {
      const typed = { errors: read.formErrors, why: form[`why-${index}`] ?? '' }
      return showBody(c, { desk, body }, typed)
    }
    await decide(house, desk.id, read.value)
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#contradictions`, 303)
  })

  routes.get('/surveys/:slug/bodies/:body/upload', async (c) => {
    const { desk, body } = await load(c)
    return c.html(
      uploadPage({ survey: desk.survey, body, received: '', errors: [] }, viewer).toString(),
    )
  })

  routes.post('/surveys/:slug/bodies/:body/upload', async (c) => {
    const { desk, body } = await load(c)
    if (Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY) > UPLOAD_LIMIT) {
      throw new CandourError('The files are larger than 100 MB together. Add them in parts.', {
        status: 413,
      })
    }
    const form = await c.req.parseBody({ all: true })
    const received = typeof form['received'] === 'string' ? form['received'].trim() : ''
    const files = [form['files']].flat().filter((file) => file instanceof File && file.size > 0)
    const errors: FormError[] = []
    if (!isDay(received))
      errors.push({ field: 'received', message: 'Write the day it was received as 2014-03-14' })
    if (files.length === 0)
      errors.push({ field: 'files', message: 'Choose the files of the reply' })
    if (errors.length > 0) {
      return c.html(
        uploadPage({ survey: desk.survey, body, received, errors }, viewer).toString(),
        422,
      )
    }
    const taken = await Promise.all(
      files.flatMap((file) =>
        file instanceof File
          ? [
              file
                .arrayBuffer()
                .then((bytes) => ({ name: file.name, bytes: new Uint8Array(bytes) })),
            ]
          : [],
      ),
    )
    await receiveUpload(house, desk.id, { body: body.slug, received, files: taken })
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#correspondence`, 303)
  })

  return routes
}

function readingAt(c: Context, desk: DeskSurvey, body: BodyAsked) {
  const id = c.req.param('id') ?? ''
  const reading = desk.readings.find((one) => one.id === id && one.body === body.slug)
  if (!reading) throw notFound('reading', id)
  return reading
}

function answerAt(c: Context, desk: DeskSurvey, body: BodyAsked) {
  const number = c.req.param('number') ?? ''
  const said = desk.answers.find((one) => one.body === body.slug && one.answer.number === number)
  if (!said) throw notFound('answer', number)
  return said
}

/** Fields as typed; a field sent twice gives its last value. */
async function formOf(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
