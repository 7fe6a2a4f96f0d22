// Three matters from their opening to their outcome, by the buttons of their own page: what a new user finds there, at two widths.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Served, serve } from '../../src/desks/web/serve.ts'
import { standardsApp } from '../../src/desks/web/standards/app.ts'
import { beginInvented } from '../../src/register/invented/queries.ts'
import { idAsHead } from '../../src/vocabulary/regimes/id-words.ts'
import { type AStandardsDesk, aStandardsDesk } from '../a-standards-desk.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'

let desk: AStandardsDesk
let served: Served
let browser: Browser
let page: Page

before(async () => {
  desk = await aStandardsDesk()
  const { house } = desk
  const about = 'Invented: Nowhereshire does not exist.'
  await beginInvented(house.db, { name: 'Nowhereshire', about }, house.now())
  served = await serve(standardsApp({ house, work: async () => {} }), 0)
  browser = await openBrowser()
  const { cookie } = await desk.someone('Ada Example', 'case-administrator')
  const name = `candour-session-${new URL(served.address).port}`
  page = await openPage(
    browser,
    { width: 1280 },
    { address: served.address, cookie: cookie.replace(/^[^=]+/, name) },
  )
})
after(async () => {
  await browser?.close()
  await served?.close()
  await desk?.close()
})

type Fields = Record<string, string>

/** Whatever kind of field it is; a box that is to be ticked is "yes". */
async function fill(fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`).first()
    const kind = await field.evaluate(
      (one: { tagName: string; type?: string }) => `${one.tagName} ${one.type ?? ''}`,
    )
    if (kind.startsWith('SELECT')) await field.selectOption(value)
    else if (kind.endsWith('checkbox')) await field.check()
    else if (kind.endsWith('radio'))
      await page.locator(`main [name="${name}"][value="${value}"]`).check()
    else await field.fill(value)
  }
}

async function press(name: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  const alert = page.locator('main [role=alert]')
  assert.equal(await alert.count(), 0, (await alert.allTextContents()).join(' '))
}

async function looksRight(named: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await faultsOf(page), [], `${named} at ${width}`)
    assert.equal(await sidewaysScroll(page), 0, `${named} at ${width} scrolls sideways`)
  }
}

async function step(event: string, fields: Fields): Promise<void> {
  const heading = page.getByRole('heading', { name: idAsHead(event), exact: true, level: 4 })
  const item = page.locator('ul.next:not(.next--closed) > li').filter({ has: heading })
  await item.getByRole('link', { name: 'Record' }).click()
  await page.waitForLoadState('domcontentloaded')
  await fill(fields)
  await press('Record it')
}

async function letter(title: string, fields: Fields): Promise<void> {
  await page
    .locator('#letters')
    .locator('..')
    .getByRole('link', { name: title, exact: true })
    .click()
  await page.waitForLoadState('domcontentloaded')
  await looksRight(title)
  await fill({
    signedBy: 'Ada Example',
    signedAs: 'for the authority',
    'read-yes': 'yes',
    ...fields,
  })
  await press('Write it')
}

interface Told {
  cameToAttention: string
  subject: Fields
  allegation: Fields
  course: (() => Promise<void>)[]
  ends: RegExp
}

const INVESTIGATOR = {
  investigator: 'Insp Kim Invented',
  competent: 'yes',
  interested: 'no',
  managedByOfficer: 'no',
}

const MATTERS: Record<string, Told> = {
  'an officer’s post of 2013: a written warning after a meeting': {
    cameToAttention: '2 September 2013',
    subject: { name: 'Robin Invented', role: 'officer', rankThen: 'constable' },
    allegation: { from: '30 August 2013', 'types-content': 'yes', 'standards-SPB09': 'yes' },
    course: [
      () => step('come_to_attention', { on: '2 September 2013' }),
      () =>
        step('assess_misconduct_investigate', {
          on: '4 September 2013',
          level: 'misconduct',
          forum: 'meeting',
        }),
      () => step('appoint_investigator', { on: '5 September 2013', ...INVESTIGATOR }),
      () => letter('Notice of investigation', { terms: 'The post, and who saw it.' }),
      () => step('serve_reg15_notice', { on: '7 September 2013' }),
      () => step('submit_report', { on: '1 November 2013', opinion: 'misconduct' }),
      () => step('determine_case_to_answer', { on: '11 November 2013', level: 'misconduct' }),
      () =>
        step('m_case_to_answer_meeting', {
          on: '12 November 2013',
          documentsSuppliedOn: '12 November 2013',
        }),
      () => letter('Notice of referral to a misconduct meeting', {}),
      () =>
        step('meeting_finding', {
          on: '28 November 2013',
          finding: 'misconduct',
          reasons: 'Told.',
        }),
      () =>
        step('impose_sanction', {
          on: '28 November 2013',
          outcome: 'written_warning',
          reasons: 'Told.',
        }),
      () => letter('Outcome of the proceedings', { reasons: 'It was admitted.' }),
    ],
    ends: /Closed sanction[\s\S]*Written warning/,
  },
  'an officer’s post of 2026: an accelerated hearing': {
    cameToAttention: '2 February 2026',
    subject: { name: 'Sam Invented', role: 'officer', rankThen: 'sergeant' },
    allegation: { from: '1 February 2026', 'types-disclosure': 'yes', 'standards-SPB07': 'yes' },
    course: [
      () => step('come_to_attention', { on: '2 February 2026' }),
      () =>
        step('assess_misconduct_or_gm', {
          on: '4 February 2026',
          level: 'gross_misconduct',
          forum: 'hearing',
        }),
      () => step('appoint_investigator', { on: '5 February 2026', ...INVESTIGATOR }),
      () => letter('Notice of investigation', { terms: 'The message.' }),
      () => step('serve_reg17_notice', { on: '7 February 2026', termsOfReference: 'given' }),
      () => step('special_conditions_belief', { on: '4 March 2026' }),
      () =>
        step('certify', {
          on: '7 March 2026',
          specialEvidence: 'yes',
          specialPublicInterest: 'yes',
          noticeGivenOn: '7 March 2026',
        }),
      () => letter('Notice of referral to an accelerated hearing', {}),
      () => step('accelerated_hearing', { on: '23 March 2026', finding: 'gross_misconduct' }),
      () => step('impose_sanction', { on: '23 March 2026', outcome: 'dismissed_without_notice' }),
      () => letter('Outcome of the proceedings', { reasons: 'It was proved.' }),
    ],
    ends: /Closed sanction[\s\S]*[Dd]ismiss/,
  },
  'a member of staff in the top pay band, who resigns': {
    cameToAttention: '3 March 2025',
    subject: {
      name: 'Toni Invented',
      role: 'staff',
      gradeText: 'Head of unit',
      scheme: 'Bands',
      band: '8+',
    },
    allegation: { from: '1 March 2025', 'types-content': 'yes' },
    course: [
      () => step('receive', { on: '3 March 2025' }),
      () =>
        step('appoint_investigating_officer', {
          on: '5 March 2025',
          investigator: 'A manager',
          interested: 'no',
        }),
      () => step('resign', { on: '20 March 2025', contractEndsOn: '20 April 2025' }),
    ],
    ends: /Left before outcome/,
  },
}

for (const [title, { cameToAttention, subject, allegation, course, ends }] of Object.entries(
  MATTERS,
))
  test(title, async () => {
    await page.goto(`${served.address}/matters`)
    await page.getByRole('link', { name: 'Record a matter' }).click()
    await fill({ kind: 'conduct_report', cameToAttention, summary: `Invented: ${title}.` })
    await press('Record it')
    await page.getByRole('link', { name: 'Name a subject' }).first().click()
    await looksRight('a subject')
    await fill(subject)
    await press('Record it')
    await page.getByRole('link', { name: 'Add an allegation' }).click()
    await fill({ words: 'that they posted a remark', ...allegation })
    await press('Record it')
    for (const next of course) await next()
    await looksRight('the matter')
    assert.match((await page.locator('main').textContent()) ?? '', ends)
  })
