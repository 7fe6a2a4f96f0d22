// What cannot all be true, as a numbered minimal set, with the note that lets it be printed.

import { button, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import { number } from '../../../dress/number/number.ts'
import { readingOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import type { NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import type { StatementSaid } from '../../../vocabulary/count.ts'
import { placeInWords } from '../../../vocabulary/place.ts'
import { isMissing } from '../../../vocabulary/reply.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { holdsBack, isCaveat, setInWords } from '../../../wording/contradiction-set.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, bodyAddress, contradictionAddress, figureAddress } from '../frame/desk-frame.ts'
import { type Flow, flowField, NO_FLOW } from '../queue/flow.ts'
import type { Typed } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export function contradictionPanel(desk: DeskSurvey, body: BodyAsked): Html | false {
  const all = openFirst(desk.contradictions.filter((one) => one.body === body.slug))
  const orphans = desk.orphanedNotes.filter(({ decision }) => decision.body === body.slug)
  if (all.length + orphans.length === 0) return false
  const [whole, others] = all.length <= MOST_WHOLE ? [all, []] : [all.slice(0, 1), all.slice(1)]
  return html`
    <div id="contradictions">
      ${whole.map((one) => contradictionShown(desk, one, { flow: NO_FLOW, typed: {}, errors: [] }))}
      ${others.length > 0 && othersPanel(desk, others)}
      ${orphans.length > 0 && orphanedPanel(desk, orphans)}
    </div>
  `
}

/** More in full are a page that nobody reads, and one misread column makes a dozen. */
const MOST_WHOLE = 2

/** What blocks is never only a link below what is noted, or is merely odd. */
const openFirst = (all: readonly NamedContradiction[]): NamedContradiction[] =>
  all.toSorted((a, b) => turn(a) - turn(b))

const turn = (one: NamedContradiction): number => (one.decided ? 2 : holdsBack(one) ? 0 : 1)

function othersPanel(desk: DeskSurvey, others: readonly NamedContradiction[]): Html {
  return panel({
    id: 'more-contradictions',
    heading: `${others.length} more of this body`,
    content: html`
      <p class="note">Many at once are often one column or row that was taken for another: look at its table first.</p>
      <ul class="refs">
        ${others.map(
          (one) => html`
            <li>
              <b>${mark(one.decided ? 'yes' : 'contra', one.decided ? 'noted' : 'contradiction')}</b>
              <span><a href="${contradictionAddress(desk.survey, one.body, one.id)}">${one.note}</a></span>
            </li>
          `,
        )}
      </ul>
    `,
  })
}

export function contradictionShown(
  desk: DeskSurvey,
  one: NamedContradiction,
  form: Typed & { flow: Flow },
): Html {
  return panel({
    id: `contradiction-${one.id}`,
    heading: html`${mark('contra', 'contradiction')} ${HEADING[one.severity]}`,
    alarm: !one.decided,
    content: html`
      <p>${one.note}</p>
      <ol class="claims">${one.statements.map((said) => statement(desk, one.body, said))}</ol>
      <p class="note">${setInWords(one)}</p>
      ${askTheBody(one)}
      ${one.decided ? notedShown(desk, one, form.flow) : noteForms(desk, one, form)}
    `,
  })
}

/** To be marked and copied; the script adds a button that copies it. */
const askTheBody = ({ id, askTheBody: question }: NamedContradiction): Html | undefined | '' =>
  question &&
  html`<h3>To ask the body</h3><p class="ask" id="ask-${id}" data-copy tabindex="0">${question}</p>`

function notedShown(desk: DeskSurvey, one: NamedContradiction, flow: Flow): Html {
  const { decided } = one
  return html`
    <p class="note">
      Printed, as noted by ${decided?.by}, ${decided && dayInWords(decided.at)}: ${decided?.why}
    </p>
    ${decided?.aside && html`<p class="note">For the desk alone: ${decided.aside}</p>`}
    <form method="post" action="${contradictionAddress(desk.survey, one.body, one.id)}">
      ${flowField(flow)}
      ${button({ text: 'Undo', rank: 2, key: 'u', name: 'action', value: 'undo' })}
    </form>
  `
}

/** A difference of units, or what is merely odd, can be printed as it is said; what cannot be true needs words of an editor's own. */
function noteForms(
  desk: DeskSurvey,
  one: NamedContradiction,
  { flow, typed, errors }: Typed & { flow: Flow },
): Html {
  const action = contradictionAddress(desk.survey, one.body, one.id)
  const field = flowField(flow)
  const name = `why-${one.id}`
  return html`
    <div class="btns">
      ${
        isCaveat(one) &&
        html`
          <form method="post" action="${action}">
            ${field}
            ${button({
              text: 'Print them with the words above',
              key: 'c',
              name: 'action',
              value: 'as-said',
            })}
          </form>
        `
      }
      <a class="btn btn--2" href="#${name}" data-key="e">Write a note</a>
    </div>
    <form method="post" action="${action}">
      ${field}
      ${textArea({
        name,
        label: 'Note to print: what makes it true',
        hint: `Printed beside the figures, with your name.${holdsBack(one) ? ' Without one this blocks publication.' : ''}`,
        value: typed[name] ?? '',
        errors,
      })}
      ${textArea({
        name: 'aside',
        label: 'For the desk alone: how you know',
        hint: 'Never printed.',
        value: typed['aside'] ?? '',
        errors,
      })}
      ${button({ text: 'Note it', rank: 2, name: 'action', value: 'note' })}
    </form>
  `
}

/** Notes whose statements no longer contradict each other: shown until somebody takes them back. */
function orphanedPanel(desk: DeskSurvey, orphans: readonly Standing[]): Html {
  return panel({
    id: 'orphaned-notes',
    heading: 'Notes on what no longer contradicts itself',
    content: html`
      <ul class="refs">
        ${orphans.map(
          ({ id, decision }) => html`
            <li>
              <b>${mark('doubt', 'orphaned')}</b>
              <span>
                ${decision.why} <span class="quiet">
                  ${decision.by}, ${dayInWords(decision.at)};
                  about ${decision.evidence.map(({ ink }) => `“${ink}”`).join(', ')}
                </span>
                <form method="post" action="${addressOf(desk.survey)}/undo">
                  <input type="hidden" name="decision" value="${id}">
                  <input
                    type="hidden"
                    name="back"
                    value="${bodyAddress(desk.survey, decision.body)}">
                  ${button({ text: 'Take the note back', rank: 3 })}
                </form>
              </span>
            </li>
          `,
        )}
      </ul>
    `,
  })
}

const HEADING = {
  cannot: 'These cannot all be true',
  units: 'These cannot all count the same thing',
  odd: 'These are odd together',
} as const

function statement(desk: DeskSurvey, body: string, { says, figure }: StatementSaid): Html {
  const reading = figure && readingOfInk(desk.readings, body, figure)
  const href = reading ? figureAddress(desk.survey, body, reading.id) : null
  return html`
    <li>
      <span>
        <q>${figure?.ink ?? says}</q><br>
        <span class="quiet">
          ${figure ? `${says}; ${placeInWords(figure.place)}` : 'assumed, not said'}
        </span>
      </span>
      ${
        href &&
        figure &&
        !isMissing(figure.value) &&
        number({
          kind: reading?.state === 'confirmed' ? 'ink' : 'pencil',
          shown: figure.value,
          href,
        })
      }
    </li>
  `
}
