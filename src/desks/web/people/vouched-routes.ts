// Being vouched for: sent away, and back again.
import type { Context } from 'hono'
import { html } from '../../../dress/html/html.ts'
import { cameBack, sendAway, signInVouched } from '../../../people/sign-in/sign-in-vouched.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { ownPath } from '../frame/own-path.ts'
import { fromOf, lets } from './from.ts'
import type { PeopleDesk } from './people-desk.ts'
import { dropVouching, keepVouching, vouchingToken } from './session-cookie.ts'

const BACK = '/sign-in/back'

export function vouchedRoutes({ house, frame, vouching }: PeopleDesk) {
  const vouchedBy = () => {
    if (!vouching) throw notFound('page', '/sign-in/with')
    return vouching
  }

  const sendToVouch = async (c: Context) => {
    const { origin } = new URL(c.req.url)
    const { address, ...sent } = await vouchedBy().begin(`${origin}${BACK}`)
    const token = await sendAway(house, { ...sent, back: ownPath(c.req.query('back')) })
    keepVouching(c, token)
    return c.redirect(address, 303)
  }

  const comeBack = async (c: Context) => {
    const by = vouchedBy()
    const sent = await cameBack(house, vouchingToken(c))
    dropVouching(c)
    const vouched = await by.end(new URL(c.req.url), sent)
    lets(c, await signInVouched(house, vouched, fromOf(c)))
    // A redirect would still count as coming from the other site, and the strict cookie would stay at home.
    const main = html`
      <h1>You are in</h1>
      <p><a href="${sent.back}">Go on</a></p>
    `
    const head = html`<meta http-equiv="refresh" content="0;url=${sent.back}">`
    return c.html(frame({ title: 'You are in', viewer: null, head, main }).toString())
  }

  return { sendToVouch, comeBack }
}
