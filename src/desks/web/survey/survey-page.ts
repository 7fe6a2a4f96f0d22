// One survey as a matrix of bodies and questions, with clock, answer and doubts.

import type { Clock } from '../../../calendar/clock.ts'
import { legend } from '../../../dress/frame/legend.ts'
import { button, linkButton, select, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html, raw } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import { number } from '../../../dress/number/number.ts'
import type { SurveyTotal } from '../../../vocabulary/count.ts'
import type { Missing } from '../../../vocabulary/reply.ts'
import type { RequestEvents, Survey } from '../../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { capital } from '../../../wording/count-words.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { MarkName } from '../../../wording/names/mark-names.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { requestsAddress } from '../making/requests-page.ts'
import { editAddress } from '../making/survey-form-page.ts'
import { uploadAddress } from '../receiving/upload-page.ts'
import { progressAddress, TODO } from '../todo/addresses.ts'
import type { FailedWork } from '../view/desk-view.ts'
import type { LookedAt } from '../view/looked-at.ts'
import { type Page, pagerOf } from '../view/page-of.ts'
import type { Glance } from './glances.ts'
import type { Far } from './how-far.ts'
import { type MatrixMade, type MatrixRow, matrixRows } from './matrix-rows.ts'
import { matrixTable, UNIT_KEY } from './matrix-table.ts'
import { mostCommon } from './most-common-day.ts'
import { nextStep } from './next-step.ts'

export interface MatrixChoice {
  body: string
  show: keyof typeof SHOWS
  sort: keyof typeof SORTS
}

const SHOWS = {
  all: { text: 'All', mark: null, of: () => true },
  figure: { text: 'Gave a figure', mark: 'exact', of: ({ gave }) => gave },
  refused: { text: 'Refused', mark: 'refused', of: ({ refuses }) => refuses },
  'not-seen': { text: 'Not seen', mark: 'notseen', of: (row) => row.reply === 'not-seen' },
  'no-reply': {
    text: 'No answer',
    mark: 'noreply',
    of: ({ reply, asked }) => reply === 'silent' && asked,
  },
  'not-asked': { text: 'Not asked from here', mark: 'unasked', of: ({ asked }) => !asked },
  confirm: { text: 'To confirm', mark: 'pencil', of: (row) => row.undecided > 0 },
  contradiction: {
    text: 'Contradiction',
    mark: 'contra',
    of: ({ contradictions }) => contradictions.open + contradictions.noted > 0,
  },
  doubts: { text: 'With doubts', mark: 'doubt', of: ({ doubts }) => doubts > 0 },
} satisfies Record<string, { text: string; mark: MarkName | null; of(row: Glance): boolean }>

const SORTS = {
  name: { text: 'Name' },
  largest: { text: 'What moves the total most' },
  late: { text: 'Days taken' },
} as const

/** The choice as typed in the address; what is not known falls back to all, by name. */
export function readChoice(query: Record<string, string>): MatrixChoice {
  const show = keysOf(SHOWS).find((key) => key === query['show']) ?? 'all'
  const sort = keysOf(SORTS).find((key) => key === query['sort']) ?? 'name'
  return { body: query['body']?.trim() ?? '', show, sort }
}

/** Those that a person chose to see, in the order chosen. `taken`: by body, the working days that it took. */
export function chosenBodies(
  all: readonly Glance[],
  { show, body: named, sort }: MatrixChoice,
  taken: ReadonlyMap<string, number>,
): Glance[] {
  const key = ({ body, largest }: Glance): number =>
    sort === 'largest' ? -largest : sort === 'late' ? -(taken.get(body.slug) ?? 0) : 0
  return all
    .filter(SHOWS[show].of)
    .filter(({ body }) => body.name.toLowerCase().includes(named.toLowerCase()))
    .toSorted((a, b) => key(a) - key(b))
}

/** What stands above its bodies. */
export interface SurveyLooked extends LookedAt {
  requests: ReadonlyMap<string, RequestEvents>
  misplaced: readonly { path: string; note: string }[]
  /** What was wrong in the survey's folder. */
  problems: readonly string[]
  failed: readonly FailedWork[]
}

export interface SurveyView {
  desk: SurveyLooked
  /** Of the bodies that are shown. */
  made: MatrixMade
  total: SurveyTotal | null
  far: Far
  /** Of most of its requests. */
  clock: Clock | null
  /** Every body. */
  all: readonly Glance[]
  choice: MatrixChoice
  page: Page<Glance>
}

export function surveyPage({ desk, made, total, far, clock, all, choice, page }: SurveyView): Html {
  const { survey } = desk
  const rows = matrixRows(made, page.shown)
  return deskFrame({
    title: survey.title,
    viewer: desk.reader,
    recounted: desk,
    survey,
    current: 'bodies',
    main: html`
      <div class="cols cols--21">
        <div><h1>${survey.title}</h1><p class="note">${about(desk, clock)}</p></div>
        ${bigs(survey, total, far)}
      </div>
      ${survey.notComparable && html`<p class="note">${survey.notComparable}</p>`}
      ${doNext(survey, far)}${misplaced(desk)}${problems(desk)}${failed(desk)}${filters(desk, choice)}
      ${chips(survey, all, choice)}${matrixTable(survey, rows)}
      ${pagerOf(page, capital(bodyNoun(survey.bodies).many), (n) => pageAddress(survey, choice, n))}
      <p class="note">${UNIT_KEY}</p>
      ${signs(rows)}
      <nav class="pager" aria-label="Survey">
        <a href="${addressOf(survey)}/result">The result</a>
        <a href="${progressAddress(survey)}">Progress</a>
        <a href="${editAddress(survey)}">Change what is asked, and of whom</a>
        <a href="${addressOf(survey)}/export.zip">
          Export the survey folder${survey.readers === 2 && ', every reader’s decisions with it'}
        </a>
      </nav>
    `,
  })
}

/** What comes next stands first, and beside it what can be done at any time. */
function doNext(survey: Survey, far: Far): Html {
  const next = nextStep(survey, far)
  const others = [
    { text: 'Add replies', href: uploadAddress(survey) },
    { text: 'Dates of requests', href: requestsAddress(survey) },
    { text: 'To do', href: `${TODO}?survey=${survey.slug}` },
  ]
  return html`
    <div class="btns">
      <a class="btn" href="${next.href}" data-key="n" aria-keyshortcuts="n">
        ${next.text} <kbd aria-hidden="true">n</kbd>
      </a>
      ${others
        .filter(({ href }) => href !== next.href)
        .map(({ text, href }) => linkButton({ text, href }))}
    </div>
  `
}

function about(desk: SurveyLooked, clock: Clock | null): Hole {
  const { survey, requests } = desk
  const one = !survey.notComparable
  const sent = one && mostCommon([...requests.values()].map((events) => events.sent))
  const due = one && clock?.due
  const law = { foia: 'FOIA 2000', foisa: 'FOISA 2002', eir: 'EIR 2004' }[survey.law]
  return html`
    ${bodiesSaid(survey.bodies.length, bodyNoun(survey.bodies))} · ${law}
    ${sent && html` · sent ${dayInWords(sent)}`}
    ${
      due &&
      html` ·
        due ${number({ kind: 'sum', shown: dayInWords(due), href: `${addressOf(survey)}/clock` })}
      `
    }
  `
}

function bigs(survey: Survey, total: SurveyTotal | null, { waiting }: Far): Html | false {
  const main = total?.questions.find(
    ({ coverage, pencil }) => coverage.bodies + pencil.bodies.length > 0,
  )
  if (!main) return false
  const home = addressOf(survey)
  return html`
    <dl class="bigs">
      ${
        !survey.notComparable &&
        html`
          <div>
            <dt>${nounOf(survey, main.number)} confirmed, at least</dt>
            <dd>
              ${number({
                kind: 'sum',
                shown: main.total.low,
                href: `${home}/result#q-${main.number}`,
              })}
            </dd>
          </div>
          <div>
            <dt>more in pencil</dt>
            <dd>
              ${number({ kind: 'pencil', shown: main.pencil.total.low, href: `${home}/queue` })}
            </dd>
          </div>
        `
      }
      <div>
        <dt>to decide before print</dt>
        <dd>${number({ kind: 'sum', shown: waiting, href: `${home}/queue`, again: true })}</dd>
      </div>
    </dl>
  `
}

const nounOf = (survey: Survey, question: string): string =>
  survey.questions.find(({ number: asked }) => asked === question)?.counts?.many ?? 'in all'

function misplaced({ misplaced: all }: SurveyLooked): Html | false {
  if (all.length === 0) return false
  return html`
    <div class="notice notice--alarm">
      <h2>Not taken in</h2>
      <ul>
        ${all.map(({ path, note }) => html`<li><span class="mono">${path}</span> ${note}</li>`)}
      </ul>
    </div>
  `
}

/** Said at the last import of the folder, and until one without them. */
function problems({ problems: all }: SurveyLooked): Html | false {
  if (all.length === 0) return false
  return html`
    <div class="notice notice--alarm">
      <h2>Wrong in the survey’s folder</h2>
      <ul>${all.map((says) => html`<li>${says}</li>`)}</ul>
    </div>
  `
}

function failed({ survey, failed: all }: SurveyLooked): Html | false {
  if (all.length === 0) return false
  return html`
    <div class="notice notice--alarm">
      <h2>Not done</h2>
      <ul>
        ${all.map(
          ({ says, stage, subject }) => html`
            <li>
              ${says} <form method="post" action="${addressOf(survey)}/again">
                <input type="hidden" name="stage" value="${stage}">
                <input type="hidden" name="subject" value="${subject}">
                ${button({ text: 'Try again', rank: 3 })}
              </form>
            </li>
          `,
        )}
      </ul>
    </div>
  `
}

function filters({ survey }: SurveyLooked, { body, show, sort }: MatrixChoice): Html {
  return html`
    <form class="filters" role="search" action="${addressOf(survey)}">
      ${textInput({ name: 'body', label: 'Body', value: body })}
      ${select({
        name: 'show',
        label: 'Show',
        value: show,
        options: keysOf(SHOWS).map((value) => ({ value, text: SHOWS[value].text })),
      })}
      ${select({
        name: 'sort',
        label: 'Sorted by',
        value: sort,
        options: keysOf(SORTS).map((value) => ({ value, text: SORTS[value].text })),
      })}
      ${button({ text: 'Show', rank: 2 })}
    </form>
  `
}

/** The reasons that stand in the matrix. */
const whysShown = (rows: readonly MatrixRow[]): Missing[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ cell }) => (cell.kind === 'missing' ? [cell.why] : [])),
  )

function signs(rows: readonly MatrixRow[]): Html | false {
  const whys = whysShown(rows)
  const unknown = notKnownAsked(rows)
  const content = html`${whys.length > 0 && legend({}, whys)}${unknown}`
  return (whys.length > 0 || unknown !== null) && panel({ id: 'signs', heading: 'Signs', content })
}

/** A body stands here before its letter goes. */
function notKnownAsked(rows: readonly MatrixRow[]): Html | null {
  const unknown = rows.filter(({ cells }) => cells.some(({ cell }) => cell.kind === 'not-asked'))
  if (unknown.length === 0) return null
  const whom = unknown.length === rows.length ? 'No request' : 'Where this stands no request'
  return html`<p class="note">${mark('unasked')} ${whom} is known here to have gone.</p>`
}

function chips(survey: Survey, rows: readonly Glance[], choice: MatrixChoice): Html {
  return html`
    <nav class="chips" aria-label="Quick filters">
      ${keysOf(SHOWS).map((key) => {
        const { text, mark: sign, of } = SHOWS[key]
        const n = rows.filter(of).length
        if (n === 0 && key !== 'all') return false
        return html`
          <a
            href="${addressOf(survey)}?show=${key}"${key === choice.show && raw(' aria-current="page"')}>
            ${sign && mark(sign)} ${text} ${n}
          </a>
        `
      })}
    </nav>
  `
}

function pageAddress(survey: Survey, { body, show, sort }: MatrixChoice, page: number): string {
  const chosen = new URLSearchParams({ body, show, sort, page: String(page) })
  return `${addressOf(survey)}?${chosen}`
}

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] =>
  Object.keys(record) as Key[]
