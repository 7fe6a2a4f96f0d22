// Body by body: its replies, each opened, and what was confirmed of them. For surveys whose figures stand each for itself.

import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { table } from '../../dress/html/table.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { capital } from '../../wording/count-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { ANSWERS_SAID } from '../../wording/reply-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import type { FileReceived, ReplyReceived } from '../pack/input.ts'
import { bodyPath } from '../pack/paths.ts'

/** Numbers in one row; the rest stand on the body's own page. */
const MOST_SHOWN = 8

/** Columns that would be empty for every body are left out. */
export function repliesTable(edition: Edition, numbers: PageNumbers): Html {
  const { survey, figures, answers } = edition.input
  return table({
    caption: 'Replies and what was read of them',
    columns: [
      { head: capital(edition.noun.one) },
      { head: 'Its replies', as: 'wide' },
      ...(answers.length > 0 ? [{ head: 'Answers', as: 'wide' as const }] : []),
      ...(figures.length > 0 ? [{ head: 'Confirmed numbers', as: 'wide' as const }] : []),
    ],
    bodies: [
      {
        rows: survey.bodies.map((body) => ({
          cells: [
            html`<a href="${numbers.to(bodyPath(body.slug))}">${body.name}</a>`,
            repliesShown(edition, body, numbers),
            ...(answers.length > 0 ? [answersShown(edition, body)] : []),
            ...(figures.length > 0 ? [figuresShown(edition, body, numbers)] : []),
          ],
        })),
      },
    ],
  })
}

function repliesShown(edition: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html {
  const replies = edition.input.replies.filter(({ body }) => body === slug)
  if (replies.length === 0) return html`<span class="why">${mark('noreply')}no reply is here</span>`
  const shown = replies.flatMap((reply) =>
    reply.seen
      ? reply.files.map((file) => fileShown(edition, reply, file, numbers))
      : [html`<span class="why">${mark('notseen')}reply not seen</span>`],
  )
  return joined(shown, html`<br>`)
}

function fileShown(
  { inks }: Edition,
  reply: ReplyReceived,
  file: FileReceived,
  numbers: PageNumbers,
): Html {
  const source = inks.sources.find(
    (one) => one.body === reply.body && one.file.sha256 === file.sha256,
  )
  const name = source ? html`<a href="${numbers.to(source.path)}">${file.name}</a>` : file.name
  return html`
    ${name}
    ${reply.received && html` <span class="unit">${dayInWords(reply.received)}</span>`}
  `
}

function answersShown({ input }: Edition, { slug }: BodyAsked): Html {
  const answers = input.answers.filter(({ body }) => body === slug)
  const distinct = new Set(answers.map(({ answer }) => answer.answer))
  return html`
    ${[...distinct].map((answer) => {
      const { mark: sign, says } = ANSWERS_SAID[answer]
      return html`<span class="why">${mark(sign)}${says}</span> `
    })}
  `
}

function figuresShown({ input }: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html {
  const mine = input.figures.filter(({ body }) => body === slug)
  const shown = mine.slice(0, MOST_SHOWN)
  return html`
    ${shown.map(({ figure }) => html`${numbers.figure(slug, figure)} `)}
    ${
      mine.length > MOST_SHOWN &&
      html`
        <a href="${numbers.to(`${bodyPath(slug)}#figures`)}">
          and ${mine.length - MOST_SHOWN} more
        </a>
      `
    }
  `
}
