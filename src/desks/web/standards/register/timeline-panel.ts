// Everything that was done to a matter, the latest first, above it what is due.
import { type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { mayBeTakenBack } from '../../../../register/forms/act-forms.ts'
import type { GlassTold } from '../../../../register/glass/queries.ts'
import type { MatterEvent } from '../../../../vocabulary/conduct/matter.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { actAddress } from './addresses.ts'
import { deedInWords } from './deed-words.ts'
import { instantInWords } from './instant.ts'
import type { Reader } from './matter-at.ts'
import type { MatterView } from './matter-view.ts'

export function timelinePanel(
  { matter, events, glass, courses, readers }: MatterView,
  mayAct: boolean,
): Html {
  const due = courses
    .flatMap(({ answer, idle }) => answer.clocks.filter((clock) => !idle.includes(clock)))
    .flatMap(({ what, due: day, stopped }) =>
      day !== null && stopped === undefined ? [{ what, day }] : [],
    )
    .sort((a, b) => (a.day < b.day ? 1 : -1))
  const corrected = new Set(
    events.flatMap(({ deed }) => (deed?.action === 'event corrected' ? [deed.event] : [])),
  )
  const newestFirst = events.toReversed()
  // One event alone is not worth a click.
  const most = newestFirst.length === MOST_SHOWN + 1 ? MOST_SHOWN + 1 : MOST_SHOWN
  const [latest, earlier] = [newestFirst.slice(0, most), newestFirst.slice(most)]
  const shown = (event: MatterEvent): Html => html`
    <li id="e${event.n}"${event.deed?.action === 'step recorded' && html` class="law"`}>
      <time datetime="${event.at}">${instantInWords(event.at)}, event ${event.n}</time>
      <p>
        ${deedInWords(event, matter)}
        ${corrected.has(event.n) && html` ${tag('put right since')}`}
        <br><span class="unit">${event.actor}${event.reason !== '' && `: ${event.reason}`}</span>
        ${mayAct && !corrected.has(event.n) && mayBeTakenBack(event) && takeBackLink(matter.id, event.n)}
      </p>
    </li>
  `
  return panel({
    id: 'timeline',
    heading: 'Timeline',
    content: html`
      <ol class="timeline">
        ${due.map(({ what, day }) => html`<li class="future"><time datetime="${day}">${dayInWords(day)}</time><p>${what}: due</p></li>`)}
        ${latest.map(shown)}
      </ol>
      ${
        earlier.length > 0 &&
        html`
        <details>
          <summary>${earlier.length} earlier events</summary>
          <ol class="timeline">${earlier.map(shown)}</ol>
        </details>
      `
      }
      ${readers && readersShown(readers)}
      ${
        glass.length > 0 &&
        html`
        <p class="note">Opened by breaking the glass:</p>
        <ul class="steps">${glass.map((one) => html`<li>${glassInWords(one)}</li>`)}</ul>
      `
      }
      <p class="note">A mistake is put right by a further event; both stay to be seen.</p>
    `,
  })
}

/** Shown at once; what was done before is folded. */
const MOST_SHOWN = 4

const readersShown = (readers: readonly Reader[]): Html => html`
  <details>
    <summary>Who has read it: ${readers.length} ${readers.length === 1 ? 'person' : 'people'}</summary>
    <ul class="steps">
      ${readers.map(
        ({ name, times, last }) =>
          html`
            <li>
              ${name}: ${times === 1 ? 'once' : `${times} times`}, last on ${instantInWords(last)}
            </li>
          `,
      )}
    </ul>
  </details>
`

const takeBackLink = (matter: string, n: number): Html => html`
  <br>
  <a href="${actAddress(matter, 'take-back', n)}">Take back<span class="vh"> event ${n}</span></a>
`

const glassInWords = ({ actor, from, until, reason }: GlassTold): string =>
  `${actor}, ${instantInWords(from.toISOString())} to ${instantInWords(until.toISOString())}: “${reason}”`
