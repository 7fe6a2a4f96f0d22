// As a new user would: the example that is to be chased is tried, two are reminded, one refusal is challenged, one is left; the
// pages are looked at wide and narrow.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { lettersOut } from '../../src/ask/letters-out.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import { type ADesk, anEmptyDesk } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let desk: ADesk
let browser: Browser
let page: Page

before(async () => {
  desk = await anEmptyDesk('Ada Reader')
  browser = await openBrowser()
  page = await openPage(browser, { width: 1280 }, desk)
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

const press = async (name: string | RegExp): Promise<void> => {
  const from = page.url()
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL((url) => url.href !== from, { waitUntil: 'domcontentloaded' })
}

/** From the list, by what stands under the body’s name. */
async function open(body: string): Promise<void> {
  await page.goto(`${desk.address}/todo`)
  await page
    .locator('li', { hasText: body })
    .locator('a[href*="/challenge?letter="]')
    .first()
    .click()
  await page.waitForLoadState('domcontentloaded')
}

const letters = async () =>
  lettersOut(desk.house.db, (await surveyBySlug(desk.house.db, 'library-fines'))?.id ?? '')

test('the example is tried from the first page, and the list says what is to be done', async () => {
  await page.goto(desk.address)
  await press(/Try the example of requests to be chased/)
  await page.waitForURL(/library-fines/)
  await page.getByRole('link', { name: 'To do', exact: true }).first().click()
  await page.getByRole('heading', { name: /Late/ }).waitFor()
  assert.ok((await page.locator('a', { hasText: 'A reminder is ready' }).count()) >= 1)
})

test('two are reminded: each letter is read, and put', async () => {
  for (const body of ['Denscombe', 'Ilverton']) {
    await open(body)
    assert.match(await page.locator('#text').inputValue(), /Robin Marsh/)
    await page.locator('#to').fill(`foi@${body.toLowerCase()}.example`)
    await press('Put it with the letters to go out')
  }
  assert.deepEqual(
    (await letters()).map(({ body, kind, state }) => `${body} ${kind} ${state}`),
    ['denscombe reminder waiting', 'ilverton reminder waiting'],
  )
})

test('a refusal is challenged: the section is read, a point is said to be missing, and the letter says so', async () => {
  await open('Fennhythe')
  await page.locator('select[name="p-1-2_cost-estimate"]').selectOption('missing')
  await page.locator('#with-figures').check()
  await press('Draft it with these')
  const letter = await page.locator('#text').inputValue()
  assert.match(letter, /Your letter gives no estimate\./)
  assert.match(letter, /Corrowby Council \(26,265\)/)
  await press('Put it with the letters to go out')
  assert.equal((await letters()).find(({ body }) => body === 'fennhythe')?.kind, 'review')
})

test('what is left alone is set aside with why, and stands folded', async () => {
  await open('Gallowdale')
  await page.locator('summary', { hasText: 'Nothing is to be done' }).click()
  await page.locator('#why').fill('One question of two is enough')
  await press('Set it aside')
  await page.getByRole('heading', { name: 'Set aside (1)' }).waitFor()
})

for (const width of [1280, 320])
  test(`no page of the chase scrolls sideways at ${width}, and axe finds nothing`, async () => {
    const narrow = await openPage(browser, { width }, desk)
    const home = '/surveys/library-fines'
    for (const path of [
      '/todo',
      `${home}/progress`,
      `${home}/refusals`,
      `${home}/bodies/elverstone/challenge?letter=review`,
      `${home}/bodies/elverstone/challenge?letter=complaint`,
      `${home}/bodies/hartsmere/challenge`,
    ]) {
      await narrow.goto(`${desk.address}${path}`)
      assert.equal(await sidewaysScroll(narrow), 0, path)
      assert.deepEqual(await faultsOf(narrow), [], path)
    }
    await narrow.close()
  })
