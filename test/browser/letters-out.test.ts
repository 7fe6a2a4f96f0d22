// As a new user would: mail set up, addresses pasted, a survey of twelve bodies looked at, three asked first, then the others.
import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { sendLetters } from '../../src/desks/work/mail/send-letters.ts'
import { mailFile } from '../../src/desks/work/mail/way-in/mail-file.ts'
import { importSurvey } from '../../src/survey/import-survey.ts'
import { requestsOf, surveyBySlug } from '../../src/survey/queries.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import { type ADesk, aMailDesk } from '../a-desk.ts'
import { type AMailServer, aMailServer } from '../a-mail-server.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let desk: ADesk
let browser: Browser
let server: AMailServer
let data: string
let now = new Date('2026-11-30T10:00:00Z')

const COUNCILS = Array.from({ length: 12 }, (_, i) => `${'ABCDEFGHIJKL'[i]}shford Council`)
const SURVEY = `title: Fly-tipping fines, 2023/24 to 2025/26
law: foia
period: { from: 2023/24, to: 2025/26 }
questions:
  - number: "1"
    asks: How many fixed penalty notices for fly-tipping did the council issue in each financial year?
    counts: { one: notice, many: notices, kind: count, verb: issued }
    by: [financial-year]
  - number: "2"
    asks: How many of these were paid?
    counts: { one: notice, many: notices, kind: count, verb: paid }
    by: [financial-year]
    partOf: "1"
bodies:
${COUNCILS.map((name, i) => `  - { slug: ${name.toLowerCase().replace(' ', '-')}, name: ${name}, per: ${(i + 1) * 1000} }`).join('\n')}
`

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'candour-mail-'))
  server = await aMailServer({ user: 'foi@paper.example', password: 'tr1cky-pass' })
  desk = await aMailDesk(data, 'Ada Reader', () => now)
  const { folder } = readFolder('fly-tipping', { 'survey.yaml': SURVEY })
  assert.ok(folder)
  await importSurvey(desk.house, folder)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await desk?.close()
  await server?.close()
  await rm(data, { recursive: true, force: true })
})

const HOME = '/surveys/fly-tipping'

async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([
    page.waitForLoadState('domcontentloaded'),
    page.getByRole('button', { name }).first().click(),
  ])
  await page.waitForLoadState('domcontentloaded')
}

/** Where somebody wants to look at it. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test('letters to twelve bodies are set up, looked at, sent three first and then the others, and taken back', async () => {
  const page = await openPage(browser, { width: 1280 }, desk)
  await page.goto(`${desk.address}/mail`)
  await page.fill('#address', 'foi@paper.example')
  await page.fill('#name', 'Ada Reader')
  await page.fill('#host', '127.0.0.1')
  await page.fill('#port', String(server.port))
  await page.selectOption('#security', 'none')
  await page.fill('#user', 'foi@paper.example')
  await page.fill('#password', 'tr1cky-pass')
  await shot(page, 'mail')
  await press(page, 'Keep it')
  assert.doesNotMatch(await page.content(), /tr1cky/)
  assert.equal((await stat(mailFile(data))).mode & 0o077, 0)
  await press(page, /Try the server/)
  assert.match(await page.innerText('main'), /The server lets us in/)

  await page.goto(`${desk.address}${HOME}`)
  await page.getByRole('link', { name: /Ask: write the letters/ }).click()
  await page.waitForURL(/letters$/)
  await shot(page, 'letters-first')
  assert.match(await page.innerText('main'), /12 bodies have no address/)
  await page.goto(`${desk.address}/bodies?survey=fly-tipping`)
  const lines = COUNCILS.map((name, i) => `${name},foi@c${i}.example`)
  await page.fill('#addresses', `Name,E-mail\r\n${lines.join('\r\n')}\r\n`)
  await press(page, 'Keep these addresses')
  assert.match(await page.innerText('main'), /12 bodies kept/)
  await shot(page, 'bodies')

  await page.goto(`${desk.address}${HOME}/letters`)
  await shot(page, 'letters')
  assert.deepEqual(await faultsOf(page), [])
  await page.getByRole('link', { name: 'Cshford Council' }).click()
  await page.waitForURL(/cshford-council$/)
  const letter = await page.innerText('.textsrc')
  assert.match(letter, /^Dear Freedom of Information Officer,/)
  assert.match(letter, /1\. How many fixed penalty notices/)
  assert.match(letter, /twentieth working day 30\s+December\s+2026/)
  assert.doesNotMatch(letter, /\{\{/)
  await shot(page, 'letter')
  assert.deepEqual(await faultsOf(page), [])

  await page.goto(`${desk.address}${HOME}/letters`)
  assert.equal(await page.isChecked('#whom'), true)
  await press(page, 'Put them into the outbox')
  assert.match(await page.innerText('main'), /In the outbox: 3 letters/)
  await shot(page, 'letters-outbox')
  await press(page, 'Take all of them back')
  assert.doesNotMatch(await page.innerText('main'), /In the outbox/)
  await press(page, 'Put them into the outbox')
  now = new Date(now.getTime() + 11 * 60_000)
  const post = await desk.house.post?.()
  assert.ok(post)
  await sendLetters(desk.house, post)
  assert.equal(server.taken.length, 3)
  await page.goto(`${desk.address}${HOME}/letters`)
  assert.match(await page.innerText('main'), /3 sent/)
  await page.check('#whom')
  await press(page, 'Put them into the outbox')
  await press(page, 'Send them now')
  await sendLetters(desk.house, { ...post, perMinute: 100 })
  assert.equal(server.taken.length, 12)
  assert.equal(new Set(server.taken.map(({ to }) => to[0])).size, 12)
  await page.goto(`${desk.address}${HOME}/letters`)
  await shot(page, 'letters-sent')
  await page.goto(`${desk.address}${HOME}/letters/ashford-council`)
  assert.match(await page.innerText('main'), /sent on 30\s+November\s+2026/)
  await shot(page, 'letter-sent')
  assert.deepEqual(await faultsOf(page), [])
  const kept = await surveyBySlug(desk.house.db, 'fly-tipping')
  const requests = await requestsOf(desk.house.db, kept?.id ?? '')
  assert.deepEqual([...new Set(requests.map(({ sent }) => sent))], ['2026-11-30'])
  await page.close()
})

for (const path of [
  `${HOME}/letters`,
  `${HOME}/letters/ashford-council`,
  '/bodies',
  '/bodies/essex',
  '/mail',
])
  test(`${path} is read on a telephone without scrolling sideways`, async () => {
    const page = await openPage(browser, { width: 320 }, desk)
    await page.goto(`${desk.address}${path}`)
    assert.equal(await sidewaysScroll(page), 0)
    await shot(page, `narrow${path.replaceAll('/', '-')}`)
    assert.deepEqual(await faultsOf(page), [])
    await page.close()
  })
