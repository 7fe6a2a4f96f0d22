// When each request was sent and received, and the other days that its clock runs by: for all bodies, and for one.
import { otherDay } from '../../../ask/chase/letters/other-day-sent.ts'
import { button, errorSummary, textArea, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import { EVENTS } from '../../../survey/made/requests-form.ts'
import type { BodyAsked, RequestEvents } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import type { LookedAt } from '../view/looked-at.ts'

export const requestsAddress = (survey: { slug: string }): string => `${addressOf(survey)}/requests`
export const eventsAddress = (survey: { slug: string }, body: string): string =>
  `${bodyAddress(survey, body)}/request`

export interface RequestsShown extends LookedAt {
  /** By the slug of the body. */
  requests: ReadonlyMap<string, RequestEvents>
  /** The ISO days on which letters of request went from here, by the slug of the body. */
  went: ReadonlyMap<string, readonly string[]>
}

export function requestsPage(desk: RequestsShown, { typed, errors }: Typed): Html {
  const { survey, requests } = desk
  const shown = (field: 'sent' | 'received' | 'reference', slug: string): string =>
    typed[`${field}-${slug}`] ?? requests.get(slug)?.[field] ?? ''
  return deskFrame({
    title: 'Requests',
    viewer: desk.reader,
    survey,
    current: 'bodies',
    crumbs: [{ text: 'Requests' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Requests</h1>
      <p class="note">
        A clock runs from the day a body received its request. Where all were sent on one day, write
        it once.
      </p>
      <form method="post" action="${requestsAddress(survey)}">
        <div class="row">
          ${textInput({
            name: 'sent-all',
            label: 'Sent, where no other day stands below',
            hint: '14 March 2024',
            value: typed['sent-all'] ?? '',
            size: 12,
            errors,
          })}
          ${textInput({
            name: 'received-all',
            label: 'Received, where no other day stands below',
            hint: '14 March 2024',
            value: typed['received-all'] ?? '',
            size: 12,
            errors,
          })}
        </div>
        <div class="btns">${button({ text: 'Keep these days' })}</div>
        ${table({
          caption: 'Each body’s request',
          columns: [
            { head: 'Body' },
            { head: 'Sent', narrow: 'sent' },
            { head: 'Received', narrow: 'received' },
            { head: 'Reference', narrow: 'reference' },
            { head: 'Other days', as: 'wide' },
          ],
          bodies: [
            {
              rows: survey.bodies.map(({ slug, name }) => ({
                cells: [
                  html`${name}${otherDaySaid(requests.get(slug), desk.went.get(slug) ?? [])}`,
                  cellInput(`sent-${slug}`, `${name}: sent`, shown('sent', slug)),
                  cellInput(`received-${slug}`, `${name}: received`, shown('received', slug)),
                  cellInput(`reference-${slug}`, `${name}: reference`, shown('reference', slug)),
                  html`<a href="${eventsAddress(survey, slug)}">Clarification, fee, extension</a>`,
                ],
              })),
            },
          ],
        })}
        <div class="btns">${button({ text: 'Keep these days' })}</div>
      </form>
    `,
  })
}

/** A field named for those who hear the page; the column's head names it for those who see it. */
const cellInput = (name: string, heard: string, value: string): Html =>
  html`<input type="text" id="${name}" name="${name}" aria-label="${heard}" value="${value}" autocomplete="off">`

const otherDaySaid = (events: RequestEvents | undefined, went: readonly string[]): Hole => {
  const other = otherDay(events, went)
  return (
    other &&
    html`
      <p class="note">
        ${dayInWords(other.written)} is written down, and the letter went from here on
        <b>${dayInWords(other.went)}</b>: one of them is wrong. Letters to the body leave a gap for the day until they agree.
      </p>
    `
  )
}

export function eventsPage(
  desk: DeskSurvey,
  body: BodyAsked,
  { typed, errors, went }: Typed & { went: readonly string[] },
): Html {
  const { survey } = desk
  const kept = desk.requests.get(body.slug)
  const value = (name: keyof RequestEvents) => typed[name] ?? kept?.[name] ?? ''
  return deskFrame({
    title: `The request to ${body.name}`,
    viewer: desk.reader,
    survey,
    current: 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: 'Request' }],
    main: html`
      ${errorSummary(errors)}
      <h1>The request to ${body.name}</h1>
      ${otherDaySaid(kept, went)}
      <form method="post" action="${eventsAddress(survey, body.slug)}">
        <div class="row">
          ${EVENTS.map(([name, label]) =>
            textInput({
              name,
              label,
              hint: '14 March 2024',
              value: value(name),
              size: 12,
              errors,
            }),
          )}
        </div>
        ${textInput({ name: 'reference', label: 'Its reference', value: value('reference'), errors })}
        ${textArea({ name: 'note', label: 'Note', value: value('note'), errors })}
        <div class="btns">
          ${button({ text: 'Keep it' })}
          <a class="btn btn--3" href="${bodyAddress(survey, body.slug)}">Leave it</a>
        </div>
      </form>
    `,
  })
}
