// One reading beside its original: confirm it, correct it with a reason, or reject it.

import { factsList } from '../../../dress/html/facts-list.ts'
import { button, errorSummary } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { number } from '../../../dress/number/number.ts'
import { figureKey } from '../../../reconcile/queue/waiting-for.ts'
import { canUndo, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { placeInWords } from '../../../vocabulary/place.ts'
import type { Figure } from '../../../vocabulary/reply.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { stampOf } from '../../../wording/notice.ts'
import {
  bodyAddress,
  deskFrame,
  figureAddress,
  newFigureAddress,
  wordAddress,
} from '../frame/desk-frame.ts'
import { type Flow, flowField, flowHead, skipLink } from '../queue/flow.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { figureNumber, readingInWords, valueInWords } from '../view/reading-words.ts'
import { decisionForms, noteForm } from './decision-forms.ts'
import { ownAnswerShown } from './two-answers.ts'

export interface FigureView {
  desk: DeskSurvey
  body: BodyAsked
  reading: DecidedFigure
  /** null where the file cannot be shown: then the ink stands as a quotation. */
  document: Document | null
  received: string | null
  /** What was typed, when the form comes back with errors. */
  typed: Record<string, string>
  errors: FormError[]
  flow: Flow
}

export function figurePage(view: FigureView): Html {
  const { desk, body, reading, errors, flow } = view
  const { survey } = desk
  const asks = survey.questions.find(({ number: asked }) => asked === reading.figure.question)?.asks
  return deskFrame({
    title: `${body.name}: ${valueInWords(reading.figure)}`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(survey, body.slug) },
      { text: reading.figure.question ? `Question ${reading.figure.question}` : 'A reading' },
    ],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, figureKey(reading.id), flow)}
      <h1>${body.name}${reading.figure.question && `: question ${reading.figure.question}`}</h1>
      <p class="note">${asks}</p>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${original(view)}</div>
        <div>${readingSection(view)}${decisionForms(view)}${noteForm(view)}</div>
      </div>
      <p class="keys">
        <span><kbd>c</kbd> confirm</span> <span><kbd>e</kbd> correct</span> <span>
          <kbd>x</kbd> reject
        </span> <span><kbd>m</kbd> map a wording</span> <span><kbd>n</kbd> next</span> <span>
          <kbd>u</kbd> undo
        </span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Readings">
        <a href="${bodyAddress(survey, body.slug)}">Back to ${body.name}</a>
        <a
          href="${newFigureAddress(survey, body.slug, reading.figure.sha256)}"
          data-key="a"
          aria-keyshortcuts="a">
          Add a number of this file
        </a>${skipLink(desk, figureKey(reading.id))}
      </nav>
    `,
  })
}

function original({ desk, reading, document, received }: FigureView): Html {
  const { figure, id } = reading
  if (!document)
    return html`
      <blockquote class="statement">
        <p>
          ${figure.prefix ?? ''}<mark class="box" id="${markId(id)}">${figure.ink}</mark>
          ${figure.suffix ?? ''}
        </p>
      </blockquote>
    `
  const beside = desk.readings.filter((one) => one.id !== id && one.figure.sha256 === figure.sha256)
  return sourceViews({
    document,
    received,
    stamp: stampOf(desk.survey),
    marks: [
      { id: markId(id), evidence: figure },
      ...beside
        .filter(samePage(reading))
        .map((one) => ({ id: markId(one.id), evidence: one.figure, other: true })),
    ],
  })
}

const samePage =
  (reading: DecidedFigure) =>
  (other: DecidedFigure): boolean => {
    const [here, there] = [reading.figure.place, other.figure.place]
    return here.kind !== 'page' || (there.kind === 'page' && there.page === here.page)
  }

function readingSection({ desk, body, reading, flow }: FigureView): Html {
  const { figure, state, decided, readAs, id } = reading
  const kind = state === 'confirmed' ? 'ink' : 'pencil'
  return html`
    <section class="reading" aria-label="The reading">
      <p class="reading__q">
        ${stateInWords(desk, reading)}
        ${decided && html` by ${decided.by}, ${dayInWords(decided.at)}`}
      </p>
      <p class="reading__v">
        ${figureNumber(figure, { as: kind, href: `#${markId(id)}` })} <small>
          ${readingInWords(desk.survey, figure)}
        </small>
      </p>
      ${factsList([
        { name: 'Ink', value: html`<span class="mono">${figure.ink}</span>` },
        { name: 'Place', value: placeInWords(figure.place) },
        readAs && {
          name: 'The machine read',
          value: html`
            ${number({ kind: 'pencil', shown: valueInWords(readAs), href: `#${markId(id)}` })} ${readingInWords(desk.survey, readAs)}
          `,
        },
        decided?.why ? { name: 'Why', value: decided.why } : null,
        !figure.sure && state === 'pencil' && { name: 'Note', value: unsureBecause(figure) },
      ])}
      ${ownAnswerShown(desk, reading)}${mapLinks(desk, reading)}
      ${
        canUndo(desk, reading) &&
        html`
          <form method="post" action="${figureAddress(desk.survey, body.slug, id)}">
            ${flowField(flow)}
            <div class="btns">
              ${button({ text: 'Undo', rank: 2, key: 'u', name: 'action', value: 'undo' })}
            </div>
          </form>
        `
      }
    </section>
  `
}

const unsureBecause = ({ proposedBy }: Figure): string =>
  proposedBy
    ? `Proposed by ${proposedBy}. The number stands there; whether it answers the question is for you to see.`
    : 'The reader is less than sure of this one.'

/** Its wordings that no list knows: what one means is said once, for the whole survey. */
function mapLinks({ survey, words }: DeskSurvey, { id }: DecidedFigure): Html[] {
  return words
    .filter(({ seen }) => seen.some(({ figure }) => figure === id))
    .map(
      ({ of, wording }) =>
        html`
          <p class="note">
            <a href="${wordAddress(survey, of, wording)}" data-key="m" aria-keyshortcuts="m">
              What does “${wording}” mean?
            </a> No list knows this wording.
          </p>
        `,
    )
}

function stateInWords(desk: DeskSurvey, reading: DecidedFigure): string {
  if (reading.readers?.differ) return 'In pencil: two readers differ'
  if (reading.state === 'pencil' && wanted(desk, reading) === null)
    return 'In pencil: one reader of two'
  return STATE[reading.state]
}

const STATE = {
  pencil: 'In pencil: read by the machine, not yet confirmed',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  orphaned: 'Orphaned: decided on ink that is no longer read there',
} as const
