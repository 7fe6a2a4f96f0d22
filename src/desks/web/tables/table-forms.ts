// The forms under a table: all of it confirmed, changed or rejected in one act, and the act taken back.
import { button, select, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { NONE } from '../../../reconcile/forms/table-form.ts'
import { canUndo, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import {
  type Choice,
  dimensionChoices,
  dimensionLabel,
  groupChoices,
  unitChoices,
} from '../../../wording/survey-choices.ts'
import { groupAddress } from '../frame/desk-frame.ts'
import { type Flow, flowField } from '../queue/flow.ts'
import type { Typed } from '../view/body-at.ts'
import { several } from '../view/reading-words.ts'
import type { TableAt } from './table-at.ts'

interface Forms extends TableAt, Typed {
  flow: Flow
}

export const readingsIn = ({ parts }: Pick<TableAt, 'parts'>): DecidedFigure[] =>
  parts.flatMap(({ laid }) => laid.map(({ reading }) => reading))

export function tableForms(view: Forms): Html {
  const { desk, answers } = view
  const readings = readingsIn(view)
  const open = readings.filter((one) => wanted(desk, one) === 'answer')
  const unanswered = answers.filter((one) => wanted(desk, one) === 'answer')
  const seen = [
    ...open.map(({ id }) => id),
    ...unanswered.map(({ answer }) => `answer:${answer.number}`),
  ]
  const decided = [...readings, ...answers].some((one) => canUndo(desk, one))
  return html`
    ${
      seen.length > 0 &&
      html`
        ${confirmForm(view, seen, [
          open.length > 0 ? several(open.length, 'number') : '',
          unanswered.length > 0 ? several(unanswered.length, 'answer') : '',
        ])}
        ${open.length > 0 && changeForm(view, open)}${open.length > 0 && rejectForm(view, open)}
      `
    }
    ${decided && undoForm(view)}
  `
}

const opening = ({ flow }: Forms, seen: readonly string[]): Html => html`
  <input type="hidden" name="seen" value="${seen.join(' ')}">${flowField(flow)}
`

const addressOf = ({ desk, body, group }: Forms): string =>
  groupAddress(desk.survey, body.slug, group)

const confirmForm = (view: Forms, seen: readonly string[], what: string[]): Html => html`
  <form method="post" action="${addressOf(view)}">
    ${opening(view, seen)}
    <div class="btns">
      ${button({
        text: `Confirm ${what.filter(Boolean).join(' and ')}`,
        key: 'c',
        name: 'action',
        value: 'confirm',
      })}
      ${
        what[0] !== '' &&
        html`
          <a class="btn btn--2" href="#unit" data-key="e">Change</a>
          <a class="btn btn--3" href="#reject-why" data-key="x">Reject</a>
        `
      }
    </div>
  </form>
`

const asRead = (text = 'as read'): { value: string; text: string } => ({ value: '', text })

const options = (choices: readonly Choice[]) =>
  choices.map(({ id, label }) => ({ value: id, text: label }))

function changeForm(view: Forms, open: readonly DecidedFigure[]): Html {
  const { desk, typed, errors } = view
  const { survey } = desk
  const names = [...new Set(open.flatMap(({ figure }) => Object.keys(figure.facets)))]
  const value = (field: string) => typed[field] ?? ''
  return html`
    <section class="panel" id="change" aria-labelledby="change-heading">
      <h2 id="change-heading">Change all of it</h2>
      <form method="post" action="${addressOf(view)}">
        ${opening(
          view,
          open.map(({ id }) => id),
        )}
        <div class="row">
          ${select({
            name: 'unit',
            label: 'What it counts',
            value: value('unit'),
            options: [asRead(), ...options(unitChoices(survey))],
            errors,
          })}
          ${select({
            name: 'question',
            label: 'It answers',
            value: value('question'),
            options: [
              asRead(),
              ...survey.questions.map(({ number }) => ({
                value: number,
                text: `question ${number}`,
              })),
              { value: NONE, text: 'no question of ours' },
            ],
            errors,
          })}
          ${select({
            name: 'whom',
            label: 'Whom it counts',
            value: value('whom'),
            options: [asRead(), ...options(groupChoices(survey))],
            errors,
          })}
          ${textInput({
            name: 'period',
            label: 'Period of all of it',
            hint: 'Empty: as read',
            value: value('period'),
            size: 12,
            errors,
          })}
        </div>
        ${
          names.length > 0 &&
          html`
            <div class="row">
              ${names.map((name) =>
                select({
                  name: `as-${name}`,
                  label: `What was read as ${dimensionLabel(survey, name).toLowerCase()} is`,
                  value: value(`as-${name}`),
                  options: [
                    asRead(),
                    ...options(dimensionChoices(survey).filter(({ id }) => id !== name)),
                    { value: NONE, text: 'nothing: leave it out' },
                  ],
                  errors,
                }),
              )}
            </div>
          `
        }
        ${textArea({ name: 'why', label: 'Why, and where it stands', value: value('why'), errors })}
        <div class="btns">
          ${button({ text: `Change ${several(open.length, 'number')}`, name: 'action', value: 'change' })}
        </div>
      </form>
    </section>
  `
}

const rejectForm = (view: Forms, open: readonly DecidedFigure[]): Html => html`
  <section class="panel" id="reject" aria-labelledby="reject-heading">
    <h2 id="reject-heading">Reject all of it</h2>
    <form method="post" action="${addressOf(view)}">
      ${opening(
        view,
        open.map(({ id }) => id),
      )}
      ${textArea({
        name: 'reject-why',
        label: 'Why none of it is an answer',
        value: view.typed['reject-why'] ?? '',
        errors: view.errors,
      })}
      <div class="btns">
        ${button({
          text: `Reject ${several(open.length, 'number')}`,
          rank: 2,
          name: 'action',
          value: 'reject',
        })}
      </div>
    </form>
  </section>
`

const undoForm = (view: Forms): Html => html`
  <form method="post" action="${addressOf(view)}">
    ${flowField(view.flow)}
    <div class="btns">
      ${button({ text: 'Undo the last act', rank: 2, key: 'u', name: 'action', value: 'undo' })}
    </div>
  </form>
`
