// Everything that was done to a matter, the latest first, above it what is due.
import { type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { mayBeTakenBack } from '../../../../register/forms/act-forms.ts'
import type { GlassTold } from '../../../../register/glass/queries.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { actAddress } from './addresses.ts'
import { deedInWords } from './deed-words.ts'
import { instantInWords } from './instant.ts'
import type { MatterView } from './matter-view.ts'

export function timelinePanel(
  { matter, events, glass, courses }: MatterView,
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
  return panel({
    id: 'timeline',
    heading: 'Timeline',
    content: html`
      <ol class="timeline">
        ${due.map(({ what, day }) => html`<li class="future"><time datetime="${day}">${dayInWords(day)}</time><p>${what}: due</p></li>`)}
        ${events.toReversed().map(
          (event) =>
            html`
              <li id="e${event.n}"${event.deed?.action === 'step recorded' && html` class="law"`}>
                <time datetime="${event.at}">${instantInWords(event.at)}, event ${event.n}</time>
                <p>
                  ${deedInWords(event, matter)}
                  ${corrected.has(event.n) && html` ${tag('put right since')}`}
                  <br><span class="unit">${event.actor}${event.reason !== '' && `: ${event.reason}`}</span>
                  ${mayAct && !corrected.has(event.n) && mayBeTakenBack(event) && takeBackLink(matter.id, event.n)}
                </p>
              </li>
            `,
        )}
      </ol>
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

const takeBackLink = (matter: string, n: number): Html => html`
  <br>
  <a href="${actAddress(matter, 'take-back', n)}">Take back<span class="vh"> event ${n}</span></a>
`

const glassInWords = ({ actor, from, until, reason }: GlassTold): string =>
  `${actor}, ${instantInWords(from.toISOString())} to ${instantInWords(until.toISOString())}: “${reason}”`
