// What may be set beside what: each number against what was asked, answers of two bodies,
// what later letters took back, what totals give away.

import type { ComparedKept } from '../../../count/queries.ts'
import { comparedTable } from '../../../dress/charts/compared-table.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { section } from '../../../dress/html/section.ts'
import { type InkRead, idOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import { inWords } from '../../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Question, Survey } from '../../../vocabulary/survey.ts'
import { bodyNoun } from '../../../wording/body-noun.ts'
import { capital } from '../../../wording/count-words.ts'
import { addressOf, bodyAddress, deskFrame, figureAddress } from '../frame/desk-frame.ts'
import type { LookedAt } from '../view/looked-at.ts'
import { type Page, pagerOf } from '../view/page-of.ts'

export interface ComparedView {
  at: LookedAt
  /** Of every body. */
  held: readonly { question: string; unlike: boolean }[]
  /** Of the bodies shown, in the survey's order. */
  rows: readonly ComparedKept[]
  inks: ReadonlyMap<string, readonly InkRead[]>
  /** Readings of theirs that are not simply their own number. */
  apart: readonly DecidedFigure[]
  page: Page<string>
}

export function comparedPage(view: ComparedView): Html {
  const { at, held, apart, page } = view
  const { survey } = at
  const compared = survey.questions.filter(({ number }) =>
    held.some(({ question }) => question === number),
  )
  const of = (is: (one: DecidedFigure) => boolean) => apart.filter(is)
  const joint = of((one) => one.standsFor !== undefined)
  const taken = of((one) => one.superseded && one.correctedBy !== undefined)
  const known = of((one) => one.follows !== undefined && !one.superseded)
  return deskFrame({
    title: 'What may be compared',
    viewer: at.reader,
    recounted: at,
    survey,
    current: 'result',
    crumbs: [
      { text: 'Result', href: `${addressOf(survey)}/result` },
      { text: 'What may be compared' },
    ],
    main: html`
      <h1>What may be compared</h1>
      ${
        compared.length === 0 &&
        html`<p>No number is confirmed yet, so none is held against what was asked.</p>`
      }
      ${compared.map((question) => matrix(view, question))}
      ${joint.length > 0 && jointSection(survey, joint)}
      ${taken.length > 0 && takenSection(survey, taken)}
      ${known.length > 0 && knownSection(survey, known)}
      ${pagerOf(page, capital(bodyNoun(survey.bodies).many), (n) => `${addressOf(survey)}/compared?page=${n}`)}
    `,
  })
}

function matrix(view: ComparedView, { number, asks }: Question): Html | false {
  const { survey } = view.at
  const held = view.held.filter(({ question }) => question === number)
  const shown = view.rows.filter(({ question }) => question === number)
  if (shown.length === 0) return false
  return section({
    id: `compared-${number}`,
    heading: `Question ${number}`,
    note: html`
      ${asks} ${held.filter(({ unlike }) => unlike).length} of ${held.length} differ from what was asked
      where ${mark('doubt', 'the mark')} stands. An empty cell: the reply does not say.
    `,
    content: comparedTable({
      title: `What may be compared, question ${number}`,
      caption: `How each body counted, question ${number}`,
      head: 'Body',
      rows: shown.map(({ compared }) => compared),
      bodyHref: (body) => bodyAddress(survey, body),
      saidHref: (body, { evidence }) => {
        const reading = evidence && idOfInk(view.inks, body, evidence)
        return reading ? figureAddress(survey, body, reading) : null
      },
    }),
  })
}

const nameOf = ({ bodies }: Survey, body: string): string =>
  bodies.find(({ slug }) => slug === body)?.name ?? body

/** The reading in its ink, opening its page. */
const reading = (survey: Survey, { body, id, figure }: DecidedFigure): Html =>
  html`<a href="${figureAddress(survey, body, id)}">${nameOf(survey, body)}, “${figure.ink}”</a>`

function jointSection(survey: Survey, joint: readonly DecidedFigure[]): Html {
  const items = joint.map((one) => {
    const others = one.standsFor?.map((body) => nameOf(survey, body)).join(', ')
    return html`
      <li>
        ${reading(survey, one)} stands for ${others} as well. It is counted once,
        with ${nameOf(survey, one.body)}.
      </li>
    `
  })
  return section({
    id: 'joint',
    heading: 'Answers of two bodies',
    note: 'The same ink, or a letter that says it answers for both. Where each body counted for itself after all, correct the one to its own number; where the letter is only one body’s, reject the reading at the other.',
    content: html`<ul class="notes">${items}</ul>`,
  })
}

function takenSection(survey: Survey, taken: readonly DecidedFigure[]): Html {
  const items = taken.map((one) => {
    const why = one.correctedBy
      ? html`A later letter says: “${one.correctedBy.ink}”`
      : 'A later letter answers the question and does not say that it corrects it.'
    return html`<li>${reading(survey, one)} no longer counts. <span class="quiet">${why}</span></li>`
  })
  return section({
    id: 'taken-back',
    heading: 'What later letters replaced',
    content: html`<ul class="notes">${items}</ul>`,
  })
}

function knownSection(survey: Survey, known: readonly DecidedFigure[]): Html {
  const items = known.map(({ follows, ...one }) => {
    const left =
      follows && (follows.low === follows.high ? `exactly ${follows.low}` : inWords(follows))
    return html`<li>${reading(survey, one)}: follows from the totals, ${left}.</li>`
  })
  return section({
    id: 'given-away',
    heading: 'What totals give away',
    note: 'A body held these numbers back to protect people. What its own totals leave of them is shown here alone: it is never counted and never printed.',
    content: html`<ul class="notes">${items}</ul>`,
  })
}
