// A person with a keyboard alone takes the survey of formats from unread to publishable, through the queue, and every key is counted.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { countOf } from '../../src/count/queries.ts'
import { likeness } from '../../src/reconcile/ink/same-ink.ts'
import { answersOf, figuresOf } from '../../src/reconcile/queries.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import type { DecidedFigure } from '../../src/vocabulary/decided.ts'
import { isMissing, type Value } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { type ADesk, undecidedDesk } from '../a-desk.ts'
import { FORMATS } from '../survey-folders.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let desk: ADesk
let browser: Browser
let survey: string

before(async () => {
  desk = await undecidedDesk('example editor')
  survey = (await surveyBySlug(desk.house.db, 'undecided'))?.id ?? ''
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await desk?.close()
})

/** What the example's editor decided, as its folder has it. */
function decidedByEditor(): Decision[] {
  const text = (name: string) => readFileSync(`${FORMATS}/${name}`, 'utf8')
  const read = readFolder('decided', {
    'survey.yaml': text('survey.yaml'),
    'decisions.yaml': text('decisions.yaml'),
  })
  return read.folder?.decisions ?? []
}

interface Keys {
  /** Keys that do something. */
  commands: number
  /** Keys that write the text of a number, a reason or a note. */
  typed: number
}

test('from unread to publishable with keys alone, in as many as docs/desk.md says', async () => {
  const page = await openPage(browser, { width: 1280 }, desk)
  await page.route('**/*.png', (route) => route.abort())
  const keys: Keys = { commands: 0, typed: 0 }
  await page.goto(`${desk.address}/surveys/undecided/queue`)
  // What arithmetic proves first, looked at on its page: one key opens it, one confirms it.
  await go(page, keys, 'c')
  await go(page, keys, 'c')
  await go(page, keys, 'n')
  const decisions = decidedByEditor()
  for (let things = 0; !page.url().includes('/queue?'); things++) {
    assert.ok(things < 400, `the queue does not end: ${page.url()}`)
    await decideThing(page, keys, decisions)
  }
  await page.getByText('Nothing waits for you here').waitFor()

  // Each letter read for what must not be printed: one key takes out what is proposed and leads to the next.
  await page.goto(`${desk.address}/surveys/undecided/redaction`)
  await go(page, keys, 'n')
  for (let letters = 0; /\/redaction\/[0-9a-f]{64}/.test(page.url()); letters++) {
    assert.ok(letters < 60, `the letters do not end: ${page.url()}`)
    await go(page, keys, 'c')
  }
  await page.goto(`${desk.address}/surveys/undecided/publish`)
  await page.getByText('Nothing stands in the way').waitFor()
  await assertCounted()
  await assertFits(page)
  const all = keys.commands + keys.typed
  const says = `with ${all} keys, of which ${keys.commands} are commands and ${keys.typed} the text of reasons`
  const doc = readFileSync(fileURLToPath(new URL('../../docs/desk.md', import.meta.url)), 'utf8')
  assert.ok(doc.includes(says), `docs/desk.md does not say “${says}”`)
})

/** What spine.test.ts finds in the folder with its decisions, as far as the desk's forms can decide it. */
async function assertCounted(): Promise<void> {
  const count = await countOf(desk.house.db, survey)
  const question = count?.questions.find(({ number }) => number === '1a')
  assert.deepEqual(question?.total, { low: 558, high: null })
  assert.equal(question?.coverage.bodies, 23)
  assert.deepEqual([count?.refused, count?.notSeen], [4, 16])
}

/** A survey that is decided has longer rows than one that is not. */
async function assertFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of ['', '/result', '/compared']) {
    await page.goto(`${desk.address}/surveys/undecided${path}`)
    assert.equal(await sidewaysScroll(page), 0, `${path} scrolls sideways`)
    assert.deepEqual(await faultsOf(page), [], path)
  }
}

/** As the editor would: what is right is confirmed, what is wrong corrected or rejected with a reason, a contradiction noted. */
async function decideThing(page: Page, keys: Keys, decisions: readonly Decision[]): Promise<void> {
  // All cases of a body are one act, and so is one alone.
  if (/\/cases[/?]/.test(page.url())) return go(page, keys, 'c')
  const [, body = '', kind = '', id = ''] =
    /bodies\/([^/]+)\/(figures|answers|contradictions|tables)\/([^/?]+)/.exec(page.url()) ?? []
  if (kind === 'tables') return decideTable(page, keys, { body, group: id, decisions })
  if (kind === 'contradictions') {
    const note = decisions.find((one) => one.about === 'contradiction' && one.body === body)
    await page.keyboard.press('e')
    keys.commands++
    return send(page, keys, note?.why ?? 'Different units.')
  }
  if (kind === 'answers') return decideAnswer(page, keys, { body, number: id, decisions })
  const reading = (await figuresOf(desk.house.db, survey, body)).find((one) => one.id === id)
  assert.ok(reading, `${page.url()} shows no reading`)
  return decideFigure(page, keys, { reading, decisions })
}

/** One key where all of it is right; what is not is opened from the table, put right, and leads back to the rest. */
async function decideTable(
  page: Page,
  keys: Keys,
  { body, group, decisions }: { body: string; group: string; decisions: readonly Decision[] },
): Promise<void> {
  if (group === 'answers') return go(page, keys, 'c')
  const seen = (await page.locator('input[name="seen"]').first().inputValue()).split(' ')
  const readings = (await figuresOf(desk.house.db, survey, body)).filter(({ id }) =>
    seen.includes(id),
  )
  const wrong = readings.find((reading) => !isMeant(reading, decisions))
  if (!wrong) return go(page, keys, 'c')
  keys.commands += TO_A_NUMBER
  await page.locator(`a[href*="/figures/${wrong.id}"]`).first().click()
  await page.waitForURL(/\/figures\//)
  return decideFigure(page, keys, { reading: wrong, decisions })
}

/** To a number of a table and into it, as a person with keys alone gets there. */
const TO_A_NUMBER = 3

async function decideFigure(
  page: Page,
  keys: Keys,
  { reading, decisions }: { reading: DecidedFigure; decisions: readonly Decision[] },
): Promise<void> {
  if (isMeant(reading, decisions)) return go(page, keys, 'c')
  await page.keyboard.press('x')
  keys.commands++
  return send(page, keys, 'It is no figure of this answer.')
}

function isMeant({ figure, body }: DecidedFigure, decisions: readonly Decision[]): boolean {
  const meant = decisions.find(
    ({ about, action, evidence: [ink], ...one }) =>
      about === 'figure' &&
      action !== 'note' &&
      one.body === body &&
      one.question === figure.question &&
      ink &&
      likeness(ink, figure) > 0 &&
      (one.reads?.value === undefined || sameValue(one.reads.value, figure.value)),
  )
  return meant !== undefined && meant.action !== 'reject'
}

const sameValue = (a: Value, b: Value): boolean =>
  JSON.stringify(isMissing(a) ? a.none : [a.low, a.high]) ===
  JSON.stringify(isMissing(b) ? b.none : [b.low, b.high])

async function decideAnswer(
  page: Page,
  keys: Keys,
  { body, number, decisions }: { body: string; number: string; decisions: readonly Decision[] },
): Promise<void> {
  const said = (await answersOf(desk.house.db, survey, body)).find(
    ({ answer }) => answer.number === number,
  )
  const meant = decisions.find(
    (one) =>
      one.about === 'answer' &&
      one.action !== 'note' &&
      one.body === body &&
      one.question === number,
  )
  const right = meant?.reads?.answer === undefined || meant.reads.answer === said?.answer.answer
  assert.ok(right, `${body} ${number} is read as ${said?.answer.answer}: the walk must correct it`)
  return go(page, keys, 'c')
}

/** One key, and the page that it leads to. */
async function go(page: Page, keys: Keys, key: string): Promise<void> {
  keys.commands++
  await leads(page, () => page.keyboard.press(key))
}

/** A reason typed into the field that has the cursor, and sent. */
async function send(page: Page, keys: Keys, text: string): Promise<void> {
  await page.keyboard.type(text)
  keys.typed += text.length
  keys.commands += 2
  await leads(page, () => page.keyboard.press('Control+Enter'))
}

async function leads(page: Page, press: () => Promise<void>): Promise<void> {
  const from = page.url()
  await press()
  await page.waitForURL((url) => url.href !== from, { waitUntil: 'domcontentloaded' })
}
