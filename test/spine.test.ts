// The walk of the shipped survey, from its folder to the national figure, as a person runs it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BuildAnswer } from '../src/count/build-answer.ts'
import { candour } from '../src/desks/cli/main.ts'
import { bodyOf } from '../src/vocabulary/bodies.ts'
import { example } from './survey-folders.ts'

const SURVEY = example('police-and-social-media-2014')

let home: string
let built: BuildAnswer

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-spine-'))
  const { code, out, err } = await run(['build', SURVEY, '--out', join(home, 'pack'), '--json'])
  assert.equal(code, 0, err.join('\n'))
  assert.equal(out.length, 1)
  built = JSON.parse(out[0] ?? '')
})

after(() => rm(home, { recursive: true, force: true }))

async function run(args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await candour(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

const howMany = () => {
  const question = built.questions.find(({ number }) => number === '1a')
  assert.ok(question)
  return question
}

const gave = (body: string) => howMany().bodies.find((one) => one.body === body)

test('at least 639 recorded matters, from 25 of 43 forces', () => {
  assert.deepEqual(howMany().total, { low: 639, high: null })
  assert.equal(howMany().coverage.bodies, 25)
  assert.equal(built.asked, 43)
})

test('the parts stand beside the total, in the sources’ own units', () => {
  assert.deepEqual(howMany().unitMix, {
    investigation: 323,
    case: 153,
    person: 142,
    incident: 17,
    complaint: 4,
  })
})

test('four refused, by the Press Association, and fourteen replied but their figure was not seen', () => {
  const why = (reason: string) =>
    howMany()
      .missing.filter((one) => one.why === reason)
      .map(({ body, section }) => (section ? `${body} ${section}` : body))
      .sort()
  assert.deepEqual(why('refused'), ['essex', 'hampshire', 'merseyside', 'staffordshire'])
  assert.equal(why('not-seen').length, 14)
  assert.ok(why('not-seen').includes('dorset'), 'its 10 are another survey’s')
  assert.equal(howMany().missing.length, 18)
})

test('the 25 employ 146,243 of 218,463', () => {
  assert.equal(howMany().coverage.workforce, 146243)
  assert.equal(howMany().coverage.workforceAsked, 218463)
})

const rates: [body: string, low: number, per1000: string, rank: number][] = [
  ['greater-manchester', 88, '7.64', 7],
  ['north-yorkshire', 46, '17.33', 1],
  ['lancashire', 43, '8.15', 6],
  ['west-mercia', 20, '5.25', 11],
  ['metropolitan', 69, '1.49', 21],
  ['durham', 1, '0.43', 24],
]

for (const [body, low, per1000, rank] of rates) {
  test(`${bodyOf(body)?.name} had ${low}, which is ${per1000} per 1,000`, () => {
    assert.deepEqual(gave(body)?.value, { low, high: low })
    assert.equal(gave(body)?.rate?.per1000.toFixed(2), per1000)
    assert.equal(gave(body)?.rate?.rank, rank)
  })
}

test('24 are ranked; Sussex could not answer in full, so its 6 is a floor without a rank', () => {
  const ranks = howMany().bodies.flatMap(({ rate }) => rate?.rank ?? [])
  assert.equal(ranks.length, 24)
  assert.deepEqual(gave('sussex')?.value, { low: 6, high: null })
  assert.equal(gave('sussex')?.rate?.rank ?? null, null)
})

test('West Mercia’s 20 stands against 13 and 6, all three linked, and noted', () => {
  const found = howMany().contradictions.filter(({ body }) => body === 'west-mercia')
  assert.equal(found.length, 1)
  const [one] = found
  const said = one?.figures.flatMap(({ value }) => (value && !('none' in value) ? [value.low] : []))
  assert.deepEqual(
    said?.toSorted((a, b) => a - b),
    [6, 13, 20],
  )
  assert.ok(one?.figures.filter(({ evidence }) => evidence).length === 3)
  assert.equal(one?.severity, 'units')
  assert.ok(one?.decided)
})

test('the largest number stands with its rate and its place by rate in one sentence', async () => {
  const page = (await readFile(join(home, 'pack', 'index.html'), 'utf8'))
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
  assert.match(page, /At least 639 recorded matters, from 25 of 43 police forces/)
  assert.match(
    page,
    /Greater Manchester gave the largest number, 88: 7\.64 per 1,000 workforce \(95 % interval 6\.13 to 9\.41\), seventh of 24 ranked by rate, by chance fourth to tenth\./,
  )
})

test('every number stands in a note that names its paper, its date and its address', async () => {
  const gaveOne = howMany().bodies.filter(({ value }) => !('none' in value))
  assert.equal(gaveOne.length, 25)
  const notes = await printedNotes()
  for (const { body, evidence } of gaveOne) {
    const note = notes.get(evidence?.sha256 ?? '')
    assert.ok(note && evidence?.ink && note.text.includes(evidence.ink), body)
    assert.match(note.source, /kind: press\n/, body)
    for (const [, said] of note.source.matchAll(/^(?:paper|address): (.+)$/gm))
      assert.ok(note.text.includes(said ?? ''), `${body}: ${said}`)
    assert.match(note.text, /^Date: (\d+ )?August 2014$/m, body)
  }
})

test('no word of a paper stands as a force’s own letter', async () => {
  const kept = await readdir(join(SURVEY, 'replies'), { recursive: true })
  const letters = kept
    .filter((path) => /\.txt$/.test(path) && !path.endsWith('note.txt'))
    .map((path) => path.replaceAll('\\', '/'))
  assert.deepEqual(letters, ['northumbria/2014-03-10/170-14.txt'])
})

/** By the sha256 of the note: its text, and what lies beside it. */
async function printedNotes(): Promise<Map<string, { text: string; source: string }>> {
  const replies = join(SURVEY, 'replies')
  const paths = (await readdir(replies, { recursive: true })).filter((one) =>
    one.endsWith('note.txt'),
  )
  const notes = await Promise.all(
    paths.map(async (path): Promise<[string, { text: string; source: string }]> => {
      const text = await readFile(join(replies, path), 'utf8')
      const source = await readFile(join(replies, path, '..', 'source.yaml'), 'utf8')
      return [createHash('sha256').update(text).digest('hex'), { text, source }]
    }),
  )
  return new Map(notes)
}

test('the same folder gives the same bytes out', async () => {
  const again = await run(['build', SURVEY, '--out', join(home, 'again'), '--json'])
  assert.equal(again.code, 0, again.err.join('\n'))
  assert.deepEqual(await seals(join(home, 'again')), await seals(join(home, 'pack')))
})

async function seals(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  return Promise.all(
    paths.sort().map(async (path) => {
      const seal = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      return `${path.slice(folder.length)} ${seal}`
    }),
  )
}

test('a survey of different requests has no total', async () => {
  const { code, out, err } = await run([
    'build',
    example('what-forces-said'),
    '--out',
    join(home, 'said'),
    '--json',
  ])
  assert.equal(code, 0, err.join('\n'))
  const answer: BuildAnswer = JSON.parse(out[0] ?? '')
  assert.ok(answer.questions.every(({ bodies }) => bodies.every(({ rate }) => !rate)))
})

test('from West Mercia’s page alone a paper can write the article of 2014, and a better one', async () => {
  const page = (await readFile(join(home, 'pack', 'bodies', 'west-mercia.html'), 'utf8'))
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
  const FACTS = [
    /recorded 20 investigations between 1 January 2009 and 17 February 2014, counting 13 officers and six members of police staff, according to the Droitwich Advertiser of 19 August 2014/,
    /The 13 and six come to 19 people and not 20, which need not be a mistake/,
    /improper disclosure of information.*use while on duty.*dating.*threats, harassment/,
    /of a member of police staff over an inappropriate image or video, ended in resignation or retirement/,
    /of an officer of the rank of inspector or above, over improper disclosure of information/,
    /of a member of police staff in pay band 8\+ \(£31,437 to £62,332\), over inappropriate content/,
    /without a number, that they ended in management action, words of advice or informal action, a written warning or a final written warning/,
    /eleventh of 24 by rate and by chance anywhere from sixth to seventeenth, in line with other forces/,
    /the Worcester News has 20 members of staff: 13 officers and 7 police staff; and the Shropshire Star has 19 staff investigated/,
    /A spokesman for West Mercia and Warwickshire said that the risks of social media should be managed/,
  ]
  for (const fact of FACTS) assert.match(page, fact)
})

test('no page calls what a paper printed a reply of the force', async () => {
  const page = async (body: string) =>
    (await readFile(join(home, 'pack', 'bodies', `${body}.html`), 'utf8'))
      .replace(/<[^>]*>/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
  for (const { body } of howMany().bodies)
    if (body !== 'northumbria') {
      const text = await page(body)
      assert.doesNotMatch(
        text,
        /What came from it on|The reply came on|Received\d|Its reply also/,
        body,
      )
    }
  assert.match(await page('northumbria'), /The reply came on 10 March 2014/)
  assert.match(await page('essex'), /Printed inDroitwich Advertiser/)
  assert.match(await page('cumbria'), /as printed in the North-West Evening Mail, August 2014/)
})

/** The words of a page. */
async function said(path: string): Promise<string> {
  const page = await readFile(join(home, 'pack', path), 'utf8')
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('what a paper says that a force refused is told as that paper’s word, not as another’s', async () => {
  const page = await said('bodies/north-yorkshire.html')
  assert.match(page, /On question 1b it refused to answer,? according to the Northern Echo/)
  assert.match(page, /Refused, as printed in the Northern Echo/)
  assert.doesNotMatch(page, /Refused, in a statement/)
  assert.match(page, /Number, as printed in the York Press/)
})

test('words are quoted only where they stand in the source', async () => {
  const page = await said('bodies/north-yorkshire.html')
  assert.match(page, /“investigations”/)
  assert.doesNotMatch(page, /“police officers”/)
})

test('parts of a whole that a paper prints are not said to contradict one another', async () => {
  assert.doesNotMatch(await said('index.html'), /Evening Standard printed/)
  const page = await said('bodies/west-mercia.html')
  assert.doesNotMatch(page, /Worcester News printed “ 13|Worcester News printed “ 7/)
  assert.match(page, /Worcester News printed “ 20 ”: both cannot be true/)
})

test('what is said of several without a number is no case, on any page', async () => {
  assert.match(await said('index.html'), / 26 cases that 11 forces told, one by one/)
  assert.match(await said('index.html'), /In all 26 cases from 11 forces are told one by one/)
  assert.match(await said('cases/index.html'), /26 cases, one by one/)
})

test('a force of whose reply the opening is here is not said to have sent nothing that is here', async () => {
  const page = await said('bodies/northumbria.html')
  assert.match(page, /It sent more; that is not here\./)
  assert.doesNotMatch(page, /Not clear from the reply|the reply is not here/)
})
