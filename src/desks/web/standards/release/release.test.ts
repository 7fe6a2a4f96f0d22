// A request answered through the pages by four people: counted, made safe, drawn up, signed, sent, published; and what leaves
// searched, inflated, for anything that should not.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { SIX } from '../../../../../test/six-letters.ts'
import { allOf } from '../../../../answer/course/standing.ts'
import { requestById } from '../../../../answer/queries.ts'
import { reasonTyped } from '../../../../answer/reasons/reason-form.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import { USUALLY_PROMISED } from '../../../../disclose/given/release-form.ts'
import { wordsInBytes } from '../../../../inspect/closure/words-in-bytes.ts'
import { candour } from '../../../cli/main.ts'
import type { ProtectionMade } from '../../../work/errands/protect.ts'
import { openJson } from '../../../work/errands/sealed-json.ts'
import { takeInForce } from '../../../work/force/take-in-force.ts'
import { runWaiting } from '../../../work/run-waiting.ts'

const NAME = 'Zephyrine Quillfeather'
const CONSULTED = 'CANARY-CONSULTED'
const ID = '00000000-0000-4000-8000-0000000c14c1'
const QUESTIONS = [
  {
    number: '1a',
    words:
      'How many police officers and police staff were investigated for breaching guidelines on social media use?',
  },
  { number: '1b', words: 'For each investigation, what was the nature of the allegation?' },
]

let desk: AStandardsDesk
let clerk: Someone
let officer: Someone
let second: Someone
let both: Someone

before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house)
  clerk = await desk.someone('A Clerk', 'request-officer')
  officer = await desk.someone('An Officer', 'disclosure-officer')
  second = await desk.someone('A Second', 'second-person')
  both = await desk.someone('One who does all', 'disclosure-officer', 'request-officer')
  await takeRequests(desk.house, {
    viewer: clerk.viewer,
    taken: [
      {
        id: ID,
        received: '2026-11-20',
        door: 'mail',
        law: 'foia',
        questions: QUESTIONS,
        requester: { name: NAME, address: 'zq@example.org', words: `I am ${NAME}.`, files: [] },
        more: [{ kind: 'consulted', facts: { on: '2026-11-20', whom: 'PSD', asked: CONSULTED } }],
      },
    ],
  })
})
after(async () => {
  await desk.house.parsers.close()
  await desk.close()
})

const at = (rest = ''): string => `/requests/${ID}${rest}`
const now = async () => (await requestById(desk.house.db, ID)) ?? assert.fail()
const version = async (): Promise<string> => String((await now()).version)
const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()

/** Sends a form with the version that its page showed, and is led on. */
async function does(
  who: Someone,
  path: string,
  form: Record<string, string> = {},
): Promise<string> {
  const answer = await who.send(path, { version: await version(), ...form })
  assert.equal(answer.status, 303, (await answer.text()).replaceAll(/<[^>]+>/g, ' ').slice(-1500))
  return answer.headers.get('location') ?? ''
}

const SPAN = { period: '1 January 2009 to 17 February 2014' }

test('a question is mapped as its words propose it, and all of them are counted at once', async () => {
  const page = await text(officer.ask(at('/count')))
  assert.match(page, /name="unit"\s+value="people" checked/)
  for (const [number, unit, by] of [
    ['1a', 'people', 'by-role'],
    ['1b', 'matters', 'by-breach'],
  ] as const)
    await does(officer, at(`/count/${number}`), {
      'by-what': 'table',
      unit,
      [by]: 'yes',
      'social-yes': 'yes',
      title: `Question ${number}`,
      ...SPAN,
    })
  await does(officer, at('/count'))
  assert.match(await text(officer.ask(at('/count'))), /Police officer[\s\S]{0,200}13/)
})

test('a form that says no days keeps what was typed and says what is wrong', async () => {
  const answer = await officer.send(at('/count/1a'), {
    version: await version(),
    'by-what': 'table',
    unit: 'people',
    title: 'My own title',
    period: 'lately',
  })
  assert.equal(answer.status, 422)
  assert.match(await text(answer), /My own title[\s\S]*|lately/)
})

test('what is public of a table is read in the table’s own words, or asked about', async () => {
  const form = {
    version: await version(),
    ...USUALLY_PROMISED,
    'known-1a': '2 or more: Archbishop',
  }
  const answer = await officer.send(at('/safe'), form)
  assert.equal(answer.status, 422)
  assert.match(
    await text(answer),
    /“Archbishop” stands at no line of the table[\s\S]*2 or more: Archbishop<\/textarea>/,
  )
})

test('all tables are made safe by a step and kept for the answer', async () => {
  const waits = await does(officer, at('/safe'), {
    ...USUALLY_PROMISED,
    'known-1a': '1 or more: Police staff (a hearing notice)',
  })
  await runWaiting(desk.house)
  const led = (await officer.ask(waits)).headers.get('location') ?? ''
  const page = await text(officer.ask(led))
  assert.match(page, /Safe to release, read together/)
  assert.match(page, /Coarser tables/)
  assert.equal((await both.ask(led)).status, 404, 'another’s errand is none')
  await does(officer, `${led}/keep`)
  const [first] = allOf((await now()).events, 'protected')
  const { table } = await openJson<ProtectionMade>(desk.house, first?.facts.closed ?? '')
  assert.deepEqual(table.known, [
    { at: { Role: 'Police staff' }, atLeast: 1, source: 'a hearing notice' },
  ])
})

test('it is drawn up with its letter, and signed by a second person who opened every file', async () => {
  const [reason] = SIX['partial']?.[0]?.reasons ?? []
  const typed = reasonTyped(reason ?? assert.fail())
  const about = Object.fromEntries(
    Object.entries(typed).filter(([field]) => !field.startsWith('questions-')),
  )
  await does(officer, at('/reasons/give?section=s40(2)'), {
    ...about,
    'questions-1b': 'yes',
    do: 'record',
  })
  await does(officer, at('/letter'), {
    'asked-from': 'Severnshire Police',
    'asked-reviewTo': 'reviews@severnshire.example',
    'asked-licence': 'Open Government Licence v3.0',
    'asked-signedBy': 'Information rights officer',
    'asked-adviceOwn': 'A table without the kinds of breach would be answered in full.',
    on: '24 November 2026',
    do: 'write',
  })
  await does(officer, at('/releases'), {
    'question-1a': 'yes',
    'question-1b': 'yes',
    'format-csv': 'yes',
    'format-xlsx': 'yes',
    'format-pdf': 'yes',
  })
  assert.match(await text(second.ask('/')), /<a href="\/signing">/)
  const page = await text(second.ask(`/signing/${ID}/1`))
  assert.match(page, /to open/)
  assert.match(page, /plain text: it is what it shows/)
  assert.ok(!page.includes(NAME))
  const links = [...page.matchAll(/href="(\/signing\/[^"]+\/files\/[0-9a-f]{64})"/g)]
  assert.equal(links.length, 12)
  for (const [, href = ''] of links) assert.equal((await second.ask(href)).status, 200)
  const said = { 'question-1a': 'yes', 'question-1b': 'yes' }
  const half = await second.send(`/signing/${ID}/1`, { 'question-1a': 'yes' })
  assert.equal(half.status, 422)
  const again = await half.text()
  assert.match(again, /Say of question 1b that what was asked is what is answered\./)
  assert.match(again, /Sign these 12 files/)
  await does(second, `/signing/${ID}/1`, said)
  const unsaid = await second.send(`/signing/${ID}/1/take-back`, {
    version: await version(),
    why: ' ',
  })
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /Say why the signature is taken back/)
  assert.match(await text(clerk.ask(at('/releases/1'))), /Send it/)
})

test('who sends it sees to whom; who counts does not, and who knows does not count', async () => {
  assert.equal((await officer.ask(at('/releases/1/mail'))).status, 404)
  assert.equal((await clerk.ask(at('/count'))).status, 404)
  assert.equal((await second.ask(at('/count'))).status, 404)
  await does(clerk, at('/releases/1/send'), { door: 'mail', on: '24 November 2026' })
  const mail = Buffer.from(await (await clerk.ask(at('/releases/1/mail'))).arrayBuffer())
  assert.match(mail.toString('latin1'), /^To: "Zephyrine Quillfeather" <zq@example\.org>/)
})

test('it is on the log for anybody, but not with the name of who asked in it', async () => {
  const said = {
    subject: 'Social media',
    asked: 'How many were investigated?',
    answered: 'The figures stand in the files.',
    published: '24 November 2026',
  }
  const refused = await clerk.send(at('/releases/1/log'), {
    version: await version(),
    ...said,
    asked: 'Quillfeather asked how many.',
  })
  assert.equal(refused.status, 422)
  await does(clerk, at('/releases/1/log'), said)
  const log = await text(desk.ask('/log'))
  assert.match(log, /Social media/)
  assert.match(await text(desk.ask('/log?q=nothing-like-it')), /0 of 8/)
  assert.match(await text(desk.ask('/log.atom')), /<title>Social media/)
})

/** What no reader may have: each with the words that would give it away. */
async function closedWords(): Promise<string[]> {
  return [NAME, 'Quillfeather', CONSULTED, 'companion', '"role"', '"minValues":3,"noughts"']
}

async function withheldParts(): Promise<{ at: Record<string, string> }[]> {
  const made = allOf((await now()).events, 'protected')
  const kept = await Promise.all(
    made.map(({ facts }) => openJson<ProtectionMade>(desk.house, facts.closed)),
  )
  return kept.flatMap(({ answer }) => answer.cells)
}

test('nothing closed is in any file, page or feed that leaves, inflated', async () => {
  assert.ok((await withheldParts()).length > 1, 'something is withheld')
  const [, entry = ''] = /href="(\/log\/[^"]+)"/.exec(await text(desk.ask('/log'))) ?? []
  const pages = [
    await text(desk.ask('/log')),
    await text(desk.ask(entry)),
    await text(desk.ask('/log.atom')),
  ]
  const links = [...(pages[1] ?? '').matchAll(/href="(\/log\/[^"]+\/files\/[0-9a-f]{64})"/g)]
  assert.equal(links.length, 12)
  const files = await Promise.all(
    links.map(async ([, href = '']) => new Uint8Array(await (await desk.ask(href)).arrayBuffer())),
  )
  const copy = unzipSync(new Uint8Array(await (await officer.ask('/ledger/log.zip')).arrayBuffer()))
  for (const name of ['feed.atom', 'index.html', 'log.json']) {
    const [, part] = Object.entries(copy).find(([path]) => path.endsWith(`/${name}`)) ?? []
    assert.doesNotMatch(Buffer.from(part ?? '').toString(), /127\.0\.0\.1|localhost|4343/, name)
  }
  const all = [
    ...pages.map((page) => new TextEncoder().encode(page)),
    ...files,
    ...Object.values(copy),
  ]
  for (const word of await closedWords())
    for (const bytes of all) {
      assert.ok(!Buffer.from(bytes).includes(word), word)
      assert.ok(!wordsInBytes(bytes).some(({ words }) => words.join('\n').includes(word)), word)
    }
})

test('the bundle opens, nothing closed is in what is open, and its certificates hold by the command line', async () => {
  const zip = async (who: Someone) => {
    const answer = await who.send(at('/bundle'), { version: await version() })
    assert.equal(answer.status, 200)
    return unzipSync(new Uint8Array(await answer.arrayBuffer()))
  }
  const bundle = await zip(officer)
  const paths = Object.keys(bundle)
  const below = (part: string) => paths.filter((path) => path.includes(`/${part}/`))
  assert.deepEqual([below('requester').length, below('open').length > 12], [0, true])
  for (const path of below('open'))
    for (const word of await closedWords()) {
      const bytes = bundle[path] ?? new Uint8Array()
      assert.ok(!Buffer.from(bytes).includes(word), `${path}: ${word}`)
      assert.ok(!wordsInBytes(bytes).some(({ words }) => words.join('\n').includes(word)), path)
    }
  for (const path of paths)
    assert.ok(!Buffer.from(bundle[path] ?? '').includes('Quillfeather'), path)
  assert.ok(Object.keys(await zip(both)).some((path) => path.endsWith('/requester/who-asked.txt')))

  const folder = mkdtempSync(join(tmpdir(), 'candour-bundle-'))
  for (const [path, bytes] of Object.entries(bundle)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const certificates = paths.filter((path) => path.endsWith('/certificate.json'))
  assert.equal(certificates.length, 2)
  for (const path of certificates) {
    const beside = dirname(path)
    const earlier = paths.filter((one) => one.startsWith(`${beside}/earlier/`)).toSorted()
    const lines: string[] = []
    const code = await candour(
      [
        'verify-certificate',
        join(folder, path),
        '--released',
        join(folder, beside, 'released.json'),
        ...earlier.flatMap((one) => ['--earlier', join(folder, one)]),
      ],
      { out: (line) => lines.push(line), err: (line) => lines.push(line) },
    )
    assert.equal(code, 0, lines.join('\n'))
  }
})

test('the returns count it as answered, and their number opens it', async () => {
  const page = await text(officer.ask('/returns'))
  assert.match(page, new RegExp(`/requests/${ID}`))
  assert.match(await text(officer.ask('/returns.csv')), /Requests received,/)
  assert.match(await text(officer.ask('/ledger')), /\/1<\/a>/)
})

test('what got out wrongly is off the log at once, and what is to be done is kept', async () => {
  const said = { version: await version(), 'leak-what': 'The row of Ms Quillfeather’s station.' }
  assert.equal((await clerk.send(at('/releases/1/leak'), said)).status, 422)
  const undated = { ...said, 'leak-what': 'A year too many.', 'leak-on': 'lately' }
  const again = await officer.send(at('/releases/1/leak'), undated)
  assert.equal(again.status, 422)
  assert.match(await text(again), /<details open>[\s\S]*A year too many\./)
  await does(officer, at('/releases/1/leak'), { 'leak-what': 'A year too many.' })
  const [, entry = ''] = /href="(\/log\/[^"]+)"/.exec(await text(desk.ask('/log'))) ?? []
  const page = await text(desk.ask(entry))
  assert.match(page, /Withdrawn on/)
  assert.doesNotMatch(page, /\/files\//)
  const bundle = await officer.send(at('/bundle'), { version: await version() })
  const paths = Object.keys(unzipSync(new Uint8Array(await bundle.arrayBuffer())))
  assert.ok(!paths.some((path) => path.includes('/open/release-1/')))
  assert.ok(paths.some((path) => path.endsWith('/closed/withdrawn/release-1/question-1a.csv')))
  await does(officer, at('/releases/1/leak'), {
    step: 'officer-told',
    'note-officer-told': 'By phone',
  })
  assert.match(await text(officer.ask(at('/releases/1'))), /By phone/)
  assert.match(await text(officer.ask(at())), /data protection officer told: [^<]*By phone/)
})

test('two who do something at once: the second is told what the first did', async () => {
  const seen = await version()
  const { done } = await recordDeed(desk.house, {
    viewer: officer.viewer,
    id: ID,
    version: null,
    said: [{ kind: 'triaged', facts: { risk: 'low', why: 'First.' } }],
  })
  assert.ok(done)
  const answer = await officer.send(at('/count'), { version: seen })
  assert.equal(answer.status, 409)
  assert.match(await text(answer), /changed since the page was opened[\s\S]*An Officer: Risk: low/)
  // Who signs is told that it was changed, and no word of what they may not read.
  const ticked = { version: seen, 'question-1a': 'yes', 'question-1b': 'yes' }
  const told = await second.send(`/signing/${ID}/1`, ticked)
  assert.equal(told.status, 409)
  const page = await text(told)
  assert.match(page, /changed since the page was opened/)
  assert.doesNotMatch(page, /Risk: low/)
})
