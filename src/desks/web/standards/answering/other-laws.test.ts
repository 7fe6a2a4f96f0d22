// A request under the Environmental Information Regulations refused through the pages, and subject access passed on.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { courseOf } from '../../../../answer/course/course-of.ts'
import { requestById } from '../../../../answer/queries.ts'
import { fieldName } from '../../../../answer/reasons/reason-form.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import { fieldsOf, sectionIn } from '../../../../vocabulary/answering/reason-law.ts'
import type { RequestLaw } from '../../../../vocabulary/answering/request.ts'

const EIR = '00000000-0000-4000-8000-00000000e142'
const ACCESS = '00000000-0000-4000-8000-00000000e143'
const WORDS = 'Which complaints about spoil tipped on the flood meadow at Harwell are open?'

let desk: AStandardsDesk
let officer: Someone
let clerk: Someone

before(async () => {
  desk = await aStandardsDesk()
  officer = await desk.someone('An Officer', 'disclosure-officer')
  clerk = await desk.someone('A Clerk', 'request-officer')
  const requester = { name: 'Zephyrine', address: 'z@example.org', words: WORDS, files: [] }
  const taken = ([EIR, ACCESS] as const).map((id) => ({
    id,
    received: '2026-11-02',
    door: 'mail' as const,
    law: (id === EIR ? 'eir' : 'subject-access') satisfies RequestLaw as RequestLaw,
    questions: [{ number: '1', words: WORDS }],
    requester,
  }))
  await takeRequests(desk.house, { viewer: clerk.viewer, taken })
})
after(() => desk.close())

const course = async (id: string) =>
  courseOf((await requestById(desk.house.db, id)) ?? assert.fail(), '2026-11-24')

async function does(who: Someone, id: string, path: string, form: Record<string, string>) {
  const version = String((await course(id)).request.version)
  const answer = await who.send(`/requests/${id}${path}`, { version, ...form })
  assert.equal(answer.status, 303, (await answer.text()).replaceAll(/<[^>]+>/g, ' ').slice(-900))
}

const page = async (id: string, path = '') => (await officer.ask(`/requests/${id}${path}`)).text()

test('the exceptions of the Regulations are offered, and no section of the Act', async () => {
  const reasons = await page(EIR, '/reasons')
  assert.match(reasons, /regulation 12\(4\)\(b\)<\/a>: manifestly unreasonable/)
  assert.match(reasons, /from memory: check it/)
  assert.doesNotMatch(reasons, />section \d/)
})

test('by one of them it is refused: reason, letter, files drawn up', async () => {
  const section = sectionIn('reg12(5)(b)') ?? assert.fail()
  const about = 'The inquiry into spoil on the flood meadow at Harwell has not heard its witnesses.'
  await does(officer, EIR, '/acts/held', {
    on: '24 November 2026',
    'questions-1': 'yes',
    held: 'yes',
    why: 'In the register.',
  })
  await does(officer, EIR, '/reasons/give?section=reg12(5)(b)', {
    ...Object.fromEntries(fieldsOf(section).map((id) => [fieldName(id), about])),
    'questions-1': 'yes',
    about: 'all',
    do: 'record',
  })
  await does(officer, EIR, '/letter', {
    'asked-from': 'Severnshire Police',
    'asked-reviewTo': 'reviews@severnshire.example',
    'asked-licence': 'Open Government Licence v3.0',
    'asked-signedBy': 'Information rights officer',
    'asked-adviceOwn': 'Which complaints are closed would be answered.',
    on: '24 November 2026',
    do: 'write',
  })
  await does(officer, EIR, '/releases', { 'question-1': 'yes' })
  const { releases, state, questions } = await course(EIR)
  assert.deepEqual(
    [state, questions[0]?.outcome, releases[0]?.drawnUp.files.map(({ name }) => name)],
    ['drawn-up', 'refused', ['letter.docx', 'letter.pdf']],
  )
})

test('subject access is passed on from its page, and is over here', async () => {
  assert.match(await page(ACCESS), /data protection answers it[\s\S]*Pass it on/)
  await does(clerk, ACCESS, '/acts/pass-on', { on: '24 November 2026', to: 'data protection' })
  assert.equal((await course(ACCESS)).state, 'passed-on')
  assert.match(await page(ACCESS), /Passed on to data protection/)
})
