// The page of a matter: where it stands, what is open next, what is asked, clocks, people, allegations, evidence, timeline.

import { factsList } from '../../../../dress/html/facts-list.ts'
import { linkButton } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { columns, panel } from '../../../../dress/html/section.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { PARTS } from '../../../../register/forms/act-forms.ts'
import { KINDS } from '../../../../register/forms/matter-form.ts'
import { whyNot } from '../../../../register/matter/who-may-act.ts'
import { labelOf } from '../../../../vocabulary/conduct/conduct-words.ts'
import { type Matter, WORKING_PARTS } from '../../../../vocabulary/conduct/matter.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { actAddress, MATTERS, matterAddress } from './addresses.ts'
import { allegationsPanel } from './allegations-panel.ts'
import { clocksPanel } from './clocks-panel.ts'
import {
  closedPanel,
  nextPanel,
  questionsPanel,
  signsExplained,
  standsPanel,
} from './course-shown.ts'
import { evidencePanel } from './evidence-panel.ts'
import { lettersPanel } from './letters-panel.ts'
import type { MatterView } from './matter-view.ts'
import { peoplePanel } from './people-panel.ts'
import { timelinePanel } from './timeline-panel.ts'
import { versionsPanel } from './versions-panel.ts'

export function matterPage(viewer: Viewer, view: MatterView): Html {
  const { matter, courses, today } = view
  const mayAct = !matter.erased && whyNot(viewer, matter, { action: 'matter described' }) === null
  const shown = courses.map((course) => ({ matter: matter.id, course, today, mayAct }))
  return standardsFrame({
    title: `Matter ${matter.reference}`,
    viewer,
    current: MATTERS,
    crumbs: [{ text: 'Matters', href: MATTERS }, { text: matter.reference }],
    main: html`
      ${columns('21', heading(viewer, view), facts(view, mayAct))}
      ${matter.erased && html`<p class="recon"><b>Its words were erased.</b> Who did what, when, stays.</p>`}
      ${shown.map((one) => standsPanel(one))}
      ${columns(
        '21',
        html`
          ${courses.length === 0 && !matter.erased && firstSubject(matter, mayAct)}
          ${shown.map((one) => [nextPanel(one), closedPanel(one), questionsPanel(one), versionsPanel(one)])}
          ${!matter.erased && allegationsPanel(viewer, view, mayAct)}
          ${!matter.erased && evidencePanel(matter, mayAct)}
          ${!matter.erased && lettersPanel(matter, courses, mayAct)}
        `,
        html`
          ${shown.map((one) => clocksPanel(one))}
          ${!matter.erased && peoplePanel(viewer, matter, today)}
          ${!matter.erased && linksPanel(view, mayAct)}
          ${timelinePanel(view, mayAct)}
        `,
      )}
      ${signsExplained(courses)}
    `,
  })
}

function heading(viewer: Viewer, { matter }: MatterView): Html {
  const own = matter.people.filter(({ account }) => account === viewer.account)
  const as = own.map(({ part }) => PARTS[part].toLowerCase()).join(' and ')
  const working = matter.people.filter(({ part }) => WORKING_PARTS.some((one) => one === part))
  const many = new Set(working.map(({ account }) => account)).size
  return html`
    <h1>Matter ${matter.reference} ${matter.restricted && tag('restricted', true)}</h1>
    <p class="note">
      ${many} ${many === 1 ? 'person works' : 'people work'} on it; you read it as
      ${as || 'the one who oversees, or for a time'}, and this reading is in the history.
    </p>
  `
}

const facts = ({ matter }: MatterView, mayAct: boolean): Html =>
  factsList(
    [
      { name: 'Came in as', value: labelOf(KINDS, matter.kind) },
      { name: 'Came to attention', value: dayInWords(matter.cameToAttention) },
      matter.complaintOn !== null && {
        name: 'Complaint made',
        value: dayInWords(matter.complaintOn),
      },
      {
        name: 'Reported',
        value: html`${matter.summary} ${mayAct && html`<a href="${actAddress(matter.id, 'describe')}">Put right</a>`}`,
      },
      {
        name: 'Kept',
        value: html`
          ${matter.retainUntil === null ? 'not yet decided how long' : `until ${dayInWords(matter.retainUntil)}`}
          ${matter.reviewOn !== null && `; to be reviewed on ${dayInWords(matter.reviewOn)}`}
        `,
      },
    ],
    true,
  )

const firstSubject = ({ id }: Matter, mayAct: boolean): Html =>
  panel({
    id: 'first',
    heading: 'Next',
    content: html`
      <p>Name whom it is about: which law applies, and what it allows next, follows from that. Somebody not identified may be named too.</p>
      ${mayAct && html`<div class="btns">${linkButton({ text: 'Name a subject', href: actAddress(id, 'subject'), rank: 1 })}</div>`}
    `,
  })

function linksPanel({ matter, links }: MatterView, mayAct: boolean): Html | false {
  return (
    (links.length > 0 || mayAct) &&
    panel({
      id: 'links',
      heading: 'Linked matters',
      content: html`
        ${links.length === 0 && html`<p>None that you may see.</p>`}
        <ul class="steps">
          ${links.map(
            ({ id, reference, how, cameOn }, i) =>
              html`
                <li>
                  <a href="${matterAddress(id)}">${reference}</a>, ${dayInWords(cameOn)}:
                  ${HOW_LINKED[how] ?? how}
                  ${mayAct && matter.links.some(({ to }) => to === id) && unlink(matter.id, i, reference)}
                </li>
              `,
          )}
        </ul>
        ${mayAct && html`<p class="note"><a href="${actAddress(matter.id, 'link')}">Link another</a></p>`}
      `,
    })
  )
}

const unlink = (id: string, i: number, reference: string): Html => html`
  <br><a href="${actAddress(id, 'unlink', i)}">Take away<span class="vh"> ${reference}</span></a>
`

const HOW_LINKED: Record<string, string> = {
  'same-post': 'the same post',
  'same-person': 'the same person',
  other: 'linked',
}
