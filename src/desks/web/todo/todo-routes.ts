// What is to be done about requests that are out: the list, and its days as a calendar.
import type { Context } from 'hono'
import { dayHere } from '../../../calendar/day-here.ts'
import { type DayToKeep, icalendar } from '../../../calendar/icalendar.ts'
import { allSurveys } from '../../../survey/queries.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { tasksOf } from '../../work/chase/asked-bodies.ts'
import { CALENDAR, calendarKeyOf } from '../frame/calendar-key.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import { readerOf } from '../people/reader.ts'
import { todoPage } from './todo-page.ts'

export function todoRoutes({ house, key }: Desk) {
  const todo = async (c: Context) => {
    const only = c.req.query('survey') || null
    const all = await allSurveys(house.db)
    if (only !== null && !all.some(({ survey }) => survey.slug === only))
      throw notFound('survey', only)
    const tasks = await tasksOf(house, only ?? undefined)
    const out = new Set((only === null ? tasks : await tasksOf(house)).map(({ survey }) => survey))
    const surveys = all
      .map(({ survey: { slug, title } }) => ({ slug, title }))
      .filter(({ slug }) => out.has(slug))
    const calendar = key === undefined ? CALENDAR : `${CALENDAR}?feed=${calendarKeyOf(key)}`
    const view = { tasks, surveys, only, today: dayHere(house.now()), calendar }
    return c.html(todoPage(view, readerOf(house, c)).toString())
  }

  /** Of what is due, and of nothing that is over. */
  const todoCalendar = async (c: Context) => {
    const desk = new URL(c.req.url).origin
    const tasks = await tasksOf(house)
    const days = tasks.flatMap((task) => dayOf(task, desk))
    return c.body(icalendar(days, { name: 'Requests', at: house.now() }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
    })
  }

  return { todo, todoCalendar }
}

function dayOf(
  { id, due, overSince, bodyName, title, why, survey, body }: Task,
  desk: string,
): DayToKeep[] {
  if (due === null || overSince) return []
  return [
    {
      uid: `${id}@candour`,
      day: due,
      summary: `${bodyName}: ${title}`,
      description: `${why}.`,
      url: `${desk}${bodyAddress({ slug: survey }, body)}`,
    },
  ]
}
