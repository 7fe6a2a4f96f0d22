// The newsroom's own mail: the server that letters go by.
import {
  button,
  buttons,
  checkboxes,
  errorSummary,
  passwordInput,
  select,
  textInput,
} from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { BOX } from '../frame/mail-addresses.ts'
import type { Typed } from '../view/body-at.ts'
import { MAIL } from './addresses.ts'
import { oauthInputs } from './oauth-inputs.ts'

export interface MailShown extends Typed {
  reader: string
  /** The file that holds it. */
  file: string
  /** Why it cannot be used; null where nothing is wrong. */
  wrong: string | null
  /** What came of trying the server. */
  tried: { said: string; isGood: boolean } | null
  isSet: boolean
}

export function mailPage(view: MailShown): Html {
  const { reader, errors, wrong, tried, isSet, file } = view
  return deskFrame({
    title: 'Mail',
    viewer: reader,
    current: 'mail',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'Mail' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Mail</h1>
      <p class="note">
        Letters go from the newsroom’s own address by its own server. Off until it is set here; all else
        works without it. It is kept in ${file}, which only this machine’s user can read, and nowhere else:
        no password stands in the database, in a log or on a page.
      </p>
      ${wrong && notice({ heading: 'It cannot be used', content: html`<p>${wrong}</p>`, alarm: true })}
      ${
        tried &&
        notice({
          heading: tried.isGood ? 'The server lets us in' : 'The server does not let us in',
          content: html`<p>${tried.said}</p>`,
          alarm: !tried.isGood,
        })
      }
      ${panel({ id: 'out', heading: 'Letters out', content: form(view) })}
      ${isSet && tryForm}
      <p><a href="${BOX}">The mailbox that answers come to</a></p>
    `,
  })
}

const tryForm: Hole = html`
  <form method="post" action="${MAIL}/try">
    ${buttons(button({ text: 'Try the server: no letter is sent', rank: 2 }))}
  </form>
`

function form({ typed, errors }: MailShown): Html {
  const value = (name: string): string => typed[name] ?? ''
  return html`
    <form method="post" action="${MAIL}">
      <div class="row row--even">
        ${textInput({
          name: 'address',
          label: 'Address that letters come from',
          hint: 'foi@yourpaper.co.uk',
          value: value('address'),
          errors,
          complete: 'email',
        })}
        ${textInput({ name: 'name', label: 'Name beside it', hint: 'Whoever signs', value: value('name'), errors })}
      </div>
      <div class="row">
        ${textInput({
          name: 'host',
          label: 'Server (SMTP)',
          hint: 'smtp.example.org. Left empty: nothing is sent from here',
          value: value('host'),
          errors,
        })}
        ${textInput({
          name: 'port',
          label: 'Port',
          hint: '465, or 587 for STARTTLS',
          value: value('port'),
          size: 4,
          digits: true,
          errors,
        })}
      </div>
      ${select({
        name: 'security',
        label: 'Encrypted',
        value: value('security') || 'tls',
        errors,
        options: [
          { value: 'tls', text: 'From the first byte (TLS)' },
          { value: 'starttls', text: 'By STARTTLS; without it nothing is sent' },
          { value: 'none', text: 'Not at all: a server on this machine' },
        ],
      })}
      ${textInput({
        name: 'user',
        label: 'User',
        hint: 'Often the whole address. Left empty: the server asks for none',
        value: value('user'),
        errors,
      })}
      ${passwordInput({
        name: 'password',
        label: 'Password of the account, or an app password',
        hint: kept(value('secret'), 'password'),
        errors,
        complete: 'current-password',
      })}
      ${passwordInput({
        name: 'token',
        label: 'Or an OAuth token',
        hint: kept(value('secret'), 'token'),
        errors,
        complete: 'current-password',
      })}
      ${oauthInputs({ typed, errors })}
      <div class="row">
        ${textInput({
          name: 'undoMinutes',
          label: 'Minutes in which a letter can be taken back',
          value: value('undoMinutes') || '10',
          size: 4,
          digits: true,
          errors,
        })}
        ${textInput({
          name: 'perMinute',
          label: 'Letters a minute, at most',
          hint: 'Many servers stop an account that sends faster',
          value: value('perMinute') || '20',
          size: 4,
          digits: true,
          errors,
        })}
      </div>
      ${checkboxes({
        name: 'plusTags',
        label: 'Reply address',
        chosen: value('plusTags') === 'yes' ? ['yes'] : [],
        errors,
        options: [
          {
            value: 'yes',
            text: 'Answers come to an address with our reference in it',
            hint: 'foi+ask-7k2m-9xqf@…: only where your server delivers such addresses. The reference stands in the subject too',
          },
        ],
      })}
      ${buttons(button({ text: 'Keep it' }))}
    </form>
  `
}

const kept = (secret: string, which: string): string =>
  secret === which
    ? 'One is kept. Left empty, it stays'
    : 'It may be env:CANDOUR_NAME, for what stands in that variable when the desk is started'
