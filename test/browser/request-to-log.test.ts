// As three people would who have never seen the desk: the request of 2014 comes to the invented force as a mail, is split, counted,
// made safe, given its reasons and its letter, signed by a second person, sent, and stands on the disclosure log.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { reasonTyped } from '../../src/answer/reasons/reason-form.ts'
import { type Served, serve } from '../../src/desks/web/serve.ts'
import { standardsApp } from '../../src/desks/web/standards/app.ts'
import { takeInForce } from '../../src/desks/work/force/take-in-force.ts'
import { runWaiting } from '../../src/desks/work/run-waiting.ts'
import type { Role } from '../../src/people/roles.ts'
import type { House } from '../../src/store/house.ts'
import { aHouse } from '../a-desk.ts'
import { type AStandardsDesk, aStandardsDesk } from '../a-standards-desk.ts'
import { SIX } from '../six-letters.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let house: House
let desk: AStandardsDesk
let served: Served
let browser: Browser

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  desk = await aStandardsDesk(house)
  served = await serve(standardsApp({ house, work: async () => void (await runWaiting(house)) }), 0)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await served?.close()
  await house?.parsers.close()
})

/** Content of the request that Northumbria’s log 170/14 quotes; the words and the sender are ours. */
const MAIL = [
  'From: Idris Tollgate <idris.tollgate@example.org>',
  'To: foi@severnshire.example',
  'Subject: Freedom of information request',
  'Date: Fri, 20 Nov 2026 09:12:00 +0000',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Severnshire,',
  '',
  'Under the Freedom of Information Act 2000, from 1 January 2009 to 17 February 2014:',
  '',
  '1a. How many police officers and police staff have been investigated for breaching police guidelines on social media use?',
  '',
  '1b. For each investigation, what was the nature of the allegation?',
  '',
  '2. A copy of the current policy on social media use.',
  '',
  'Yours faithfully,',
  '',
  'Idris Tollgate',
].join('\r\n')

async function asSomebody(name: string, role: Role): Promise<Page> {
  const { cookie } = await desk.someone(name, role)
  const port = new URL(served.address).port
  const page = await openPage(
    browser,
    { width: 1280 },
    { address: served.address, cookie: cookie.replace('4343', port) },
  )
  await page.goto(served.address)
  return page
}

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  ])
}

const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page.getByRole('link', { name }).first().click(),
  ])
}

const main = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ')

/** Each field by its name, within one form of the page; what is folded is opened first. */
async function fill(page: Page, form: string, said: Record<string, string>): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
  for (const [name, value] of Object.entries(said)) {
    const field = page.locator(`${form} [name="${name}"]`)
    // What this form does not ask.
    if ((await field.count()) === 0) continue
    const kind = await field.first().evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`)
    if (kind === 'INPUT radio')
      await page.locator(`${form} [name="${name}"][value="${value}"]`).check()
    else if (kind === 'INPUT checkbox') await field.first().setChecked(value === 'yes')
    else if (kind.startsWith('SELECT')) await field.first().selectOption(value)
    else await field.first().fill(value)
  }
}

async function looksRight(page: Page, named: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await faultsOf(page), [], `${named} at ${width}`)
    assert.equal(await sidewaysScroll(page), 0, `${named} at ${width} scrolls sideways`)
  }
}

test('the request of 2014 goes from a mail to the disclosure log', async () => {
  const clerk = await asSomebody('Rhoda Example', 'request-officer')
  await follow(clerk, 'Requests')
  await follow(clerk, 'Take a request in')
  await looksRight(clerk, 'take in')
  await clerk.locator('#file').setInputFiles({
    name: 'request.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from(MAIL),
  })
  await press(clerk, 'Read it')
  await clerk.waitForURL(/\/requests\/drafts\//)
  assert.match(await clerk.locator('#questions-1').inputValue(), /^1a\. How many police officers/)
  assert.equal(await clerk.locator('#name').inputValue(), 'Idris Tollgate')
  await looksRight(clerk, 'draft')
  await press(clerk, 'Take it in')
  assert.match(await main(clerk), /18 working days left, to 18 December 2026|An answer is due on/)
  await looksRight(clerk, 'request')
  const address = new URL(clerk.url()).pathname

  const officer = await asSomebody('Hesper Example', 'disclosure-officer')
  await officer.goto(`${served.address}${address}`)
  assert.doesNotMatch(await officer.content(), /Tollgate/)
  await follow(officer, /Counted from the\s+register/)
  const days = '1 January 2009 to 17 February 2014'
  const table = { 'by-what': 'table', 'social-yes': 'yes', period: days }
  for (const [number, said] of [
    ['1a', { ...table, unit: 'people', 'by-role': 'yes', title: 'People investigated' }],
    ['1b', { ...table, unit: 'matters', 'by-breach': 'yes', title: 'Kinds of breach' }],
    ['2', { 'by-what': 'document', policy: 'social-media', on: '17 February 2014' }],
  ] as const) {
    const form = `form[action="${address}/count/${number}"]`
    await fill(officer, form, said)
    await Promise.all([
      officer.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      officer.locator(`${form} button`).click(),
    ])
  }
  await press(officer, /^Count all 2 now/)
  assert.match(await main(officer), /Police officer\s*13/)
  await looksRight(officer, 'count')
  await follow(officer, 'Make the tables safe')
  await press(officer, 'Make them safe')
  await officer.waitForURL(/\/safe\//)
  await press(officer, 'Keep them for the answer')

  const [reason] = SIX['partial']?.[0]?.reasons ?? []
  const typed = reasonTyped(reason ?? assert.fail())
  await officer.goto(`${served.address}${address}/reasons/give?section=s40(2)`)
  const about = Object.fromEntries(
    Object.entries(typed).filter(([field]) => !field.startsWith('questions-')),
  )
  await fill(officer, 'main form', { ...about, 'questions-1b': 'yes' })
  await press(officer, /^Record/)

  await officer.goto(`${served.address}${address}/letter`)
  await fill(officer, 'main form', {
    'asked-from': 'Severnshire Police',
    'asked-reviewTo': 'reviews@severnshire.example',
    'asked-licence': 'Open Government Licence v3.0',
    'asked-signedBy': 'Information rights officer',
    'asked-adviceOwn': 'A table without the kinds of breach would be answered in full.',
    on: '1 December 2026',
  })
  await press(officer, /^Write it as version/)
  await officer.goto(`${served.address}${address}/releases`)
  await press(officer, 'Draw it up')

  const second = await asSomebody('Corwen Example', 'second-person')
  await second.goto(`${served.address}/signing${address.replace('/requests', '')}/1`)
  assert.doesNotMatch(await second.content(), /Tollgate/)
  const files = await second
    .locator('a[href*="/files/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  assert.ok(files.length > 3)
  for (const file of new Set(files))
    assert.equal((await second.request.get(`${served.address}${file}`)).status(), 200)
  await second.reload()
  for (const box of await second.locator('input[name^="question-"]').all()) await box.check()
  await looksRight(second, 'signing')
  await press(second, /^Sign these/)

  await clerk.goto(`${served.address}${address}`)
  await follow(clerk, 'Send it')
  await clerk.locator('[name="on"]').first().fill('24 November 2026')
  await press(clerk, 'Hand it over')
  await fill(clerk, 'main form', {
    subject: 'Social media, 2009 to 2014',
    asked: 'How many were investigated, for what; the policy.',
    answered: 'The figures and the policy stand in the files.',
    published: '24 November 2026',
  })
  await press(clerk, 'Publish it')

  const anybody = await openPage(browser, { width: 1280 })
  await anybody.goto(`${served.address}/log`)
  await follow(anybody, /Social media, 2009 to 2014/)
  await looksRight(anybody, 'log')
  assert.match(await main(anybody), /The figures and the policy stand in the files/)
  assert.doesNotMatch(await anybody.content(), /Tollgate/)
  await clerk.goto(`${served.address}${address}`)
  assert.match(await main(clerk), /answered on 24 November 2026, in time/)
})
