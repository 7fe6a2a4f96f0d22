// Who works here, and one of them.

import { factsList } from '../../../dress/html/facts-list.ts'
import { button, checkboxes, errorSummary, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html, joined } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { mayGive, whyNotLookAfter } from '../../../people/accounts/may-look-after.ts'
import type { Account } from '../../../people/queries.ts'
import { isRole, type Role, roleMeant, rolesOf } from '../../../people/roles.ts'
import { may, type Viewer } from '../../../people/viewer.ts'
import type { DeskKind } from '../../../store/folder/data-folder.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { instantInWords } from '../../../wording/dates.ts'

interface Typing {
  viewer: Viewer
  kind: DeskKind
  typed: Record<string, string>
  errors: readonly FormError[]
}

interface Everybody {
  accounts: Account[]
  /** Since when a second step is asked of all; null: it is not. */
  stepOfAll: Date | null
}

export function peopleMain({ accounts, stepOfAll, ...rest }: Typing & Everybody): Hole {
  const typing = withBoxes(rest)
  const { typed, errors } = typing
  return html`
    ${errorSummary(errors)}
    <h1>Who works here</h1>
    ${table({
      caption: 'Accounts of this desk, by name',
      columns: [
        { head: 'Name' },
        { head: 'Sign in as', as: 'wide' },
        { head: 'Roles', as: 'wide' },
        { head: 'State', as: 'unit wide' },
      ],
      bodies: [{ rows: accounts.map(accountRow) }],
    })}
    ${panel({
      id: 'invite',
      heading: 'Invite somebody',
      content: html`
        <p class="note">
          You are given an address that works once, for three days, and hand it over yourself: nothing
          is sent. With it they set their password.
        </p>
        <form method="post" action="/people" class="narrow">
          ${textInput({
            name: 'name',
            label: 'Name',
            hint: 'As it stands beside what they do, for good',
            value: typed['name'] ?? '',
            errors,
          })}
          ${textInput({
            name: 'email',
            label: 'E-mail address',
            hint: 'They sign in with it',
            value: typed['email'] ?? '',
            errors,
          })}
          ${rolesGiven(typing, chosenIn(typed))}
          <div class="btns">${button({ text: 'Invite' })}</div>
        </form>
      `,
    })}
    ${may(typing.viewer, 'appoint') && stepOfAllPanel(stepOfAll, accounts)}
  `
}

function stepOfAllPanel(asked: Date | null, accounts: readonly Account[]): Html {
  const without = accounts.filter(
    ({ endedAt, hasPassword, hasSecondStep }) => !endedAt && hasPassword && !hasSecondStep,
  ).length
  return panel({
    id: 'second-step-of-all',
    heading: 'A second step of everybody',
    content: html`
      <p>
        ${
          asked
            ? `Asked of everybody since ${instantInWords(asked)}: who signs in with a password and has set none sees nothing else until it is set.`
            : 'Not asked: each person may set one up on their own account.'
        }
      </p>
      <p class="note">
        Accounts that open with a password and have none: ${without}. Who is signed in now is asked the next
        time.
      </p>
      <form method="post" action="/people/second-step">
        <input type="hidden" name="asked" value="${asked ? 'no' : 'yes'}" />
        <div class="btns">
          ${button({ text: asked ? 'Ask it no longer' : 'Ask it of everybody from now on', rank: 2 })}
        </div>
      </form>
    `,
  })
}

const accountRow = (account: Account) => ({
  cells: [
    html`<a href="/people/${account.id}">${account.name}</a>`,
    account.email,
    roleNames(account),
    stateInWords(account),
  ],
})

const roleNames = ({ roles }: Account): Html =>
  joined(
    roles.map((role) => (isRole(role) ? roleMeant(role).label : role)),
    ', ',
  )

function stateInWords({ endedAt, hasPassword, hasSubject }: Account): string {
  if (endedAt) return `ended ${instantInWords(endedAt)}`
  return hasPassword || hasSubject ? 'works here' : 'has set no password yet'
}

/** Those that the form says, by the names of its boxes. */
export const chosenIn = (typed: Record<string, string>): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith('roles-') ? [name.slice(6)] : []))

/** Only roles that this viewer may give or end are theirs to tick. */
function rolesGiven({ viewer, kind, errors }: Typing, chosen: readonly string[]): Html {
  const options = given(viewer, kind).map((role) => {
    const { label: text, of: hint } = roleMeant(role)
    return { value: role, text, hint }
  })
  return checkboxes({ name: 'roles', label: 'Roles', chosen, options, errors })
}

const given = (viewer: Viewer, kind: DeskKind): Role[] =>
  rolesOf(kind).filter((role) => mayGive(viewer, role))

/** What is wrong with the roles is linked to the first box. */
const withBoxes = (typing: Typing): Typing => ({
  ...typing,
  errors: typing.errors.map((one) =>
    one.field === 'roles'
      ? { ...one, field: `roles-${given(typing.viewer, typing.kind)[0]}` }
      : one,
  ),
})

export function personMain({ account, ...rest }: Typing & { account: Account }): Hole {
  const typing = withBoxes(rest)
  const { viewer, errors } = typing
  const why = whyNotLookAfter(viewer, account)
  return html`
    ${errorSummary(errors)}
    <h1>${account.name}</h1>
    ${factsList([
      { name: 'Signs in as', value: account.email },
      { name: 'Roles', value: roleNames(account) },
      { name: 'State', value: stateInWords(account) },
      { name: 'Invited', value: instantInWords(account.madeAt) },
    ])}
    ${why ? html`<p class="note">${why}.</p>` : lookedAfter(account, typing)}
  `
}

function lookedAfter(account: Account, typing: Typing): Hole {
  const at = `/people/${account.id}`
  if (account.endedAt)
    return html`
      <form method="post" action="${at}/open">
        <p class="note">With the roles it had, and a new address to set a password.</p>
        <div class="btns">${button({ text: 'Open this account again', rank: 2 })}</div>
      </form>
    `
  return [
    panel({
      id: 'may',
      heading: 'What they may do',
      content: html`
        <form method="post" action="${at}/roles" class="narrow">
          ${rolesGiven(typing, account.roles)}
          <div class="btns">${button({ text: 'Keep these roles' })}</div>
        </form>
      `,
    }),
    panel({
      id: 'again',
      heading: 'Let in again',
      content: html`
        <p class="note">
          An address that works once, to set a password. What was there before ends only when it is
          used.
        </p>
        <form method="post" action="${at}/address">
          <div class="btns">${button({ text: 'Make an address', rank: 2 })}</div>
        </form>
      `,
    }),
    account.hasSecondStep &&
      panel({
        id: 'second',
        heading: 'Their second step',
        content: html`
          <p class="note">
            For one who lost the telephone, when you are sure who asks: signed out everywhere, they
            come in with the password alone, and set another up.
          </p>
          <form method="post" action="${at}/second-step/end">
            <div class="btns">${button({ text: 'Take it away', rank: 2 })}</div>
          </form>
        `,
      }),
    panel({
      id: 'out',
      heading: 'Sign them out',
      content: html`
        <p class="note">Every browser of theirs has to sign in again.</p>
        <form method="post" action="${at}/sign-out">
          <div class="btns">${button({ text: 'Sign them out everywhere', rank: 2 })}</div>
        </form>
      `,
    }),
    panel({
      id: 'end',
      heading: 'End this account',
      content: html`
        <p class="note">
          Every browser of theirs is signed out at once. What they did keeps their name.
        </p>
        <form method="post" action="${at}/end">
          <div class="btns">${button({ text: 'End the account', rank: 2 })}</div>
        </form>
      `,
    }),
  ]
}

/** Shown once: what it carries is kept nowhere. */
export const addressMain = (account: Account, address: string): Hole => html`
  <h1>An address for ${account.name}</h1>
  <p>
    Hand it over so that nobody else sees it. It works once, and an earlier one works no more. It is
    not shown again.
  </p>
  <p class="ask mono">${address}</p>
  <p><a href="/people">Back to who works here</a></p>
`
