// The pages of the review desk where two readers are asked for: looked at by axe, wide and narrow, light and dark; a difference decided with one key.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { contradictionsFound, figuresOf } from '../../src/reconcile/queries.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import type { DecidedFigure } from '../../src/vocabulary/decided.ts'
import { type ADesk, aDesk } from '../a-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll, type View } from './browser.ts'

const SURVEY = `title: Two readers
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex]
readers: 2
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, populations: [officers, staff] }
  - { number: "1b", asks: "What was the outcome of each?", rows: true, facets: [outcome] }
`
const LETTER = `<html><body><p>Our answer is set out below.</p>
<p>1a. Between 1 January 2009 and 17 February 2014 investigations were carried out on 20 occasions. Those investigated were 13 police officers and 6 members of police staff.</p>
<p>1b. The outcomes were:</p>
<table><tr><th>Outcome</th><th>Number of people</th></tr><tr><td>Taken aside by a grandee</td><td>4</td></tr><tr><td>Written warning</td><td>2</td></tr></table>
</body></html>`

let home: string
let desk: ADesk
let browser: Browser
let reading: DecidedFigure

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-two-'))
  const folder = join(home, 'two')
  const reply = join(folder, 'replies', 'durham', '2014-03-12')
  await mkdir(reply, { recursive: true })
  await writeFile(join(folder, 'survey.yaml'), SURVEY)
  await writeFile(join(folder, 'requests.yaml'), 'durham: { sent: some day in March }\n')
  await writeFile(join(reply, 'reply.html'), LETTER)
  desk = await aDesk(folder, 'Anna')
  browser = await openBrowser()
  const kept = await surveyBySlug(desk.house.db, 'two')
  const [first] = await figuresOf(desk.house.db, kept?.id ?? '')
  assert.ok(first, 'the letter holds a number')
  reading = first
  await differ()
})

after(async () => {
  await browser?.close()
  await desk?.close()
  await rm(home, { recursive: true, force: true })
})

const figure = () => `/surveys/two/bodies/durham/figures/${reading.id}`

async function reader(name: string, view: View = { width: 1280 }): Promise<Page> {
  const page = await openPage(browser, view, desk)
  await page.context().addCookies([{ name: 'candour-reader', value: name, url: desk.address }])
  return page
}

/** Anna confirms, Ben rejects, each with keys, neither having seen the other's answer. */
async function differ(): Promise<void> {
  const anna = await reader('Anna')
  await anna.goto(`${desk.address}${figure()}`)
  await sent(anna, 'c')
  await anna.getByText('You answered:').waitFor()
  const ben = await reader('Ben')
  await ben.goto(`${desk.address}${figure()}`)
  assert.equal(await ben.getByText('You answered:').count(), 0)
  await ben.keyboard.press('x')
  await ben.keyboard.type('It counts occasions.')
  await sent(ben, 'Control+Enter')
  await ben.locator('#difference').waitFor()
}

async function sent(page: Page, key: string): Promise<void> {
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.keyboard.press(key)
  assert.equal((await posted).status(), 303)
  await page.waitForLoadState()
}

test('axe finds nothing on the pages of two readers, and nothing scrolls sideways', async () => {
  const kept = await surveyBySlug(desk.house.db, 'two')
  const [contradiction] = await contradictionsFound(desk.house.db, kept?.id ?? '')
  assert.ok(contradiction)
  const paths = [
    '/',
    '/reader',
    '/surveys/two',
    '/surveys/two/queue',
    '/surveys/two/proved',
    '/surveys/two/agreement',
    '/surveys/two/words',
    '/surveys/two/words/outcome/Taken%20aside%20by%20a%20grandee',
    '/surveys/two/publish',
    '/surveys/two/bodies/durham',
    `/surveys/two/bodies/durham/contradictions/${contradiction.id}?queue`,
    `${figure()}?queue`,
  ]
  const faults: string[] = []
  for (const view of [{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }]) {
    const page = await reader('Cleo', view)
    for (const path of paths) {
      const answer = await page.goto(`${desk.address}${path}`)
      const where = `${path} at ${view.width}${view.dark ? ' dark' : ''}`
      if (answer?.status() !== 200) faults.push(`${where}: answers ${answer?.status()}`)
      faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`))
      const sideways = await sidewaysScroll(page)
      if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} pixels`)
    }
    await page.close()
  }
  assert.deepEqual(faults, [])
})

test('a third reader takes one of two answers with one key, undoes it with another, and sees the keys with a third', async () => {
  const page = await reader('Cleo')
  await page.goto(`${desk.address}${figure()}`)
  await sent(page, '1')
  await page.getByText('Confirmed by Cleo, after Anna and Ben differed').waitFor()
  await sent(page, 'u')
  await page.locator('#difference').waitFor()
  await page.keyboard.press('?')
  await page.getByText('take the second reader’s answer').waitFor()
})
