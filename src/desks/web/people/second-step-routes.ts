// A second step, set up and taken away.
import type { Context } from 'hono'
import {
  confirmSecondStep,
  endSecondStep as endSecondStepOf,
  secretOffered,
} from '../../../people/accounts/second-step.ts'
import { accountById } from '../../../people/queries.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { sentForm } from '../view/sent-form.ts'
import { ownAccountPage } from './own-account-routes.ts'
import type { PeopleDesk } from './people-desk.ts'
import { secondStepMain } from './second-step-page.ts'
import { signedIn, viewerOf } from './viewer-of.ts'

export function secondStepRoutes(desk: PeopleDesk) {
  const { house, frame } = desk
  const page = async (c: Context, errors: FormError[]): Promise<string> => {
    const viewer = viewerOf(c)
    const secret = await secretOffered(house, viewer.account)
    const { email = '' } = (await accountById(house.db, viewer.account)) ?? {}
    const isOwed = signedIn(c)?.owesSecondStep === true
    const crumbs = [{ text: 'Your account', href: '/account' }, { text: 'A second step' }]
    const main = secondStepMain({ secret, email, isOwed, errors })
    return frame({ title: 'A second step', viewer, current: '/account', crumbs, main }).toString()
  }

  /** Only beside a password, and one at a time. */
  const mayOffer = async (c: Context): Promise<boolean> => {
    const own = await accountById(house.db, viewerOf(c).account)
    return own?.hasPassword === true && !own.hasSecondStep
  }

  const secondStepForm = async (c: Context) =>
    (await mayOffer(c)) ? c.html(await page(c, [])) : c.redirect('/account', 303)

  const setSecondStep = async (c: Context) => {
    if (!(await mayOffer(c))) return c.redirect('/account', 303)
    const { typed } = await sentForm(c)
    const done = await confirmSecondStep(house, viewerOf(c).account, typed)
    return done.ok ? c.redirect('/account', 303) : c.html(await page(c, done.formErrors), 422)
  }

  const endSecondStep = async (c: Context) => {
    const { typed } = await sentForm(c)
    // Its field has a name of its own, since the page asks twice for the password.
    const before = typed['now'] ?? ''
    const done = await endSecondStepOf(house, viewerOf(c).account, { before })
    if (done.ok) return c.redirect('/account', 303)
    const errors = done.formErrors.map((one) => ({ ...one, field: 'now' }))
    return c.html(await ownAccountPage(desk, c, errors), 422)
  }

  return { secondStepForm, setSecondStep, endSecondStep }
}
