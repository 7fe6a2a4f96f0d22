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

function actLinks(matter: Matter, may: May, today: string): Html {
  const { id, people, restricted } = matter
  const links: [may: boolean, act: string, text: string][] = [
    [may('subject named'), 'subject', 'Name a subject'],
    [may('person named'), 'person', 'Name somebody who works on it, or who must never see it'],
    [may('person named') && people.length > 0, 'release', 'Release somebody'],
    [
      may('access restricted') && !restricted,
      'restrict',
      'Restrict it to the anti-corruption unit',
    ],
    [may('access restricted') && restricted, 'lift-restriction', 'Lift the restriction'],
    [may('retention set'), 'retention', 'How long it is kept'],
    [may('words erased') && whyNotErased(matter, today) === null, 'erase', 'Erase its words'],
  ]
  return html`
    <ul class="steps">
      ${links.map(([shown, act, text]) => shown && html`<li><a href="${actAddress(id, act)}">${text}</a></li>`)}
    </ul>
  `
}
