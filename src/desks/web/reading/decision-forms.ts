// The forms under a reading: confirm it, correct it with a reason, reject it with a reason.
import { button, linkButton, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mayDecide } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import { isMissing } from '../../../vocabulary/reply.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { figureAddress } from '../frame/desk-frame.ts'
import { type Flow, flowField } from '../queue/flow.ts'
import type { Typed } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { valueInWords } from '../view/reading-words.ts'
import { firstFacet, kindFields, numberFields } from './reads-fields.ts'
import { differencePanel } from './two-answers.ts'

/** What the forms are about, and what was typed in them. */
export interface Deciding extends Typed {
  desk: DeskSurvey
  body: BodyAsked
  reading: DecidedFigure
  flow: Flow
}

export function decisionForms(view: Deciding): Html | false {
  const { desk, reading, flow } = view
  if (!mayDecide(desk, reading)) return false
  const action = figureAddress(desk.survey, view.body.slug, reading.id)
  return html`
    ${differencePanel(desk, reading, { action, flow })}
    ${confirmForm(view, action)}${correctForm(view, action)}${rejectForm(view, action)}
  `
}

function confirmForm({ reading, flow }: Deciding, action: string): Html {
  const { value } = reading.figure
  return html`
    <form method="post" action="${action}">
      ${flowField(flow)}
      <div class="btns">
        ${button({
          text: `Confirm ${isMissing(value) ? 'it' : valueInWords(reading.figure)}`,
          key: 'c',
          name: 'action',
          value: 'confirm',
        })}
        <a class="btn btn--2" href="#number" data-key="e">Correct</a>
        <a class="btn btn--3" href="#reject-why" data-key="x">Reject</a>
      </div>
    </form>
  `
}

function correctForm({ desk, reading, typed, errors, flow }: Deciding, action: string): Html {
  const rejecting = typed['action'] === 'reject'
  const question = reading.figure.question ?? ''
  const fields = { survey: desk.survey, before: reading.figure, question, typed, errors }
  const facet = firstFacet(desk.survey, reading.figure)
  return html`
    <section class="panel" id="correct" aria-labelledby="correct-heading">
      <h2 id="correct-heading">Correct it</h2>
      <form method="post" action="${action}">
        ${flowField(flow)}${numberFields(fields)}
        ${
          facet &&
          html`
            <a class="vh" href="#${facet}" data-key="f" aria-keyshortcuts="f">
              Correct of which kind it is
            </a>
          `
        }
        ${kindFields(fields)}
        ${textArea({
          name: 'why',
          label: 'Why, and where it stands',
          hint: 'For the desk, never printed. A paper is a claim, not ink: quote what the letter says.',
          value: rejecting ? '' : (typed['why'] ?? ''),
          errors: rejecting ? [] : errors,
        })}
        <div class="btns">
          ${button({ text: 'Save correction', name: 'action', value: 'correct' })}
          ${linkButton({ text: 'Leave it', href: action, rank: 3 })}
        </div>
      </form>
    </section>
  `
}

/** What is printed beside the number, and nothing else that a reader writes is. */
export function noteForm({ desk, body, reading, typed, errors, flow }: Deciding): Html | false {
  if (reading.state !== 'confirmed') return false
  const action = figureAddress(desk.survey, body.slug, reading.id)
  const { noted } = reading
  return html`
    <section class="panel" aria-labelledby="note-heading">
      <h2 id="note-heading">Printed beside it</h2>
      <form method="post" action="${action}">
        ${flowField(flow)}
        ${noted && html`<p>${noted.why} <span class="quiet">${noted.by}, ${dayInWords(noted.at)}</span></p>`}
        ${textArea({
          name: 'note',
          label: 'A note to print',
          hint: 'It stands beside the number, with your name.',
          value: typed['note'] ?? noted?.why ?? '',
          errors,
        })}
        <div class="btns">
          ${button({ text: 'Print this note', rank: 2, name: 'action', value: 'note' })}
          ${noted && button({ text: 'Take the note back', rank: 3, name: 'action', value: 'unnote' })}
        </div>
      </form>
    </section>
  `
}

function rejectForm({ typed, errors, flow }: Deciding, action: string): Html {
  return html`
    <section class="panel" id="reject" aria-labelledby="reject-heading">
      <h2 id="reject-heading">Reject it</h2>
      <form method="post" action="${action}">
        ${flowField(flow)}
        ${textArea({
          name: 'reject-why',
          label: 'Why it is no answer',
          hint: 'For the desk, never printed.',
          value: typed['reject-why'] ?? '',
          errors,
        })}
        <div class="btns">
          ${button({ text: 'Reject', rank: 2, name: 'action', value: 'reject' })}
        </div>
      </form>
    </section>
  `
}
