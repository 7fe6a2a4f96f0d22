// Who was told of the version in force, who has said that they read it, and who is to be told or reminded.
import { dayInWords } from '../../../../calendar/day.ts'
import { button, errorSummary, textArea, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { VersionKept } from '../../../../policy/queries.ts'
import type { Standing } from '../../../../policy/told/who-has-not.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress, toldAddress } from './addresses.ts'

export interface ToldView {
  policy: Policy
  /** null: nothing is in force today, so nobody can be told. */
  version: VersionKept | null
  standings: readonly Standing[]
  today: string
  /** What the last act came to, in a sentence; and rows that were left out. */
  said: string | null
  problems: readonly { line: number; message: string }[]
  errors: FormError[]
  typed: Record<string, string>
}

/** So many names are printed; the CSV has all. */
const MOST_SHOWN = 500

export function toldPage(viewer: Viewer, view: ToldView): Html {
  const { policy, version, standings, errors, said } = view
  const title = `Who was told: ${policy.title}`
  return standardsFrame({
    title,
    viewer,
    current: '/policy',
    crumbs: [
      { text: 'Policy', href: '/policy' },
      { text: policy.title, href: policyAddress(policy.slug) },
      { text: 'Who was told' },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${title}</h1>
      ${said && notice({ content: html`<p>${said}</p>` })}
      ${problemsShown(view.problems)}
      ${
        version
          ? standings.length > 0
            ? html`${counts(version, standings)}${acts(view)}${list(policy, standings)}`
            : html`
                <p>
                  The list of people has nobody whom this version speaks to and who serves today.
                  <a href="/members">Take the force’s list in</a> first.
                </p>
              `
          : html`<p>No version of it is in force today.</p>`
      }
    `,
  })
}

export function problemsShown(problems: ToldView['problems']): Html | false {
  return (
    problems.length > 0 &&
    notice({
      alarm: true,
      heading: 'Rows that were left out',
      content: html`
        <ul>
          ${problems.slice(0, MOST_SHOWN).map(({ line, message }) => html`<li>Line ${line}: ${message}</li>`)}
        </ul>
        ${problems.length > MOST_SHOWN && html`<p>And ${problems.length - MOST_SHOWN} more.</p>`}
      `,
    })
  )
}

function counts({ version, inForceFrom }: VersionKept, standings: readonly Standing[]): Html {
  const has = standings.filter(({ state }) => state === 'acknowledged').length
  const told = standings.filter(({ state }) => state === 'told').length
  return html`
    <p>
      Version ${version}, in force since ${dayInWords(inForceFrom)}, speaks to ${standings.length} who
      serve today: ${has} said that they have read it, ${told} were told and have not said so,
      ${standings.length - has - told} were not told.
    </p>
  `
}

function acts(view: ToldView): Html {
  const { policy, standings, today, typed, errors } = view
  const at = toldAddress(policy.slug)
  const toTell = standings.filter(({ state }) => state === 'not-told').length
  const toRemind = standings.filter(({ remindFrom }) => remindFrom !== null && remindFrom <= today)
  return html`
    ${panel({
      id: 'tell',
      heading: 'Tell them, remind them',
      content: html`
        <p class="note">Candour sends no mail here: say what was done, and it is kept for each person.</p>
        ${toTell > 0 && tellForm(at, toTell, view)}
        ${
          toRemind.length > 0 &&
          html`
            <form class="narrow" method="post" action="${at}">
              <input type="hidden" name="act" value="reminded">
              <p>${toRemind.length} have waited a fortnight or longer.</p>
              ${button({ text: 'Keep that they were reminded today', rank: 2 })}
            </form>
          `
        }
      `,
    })}
    ${panel({
      id: 'take-in',
      heading: 'Take in who has read it',
      content: html`
        <form class="narrow" method="post" action="${at}">
          <input type="hidden" name="act" value="acknowledged">
          ${textArea({
            name: 'csv',
            label: 'Paste what the learning system wrote out',
            hint: 'A CSV with the columns number and date',
            value: typed['csv'] ?? '',
            rows: 4,
            errors,
          })}
          ${button({ text: 'Take them in', rank: 2 })}
        </form>
      `,
    })}
  `
}

function tellForm(at: string, toTell: number, { typed, errors, today }: ToldView): Html {
  return html`
        <form class="narrow" method="post" action="${at}">
          <input type="hidden" name="act" value="told">
          ${textInput({
            name: 'how',
            label: `How the ${toTell} who were not told were told`,
            hint: 'By e-mail, at a briefing',
            value: typed['how'] ?? '',
            errors,
          })}
          ${textInput({
            name: 'told-on',
            label: 'On',
            value: typed['told-on'] ?? dayInWords(today),
            size: 12,
            errors,
          })}${button({ text: 'Keep that they were told' })}
        </form>
  `
}

function list({ slug }: Policy, standings: readonly Standing[]): Html {
  const open = standings.filter(({ state }) => state !== 'acknowledged')
  return html`
    <h2 id="open">Who has not said that they read it</h2>
    ${
      open.length === 0
        ? html`<p>Nobody: all have.</p>`
        : table({
            caption: 'Who has not said that they read it',
            columns: [
              { head: 'Name' },
              { head: 'Number' },
              { head: 'Told', as: 'wide' },
              { head: 'Reminded', as: 'wide' },
            ],
            bodies: [
              {
                rows: open.slice(0, MOST_SHOWN).map(({ member, told, reminded }) => ({
                  cells: [
                    member.name,
                    member.ref,
                    told ? dayInWords(told) : 'not told',
                    reminded ? dayInWords(reminded) : 'never',
                  ],
                })),
              },
            ],
          })
    }
    ${open.length > MOST_SHOWN && html`<p>And ${open.length - MOST_SHOWN} more.</p>`}
    <p><a href="${toldAddress(slug)}.csv">All of them as a CSV</a></p>
  `
}
