// As a disclosure officer would, on the desk of the invented force: the four questions of 2014, answered and taken out.
import assert from 'node:assert/strict'
import { readFile as bytesOf } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Served, serve } from '../../src/desks/web/serve.ts'
import { standardsApp } from '../../src/desks/web/standards/app.ts'
import { takeInForce } from '../../src/desks/work/force/take-in-force.ts'
import { firstAddress } from '../../src/people/sign-in/first-account.ts'
import { readFile } from '../../src/read/read-file.ts'
import type { House } from '../../src/store/house.ts'
import { aHouse } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let house: House
let served: Served
let browser: Browser

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  served = await serve(standardsApp({ house, work: async () => {} }), 0)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await served?.close()
  await house?.parsers.close()
})

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
    page.getByRole('button', { name, exact: true }).first().click(),
  ])
}

test('the four questions of 2014 are answered, put right and taken out, without a manual', async () => {
  const page = await openPage(browser, { width: 1280 })
  await page.goto(`${served.address}${(await firstAddress(house, 'head')) ?? assert.fail()}`)
  await press(page, 'Open the desk')
  await page.getByRole('link', { name: 'Numbers' }).first().click()
  await page.getByLabel('From').fill('1 January 2009')
  await page.getByLabel('To', { exact: true }).fill('17 February 2014')
  await press(page, 'Count')
  assert.match((await page.locator('main').textContent()) ?? '', /20 matters about\s+19 people/)
  await looksRight(page, 'numbers')

  await page.getByRole('link', { name: '4', exact: true }).first().click()
  await looksRight(page, 'of-number')
  await page.goBack()
  await press(page, 'Take them out as a CSV')
  await looksRight(page, 'leaving')
  await page.getByRole('link', { name: 'Leave it here' }).click()

  await page.getByRole('link', { name: 'Answer a reply sheet' }).click()
  await looksRight(page, 'sheets')
  await press(page, 'Answer them')
  await looksRight(page, 'sheet')
  await page.locator('summary', { hasText: '“rank band”' }).click()
  await page.getByLabel('Inspector is written as').fill('Inspector or above')
  await press(page, 'Keep what they mean')
  await press(page, 'Filled in, as XLSX')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take it out for use inside the force' }).click(),
  ])
  const bytes = await bytesOf((await download.path()) ?? assert.fail())
  const read = await readFile({ name: download.suggestedFilename(), bytes })
  assert.ok(read.status === 'read')
  assert.match(read.document.text, /Inspector or above/)
})
