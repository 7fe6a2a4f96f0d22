// What became of one question: confirm what the machine read, or say what it is.

import { button, errorSummary, select, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { answerKey } from '../../../reconcile/queue/waiting-for.ts'
import { canUndo, mayDecide, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedAnswer } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { ANSWERS } from '../../../vocabulary/reply.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { sectionInWords } from '../../../wording/missing-words.ts'
import { stampOf } from '../../../wording/notice.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { answerAddress, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { type Flow, flowField, flowHead, skipLink } from '../queue/flow.ts'

import { sourceViews } from '../source/source-view.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { differencePanel, ownAnswerShown } from './two-answers.ts'

export interface AnswerView {
  desk: DeskSurvey
  body: BodyAsked
  said: DecidedAnswer
  document: Document | null
  received: string | null
  typed: Record<string, string>
  errors: FormError[]
  flow: Flow
}

export function answerPage(view: AnswerView): Html {
  const { desk, body, said, errors, flow } = view
  const { answer, decided } = said
  const key = answerKey(body.slug, answer.number)
  const asks =
    desk.survey.questions.find(({ number }) => number === answer.number)?.asks ?? answer.asks
  return deskFrame({
    title: `${body.name}: answer to ${answer.number}`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey: desk.survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(desk.survey, body.slug) },
      { text: `Answer to ${answer.number}` },
    ],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, key, flow)}
      <h1>${body.name}: answer to ${answer.number}</h1>
      <p class="note">${asks}</p>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${original(view)}</div>
        <div>
          <section class="reading" aria-label="The answer">
            <p class="reading__q">
              ${stateInWords(desk, said)}
              ${decided && html` by ${decided.by}, ${dayInWords(decided.at)}`}
            </p>
            <p class="reading__v">
              ${ANSWERS_SAID[answer.answer].says}
              <small>${answer.sections.map(sectionInWords).join(', ')}</small>
            </p>
            ${decided?.why && html`<p class="note">${decided.why}</p>`}
            ${ownAnswerShown(desk, said)}
          </section>
          ${forms(view)}
        </div>
      </div>
      <p class="keys">
        <span><kbd>c</kbd> confirm</span> <span><kbd>e</kbd> correct</span> <span>
          <kbd>n</kbd> next
        </span> <span><kbd>u</kbd> undo</span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Answers">
        <a href="${bodyAddress(desk.survey, body.slug)}">Back to ${body.name}</a>
        ${skipLink(desk, key)}
      </nav>
    `,
  })
}

function original({ desk, document, received, said }: AnswerView): Html {
  const { evidence } = said.answer
  if (!evidence)
    return html`<p class="note">It follows from the whole reply; no one line says it.</p>`
  if (!document)
    return html`
      <blockquote class="statement"><p><mark class="box">${evidence.ink}</mark></p></blockquote>
    `
  return sourceViews({
    document,
    received,
    stamp: stampOf(desk.survey),
    marks: [{ id: 'ink-answer', evidence }],
  })
}

function stateInWords(desk: DeskSurvey, said: DecidedAnswer): string {
  if (said.readers?.differ) return 'In pencil: two readers differ'
  if (said.state !== 'pencil') return said.state
  return wanted(desk, said) === null ? 'In pencil: one reader of two' : 'In pencil'
}

function forms({ desk, body, said, typed, errors, flow }: AnswerView): Html {
  const { answer } = said
  const action = answerAddress(desk.survey, body.slug, answer.number)
  const field = flowField(flow)
  const undo =
    canUndo(desk, said) &&
    html`
      <form method="post" action="${action}">
        ${field}
        ${button({ text: 'Undo', rank: 2, key: 'u', name: 'action', value: 'undo' })}
      </form>
    `
  if (!mayDecide(desk, said)) return html`${undo}`
  return html`
    ${differencePanel(desk, said, { action, flow })}
    <form method="post" action="${action}">
      ${field}
      <div class="btns">
        ${button({ text: 'Confirm it', key: 'c', name: 'action', value: 'confirm' })}
        <a class="btn btn--2" href="#answer" data-key="e">Correct</a>
      </div>
    </form>
    ${undo}
    <section class="panel" aria-labelledby="correct-heading">
      <h2 id="correct-heading">Correct it</h2>
      <form method="post" action="${action}">
        ${field}
        ${select({
          name: 'answer',
          label: 'What became of the question',
          value: typed['answer'] ?? answer.answer,
          options: ANSWERS.map((one) => ({ value: one, text: ANSWERS_SAID[one].says })),
          errors,
        })}
        ${textInput({
          name: 'sections',
          label: 'Sections',
          hint: 'As s40(2), s31(1)(g); leave empty for none',
          value: typed['sections'] ?? answer.sections.join(', '),
          size: 12,
          errors,
        })}
        ${textArea({
          name: 'why',
          label: 'Why, and where it stands',
          value: typed['why'] ?? '',
          errors,
        })}
        ${button({ text: 'Save correction', rank: 2, name: 'action', value: 'correct' })}
      </form>
    </section>
  `
}
