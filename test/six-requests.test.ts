// The six requests of the invented force, as they left it: each where it should be, its letter with every part that it owes, what left
// searched for what should not have, the review's tables read beside the first answer's by somebody who withheld none of them.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Course, courseOf } from '../src/answer/course/course-of.ts'
import { allOf } from '../src/answer/course/standing.ts'
import { requesterOf, requestsKept } from '../src/answer/queries.ts'
import { candour } from '../src/desks/cli/main.ts'
import { bundleOf } from '../src/desks/work/answering/bundle.ts'
import { faultsInFile, letterMade } from '../src/desks/work/answering/letter-files.ts'
import type { ProtectionMade } from '../src/desks/work/errands/protect.ts'
import { openJson } from '../src/desks/work/errands/sealed-json.ts'
import { takeInForce } from '../src/desks/work/force/take-in-force.ts'
import { type Audited, auditTables } from '../src/disclose/audit-tables.ts'
import { DEFAULT_POLICY } from '../src/disclose/policy/policy.ts'
import { published } from '../src/disclose/released/read-released.ts'
import { wordsInBytes } from '../src/inspect/closure/words-in-bytes.ts'
import type { Released } from '../src/vocabulary/released/true-table.ts'
import { type AStandardsDesk, aStandardsDesk } from './a-standards-desk.ts'

let desk: AStandardsDesk
let all: Course[]

before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house)
  all = (await requestsKept(desk.house.db)).map((one) => courseOf(one, '2026-11-24'))
})
after(() => desk.close())

const named = (reference: string): Course =>
  all.find(({ request }) => request.reference === reference) ?? assert.fail(reference)

// Each request, what is answered to its questions, and how many letters it took.
const PLAYED: [is: string, reference: string, outcomes: string[], letters: number][] = [
  ['answered in full', 'FOI 2026/0008', ['full', 'full'], 1],
  ['answered in part', 'FOI 2026/0009', ['partial', 'partial', 'refused'], 1],
  ['refused on cost', 'FOI 2026/0003', ['refused-cost'], 1],
  ['narrowed, and answered', 'FOI 2026/0004', ['full'], 1],
  ['neither confirmed nor denied', 'FOI 2026/0005', ['ncnd'], 1],
  ['refused after more time', 'FOI 2026/0007', ['refused'], 2],
  ['overturned on review', 'FOI 2026/0009-R1', ['full'], 1],
]

for (const [is, reference, outcomes, letters] of PLAYED)
  test(`${reference} is ${is}: in time, signed by another, sent, logged`, () => {
    const { state, questions, releases, clocks } = named(reference)
    assert.equal(state, 'answered')
    assert.deepEqual(
      questions.map(({ outcome }) => outcome),
      outcomes,
    )
    assert.equal(releases.length, letters)
    assert.ok(clocks.every(({ answered }) => answered?.inTime))
    for (const { signed, sent, drawnUp } of releases) {
      assert.ok(signed && sent && signed.by !== drawnUp.by)
      assert.ok(drawnUp.files.every(({ verdict }) => verdict === 'clean'))
    }
    assert.ok(releases.at(-1)?.logged)
  })

test('the letter of each, as it left, has every part that it owes and no number but those released', async () => {
  const { house } = desk
  let read = 0
  for (const { request, releases } of all)
    for (const { drawnUp, number } of releases) {
      const letter = drawnUp.files.find(({ name }) => name === 'letter.docx') ?? assert.fail()
      const { facts } = await letterMade(house, request, drawnUp.notice)
      const sent = { name: letter.name, bytes: await house.blobs.open(letter.sha256) }
      const faults = await faultsInFile(house, sent, facts)
      assert.deepEqual(faults, [], `${request.reference}/${number}`)
      read++
    }
  assert.equal(read, 8)
})

const tablesOf = async (course: Course): Promise<Released[]> =>
  Promise.all(
    allOf(course.events, 'protected').map(({ facts }) =>
      openJson<Released>(desk.house, facts.released),
    ),
  )

function readTogether(tables: readonly Released[]): Promise<Audited> {
  const named = tables.map((table, i) => ({ ...table, id: `table ${i + 1}` }))
  return auditTables({ tables: named.map((table) => published(table, table.id)) }, DEFAULT_POLICY)
}

const weakIn = ({ cells }: Audited): number =>
  cells.filter(({ verdict }) => verdict === 'exposed' || verdict === 'narrow').length

test('the release of the review is safe beside the first, read together anew', async () => {
  const first = await tablesOf(named('FOI 2026/0009'))
  const further = await tablesOf(named('FOI 2026/0009-R1'))
  assert.deepEqual([first.length, further.length], [2, 1])
  const together = await readTogether([...first, ...further])
  assert.ok(together.feasible)
  assert.equal(weakIn(together), 0)
  // What it does not do is not for want of looking: a further table that tells four of five exposes the fifth.
  const [roles] = first
  assert.ok(roles)
  const told = [
    'Special constable',
    'Designated officer',
    'Police staff',
    'Police support volunteer / cadet',
  ]
  const careless: Released = {
    ...roles,
    cells: roles.cells.map((cell) => {
      const at = Object.values(cell.at)[0] ?? ''
      return told.includes(at) ? { at: cell.at, value: at === 'Police staff' ? 4 : 1 } : cell
    }),
  }
  assert.ok(weakIn(await readTogether([...first, careless])) > 0)
})

/** Everything that leaves, by what it is: files, mails, the log's pages and feed. */
async function whatLeaves(): Promise<{ what: string; of: string; bytes: Uint8Array }[]> {
  const { blobs } = desk.house
  const sent = all.flatMap(({ request, releases }) =>
    releases.flatMap(({ drawnUp, sent: mail }) => [
      ...drawnUp.files.map(({ name, sha256 }) => ({ what: name, of: request.reference, sha256 })),
      ...(mail ? [{ what: 'mail', of: request.reference, sha256: mail.sha256 }] : []),
    ]),
  )
  const files = await Promise.all(
    sent.map(async ({ what, of, sha256 }) => ({ what, of, bytes: await blobs.open(sha256) })),
  )
  const inMails = files.flatMap(({ what, of, bytes }) =>
    what === 'mail' ? partsOfMail(bytes).map((part) => ({ ...part, of })) : [],
  )
  // Of each file, and each mail its words.
  assert.equal(inMails.length, files.length)
  for (const { what, bytes } of inMails)
    if (what === 'mail')
      assert.match(Buffer.from(bytes).toString(), /Our answer to your request FOI/)
  const log = await (await desk.ask('/log')).text()
  const entries = [...log.matchAll(/href="(\/log\/[^"]+)"/g)].map(([, path = '']) => path)
  assert.equal(entries.length, 7)
  const pages = await Promise.all(
    ['/log', '/log.atom', ...entries].map(async (path) => ({
      what: path,
      of: '',
      bytes: new Uint8Array(await (await desk.ask(path)).arrayBuffer()),
    })),
  )
  return [...files, ...inMails, ...pages]
}

/** As the program of whoever gets it unpacks them: its words first, then what is attached. */
function partsOfMail(bytes: Uint8Array): { what: string; bytes: Uint8Array }[] {
  const mail = Buffer.from(bytes).toString('latin1')
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(mail) ?? []
  const [, ...parts] = mail.split(`--${boundary}`).slice(0, -1)
  return parts.map((part, i) => {
    const at = part.indexOf('\r\n\r\n')
    const name = /filename="([^"]+)"/.exec(part.slice(0, at))?.[1] ?? ''
    return {
      what: i === 0 ? 'mail' : `attached: ${name}`,
      bytes: /base64/.test(part.slice(0, at))
        ? Buffer.from(part.slice(at), 'base64')
        : quotedPrintable(part.slice(at)),
    }
  })
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )

/** Of a pattern: what each number is withheld for, how many are small, the fewest that had to be. How many values a number keeps is in its proof, and public. */
const STAYS_HERE = ['"role"', 'companion', '"small"', '"bound"', '"proven"', 'intruder']

const SAYS_HOW_FEW =
  /\b(?:fewer|less|smaller) than (?:\d|two|three|four|five|six|ten)\b|\b(?:\d+|five|seven|twelve) (?:small|withheld) (?:numbers|cells|figures)|\b(?:\d+|five|seven|twelve) (?:numbers|cells|figures) (?:are|were) (?:small|withheld)/i

const textsIn = (bytes: Uint8Array): string[] => [
  Buffer.from(bytes).toString('utf8'),
  ...wordsInBytes(bytes).map(({ words }) => words.join('\n')),
]

test('nothing that leaves holds who asked, why a number is withheld, how many are small, or from how few on', async () => {
  const people = await Promise.all(
    all.map(async ({ request }) => ({
      of: request.reference,
      name: (await requesterOf(desk.house.db, request.id))?.name ?? assert.fail(),
    })),
  )
  const consulted = all.flatMap(({ events }) =>
    allOf(events, 'consulted').map(({ facts }) => facts.asked),
  )
  const closed = [...STAYS_HERE, 'A colleague, a neighbour', ...consulted]
  const left = await whatLeaves()
  assert.ok(left.length > 50)
  for (const { what, of, bytes } of left)
    for (const text of textsIn(bytes)) {
      for (const word of closed) assert.ok(!text.includes(word), `${of} ${what}: ${word}`)
      // A mail names whom it is sent to, and nobody else.
      const sentTo = what === 'mail' ? people.find((one) => one.of === of)?.name : undefined
      for (const { name } of people)
        if (name !== sentTo) assert.ok(!text.includes(name), `${of} ${what}: ${name}`)
      assert.doesNotMatch(text, SAYS_HOW_FEW, `${of} ${what}`)
    }
})

test('the review is signed by somebody who had no part in the answer', () => {
  const signers = ['FOI 2026/0009', 'FOI 2026/0009-R1'].map(
    (reference) => named(reference).releases[0]?.signed?.by,
  )
  assert.ok(signers[0] && signers[1] && signers[0] !== signers[1])
})

test('on its page the second question after a rank that few hold is warned of a month later, and it is not answered otherwise', async () => {
  const { request, state, questions, received } = named('FOI 2026/0006')
  assert.deepEqual([state, questions[0]?.outcome], ['in-work', null])
  assert.ok((received?.facts.on ?? '') > '2026-11-12', 'the first came on 12 October')
  const officer = await desk.someone('Reads what is warned of', 'disclosure-officer')
  const page = await (await officer.ask(`/requests/${request.id}/reasons`)).text()
  const words = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(
    words,
    /Question 1 speaks of “Chief Superintendent[^”]*”\. FOI 2026\/0005 asked for the same kind of thing/i,
  )
  const other = named('FOI 2026/0008').request.id
  const unlike = await (await officer.ask(`/requests/${other}/reasons`)).text()
  assert.doesNotMatch(unlike, /asked for the same kind of thing/)
})

for (const reference of ['FOI 2026/0008', 'FOI 2026/0009', 'FOI 2026/0009-R1'])
  test(`the bundle of ${reference} opens, its closed part is not in its open one, and its proofs hold by the command line`, async () => {
    const officer = await desk.someone(`Bundles ${reference}`, 'disclosure-officer')
    const bundle = await bundleOf(desk.house, officer.viewer, named(reference))
    const folder = mkdtempSync(join(tmpdir(), 'candour-bundle-'))
    for (const { path, content } of bundle) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const open = bundle.filter(({ path }) => path.startsWith('open/'))
    const patterns = await Promise.all(
      allOf(named(reference).events, 'protected').map(({ facts }) =>
        openJson<ProtectionMade>(desk.house, facts.closed),
      ),
    )
    for (const { content } of open)
      for (const text of textsIn(Buffer.from(content)))
        for (const word of STAYS_HERE) assert.ok(!text.includes(word), word)
    const proofs = bundle.filter(({ path }) => path.endsWith('/certificate.json'))
    assert.equal(proofs.length, patterns.length)
    for (const { path } of proofs) {
      const beside = dirname(path)
      const earlier = bundle.filter((one) => one.path.startsWith(`${beside}/earlier/`))
      const lines: string[] = []
      const code = await candour(
        [
          'verify-certificate',
          join(folder, path),
          '--released',
          join(folder, beside, 'released.json'),
          ...earlier.flatMap((one) => ['--earlier', join(folder, one.path)]),
        ],
        { out: (line) => lines.push(line), err: (line) => lines.push(line) },
      )
      assert.equal(code, 0, lines.join('\n'))
    }
  })
