// Matters as they were tried for the rules, taken through the desk's own forms: what the law allows is recorded, what it does
// not is refused, and at the end each stands where it should.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { idInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'

interface Tried {
  id: string
  role: string
  cameToAttention: string
  matterType?: string
  endsIn?: string
  warnings?: { kind: string; from: string; until: string }[]
  events: Record<string, unknown>[]
  expect: { event: string; allowed: boolean }[]
  [key: string]: unknown
}

const folder = new URL('../../../../../fixtures/assess/matters/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Tried => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

let desk: AStandardsDesk
let ada: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
})
after(() => desk.close())

type Form = Record<string, string>

async function done(path: string, form: Form): Promise<number> {
  const page = await (await ada.ask(path)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  return (await ada.send(path, { version, ...form })).status
}

/** As a person types it. */
const typed = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value ?? '')

const asForm = (values: Record<string, unknown>): Form =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typed(value)]))

const KINDS: Record<string, string> = {
  complaint: 'complaint',
  recordable_conduct: 'recordable_conduct',
}

test('as many matters as were tried are here', () => assert.ok(files.length >= 30))

for (const tried of files)
  test(`${tried.id}: ${tried.theme}`, async () => {
    const kind = KINDS[tried.matterType ?? ''] ?? 'conduct_report'
    const { cameToAttention, role } = tried
    const opened = await ada.send('/matters/new', {
      kind,
      cameToAttention,
      summary: 'as it was tried',
    })
    const at = opened.headers.get('location') ?? ''
    const subject = asForm({ role, probationer: tried.probationer, leftOn: tried.leftOn })
    assert.equal(await done(`${at}/acts/subject`, { name: 'Robin Invented', ...subject }), 303)
    // The first thing of a matter is its opening, the second who records it.
    const n = 3
    const warnings = (tried.warnings ?? []).map(
      (one) =>
        `${one.kind.replaceAll('_', ' ')}, ${dayInWords(one.from)}, ${dayInWords(one.until)}`,
    )
    const facts = { ...asForm(tried), warnings: warnings.join('\n') }
    assert.equal(await done(`${at}/acts/facts?n=${n}`, facts), 303)
    const allowed: boolean[] = []
    for (const { event, ...stated } of tried.events) {
      const status = await done(`${at}/subjects/${n}/steps/${String(event)}`, asForm(stated))
      allowed.push(status === 303)
    }
    assert.deepEqual(
      allowed,
      tried.expect.map((one) => one.allowed),
    )
    if (!tried.endsIn) return
    const page = await (await ada.ask(at)).text()
    const state = idInWords(tried.endsIn)
    assert.match(page, new RegExp(`aria-current="step"><b>${state}`, 'i'))
  })
