// One browser, several invented people, one after the other.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../../../../test/a-desk.ts'
import {
  type ABrowser,
  type AStandardsDesk,
  anAccount,
  aStandardsDesk,
} from '../../../../../test/a-standards-desk.ts'
import { endAccount, newAddress } from '../../../../people/accounts/look-after.ts'
import { askSecondStepOfAll } from '../../../../people/accounts/second-step-of-all.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { beginInvented } from '../../../../register/invented/queries.ts'
import type { House } from '../../../../store/house.ts'
import { historyAfter } from '../../../../store/queries.ts'

const NEW = { password: 'four quiet grey herons', again: 'four quiet grey herons' }
let house: House
let clock = Date.parse('2026-11-24T12:00:00Z')
let desk: AStandardsDesk
let head: Viewer
let other: Viewer
let officer: Viewer

before(async () => {
  house = { ...(await aHouse('standards desk')), now: () => new Date(clock) }
  desk = await aStandardsDesk(house)
  head = await anAccount(house, 'Head Of It', ['head'])
  other = await anAccount(house, 'Other Head', ['head'])
  officer = await anAccount(house, 'Request Person', ['request-officer'])
})

after(() => desk.close())

async function comeIn(viewer: Viewer): Promise<ABrowser> {
  const browser = desk.browser()
  const from = viewer === head ? other : head
  await browser.send(await newAddress(house, from, viewer.account), NEW)
  return browser
}

const whoIs = async (browser: ABrowser): Promise<string> =>
  /href="\/account">([^<]+)</.exec(await (await browser.ask('/')).text())?.[1] ?? 'nobody'

test('where people are real nobody tries the desk as another, nor is it offered', async () => {
  const browser = await comeIn(head)
  assert.doesNotMatch(await (await browser.ask('/')).text(), /Try the desk as/)
  assert.equal((await browser.send(`/try-as/${officer.account}`)).status, 404)
  assert.equal(await whoIs(browser), 'Head Of It')
})

test('where they are invented whoever looks after the accounts does, and goes back', async () => {
  await beginInvented(house.db, { name: 'Nowhereshire', about: 'Invented.' }, house.now())
  const browser = await comeIn(head)
  assert.match(await (await browser.ask('/')).text(), /Go on as Request Person/)
  const before = new Map(browser.cookies)
  assert.equal((await browser.send(`/try-as/${officer.account}`)).status, 303)
  assert.equal(await whoIs(browser), 'Request Person')
  assert.equal((await browser.ask('/people')).status, 404)
  // The session that was left opens nothing.
  const left = desk.browser()
  for (const [name, value] of before) left.cookies.set(name, value)
  assert.equal((await left.ask('/people')).status, 303)

  assert.match(await (await browser.ask('/')).text(), /Be yourself again/)
  assert.equal((await browser.send('/try-as/back')).status, 303)
  assert.equal(await whoIs(browser), 'Head Of It')
  const said = (await historyAfter(house.db, 0, 1000)).filter(({ what }) =>
    /tries|went back/.test(what),
  )
  assert.deepEqual(
    said.map(({ who, what }) => [who, what]),
    [
      [head.account, 'tries the desk as another'],
      [head.account, 'went back to be themselves'],
    ],
  )
})

test('nobody else does, and nobody as one whose kind they may not look after', async () => {
  const browser = await comeIn(officer)
  assert.equal((await browser.send(`/try-as/${head.account}`)).status, 404)
  const keeper = await comeIn(await anAccount(house, 'Keeper Of It', ['keeper-of-accounts']))
  assert.equal((await keeper.send(`/try-as/${other.account}`)).status, 403)
  assert.equal(await whoIs(keeper), 'Keeper Of It')
  // Who signed in by themselves stays who they are.
  assert.equal((await keeper.send('/try-as/back')).status, 303)
  assert.equal(await whoIs(keeper), 'Keeper Of It')
})

test('who tries one as another goes back to be who they were at first', async () => {
  const browser = await comeIn(head)
  await browser.send(`/try-as/${other.account}`)
  await browser.send(`/try-as/${officer.account}`)
  assert.equal(await whoIs(browser), 'Request Person')
  await browser.send('/try-as/back')
  assert.equal(await whoIs(browser), 'Head Of It')
})

test('where a second step is asked of all, who tries one without is not asked for theirs, and goes back', async () => {
  await comeIn(officer)
  const browser = await comeIn(head)
  clock += 1000
  await askSecondStepOfAll(house, head, true)
  await browser.send(`/try-as/${officer.account}`)
  assert.equal(await whoIs(browser), 'Request Person')
  await browser.send('/try-as/back')
  assert.equal((await browser.ask('/')).headers.get('location'), '/account/second-step')
  await askSecondStepOfAll(house, head, false)
  assert.equal(await whoIs(browser), 'Head Of It')
})

test('who tried and whose account ended meanwhile does not come back', async () => {
  const leaving = await anAccount(house, 'Leaving Head', ['head'])
  const browser = await comeIn(leaving)
  await browser.send(`/try-as/${officer.account}`)
  await endAccount(house, head, leaving.account)
  await browser.send('/try-as/back')
  assert.notEqual(await whoIs(browser), 'Leaving Head')
})
