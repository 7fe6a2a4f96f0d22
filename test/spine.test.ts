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
import { example } from './shipped-survey.ts'

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

test('at least 558 recorded matters, from 23 of 43 forces', () => {
  assert.deepEqual(howMany().total, { low: 558, high: null })
  assert.equal(howMany().coverage.bodies, 23)
  assert.equal(built.asked, 43)
})

test('the parts stand beside the total, in the forces’ own units', () => {
  assert.deepEqual(howMany().unitMix, {
    investigation: 288,
    case: 132,
    person: 118,
    incident: 16,
    complaint: 4,
  })
})

test('four refused, and sixteen replied but their reply is not here', () => {
  const why = (reason: string) => howMany().missing.filter((one) => one.why === reason)
  assert.deepEqual(
    why('refused')
      .map(({ body }) => body)
      .sort(),
    ['essex', 'hampshire', 'merseyside', 'staffordshire'],
  )
  assert.equal(why('not-seen').length, 16)
  assert.equal(howMany().missing.length, 20)
})

test('the 23 employ 134,671 of 218,463', () => {
  assert.equal(howMany().coverage.workforce, 134671)
  assert.equal(howMany().coverage.workforceAsked, 218463)
})

const rates: [body: string, low: number, per1000: string, rank: number | null][] = [
  ['greater-manchester', 88, '7.64', 6],
  ['north-yorkshire', 46, '17.33', 1],
  ['metropolitan', 69, '1.49', null],
  ['durham', 1, '0.43', null],
  ['west-mercia', 20, '5.25', null],
]

for (const [body, low, per1000, rank] of rates) {
  test(`${bodyOf(body)?.name} gave ${low}, which is ${per1000} per 1,000`, () => {
    assert.deepEqual(gave(body)?.value, { low, high: low })
    assert.equal(gave(body)?.rate?.per1000.toFixed(2), per1000)
    if (rank !== null) assert.equal(gave(body)?.rate?.rank, rank)
  })
}

test('Sussex could not answer in full, so its 6 is a floor', () => {
  assert.deepEqual(gave('sussex')?.value, { low: 6, high: null })
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

test('every figure that is counted has its ink', () => {
  const gaveOne = howMany().bodies.filter(({ value }) => !('none' in value))
  assert.equal(gaveOne.length, 23)
  for (const { body, evidence } of gaveOne) assert.ok(evidence?.ink, body)
})

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
