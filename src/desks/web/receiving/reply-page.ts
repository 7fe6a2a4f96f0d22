// One reply: its files, what was done with it, and the forms that put right what was put in wrongly.
import { factsList } from '../../../dress/html/facts-list.ts'
import { button, errorSummary, select, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { HistoryRow } from '../../../store/history-chain.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import { bodyNamed, type MessageShown } from '../view/desk-view.ts'

export interface ReplyView extends BodyAt, Typed {
  message: MessageShown
  history: readonly HistoryRow[]
}

export const replyAddress = (survey: { slug: string }, body: string, message: string): string =>
  `${bodyAddress(survey, body)}/replies/${message}`

export function replyPage(view: ReplyView): Html {
  const { desk, body, message, errors } = view
  const { survey } = desk
  const received = message.received ? dayInWords(message.received) : 'of no known day'
  return deskFrame({
    title: `Reply of ${body.name}`,
    viewer: desk.reader,
    survey,
    current: 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: 'Reply' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Reply of ${body.name}, ${received}</h1>
      ${factsList([
        ...message.files.map(({ name, sha256 }) => ({
          name: 'File',
          value: html`<a href="/files/${sha256}">${name}</a>`,
        })),
        ...view.history.map((row) => ({
          name: dayInWords(dayOf(row)),
          value: doneInWords(view, row),
        })),
      ])}
      ${moveForm(view)}${withdrawForm(view)}
    `,
  })
}

const dayOf = ({ at }: HistoryRow): string => new Date(at).toISOString().slice(0, 10)

function doneInWords({ desk }: ReplyView, { what, who, detail }: HistoryRow): string {
  const { from } = detail as { from?: { body?: string } }
  const was = from?.body ? `, from ${bodyNamed(desk, from.body)?.name ?? from.body}` : ''
  return `${what}${was}, by ${who}`
}

function moveForm({ desk: { survey }, body, message, typed, errors }: ReplyView): Html {
  return panel({
    id: 'move',
    heading: 'It is another body’s, or came on another day',
    content: html`
      <form method="post" action="${replyAddress(survey, body.slug, message.id)}">
        <div class="row">
          ${select({
            name: 'to',
            label: 'It is of',
            value: typed['to'] ?? body.slug,
            options: survey.bodies.map(({ slug, name }) => ({ value: slug, text: name })),
            errors,
          })}
          ${textInput({
            name: 'received',
            label: 'Received',
            hint: '14 March 2024',
            value: typed['received'] ?? message.received ?? '',
            size: 12,
            errors,
          })}
        </div>
        <p class="note">
          It is understood anew as that body’s. What was decided about its numbers as those of
          another stays there, as decided on ink that is gone.
        </p>
        <div class="btns">${button({ text: 'Move it', rank: 2, name: 'action', value: 'move' })}</div>
      </form>
    `,
  })
}

function withdrawForm({ desk: { survey }, body, message, typed, errors }: ReplyView): Html {
  return panel({
    id: 'withdraw',
    heading: 'It was put in by mistake',
    content: html`
      <form method="post" action="${replyAddress(survey, body.slug, message.id)}">
        ${textArea({
          name: 'why',
          label: 'Why it is taken back',
          hint: 'It can be put back; its files stay sealed and its history stays.',
          value: typed['why'] ?? '',
          errors,
        })}
        <div class="btns">
          ${button({ text: 'Take it back', rank: 2, name: 'action', value: 'withdraw' })}
        </div>
      </form>
    `,
  })
}
