// A request answered from end to end at the invented force: counted, made safe, drawn up, signed by a second person, handed over.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { anAccount } from '../../../../test/a-standards-desk.ts'
import { courseOf } from '../../../answer/course/course-of.ts'
import { ledgerOf, numberOf } from '../../../answer/ledger/ledger.ts'
import { eraseWhoAsked } from '../../../answer/look-up-requester.ts'
import { requestById, requestsKept } from '../../../answer/queries.ts'
import { recordDeed } from '../../../answer/record-deed.ts'
import { takeRequests } from '../../../answer/take-request.ts'
import { USUALLY_PROMISED } from '../../../disclose/given/release-form.ts'
import type { Role } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { proposedMapping } from '../../../register/counted/mapped/propose-mapping.ts'
import type { House } from '../../../store/house.ts'
import type { EventSaid } from '../../../vocabulary/answering/event.ts'
import { writeDocx } from '../../../write/write-docx.ts'
import { protectRequest } from '../errands/protect-request.ts'
import { takeInForce } from '../force/take-in-force.ts'
import { countRequest } from './count-request.ts'
import { drawUp } from './draw-up.ts'
import { handOver } from './hand-over.ts'
import { keepSafe, toProtect } from './keep-safe.ts'
import { openToSign, signRelease } from './sign-release.ts'

const NAME = 'Quillon Featherstonehaugh-Example'
const QUESTIONS = [
  {
    number: '1a',
    words:
      'How many police officers and police staff were investigated for breaching guidelines on social media use?',
  },
  { number: '1b', words: 'For each investigation, what was the nature of the allegation?' },
  { number: '2', words: 'A copy of the current policy on social media use.' },
]
const ALL = 'From 1 January 2009 to 17 February 2014.'
const LETTER = {
  name: 'answer.docx',
  bytes: writeDocx({ title: 'Answer', blocks: [{ kind: 'paragraph', text: 'Our answer.' }] }),
}

let house: House
let clerk: Viewer
let officer: Viewer
let second: Viewer
const id = '00000000-0000-4000-8000-00000000c14c'

async function viewer(name: string, role: Role): Promise<Viewer> {
  return anAccount(house, name, [role])
}

const course = async () => {
  const request = await requestById(house.db, id)
  return courseOf(request ?? assert.fail(), '2026-11-20')
}
const version = async () => (await course()).request.version

async function said(who: Viewer, ...events: EventSaid[]): Promise<void> {
  const done = await recordDeed(house, { viewer: who, id, version: null, said: events })
  assert.ok(done.done)
}

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  clerk = await viewer('A Clerk', 'request-officer')
  officer = await viewer('An Officer', 'disclosure-officer')
  second = await viewer('A Second', 'second-person')
  await takeRequests(house, {
    viewer: clerk,
    taken: [
      {
        id,
        received: '2026-11-02',
        door: 'mail',
        law: 'foia',
        questions: QUESTIONS,
        requester: { name: NAME, address: 'quillon@example.org', words: ALL, files: [] },
      },
    ],
  })
})

after(() => house.parsers.close())

const mapped = (): EventSaid[] =>
  QUESTIONS.flatMap((question): EventSaid[] => {
    const of = proposedMapping(question, { all: ALL, received: '2026-11-02' })
    return 'mapping' in of
      ? [{ kind: 'mapped', facts: { ...of.mapping, words: 'As the register has it.' } }]
      : [
          {
            kind: 'document-chosen',
            facts: { question: question.number, policy: 'social-media', on: '2014-02-17' },
          },
        ]
  })

const letter: EventSaid = {
  kind: 'notice-written',
  facts: {
    version: 1,
    kind: 'answer',
    on: '2026-11-20',
    parts: {},
    edited: [],
    asked: {},
    welsh: null,
  },
}

test('it is counted once, and no number of it stands in an event', async () => {
  await said(officer, ...mapped())
  const done = await countRequest(house, officer, {
    course: await course(),
    version: await version(),
  })
  assert.ok(done.done)
  const { events, questions } = await course()
  assert.deepEqual(
    questions.map(({ state }) => state),
    ['counted', 'counted', 'safe'],
  )
  const counted = events.filter(({ kind }) => kind === 'counted')
  assert.equal(counted.length, 2)
  assert.doesNotMatch(JSON.stringify(counted), /"count"|"cases":\[/)
})

test('who may not count does not count it', async () => {
  await assert.rejects(
    countRequest(house, clerk, { course: await course(), version: await version() }),
    /right to count/,
  )
})

test('what is safe is kept, and with a question for each of its tables', async () => {
  const asked = await toProtect(house, await course(), {
    promised: USUALLY_PROMISED,
    rungs: {},
    bands: {},
  })
  const made = await protectRequest(house, asked)
  const kept = await keepSafe(house, officer, {
    course: await course(),
    version: await version(),
    asked,
    made,
  })
  assert.ok(kept.done)
  assert.deepEqual(
    (await course()).questions.map(({ state }) => state),
    ['safe', 'safe', 'safe'],
  )
})

const drawnUp = async () =>
  drawUp(house, officer, {
    course: await course(),
    version: await version(),
    questions: QUESTIONS.map(({ number }) => number),
    formats: ['csv'],
    letters: [LETTER],
    corrects: null,
  })

test('it is drawn up as a list of clean files: the letter, each table with its proof, and the policy', async () => {
  await said(officer, letter)
  assert.ok((await drawnUp()).done)
  const [release] = (await course()).releases
  assert.deepEqual(
    release?.drawnUp.files.map(({ name, verdict }) => [name, verdict]),
    [
      ['answer.docx', 'clean'],
      ['question-1a.csv', 'clean'],
      ['question-1a-released.json', 'clean'],
      ['question-1a-certificate.json', 'clean'],
      ['question-1b.csv', 'clean'],
      ['question-1b-released.json', 'clean'],
      ['question-1b-certificate.json', 'clean'],
      ['social-media-2.0.docx', 'clean'],
    ],
  )
})

test('of what is refused since no table and no document goes out', async () => {
  const at = await version()
  const given = (question: string): EventSaid => ({
    kind: 'reason-given',
    facts: {
      questions: [question],
      group: null,
      instead: null,
      section: 's31(1)(g)',
      fields: {},
      text: 'It would prejudice a hearing.',
      until: null,
    },
  })
  const neither: EventSaid = {
    kind: 'ncnd',
    facts: {
      questions: ['1b'],
      section: 's40(5B)(a)(i)',
      class: 'one named officer',
      kind: 'person',
      known: ['named'],
      fields: {},
      why: 'yes',
      text: 'It would tell of a person.',
    },
  }
  await said(officer, given('1a'), neither, given('2'))
  assert.ok((await drawnUp()).done)
  const [drawn] = (await course()).releases
  assert.deepEqual(
    drawn?.drawnUp.files.map(({ name }) => name),
    ['answer.docx'],
  )
  assert.deepEqual(drawn?.drawnUp.protected, [])
  const back = [1, 2, 3].map(
    (n): EventSaid => ({ kind: 'event-corrected', facts: { event: at + n } }),
  )
  await said(officer, ...back)
  assert.ok((await drawnUp()).done)
})

const release = async () => (await course()).releases[0] ?? assert.fail()
const sign = async (who: Viewer) =>
  signRelease(house, who, {
    course: await course(),
    release: await release(),
    questions: QUESTIONS.map(({ number }) => number),
    version: await version(),
  })

test('a second person opens each file before they sign, and who drew it up does not sign', async () => {
  await assert.rejects(sign(second), /Open answer\.docx first/)
  for (const { sha256 } of (await release()).drawnUp.files) {
    const { bytes } = await openToSign(house, second, {
      course: await course(),
      release: await release(),
      sha256,
    })
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
  }
  await assert.rejects(sign({ ...officer, rights: second.rights }), /worked on it/)
  assert.ok((await sign(second)).done)
  assert.equal((await course()).state, 'signed')
})

test('a letter that is written anew unsigns it, and says so', async () => {
  await said(officer, letter)
  assert.deepEqual((await release()).changed, ['notice-written'])
  assert.equal((await release()).signed, null)
  assert.ok((await drawnUp()).done)
  for (const { sha256 } of (await release()).drawnUp.files)
    await openToSign(house, second, { course: await course(), release: await release(), sha256 })
  assert.ok((await sign(second)).done)
})

test('the mail that is handed over holds the very bytes that were signed, and only its sender sees to whom', async () => {
  const asked = {
    course: await course(),
    release: await release(),
    door: 'mail' as const,
    on: '2026-11-20',
    version: await version(),
  }
  await assert.rejects(handOver(house, officer, asked), /sees to whom/)
  // Of a sending that is not kept no mail stays that names who asked, and that nobody would ever erase.
  const blobs = async () => (await house.db.query('select from blob')).rows.length
  const before = await blobs()
  assert.ok(!(await handOver(house, clerk, { ...asked, version: asked.version - 1 })).done)
  assert.equal(await blobs(), before)
  assert.ok((await handOver(house, clerk, asked)).done)
  const { sent } = await release()
  const mail = await house.blobs.open(sent?.sha256 ?? '')
  assert.match(Buffer.from(mail).toString('latin1'), /^To: "Quillon/)
  assert.equal((await course()).state, 'answered')
})

test('the ledger has it, with its tables, and the next answer is given them', async () => {
  const lines = ledgerOf(await requestsKept(house.db)).filter(({ request }) => request === id)
  assert.deepEqual(
    lines.map((line) => [numberOf(line.reference, line.release).slice(-2), line.tables.length]),
    [['/1', 2]],
  )
  const asked = await toProtect(house, await course(), {
    promised: USUALLY_PROMISED,
    rungs: {},
    bands: {},
  })
  const { reference } = (await course()).request
  assert.equal(asked.earlier.filter((one) => one.reference === reference).length, 2)
})

test('with who asked goes the mail that names them, and the files in it stay', async () => {
  const old = '00000000-0000-4000-8000-00000000c14d'
  const at = async () => courseOf((await requestById(house.db, old)) ?? assert.fail(), '2026-11-20')
  const requester = { name: NAME, address: 'quillon@example.org', words: ALL, files: [] }
  await takeRequests(house, {
    viewer: clerk,
    taken: [
      { id: old, received: '2023-11-02', door: 'mail', law: 'foia', questions: [], requester },
    ],
  })
  await recordDeed(house, { viewer: officer, id: old, version: null, said: [letter] })
  const asked = { questions: [], formats: [], letters: [LETTER], corrects: null }
  const before = await at()
  await drawUp(house, officer, { course: before, version: before.request.version, ...asked })
  const of = async () => {
    const course = await at()
    return { course, release: course.releases[0] ?? assert.fail(), version: course.request.version }
  }
  const [file] = (await of()).release.drawnUp.files
  await openToSign(house, second, { ...(await of()), sha256: file?.sha256 ?? '' })
  await signRelease(house, second, { ...(await of()), questions: [] })
  await handOver(house, clerk, { ...(await of()), door: 'mail', on: '2023-11-20' })
  const mail = (await of()).release.sent?.sha256 ?? ''
  assert.ok((await house.blobs.open(mail)).length > 0)
  await eraseWhoAsked(house, clerk, old)
  await assert.rejects(house.blobs.open(mail))
  assert.ok((await house.blobs.open(file?.sha256 ?? '')).length > 0)
})
