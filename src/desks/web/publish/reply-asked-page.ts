// The right of reply: what is put to a body before print, until when it may answer with the sum of that day, and what it said.
import { workingDaysLater } from '../../../calendar/working-days-later.ts'
import {
  button,
  checkboxes,
  errorSummary,
  linkButton,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { WORKING_DAYS } from '../../../survey/made/reply-asked-form.ts'
import type { BodyAsked, RightOfReply, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'

export const repliesAskedAddress = (survey: { slug: string }): string =>
  `${addressOf(survey)}/right-of-reply`
export const replyAskedAddress = (survey: { slug: string }, body: string): string =>
  `${bodyAddress(survey, body)}/right-of-reply`

/** A file that came from the body since it was asked. */
export interface CameSince {
  name: string
  sha256: string
  /** Where it is shown. */
  href: string
  on: string
  subject: string | null
  /** A mail that answers the very letter; else anything of the body's. */
  answersIt: boolean
}

export interface ReplyAskedView extends Typed {
  survey: Survey
  body: BodyAsked
  /** What was put to it for the version that is worked on; null where nothing was. */
  asked: RightOfReply | null
  came: readonly CameSince[]
  /** What its page will say, in sentences: where the claim begins from. */
  draft: string
  today: string
}

export function replyAskedPage(view: ReplyAskedView, viewer: string): Html {
  const { survey, body, errors, asked } = view
  return deskFrame({
    title: `Right of reply: ${body.name}`,
    viewer,
    survey,
    current: 'publish',
    crumbs: [
      { text: 'Publish', href: `${addressOf(survey)}/publish` },
      { text: 'Right of reply', href: repliesAskedAddress(survey) },
      { text: body.name },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>Right of reply: ${body.name}</h1>
      ${panel({ id: 'asked', heading: 'What is put to it', content: askedForm(view) })}
      ${asked && panel({ id: 'statement', heading: 'Its statement', content: statementForm(view, asked) })}
      ${asked && !asked.answer && panel({ id: 'none', heading: 'No statement', content: noneForm(view, asked) })}
    `,
  })
}

function askedForm({ survey, body, asked, draft, today, typed, errors }: ReplyAskedView): Html {
  const days = asked
    ? workingDaysTo(survey, asked).filter(({ counts }) => counts).length
    : WORKING_DAYS
  return html`
    ${asked && deadlineShown(survey, asked)}
    <form method="post" action="${replyAskedAddress(survey, body.slug)}">
      ${textArea({
        name: 'claim',
        label: 'What is put to it',
        hint: 'Begins as its page will say it. Printed beside its statement',
        value: typed['claim'] ?? asked?.claim ?? draft,
        rows: 8,
        errors,
      })}
      <div class="row">
        ${textInput({
          name: 'to',
          label: 'To whom',
          hint: 'An office, no person: it is printed',
          value: typed['to'] ?? asked?.to ?? '',
          size: 12,
          errors,
        })}
        ${textInput({
          name: 'asked',
          label: 'Asked on',
          hint: '14 March 2026',
          value: typed['asked'] ?? dayInWords(asked?.askedOn ?? today),
          size: 12,
          errors,
        })}
        ${textInput({
          name: 'days',
          label: 'Working days to answer',
          value: typed['days'] ?? String(days),
          size: 4,
          digits: true,
          errors,
        })}
      </div>
      <div class="btns">
        ${button({ text: 'Keep it', name: 'act', value: 'ask' })}
        ${asked && linkButton({ text: 'Send it as a letter', href: `${replyAskedAddress(survey, body.slug)}/letter` })}
      </div>
    </form>
  `
}

function deadlineShown(survey: Survey, asked: RightOfReply): Html {
  const days = workingDaysTo(survey, asked)
  const passed = days.filter(({ counts }) => !counts)
  return html`
    <p>
      ${`Asked on ${dayInWords(asked.askedOn)}; it may answer until the end of ${dayInWords(asked.deadline)}: `}
      ${`${days.length - passed.length} working days.`}
      ${passed.length > 0 && html` Not counted: ${passed.map(({ date, why }) => `${dayInWords(date)} (${why})`).join(', ')}.`}
    </p>
  `
}

/** Day by day to its deadline, whoever set it. */
function workingDaysTo({ law }: Survey, { askedOn, deadline }: RightOfReply) {
  if (deadline <= askedOn) return []
  const long = workingDaysLater(
    law,
    askedOn,
    Math.ceil((Date.parse(deadline) - Date.parse(askedOn)) / 86_400_000),
  )
  return long.filter(({ date }) => date <= deadline)
}

function statementForm(
  { survey, body, came, typed, errors, today }: ReplyAskedView,
  asked: RightOfReply,
): Html {
  const { statement, answer } = asked
  const others = survey.bodies.filter(({ slug }) => slug !== body.slug)
  return html`
    ${!answer && came.map((one) => cameShown(survey, body, one))}
    <form
      method="post"
      action="${replyAskedAddress(survey, body.slug)}/file"
      enctype="multipart/form-data">
      <div class="field">
        <label for="file">The file it came as</label>
        <span class="hint">Sealed, and its words put below, to be looked at before they are kept</span>
        <input type="file" id="file" name="file">
      </div>
      ${button({ text: 'Seal and read it', rank: 2 })}
    </form>
    ${
      statement &&
      html`
        <p>
          Came as <a href="${replyAskedAddress(survey, body.slug)}/file">${statement.name}</a>, sealed
          as <code>${statement.sha256.slice(0, 16)}</code>.
        </p>
      `
    }
    <form method="post" action="${replyAskedAddress(survey, body.slug)}">
      ${textArea({
        name: 'answer',
        label: 'Its statement, in full',
        hint: 'Printed as it stands here, in its own words',
        value: typed['answer'] ?? answer ?? '',
        rows: 8,
        errors,
      })}
      ${textInput({
        name: 'answered',
        label: 'Received on',
        value: typed['answered'] ?? dayInWords(asked.answeredOn ?? today),
        size: 12,
        errors,
      })}
      ${
        others.length > 0 &&
        html`
          <details>
            <summary>A joint statement</summary>
            ${checkboxes({
              name: 'also',
              label: 'It speaks for these too',
              chosen: asked.alsoFor ?? [],
              options: others.map(({ slug, name }) => ({ value: slug, text: name })),
            })}
          </details>
        `
      }
      <div class="btns">${button({ text: 'Keep its statement', name: 'act', value: 'state' })}</div>
    </form>
  `
}

/** One press takes it for the statement; its words are looked at before they are kept. */
const cameShown = (
  survey: Survey,
  body: BodyAsked,
  { name, sha256, href, on, subject, answersIt }: CameSince,
): Html => html`
  <form
    method="post"
    action="${replyAskedAddress(survey, body.slug)}/file"
    enctype="multipart/form-data">
    <p>
      ${answersIt ? 'Its answer to what was put to it came' : 'Came'} on ${dayInWords(on)}:
      <a href="${href}">${name}</a>${subject && `, ${subject}`}
    </p>
    <input type="hidden" name="came" value="${sha256}">
    ${button({ text: 'Take it for the statement, and read it', rank: 2 })}
  </form>
`

function noneForm({ survey, body, today }: ReplyAskedView, asked: RightOfReply): Html {
  const { silent, notAwaited, deadline } = asked
  const over = today > deadline
  return html`
    <p>
      ${`Its page says that it was asked on ${dayInWords(asked.askedOn)} and ${over ? 'had' : 'has'} until ${dayInWords(deadline)}.`}
      ${silent && ` It also says that it did not reply: so said ${silent.by}.`}
      ${notAwaited && ` ${notAwaited.by} decided not to wait for it.`}
    </p>
    <form method="post" action="${replyAskedAddress(survey, body.slug)}">
      <div class="btns">
        ${
          over &&
          button(
            silent
              ? { text: 'Do not say that', rank: 3, name: 'act', value: 'not-silent' }
              : { text: 'Say that it did not reply', rank: 2, name: 'act', value: 'silent' },
          )
        }
        ${
          !over &&
          button(
            notAwaited
              ? { text: 'Wait for it', rank: 2, name: 'act', value: 'wait' }
              : { text: 'Do not wait for it', rank: 3, name: 'act', value: 'no-wait' },
          )
        }
        ${button({ text: 'Nothing was put to it', rank: 3, name: 'act', value: 'forget' })}
      </div>
    </form>
  `
}

export function repliesAskedPage(
  { survey, all, today }: { survey: Survey; all: readonly RightOfReply[]; today: string },
  viewer: string,
): Html {
  return deskFrame({
    title: 'Right of reply',
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish', href: `${addressOf(survey)}/publish` }, { text: 'Right of reply' }],
    main: html`
      <h1>Right of reply</h1>
      <p class="note">
        What will be said of a body is put to it before print. Publication waits for its statement
        until the end of its time, unless a person decides not to.
      </p>
      <ul class="checks">
        ${survey.bodies.map(({ slug, name }) => {
          const asked = all.find(({ body }) => body === slug)
          return html`
            <li>
              <div>
                <h3><a href="${replyAskedAddress(survey, slug)}">${name}</a></h3>
                <p>${stands(asked, today)}</p>
              </div>
            </li>
          `
        })}
      </ul>
    `,
  })
}

function stands(asked: RightOfReply | undefined, today: string): string {
  if (!asked) return 'Nothing was put to it.'
  const { answer, answeredOn, silent, notAwaited, askedOn, deadline } = asked
  const when = `Asked on ${dayInWords(askedOn)}`
  if (answer)
    return `${when}. Its statement came${answeredOn ? ` on ${dayInWords(answeredOn)}` : ''}.`
  if (silent) return `${when}. It did not reply, says ${silent.by}.`
  const until = dayInWords(deadline)
  if (today > deadline) return `${when}. It had until ${until}.`
  return notAwaited ? `${when}, and not waited for.` : `${when}. It has until ${until}.`
}
