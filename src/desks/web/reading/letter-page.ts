// One letter beside what it is: one key says it, and, where it answers, what became of each question.
import {
  button,
  errorSummary,
  linkButton,
  select,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import type { OfferWaiting } from '../../../reconcile/queue/events-offered.ts'
import { letterKey } from '../../../reconcile/queue/waiting-for.ts'
import type { DecidedAnswer } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { ANSWERS } from '../../../vocabulary/reply.ts'
import { isUnclear, type TakenFor } from '../../../vocabulary/taken-for.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { stampOf } from '../../../wording/notice.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { readAs, TAKEN_WORDS } from '../../../wording/taken-words.ts'
import { bodyAddress, deskFrame, letterAddress } from '../frame/desk-frame.ts'
import { type Flow, flowField, flowHead, skipLink } from '../queue/flow.ts'
import { passwordAddress } from '../source/password-page.ts'
import { sourceViews } from '../source/source-view.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import type { MessageShown } from '../view/desk-view.ts'

export interface LetterView extends BodyAt, Typed {
  message: MessageShown
  /** By sha256: what was read of its files. */
  documents: Map<string, Document>
  flow: Flow
}

export function letterPage(view: LetterView): Html {
  const { desk, body, message, errors, flow } = view
  const { survey } = desk
  const day = message.received ? dayInWords(message.received) : 'day not known'
  return deskFrame({
    title: `${body.name}: what a letter is`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: 'A letter' }],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, letterKey(message.id), flow)}
      <h1>${body.name}: what came on ${day}</h1>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${originals(view)}</div>
        <div>${stands(view)}${offersPanel(view)}${judgeForm(view)}</div>
      </div>
      <p class="keys">
        <span><kbd>1</kbd> to <kbd>9</kbd> what it is</span>
        <span><kbd>n</kbd> next</span> <span><kbd>u</kbd> undo</span>
        <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Letters">
        <a href="${bodyAddress(survey, body.slug)}">Back to ${body.name}</a>
        ${skipLink(desk, letterKey(message.id))}
      </nav>
    `,
  })
}

function originals({ desk, body, message, documents }: LetterView): Html[] {
  return message.files.map(({ name, sha256, refused, mediaType }) => {
    const document = documents.get(sha256)
    if (document)
      return sourceViews({
        document,
        received: message.received,
        stamp: stampOf(desk.survey),
        marks: [],
      })
    return html`
      <p>
        <a href="/files/${sha256}">${name}</a>
        ${refused && html`<br>${mark('doubt', 'not read')} ${refused.message}`}
        ${
          refused?.code === 'encrypted' &&
          mediaType === 'application/pdf' &&
          html` <a href="${passwordAddress(desk.survey, body.slug, sha256)}">Open it with its password</a>`
        }
      </p>
    `
  })
}

function stands({ desk, body, message, flow }: LetterView): Html {
  const { kind, judged: decided } = message
  return html`
    <section class="reading" aria-label="What it is">
      <p class="reading__q">
        ${decided ? html`Said by ${decided.by}, ${dayInWords(decided.at)}` : 'As it was read; nobody has said it yet'}
      </p>
      <p class="reading__v">${decided && kind ? TAKEN_WORDS[kind] : readAs(kind)}</p>
      ${decided?.why && html`<p class="note">${decided.why}</p>`}
    </section>
    ${
      decided &&
      html`
        <form method="post" action="${letterAddress(desk.survey, body.slug, message.id)}">
          ${flowField(flow)}
          ${button({ text: 'Undo', rank: 2, key: 'u', name: 'action', value: 'undo' })}
        </form>
      `
    }
  `
}

const EVENT_WORDS: Record<OfferWaiting['offer']['event'], string> = {
  clarificationAsked: 'It asked us to clarify on',
  feeNotice: 'It asked for a fee on',
  extension: 'It takes more time, until',
}

/** What it tells of the request's clock: with one key it stands among the request's dates. */
function offersPanel({ desk, body, message, flow, typed, errors }: LetterView): Html | false {
  const offers = desk.offers.filter((one) => one.message === message.id)
  return (
    offers.length > 0 &&
    panel({
      id: 'offers',
      heading: 'What it tells of the clock',
      content: html`
        ${offers.map(
          ({ key, offer, date }, i) => html`
            <form method="post" action="${letterAddress(desk.survey, body.slug, message.id)}">
              ${flowField(flow)}
              <input type="hidden" name="offer" value="${key}">
              <p><q>${offer.ink}</q></p>
              ${textInput({
                name: `day-${i}`,
                label: EVENT_WORDS[offer.event],
                value: typed[`day-${i}`] ?? (date ? dayInWords(date) : ''),
                size: 12,
                errors,
              })}
              ${button({ text: 'Take it', ...(i === 0 && { key: 'c' }), name: 'action', value: 'take-event' })}
            </form>
          `,
        )}
        <p class="note">
          Until it is taken the clock runs on. Say below what the letter is, and it is not offered
          any more.
        </p>
      `,
    })
  )
}

/** Each with its key; the rest stand behind them in the same form. */
const BY_KEY: readonly TakenFor[] = [
  'decision',
  'acknowledgement',
  'holding',
  'clarification',
  'fee-notice',
  'withdrawal',
  'bounce',
  'not-of-this-survey',
  'unreadable',
]
const OTHERS: readonly TakenFor[] = ['auto-reply', 'portal-notice', 'internal-review', 'other']

function judgeForm(view: LetterView): Html {
  const { desk, body, message, typed, errors, flow } = view
  return panel({
    id: 'kind',
    heading: 'What is it?',
    content: html`
      <form method="post" action="${letterAddress(desk.survey, body.slug, message.id)}">
        ${flowField(flow)}
        <details${isUnclear(message) && ' open'}>
          <summary>What became of each question, where it answers</summary>
          ${desk.survey.questions.map(({ number, asks }) =>
            answerFields(view, { number, asks, said: saidOf(view, number) }),
          )}
        </details>
        ${textArea({ name: 'why', label: 'Why (kept at the desk, never printed)', value: typed['why'] ?? '', errors })}
        <div class="btns">
          ${BY_KEY.map((kind, i) =>
            button({
              text: TAKEN_WORDS[kind],
              rank: i === 0 ? 1 : 2,
              key: String(i + 1),
              name: 'kind',
              value: kind,
            }),
          )}
          ${OTHERS.map((kind) => button({ text: TAKEN_WORDS[kind], rank: 3, name: 'kind', value: kind }))}
        </div>
      </form>
      <div class="btns">
        ${linkButton({
          text: 'Wrong body, wrong day, or not wanted?',
          href: `${bodyAddress(desk.survey, body.slug)}/replies/${message.id}`,
          rank: 3,
        })}
      </div>
    `,
  })
}

const saidOf = ({ desk, body, message }: LetterView, question: string): DecidedAnswer | null =>
  desk.answers.find(
    ({ answer, ...one }) =>
      one.body === body.slug && one.message === message.id && answer.number === question,
  ) ?? null

function answerFields(
  { typed, errors }: LetterView,
  { number, asks, said }: { number: string; asks: string; said: DecidedAnswer | null },
): Html {
  const decided = said?.state === 'confirmed' ? said.answer : null
  const read = said ? `as it was read: ${ANSWERS_SAID[said.answer.answer].says}` : 'not said'
  return html`
    <p class="note"><b>${number}</b> ${asks}</p>
    <div class="row">
      ${select({
        name: `answer-${number}`,
        label: `Question ${number}`,
        value: typed[`answer-${number}`] ?? decided?.answer ?? '',
        options: [
          { value: '', text: read },
          ...ANSWERS.map((one) => ({ value: one, text: ANSWERS_SAID[one].says })),
        ],
        errors,
      })}
      ${textInput({
        name: `sections-${number}`,
        label: 'Sections',
        hint: 's40(2), s31(1)(g)',
        value: typed[`sections-${number}`] ?? said?.answer.sections.join(', ') ?? '',
        size: 12,
        errors,
      })}
    </div>
  `
}
