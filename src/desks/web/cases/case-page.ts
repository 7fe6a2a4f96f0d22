// One case beside its original: confirmed, corrected, rejected, split, ticked for the story, or let into print.
import { button, errorSummary, linkButton, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { PARTS } from '../../../reconcile/forms/case-form.ts'
import { caseKey } from '../../../reconcile/queue/waiting-for.ts'
import { canUndo, mayDecide } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedCase } from '../../../vocabulary/decided-case.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { placeInWords } from '../../../vocabulary/place.ts'
import { fieldInWords, fieldLabel, toldInOrder } from '../../../wording/case-fields.ts'
import { mayName } from '../../../wording/names/may-name.ts'
import { stampOf } from '../../../wording/notice.ts'
import { bodyAddress, caseAddress, casesAddress, deskFrame } from '../frame/desk-frame.ts'
import { type Flow, flowField, flowHead, skipLink } from '../queue/flow.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import { caseState } from '../view/case-words.ts'
import { actInput, fieldInputs } from './case-fields.ts'

export interface CaseView extends BodyAt, Typed {
  one: DecidedCase
  document: Document | null
  received: string | null
  flow: Flow
}

export function casePage(view: CaseView): Html {
  const { desk, body, one, errors, flow } = view
  const { survey } = desk
  return deskFrame({
    title: `${body.name}: a case`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(survey, body.slug) },
      { text: 'Cases', href: casesAddress(survey, body.slug) },
      { text: 'A case' },
    ],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, caseKey(one.id), flow)}
      <h1>${body.name}: a case</h1>
      <p class="note">${caseState(one)}${one.decided?.why && html`: ${one.decided.why}`}</p>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${original(view)}</div>
        <div>${asRead(view)}${decideForms(view)}${markForms(view)}</div>
      </div>
      <p class="keys">
        <span><kbd>c</kbd> confirm</span> <span><kbd>e</kbd> correct</span>
        <span><kbd>x</kbd> reject</span> <span><kbd>n</kbd> next</span>
        <span><kbd>u</kbd> undo</span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Cases">
        <a href="${casesAddress(survey, body.slug)}">All cases of ${body.name}</a>
        ${skipLink(desk, caseKey(one.id))}
      </nav>
    `,
  })
}

function original({ desk, one, document, received }: CaseView): Html {
  const { case: row, id } = one
  if (!document)
    return html`
      <blockquote class="statement"><p><mark class="box" id="${markId(id)}">${row.ink}</mark></p></blockquote>
    `
  return sourceViews({
    document,
    received,
    stamp: stampOf(desk.survey),
    marks: [{ id: markId(id), evidence: row }],
  })
}

function asRead({ desk, one }: CaseView): Html {
  const { facets, inks, act } = one.case
  return html`
    ${table({
      caption: 'What it tells',
      columns: [
        { head: 'Field' },
        { head: 'Read as', as: 'wide' },
        { head: 'Ink', as: 'wide' },
        { head: 'Place', as: 'unit wide' },
      ],
      bodies: [
        {
          rows: toldInOrder(desk.survey, facets).map(([name, value]) => ({
            cells: [
              fieldLabel(desk.survey, name),
              fieldInWords(desk.survey, name, value),
              html`<span class="mono">${inks[name]?.ink ?? one.case.ink}</span>`,
              placeInWords(inks[name]?.place ?? one.case.place),
            ],
          })),
        },
      ],
    })}
    ${act && html`<p>What was done: <q>${act.ink}</q></p>`}
  `
}

function decideForms(view: CaseView): Html {
  const { desk, body, one, flow } = view
  const action = caseAddress(desk.survey, body.slug, one.id)
  return html`
    ${
      canUndo(desk, one) &&
      html`
        <form method="post" action="${action}">
          ${flowField(flow)}
          <div class="btns">
            ${button({ text: 'Undo', rank: 2, key: 'u', name: 'action', value: 'undo' })}
          </div>
        </form>
      `
    }
    ${mayDecide(desk, one) && openForms(view, action)}
  `
}

function openForms(view: CaseView, action: string): Html {
  return html`
    <form method="post" action="${action}">
      ${flowField(view.flow)}
      <div class="btns">
        ${button({ text: 'Confirm it', key: 'c', name: 'action', value: 'confirm' })}
        <a class="btn btn--2" href="#correct" data-key="e">Correct</a>
        <a class="btn btn--3" href="#reject-why" data-key="x">Reject</a>
      </div>
    </form>
    ${correctForm(view, action)}${splitForm(view, action)}${whyForm(view, action, {
      id: 'reject',
      heading: 'Reject it',
      field: 'reject-why',
      label: 'Why it is no case',
      button: 'Reject',
    })}
  `
}

function correctForm({ desk, one, typed, errors, flow }: CaseView, action: string): Html {
  const { survey } = desk
  const own = typed['action'] === 'correct' ? { typed, errors } : { typed: {}, errors: [] }
  return panel({
    id: 'correct',
    heading: 'Correct it',
    content: html`
      <form method="post" action="${action}">
        ${flowField(flow)}
        ${fieldInputs({ survey, prefix: 'field-', facets: one.case.facets, ...own })}
        ${actInput(own.typed, own.errors, one.case.act?.ink ?? '')}
        ${textArea({
          name: 'why',
          label: 'Why, and where it stands',
          value: own.typed['why'] ?? '',
          errors: own.errors,
        })}
        <div class="btns">
          ${button({ text: 'Save correction', name: 'action', value: 'correct' })}
          ${linkButton({ text: 'Leave it', href: action, rank: 3 })}
        </div>
      </form>
    `,
  })
}

/** Two parts are offered; who needs more finds them folded. */
function splitForm({ desk, one, typed, errors, flow }: CaseView, action: string): Html {
  const { survey } = desk
  const own = typed['action'] === 'split' ? { typed, errors } : { typed: {}, errors: [] }
  const part = (name: string) => html`
    <h3>Case ${name}</h3>
    ${fieldInputs({ survey, prefix: `${name}-`, facets: name === 'one' ? one.case.facets : {}, ...own })}
  `
  const isTyped = (name: string) =>
    Object.entries(own.typed).some(([field, value]) => field.startsWith(`${name}-`) && value !== '')
  return html`
    <details class="panel" id="split"${own.errors.length > 0 && html` open`}>
      <summary>It is several: split it</summary>
      <form method="post" action="${action}">
        ${flowField(flow)}${PARTS.slice(0, 2).map(part)}
        <details${PARTS.slice(2).some(isTyped) && html` open`}>
          <summary>It is more than two</summary>
          ${PARTS.slice(2).map(part)}
        </details>
        ${textArea({
          name: 'split-why',
          label: 'How you know that it is several',
          value: own.typed['split-why'] ?? '',
          errors: own.errors,
        })}
        <div class="btns">${button({ text: 'Split it', rank: 2, name: 'action', value: 'split' })}</div>
      </form>
    </details>
  `
}

interface Why {
  id: string
  heading: string
  field: string
  label: string
  button: string
}

const whyForm = ({ typed, errors, flow }: CaseView, action: string, why: Why): Html =>
  panel({
    id: why.id,
    heading: why.heading,
    content: html`
      <form method="post" action="${action}">
        ${flowField(flow)}
        ${textArea({ name: why.field, label: why.label, value: typed[why.field] ?? '', errors })}
        <div class="btns">
          ${button({ text: why.button, rank: 2, name: 'action', value: why.id })}
        </div>
      </form>
    `,
  })

/** Said beside it: an example for the story; and, where it may name a person, that it may be printed. */
function markForms(view: CaseView): Html {
  const { desk, body, one } = view
  const action = caseAddress(desk.survey, body.slug, one.id)
  const precise = mayName(desk.survey, one.case)
  const toggle = (marked: boolean, text: string, value: string) => html`
    <form method="post" action="${action}">
      <div class="btns">${button({ text, rank: marked ? 3 : 2, name: 'action', value })}</div>
    </form>
  `
  return html`
    ${panel({
      id: 'story',
      heading: 'In the story',
      content: one.example
        ? toggle(true, 'No longer an example', 'untick')
        : toggle(false, 'Take it as an example', 'tick'),
    })}
    ${
      precise.length > 0 &&
      (one.cleared
        ? html`
          <p class="note">
            ${one.cleared.by} lets it be printed: ${one.cleared.why}
          </p>
          ${toggle(true, 'Hold it back again', 'hold')}
        `
        : whyForm(view, action, {
            id: 'note',
            heading: `It may name a person: ${precise.join('; ')}`,
            field: 'note-why',
            label: 'It may be printed as it is told, since',
            button: 'Let it be printed',
          }))
    }
  `
}
