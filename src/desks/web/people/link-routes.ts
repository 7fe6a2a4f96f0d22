// What is done with an address that works once. Looking at it uses nothing up: programs that look at addresses ahead of people
// send no form.
import type { Context } from 'hono'
import { setByLink, whoseLink } from '../../../people/accounts/own-password.ts'
import { HEAD_OF } from '../../../people/roles.ts'
import { firstAddressWorks, makeFirstAccount } from '../../../people/sign-in/first-account.ts'
import { linkAddress } from '../../../people/sign-in/one-time-links.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { sentForm } from '../view/sent-form.ts'
import { fromOf, lets } from './from.ts'
import { PASSWORD_SET } from './own-account-routes.ts'
import type { PeopleDesk } from './people-desk.ts'
import { firstMain, setPasswordMain } from './set-password-page.ts'

export function linkRoutes({ house, kind: desk, frame }: PeopleDesk) {
  const role = HEAD_OF[desk]
  const tokenOf = (c: Context): string => c.req.param('token') ?? ''

  const firstPage = (c: Context, typed: Record<string, string>, errors: FormError[]): string => {
    const main = firstMain({ typed, errors, path: linkAddress('first', tokenOf(c)), kind: desk })
    return frame({ title: 'The first account', viewer: null, main }).toString()
  }

  const firstForm = async (c: Context) => {
    await firstAddressWorks(house, tokenOf(c))
    return c.html(firstPage(c, {}, []))
  }

  const makeFirst = async (c: Context) => {
    const { typed } = await sentForm(c)
    const result = await makeFirstAccount(house, { token: tokenOf(c), role, typed }, fromOf(c))
    if (!result.ok) return c.html(firstPage(c, typed, result.formErrors), 422)
    lets(c, result)
    return c.redirect('/', 303)
  }

  /** An invitation and a reset differ in their words elsewhere, and here in nothing. */
  const setting = (kind: 'invitation' | 'reset') => ({
    form: async (c: Context) => c.html(await passwordPage(c, kind, [])),
    set: async (c: Context) => {
      const { typed } = await sentForm(c)
      const result = await setByLink(house, { kind, token: tokenOf(c) }, typed, fromOf(c))
      if (!result.ok) return c.html(await passwordPage(c, kind, result.formErrors), 422)
      lets(c, result)
      return c.redirect(PASSWORD_SET, 303)
    },
  })

  async function passwordPage(
    c: Context,
    kind: 'invitation' | 'reset',
    errors: FormError[],
  ): Promise<string> {
    const token = tokenOf(c)
    const { name, email, secondStep } = await whoseLink(house, { kind, token })
    const path = linkAddress(kind, token)
    const main = setPasswordMain({ name, email, asksNumber: secondStep !== null, errors, path })
    return frame({ title: 'Set your password', viewer: null, main }).toString()
  }

  const [invitation, reset] = [setting('invitation'), setting('reset')]
  return {
    firstForm,
    makeFirst,
    invitationForm: invitation.form,
    takeInvitation: invitation.set,
    resetForm: reset.form,
    resetPassword: reset.set,
  }
}
