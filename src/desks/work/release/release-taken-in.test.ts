// One desk's release in the other: read without a doubt as it was sent, and never sure once somebody changed it on its way.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { DEFAULT_POLICY } from '../../../disclose/policy/policy.ts'
import { protectTable } from '../../../disclose/protect-table.ts'
import { extractReply } from '../../../extract/extract-reply.ts'
import { readFile } from '../../../read/read-file.ts'
import { listOfFiles } from '../../../vocabulary/released/files-listed.ts'
import type { TrueTable } from '../../../vocabulary/released/true-table.ts'
import type { Extraction } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { proveRelease } from './prove-release.ts'
import { type ReleaseFile, releaseFiles } from './release-files.ts'

const ASKS = 'How many people were investigated, by breach and rank?'
const BREACHES = ['Inappropriate content', 'Disclosure of information', 'Threats', 'Other']
const RANKS = ['Constable', 'Sergeant', 'Inspector or above']
const COUNTS = [31, 12, 6, 14, 7, 2, 9, 3, 0, 22, 9, 8]

const TABLE: TrueTable = {
  title: ASKS,
  unit: 'person',
  unitInk: 'people',
  population: ['officers'],
  period: { from: '2009-01-01', to: '2014-02-17' },
  register: 'invented',
  asOf: '2014-03-10',
  dimensions: [
    { name: 'Breach', categories: BREACHES },
    { name: 'Rank', categories: RANKS },
  ],
  counts: COUNTS.map((count, i) => ({
    at: { Breach: BREACHES[Math.floor(i / 3)] ?? '', Rank: RANKS[i % 3] ?? '' },
    count,
  })),
}

const category = (id: string, word: string) => ({ id, words: [word] })
const SURVEY: Survey = {
  slug: 'invented',
  title: 'An invented survey',
  law: 'foia',
  period: { from: '2009-01-01', to: '2014-02-17' },
  dimensions: [
    {
      name: 'breach',
      categories: BREACHES.map((word, i) => category(`breach-${i}`, word)),
      exclusive: true,
      open: false,
    },
    {
      name: 'rank',
      categories: RANKS.map((word, i) => category(`rank-${i}`, word)),
      exclusive: true,
      open: false,
    },
  ],
  questions: [
    {
      number: '1',
      asks: ASKS,
      counts: { id: 'person', one: 'person', many: 'people', also: [], kind: 'count' },
      by: ['breach', 'rank'],
    },
    { number: '2', asks: 'A copy of the policy on the use of social media.', document: true },
  ],
  bodies: [{ slug: 'severnshire', name: 'Severnshire Constabulary', workforce: null }],
  readers: 1,
}

let released: ReleaseFile[] = []
before(async () => {
  const done = await protectTable(TABLE, {
    policy: DEFAULT_POLICY,
    earlier: [],
    links: null,
    seed: 1,
    rungs: [],
    seconds: 30,
  })
  assert.equal(done.status, 'protected')
  released = releaseFiles('breaches', done)
})

async function takenIn(files: readonly ReleaseFile[], survey = SURVEY): Promise<Extraction> {
  const documents = []
  for (const file of files) {
    const read = await readFile(file)
    if (read.status !== 'read') throw new Error(`${file.name}: ${read.reason.message}`)
    documents.push(read.document)
  }
  const context = { survey, body: 'severnshire', file: 'answer.eml', proves: proveRelease }
  return extractReply(documents, context)
}

const bytesOf = (name: string): Uint8Array =>
  released.find((file) => file.name.endsWith(name))?.bytes ?? new Uint8Array()
const textOf = (name: string): string => new TextDecoder().decode(bytesOf(name))
const listed = (): ReleaseFile => ({
  name: 'files.txt',
  bytes: strToU8(
    listOfFiles(
      released.map(({ name, bytes }) => ({
        name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    ),
  ),
})

/** The release with one file otherwise. */
const otherwise = (name: string, bytes: Uint8Array): ReleaseFile[] =>
  released.map((file) => (file.name.endsWith(name) ? { ...file, bytes } : file))

const only = (...endings: string[]): ReleaseFile[] =>
  released.filter(({ name }) => endings.some((ending) => name.endsWith(ending)))

const codes = ({ doubts }: Extraction): string[] => doubts.map(({ code }) => code)
const own = ({ figures }: Extraction): number => figures.filter(({ ownFile }) => ownFile).length

for (const [what, files] of [
  ['all its files', () => released],
  ['its JSON alone', () => only('released.json')],
  ['its JSON and its proof', () => only('released.json', 'certificate.json')],
  ['all its files and the list of them', () => [...released, listed()]],
] as const)
  test(`a release that came as ${what} is read once, without a doubt, and stands by itself`, async () => {
    const said = await takenIn(files())
    assert.deepEqual(said.doubts, [])
    assert.equal(said.kind, 'decision')
    assert.equal(said.figures.length, 20)
    assert.equal(own(said), 20)
    assert.ok(said.figures.every(({ sure, question }) => sure && question === '1'))
    // What its heading says that it counts, and no label of a row.
    assert.deepEqual([...new Set(said.figures.map(({ unitInk }) => unitInk))], ['people'])
    const [told] = said.releases ?? []
    assert.equal(told?.question, '1')
    assert.equal(told?.stands, true)
    const [question] = said.questions
    assert.deepEqual(
      [question?.number, question?.answer, question?.ownFile],
      ['1', 'partial', true],
    )
  })

test('its figures open the page on which people read them', async () => {
  const { figures } = await takenIn(released)
  assert.ok(figures.every(({ place }) => place.kind === 'page'))
})

test('of its proof it is said that it holds, and how many values a withheld number keeps', async () => {
  const { releases: [told] = [] } = await takenIn(released)
  const { proof } = told ?? {}
  assert.deepEqual([proof?.isOfTable, proof?.valid, proof?.problems], [true, true, []])
  assert.ok((proof?.fewest ?? 0) >= 3)
  assert.ok((told?.withheld ?? 0) >= 4)
})

test('what is withheld stays withheld', async () => {
  const { figures } = await takenIn(released)
  const withheld = figures.filter(({ value }) => 'none' in value)
  const { cells } = JSON.parse(textOf('released.json'))
  assert.equal(withheld.length, cells.filter((cell: object) => 'mark' in cell).length)
})

test('a table that is headed with the words of no question waits for a person', async () => {
  const survey = {
    ...SURVEY,
    questions: SURVEY.questions.map((one) => ({ ...one, asks: `Please tell us: ${one.asks}` })),
  }
  const said = await takenIn(released, survey)
  assert.equal(own(said), 0)
  assert.deepEqual(codes(said), ['released-no-question'])
  assert.equal(said.figures.length, 20)
})

/** One file of an XLSX or ODS changed within it. */
function within(name: string, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytesOf(name))
  const [path] = Object.keys(parts).filter((one) => one.endsWith(part))
  const bytes = path === undefined ? undefined : parts[path]
  if (path === undefined || !bytes) throw new Error(`${name} has no ${part}`)
  const text = new TextDecoder().decode(bytes)
  const changed = change(text)
  assert.notEqual(changed, text, `nothing was changed in ${name}`)
  return zipSync({ ...parts, [path]: strToU8(changed) })
}

const json = (change: (table: Json) => void): Uint8Array => {
  const table = JSON.parse(textOf('released.json'))
  change(table)
  return strToU8(JSON.stringify(table))
}
interface Json {
  title: string
  period: { from: string; to: string }
  cells: { at: Record<string, string>; value?: number; mark?: string }[]
  marks: Record<string, { low: number; high: number | null; meaning: string }>
}

const replaced = (name: string, from: string, to: string): Uint8Array => {
  const text = textOf(name)
  assert.ok(text.includes(from), `${from} is not in ${name}`)
  return strToU8(text.replace(from, to))
}

const tampered: [what: string, files: () => ReleaseFile[], code: string, note: RegExp][] = [
  [
    'a number of the CSV was changed',
    () => otherwise('breaches.csv', replaced('breaches.csv', 'content,31', 'content,13')),
    'released-differs',
    /Inappropriate content \/ Constable is 13 and not 31/,
  ],
  [
    'a withheld number of the page was put in',
    () => otherwise('breaches.html', replaced('breaches.html', '<td>[c]</td>', '<td>2</td>')),
    'released-differs',
    /is 2 and not \[c\]/,
  ],
  [
    'a row of the CSV was cut out',
    () =>
      otherwise('breaches.csv', strToU8(textOf('breaches.csv').replace(/^Threats.*\r?\n/m, ''))),
    'released-differs',
    /the row Threats is gone/,
  ],
  [
    'a sentence was added to the page',
    () =>
      otherwise(
        'breaches.html',
        replaced('breaches.html', '</body>', '<p>Two were sergeants of Ludlow.</p></body>'),
      ),
    'released-differs',
    /“Two were sergeants of Ludlow\.” was added/,
  ],
  [
    'a number of the ODS was changed',
    () =>
      otherwise(
        'breaches.ods',
        within('breaches.ods', 'content.xml', (text) =>
          text.replaceAll('>31<', '>30<').replaceAll('"31"', '"30"'),
        ),
      ),
    'released-differs',
    /Inappropriate content \/ Constable is 30 and not 31/,
  ],
  [
    'a number of the JSON was changed, and its line no longer adds up',
    () =>
      otherwise(
        'released.json',
        json(({ cells: [first] }) => Object.assign(first ?? {}, { value: 13 })),
      ),
    'released-no-table',
    /its parts are/,
  ],
  [
    'a cell of the JSON was taken out',
    () =>
      otherwise(
        'released.json',
        json(({ cells }) => cells.splice(3, 1)),
      ),
    'released-no-table',
    /cells are gone/,
  ],
  [
    'the days of the JSON were changed, which its proof knows',
    () =>
      otherwise(
        'released.json',
        json((table) => Object.assign(table.period, { to: '2013-02-17' })),
      ),
    'released-other-proof',
    /made for another table/,
  ],
  [
    'what a mark means was changed',
    () =>
      otherwise(
        'released.json',
        json(({ marks }) => Object.assign(marks['[c]'] ?? {}, { high: 4 })),
      ),
    'released-other-proof',
    /made for another table/,
  ],
  [
    'the proof was changed',
    () =>
      otherwise(
        'certificate.json',
        strToU8(
          JSON.stringify({
            ...JSON.parse(textOf('certificate.json')),
            tables: [[1, 1, 1, 1]],
          }),
        ),
      ),
    'released-proof-fails',
    /does not check/,
  ],
  [
    'a file is not the one that the answer lists',
    () => [...otherwise('breaches.csv', strToU8(`${textOf('breaches.csv')}\r\n`)), listed()],
    'released-sum-differs',
    /its sum is another/,
  ],
]

for (const [what, files, code, note] of tampered)
  test(`where ${what}, that is said and nothing stands by itself`, async () => {
    const said = await takenIn(files())
    const doubt = said.doubts.find((one) => one.code === code)
    assert.ok(doubt, `doubts: ${codes(said)}`)
    assert.match(doubt.note, note)
    assert.equal(own(said), 0)
    assert.ok(
      code === 'released-proof-fails' || said.figures.every(({ sure }) => !sure),
      'a figure is sure',
    )
  })

test('a sheet that was added to the workbook is named', async () => {
  const { writeXlsx } = await import('../../../write/write-xlsx.ts')
  const { releasedSheet } = await import('../../../disclose/released/lay-out.ts')
  const bytes = writeXlsx({
    sheets: [
      releasedSheet(JSON.parse(textOf('released.json'))),
      { name: 'Cases', rows: [['Constable', 'Dismissed']] },
    ],
  })
  const said = await takenIn(otherwise('breaches.xlsx', bytes))
  assert.match(said.doubts[0]?.note ?? '', /a sheet “Cases” was added/)
  assert.equal(own(said), 0)
})

test('a table of one column whose rows name what its head names is no list of fields', async () => {
  const done = await protectTable(
    {
      title: 'Question 3: For each investigation, what was the rank?',
      unit: 'case',
      unitInk: 'matters',
      period: SURVEY.period,
      register: 'invented',
      asOf: '2014-03-10',
      dimensions: [
        {
          name: 'Rank band',
          categories: [
            'Constable',
            'Without a rank, or not stated',
            'Sergeant',
            'Inspector and above',
          ],
        },
      ],
      counts: [
        { at: { 'Rank band': 'Constable' }, count: 10 },
        { at: { 'Rank band': 'Without a rank, or not stated' }, count: 6 },
        { at: { 'Rank band': 'Sergeant' }, count: 3 },
        { at: { 'Rank band': 'Inspector and above' }, count: 1 },
      ],
    },
    { policy: DEFAULT_POLICY, earlier: [], links: null, seed: 1, rungs: [], seconds: 30 },
  )
  const said = await takenIn(releaseFiles('ranks', done), {
    ...SURVEY,
    dimensions: [],
    packs: ['police-conduct'],
    questions: [
      {
        number: '1c',
        asks: 'For each investigation, what was the rank?',
        counts: {
          id: 'investigation',
          one: 'investigation',
          many: 'investigations',
          also: ['matter', 'matters'],
          kind: 'count',
        },
        by: ['rankBand'],
      },
    ],
  })
  assert.deepEqual(said.doubts, [])
  assert.equal(own(said), 5)
})
