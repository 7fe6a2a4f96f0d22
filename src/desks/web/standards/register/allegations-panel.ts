// What is alleged, each with its breach in its own fields.
import { type Fact, factsList } from '../../../../dress/html/facts-list.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { mark } from '../../../../dress/html/mark.ts'
import { panel } from '../../../../dress/html/section.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { conductWords, labelOf } from '../../../../vocabulary/conduct/conduct-words.ts'
import type { Allegation, Breach, Matter } from '../../../../vocabulary/conduct/matter.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { versionAddress } from '../policy/addresses.ts'
import { actAddress } from './addresses.ts'
import { clauseInWords } from './deed-words.ts'
import type { MatterView } from './matter-view.ts'

export function allegationsPanel(
  viewer: Viewer,
  { matter, rules }: Pick<MatterView, 'matter' | 'rules'>,
  mayAct: boolean,
): Html {
  const readsPolicy = may(viewer, 'see-policy')
  return panel({
    id: 'allegations',
    heading: 'Allegations',
    content: html`
      ${matter.allegations.length === 0 && html`<p>None has been made yet.</p>`}
      ${matter.allegations.map((one) =>
        allegationShown(matter, one, {
          mayAct,
          rules: rulesShown(one, rules.get(one.number) ?? [], readsPolicy),
        }),
      )}
      ${mayAct && html`<p class="note"><a href="${actAddress(matter.id, 'allegation')}">Add an allegation</a></p>`}
    `,
  })
}

function allegationShown(
  matter: Matter,
  allegation: Allegation,
  { mayAct, rules }: { mayAct: boolean; rules: Fact | false },
): Html {
  const words = conductWords()
  const { number, words: alleged, from, to, code, standards, breach, against } = allegation
  const named = against.map(
    (one) =>
      matter.subjects.find((subject) => subject.number === one)?.name || 'somebody not identified',
  )
  const many = (list: readonly { id: string; label: string }[], ids: readonly string[]) =>
    ids.map((id) => labelOf(list, id)).join('; ')
  return html`
    <article class="version">
      <h4><span>“${alleged}”</span></h4>
      ${factsList(
        [
          named.length > 0 && { name: 'Against', value: named.join(', ') },
          from !== null && {
            name: 'Conduct',
            value: to === null ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`,
          },
          code !== null && {
            name: 'Category',
            value: labelOf([...words.codes, ...words.oldCodes], code),
          },
          standards.length > 0 && { name: 'Standards', value: many(words.standards, standards) },
          breach === null
            ? { name: 'Social media', value: 'not said' }
            : {
                name: 'Primary breach',
                value: html`<b>${labelOf(words.breaches, breach.primary)}</b>`,
              },
          breach !== null &&
            breach.types.length > 1 && {
              name: 'Also',
              value: many(
                words.breaches,
                breach.types.filter((id) => id !== breach.primary),
              ),
            },
          rules,
        ],
        true,
      )}
      ${
        breach !== null &&
        html`
        <details>
          <summary>Platform, account, duty, and how it came to notice</summary>
          ${factsList(breachFacts(breach), true)}
        </details>
      `
      }
      ${
        mayAct &&
        html`
        <p class="note">
              <a href="${actAddress(matter.id, 'allegation', number)}">Change<span class="vh"> this allegation</span></a>
              ${' · '}<a href="${actAddress(matter.id, 'clauses', number)}">Rules broken<span class="vh">, of this allegation</span></a>
              ${' · '}<a href="${actAddress(matter.id, 'allegation-out', number)}">Take out<span class="vh"> this allegation</span></a>
        </p>
      `
      }
    </article>
  `
}

function breachFacts(breach: Breach): (Fact | false)[] {
  const words = conductWords()
  return [
    {
      name: 'Platform, channel',
      value: `${labelOf(words.platforms, breach.platform)}; ${labelOf(words.channels, breach.channel).toLowerCase()}`,
    },
    {
      name: 'Account',
      value: `${labelOf(words.accounts, breach.account)}; ${publicInWords(breach.public)}`,
    },
    {
      name: 'Duty, device',
      value: `${labelOf(words.duties, breach.duty)}; ${labelOf(words.devices, breach.device).toLowerCase()}`,
    },
    { name: 'Came to notice', value: labelOf(words.noticed, breach.noticed) },
    breach.addresses.length > 0 && { name: 'Where it stood', value: breach.addresses.join(', ') },
  ]
}

const publicInWords = (isPublic: boolean | null): string =>
  isPublic === null
    ? 'not known whether anybody could see it'
    : isPublic
      ? 'anybody could see it'
      : 'not open to everybody'

/** In the words that the version in force then had; with what is to be looked at. */
const rulesShown = (
  { clauses }: Allegation,
  notes: readonly string[],
  readsPolicy: boolean,
): Fact | false =>
  clauses.length > 0 && {
    name: 'Rules said to be broken',
    value: html`
      ${clauses.map((one) => {
        const name = clauseInWords(one)
        const href = `${versionAddress(one.policy, one.version)}#${one.clause}`
        return html`<p>${readsPolicy ? html`<a href="${href}">${name}</a>` : name}: “${one.words}”</p>`
      })}
      ${notes.map((note) => html`<p>${mark('doubt')} ${note}</p>`)}
    `,
  }
