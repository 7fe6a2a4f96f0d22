// How much waits of each body is counted in the database; what waits is told from the things themselves. The two agree.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ADesk, undecidedDesk } from '../../../../test/a-desk.ts'
import { movesOf } from '../../../count/queries.ts'
import { waitingFor } from '../../../reconcile/queue/waiting-for.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { bodiesInOrder, manyWaiting, placesOf } from '../view/places.ts'

let desk: ADesk

before(async () => {
  desk = await undecidedDesk()
})

after(() => desk.close())

test('bodies wait in the order of their first things, each with as many as it has', async () => {
  const known = await surveyBySlug(desk.house.db, 'undecided')
  assert.ok(known)
  const slugs = known.survey.bodies.map(({ slug }) => slug)
  const all = await loadSurvey(desk.house, known, slugs)
  const things = waitingFor(
    { ...all, letters: all.messages },
    await movesOf(desk.house.db, known.id),
  )
  const places = await placesOf(desk.house, known)
  assert.ok(things.length > 100, `only ${things.length} things wait`)
  assert.deepEqual(bodiesInOrder(places), [...new Set(things.map(({ body }) => body))])
  const tally = (keys: string[]) =>
    Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, own]) => [key, own.length]))
  assert.deepEqual(
    Object.fromEntries(
      places.flatMap(({ body, of }) =>
        of.flatMap(({ kind, many }) => (many > 0 ? [[`${body} ${kind}`, many]] : [])),
      ),
    ),
    tally(things.map(({ body, kind }) => `${body} ${kind}`)),
  )
  assert.equal(manyWaiting(places), things.length)
})
