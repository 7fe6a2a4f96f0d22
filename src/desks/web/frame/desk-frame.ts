// The desk's own frame: the way between its pages, where you are, who is at it, and its keys.

import { type Crumb, pageFrame } from '../../../dress/frame/page-frame.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { CASES } from '../../../reconcile/queue/review-entries.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { REFRESH_SECONDS, type Recounted, recountedNotice } from './recounted.ts'

export interface DeskPage {
  title: string
  viewer: string
  /** The survey this page belongs to; absent on the list of surveys. */
  survey?: Survey
  current?:
    | 'todo'
    | 'directory'
    | 'mail'
    | 'tray'
    | 'bodies'
    | 'letters'
    | 'queue'
    | 'words'
    | 'result'
    | 'publish'
  /** Below the survey: "West Mercia". */
  crumbs?: Crumb[]
  /** Where the page shows what work leaves behind. */
  recounted?: Recounted
  /** Below which work is stopped, on a page of no survey. */
  stopsAt?: string
  /** false: somebody may be typing on it. */
  refreshes?: boolean
  /** What it is about is being made: it loads itself again until that is there. */
  isAwaited?: boolean
  main: Hole
}

const OF_NO_SURVEY = ['todo', 'directory', 'mail', 'tray']

export function deskFrame(page: DeskPage): Html {
  const { title, viewer, survey, current, crumbs = [], main, recounted, refreshes = true } = page
  const home = survey ? addressOf(survey) : '/'
  const stopsAt = page.stopsAt ?? home
  const links = survey
    ? [
        { text: 'Surveys', href: '/' },
        { text: 'To do', href: '/todo', current: current === 'todo' },
        { text: 'Bodies', href: home, current: current === 'bodies' },
        { text: 'Letters', href: `${home}/letters`, current: current === 'letters' },
        { text: 'Queue', href: `${home}/queue`, current: current === 'queue' },
        { text: 'Words', href: `${home}/words`, current: current === 'words' },
        { text: 'Result', href: `${home}/result`, current: current === 'result' },
        { text: 'Publish', href: `${home}/publish`, current: current === 'publish' },
      ]
    : [
        { text: 'Surveys', href: '/', current: !current || !OF_NO_SURVEY.includes(current) },
        { text: 'To do', href: '/todo', current: current === 'todo' },
        { text: 'Addresses', href: '/bodies', current: current === 'directory' },
        { text: 'Mail in', href: '/tray', current: current === 'tray' },
        { text: 'Mail settings', href: '/mail', current: current === 'mail' },
      ]
  return pageFrame({
    title: `${title} · Candour`,
    assets: '/assets/',
    home: '/',
    edition: html`Investigations desk · <a href="/reader">${viewer}</a>`,
    kind: 'desk',
    nav: { label: 'Desk', links },
    crumbs: survey ? trail(survey, crumbs) : crumbs,
    notice: survey?.notice ?? null,
    refresh:
      page.isAwaited || (recounted && recounted.waiting > 0 && refreshes)
        ? REFRESH_SECONDS
        : undefined,
    main: html`
      ${recounted && recountedNotice(recounted, { home: stopsAt, refreshes })}
      ${survey?.practice && practiceNotice(survey)}${main}${survey && keysList}
    `,
    scripts: ['/assets/keys.js'],
  })
}

const practiceNotice = (survey: Survey): Html =>
  html`
    <div class="notice practice">
      <p>
        <b>Practice copy.</b> To learn on: nothing decided here is meant, and it cannot be
        published.
      </p>
      <form method="post" action="${addressOf(survey)}/throw-away">
        <button class="btn btn--3">Throw it away</button>
      </form>
    </div>
  `

const KEYS: [key: string, does: string][] = [
  ['c', 'confirm, or take a note as it stands'],
  ['e', 'correct, or write a note'],
  ['f', 'correct of which kind a number is'],
  ['a', 'add a number, or a case, that no machine read'],
  ['x', 'reject'],
  ['m', 'map a wording'],
  ['n', 'next in the queue'],
  ['u', 'undo the last decision'],
  ['1', 'take the first reader’s answer; 1 to 9 say what a letter is'],
  ['2', 'take the second reader’s answer'],
  ['j', 'next reading on this page'],
  ['k', 'the one before'],
  ['?', 'this list'],
]

/** Shown by "?" where the script runs; without it a click opens the list. */
const keysList: Html = html`
  <details class="keys-list no-print" id="keys">
    <summary data-key="?" aria-keyshortcuts="?">Keys</summary>
    <dl class="facts facts--tight">
      ${KEYS.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
      <div><dt><kbd>Ctrl</kbd> <kbd>Enter</kbd></dt><dd>send the form you type in</dd></div>
    </dl>
    <p class="note">Keys are off while you type.</p>
  </details>
`

function trail(survey: Survey, crumbs: Crumb[]): Crumb[] {
  const here: Crumb =
    crumbs.length > 0 ? { text: survey.title, href: addressOf(survey) } : { text: survey.title }
  return [{ text: 'Surveys', href: '/' }, here, ...crumbs]
}

type Named = Pick<Survey, 'slug'>

export const addressOf = ({ slug }: Named): string => `/surveys/${slug}`

export const bodyAddress = (survey: Named, body: string): string =>
  `${addressOf(survey)}/bodies/${body}`

/** One reading, opened at its ink: figure ids are safe in an address. */
export const figureAddress = (survey: Named, body: string, figure: string): string =>
  `${bodyAddress(survey, body)}/figures/${figure}`

/** Where a number is added that no machine read, of one file where it is named. */
export const newFigureAddress = (survey: Named, body: string, file?: string): string =>
  `${bodyAddress(survey, body)}/figures/new${file === undefined ? '' : `?file=${file}`}`

export const answerAddress = (survey: Named, body: string, number: string): string =>
  `${bodyAddress(survey, body)}/answers/${encodeURIComponent(number)}`

/** What one letter is. */
export const letterAddress = (survey: Named, body: string, message: string): string =>
  `${bodyAddress(survey, body)}/letters/${message}`

/** What is decided on one page: a table, the answers of a body, or all of it. */
export const groupAddress = (survey: Named, body: string, group: string): string =>
  group === CASES ? casesAddress(survey, body) : `${bodyAddress(survey, body)}/tables/${group}`

export const casesAddress = (survey: Named, body: string): string =>
  `${bodyAddress(survey, body)}/cases`

export const caseAddress = (survey: Named, body: string, id: string): string =>
  `${casesAddress(survey, body)}/${id}`

/** Where a case is added that no machine read, from words of a file where they are named. */
export const newCaseAddress = (
  survey: Named,
  body: string,
  from?: { file: string; quote: string },
): string =>
  `${casesAddress(survey, body)}/new${from ? `?${new URLSearchParams(from).toString()}` : ''}`

export const contradictionAddress = (survey: Named, body: string, id: string): string =>
  `${bodyAddress(survey, body)}/contradictions/${id}`

export const wordAddress = (survey: Named, of: string, wording: string): string =>
  `${addressOf(survey)}/words/${of}/${encodeURIComponent(wording)}`
