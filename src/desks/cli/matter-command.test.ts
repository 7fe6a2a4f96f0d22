import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { matterCommand } from './matter-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'candour-matter-'))
after(() => rm(folder, { recursive: true }))
const shipped = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/assess/matters/${name}.json`, import.meta.url))

async function matter(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await matterCommand.run(args, {
    out: (line) => said.push(line),
    err: (line) => complained.push(line),
  })
  return { code, said, complained }
}

async function written(content: unknown): Promise<string> {
  const file = join(folder, 'matter.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('one line of JSON a file, in the order given', async () => {
  const { code, said } = await matter(shipped('S02'), shipped('S30'), '--json', '--expect')
  const answers = said.map((line) => JSON.parse(line))
  assert.equal(code, 0)
  assert.deepEqual(
    answers.map(({ regime, state }) => [regime, state]),
    [
      ['pcr2012', 'closed_sanction'],
      ['pcr2020', 'closed_no_action'],
    ],
  )
  assert.deepEqual(Object.keys(answers[0]).slice(0, 2), ['file', 'regime'])
})

test('the example of matter-events.md is answered as it stands there', async () => {
  const file = await written({
    role: 'officer',
    cameToAttention: '2025-06-02',
    events: [
      { event: 'come_to_attention', on: '2025-06-02' },
      { event: 'assess_pri', on: '2025-06-04', level: 'misconduct' },
    ],
  })
  const { said } = await matter(file, '--json')
  const { instead, ...refused } = JSON.parse(said[0] ?? '').events[1]
  assert.deepEqual(refused, {
    n: 2,
    event: 'assess_pri',
    on: '2025-06-04',
    allowed: false,
    kind: 'guard',
    regulation: '14(2)(a)',
    why: 'only where the conduct is assessed as neither misconduct nor gross misconduct',
    confidence: 'seen',
    sure: 0.93,
    transition: 'pcr2020.assess_pri',
    state: 'severity_assessment',
  })
  assert.deepEqual(instead.slice(0, 7), [
    'assess_pri',
    'assess_refer_vetting',
    'assess_refer_upp',
    'assess_nfa',
    'assess_misconduct_or_gm',
    'leave',
    'suspend_officer',
  ])
})

test('in words, what rests on memory or a summary says so', async () => {
  const { said } = await matter(shipped('S20'), '--as-of', '2026-11-29')
  const text = said.join('\n')
  assert.match(text, /It stands at: closed sanction \(closed\)\./)
  assert.match(text, /former to accelerated: 21D.* \[SECONDARY: not read/)
  assert.match(text, /PAT Rules 2020 r\.9 \[MEMORY: not read; check before relying on it\]/)
  assert.match(text, /not counted: .*3 April 2026 \(Good Friday\), 6 April 2026 \(Easter Monday\)/)
  assert.match(text, /100 working days for a hearing: number, trigger and regulation from memory/)
})

test('law that is newer than what was looked up says so', async () => {
  const newer = await matter(shipped('S20'), '--as-of', '2027-03-01')
  const older = await matter(shipped('S20'), '--as-of', '2026-11-29')
  assert.match(newer.said.at(-1) ?? '', /as of 29 November 2026.*came into force since is not/)
  assert.doesNotMatch(older.said.at(-1) ?? '', /since/)
})

test('where the list of holidays ends before the period no day is given, and what hangs on it is asked', async () => {
  const file = await written({
    role: 'officer',
    procedure: 'performance',
    cameToAttention: '2028-10-02',
    events: [
      { event: 'require_first_stage', on: '2028-10-09' },
      { event: 'find_unsatisfactory', on: '2028-12-20' },
    ],
  })
  const text = (await matter(file, '--as-of', '2028-12-31')).said.join('\n')
  assert.match(text, /appeal from the first stage: no day can be given\./)
  assert.match(text, /The list of bank holidays ends with 2028, and this runs past it/)
  assert.match(
    text,
    /lodge an appeal from the first stage, .*asks for when this period ends: appeal from the first/,
  )
})

test('an expectation that fails is said, and the answer is no', async () => {
  const file = await written({ role: 'staff', events: [], endsIn: 'hearing' })
  const { code, complained } = await matter(file, '--expect')
  assert.equal(code, 1)
  assert.match(complained[0] ?? '', /ends in: expected "hearing", found "reported"/)
  assert.equal((await matter(file)).code, 0)
})

const wrong: [what: string, content: unknown, says: RegExp][] = [
  ['an empty file', ' \n', /it is empty/],
  ['no JSON', '{"events": [', /it is not JSON/],
  ['a list', [], /must be an object with a list “events”/],
  ['no events', { role: 'officer' }, /it has no list “events”/],
  ['events that are no list', { events: {} }, /it has no list “events”/],
  [
    'an event without a name',
    { events: [{ event: 'nfa' }, { on: '2024-01-01' }] },
    /event 2 is no/,
  ],
  ['an event that is a text', { events: ['nfa'] }, /event 1 is no/],
  [
    'a role that is none',
    { role: 'constable', events: [] },
    /“role” is "constable".*officer, spec/,
  ],
  ['31 June', { cameToAttention: '2024-06-31', events: [] }, /“cameToAttention” is .*a day/],
  ['yes for true', { senior: 'yes', events: [] }, /“senior” is "yes"; it must be true or false/],
  ['half a day of appeal', { staffAppealDays: 1.5, events: [] }, /a whole number/],
  ['a warning that is a text', { warnings: ['final'], events: [] }, /a list of warnings/],
  [
    'a warning until no day',
    { warnings: [{ kind: 'x', until: 'soon' }], events: [] },
    /a list of w/,
  ],
  ['expectations that are no list', { events: [], expect: 'all' }, /“expect” must be a list/],
]

for (const [what, content, says] of wrong)
  test(`${what} is no file of a matter, said in one sentence, and the others are answered`, async () => {
    const { code, said, complained } = await matter(
      await written(content),
      shipped('S01'),
      '--json',
    )
    assert.equal(code, 2)
    assert.equal(said.length, 1)
    assert.equal(complained.length, 1)
    assert.match(complained[0] ?? '', says)
    assert.match(complained[0] ?? '', /matter\.json is no file of a matter: .*\.$/)
  })

test('what silence means may be said aloud', async () => {
  const file = await written({ role: 'officer', dgDirectedForm: 'none', warnings: [], events: [] })
  assert.equal((await matter(file)).code, 0)
})

test('used wrongly: no file, no day', async () => {
  await assert.rejects(matter(), /name at least one file/)
  await assert.rejects(matter(shipped('S01'), '--as-of', '2024-02-30'), /which is no day/)
  assert.deepEqual((await matter(join(folder, 'none.json'))).code, 2)
})
