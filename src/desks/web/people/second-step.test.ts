// A number from an app beside the password: set up, asked for, used once, lost.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import {
  type ABrowser,
  type AStandardsDesk,
  anAccount,
  aStandardsDesk,
  emailOf,
} from '../../../../test/a-standards-desk.ts'
import { newAddress } from '../../../people/accounts/look-after.ts'
import { halfMinuteOf, numberAt } from '../../../people/sign-in/one-time-number.ts'
import type { House } from '../../../store/house.ts'

const PASSWORD = 'four quiet grey herons'
const NEW = { password: PASSWORD, again: PASSWORD }
const DAY = 24 * 60 * 60_000
let house: House
let desk: AStandardsDesk
let clock = Date.parse('2026-11-30T09:00:00Z')
let people = 0

function pass(milliseconds: number): void {
  clock += milliseconds
}

before(async () => {
  house = { ...(await aHouse('standards desk')), now: () => new Date(clock) }
  desk = await aStandardsDesk(house)
})

after(() => desk.close())

// Waits of one test are forgotten before the next.
beforeEach(() => pass(2 * DAY))

const shownNow = (secret: string): string => numberAt(secret, halfMinuteOf(new Date(clock)))

const signIn = (browser: ABrowser, email: string, number: string): Promise<Response> =>
  browser.send('/sign-in', { email, password: PASSWORD, number })

const isIn = async (browser: ABrowser): Promise<boolean> =>
  (await browser.ask('/account')).status === 200

/** With a second step set up in the browser in which they came in. */
async function somebody() {
  const viewer = await anAccount(house, `Person ${++people}`, ['investigator'])
  const head = await anAccount(house, `Head ${people}`, ['head'])
  const browser = desk.browser()
  await browser.send(await newAddress(house, head, viewer.account), NEW)
  const page = await (await browser.ask('/account/second-step')).text()
  const secret = (
    /<p class="ask mono">([A-Z2-7 ]+)</.exec(page)?.[1] ?? assert.fail(page)
  ).replaceAll(' ', '')
  const form = { before: PASSWORD, number: shownNow(secret) }
  assert.equal((await browser.send('/account/second-step', form)).status, 303)
  pass(60_000)
  return { viewer, head, browser, secret, email: emailOf(viewer.name) }
}

test('with a second step the password alone does not let in, nor says that it was right', async () => {
  const { email, secret } = await somebody()
  const without = await signIn(desk.browser(), email, '')
  const unknown = await signIn(desk.browser(), 'nobody@severnshire.example', '')
  assert.equal(without.status, 422)
  const said = async (answer: Response): Promise<string> =>
    (await answer.text()).replaceAll(/value="[^"]*@[^"]*"/g, '')
  assert.equal(await said(without), await said(unknown))
  assert.equal((await signIn(desk.browser(), email, '000000')).status, 422)
  assert.equal((await signIn(desk.browser(), email, shownNow(secret))).status, 303)
})

test('a number lets in once', async () => {
  const { email, secret } = await somebody()
  const number = shownNow(secret)
  const answers = await Promise.all([1, 2, 3].map(() => signIn(desk.browser(), email, number)))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422, 422])
  assert.equal((await signIn(desk.browser(), email, number)).status, 422)
})

test('numbers are not tried for ever', async () => {
  const { email, secret } = await somebody()
  for (let tries = 0; tries < 5; tries++) await signIn(desk.browser(), email, '000000')
  const answer = await signIn(desk.browser(), email, shownNow(secret))
  assert.match(await answer.text(), /Too many tries failed/)
})

test('it is set up only with the password and a number that the app shows', async () => {
  const { head } = await somebody()
  const other = await anAccount(house, `Other ${++people}`, ['member'])
  const browser = desk.browser()
  await browser.send(await newAddress(house, head, other.account), NEW)
  const page = await (await browser.ask('/account/second-step')).text()
  const secret = (/<p class="ask mono">([A-Z2-7 ]+)</.exec(page)?.[1] ?? assert.fail()).replaceAll(
    ' ',
    '',
  )
  const tried = (form: Record<string, string>): Promise<Response> =>
    browser.send('/account/second-step', form)
  assert.equal((await tried({ before: 'a guess at it', number: shownNow(secret) })).status, 422)
  assert.equal((await tried({ before: PASSWORD, number: '000000' })).status, 422)
  assert.equal((await signIn(desk.browser(), emailOf(other.name), '')).status, 303)
})

test('a forgotten password is no way round it', async () => {
  const { viewer, head, secret } = await somebody()
  const path = await newAddress(house, head, viewer.account)
  const browser = desk.browser()
  assert.match(await (await browser.ask(path)).text(), /Number from your app/)
  assert.equal((await browser.send(path, NEW)).status, 422)
  assert.equal((await browser.send(path, { ...NEW, number: shownNow(secret) })).status, 303)
})

test('who has the address for a new password does not try all numbers', async () => {
  const { viewer, head, secret } = await somebody()
  const path = await newAddress(house, head, viewer.account)
  for (let tries = 0; tries < 5; tries++)
    await desk.browser().send(path, { ...NEW, number: '000000' })
  const answer = await desk.browser().send(path, { ...NEW, number: shownNow(secret) })
  assert.match(await answer.text(), /Too many tries failed/)
})

test('its person takes it away with the password', async () => {
  const { browser, email } = await somebody()
  assert.equal(
    (await browser.send('/account/second-step/end', { now: 'a guess at it' })).status,
    422,
  )
  assert.equal((await browser.send('/account/second-step/end', { now: PASSWORD })).status, 303)
  assert.equal((await signIn(desk.browser(), email, '')).status, 303)
})

test('for one who lost the telephone it is taken away, and every browser of theirs is out', async () => {
  const { viewer, browser, email } = await somebody()
  const head = await desk.someone(`Finding ${email}`, 'head')
  assert.equal((await head.send(`/people/${viewer.account}/second-step/end`)).status, 303)
  assert.equal(await isIn(browser), false)
  assert.equal((await signIn(desk.browser(), email, '')).status, 303)
})

test('asked of everybody, who has none sees nothing else until it is set; who was signed in goes on', async () => {
  const head = await anAccount(house, 'Head Of All', ['head'])
  const other = await anAccount(house, 'Another Head', ['head'])
  const chief = desk.browser()
  await chief.send(await newAddress(house, other, head.account), NEW)
  const before = await anAccount(house, 'Signed In Before', ['investigator'])
  const goesOn = desk.browser()
  await goesOn.send(await newAddress(house, head, before.account), NEW)
  pass(1000)
  assert.equal((await chief.send('/people/second-step', { asked: 'yes' })).status, 303)
  assert.equal(await isIn(goesOn), true)

  pass(1000)
  const after = desk.browser()
  assert.equal((await signIn(after, emailOf(before.name), '')).status, 303)
  for (const path of ['/account', '/matters', '/', '/people']) {
    const answer = await after.ask(path)
    assert.equal(answer.headers.get('location'), '/account/second-step', path)
  }
  const page = await (await after.ask('/account/second-step')).text()
  assert.match(page, /asked of everybody/)
  const secret = (
    /<p class="ask mono">([A-Z2-7 ]+)</.exec(page)?.[1] ?? assert.fail(page)
  ).replaceAll(' ', '')
  const form = { before: PASSWORD, number: shownNow(secret) }
  assert.equal((await after.send('/account/second-step', form)).status, 303)
  assert.equal(await isIn(after), true)

  const { browser } = await somebody()
  assert.equal((await browser.send('/people/second-step', { asked: 'no' })).status, 404)
  assert.equal((await chief.send('/people/second-step', { asked: 'no' })).status, 303)
  const free = await anAccount(house, 'Of No Step', ['investigator'])
  const last = desk.browser()
  await last.send(await newAddress(house, head, free.account), NEW)
  assert.equal(await isIn(last), true)
})
