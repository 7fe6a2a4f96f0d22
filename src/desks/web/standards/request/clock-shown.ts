// The clock of a request, on every page of it: the days left, and the sum day by day.

import type { RequestClock } from '../../../../answer/course/clocks.ts'
import type { Course } from '../../../../answer/course/course-of.ts'
import { dayInWords as dayOfWeek } from '../../../../calendar/day.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import { STATE_WORDS } from '../../../../wording/answering/course-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'

/** "6 working days left, to 1 December 2026", "2 working days over". */
export function leftInWords({ state, clock }: Course): string {
  if (state === 'lapsed' || state === 'withdrawn' || state === 'passed-on')
    return STATE_WORDS[state]
  if (clock?.answered)
    return `answered on ${dayInWords(clock.answered.on)}${clock.answered.inTime ? ', in time' : ', late'}`
  if (!clock || clock.due === null || clock.left === null)
    return clock?.stands === 'fee'
      ? 'stands still until the fee is paid'
      : 'stands still until the requester answers'
  const { left, due } = clock
  if (left < 0) return `${days(-left)} over: it was due on ${dayInWords(due)}`
  return left === 0 ? `due today, ${dayInWords(due)}` : `${days(left)} left, to ${dayInWords(due)}`
}

const days = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`

export const isOver = ({ clock, isClosed }: Course): boolean =>
  !isClosed && clock?.left !== null && clock !== null && clock.left < 0

/** A line for pages that show something else. */
export const clockLine = (course: Course): Html =>
  html`<p class="note"><b>${course.request.reference}</b>: ${leftInWords(course)}.</p>`

export const clocksShown = (course: Course): Html =>
  panel({
    id: 'clock',
    heading: 'Clock',
    alarm: isOver(course),
    content: html`
      ${course.clocks.map((clock) => clockShown(clock, course))}
      ${duesShown(course)}
    `,
  })

function clockShown(clock: RequestClock, { clocks, isReview }: Course): Html {
  const { questions, due, restsOn, latest, extended, answered } = clock
  const whose =
    clocks.length > 1 && questions.length > 0 ? ` of question ${questions.join(', ')}` : ''
  return html`
    <p>
      ${whenShown(clock, whose, isReview)}
      ${' '}<span class="note">By ${restsOn}.</span>
    </p>
    ${extended && extendedShown(extended, due)}
    ${
      latest &&
      !extended &&
      !answered &&
      // While the clock stands still no day is the furthest.
      due !== null &&
      html`
      <p class="note">
        At the furthest, with a lawful extension: ${dayInWords(latest.day)} (${latest.restsOn}).
      </p>
    `
    }
    ${clock.days.length > 0 ? sumShown(clock) : countedFrom(clock)}
  `
}

function whenShown(
  { answered, due, stands }: RequestClock,
  whose: string,
  isReview: boolean,
): Html {
  if (answered)
    return html`
      <b>Answered${whose} on ${dayInWords(answered.on)}</b>, ${answered.inTime ? 'in time' : 'late'}${
        answered.nth > 0 && `: the ${nth(answered.nth)} working day`
      }.
    `
  if (due !== null)
    return html`<b>${isReview ? 'The review' : 'An answer'}${whose} is due on ${dayNamed(due)}.</b>`
  return html`
    <b>The clock${whose} stands still</b>: ${STANDS_FOR[stands ?? 'clarification']}. Nothing is due.
  `
}

const STANDS_FOR = {
  fee: 'the fee is not paid',
  clarification: 'what was asked back is not answered',
}

const countedFrom = ({ received, from }: RequestClock): Html => html`
  <p class="note">
    Received on ${dayInWords(received)}${from !== received && `; counted from ${dayInWords(from)}`}.
  </p>
`

const extendedShown = (
  { on, section, until, concluded, inTime, within }: NonNullable<RequestClock['extended']>,
  due: string | null,
): Html => html`
  <p class="note">
    More time was taken on ${dayInWords(on)} for ${section}, until ${dayInWords(until)}${due === null && ' (the clock stands still)'}.
    ${concluded ? `The test was concluded on ${dayInWords(concluded)}.` : 'A second notice with the balance is still owed.'}
  </p>
  ${!inTime && notice({ content: html`<p>The notice was given after the time was over.</p>` })}
  ${!within && notice({ content: html`<p>It names a day beyond the furthest that the code knows.</p>` })}
`

const sumShown = (clock: RequestClock): Html => html`
  <details>
    <summary>The sum, day by day</summary>
    <p class="note">
      Received on ${dayNamed(clock.received)}, which does not count${
        clock.from !== clock.received &&
        `; a new period begins with the answer of ${dayNamed(clock.from)}`
      }.
    </p>
    ${scrolling(
      'The sum, day by day',
      table({
        caption: 'The sum, day by day',
        columns: [{ head: 'Day' }, { head: 'Counts', as: 'wide' }],
        bodies: [
          {
            rows: clock.days.map(({ date, counts, nth: number, why }) => ({
              cells: [dayNamed(date), counts ? `working day ${number}` : `does not count: ${why}`],
            })),
          },
        ],
      }),
    )}
  </details>
`

const nth = (n: number): string => {
  const tens = n % 100
  const ending = tens > 10 && tens < 20 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${ending}`
}

const duesShown = ({ dues }: Course): Html | false => {
  const others = dues.filter(({ kind }) => kind !== 'answer' && kind !== 'review')
  return (
    others.length > 0 &&
    html`
    <ul class="steps">
      ${others.map(({ due, what, restsOn }) => html`<li><b>${dayInWords(due)}</b>: ${what}<br><span class="unit">${restsOn}</span></li>`)}
    </ul>
  `
  )
}

const dayNamed = (day: string): string => dayOfWeek(day, true)
