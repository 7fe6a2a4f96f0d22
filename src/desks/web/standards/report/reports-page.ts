// Reports that wait for the department, and one of them: what was said, and what is made of it.

import { factsList } from '../../../../dress/html/facts-list.ts'
import {
  button,
  buttons,
  errorSummary,
  select,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { statement, tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { KINDS } from '../../../../register/forms/matter-form.ts'
import type { ReportLine } from '../../../../register/intake/queries.ts'
import { kindOfWay, questionsFor, type Way } from '../../../../register/intake/questions.ts'
import type { ReportRead } from '../../../../register/take-report.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { matterAddress } from '../register/addresses.ts'
import type { FormTyped } from '../register/fields-shown.ts'
import { instantInWords } from '../register/instant.ts'
import { answersShown } from './answers-shown.ts'

export const REPORTS = '/reports'

const FROM: Record<Way, string> = {
  public: 'A member of the public',
  colleague: 'A colleague',
  confidential: 'In confidence',
  supervisor: 'A supervisor',
}

export const reportsPage = (viewer: Viewer, reports: readonly ReportLine[]): Html =>
  standardsFrame({
    title: 'Reports',
    viewer,
    current: REPORTS,
    main: html`
      <h1>Reports that wait</h1>
      <p class="note">Each becomes a matter, or is declined with a reason that whoever reported is told.</p>
      ${
        reports.length === 0
          ? html`<p>None waits.</p>`
          : table({
              caption: 'Reports that wait',
              columns: [
                { head: 'Sent', as: 'nowrap' },
                { head: 'From' },
                { head: 'What happened', as: 'wide' },
              ],
              bodies: [
                {
                  rows: reports.map(({ id, way, sentAt, words }) => ({
                    cells: [
                      html`<a href="${REPORTS}/${id}">${instantInWords(sentAt.toISOString())}</a>`,
                      FROM[way],
                      words,
                    ],
                  })),
                },
              ],
            })
      }
    `,
  })

export interface ReportView extends ReportRead, FormTyped {}

export function reportPage(viewer: Viewer, view: ReportView): Html {
  const { report, said, errors } = view
  const at = `${REPORTS}/${report.id}`
  return standardsFrame({
    title: 'A report',
    viewer,
    current: REPORTS,
    crumbs: [{ text: 'Reports', href: REPORTS }, { text: 'A report' }],
    main: html`
      ${errorSummary(errors)}
      <h1>A report ${report.way === 'confidential' && tag('in confidence', true)}</h1>
      <p class="note">${FROM[report.way]}, sent on ${instantInWords(report.sentAt.toISOString())}.</p>
      ${factsList(
        questionsFor(report.way).map((question) => ({
          name: question.heading,
          value: answersShown(question, report.answers),
        })),
      )}
      ${report.matter !== null && takenUp(report.matter)}
      ${report.declined !== null && html`<p>It was declined: ${report.declined}</p>`}
      ${report.matter === null && report.declined === null && decided(at, view)}
      ${panel({
        id: 'said',
        heading: 'Said since',
        content: html`
          ${said.map((one) =>
            statement(
              [one.words],
              `${one.byDesk ? 'The department' : 'Whoever reported'}, ${instantInWords(one.at.toISOString())}`,
            ),
          )}
          <form method="post" action="${at}/say">
            ${textArea({
              name: 'words',
              label: 'Ask, or tell them',
              rows: 4,
              hint: 'They see it when they come back with their receipt.',
              value: view.typed['words'] ?? '',
              errors,
            })}
            ${buttons(button({ text: 'Say it', rank: 2 }))}
          </form>
        `,
      })}
    `,
  })
}

const decided = (at: string, { report, typed, errors }: ReportView): Html => html`
  <form method="post" action="${at}/take-up">
    ${select({
      name: 'kind',
      label: 'How it came in',
      hint: 'As it was sent; choose another where you know better. It decides which rules apply.',
      value: kindOfWay(report.way),
      options: KINDS.map(({ id, label }) => ({ value: id, text: label })),
    })}
    ${buttons(button({ text: 'Open a matter of it' }))}
  </form>
  <form method="post" action="${at}/decline">
    ${textInput({
      name: 'why',
      label: 'Or decline it, because',
      hint: 'Whoever reported is told.',
      value: typed['why'] ?? '',
      errors,
    })}
    ${buttons(button({ text: 'Decline it', rank: 2 }))}
  </form>
`

const takenUp = (matter: string): Html =>
  html`<p>It was taken up as <a href="${matterAddress(matter)}">a matter</a>.</p>`
