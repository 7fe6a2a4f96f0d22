// The first page of a survey whose figures must not be added, ranked or rated: what each body said, and why no total stands here.
import { dayInWords } from '../dress/dates.ts'
import { references } from '../dress/facts-list.ts'
import { type Html, html } from '../dress/html.ts'
import { legend } from '../dress/legend.ts'
import { mark } from '../dress/mark.ts'
import { ANSWERS_SAID } from '../dress/reply-words.ts'
import { lede, section } from '../dress/section.ts'
import { table } from '../dress/table.ts'
import type { BodyAsked } from '../vocabulary/survey.ts'
import { citedSection } from './cited-sources.ts'
import { capital } from './count-words.ts'
import type { Edition } from './edition.ts'
import { packFrame } from './pack-frame.ts'
import { bodyPath, CODEBOOK, FIGURES_CSV, INDEX, METHOD } from './pack-paths.ts'
import { type PageNumbers, pageNumbers } from './page-numbers.ts'

export function differentRequestsPage(edition: Edition): Html {
  const { survey, figures, versions } = edition.input
  const numbers = pageNumbers(edition, INDEX)
  const body = html`${lede({
    headline: survey.title,
    deck: html`${capital(survey.notComparable ?? 'No number was confirmed.')} So there is no total here, no rank and no rate: each number stands for itself, with its ink.`,
    below: null,
  })}
${section({
  id: 'bodies',
  heading: 'What each said',
  note: `Each ${edition.noun.one} has a page of its own.`,
  content: table({
    caption: 'Replies and what was read of them',
    columns: [
      { head: capital(edition.noun.one) },
      { head: 'Received', as: 'unit wide' },
      { head: 'Answers', as: 'wide' },
      { head: 'Confirmed numbers', as: 'wide' },
    ],
    bodies: [{ rows: survey.bodies.map((one) => bodyRow(edition, one, numbers)) }],
  }),
})}
${section({ id: 'signs', heading: 'How to read the signs', note: 'None of them needs colour.', content: legend({ exact: firstFigure(edition, numbers) }) })}`
  return packFrame(edition, {
    path: INDEX,
    title: 'What each said',
    main: html`${body}${section({
      id: 'method',
      heading: 'Method, files, corrections',
      content: html`<div class="cols cols--2"><div><h3>Files</h3>${references([
        {
          ref: 'CSV',
          says: html`<a href="${FIGURES_CSV}">Figures, with the place of each</a>, ${figures.length} rows`,
        },
        { ref: 'HTML', says: html`<a href="${CODEBOOK}">The codebook</a>` },
        { ref: 'HTML', says: html`<a href="${METHOD}">The method in full</a>` },
      ])}</div><div>${versions.length > 0 && html`<h3>Corrections</h3>${references(versions.toReversed().map(({ number, asOf, changed }) => ({ ref: `Version ${number}`, says: `${dayInWords(asOf)}. ${changed}` })))}`}</div></div>`,
    })}${citedSection(edition, body)}`,
  })
}

function bodyRow({ input }: Edition, { slug, name }: BodyAsked, numbers: PageNumbers) {
  const replies = input.replies.filter(({ body }) => body === slug)
  const received = replies.flatMap(({ received }) => (received ? [dayInWords(received)] : []))
  const answers = new Map(
    input.answers
      .filter(({ body }) => body === slug)
      .map(({ answer }) => [answer.answer, ANSWERS_SAID[answer.answer]]),
  )
  const mine = input.figures.filter(({ body }) => body === slug)
  const shown = mine.slice(0, MOST_SHOWN)
  return {
    cells: [
      html`<a href="${numbers.to(bodyPath(slug))}">${name}</a>`,
      received.join(', '),
      html`${[...answers.values()].map(({ mark: sign, says }) => html`<span class="why">${mark(sign)}${says}</span> `)}`,
      html`${shown.map(({ figure }) => html`${numbers.figure(slug, figure)} `)}${mine.length > MOST_SHOWN && html`<a href="${numbers.to(`${bodyPath(slug)}#figures`)}">and ${mine.length - MOST_SHOWN} more</a>`}`,
    ],
  }
}

/** Numbers in one row of the first page; the rest stand on the body's own. */
const MOST_SHOWN = 8

function firstFigure({ input }: Edition, numbers: PageNumbers): Html | undefined {
  const exact = input.figures.find(
    ({ figure }) => 'low' in figure.value && figure.value.low === figure.value.high,
  )
  return exact && numbers.figure(exact.body, exact.figure, { again: true })
}
