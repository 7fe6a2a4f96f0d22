// The desk's front page: the surveys it holds, how far each is and what comes next; and what can be done where there is none.

import { button, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { number } from '../../../dress/number/number.ts'
import type { Errand } from '../../../store/errands.ts'
import type { SurveyTotal } from '../../../vocabulary/count.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { periodInBrief } from '../../../wording/dates.ts'
import { AUDIT, CHECK, RELEASE } from '../disclosure/addresses.ts'
import { ownAddress } from '../errand/errand-routes.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { NEW_SURVEY } from '../making/survey-form-page.ts'
import { TODO } from '../todo/addresses.ts'
import { ASKED } from '../view/failed-work.ts'
import { several } from '../view/reading-words.ts'
import type { Far } from './how-far.ts'
import { nextStep } from './next-step.ts'

export interface SurveyListed {
  survey: Survey
  total: SurveyTotal | null
  far: Far
}

export interface SurveysView {
  all: SurveyListed[]
  /** Shipped examples that are not here yet. */
  examples: string[]
  /** Asked for and not done yet, of no survey; some of it failed. */
  asked: (Pick<Errand, 'id' | 'kind'> & { failed: boolean })[]
}

export function surveysPage({ all, examples, asked }: SurveysView, viewer: string): Html {
  return deskFrame({
    title: 'Surveys',
    viewer,
    main: html`
      <h1>Surveys</h1>
      ${
        all.length === 0 &&
        html`
          <p>
            A survey puts the same questions to many public bodies, reads what they answer, and
            counts it so that every number opens the place it came from. None is here yet.
          </p>
        `
      }
      ${asked.map(askedFor)}${all.map((one, i) => surveyListed(one, all, i === 0))}
      ${panel({
        id: 'begin',
        heading: all.length === 0 ? 'Begin' : 'Another survey',
        content: beginning(examples, all.length === 0),
      })}
      <p class="note">
        <a href="${TODO}">What is to be done about requests that are out</a>. Beside the surveys:
        <a href="${CHECK}">check a file for what it hides</a>,
        <a href="${AUDIT}">audit a published table</a>, <a href="${RELEASE}">make a table safe to release</a>.
      </p>
      <p class="note">You decide here as <b>${viewer}</b>. <a href="/reader">Somebody else?</a></p>
    `,
  })
}

const askedFor = ({ id, kind, failed }: SurveysView['asked'][number]): Html => html`
  <p class="notice">
    ${ASKED[kind]}:
    <a href="${ownAddress(id)}">${failed ? 'failed, see why' : 'not done yet, see how it stands'}</a>
  </p>
`

/** The one button that stands out is the next step: of the survey named first, or to make one. */
function surveyListed(
  { survey, total, far }: SurveyListed,
  all: SurveyListed[],
  isFirst: boolean,
): Html {
  const next = nextStep(survey, far)
  const home = addressOf(survey)
  return html`
    <section class="panel" aria-labelledby="s-${survey.slug}">
      <h2 id="s-${survey.slug}"><a href="${home}">${survey.title}</a></h2>
      <p class="note">
        ${whatItIs(survey)} ${survey.notice && html`<b>${survey.notice.split('. ')[0]}.</b>`}
      </p>
      <p>${howFarInWords(survey, far)} ${counted(survey, total)}</p>
      <div class="btns">
        <a class="${isFirst ? 'btn' : 'btn btn--2'}" href="${next.href}">${next.text}</a>${practise(survey, all)}
      </div>
    </section>
  `
}

const bodiesInWords = (n: number): string => (n === 1 ? '1 body' : `${n} bodies`)

function whatItIs({ questions, bodies, period }: Survey): string {
  const when = periodInBrief(period)
  const asked = `${several(questions.length, 'question')} to ${bodiesInWords(bodies.length)}`
  return `${when ? `${asked}, ${when}` : asked}.`
}

const howFarInWords = ({ bodies }: Survey, far: Far): string =>
  `${far.replied} of ${bodies.length} replied; ${several(far.confirmed, 'number')} confirmed, ${far.waiting} to decide.`

function beginning(examples: readonly string[], isNext: boolean): Html {
  return html`
    <div class="btns">
      <a class="${isNext ? 'btn' : 'btn btn--2'}" href="${NEW_SURVEY}">Make a survey</a>
      ${examples.map(
        (name) => html`
          <form method="post" action="/examples/${name}">
            ${button({ text: `Try the example ${EXAMPLES[name] ?? name}`, rank: 2 })}
          </form>
        `,
      )}
    </div>
    <details>
      <summary>Import a survey’s folder</summary>
      <form method="post" action="/import" enctype="multipart/form-data">
        <div class="field">
          <label for="zip">As a ZIP</label>
          <input type="file" id="zip" name="zip" accept=".zip">
        </div>
        ${textInput({ name: 'folder', label: 'Or where it lies on this machine', hint: 'The folder that holds survey.yaml' })}
        <div class="btns">${button({ text: 'Import it', rank: 2 })}</div>
      </form>
    </details>
  `
}

const EXAMPLES: Partial<Record<string, string>> = {
  'police-and-social-media-2014': 'of 43 police forces',
  'what-forces-said': 'of replies to eight requests',
  'library-fines': 'of requests to be chased',
}

/** A copy that nobody has decided anything in: for practice, thrown away when done. */
function practise(survey: Survey, all: SurveyListed[]): Hole {
  if (survey.practice) return html`<span>Practice copy</span>`
  const has = all.some((one) => one.survey.slug === `${survey.slug}-practice`)
  return html`
    <form method="post" action="${addressOf(survey)}/practise">
      ${button({ text: has ? 'Go on practising' : 'Practise on an undecided copy', rank: 3 })}
    </form>
  `
}

function counted(survey: Survey, all: SurveyTotal | null): Hole {
  if (survey.notComparable) return 'No total: its requests differ.'
  const main = all?.questions.find(
    ({ coverage, kind }) => coverage.bodies > 0 && kind !== undefined,
  )
  if (!main) return false
  const total = number({
    kind: 'sum',
    shown: main.total.low,
    href: `${addressOf(survey)}/result#q-${main.number}`,
  })
  const from = bodiesInWords(main.coverage.bodies)
  return html`Question ${main.number}: at least ${total}, from ${from}.`
}
