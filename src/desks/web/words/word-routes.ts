// What a wording means: asked once, a rule for the whole survey from then on.
import type { Context } from 'hono'
import { decide } from '../../../reconcile/decide.ts'
import type { WordAsked } from '../../../reconcile/decisions/unknown-words.ts'
import { wordingSaid, wordKey } from '../../../reconcile/decisions/unknown-words.ts'
import { readMapForm } from '../../../reconcile/forms/map-form.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, originalIn, surveyAt, type Typed } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { wordPage, wordsPage } from './words-page.ts'

export function wordRoutes({ house, work }: Desk) {
  const words = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    return c.html(wordsPage(desk).toString())
  }

  const show = async (c: Context, desk: DeskSurvey, typed: Typed) => {
    const word = wordAt(c, desk)
    const [first] = word.seen
    const original = await originalIn(house, desk, first?.body ?? '', first?.evidence.sha256)
    const page = wordPage({ desk, word, ...original, ...typed })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const word = async (c: Context) => show(c, await surveyAt(asReader(house, c), c), NOTHING_TYPED)

  const mapWord = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await surveyAt(own, c)
    const typed = await formOf(c)
    const read = readMapForm(typed, wordAt(c, desk), desk.survey)
    if (!read.ok) return show(c, desk, { typed, errors: read.formErrors })
    await decide(own, desk.id, read.value)
    await work()
    return c.redirect(`${addressOf(desk.survey)}/words`, 303)
  }

  return { words, word, mapWord }
}

/** One that is asked, or any that a reply says: a known word may mean another in this survey. */
function wordAt(c: Context, { words, readings, messages }: DeskSurvey): WordAsked {
  const [of, wording] = [c.req.param('of') ?? '', c.req.param('wording') ?? '']
  const asked = words.find(
    (word) => word.of === of && wordKey(word.of, wording) === wordKey(word.of, word.wording),
  )
  const rows = messages.flatMap(({ body, caseRows }) => caseRows.map((row) => ({ body, row })))
  const found = asked ?? wordingSaid(of, wording, { figures: readings, rows })
  if (!found) throw notFound('wording in these replies', wording)
  return found
}
