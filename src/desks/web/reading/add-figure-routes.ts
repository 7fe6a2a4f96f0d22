// Where a number is added that no machine read.
import type { Context } from 'hono'
import { decide } from '../../../reconcile/decide.ts'
import {
  type AddedTo,
  addedReading,
  readAddedForm,
  standsThere,
} from '../../../reconcile/forms/added-figure-form.ts'
import type { House } from '../../../store/house.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress, figureAddress, newFigureAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { type BodyAt, bodyAt, documentsAt, formOf, type Typed } from '../view/body-at.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { addFigurePage } from './add-figure-page.ts'

export function addFigureRoutes({ house, work }: Desk) {
  const show = (c: Context, at: BodyAt, to: AddedTo, { typed, errors }: Typed) => {
    const already = errors.length > 0 ? standsThere(typed, to) : null
    const page = addFigurePage({ ...at, to, typed, errors, already })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const newFigure = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const to = await addedTo(own, at)
    const file = c.req.query('file') ?? mostRead(to)
    const typed = { ...c.req.query(), ...(file !== undefined && { file }) }
    return show(c, at, to, { typed, errors: [] })
  }

  const addFigure = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const to = await addedTo(own, at)
    const typed = await formOf(c)
    const read = readAddedForm(typed, to)
    if (!read.ok) return show(c, at, to, { typed, errors: read.formErrors })
    const decided = await decide(own, at.desk.id, read.value)
    await work()
    if (typed['next'] === 'another') return c.redirect(anotherAfter(at, typed), 303)
    const { readings } = await loadSurvey(own, at.desk, [at.body.slug])
    const added = addedReading(decided, readings)
    const { survey } = at.desk
    const body = at.body.slug
    return c.redirect(
      added ? figureAddress(survey, body, added.id) : bodyAddress(survey, body),
      303,
    )
  }

  return { newFigure, addFigure }
}

/** What several numbers of one letter share stands there already: all but the number and its words. */
function anotherAfter({ desk, body }: BodyAt, typed: Record<string, string>): string {
  const { number: _, quote: __, at: ___, missing: ____, next: _____, ...shared } = typed
  const again = new URLSearchParams({ ...shared, number: '' })
  return `${newFigureAddress(desk.survey, body.slug)}?${again}`
}

/** A covering mail says little: the file with the most readings is the likeliest. */
function mostRead({ documents, readings }: AddedTo): string | undefined {
  const read = (file: string) => readings.filter(({ figure }) => figure.sha256 === file).length
  return [...documents.keys()].sort((a, b) => read(b) - read(a))[0]
}

async function addedTo(house: House, at: BodyAt): Promise<AddedTo> {
  const { desk, body } = at
  return {
    body: body.slug,
    survey: desk.survey,
    documents: await documentsAt(house, at),
    readings: desk.readings.filter((one) => one.body === body.slug),
  }
}
