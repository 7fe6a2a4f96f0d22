// What cannot all be true, as a numbered minimal set, with the note that lets it be printed.
import { dayInWords } from '../../dress/dates.ts'
import { button, textArea } from '../../dress/form.ts'
import { type Html, html } from '../../dress/html.ts'
import { mark } from '../../dress/mark.ts'
import { number } from '../../dress/number.ts'
import { panel } from '../../dress/section.ts'
import type { Contradiction, StatementSaid } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { FormError } from '../../vocabulary/errors.ts'
import { placeInWords } from '../../vocabulary/place.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { bodyAddress, figureAddress } from './desk-frame.ts'
import type { DeskSurvey } from './desk-view.ts'

export function contradictionPanel(
  desk: DeskSurvey,
  body: BodyAsked,
  noted: { typed: Record<string, string>; errors: FormError[] },
): Html | false {
  const all = desk.contradictions.filter((one) => one.body === body.slug)
  if (all.length === 0) return false
  return html`<div id="contradictions">${all.map((one, i) => contradiction(desk, body, one, i, noted))}</div>`
}

function contradiction(
  desk: DeskSurvey,
  body: BodyAsked,
  one: Contradiction,
  index: number,
  { errors, typed }: { typed: Record<string, string>; errors: FormError[] },
): Html {
  const address = `${bodyAddress(desk.survey, body.slug)}/contradictions/${index + 1}`
  return panel({
    id: `contradiction-${index + 1}`,
    heading: html`${mark('contra', 'contradiction')} ${HEADING[one.severity]}`,
    alarm: !one.decided,
    content: html`<p>${one.note}</p><ol class="claims">${one.statements.map((said) => statement(desk, body, said))}</ol><p class="note">The set is minimal: leave any one out and the others agree.</p>${
      one.decided
        ? html`<p class="note">Noted by ${one.decided.by}, ${dayInWords(one.decided.at)}: ${one.decided.why}</p>`
        : html`<form method="post" action="${address}">${textArea({ name: `why-${index + 1}`, label: 'What makes it true, and how you know', hint: 'The note is printed beside the figures. Without one this blocks publication.', value: typed[`why-${index + 1}`] ?? '', errors })}${button({ text: 'Note it', key: 'n' })}</form>`
    }`,
  })
}

const HEADING = {
  cannot: 'These cannot all be true',
  units: 'These cannot all count the same thing',
  odd: 'These are odd together',
} as const

function statement(desk: DeskSurvey, body: BodyAsked, { says, figure }: StatementSaid): Html {
  const reading = figure && readingWithInk(desk, figure)
  const href = reading ? figureAddress(desk.survey, body.slug, reading.id) : null
  return html`<li><span><q>${figure?.ink ?? says}</q><br><span class="quiet">${figure ? `${says}; ${placeInWords(figure.place)}` : 'follows from the words'}</span></span>${href && figure && !isMissing(figure.value) && number({ kind: reading?.state === 'confirmed' ? 'ink' : 'pencil', shown: figure.value, href })}</li>`
}

const readingWithInk = (
  { readings }: DeskSurvey,
  figure: NonNullable<StatementSaid['figure']>,
): DecidedFigure | null =>
  readings.find(
    (one) =>
      one.figure.sha256 === figure.sha256 &&
      one.figure.ink === figure.ink &&
      JSON.stringify(one.figure.place) === JSON.stringify(figure.place) &&
      one.figure.question === figure.question,
  ) ?? null
