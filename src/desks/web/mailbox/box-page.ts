// The mailbox that answers come to: which folder of which server is looked at.
import {
  button,
  buttons,
  errorSummary,
  passwordInput,
  select,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { oauthInputs } from '../asking/oauth-inputs.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { BOX, TRAY } from '../frame/mail-addresses.ts'
import type { Typed } from '../view/body-at.ts'

export interface BoxShown extends Typed {
  reader: string
  /** The file that holds it. */
  file: string
  /** Why it cannot be used; null where nothing is wrong. */
  wrong: string | null
  tried: { said: string; isGood: boolean } | null
  isSet: boolean
}

export function boxPage(view: BoxShown): Html {
  const { reader, file, wrong, tried, isSet, errors } = view
  return deskFrame({
    title: 'Mailbox',
    viewer: reader,
    current: 'mail',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'Mail', href: '/mail' }, { text: 'Mailbox' }],
    main: html`
      ${errorSummary(errors)}
      <h1>The mailbox that answers come to</h1>
      <p class="note">
        One folder of it is looked at, and only read: nothing in it is marked, moved or deleted. Mails of
        others are not kept. It is kept in ${file}, which only this machine’s user can read. Without it mails
        are put in at <a href="${TRAY}">Mail in</a>.
      </p>
      ${wrong && notice({ heading: 'It cannot be used', content: html`<p>${wrong}</p>`, alarm: true })}
      ${
        tried &&
        notice({
          heading: tried.isGood ? 'The folder can be read' : 'The folder cannot be read',
          content: html`<p>${tried.said}</p>`,
          alarm: !tried.isGood,
        })
      }
      ${panel({ id: 'in', heading: 'Answers in', content: form(view) })}
      ${
        isSet &&
        html`
          <form method="post" action="${BOX}/try">
            ${buttons(button({ text: 'Try it: nothing is kept', rank: 2 }))}
          </form>
        `
      }
    `,
  })
}

function form({ typed, errors }: BoxShown): Html {
  const value = (name: string): string => typed[name] ?? ''
  const kept = (which: string): string =>
    value('secret') === which
      ? 'One is kept. Left empty, it stays'
      : 'It may be env:CANDOUR_NAME, for what stands in that variable when the desk is started'
  return html`
    <form method="post" action="${BOX}">
      <div class="row">
        ${textInput({
          name: 'host',
          label: 'Server (IMAP)',
          hint: 'imap.example.org. Left empty: no mailbox is looked at',
          value: value('host'),
          errors,
        })}
        ${textInput({
          name: 'port',
          label: 'Port',
          hint: '993, or 143 for STARTTLS',
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
          { value: 'starttls', text: 'By STARTTLS; without it nothing is fetched' },
          { value: 'none', text: 'Not at all: a server on this machine' },
        ],
      })}
      ${textInput({ name: 'user', label: 'User', hint: 'Often the whole address', value: value('user'), errors })}
      ${passwordInput({
        name: 'password',
        label: 'Password of the account, or an app password',
        hint: kept('password'),
        errors,
        complete: 'current-password',
      })}
      ${passwordInput({
        name: 'token',
        label: 'Or an OAuth token',
        hint: kept('token'),
        errors,
        complete: 'current-password',
      })}
      ${oauthInputs({ typed, errors })}
      ${textInput({
        name: 'folder',
        label: 'Folder',
        hint: 'The one that answers come to, as the server names it. INBOX where you leave it empty',
        value: value('folder'),
        errors,
      })}
      ${textInput({
        name: 'server',
        label: 'Name of the server that receives, as it stands in Authentication-Results',
        hint: 'mx.example.org: look at the source of a mail that came. Without it no sender counts as proved, and more mails wait for you',
        value: value('server'),
        errors,
      })}
      ${buttons(button({ text: 'Keep it' }))}
    </form>
  `
}
