// The same refusal everywhere: wordings that recur in several refusals, who used them when and who answered all the same; and
// corrections and withdrawals that lie close in time.
import type { TakenBack } from '../../../ask/chase/refusals/close-in-time.ts'
import type { SameWords } from '../../../ask/chase/refusals/same-words.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { capital, inSentence } from '../../../wording/count-words.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { challengeAddress, progressAddress, TODO } from './addresses.ts'

export interface RefusalsView {
  survey: Survey
  same: readonly SameWords[]
  /** By question: who gave a number that a person confirmed. */
  gave: ReadonlyMap<string, readonly { slug: string; name: string }[]>
  /** How many bodies refuse anything, as a person decided. */
  refusing: number
  close: readonly (readonly TakenBack[])[]
}

export function refusalsPage(view: RefusalsView, viewer: string): Html {
  const { survey, same, close, refusing } = view
  return deskFrame({
    title: 'The same refusal everywhere',
    viewer,
    survey,
    current: 'bodies',
    crumbs: [{ text: 'The same refusal everywhere' }],
    main: html`
      <h1>The same refusal everywhere</h1>
      <p class="note">
        Words that stand in the refusals of several bodies and in no answer that refuses nothing. It
        may be that they asked the same office, or each other: that is to be asked, and is not shown
        by this. ${capital(confirmed(refusing))}
      </p>
      ${same.length === 0 && html`<p>No wording recurs.</p>`}
      ${same.map((one, i) => sameShown(view, one, i))}
      ${close.length > 0 && closePanel(view)}
      <nav class="pager" aria-label="Asking">
        <a href="${TODO}?survey=${survey.slug}">To do</a>
        <a href="${progressAddress(survey)}">Progress</a>
      </nav>
    `,
  })
}

const confirmed = (refusing: number): string =>
  refusing === 0
    ? 'no refusal is confirmed yet.'
    : `${inSentence(refusing)} ${refusing === 1 ? 'body refuses' : 'bodies refuse'} something, as was confirmed.`

function sameShown({ survey, gave }: RefusalsView, same: SameWords, i: number): Html {
  const { words, said, questions } = same
  const refused = new Set(said.map(({ body }) => body))
  const others = questions.map((number) => ({
    number,
    own: (gave.get(number) ?? []).filter(({ slug }) => !refused.has(slug)),
  }))
  return panel({
    id: `same-${i + 1}`,
    heading: `In ${inSentence(said.length)} refusals`,
    content: html`
      <p><q>${words}</q></p>
      ${table({
        caption: `Who used these words, and when: ${i + 1}`,
        columns: [
          { head: 'Body' },
          { head: 'Answered', as: 'nowrap' },
          { head: 'Its own words', as: 'wide' },
          { head: 'Challenge', as: 'nowrap' },
        ],
        bodies: [
          {
            rows: said.map(({ body, name, on, ink }) => ({
              cells: [
                html`<a href="${bodyAddress(survey, body)}">${name}</a>`,
                on === null ? 'day not known' : dayInWords(on),
                ink === words ? 'the same, word for word' : html`<q>${ink}</q>`,
                html`<a href="${challengeAddress(survey, body, 'review')}">Ask for a review</a>`,
              ],
            })),
          },
        ],
      })}
      ${others
        .filter(({ own }) => own.length > 0)
        .map(
          ({ number, own }) => html`
            <p>
              Question ${number} was answered all the same, with a number, by
              ${own.map(({ slug, name }, at) => html`${at > 0 && ', '}<a href="${bodyAddress(survey, slug)}">${name}</a>`)}.
            </p>
          `,
        )}
    `,
  })
}

const closePanel = ({ survey, close }: RefusalsView): Html =>
  panel({
    id: 'close',
    heading: 'Taken back, or answered again, within few days of each other',
    content: html`
      ${close.map(
        (group, i) => html`
          ${table({
            caption: `Close in time: ${i + 1}`,
            columns: [{ head: 'Body' }, { head: 'On', as: 'nowrap' }, { head: 'What', as: 'wide' }],
            bodies: [
              {
                rows: group.map(({ body, name, on, what, onlyRead }) => ({
                  cells: [
                    html`<a href="${bodyAddress(survey, body)}">${name}</a>`,
                    dayInWords(on),
                    onlyRead ? 'sent what is read as a further answer' : WHAT[what],
                  ],
                })),
              },
            ],
          })}
        `,
      )}
    `,
  })

const WHAT: Record<TakenBack['what'], string> = {
  withdrawal: 'took an earlier answer back',
  'further-answer': 'sent a further answer after its first',
}
