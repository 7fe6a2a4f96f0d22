// Signing in and out.
import type { Context } from 'hono'
import { signOut as signOutOf } from '../../../people/session/sign-out.ts'
import { signIn as signInTo } from '../../../people/sign-in/sign-in.ts'
import { ownPath } from '../frame/own-path.ts'
import { sentForm } from '../view/sent-form.ts'
import { fromOf, lets } from './from.ts'
import type { PeopleDesk } from './people-desk.ts'
import { dropSession } from './session-cookie.ts'
import { type SignInView, signInMain } from './sign-in-page.ts'
import { signedIn } from './viewer-of.ts'

export function signInRoutes({ house, frame, vouching }: PeopleDesk) {
  const page = (view: Omit<SignInView, 'vouchedBy'>): string => {
    const main = signInMain({ ...view, vouchedBy: vouching?.name ?? null })
    return frame({ title: 'Sign in', viewer: null, main }).toString()
  }

  const signInForm = (c: Context) => {
    const back = ownPath(c.req.query('back'))
    if (signedIn(c)) return c.redirect(back, 303)
    return c.html(page({ email: '', back, lost: c.req.query('lost') === 'yes', errors: [] }))
  }

  const signIn = async (c: Context) => {
    const { typed } = await sentForm(c)
    const { email = '', password = '', number = '' } = typed
    const back = ownPath(typed['back'])
    const result = await signInTo(house, { email: email.trim(), password, number }, fromOf(c))
    if (!result.ok) return c.html(page({ email, back, errors: result.formErrors }), 422)
    lets(c, result)
    return c.redirect(back, 303)
  }

  const signOut = async (c: Context) => {
    const known = signedIn(c)
    if (known) await signOutOf(house, known)
    dropSession(c)
    return c.redirect('/sign-in', 303)
  }

  return { signInForm, signIn, signOut }
}
