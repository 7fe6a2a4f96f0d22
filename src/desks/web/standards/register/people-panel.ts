// Whom a matter is about, who works on it and who must never see it.
import { factsList } from '../../../../dress/html/facts-list.ts'
import { type Html, html, joined } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { PARTS } from '../../../../register/forms/act-forms.ts'
import { whyNotErased } from '../../../../register/matter/erased.ts'
import { whyNot } from '../../../../register/matter/who-may-act.ts'
import type { Matter } from '../../../../vocabulary/conduct/matter.ts'
import { actAddress } from './addresses.ts'
import { subjectInWords } from './deed-words.ts'

export function peoplePanel(viewer: Viewer, matter: Matter, today: string): Html {
  const { id, subjects, people } = matter
  const may: May = (action) => whyNot(viewer, matter, { action }) === null
  return panel({
    id: 'people',
    heading: 'People',
    content: html`
      ${factsList(
        [
          ...subjects.map((subject) => ({
            name: 'Subject',
            value: subjectInWords(subject),
            action:
              may('subject named') &&
              joined(
                [
                  html`<a href="${actAddress(id, 'subject', subject.number)}">Change<span class="vh"> ${subject.name}</span></a>`,
                  html`
                    <a href="${actAddress(id, 'facts', subject.number)}">
                      More the rules ask<span class="vh"> of ${subject.name}</span>
                    </a>
                  `,
                  html`<a href="${actAddress(id, 'subject-out', subject.number)}">Take out<span class="vh"> ${subject.name}</span></a>`,
                ],
                html`<br>`,
              ),
          })),
          ...people.map((person) => ({ name: PARTS[person.part], value: person.name })),
        ],
        true,
      )}
      ${actLinks(matter, may, today)}
    `,
  })
}

type May = (action: MayAsk) => boolean
type MayAsk =
  | 'words erased'
  | 'subject named'
  | 'person named'
  | 'access restricted'
  | 'retention set'

function actLinks(matter: Matter, allows: May, today: string): Html {
  const { id, people, restricted } = matter
  const links: [may: boolean, act: string, text: string][] = [
    [allows('subject named'), 'subject', 'Name a subject'],
    [allows('person named'), 'person', 'Name somebody who works on it, or who must never see it'],
    [allows('person named') && people.length > 0, 'release', 'Release somebody'],
    [
      allows('access restricted') && !restricted,
      'restrict',
      'Restrict it to the anti-corruption unit',
    ],
    [allows('access restricted') && restricted, 'lift-restriction', 'Lift the restriction'],
    [allows('retention set'), 'retention', 'How long it is kept'],
    [allows('words erased') && whyNotErased(matter, today) === null, 'erase', 'Erase its words'],
  ]
  const may = links.filter(([shown]) => shown)
  return html`
    ${
      may.length > 0 &&
      html`
      <details>
        <summary>Change who is on it, or how long it is kept</summary>
        <ul class="steps">
          ${may.map(([, act, text]) => html`<li><a href="${actAddress(id, act)}">${text}</a></li>`)}
        </ul>
      </details>
    `
    }
  `
}
