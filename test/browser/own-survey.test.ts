// As a new user would: a survey of one's own made on the desk, six invented replies put in, read, reviewed by tables, and published.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { countOf } from '../../src/count/queries.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import { type ADesk, anEmptyDesk } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let desk: ADesk
let browser: Browser

before(async () => {
  desk = await anEmptyDesk('Ada Reader')
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

const BODIES = ['Ashby', 'Beck Vale', 'Cold Ash', 'Denholme', 'Esk Side', 'Farne']
const HOME = '/surveys/complaints-about-buses'

/** Keys, of which what is pasted is one. */
interface Hands {
  page: Page
  keys: number
}

async function press(hands: Hands, ...keys: string[]): Promise<void> {
  for (const key of keys) await hands.page.keyboard.press(key)
  hands.keys += keys.length
}

async function type(hands: Hands, field: string, text: string): Promise<void> {
  await hands.page.locator(`#${field}`).focus()
  await hands.page.keyboard.type(text)
  hands.keys += text.length + 1
}

async function paste(hands: Hands, field: string, text: string): Promise<void> {
  await hands.page.locator(`#${field}`).fill(text)
  hands.keys += 2
}

async function go(hands: Hands, act: () => Promise<void>): Promise<void> {
  const from = hands.page.url()
  await act()
  await hands.page.waitForURL((url) => url.href !== from, { waitUntil: 'domcontentloaded' })
}

const byButton =
  (hands: Hands, name: string | RegExp): (() => Promise<void>) =>
  async () => {
    await hands.page.getByRole('button', { name }).last().press('Enter')
    hands.keys += 2
  }

/** Invented: nobody of this name runs buses. */
function reply(body: string, i: number): { name: string; mimeType: string; buffer: Buffer } {
  const rows = ['Late', 'Driver', 'Fares']
    .map(
      (kind, k) =>
        `<tr><td>${kind}</td><td>${11 + 7 * i + 3 * k}</td><td>${14 + 5 * i + 2 * k}</td></tr>`,
    )
    .join('')
  const letter = `<html><body><p>${body} Transport</p><p>Thank you for your request under the Freedom of Information Act 2000.</p>
<p>1. Complaints about bus services received:</p>
<table><tr><th>Kind</th><th>2022/23</th><th>2023/24</th></tr>${rows}</table></body></html>`
  return { name: `${body} reply.html`, mimeType: 'text/html', buffer: Buffer.from(letter) }
}

test('a survey of one’s own is made, filled, read by tables and published, in as many keys as docs/desk.md says', async () => {
  const page = await openPage(browser, { width: 1280 }, desk)
  const hands: Hands = { page, keys: 0 }
  await page.goto(`${desk.address}/`)
  await page.getByRole('link', { name: 'Make a survey' }).focus()
  await go(hands, () => press(hands, 'Enter'))
  await type(hands, 'title', 'Complaints about buses')
  await type(hands, 'period', '2022/23 to 2023/24')
  await type(hands, 'd1-name', 'kind')
  await paste(hands, 'd1-categories', 'Late\nDriver\nFares')
  await paste(
    hands,
    'q1-asks',
    'How many complaints about bus services did you receive in each year, by kind?',
  )
  await type(hands, 'q1-by', 'kind, financial year')
  await paste(
    hands,
    'bodies',
    BODIES.map(
      (name) => `${name} Transport\tfoi@${name.toLowerCase().replace(' ', '')}.example`,
    ).join('\r\n'),
  )
  await go(hands, byButton(hands, 'Make the survey'))

  // Its letters went before there was a desk.
  await page.getByRole('link', { name: 'Dates of requests' }).focus()
  await go(hands, () => press(hands, 'Enter'))
  await type(hands, 'sent-all', '1 October 2026')
  await type(hands, 'received-all', '1 October 2026')
  await go(hands, byButton(hands, 'Keep these days'))

  await go(hands, () => press(hands, 'n'))
  await page.setInputFiles('#files', BODIES.map(reply))
  hands.keys += 3
  await byButton(hands, 'Seal and read them')()
  await page.getByText('6 files of 6 placed').waitFor()

  await page.goto(`${desk.address}${HOME}`)
  await go(hands, () => press(hands, 'n'))
  await go(hands, () => press(hands, 'n'))
  for (let things = 0; !page.url().includes('/queue?'); things++) {
    assert.ok(things < 40, `the queue does not end: ${page.url()}`)
    await go(hands, () => press(hands, 'c'))
  }
  await page.getByText('Nothing waits for you here').waitFor()
  await page.goto(`${desk.address}${HOME}/redaction`)
  await go(hands, () => press(hands, 'n'))
  for (let letters = 0; /\/redaction\/[0-9a-f]{64}/.test(page.url()); letters++) {
    assert.ok(letters < 10, `the letters do not end: ${page.url()}`)
    await go(hands, () => press(hands, 'c'))
  }
  await page.goto(`${desk.address}${HOME}/publish`)
  const blocked = await page.locator('main').innerText()
  assert.match(blocked, /Nothing stands in the way|Download the pack/, blocked)
  const kept = await surveyBySlug(desk.house.db, 'complaints-about-buses')
  const [question] = (await countOf(desk.house.db, kept?.id ?? ''))?.questions ?? []
  assert.equal(question?.coverage.bodies, 6)
  assert.equal(question?.total.low, total())
  const doc = readFileSync(fileURLToPath(new URL('../../docs/desk.md', import.meta.url)), 'utf8')
  const says = `${hands.keys} keys`
  assert.ok(doc.includes(says), `docs/desk.md does not say “${says}”`)
})

const total = (): number =>
  BODIES.flatMap((_, i) => [0, 1, 2].map((k) => 11 + 7 * i + 3 * k + 14 + 5 * i + 2 * k)).reduce(
    (sum, n) => sum + n,
    0,
  )

test('axe finds nothing on the pages of a survey that is made here, wide and narrow, and nothing scrolls sideways', async () => {
  const one = await openPage(browser, { width: 1280 }, desk)
  await one.goto(`${desk.address}${HOME}/bodies/ashby-transport`)
  const table = await one.locator('a[href*="/tables/"]').first().getAttribute('href')
  const replyPage = await one.locator('a[href*="/replies/"]').first().getAttribute('href')
  const paths = [
    '/',
    '/new-survey',
    HOME,
    `${HOME}/edit`,
    `${HOME}/requests`,
    `${HOME}/upload`,
    `${HOME}/queue`,
  ]
  const own = `${HOME}/bodies/ashby-transport`
  const all = [
    ...paths,
    own,
    `${own}/request`,
    `${own}/upload`,
    `${own}/tables/all`,
    table ?? '',
    replyPage ?? '',
  ]
  const faults: string[] = []
  for (const view of [{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }]) {
    const page = await openPage(browser, view, desk)
    for (const path of all) {
      await page.goto(`${desk.address}${path}`)
      const where = `${path} at ${view.width}`
      faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`))
      const sideways = await sidewaysScroll(page)
      if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} pixels`)
    }
    await page.close()
  }
  assert.deepEqual(faults, [])
})
