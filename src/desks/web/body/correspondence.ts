// What a body sent, message by message, with its files; and what was put in by mistake and taken back.
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { readAs, TAKEN_WORDS } from '../../../wording/taken-words.ts'
import { letterAddress } from '../frame/desk-frame.ts'
import { replyAddress } from '../receiving/reply-page.ts'
import { passwordAddress } from '../source/password-page.ts'
import { readAddress } from '../source/what-was-read.ts'
import type { DeskSurvey, MessageShown } from '../view/desk-view.ts'
import { withdrawnShown } from './withdrawn-shown.ts'

export function correspondence(desk: DeskSurvey, body: BodyAsked, messages: MessageShown[]): Html {
  const gone = desk.withdrawn.filter((one) => one.body === body.slug)
  if (messages.length === 0)
    return html`<p>Nothing that came is filed with ${body.name}.</p>${withdrawnShown(desk.survey, gone)}`
  return html`
    <ol class="timeline">
      ${messages.map(
        (message) => html`
          <li>
            <time>${message.received ? dayInWords(message.received) : 'Day not known'}</time>
            <p>
              ${message.seen ? whatItIs(desk.survey, message) : 'Replied, but the reply is not here'}
              ${subjectBeside(message)}
            </p>
            ${message.files.map((file) => fileLine(desk.survey, body.slug, file))}
            ${
              message.files.length > 0 &&
              html`
                <p class="note">
                  <a href="${replyAddress(desk.survey, body.slug, message.id)}">
                    Wrong body, wrong day, or not wanted?
                  </a>
                </p>
              `
            }
          </li>
        `,
      )}
    </ol>
    ${withdrawnShown(desk.survey, gone)}
  `
}

/** A link to where it is said what it is. */
function whatItIs(survey: Survey, { id, body, kind, judged, files }: MessageShown): Html {
  const says = inWords({ kind, judged })
  return html`
    ${files.length > 0 ? html`<a href="${letterAddress(survey, body, id)}">${says}</a>` : says}
    ${judged && html` <span class="quiet">said by ${judged.by}</span>`}
  `
}

const inWords = ({ kind, judged }: Pick<MessageShown, 'kind' | 'judged'>): string =>
  judged && kind ? TAKEN_WORDS[kind] : readAs(kind)

/** Many a subject begins with the word for what it is, which stands there already. */
function subjectBeside(message: MessageShown): Hole {
  const subject = message.subject?.trim() ?? ''
  const says = inWords(message)
  const isSaid = message.seen && subject.toLowerCase().startsWith(says.toLowerCase())
  const rest = isSaid ? subject.slice(says.length).replace(/^[\s:–—-]+/, '') : subject
  return rest !== '' && html`: ${rest}`
}

const fileLine = (
  survey: Survey,
  body: string,
  { name, sha256, size, mediaType, refused }: MessageShown['files'][number],
): Html =>
  html`
    <p>
      <a href="/files/${sha256}">${name}</a> <span class="quiet">
        ${size.toLocaleString('en-GB')} bytes
      </span>
      ${!refused && html` <a href="${readAddress(survey, body, sha256)}">what was read</a>`}
      ${refused && html`<br>${mark('doubt', 'not read')} ${refused.message}`}
      ${
        refused?.code === 'encrypted' &&
        mediaType === 'application/pdf' &&
        html` <a href="${passwordAddress(survey, body, sha256)}">Open it with its password</a>`
      }
    </p>
  `
