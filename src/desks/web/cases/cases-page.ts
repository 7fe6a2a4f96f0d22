// All cases of a body beside their originals: a table decided at once, or opened row by row; those that are one are joined here.
import { button, errorSummary, textArea } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import { CASES, groupKey } from '../../../reconcile/queue/review-entries.ts'
import { canUndo, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedCase } from '../../../vocabulary/decided-case.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { stampOf } from '../../../wording/notice.ts'
import {
  bodyAddress,
  caseAddress,
  casesAddress,
  deskFrame,
  newCaseAddress,
} from '../frame/desk-frame.ts'
import { type Flow, flowField, flowHead, skipLink } from '../queue/flow.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import { caseShown, caseState } from '../view/case-words.ts'
import { broughtBy } from '../view/desk-view.ts'
import { type Page, pagerOf } from '../view/page-of.ts'
import { several } from '../view/reading-words.ts'

export interface CasesView extends BodyAt, Typed {
  /** Those that are shown, and where they stand among all. */
  cases: readonly DecidedCase[]
  turn: Page<DecidedCase>
  documents: ReadonlyMap<string, Document>
  flow: Flow
}

export function casesPage(view: CasesView): Html {
  const { desk, body, errors, flow, turn } = view
  const { survey } = desk
  const key = groupKey(body.slug, CASES)
  return deskFrame({
    title: `${body.name}: cases`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: 'Cases' }],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, key, flow)}
      <h1>${body.name}: ${several(turn.of, 'case')}</h1>
      ${pagerOf(turn, 'Cases', (page) => `${casesAddress(survey, body.slug)}?page=${page}`)}
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${originals(view)}</div>
        <div>${actForms(view)}${joinForm(view)}${rejectForm(view)}</div>
      </div>
      <p class="keys">
        <span><kbd>c</kbd> confirm all of them</span> <span><kbd>x</kbd> reject all of them</span>
        <span><kbd>a</kbd> add a case</span> <span><kbd>n</kbd> next</span>
        <span><kbd>u</kbd> undo</span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Review">
        <a href="${bodyAddress(survey, body.slug)}">Back to ${body.name}</a>
        <a href="${newCaseAddress(survey, body.slug)}" data-key="a" aria-keyshortcuts="a">Add a case</a>
        ${skipLink(desk, key)}
      </nav>
    `,
  })
}

function originals({ desk, body, cases, documents }: CasesView): Html[] {
  const files = [...new Set(cases.map((one) => one.case.sha256))]
  return files.flatMap((sha256) => {
    const document = documents.get(sha256)
    if (!document) return []
    // Those that one was split into stand on the same ink.
    const own = cases.filter((one) => one.case.sha256 === sha256 && (one.part ?? 1) === 1)
    return [
      sourceViews({
        document,
        received: broughtBy(desk, body.slug, sha256)?.received ?? null,
        stamp: stampOf(desk.survey),
        marks: own.map((one) => ({ id: markId(one.id), evidence: one.case })),
      }),
    ]
  })
}

const waitingIn = ({ desk, cases }: CasesView): DecidedCase[] =>
  cases.filter((one) => wanted(desk, one) === 'answer')

const seen = (view: CasesView): Html => html`
  <input type="hidden" name="seen" value="${waitingIn(view)
    .map(({ id }) => id)
    .join(' ')}">${flowField(view.flow)}
`

function actForms(view: CasesView): Html {
  const { desk, body, cases } = view
  const open = waitingIn(view)
  const action = casesAddress(desk.survey, body.slug)
  return html`
    ${
      open.length > 0 &&
      html`
        <form method="post" action="${action}">
          ${seen(view)}
          <div class="btns">
            ${button({
              text: `Confirm ${several(open.length, 'case')}`,
              key: 'c',
              name: 'action',
              value: 'confirm',
            })}
            <a class="btn btn--3" href="#reject-why" data-key="x">Reject</a>
          </div>
        </form>
      `
    }
    ${
      cases.some((one) => canUndo(desk, one)) &&
      html`
        <form method="post" action="${action}">
          ${flowField(view.flow)}
          <div class="btns">
            ${button({ text: 'Undo the last act', rank: 2, key: 'u', name: 'action', value: 'undo' })}
          </div>
        </form>
      `
    }
  `
}

/** The table itself, each row with a box: those that are told twice are chosen and joined. */
function joinForm(view: CasesView): Html {
  const { desk, body, cases, typed, errors } = view
  const action = casesAddress(desk.survey, body.slug)
  return html`
    <form method="post" action="${action}">
      ${flowField(view.flow)}
      ${table({
        caption: 'Cases as they are told',
        columns: [
          { head: 'Case' },
          { head: 'Told', as: 'wide' },
          { head: 'State', as: 'unit wide' },
          { head: 'Same matter', as: 'unit' },
        ],
        bodies: [
          { rows: cases.map((one, i) => ({ id: `case-${one.id}`, cells: cells(view, one, i) })) },
        ],
      })}
      ${
        cases.length > 1 &&
        html`
          ${textArea({
            name: 'join-why',
            label: 'The chosen ones are one matter, since',
            value: typed['join-why'] ?? '',
            errors,
            rows: 2,
          })}
          <div class="btns">
            ${button({ text: 'Join them', rank: 2, name: 'action', value: 'join' })}
          </div>
        `
      }
    </form>
  `
}

function cells({ desk, body, typed, turn }: CasesView, one: DecidedCase, i: number): Hole[] {
  const href = caseAddress(desk.survey, body.slug, one.id)
  const box = `join-${one.id}`
  const joins = one.state === 'pencil' || one.state === 'confirmed'
  return [
    html`<a href="${href}">${turn.from + i}</a>`,
    caseShown(desk.survey, one),
    caseState(one),
    joins &&
      html`
        <label>
          <input type="checkbox" name="${box}"${typed[box] !== undefined && html` checked`}>
          join<span class="vh"> case ${turn.from + i}</span>
        </label>
      `,
  ]
}

function rejectForm(view: CasesView): Html | false {
  const { desk, body, typed, errors } = view
  const open = waitingIn(view)
  if (open.length === 0) return false
  return html`
    <section class="panel" id="reject" aria-labelledby="reject-heading">
      <h2 id="reject-heading">Reject all of them</h2>
      <form method="post" action="${casesAddress(desk.survey, body.slug)}">
        ${seen(view)}
        ${textArea({
          name: 'reject-why',
          label: 'Why none of them is a case',
          value: typed['reject-why'] ?? '',
          errors,
        })}
        <div class="btns">
          ${button({
            text: `Reject ${several(open.length, 'case')}`,
            rank: 2,
            name: 'action',
            value: 'reject',
          })}
        </div>
      </form>
    </section>
  `
}
