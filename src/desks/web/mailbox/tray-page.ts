// Mail that came: what waits for a person, what was taken in and why, and what nobody need read.
import { dayHere } from '../../../calendar/day-here.ts'
import { button, buttons, errorSummary } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { notice, tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import type { BoxSeen } from '../../../receive/mail/boxes/queries.ts'
import type { MailIn, MailMatch, MailState } from '../../../vocabulary/asking/mail-in.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { dayInWords, instantInWords } from '../../../wording/dates.ts'
import {
  deliveredInWords,
  inWordsOfBounce,
  KIND_WORDS,
  MATCHED_BY,
  NEEDS_NOBODY,
  WHY_WAITS,
} from '../../../wording/mail-words.ts'
import type { FetchingNow } from '../../work/mail/keep-fetching.ts'
import type { MailsCame } from '../../work/mail/mails-sent.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { BOX, mailAddress, TRAY } from '../frame/mail-addresses.ts'
import { several } from '../view/reading-words.ts'

/** A request, as pages name it. */
export interface RequestNamed {
  slug: string
  title: string
  body: string
}

export interface TrayView {
  reader: string
  waiting: readonly MailIn[]
  /** The last that were taken in or noted. */
  lately: readonly MailIn[]
  leftOut: readonly MailIn[]
  /** All there are, also those that are not shown. */
  counts: ReadonlyMap<MailState, number>
  /** Of those that wait, how many name no request. */
  unnamed: number
  /** When they were looked up: what comes later is not among them. */
  at: Date
  /** By the survey's id and the body's slug. */
  named(match: Pick<MailMatch, 'survey' | 'body'>): RequestNamed | null
  boxes: readonly BoxSeen[]
  fetching: FetchingNow | null
  /** What became of the mails that were put in last. */
  came: MailsCame | null
  errors: readonly FormError[]
}

export function trayPage(view: TrayView): Html {
  const { reader, waiting, lately, leftOut, came, errors, fetching } = view
  const needsOne = lately.filter(({ kind }) => !NEEDS_NOBODY.has(kind))
  const needsNone = lately.filter(({ kind }) => NEEDS_NOBODY.has(kind))
  const list = (mails: readonly MailIn[]): Html =>
    html`<ul class="checks">${mails.map((mail) => taken(view, mail))}</ul>`
  return deskFrame({
    title: 'Mail in',
    viewer: reader,
    current: 'tray',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'Mail in' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Mail in</h1>
      ${came && cameNotice(came)}
      ${
        fetching?.trouble &&
        notice({
          heading: 'The mailbox could not be looked at',
          content: html`<p>${fetching.trouble}</p>`,
          alarm: true,
        })
      }
      ${panel({
        id: 'waits',
        heading: `Waiting for you (${inAll(view, 'waits')})`,
        content:
          waiting.length === 0
            ? html`<p>Nothing waits.</p>`
            : html`
                <p class="note">Nothing of these is read into a survey until you let it in.</p>
                ${shownOf(waiting, inAll(view, 'waits'))}
                ${unnamedLeftOut(view)}
                <ul class="checks">${waiting.map((mail) => waits(view, mail))}</ul>
              `,
      })}
      ${
        needsOne.length > 0 &&
        panel({ id: 'taken', heading: 'With their requests', content: list(needsOne) })
      }
      ${
        needsNone.length > 0 &&
        panel({
          id: 'nobody',
          heading: `Need nobody (${needsNone.length})`,
          content: html`
            <details>
              <summary>Acknowledgements, automatic replies, receipts, recalls</summary>
              ${list(needsNone)}
            </details>
          `,
        })
      }
      ${
        leftOut.length > 0 &&
        panel({
          id: 'left-out',
          heading: `Left out (${inAll(view, 'left-out')})`,
          content: html`
            <details>
              <summary>Show them</summary>
              ${shownOf(leftOut, inAll(view, 'left-out'))} ${list(leftOut)}
            </details>
          `,
        })
      }
      ${panel({ id: 'boxes', heading: 'Where mail comes from', content: boxesShown(view) })}
    `,
  })
}

const inAll = ({ counts }: TrayView, state: MailState): number => counts.get(state) ?? 0

const shownOf = (mails: readonly MailIn[], all: number): Hole =>
  mails.length < all && html`<p class="note">The last ${mails.length} to come are shown.</p>`

/** Strangers' mails come by the hundred, where a whole mailbox is put in. */
function unnamedLeftOut({ unnamed, at }: TrayView): Hole {
  if (unnamed < 2) return null
  return html`
    <form method="post" action="${TRAY}/leave-out">
      <input type="hidden" name="seen" value="${at.toISOString()}">
      ${buttons(button({ text: `Leave out all ${unnamed} that name no request`, rank: 2 }))}
    </form>
  `
}

function waits(view: TrayView, mail: MailIn): Html {
  const [first] = mail.proposed
  const proposed = first && view.named(first)
  const more = mail.proposed.length - 1
  return html`
    <li>
      ${mark(mail.why === 'sender-forged' ? 'contra' : 'doubt')}
      <div>
        ${head(mail)}
        <p>
          It waits because ${mail.why ? WHY_WAITS[mail.why] : 'nobody has said what it is'}.
          ${
            proposed &&
            html` Perhaps <b>${proposed.body}</b>, ${proposed.title}${more > 0 && `, or ${several(more, 'other request')}`}.`
          }
        </p>
      </div>
    </li>
  `
}

function taken(view: TrayView, mail: MailIn): Html {
  return html`
    <li>
      ${mark(mail.kind === 'bounce' ? 'shut' : mail.state === 'left-out' ? 'notheld' : 'yes')}
      <div>
        ${head(mail)}
        ${mail.matches.map((match) => {
          const request = view.named(match)
          return (
            request &&
            html`
              <p>
                <a href="${bodyAddress(request, match.body)}#correspondence">${request.body}</a>,
                ${request.title}: matched ${MATCHED_BY[match.why]}.
              </p>
            `
          )
        })}
        ${whatToDo(mail)}
      </div>
    </li>
  `
}

const head = ({ id, subject, from, receivedAt, kind }: MailIn): Html => html`
  <h3>
    <a href="${mailAddress(id)}">${subject?.trim() || 'No subject'}</a> ${tag(KIND_WORDS[kind])}
  </h3>
  <p class="note">${from ?? 'nobody named'}, ${dayInWords(dayHere(receivedAt))}</p>
`

/** The next step of a bounce, and the day until which a portal holds the answer. */
export function whatToDo({
  bounce,
  delivered,
  portal,
}: Pick<MailIn, 'bounce' | 'delivered' | 'portal'>): Hole {
  if (delivered) return html`<p>Our letter arrived. ${deliveredInWords(delivered)}.</p>`
  if (bounce) return html`<p>${inWordsOfBounce(bounce)}</p>`
  if (!portal) return null
  return html`
    <p>
      The answer lies on a page of the body’s own.
      ${portal.expires ? html`It is gone after <b>${dayInWords(portal.expires)}</b>.` : 'The mail does not say until when.'}
      ${portal.link && html`Open it yourself, and put in what you save: <span class="ink">${portal.link}</span>`}
    </p>
  `
}

function cameNotice({ taken, waits, noted, already, none }: MailsCame): Html {
  const said = [
    `${taken} with their requests`,
    `${waits} waiting for you`,
    ...(noted > 0 ? [`${noted} noted`] : []),
    ...(already > 0 ? [`${already} here already`] : []),
  ]
  return notice({
    heading: 'The mails were taken in',
    content: html`
      <p>${said.join(', ')}.</p>
      ${none.length > 0 && html`<p>No mails: ${none.join(', ')}.</p>`}
    `,
  })
}

function boxesShown({ boxes, fetching, errors }: TrayView): Html {
  const set = fetching?.box ?? null
  const wrong = errors.find(({ field }) => field === 'files')
  return html`
    ${
      set === null
        ? html`
            <p>
              No mailbox is set: put mails in here, or <a href="${BOX}">set the newsroom’s mailbox</a>. It is
              only read; nothing in it is marked, moved or deleted.
            </p>
          `
        : html`
            <p>
              <b>${set}</b>${fetching?.isLooking ? ', looked at right now' : ''}. It is only read: nothing in
              it is marked, moved or deleted.
            </p>
            <form method="post" action="${TRAY}/fetch">
              ${buttons(button({ text: 'Look now', rank: 2 }))}
            </form>
          `
    }
    ${
      boxes.length > 0 &&
      html`
        <ul>
          ${boxes.map(
            ({ box, lookedAt, others }) =>
              html`
                <li>
                  ${box}: last looked at ${instantInWords(lookedAt)};
                  ${several(others, 'mail')} of others passed by and not kept
                </li>
              `,
          )}
        </ul>
      `
    }
    <form method="post" action="${TRAY}/put" enctype="multipart/form-data" data-drop>
      <div class="field${wrong && ' field--error'}">
        <label for="files">Saved mails (.eml, .msg) or mailbox files (mbox)</label>
        <span class="hint" id="files-hint">100 MB together. They may be dropped on this page.</span>
        ${
          wrong &&
          html`
            <span class="err" id="files-error"><span class="vh">Error:</span> ${wrong.message}</span>
          `
        }
        <input type="file" id="files" name="files" multiple aria-describedby="files-hint">
      </div>
      ${buttons(button({ text: 'Take them in', rank: 2 }))}
    </form>
  `
}
