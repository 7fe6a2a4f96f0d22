// The clocks of one subject's course, each with its sum; those that have ended are folded.
import { clockSum } from '../../../../assess/clock-sum.ts'
import type { Clock } from '../../../../assess/matter/matter.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import { idAsHead, passedInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { basis, type CourseShown } from './course-shown.ts'

export function clocksPanel({ course, today }: CourseShown): Html | false {
  const { clocks } = course.answer
  const { idle } = course
  const isDone = (clock: Clock): boolean => clock.stopped !== undefined || idle.includes(clock)
  const [run, done] = [clocks.filter((one) => !isDone(one)), clocks.filter(isDone)]
  const shown = (of: readonly Clock[], caption: string): Html =>
    table({
      caption,
      columns: [
        { head: 'Owed', as: 'wide' },
        { head: 'Due', as: 'nowrap', narrow: 'due' },
      ],
      bodies: [
        { rows: of.map((clock) => ({ cells: clockCells(clock, today, idle.includes(clock)) })) },
      ],
    })
  return (
    clocks.length > 0 &&
    panel({
      id: `clocks-${course.subject.number}`,
      heading: 'Clocks',
      content: html`
        ${run.length > 0 && shown(run, 'Clocks of this course')}
        ${
          done.length > 0 &&
          html`
          <details>
            <summary>${done.length} ended or owed no more</summary>
            ${shown(done, 'Clocks that have ended')}
          </details>
        `
        }
      `,
    })
  )
}

function clockCells(clock: Clock, today: string, isIdle: boolean): Html[] {
  const { what, owner, due, earliest, latest, stopped, note, extendedFrom } = clock
  return [
    html`
      <b>${idAsHead(what)}</b><br>
      <span class="unit">
        ${owner !== '-' && `${owner} · `}${clockSum(clock)} · ${basis(clock)}
        ${extendedFrom && ` · extended from ${dayInWords(extendedFrom)}`}
        ${note && ` · ${note}`}
      </span>
    `,
    stopped !== undefined
      ? html`ended<br><span class="unit">${dayInWords(stopped)}</span>`
      : isIdle
        ? html`not owed<br><span class="unit">the case has ended</span>`
        : due === null
          ? html`no day can be given`
          : html`
          ${earliest && latest ? `${dayInWords(earliest)} to ${dayInWords(latest)}` : dayInWords(due)}
          ${due < today && html`<br><b>${passedInWords(owner)}</b>`}
        `,
  ]
}
