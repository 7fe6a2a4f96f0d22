// Where the people of the desk are invented, whoever looks after the accounts tries it as one of them, in the same browser.
import type { Context } from 'hono'
import { button } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import { whyNotLookAfter } from '../../../../people/accounts/may-look-after.ts'
import { backFromTrying, tryAs } from '../../../../people/accounts/try-as.ts'
import { type Account, allAccounts } from '../../../../people/queries.ts'
import { isRole, roleMeant } from '../../../../people/roles.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import type { Db } from '../../../../store/db.ts'
import { notFound } from '../../../../vocabulary/errors.ts'
import { fromOf } from '../../people/from.ts'
import { keepSession } from '../../people/session-cookie.ts'
import { signedIn } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'

export function tryAsRoutes({ house }: StandardsDesk) {
  const tryAsAnother = async (c: Context) => {
    const known = signedIn(c)
    const account = c.req.param('account') ?? ''
    if (!known || !(await inventedForce(house.db))) throw notFound('account', account)
    keepSession(c, await tryAs(house, known, account, fromOf(c).browser))
    return c.redirect('/', 303)
  }

  const beYourself = async (c: Context) => {
    const known = signedIn(c)
    const token = known && (await backFromTrying(house, known, fromOf(c).browser))
    if (token) keepSession(c, token)
    return c.redirect('/', 303)
  }

  return { tryAsAnother, beYourself }
}

/** Whom a viewer may try the desk as; none where its people are real. */
export const toBeTried = async (db: Db, viewer: Viewer): Promise<Account[]> =>
  may(viewer, 'people') && (await inventedForce(db))
    ? (await allAccounts(db)).filter(
        (account) => !account.endedAt && whyNotLookAfter(viewer, account) === null,
      )
    : []

export const tryAsPanel = (accounts: readonly Account[]): Html =>
  panel({
    id: 'try-as',
    heading: 'Try the desk as one of its people',
    content: html`
      <p class="note">
        They are invented, and so is what they would do. Your own name stays in the history; at the head of
        each page you can be yourself again.
      </p>
      ${table({
        caption: 'The invented people of this desk, and what each is for',
        columns: [{ head: 'Name' }, { head: 'Role', as: 'wide' }, { head: '', narrow: 'try' }],
        bodies: [{ rows: accounts.map(accountRow) }],
      })}
    `,
  })

const accountRow = ({ id, name, roles }: Account) => ({
  cells: [
    name,
    roles
      .filter(isRole)
      .map((role) => `${roleMeant(role).label}: ${roleMeant(role).of}`)
      .join('; '),
    html`
      <form method="post" action="/try-as/${id}">
        ${button({ text: `Go on as ${name}`, rank: 3 })}
      </form>
    `,
  ],
})
