// One list over all surveys of what is to be done about requests that are out: what presses first, each with the letter ready.
import { GROUPS, type GroupId, groupOf } from '../../../ask/chase/in-order.ts'
import { type Hole, type Html, html, raw } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import { number } from '../../../dress/number/number.ts'
import type { Chaser, SetAside, Task } from '../../../vocabulary/asking/task.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { lettersTo } from '../asking/addresses.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { eventsAddress } from '../making/requests-page.ts'
import { uploadAddress } from '../receiving/upload-page.ts'
import { challengeAddress, progressAddress, TODO } from './addresses.ts'

export interface TodoView {
  tasks: readonly Task[]
  /** Surveys of which something is out, with what each is called. */
  surveys: readonly { slug: string; title: string }[]
  /** The survey that is shown alone. */
  only: string | null
  today: string
  /** Where a calendar program has it from. */
  calendar: string
}

export function todoPage(
  { tasks, surveys, only, today, calendar }: TodoView,
  viewer: string,
): Html {
  const groups = GROUPS.map((group) => ({
    ...group,
    own: tasks.filter((task) => groupOf(task) === group.id),
  })).filter(({ own }) => own.length > 0)
  return deskFrame({
    title: 'To do',
    viewer,
    current: 'todo',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'To do' }],
    main: html`
      <h1>To do</h1>
      <p class="note">
        Every request that is out, as of ${dayInWords(today)}. Nothing is sent from here by itself:
        each letter is read, changed and put by you. <a href="${calendar}">The days as a calendar</a>
      </p>
      ${surveys.length > 1 && filter(surveys, only)}
      ${groups.length === 0 && html`<p>Nothing is out.</p>`}
      ${groups.map(({ id, heading, own }) => groupShown(id, heading, own, surveys.length > 1))}
    `,
  })
}

function filter(surveys: TodoView['surveys'], only: string | null): Html {
  const all = [{ slug: null, title: 'All surveys' }, ...surveys]
  return html`
    <nav class="chips" aria-label="Surveys">
      ${all.map(
        ({ slug, title }) => html`
          <a
            href="${slug === null ? TODO : `${TODO}?survey=${slug}`}"${slug === only && raw(' aria-current="page"')}>${title}</a>
        `,
      )}
    </nav>
  `
}

/** What needs nobody, and what is too late, is there and folded. */
const FOLDED: readonly GroupId[] = ['waits', 'aside', 'over']

function groupShown(
  id: GroupId,
  heading: string,
  own: readonly Task[],
  isOfSeveral: boolean,
): Html {
  const list = html`
    <ul class="checks">${own.map((task) => taskShown(task, isOfSeveral))}</ul>
  `
  const head = `${heading} (${own.length})`
  return panel({
    id,
    heading: head,
    content: html`
      ${id === 'over' && html`<p class="note">${OVER}</p>`}
      ${
        FOLDED.includes(id)
          ? html`<details><summary>${own.length === 1 ? 'Show it' : `Show all ${own.length}`}</summary>${list}</details>`
          : list
      }
    `,
  })
}

const OVER =
  'For a reminder, a review or a complaint of these it is too late by the times of the law or of practice; each says since when. What remains is to ask anew.'

function taskShown(task: Task, isOfSeveral: boolean): Html {
  const survey = { slug: task.survey }
  return html`
    <li>
      ${mark(MARKS[groupOf(task)])}
      <div>
        <h3><a href="${bodyAddress(survey, task.body)}">${task.bodyName}</a> ${days(task)}</h3>
        <p>
          ${task.why}.${task.overSince && ` The time for it ended on ${dayInWords(task.overSince)}.`}
          ${task.aside && ` ${asideInWords(task.aside)}`}
          ${isOfSeveral && html` <a href="${progressAddress(survey)}">${task.title}</a>`}
        </p>
        ${next(task)}
      </div>
    </li>
  `
}

const MARKS = {
  late: 'noreply',
  'for-us': 'doubt',
  'no-day': 'doubt',
  soon: 'pencil',
  challenge: 'refused',
  read: 'pencil',
  waits: 'doc',
  aside: 'shut',
  over: 'shut',
} as const satisfies Record<GroupId, string>

/** A day opens the sum that it comes of. */
function days({ due, left, survey, body, kind, overSince }: Task): Hole {
  if (due === null || left === null || overSince) return false
  const href =
    kind === 'refused' || kind === 'part' || kind.startsWith('review')
      ? challengeAddress({ slug: survey }, body)
      : `${bodyAddress({ slug: survey }, body)}/clock`
  const shown = left < 0 ? `${-left}` : `${left}`
  return html`<span class="quiet">
    ${number({ kind: 'sum', shown, href })} working ${Math.abs(left) === 1 ? 'day' : 'days'}
    ${left < 0 ? 'over' : 'left'}</span>`
}

function next(task: Task): Html | false {
  const survey = { slug: task.survey }
  if (task.ready)
    return html`
      <p><a href="${challengeAddress(survey, task.body, task.ready)}">${LETTERS_READY[task.ready]}</a></p>
    `
  if (task.onlyRead)
    return html`
      <p><a href="${bodyAddress(survey, task.body)}#correspondence">Read what came</a></p>
    `
  if (task.kind === 'bounced' || task.put)
    return html`
      <p><a href="${lettersTo(survey, task.body)}">${task.put ? 'The letter that waits' : 'Its letters and its address'}</a></p>
    `
  if (task.kind === 'portal')
    return html`<p><a href="${uploadAddress(survey, task.body)}">Add what was fetched</a></p>`
  if (
    task.kind === 'to-read' ||
    task.kind === 'fee' ||
    (task.kind === 'waits' && task.due === null)
  )
    return html`<p><a href="${eventsAddress(survey, task.body)}">Dates of its request</a></p>`
  return false
}

/** "Set aside by Sam Reed until 3 March 2027: they moved office." */
export const asideInWords = ({ by, until, why }: SetAside): string =>
  `Set aside by ${by}${until ? ` until ${dayInWords(until)}` : ''}: ${why}${/[.!?]$/.test(why) ? '' : '.'}`

const LETTERS_READY: Record<Chaser, string> = {
  reminder: 'A reminder is ready',
  clarification: 'An answer is drafted',
  fee: 'A letter about the fee is ready',
  review: 'A request for a review is ready',
  complaint: 'A complaint is ready, with its bundle',
  'new-request': 'Ask anew',
}
