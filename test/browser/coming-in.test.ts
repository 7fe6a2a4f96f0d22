// As the first person at a new standards desk would: in with the printed address, a password, somebody invited, and they come in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Served, serve } from '../../src/desks/web/serve.ts'
import { standardsApp } from '../../src/desks/web/standards/app.ts'
import { firstAddress } from '../../src/people/sign-in/first-account.ts'
import type { House } from '../../src/store/house.ts'
import { aHouse } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let house: House
let served: Served
let browser: Browser

before(async () => {
  house = await aHouse('standards desk')
  served = await serve(standardsApp({ house, work: async () => {} }), 0)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await served?.close()
  await house?.parsers.close()
})

/** Wide and narrow, and wide again. */
async function looksRight(page: Page, named: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await faultsOf(page), [], `${named} at ${width}`)
    assert.equal(await sidewaysScroll(page), 0, `${named} at ${width} scrolls sideways`)
  }
}

const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page.getByRole('button', { name, exact: true }).click(),
  ])
}

test('the first person comes in with one click, sets a password, and invites the second', async () => {
  const page = await openPage(browser, { width: 1280 })
  const first = (await firstAddress(house, 'head')) ?? assert.fail()
  await page.goto(`${served.address}/`)
  await looksRight(page, 'sign-in')
  await page.goto(`${served.address}${first}`)
  await looksRight(page, 'first')
  await press(page, 'Open the desk')
  await looksRight(page, 'desk')

  await page.getByRole('link', { name: 'Set a password' }).click()
  await page.getByLabel('New password').fill('too short')
  await press(page, 'Keep the new password')
  assert.match((await page.getByRole('alert').textContent()) ?? '', /at least 12 characters/)
  await looksRight(page, 'account-error')
  await page.getByLabel('New password').fill('four quiet grey herons')
  await page.getByLabel('The same again').fill('four quiet grey herons')
  await press(page, 'Keep the new password')
  await looksRight(page, 'account')

  await page.getByRole('link', { name: 'People' }).click()
  await press(page, 'Invite')
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Give a name/)
  await looksRight(page, 'people-error')
  await page.getByLabel('Name', { exact: true }).fill('Robin Invited')
  await page.getByLabel('E-mail address').fill('robin@severnshire.example')
  await page.getByLabel('Investigator').check()
  await press(page, 'Invite')
  await looksRight(page, 'address')
  const address = (await page.locator('.ask').textContent())?.trim() ?? assert.fail()

  const robin = await openPage(browser, { width: 1280 })
  await robin.goto(address)
  await looksRight(robin, 'invitation')
  await robin.getByLabel('New password').fill('five loud red kites')
  await robin.getByLabel('The same again').fill('five loud red kites')
  await press(robin, 'Set it and go in')
  assert.match((await robin.locator('.masthead').textContent()) ?? '', /Robin Invited/)
  assert.equal(await robin.getByRole('link', { name: 'People' }).count(), 0)
  await looksRight(robin, 'desk-robin')
  await robin.goto(address)
  await looksRight(robin, 'used-twice')

  await page.goto(`${served.address}/people`)
  await page.getByRole('link', { name: 'Robin Invited' }).click()
  await looksRight(page, 'person')
  await press(page, 'End the account')
  await looksRight(page, 'person-ended')
  await robin.goto(`${served.address}/account`)
  assert.match(robin.url(), /\/sign-in\?back=%2Faccount$/)

  await press(page, 'Sign out')
  await page.getByLabel('E-mail address').fill('head@desk.example')
  await page.getByLabel('Password').fill('not that one')
  await press(page, 'Sign in')
  await looksRight(page, 'sign-in-error')
  await page.getByLabel('Password').fill('four quiet grey herons')
  await press(page, 'Sign in')
  assert.match((await page.locator('h1').textContent()) ?? '', /Standards desk/)
})
