// A release that was wrong is put right through the pages: by a further one, made safe beside the first, which nobody forgets.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { SIX } from '../../../../../test/six-letters.ts'
import { courseOf } from '../../../../answer/course/course-of.ts'
import { allOf } from '../../../../answer/course/standing.ts'
import { requestById } from '../../../../answer/queries.ts'
import { reasonTyped } from '../../../../answer/reasons/reason-form.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import { auditTables } from '../../../../disclose/audit-tables.ts'
import { USUALLY_PROMISED } from '../../../../disclose/given/release-form.ts'
import { DEFAULT_POLICY } from '../../../../disclose/policy/policy.ts'
import { published } from '../../../../disclose/released/read-released.ts'
import type { Released } from '../../../../vocabulary/released/true-table.ts'
import { openJson } from '../../../work/errands/sealed-json.ts'
import { takeInForce } from '../../../work/force/take-in-force.ts'
import { runWaiting } from '../../../work/run-waiting.ts'

const ID = '00000000-0000-4000-8000-00000000c0c1'
const QUESTIONS = [
  { number: '1', words: 'How many people of each role were looked into over social media?' },
]

let desk: AStandardsDesk
let clerk: Someone
let officer: Someone
let second: Someone

before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house, { requests: false })
  clerk = await desk.someone('A Clerk', 'request-officer')
  officer = await desk.someone('An Officer', 'disclosure-officer')
  second = await desk.someone('A Second', 'second-person')
  const requester = { name: 'Zephyrine', address: 'z@example.org', words: '', files: [] }
  const of = { id: ID, received: '2026-11-02', door: 'mail', law: 'foia' } as const
  await takeRequests(desk.house, {
    viewer: clerk.viewer,
    taken: [{ ...of, questions: QUESTIONS, requester }],
  })
})
after(() => desk.close())

const course = async () =>
  courseOf((await requestById(desk.house.db, ID)) ?? assert.fail(), '2026-11-24')

const inWords = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

async function does(
  who: Someone,
  path: string,
  form: Record<string, string> = {},
): Promise<string> {
  const version = String((await course()).request.version)
  const answer = await who.send(path, { version, ...form })
  assert.equal(answer.status, 303, inWords(await answer.text()).slice(-900))
  return answer.headers.get('location') ?? ''
}

const at = (rest: string): string => `/requests/${ID}${rest}`

async function countedAndSafe(period: string): Promise<void> {
  await does(officer, at('/count/1'), {
    'by-what': 'table',
    unit: 'people',
    'by-role': 'yes',
    'social-yes': 'yes',
    title: 'People by role',
    period,
  })
  await does(officer, at('/count'))
  const waits = await does(officer, at('/safe'), { ...USUALLY_PROMISED })
  await runWaiting(desk.house)
  const led = (await officer.ask(waits)).headers.get('location') ?? ''
  assert.match(await (await officer.ask(led)).text(), /Safe to release/)
  await does(officer, `${led}/keep`)
}

async function reasonForMarked(): Promise<void> {
  const [reason] = SIX['partial']?.[0]?.reasons ?? []
  const typed = reasonTyped(reason ?? assert.fail())
  const about = Object.fromEntries(
    Object.entries(typed).filter(([field]) => !field.startsWith('questions-')),
  )
  const form = { ...about, 'questions-1': 'yes', about: 'numbers', do: 'record' }
  await does(officer, at('/reasons/give?section=s40(2)'), form)
}

const LETTER = {
  'asked-from': 'Severnshire Police',
  'asked-reviewTo': 'reviews@severnshire.example',
  'asked-licence': 'Open Government Licence v3.0',
  'asked-signedBy': 'Information rights officer',
  'asked-adviceOwn': 'The total alone would be answered.',
  on: '24 November 2026',
  do: 'write',
}

async function released(number: number, more: Record<string, string> = {}): Promise<void> {
  await does(officer, at('/releases'), { 'question-1': 'yes', 'format-csv': 'yes', ...more })
  const page = await (await second.ask(`/signing/${ID}/${number}`)).text()
  for (const [, href = ''] of page.matchAll(/href="(\/signing\/[^"]+\/files\/[0-9a-f]{64})"/g))
    await second.ask(href)
  await does(second, `/signing/${ID}/${number}`, { 'question-1': 'yes' })
  await does(clerk, at(`/releases/${number}/send`), { door: 'mail', on: '24 November 2026' })
  await does(clerk, at(`/releases/${number}/log`), {
    subject: `People by role, ${number}`,
    asked: 'How many people of each role.',
    answered: 'The figures stand in the files.',
    published: '24 November 2026',
  })
}

test('the first answer counts a year and six weeks too few, and leaves', async () => {
  await countedAndSafe('1 January 2009 to 31 December 2012')
  await reasonForMarked()
  await does(officer, at('/letter'), LETTER)
  await released(1)
})

test('what is counted anew is made safe beside it, and the letter says what was wrong', async () => {
  await countedAndSafe('1 January 2009 to 17 February 2014')
  // Nothing of it is marked: the reason for marked numbers has nothing to be of.
  const [given] = allOf((await course()).events, 'reason-given')
  const seq = String(given?.seq)
  const drop = { reason: seq, [`why-${seq}`]: 'Nothing is withheld any more.' }
  await does(officer, at('/reasons/drop'), drop)
  const why = 'We counted to the end of 2012, and you asked for the time up to 17 February 2014.'
  const without = { version: String((await course()).request.version), ...LETTER }
  const unsaid = await officer.send(at('/letter?kind=correction'), { ...without, do: 'look' })
  assert.match(inWords(await unsaid.text()), /What was wrong in the earlier answer” is not said/)
  await does(officer, at('/letter?kind=correction'), { ...LETTER, 'asked-correctedWhy': why })
  const unnamed = await officer.send(at('/releases'), {
    version: String((await course()).request.version),
    'question-1': 'yes',
    corrects: '1',
    why: '',
  })
  assert.equal(unnamed.status, 422)
  await released(2, { corrects: '1', why })
  const letter = (await course()).releases[1]?.drawnUp.files.find(
    ({ name }) => name === 'letter.docx',
  )
  const read = await desk.house.parsers.read({
    name: 'letter.docx',
    bytes: await desk.house.blobs.open(letter?.sha256 ?? ''),
  })
  const text = read.status === 'read' ? read.document.text.replaceAll(/\s/g, ' ') : ''
  assert.match(text, /We correct our answer of 24 November 2026\. We counted to the end of 2012/)
})

test('the ledger, the log and the page of the first say that the second stands instead', async () => {
  const [first, further] = (await course()).releases
  assert.deepEqual([first?.supersededBy?.release, further?.drawnUp.corrects?.release], [2, 1])
  assert.match(
    inWords(await (await officer.ask(at('/releases'))).text()),
    /Release 2 stands instead of it/,
  )
  const log = await (await desk.ask('/log')).text()
  assert.match(inWords(log), /People by role, 1 .*another release stands instead/)
  const entry = /href="(\/log\/[^"]+-1)"/.exec(log)?.[1] ?? assert.fail(log)
  assert.match(inWords(await (await desk.ask(entry)).text()), /A further release stands instead/)
})

test('read together by somebody who withheld none of it, the two tell no small number', async () => {
  const { releases, events: all } = await course()
  const tables = await Promise.all(
    releases.map(({ drawnUp }) => {
      const safe = allOf(all, 'protected').find(({ seq }) => drawnUp.protected.includes(seq))
      return openJson<Released>(desk.house, safe?.facts.released ?? '')
    }),
  )
  assert.equal(tables.length, 2)
  const audited = await auditTables(
    { tables: tables.map((table, i) => published({ ...table, id: `${i}` }, `${i}`)) },
    DEFAULT_POLICY,
  )
  assert.ok(audited.feasible)
  const weak = audited.cells.filter(({ verdict }) => verdict === 'exposed' || verdict === 'narrow')
  assert.equal(weak.length, 0)
})
