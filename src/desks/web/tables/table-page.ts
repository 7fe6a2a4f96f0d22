// A whole table beside what it was taken for: confirmed with one key, changed in one act, or opened number by number.
import { errorSummary } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { ANSWERS, groupKey, WHOLE_BODY } from '../../../reconcile/queue/review-entries.ts'
import { stampOf } from '../../../wording/notice.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { type Flow, flowHead, skipLink } from '../queue/flow.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { Typed } from '../view/body-at.ts'
import { answersRead } from './answers-read.ts'
import type { TableAt, TablePart } from './table-at.ts'
import { tableForms } from './table-forms.ts'
import { tableName, takenShown } from './taken-shown.ts'

export interface TableView extends TableAt, Typed {
  flow: Flow
}

export function tablePage(view: TableView): Html {
  const { desk, body, group, errors, flow, parts } = view
  const { survey } = desk
  const key = groupKey(body.slug, group)
  return deskFrame({
    title: `${body.name}: ${headingOf(view)}`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: headingOf(view) }],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, key, flow)}
      <h1>${body.name}: ${headingOf(view)}</h1>
      ${isOneTable(view) ? parts.map((part) => bench(view, part, tableForms(view))) : wholeBody(view)}
      <p class="keys">
        <span><kbd>c</kbd> confirm all of it</span> <span><kbd>e</kbd> change all of it</span>
        <span><kbd>x</kbd> reject all of it</span> <span><kbd>n</kbd> next</span>
        <span><kbd>u</kbd> undo</span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Review">
        <a href="${bodyAddress(survey, body.slug)}">Back to ${body.name}</a>${skipLink(desk, key)}
      </nav>
    `,
  })
}

const isOneTable = ({ parts, answers }: TableView): boolean =>
  parts.length === 1 && answers.length === 0

function headingOf({ group, parts }: TableView): string {
  if (group === ANSWERS) return 'what became of each question'
  if (group === WHOLE_BODY) return 'all that waits'
  const [part] = parts
  return part?.table ? tableName(part) : 'what was read'
}

/** What is decided stands first: a long body is one act, and each of its tables can be looked at. */
const wholeBody = (view: TableView): Html => html`
  ${answersRead(view)}${tableForms(view)}
  ${view.parts.map((part) => bench(view, part, false))}
`

/** Columns that stand beside their picture at a desk's width; more stand under it, none of them cut off. */
const MOST_BESIDE = 6

function bench(view: TableView, part: TablePart, forms: Hole): Html {
  const { desk } = view
  const { document, received, laid } = part
  const wide = new Set(laid.map(({ column }) => column)).size > MOST_BESIDE
  return html`
    <div class="bench${wide && ' bench--over'}">
      <div class="stay" tabindex="0" role="region" aria-label="The original">
        ${
          document &&
          sourceViews({
            document,
            received,
            stamp: stampOf(desk.survey),
            marks: laid.map(({ reading }) => ({
              id: markId(reading.id),
              evidence: reading.figure,
            })),
          })
        }
      </div>
      <div>${takenShown(view, part)}${forms}</div>
    </div>
  `
}
