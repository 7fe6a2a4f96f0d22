// What may be set beside what: each number against what was asked, answers of two bodies,
// what later letters took back, what totals give away.

import { comparedTable } from '../../../dress/charts/compared-table.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { section } from '../../../dress/html/section.ts'
import { readingOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import { inWords } from '../../../vocabulary/bounds.ts'
import { isUnlike, type QuestionCount } from '../../../vocabulary/count.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import { addressOf, bodyAddress, deskFrame, figureAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export function comparedPage(desk: DeskSurvey): Html {
  const { survey, count, readings } = desk
  const compared = count?.questions.filter(({ compared: rows = [] }) => rows.length > 0) ?? []
  const of = (is: (one: DecidedFigure) => boolean) => readings.filter(is)
  const joint = of((one) => one.standsFor !== undefined)
  const taken = of((one) => one.superseded && one.correctedBy !== undefined)
  const known = of((one) => one.follows !== undefined && !one.superseded)
  return deskFrame({
    title: 'What may be compared',
    viewer: desk.reader,
    recounted: desk,
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
      ${compared.map((question) => matrix(desk, question))}
      ${joint.length > 0 && jointSection(desk, joint)}
      ${taken.length > 0 && takenSection(desk, taken)}
      ${known.length > 0 && knownSection(desk, known)}
    `,
  })
}

function matrix(desk: DeskSurvey, { number, asks, compared = [] }: QuestionCount): Html {
  return section({
    id: `compared-${number}`,
    heading: `Question ${number}`,
    note: html`
      ${asks} ${compared.filter(isUnlike).length} of ${compared.length} differ from what was asked
      where ${mark('doubt', 'the mark')} stands. An empty cell: the reply does not say.
    `,
    content: comparedTable({
      title: `What may be compared, question ${number}`,
      caption: `How each body counted, question ${number}`,
      head: 'Body',
      rows: compared,
      bodyHref: (body) => bodyAddress(desk.survey, body),
      saidHref: (body, { evidence }) => {
        const at = evidence && readingOfInk(desk.readings, body, evidence)
        return at ? figureAddress(desk.survey, body, at.id) : null
      },
    }),
  })
}

const nameOf = ({ survey }: DeskSurvey, body: string): string =>
  survey.bodies.find(({ slug }) => slug === body)?.name ?? body

/** The reading in its ink, opening its page. */
const reading = (desk: DeskSurvey, { body, id, figure }: DecidedFigure): Html =>
  html`<a href="${figureAddress(desk.survey, body, id)}">${nameOf(desk, body)}, “${figure.ink}”</a>`

function jointSection(desk: DeskSurvey, joint: readonly DecidedFigure[]): Html {
  const items = joint.map((one) => {
    const others = one.standsFor?.map((body) => nameOf(desk, body)).join(', ')
    return html`
      <li>
        ${reading(desk, one)} stands for ${others} as well. It is counted once,
        with ${nameOf(desk, one.body)}.
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

function takenSection(desk: DeskSurvey, taken: readonly DecidedFigure[]): Html {
  const items = taken.map((one) => {
    const why = one.correctedBy
      ? html`A later letter says: “${one.correctedBy.ink}”`
      : 'A later letter answers the question and does not say that it corrects it.'
    return html`<li>${reading(desk, one)} no longer counts. <span class="quiet">${why}</span></li>`
  })
  return section({
    id: 'taken-back',
    heading: 'What later letters replaced',
    content: html`<ul class="notes">${items}</ul>`,
  })
}

function knownSection(desk: DeskSurvey, known: readonly DecidedFigure[]): Html {
  const items = known.map(({ follows, ...one }) => {
    const left =
      follows && (follows.low === follows.high ? `exactly ${follows.low}` : inWords(follows))
    return html`<li>${reading(desk, one)}: follows from the totals, ${left}.</li>`
  })
  return section({
    id: 'given-away',
    heading: 'What totals give away',
    note: 'A body held these numbers back to protect people. What its own totals leave of them is shown here alone: it is never counted and never printed.',
    content: html`<ul class="notes">${items}</ul>`,
  })
}
