// What there is of each request of a survey, gathered from the rooms that keep it: what its to-do list, its chase and its
// progress are told from.
import type { AskedBody } from '../../../ask/chase/asked-body.ts'
import { inOrder } from '../../../ask/chase/in-order.ts'
import { type AsideKept, setAsideIn } from '../../../ask/chase/queries.ts'
import { taskOf } from '../../../ask/chase/task-of.ts'
import { ownBodies } from '../../../ask/directory/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { bodiesInBrief, messagesToCount } from '../../../count/queries.ts'
import { mailsOf } from '../../../receive/mail/queries.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys, requestsOf, type SurveyKept } from '../../../survey/queries.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'

export interface AskedWithLetters extends AskedBody {
  letters: readonly LetterOut[]
}

/** Of these bodies, or of all; in the survey's order. */
export async function askedBodies(
  { db, now }: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyKept,
  only?: readonly string[],
): Promise<AskedWithLetters[]> {
  const bodies = only ? survey.bodies.filter(({ slug }) => only.includes(slug)) : survey.bodies
  const slugs = bodies.map(({ slug }) => slug)
  const [requests, came, counted, sent, mails, own] = await Promise.all([
    requestsOf(db, id, slugs),
    messagesToCount(db, id, slugs),
    bodiesInBrief(db, id, slugs),
    lettersOut(db, id),
    mailsOf(db, id),
    ownBodies(db),
  ])
  const laws = new Map(own.map(({ slug, law }) => [slug, law]))
  const portals = new Map(
    mails.flatMap(({ body, received, portal }) =>
      portal ? [[body, { received, expires: portal.expires }] as const] : [],
    ),
  )
  const events = new Map(requests.map((one) => [one.body, one]))
  const [messages, rows, letters] = [came, counted, sent].map((all) =>
    Map.groupBy(all as readonly { body: string }[], ({ body }) => body),
  ) as [Map<string, typeof came>, Map<string, typeof counted>, Map<string, typeof sent>]
  const order = survey.questions.map(({ number }) => number)
  const today = dayHere(now())
  return bodies.map((body) => ({
    survey,
    body,
    law: lawOfBody(body.slug, survey.law, laws.get(body.slug) ?? null),
    ownLaw: laws.get(body.slug) ?? null,
    events: events.get(body.slug) ?? null,
    messages: messages.get(body.slug) ?? [],
    standings: (rows.get(body.slug) ?? [])
      .map(({ question, state }) => ({
        question,
        state: state.state,
        ...(state.section && { section: state.section }),
        ...(state.onlyRead && { onlyRead: true as const }),
      }))
      .toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question)),
    letters: letters.get(body.slug) ?? [],
    portal: portals.get(body.slug) ?? null,
    today,
  }))
}

/** Of all surveys, or of one; copies to practise on are left out. */
export async function tasksOf(house: Pick<House, 'db' | 'now'>, only?: string): Promise<Task[]> {
  const tasks: Task[] = []
  for (const kept of await allSurveys(house.db)) {
    if (only === undefined ? kept.survey.practice : kept.survey.slug !== only) continue
    for (const task of await tasksIn(house, kept, await askedBodies(house, kept))) tasks.push(task)
  }
  return inOrder(tasks)
}

/** Of the requests of one survey, as they were gathered. */
export async function tasksIn(
  { db }: Pick<House, 'db'>,
  { id }: SurveyKept,
  asked: readonly AskedBody[],
): Promise<Task[]> {
  const aside = new Map((await setAsideIn(db, id)).map((one) => [one.body, one]))
  return asked.flatMap((one) => withAside(taskOf(one), aside.get(one.body.slug), one.today) ?? [])
}

/** What is to be done now is another thing, or its day has come: then it is set aside no more. */
export function withAside(
  task: Task | null,
  aside: AsideKept | undefined,
  today: string,
): Task | null {
  if (!task || !aside || aside.kind !== task.kind) return task
  const { until, why, by } = aside
  return until !== null && until <= today ? task : { ...task, aside: { until, why, by } }
}
