// One question of a report, on a page of its own; the way in before it, and what was answered after it.

import { factsList } from '../../../../dress/html/facts-list.ts'
import {
  button,
  buttons,
  errorSummary,
  radios,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import { notice, statement } from '../../../../dress/html/notice.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { Draft } from '../../../../register/intake/queries.ts'
import { type Question, questionsFor, WAYS } from '../../../../register/intake/questions.ts'
import { type ComeBack, DRAFT_DAYS } from '../../../../register/take-report.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { type FormTyped, fieldsShown } from '../register/fields-shown.ts'
import { instantInWords } from '../register/instant.ts'
import { answersShown } from './answers-shown.ts'

export const REPORT = '/report'
export const draftAddress = (token: string, question: string): string =>
  `${REPORT}/drafts/${token}/${question}`

const framed = (viewer: Viewer | null, title: string, main: Hole): Html =>
  standardsFrame({ title, viewer, current: REPORT, main })

export const wayInPage = (viewer: Viewer | null, errors: readonly FormError[]): Html =>
  framed(
    viewer,
    'Report what you saw',
    html`
      ${errorSummary(errors)}
      <h1>Report what you saw</h1>
      <p>
        Of a police officer, a member of police staff or a volunteer: something they posted, sent or
        shared, or anything else they did. One question a page; what you answered is kept, and you
        may stop and come back to its address within ${DRAFT_DAYS} days. At the end you get a receipt.
      </p>
      <form method="post" action="${REPORT}">
        ${radios({
          name: 'way',
          label: 'How do you report?',
          options: WAYS.map(({ id, label, hint }) => ({ value: id, text: label, hint })),
          errors,
        })}
        ${buttons(button({ text: 'Begin' }))}
      </form>
      <p class="note">
        You have a receipt already: <a href="${REPORT}/receipt">come back to your report</a>. Where
        somebody is in danger now, ring 999.
      </p>
    `,
  )

export interface QuestionView extends FormTyped {
  token: string
  draft: Draft
  question: Question
  back: string
}

export function questionPage(viewer: Viewer | null, view: QuestionView): Html {
  const { question, draft, errors } = view
  const all = questionsFor(draft.way)
  const at = all.findIndex(({ id }) => id === question.id) + 1
  return framed(
    viewer,
    question.heading,
    html`
      ${errorSummary(errors)}
      <p><a href="${view.back}">Back</a></p>
      <p class="note">Question ${at} of ${all.length}</p>
      <h1>${question.heading}</h1>
      <form method="post" action="${draftAddress(view.token, question.id)}" enctype="multipart/form-data">
        ${question.takesFiles && filesField(draft)}
        ${fieldsShown(question.asked, view)}
        ${buttons(button({ text: 'Go on' }))}
      </form>
    `,
  )
}

const filesField = ({ answers: { files } }: Draft): Html => html`
  ${
    files.length > 0 &&
    html`
      <p class="note">Already kept: ${files.map(({ name }) => name).join(', ')}.</p>
    `
  }
  <div class="field">
    <label for="files">Files</label>
    <span class="hint">A picture may say where and when it was made: it is kept as you send it.</span>
    <input id="files" name="files" type="file" multiple>
  </div>
`

export function checkPage(
  viewer: Viewer | null,
  { token, draft }: { token: string; draft: Draft },
): Html {
  return framed(
    viewer,
    'Is this what you want to send?',
    html`
      <h1>Is this what you want to send?</h1>
      ${factsList(
        questionsFor(draft.way).map((question) => ({
          name: question.heading,
          value: answersShown(question, draft.answers),
          action: html`
            <a href="${draftAddress(token, question.id)}">
              Change<span class="vh">: ${question.heading}</span>
            </a>
          `,
        })),
      )}
      <form method="post" action="${draftAddress(token, 'send')}">
        ${buttons(button({ text: 'Send it' }))}
      </form>
      <p class="note">
        ${
          draft.way === 'confidential'
            ? 'Nothing of who you are is kept with it. What you wrote yourself may still tell.'
            : 'It is seen by those of the department who take reports in.'
        }
      </p>
    `,
  )
}

export const sentPage = (viewer: Viewer | null, receipt: string): Html =>
  framed(
    viewer,
    'It was sent',
    html`
      <h1>It was sent</h1>
      ${notice({
        heading: `Your receipt: ${receipt}`,
        content: html`
          <p>
            Write it down: it is shown this once, and nobody can find it again. With it you can see
            whether your report was taken up, or why not; be asked; and add to it. What is then done
            about it is not told there.
          </p>
        `,
      })}
      <p><a href="${REPORT}/receipt">Come back to a report</a></p>
    `,
  )

export interface ReceiptView extends FormTyped {
  /** null: none was shown yet, or there is no such one. */
  found: ComeBack | null
}

const STATES: Record<ComeBack['state'], string> = {
  waits: 'It waits to be taken up.',
  'taken up': 'It was taken up. What is done about it is not told here.',
  declined: 'No matter was opened of it.',
}

export function receiptPage(viewer: Viewer | null, { found, typed, errors }: ReceiptView): Html {
  const receipt = typed['receipt'] ?? ''
  return framed(
    viewer,
    'Come back to a report',
    html`
      ${errorSummary(errors)}
      <h1>Come back to a report</h1>
      ${
        found === null
          ? html`
            <form method="post" action="${REPORT}/receipt">
              ${textInput({ name: 'receipt', label: 'Your receipt', value: receipt, errors })}
              ${buttons(button({ text: 'Show it' }))}
            </form>
          `
          : foundShown(found, receipt, errors)
      }
    `,
  )
}

const foundShown = (
  { sentAt, state, declined, said }: ComeBack,
  receipt: string,
  errors: readonly FormError[],
): Html => html`
  <p>
    Sent on ${instantInWords(sentAt.toISOString())}. ${STATES[state]} ${declined}
  </p>
  ${said.map((one) =>
    statement(
      [one.words],
      `${one.byDesk ? 'The department' : 'You'}, ${instantInWords(one.at.toISOString())}`,
    ),
  )}
  <form method="post" action="${REPORT}/receipt">
    <input type="hidden" name="receipt" value="${receipt}">
    ${textArea({ name: 'words', label: 'Add to it, or answer', rows: 5, errors })}
    ${buttons(button({ text: 'Add it', name: 'add', value: 'yes' }))}
  </form>
`
