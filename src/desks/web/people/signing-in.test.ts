// Coming in, staying in and being put out, as browsers do it. The clock is the test's own.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import {
  type ABrowser,
  type AStandardsDesk,
  anAccount,
  aStandardsDesk,
  emailOf,
} from '../../../../test/a-standards-desk.ts'
import { newAddress } from '../../../people/accounts/look-after.ts'
import { giveRoles, takeRoles } from '../../../people/queries.ts'
import { ABSOLUTE_END, IDLE_END } from '../../../people/session/who-looks.ts'
import { firstAddress } from '../../../people/sign-in/first-account.ts'
import type { House } from '../../../store/house.ts'
import { historyAfter } from '../../../store/queries.ts'

const PASSWORD = 'four quiet grey herons'
const NEW = { password: PASSWORD, again: PASSWORD }
const SESSION = 'candour-session-4343'

let house: House
let desk: AStandardsDesk
let clock = Date.parse('2026-11-30T09:00:00Z')
function pass(milliseconds: number): void {
  clock += milliseconds
}
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let people = 0

before(async () => {
  house = { ...(await aHouse('standards desk')), now: () => new Date(clock) }
  desk = await aStandardsDesk(house)
})

after(() => desk.close())

// Waits of one test are forgotten before the next.
beforeEach(() => pass(2 * DAY))

/** Somebody with a password, and the browser in which they set it. */
async function somebody(...roles: Parameters<typeof anAccount>[2]) {
  const viewer = await anAccount(house, `Person ${++people}`, roles)
  const email = emailOf(viewer.name)
  const head = await anAccount(house, `Head ${people}`, ['head'])
  const browser = desk.browser()
  const path = await newAddress(house, head, viewer.account)
  assert.equal((await browser.send(path, NEW)).status, 303)
  return { viewer, email, browser, head }
}

const signIn = (browser: ABrowser, email: string, password = PASSWORD): Promise<Response> =>
  browser.send('/sign-in', { email, password, back: '/account' })

const isIn = async (browser: ABrowser): Promise<boolean> =>
  (await browser.ask('/account')).status === 200

const session = (browser: ABrowser): string => browser.cookies.get(SESSION) ?? ''

test('the address that a first start prints makes the head, in one click and once', async () => {
  const empty = await aStandardsDesk({ ...(await aHouse('standards desk')), now: house.now })
  try {
    const path = (await firstAddress(empty.house, 'head')) ?? assert.fail()
    const [browser, other] = [empty.browser(), empty.browser()]
    const form = await (await browser.ask(path)).text()
    assert.doesNotMatch(form, /<input[^>]*value="[^"]/, 'it names nobody')
    const nothing = { name: '', email: '', password: '', again: '' }
    assert.equal((await browser.send(path, nothing)).status, 303)
    const account = await (await browser.ask('/account')).text()
    assert.match(account, /Head of professional standards/)
    assert.match(await (await browser.ask('/')).text(), /Your account has no password yet/)
    assert.equal((await browser.ask('/people')).status, 200)
    const again = await other.send(path, { name: 'Another', email: 'b@c.example' })
    assert.equal(again.status, 409)
    assert.match(await again.text(), /was used already, and each works once/)
    assert.equal(await firstAddress(empty.house, 'head'), null)
  } finally {
    await empty.close()
  }
})

test('whoever sets a password with the first account says who they are', async () => {
  const empty = await aStandardsDesk({ ...(await aHouse('standards desk')), now: house.now })
  try {
    const path = (await firstAddress(empty.house, 'head')) ?? assert.fail()
    const refused = await empty.browser().send(path, { name: '', email: '', ...NEW })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Give a name/)
    const named = { name: 'Hedda Osier', email: 'hedda@severnshire.example', ...NEW }
    assert.equal((await empty.browser().send(path, named)).status, 303)
  } finally {
    await empty.close()
  }
})

test('a name or an address that somebody has is said in the form, and the address still works', async () => {
  const other = await aStandardsDesk({ ...(await aHouse('standards desk')), now: house.now })
  try {
    await anAccount(other.house, 'Silas Osier', ['investigator'])
    const path = (await firstAddress(other.house, 'head')) ?? assert.fail()
    const browser = other.browser()
    const named = await browser.send(path, { name: 'SILAS OSIER', email: 'a@b.example' })
    assert.equal(named.status, 422)
    assert.match(await named.text(), /Somebody here has or had this name/)
    const email = emailOf('Silas Osier').toUpperCase()
    assert.equal((await browser.send(path, { name: 'Another', email })).status, 422)
    assert.equal((await browser.send(path, { name: 'Another', email: 'a@b.example' })).status, 303)
  } finally {
    await other.close()
  }
})

test('an invitation works once, leads in, and is refused the second time with a sentence', async () => {
  const head = await desk.someone('Head of invitations', 'head')
  const shown = await head.send('/people', {
    name: 'Robin Invited',
    email: 'robin@severnshire.example',
    'roles-investigator': 'yes',
  })
  const page = await shown.text()
  const path =
    /http:\/\/127\.0\.0\.1:4343(\/invitation\/[\w-]+)/.exec(page)?.[1] ?? assert.fail(page)
  const robin = desk.browser()
  assert.match(await (await robin.ask(path)).text(), /Robin Invited/)
  assert.equal((await robin.send(path, NEW)).status, 303)
  assert.ok(await isIn(robin))
  const again = await desk.browser().send(path, NEW)
  assert.equal(again.status, 409)
  assert.match(await again.text(), /each works once/)
  assert.equal((await signIn(desk.browser(), 'Robin@Severnshire.Example')).status, 303)
})

test('an address to set a password works once, ends in a day, and gives way to a newer one', async () => {
  const { viewer, head } = await somebody('investigator')
  const [older, newer] = [
    await newAddress(house, head, viewer.account),
    await newAddress(house, head, viewer.account),
  ]
  assert.match(await (await desk.browser().send(older, NEW)).text(), /a newer one took its place/)
  assert.equal((await desk.browser().send(newer, NEW)).status, 303)
  assert.match(await (await desk.browser().send(newer, NEW)).text(), /was used already/)
  const late = await newAddress(house, head, viewer.account)
  pass(DAY)
  assert.equal((await desk.browser().send(late, NEW)).status, 409)
  assert.match(
    await (await desk.browser().ask('/reset/made-up')).text(),
    /not one that was made here/,
  )
})

test('looking at an address uses nothing up', async () => {
  const { viewer, head } = await somebody('member')
  const path = await newAddress(house, head, viewer.account)
  for (let looks = 0; looks < 3; looks++) await desk.browser().ask(path)
  assert.equal((await desk.browser().send(path, NEW)).status, 303)
})

test('two who use one address at the same moment are one', async () => {
  const { viewer, head } = await somebody('member')
  const path = await newAddress(house, head, viewer.account)
  const answers = await Promise.all([1, 2, 3].map(() => desk.browser().send(path, NEW)))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409, 409])
})

test('a wrong password and an unknown address are answered alike', async () => {
  const { email } = await somebody('member')
  const [wrong, unknown] = [
    await signIn(desk.browser(), email, 'not that one at all'),
    await signIn(desk.browser(), 'nobody@severnshire.example'),
  ]
  assert.equal(wrong.status, 422)
  const said = async (answer: Response): Promise<string> =>
    (await answer.text()).replaceAll(/value="[^"]*@[^"]*"/g, '')
  assert.equal(await said(wrong), await said(unknown))
})

test('a failed try is written down whether or not somebody has the address, so that it takes as long', async () => {
  const { email } = await somebody('member')
  const failed = async () =>
    (await historyAfter(house.db, 0, 10_000)).filter(({ what }) => what === 'sign-in failed')
  const before = (await failed()).length
  await signIn(desk.browser(), email, 'not that one at all')
  await signIn(desk.browser(), 'nobody@severnshire.example')
  const since = (await failed()).slice(before)
  assert.equal(since.length, 2)
  assert.doesNotMatch(JSON.stringify(since), /nobody@/)
})

test('a session that was there before somebody signed in is worth nothing afterwards', async () => {
  const { email } = await somebody('member')
  const planted = desk.browser()
  planted.cookies.set(SESSION, 'planted-by-another')
  await signIn(planted, email)
  assert.notEqual(session(planted), 'planted-by-another')
  const other = desk.browser()
  other.cookies.set(SESSION, 'planted-by-another')
  assert.equal(await isIn(other), false)
})

test('signing in again gives another token', async () => {
  const { email, browser } = await somebody('member')
  const first = session(browser)
  await signIn(browser, email)
  assert.notEqual(session(browser), first)
})

test('a token that was stolen opens nothing once its session ended', async () => {
  const { browser } = await somebody('member')
  const thief = desk.browser()
  thief.cookies.set(SESSION, session(browser))
  assert.ok(await isIn(thief))
  await browser.send('/sign-out')
  assert.equal(await isIn(thief), false)
})

test('the database holds no token that would open a session', async () => {
  const { browser } = await somebody('member')
  const { rows } = await house.db.query<{ hash: string }>('select hash from session')
  assert.ok(rows.length > 0)
  assert.ok(rows.every(({ hash }) => hash !== session(browser)))
  const thief = desk.browser()
  for (const { hash } of rows) {
    thief.cookies.set(SESSION, hash)
    assert.equal(await isIn(thief), false)
  }
})

test('the cookie is read by no script and sent from no other site', async () => {
  const { email } = await somebody('member')
  const answer = await signIn(desk.browser(), email)
  const lines = answer.headers.getSetCookie()
  assert.ok(lines.length >= 2)
  for (const line of lines) {
    assert.match(line, /; HttpOnly/)
    assert.match(line, /; SameSite=Strict/)
    assert.match(line, /; Path=\//)
    assert.doesNotMatch(line, /Domain/)
  }
})

test('a browser that nobody uses is out after an hour, and a busy one after a working day', async () => {
  const { email, browser: idle } = await somebody('member')
  const busy = desk.browser()
  await signIn(busy, email)
  pass(IDLE_END - MINUTE)
  assert.ok(await isIn(busy))
  pass(MINUTE)
  assert.equal(await isIn(idle), false)
  for (let spent = IDLE_END; spent < ABSOLUTE_END; spent += IDLE_END / 2) {
    assert.ok(await isIn(busy), `after ${spent / MINUTE} minutes`)
    pass(IDLE_END / 2)
  }
  assert.equal(await isIn(busy), false)
})

test('a change of password ends every other session, and this one goes on under another token', async () => {
  const { email, browser } = await somebody('member')
  const elsewhere = desk.browser()
  await signIn(elsewhere, email)
  const before = session(browser)
  const form = { before: PASSWORD, password: 'five loud red kites', again: 'five loud red kites' }
  assert.equal((await browser.send('/account/password', form)).status, 303)
  assert.ok(await isIn(browser))
  assert.equal(await isIn(elsewhere), false)
  const thief = desk.browser()
  thief.cookies.set(SESSION, before)
  assert.equal(await isIn(thief), false)
  assert.equal((await signIn(desk.browser(), email)).status, 422)
  assert.equal((await signIn(desk.browser(), email, 'five loud red kites')).status, 303)
})

test('the password of before is asked for, and may not be tried for ever', async () => {
  const { browser } = await somebody('member')
  const form = {
    before: 'a guess at it',
    password: 'five loud red kites',
    again: 'five loud red kites',
  }
  const said: string[] = []
  for (let tries = 0; tries < 6; tries++)
    said.push(await (await browser.send('/account/password', form)).text())
  assert.match(said[0] ?? '', /not the password you sign in with/)
  assert.match(said[5] ?? '', /Too many tries/)
})

test('one signs a browser out from another, and all at once', async () => {
  const { email, browser } = await somebody('member')
  const [second, third] = [desk.browser(), desk.browser()]
  await signIn(second, email)
  await signIn(third, email)
  const page = await (await browser.ask('/account')).text()
  const ends = [...page.matchAll(/action="(\/account\/sessions\/[\w-]+\/end)"/g)]
  assert.equal(ends.length, 2)
  await browser.send(ends[0]?.[1] ?? '')
  assert.equal([await isIn(second), await isIn(third)].filter(Boolean).length, 1)
  await browser.send('/account/sessions/end')
  assert.deepEqual(
    [await isIn(browser), await isIn(second), await isIn(third)],
    [false, false, false],
  )
})

test('nobody signs out another’s browser', async () => {
  const [one, other] = [await somebody('member'), await somebody('member')]
  const page = await house.db.query<{ id: string }>(
    'select id from session where account_id = $1',
    [other.viewer.account],
  )
  await one.browser.send(`/account/sessions/${page.rows[0]?.id}/end`)
  assert.ok(await isIn(other.browser))
})

test('a role that ends while a page is open is gone at the next request', async () => {
  const { viewer, browser } = await somebody('member')
  await giveRoles(house.db, viewer.account, ['keeper-of-accounts'], house.now())
  assert.equal((await browser.ask('/people')).status, 200)
  await takeRoles(house.db, viewer.account, ['keeper-of-accounts'])
  assert.equal((await browser.ask('/people')).status, 404)
  assert.equal((await browser.send('/people', { name: 'X', email: 'x@y.example' })).status, 404)
})

test('who looks after the accounts signs somebody out of every browser', async () => {
  const { viewer, email, browser } = await somebody('investigator')
  const head = await desk.someone(`Putting out ${email}`, 'head')
  assert.equal((await head.send(`/people/${viewer.account}/sign-out`)).status, 303)
  assert.equal(await isIn(browser), false)
  assert.equal((await signIn(browser, email)).status, 303)
})

test('an account that ended is out at once, and comes back only by a new address', async () => {
  const { viewer, email, browser } = await somebody('investigator')
  const head = await desk.someone(`Ending ${email}`, 'head')
  assert.equal((await head.send(`/people/${viewer.account}/end`)).status, 303)
  assert.equal(await isIn(browser), false)
  assert.equal((await signIn(desk.browser(), email)).status, 422)
  const page = await (await head.send(`/people/${viewer.account}/open`)).text()
  const path = /(\/reset\/[\w-]+)/.exec(page)?.[1] ?? assert.fail(page)
  assert.equal((await desk.browser().send(path, NEW)).status, 303)
})

test('after five wrong passwords the account waits, longer each time and never for ever', async () => {
  const { email } = await somebody('member')
  const stranger = desk.browser()
  for (let tries = 0; tries < 5; tries++) await signIn(stranger, email, 'a guess at it')
  const full = await (await signIn(stranger, email)).text()
  assert.match(full, /Too many tries failed\. Try again in a minute/)
  // What is tried while it waits is not counted, so that nobody is kept out by it.
  for (let tries = 0; tries < 20; tries++) await signIn(stranger, email, 'a guess at it')
  pass(MINUTE)
  assert.equal((await signIn(stranger, email)).status, 303)
})

test('a stranger’s tries do not keep out a browser in which its person signed in before', async () => {
  const { email, browser } = await somebody('member')
  await browser.send('/sign-out')
  const stranger = desk.browser()
  for (let tries = 0; tries < 40; tries++) await signIn(stranger, email, 'a guess at it')
  assert.equal((await signIn(stranger, email)).status, 422)
  assert.equal((await signIn(desk.browser(), email)).status, 422)
  assert.equal((await signIn(browser, email)).status, 303)
})

test('and a known browser waits for its own tries', async () => {
  const { email, browser } = await somebody('member')
  await browser.send('/sign-out')
  for (let tries = 0; tries < 5; tries++) await signIn(browser, email, 'a guess at it')
  assert.match(await (await signIn(browser, email)).text(), /Too many tries failed/)
})

test('many tries at once are many', async () => {
  const { email } = await somebody('member')
  const tries = Array.from({ length: 12 }, () => signIn(desk.browser(), email, 'a guess at it'))
  const pages = await Promise.all((await Promise.all(tries)).map((answer) => answer.text()))
  assert.equal(pages.filter((page) => page.includes('Too many tries')).length, 7)
})

test('one place that tries many accounts waits too', async () => {
  const stranger = desk.browser()
  for (let tries = 0; tries < 30; tries++)
    await signIn(stranger, `guess${tries}@severnshire.example`, 'x')
  assert.match(await (await signIn(stranger, 'other@severnshire.example', 'x')).text(), /Too many/)
})

test('where somebody wanted to go they are led once they are in, and nowhere else', async () => {
  const { email } = await somebody('member')
  const browser = desk.browser()
  const sent = (await browser.ask('/account?from=letter')).headers.get('location') ?? ''
  assert.equal(sent, '/sign-in?back=%2Faccount%3Ffrom%3Dletter')
  assert.match(await (await browser.ask(sent)).text(), /value="\/account\?from=letter"/)
  const evil = { email, password: PASSWORD, back: '//elsewhere.example/' }
  assert.equal((await browser.send('/sign-in', evil)).headers.get('location'), '/')
})

test('who sends a form after signing out elsewhere is told so, and is led back to its page', async () => {
  const { browser, email } = await somebody('member')
  await browser.send('/sign-out')
  const from = (referer: string) => browser.send('/account/password', NEW, { referer })
  const sent = (await from(`${DESK}/account?from=tab`)).headers.get('location') ?? ''
  const page = await (await browser.ask(sent)).text()
  assert.match(page, /You were signed out, and what you sent was not kept/)
  const back = /name="back" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal(back, '/account?from=tab')
  const again = await browser.send('/sign-in', { email, password: PASSWORD, back })
  assert.equal(again.headers.get('location'), back)
  await browser.send('/sign-out')
  for (const foreign of ['http://elsewhere.example/account', `${DESK}//elsewhere.example`, ''])
    assert.equal((await from(foreign)).headers.get('location'), '/sign-in?lost=yes', foreign)
})

test('who signs out twice, or comes by an address, has lost nothing', async () => {
  const { browser } = await somebody('member')
  await browser.send('/sign-out')
  const second = (await browser.send('/sign-out')).headers.get('location')
  assert.equal(second, '/sign-in')
  const sent = (await browser.ask('/account')).headers.get('location') ?? ''
  assert.doesNotMatch(await (await browser.ask(sent)).text(), /was not kept/)
})

test('whoever set a password is told that it is set, once', async () => {
  const { browser } = await somebody('member')
  const form = { before: PASSWORD, password: 'five loud red kites', again: 'five loud red kites' }
  const sent = (await browser.send('/account/password', form)).headers.get('location') ?? ''
  assert.match(await (await browser.ask(sent)).text(), /Your password is set/)
  assert.doesNotMatch(await (await browser.ask('/account')).text(), /Your password is set/)
})

test('what a failed form is answered with never holds the password', async () => {
  const { email } = await somebody('member')
  const page = await (await signIn(desk.browser(), email, 'a secret that was typed')).text()
  assert.doesNotMatch(page, /a secret that was typed/)
})
