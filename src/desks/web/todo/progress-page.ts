// A survey's progress as one picture: of how many bodies the request is out, acknowledged, answered, late, day by day; and who does
// what next.
import { GROUPS, groupOf } from '../../../ask/chase/in-order.ts'
import type { DayOfProgress, Stage } from '../../../ask/chase/progress.ts'
import { type Look, progressChart } from '../../../dress/charts/progress-chart.ts'
import { linkButton } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { requestsAddress } from '../making/requests-page.ts'
import { refusalsAddress, TODO } from './addresses.ts'

export interface ProgressView {
  survey: Survey
  days: readonly DayOfProgress[]
  /** By the stage it is in on the last day: whose they are. */
  now: ReadonlyMap<Stage, readonly { slug: string; name: string }[]>
  tasks: readonly Task[]
}

/** From the foot of a column to its head. */
const PARTS: readonly { id: Stage; name: string; look: Look }[] = [
  { id: 'answered', name: 'Answered', look: 'full' },
  { id: 'acknowledged', name: 'Acknowledged', look: 'light' },
  { id: 'sent', name: 'Sent', look: 'dashed' },
  { id: 'for-us', name: 'Waits for us', look: 'half' },
  { id: 'late', name: 'Late', look: 'hatched' },
  { id: 'returned', name: 'Came back', look: 'alarm' },
]

export function progressPage(view: ProgressView, viewer: string): Html {
  const { survey, days } = view
  return deskFrame({
    title: `Progress: ${survey.title}`,
    viewer,
    survey,
    current: 'bodies',
    crumbs: [{ text: 'Progress' }],
    main: html`
      <h1>Progress</h1>
      ${days.length === 0 ? notSent(survey) : picture(view)}
      ${panel({ id: 'next', heading: 'Who does what next', content: whoNext(view) })}
      <nav class="pager" aria-label="Asking">
        <a href="${TODO}?survey=${survey.slug}">To do</a>
        <a href="${refusalsAddress(survey)}">The same refusal everywhere</a>
      </nav>
    `,
  })
}

const notSent = (survey: Survey): Html => html`
  <p>No day is known on which a request was sent.</p>
  <div class="btns">
    ${linkButton({ text: 'Say when the requests were sent', href: requestsAddress(survey) })}
  </div>
`

function picture({ survey, days, now }: ProgressView): Html {
  const last = days.at(-1) as DayOfProgress
  const parts = PARTS.filter(({ id }) => days.some(({ bodies }) => bodies[id] > 0))
  const all = survey.bodies.length
  const said = parts
    .filter(({ id }) => last.bodies[id] > 0)
    .map(({ id, name }) => `${last.bodies[id]} ${name.toLowerCase()}`)
  const says = `Of ${bodiesSaid(all, bodyNoun(survey.bodies))} on ${dayInWords(last.day)}: ${said.join(', ')}.`
  return html`
    <p class="note">${says} Answered is who sent what decides the request, read or not.</p>
    ${progressChart({
      says: `${says} A column a day since ${dayInWords(days[0]?.day ?? last.day)}.`,
      parts,
      all,
      days: days.map(({ day, bodies }) => ({
        day,
        shown: dayAndMonth(day),
        counts: parts.map(({ id }) => bodies[id]),
      })),
    })}
    ${panel({
      id: 'where',
      heading: 'Where each stands',
      content: table({
        caption: `Where each stands on ${dayInWords(last.day)}`,
        columns: [
          { head: 'Stands' },
          { head: 'How many', as: 'num', narrow: 'how many' },
          { head: 'Who', as: 'wide' },
        ],
        bodies: [
          {
            rows: parts.flatMap(({ id, name }) => {
              const own = now.get(id) ?? []
              return own.length === 0
                ? []
                : [{ cells: [name, String(own.length), names(survey, own)] }]
            }),
          },
        ],
      }),
    })}
    <details>
      <summary>The picture as a table</summary>
      ${table({
        caption: 'How many stood where, by day',
        columns: [
          { head: 'Day' },
          ...parts.map(({ name }) => ({
            head: name,
            as: 'num' as const,
            narrow: name.toLowerCase(),
          })),
        ],
        bodies: [
          {
            rows: days.map(({ day, bodies }) => ({
              cells: [dayInWords(day), ...parts.map(({ id }) => String(bodies[id]))],
            })),
          },
        ],
      })}
    </details>
  `
}

const dayAndMonth = (day: string): string => dayInWords(day).split('\u00a0').slice(0, 2).join(' ')

const names = (survey: Survey, own: readonly { slug: string; name: string }[]): Html => html`
  ${own.map(({ slug, name }, i) => html`${i > 0 && ', '}<a href="${bodyAddress(survey, slug)}">${name}</a>`)}
`

/** What waits for us, and what for them. */
function whoNext({ survey, tasks }: ProgressView): Html {
  const groups = GROUPS.map(({ id, heading }) => ({
    id,
    heading,
    own: tasks.filter((task) => groupOf(task) === id),
  })).filter(({ own }) => own.length > 0)
  if (groups.length === 0)
    return html`<p>Nothing is to be done. <a href="${addressOf(survey)}">The survey</a></p>`
  return table({
    caption: 'Who does what next',
    columns: [
      { head: 'What' },
      { head: 'How many', as: 'num', narrow: 'how many' },
      { head: 'Who does it', as: 'wide' },
    ],
    bodies: [
      {
        rows: groups.map(({ id, heading, own }) => ({
          cells: [
            heading,
            number({
              kind: 'sum',
              shown: own.length,
              href: `${TODO}?survey=${survey.slug}#${id}`,
            }),
            WHO[id],
          ],
        })),
      },
    ],
  })
}

const WHO: Record<(typeof GROUPS)[number]['id'], string> = {
  late: 'You: remind, then complain',
  'for-us': 'You: the clock stands still until you write',
  'no-day': 'You: ask for the day',
  soon: 'They: due within five working days',
  challenge: 'You: ask for a review, or leave it',
  read: 'You: read what came',
  waits: 'They',
  aside: 'Nobody, as was decided',
  over: 'Nobody, unless you ask anew',
}
