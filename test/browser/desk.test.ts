// The desk in a real browser, on the shipped survey before anybody decided anything.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { figuresOf } from '../../src/reconcile/queries.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import type { DecidedFigure } from '../../src/vocabulary/decided.ts'
import { type ADesk, undecidedDesk } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'
import { hitTest, type NumberShown } from './numbers-shown.ts'

let desk: ADesk
let browser: Browser

before(async () => {
  desk = await undecidedDesk()
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

const SURVEY = '/surveys/undecided'

async function readings(): Promise<DecidedFigure[]> {
  const kept = await surveyBySlug(desk.house.db, 'undecided')
  assert.ok(kept)
  return figuresOf(desk.house.db, kept.id)
}

const pencilOf = async (body: string): Promise<DecidedFigure[]> =>
  (await readings()).filter((one) => one.body === body && one.state === 'pencil')

test('every number of a body’s page opens a frame round its ink', async () => {
  const inks = new Map((await readings()).map(({ id, figure }) => [`ink-${id}`, figure.ink]))
  const bodies = [...new Set((await readings()).map(({ body }) => body))]
  assert.ok(bodies.length > 20, `only ${bodies.length} bodies gave a figure`)
  const page = await openPage(browser, { width: 1280 }, desk)
  const numbers: NumberShown[] = []
  for (const body of bodies) {
    await page.goto(`${desk.address}${SURVEY}/bodies/${body}`)
    const shown = await hitTest(page, 'a.pencil, a.ink')
    assert.deepEqual(shown.covered, [], `${body}: numbers that a mouse does not meet`)
    numbers.push(...shown.numbers)
  }
  assert.ok(numbers.length > 25, `only ${numbers.length} numbers seen`)

  const wrong: string[] = []
  for (const to of new Set(numbers.map(({ to }) => to))) {
    if (to.split('#')[0] === page.url().split('#')[0]) await page.evaluate(goTo(to))
    else await page.goto(to, { waitUntil: 'domcontentloaded' })
    const fault = await faultOfOpened(page, inks)
    if (fault) wrong.push(`${to}: ${fault}`)
  }
  assert.deepEqual(wrong, [])
})

const goTo = (to: string): string => `location.hash = ${JSON.stringify(to.split('#')[1] ?? '')}`

test('a mouse that clicks a number in pencil sees the frame round its ink', async () => {
  const inks = new Map((await readings()).map(({ id, figure }) => [`ink-${id}`, figure.ink]))
  const page = await openPage(browser, { width: 1280 }, desk)
  await page.goto(`${desk.address}${SURVEY}/bodies/west-marl`)
  await page.locator('a.pencil').first().click()
  assert.equal(await faultOfOpened(page, inks), null)
})

async function faultOfOpened(page: Page, inks: Map<string, string>): Promise<string | null> {
  const opened = await page.evaluate<{ anchor: string; text: string | null }>(`(() => {
    const anchor = decodeURIComponent(location.hash.slice(1))
    const there = anchor ? document.getElementById(anchor) : document.querySelector('[id^="ink-"]')
    return { anchor: there?.id ?? anchor, text: there ? (there.getAttribute('aria-label') ?? there.textContent) : null }
  })()`)
  const ink = inks.get(opened.anchor)
  if (opened.text === null) return `${page.url()} opens nothing`
  if (ink === undefined) return `${opened.anchor} is no reading’s ink`
  return squeezed(opened.text).includes(squeezed(ink))
    ? null
    : `“${opened.text}” does not hold “${ink}”`
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

test('axe finds nothing on any kind of page, wide and narrow, light and dark, and nothing scrolls sideways', async () => {
  const [reading] = await pencilOf('west-marl')
  assert.ok(reading)
  const paths = [
    '/',
    SURVEY,
    `${SURVEY}?show=refused`,
    `${SURVEY}/queue`,
    `${SURVEY}/result`,
    `${SURVEY}/clock`,
    `${SURVEY}/publish`,
    `${SURVEY}/bodies/west-marl`,
    `${SURVEY}/bodies/greater-cottonbury`,
    `${SURVEY}/bodies/glasmoor`,
    `${SURVEY}/bodies/west-marl/clock`,
    `${SURVEY}/bodies/west-marl/upload`,
    `${SURVEY}/bodies/west-marl/answers/1a`,
    `${SURVEY}/bodies/west-marl/figures/${reading.id}`,
    `${SURVEY}/bodies/west-marl/files/${reading.figure.sha256}/read`,
    `${SURVEY}/nowhere/at/all`,
  ]
  const faults: string[] = []
  for (const view of [{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }]) {
    const page = await openPage(browser, view, desk)
    for (const path of paths) {
      await page.goto(`${desk.address}${path}`)
      const where = `${path} at ${view.width}${view.dark ? ' dark' : ''}`
      faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`))
      const sideways = await sidewaysScroll(page)
      if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} pixels`)
    }
    await page.close()
  }
  assert.deepEqual(faults, [])
})

test('with keys alone, on a screen of 320, a reading is confirmed, corrected and rejected', async () => {
  const page = await openPage(browser, { width: 320 }, desk)
  const [confirmed, corrected, rejected] = (await pencilOf('west-marl')).filter(
    ({ figure }) => !('none' in figure.value),
  )
  assert.ok(confirmed && corrected && rejected, 'West Marl’s letter holds at least three numbers')
  const open = (reading: DecidedFigure) =>
    page.goto(`${desk.address}${SURVEY}/bodies/west-marl/figures/${reading.id}`)

  await open(confirmed)
  await sent(page, () => page.keyboard.press('c'))

  await open(corrected)
  await page.keyboard.press('e')
  await tabTo(page, 'number')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('7')
  await tabTo(page, 'why')
  await page.keyboard.type('The letter’s second page says seven.')
  await tabToButton(page, 'Save correction')
  await sent(page, () => page.keyboard.press('Enter'))

  await open(rejected)
  await page.keyboard.press('x')
  await tabTo(page, 'reject-why')
  await page.keyboard.type('It counts something else.')
  await tabToButton(page, 'Reject')
  await sent(page, () => page.keyboard.press('Enter'))

  const after = new Map((await readings()).map((one) => [one.id, one]))
  assert.equal(after.get(confirmed.id)?.state, 'confirmed')
  assert.equal(after.get(confirmed.id)?.decided?.by, 'test editor')
  assert.deepEqual(after.get(corrected.id)?.figure.value, { low: 7, high: 7 })
  assert.deepEqual(after.get(corrected.id)?.readAs?.value, corrected.figure.value)
  assert.equal(after.get(rejected.id)?.state, 'rejected')
})

test('a correction without a reason comes back with the sentence, and nothing typed is lost', async () => {
  const [reading] = await pencilOf('hopgarth')
  assert.ok(reading)
  const page = await openPage(browser, { width: 1280 }, desk)
  await page.goto(`${desk.address}${SURVEY}/bodies/hopgarth/figures/${reading.id}`)
  await page.fill('#number', '56')
  await page.click('text=Save correction')
  await page.locator('.errors a').first().waitFor()
  assert.equal(await page.locator('.errors a').count(), 1)
  assert.equal(await page.inputValue('#number'), '56')
  assert.equal(
    (await pencilOf('hopgarth')).some(({ id }) => id === reading.id),
    true,
  )
})

/** Until the form was taken and the page that follows it is there. */
async function sent(page: Page, press: () => Promise<void>): Promise<void> {
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  await press()
  assert.equal((await posted).status(), 303)
  await page.waitForLoadState()
}

/** Tabs on until the field has the focus, as a person without a mouse does. */
async function tabTo(page: Page, id: string): Promise<void> {
  await tabUntil(page, `document.activeElement?.id === ${JSON.stringify(id)}`)
}

async function tabToButton(page: Page, words: string): Promise<void> {
  await tabUntil(page, `document.activeElement?.textContent.trim() === ${JSON.stringify(words)}`)
}

async function tabUntil(page: Page, there: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate<boolean>(there)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`tabbing never came to ${there}`)
}
