// What a wording means: asked once, a rule for the whole survey from then on.
import type { Context } from 'hono'
import { decide } from '../../../reconcile/decide.ts'
import { standingDecisions } from '../../../reconcile/decisions/queries.ts'
import { wordingSaid, wordKey } from '../../../reconcile/decisions/unknown-words.ts'
import { wordingsTogether } from '../../../reconcile/decisions/words-asked.ts'
import { readMapForm } from '../../../reconcile/forms/map-form.ts'
import { wordingsKept, wordsSaid } from '../../../reconcile/glance/queries.ts'
import type { House } from '../../../store/house.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, originalIn, surveyNamed, type Typed } from '../view/body-at.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { lookedAt } from '../view/looked-at.ts'
import { type WordLooked, wordPage, wordsPage } from './words-page.ts'

export function wordRoutes({ house, work }: Desk) {
  const words = async (c: Context) => {
    const at = await lookedAt(asReader(house, c), c)
    const wordings = wordingsTogether(await wordingsKept(house.db, at.id))
    // Of no body: what was decided about words holds for all.
    const rules = await standingDecisions(house.db, at.id, [])
    return c.html(wordsPage({ at, wordings, rules }).toString())
  }

  const show = async (c: Context, at: WordLooked, typed: Typed) => {
    const { desk, word } = at
    const [first] = word.seen
    const original = await originalIn(house, desk, first?.body ?? '', first?.evidence.sha256)
    const page = wordPage({ ...at, ...original, ...typed })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const word = async (c: Context) => show(c, await wordAt(asReader(house, c), c), NOTHING_TYPED)

  const mapWord = async (c: Context) => {
    const own = asReader(house, c)
    const at = await wordAt(own, c)
    const { desk } = at
    const typed = await formOf(c)
    const read = readMapForm(typed, at.word, desk.survey)
    if (!read.ok) return show(c, at, { typed, errors: read.formErrors })
    await decide(own, desk.id, read.value)
    await work()
    return c.redirect(`${addressOf(desk.survey)}/words`, 303)
  }

  return { words, word, mapWord }
}

/**
 * One that is asked, or any that a reply says: a known word may mean another in this survey. Of one that is asked only the
 * body that says it first is opened: how often and by whom else it is said is kept.
 */
async function wordAt(own: House, c: Context): Promise<WordLooked> {
  const known = await surveyNamed(own, c)
  const [of, wording] = [c.req.param('of') ?? '', c.req.param('wording') ?? '']
  const key = wordKey(of, wording)
  const asked = wordingsTogether(await wordingsKept(own.db, known.id)).find(
    (one) => wordKey(one.of, one.wording) === key,
  )
  if (asked) {
    const desk = await loadSurvey(own, known, asked.bodies.slice(0, 1))
    const word = desk.words.find((one) => wordKey(one.of, one.wording) === key)
    if (word) return { desk, word, times: asked.times, bodies: asked.bodies }
  }
  const said = await wordsSaid(own.db, known.id, of)
  const bodies = said.filter((one) => wordKey(of, one.said) === key).map(({ body }) => body)
  const desk = await loadSurvey(own, known, [...new Set(bodies)])
  const rows = desk.messages.flatMap(({ body, caseRows }) => caseRows.map((row) => ({ body, row })))
  const word = wordingSaid(of, wording, { figures: desk.readings, rows })
  if (!word) throw notFound('wording in these replies', wording)
  const by = new Set(word.seen.map(({ body }) => body))
  return { desk, word, times: word.seen.length, bodies: [...by] }
}
