// One release: its files, who drew it up and signed it, how it goes out, what became of it.
import { lastOf } from '../../../../answer/course/standing.ts'
import { numberOf } from '../../../../answer/ledger/ledger.ts'
import { factsList } from '../../../../dress/html/facts-list.ts'
import {
  button,
  buttons,
  errorSummary,
  select,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { may } from '../../../../people/viewer.ts'
import type { EventOf } from '../../../../vocabulary/answering/event.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { DOORS } from '../../../../vocabulary/answering/request.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { DOOR_WORDS } from '../../../../wording/answering/course-words.ts'
import { LEAK_STEPS } from '../../../../wording/answering/leak-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { releaseAddress, releasesAddress } from '../request/release-addresses.ts'
import { standing } from '../request/release-standing.ts'
import { nameMayStay } from '../request/request-act-page.ts'
import type { RequestAt } from '../request/request-at.ts'
import { filesList } from './release-files.ts'
import { releaseFrame } from './release-frame.ts'

export interface ReleaseView {
  release: ReleaseRecord
  /** Accounts by their names. */
  names: ReadonlyMap<string, string>
  leak: EventOf<'leaked'> | null
  steps: readonly EventOf<'leak-step'>[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** The requester’s name stands in what was said of a leak. */
  nameStands?: boolean
}

export function releasePage(at: RequestAt, view: ReleaseView): Html {
  const { release, names, errors } = view
  const { request, viewer } = at
  const address = releaseAddress(request.id, release.number)
  const { drawnUp, signed, sent, logged } = release
  const name = (account: string): string => names.get(account) ?? 'an account that ended'
  return releaseFrame(at, {
    heading: `Release ${release.number}`,
    crumbs: [{ text: 'Releases', href: releasesAddress(request.id) }],
    main: html`
      ${errorSummary([...errors])}
      ${notice({ content: html`<p>${standing(release)}</p>` })}
      ${factsList(
        [
          {
            name: 'In the ledger',
            value: numberOf(request.reference, release),
          },
          {
            name: 'Answers',
            value:
              drawnUp.questions.length === 0
                ? 'no question: a notice'
                : `question ${drawnUp.questions.join(', ')}`,
          },
          {
            name: 'Drawn up by',
            value: `${name(drawnUp.by)}, ${dayInWords(drawnUp.at.slice(0, 10))}`,
          },
          signed && {
            name: 'Signed by',
            value: `${name(signed.by)}, ${dayInWords(signed.at.slice(0, 10))}`,
          },
          sent && {
            name: 'Handed over to be sent',
            value: `${dayInWords(sent.on)}, ${DOOR_WORDS[sent.door]}, by ${name(sent.by)}`,
          },
          logged && { name: 'On the log', value: html`<a href="/log">${logged.subject}</a>` },
        ],
        true,
      )}
      ${panel({
        id: 'files',
        heading: 'The files',
        content: filesList(drawnUp.files, {
          link: ({ name: file, sha256 }) => html`<a href="${address}/files/${sha256}">${file}</a>`,
        }),
      })}
      ${
        signed &&
        !sent &&
        (may(viewer, 'see-requester')
          ? sendPanel(at, view)
          : html`<p>It may be sent now, by whoever sees who
        asked.</p>`)
      }
      ${
        sent &&
        !isErased(at) &&
        may(viewer, 'see-requester') &&
        html`<p><a href="${address}/mail">The mail with the very bytes, to be sent by
        hand</a>: it names who asked.</p>`
      }
      ${sent && !logged && drawnUp.questions.length > 0 && may(viewer, 'see-requester') && logPanel(at, view)}
      ${sent && leakPanel(at, view)}
    `,
  })
}

const isErased = ({ course: { events } }: RequestAt): boolean =>
  lastOf(events, 'requester-erased') !== null

const sendPanel = ({ request, today }: RequestAt, { release, typed, errors }: ReleaseView): Html =>
  panel({
    id: 'send',
    heading: 'Send it',
    content: html`
      <p>A mail is written with the very files that were signed, sealed, opened again and compared.
      From then on it counts as sent, on the day below. Nothing is sent from here: take the mail out and send it by hand on that day.</p>
      <form method="post" action="${releaseAddress(request.id, release.number)}/send">
        <input type="hidden" name="version" value="${request.version}">
        ${select({
          name: 'door',
          label: 'By which door',
          value: typed['door'] ?? 'mail',
          options: DOORS.map((door) => ({ value: door, text: DOOR_WORDS[door] })),
        })}
        ${textInput({ name: 'on', label: 'On', value: typed['on'] ?? today, errors })}
        ${buttons(button({ text: 'Hand it over' }))}
      </form>
    `,
  })

const logPanel = ({ request, today }: RequestAt, { release, typed, errors }: ReleaseView): Html =>
  panel({
    id: 'log',
    heading: 'Put it on the disclosure log',
    content: html`
      <p>Anybody reads it. Who asked is nowhere in it.</p>
      <form method="post" action="${releaseAddress(request.id, release.number)}/log">
        <input type="hidden" name="version" value="${request.version}">
        ${textInput({ name: 'subject', label: 'Subject', value: typed['subject'] ?? '', errors })}
        ${textArea({ name: 'asked', label: 'What was asked', value: typed['asked'] ?? '', rows: 5, errors })}
        ${textArea({
          name: 'answered',
          label: 'What was answered, in a few sentences',
          hint: 'Figures stand in the files',
          value: typed['answered'] ?? '',
          rows: 4,
          errors,
        })}
        ${textInput({ name: 'published', label: 'On', value: typed['published'] ?? today, errors })}
        ${buttons(button({ text: 'Publish it' }))}
      </form>
    `,
  })

function leakPanel(
  { request, today }: RequestAt,
  { release, leak, steps, typed, errors, nameStands }: ReleaseView,
): Html {
  const address = `${releaseAddress(request.id, release.number)}/leak`
  const version = html`<input type="hidden" name="version" value="${request.version}">`
  if (!leak)
    return html`
      <details${errors.some(({ field }) => field.startsWith('leak-')) && raw(' open')}>
        <summary>Something got out that should not have</summary>
        <form method="post" action="${address}">
          ${version}
          ${textInput({ name: 'leak-on', label: 'Known since', value: typed['leak-on'] ?? today, errors })}
          ${textInput({
            name: 'leak-what',
            label: 'What is in it',
            hint: 'Without a name, and without a number that was withheld',
            value: typed['leak-what'] ?? '',
            errors,
          })}
          ${nameStands && nameMayStay}
          ${buttons(button({ text: 'Withdraw it', rank: 2 }))}
        </form>
      </details>
    `
  return panel({
    id: 'leak',
    heading: 'Withdrawn: what is to be done',
    alarm: true,
    content: html`
      <ul class="steps">
        ${LEAK_STEPS.map(([step, words]) => {
          const done = steps.find(({ facts }) => facts.step === step)
          return html`
            <li>
              ${words}
              ${
                done
                  ? html`<br><span class="unit">Done on ${dayInWords(done.facts.on)}${done.facts.note && `: ${done.facts.note}`}</span>`
                  : html`
                      <form method="post" action="${address}">
                        ${version}
                        <input type="hidden" name="step" value="${step}">
                        ${textInput({ name: `note-${step}`, label: 'Note', value: typed[`note-${step}`] ?? '', errors })}
                        ${nameStands && typed['step'] === step && nameMayStay}
                        ${button({ text: 'It is done', rank: 3 })}
                      </form>
                    `
              }
            </li>
          `
        })}
      </ul>
    `,
  })
}
