import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import type { DecidedCase, Tells } from '../../vocabulary/decided-case.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import { makePack } from '../make-pack.ts'
import type { CaseConfirmed, PackFile, PackInput } from '../pack/input.ts'
import { whatBlocks } from '../what-blocks.ts'
import { casesSifted } from './cases-printed.ts'
import { countedFields } from './count-by-field.ts'

let input: PackInput
let pack: PackFile[]

before(async () => {
  input = await aCountedSurvey()
  pack = makePack({ ...input, cases: someCases(input) })
})

/** Of the first letter with a text: its first words stand for a case. */
function aCase(given: PackInput, facets: Facets, more: Partial<CaseConfirmed> = {}): CaseConfirmed {
  const reply = given.replies.find(({ files }) =>
    files.some(
      ({ outcome }) =>
        outcome?.status === 'read' &&
        outcome.document.pageCount === null &&
        outcome.document.text.length > 60,
    ),
  )
  const document = reply?.files.flatMap(({ outcome }) =>
    outcome?.status === 'read' && outcome.document.pageCount === null ? [outcome.document] : [],
  )[0]
  assert.ok(reply && document, 'a letter without pages')
  const ink = evidenceOf(document, 0, 20)
  return {
    id: `one-${Object.values(facets).join('-')}`,
    body: reply.body,
    question: null,
    told: {
      ...ink,
      facets,
      inks: Object.fromEntries(Object.keys(facets).map((name) => [name, ink])),
      linked: true,
    },
    tells: 'one',
    example: false,
    by: 'Ada Reader',
    at: '2026-11-24',
    ...more,
  }
}

const someCases = (given: PackInput): CaseConfirmed[] => [
  aCase(given, { rank: 'sergeant', outcome: 'resigned' }),
  aCase(given, { rank: 'constable', outcome: 'a <script> of "words"' }, { example: true }),
  aCase(given, { outcome: 'resigned' }, { id: 'beside', tells: 'beside' }),
]

const text = (path: string): string => {
  const file = pack.find((one) => one.path === path)
  assert.ok(file, `no ${path} in the pack`)
  return String(file.content)
}

test('confirmed cases have a page, are sorted by each field, and are found by each value', () => {
  const pages = pack.map(({ path }) => path).filter((path) => path.startsWith('cases/'))
  assert.ok(pages.includes('cases/index.html'))
  assert.ok(pages.includes('cases/by-rank.html'))
  assert.ok(pages.includes('cases/rank/sergeant.html'))
  assert.match(text('cases/outcome/resigned.html'), /Sergeant/i)
  assert.doesNotMatch(text('cases/rank/sergeant.html'), /Constable<\/a>/i)
})

test('every field is a link to its ink, and a body’s own words cannot break the page', () => {
  const page = text('cases/index.html')
  assert.match(page, /<a href="\.\.\/evidence\/[^"]+#m\d+">Sergeant<\/a>/i)
  assert.doesNotMatch(page, /<script>/)
})

test('what is told beside a list is in the table and in no count', () => {
  const [outcome] = countedFields(input, someCases(input)).filter(({ name }) => name === 'outcome')
  assert.equal(outcome?.base, 2)
  assert.equal(outcome?.values.find(({ value }) => value === 'resigned')?.count, 1)
})

test('a number that the body withheld is not counted out of its list', () => {
  const [one] = someCases(input)
  assert.ok(one)
  const [figure] = input.figures
  assert.ok(figure)
  const held = {
    ...figure,
    body: one.body,
    figure: { ...figure.figure, facets: { outcome: 'resigned' }, value: { low: 0, high: 4 } },
  }
  const exact = { ...held, figure: { ...held.figure, value: exactly(1) } }
  const resigned = (figures: PackInput['figures']) =>
    countedFields({ ...input, figures }, [one])
      .find(({ name }) => name === 'outcome')
      ?.values.map(({ count, withheldBy }) => [count, withheldBy])
  assert.deepEqual(resigned([held]), [[0, [one.body]]])
  assert.deepEqual(resigned([exact]), [[1, []]])
})

test('cases.csv has a row a case and field, in the data package, and says what the pages say', () => {
  const [head = [], ...rows] = parseCsv(text('data/cases.csv'))
  assert.equal(rows.length, 5)
  const at = (name: string) => head.indexOf(name)
  assert.deepEqual(rows[0]?.[at('field')], 'rank')
  for (const row of rows) {
    const [path = '', anchor = ''] = (row[at('opens')] ?? '').split('#')
    assert.ok(text(path).includes(`id="${anchor}"`), `${path} has no ${anchor}`)
  }
  assert.match(text('data/datapackage.json'), /"name": "cases"/)
})

test('where all that is told is of several without a number, no page says that there are no cases', () => {
  const several = someCases(input).map((one) => ({ ...one, tells: 'several' as const }))
  const made = makePack({ ...input, cases: several })
  const page = (path: string) => String(made.find((one) => one.path === path)?.content)
  assert.match(page('index.html'), />What is said of several, without a number<\/a>/)
  assert.match(page('cases/index.html'), /<h1[^>]*>What is said of several, without a number/)
  for (const path of ['index.html', 'cases/index.html'])
    assert.doesNotMatch(page(path).replace(/<[^>]*>/g, ''), /\b0\s+(?:cases|forces)|one by one/)
})

test('cases sorted by a field stand in the order of the words that are printed', () => {
  const of = aCase(input, { victim: 'animal' })
  const document = input.replies
    .flatMap(({ files }) => files)
    .flatMap(({ outcome }) => (outcome?.status === 'read' ? [outcome.document] : []))
    .find(({ sha256 }) => sha256 === of.told.sha256)
  assert.ok(document)
  const words = [...document.text.matchAll(/(?<!\p{L})\p{L}{5,12}(?!\p{L})/gu)].slice(0, 4)
  const cases = words.map(({ index, 0: word }, i): CaseConfirmed => {
    const ink = evidenceOf(document, index, index + word.length)
    return { ...of, id: `v-${i}`, told: { ...of.told, inks: { victim: ink } } }
  })
  const animal = { id: 'animal', words: ['another dog', 'cat', 'sheep'] }
  const dimension = { name: 'victim', categories: [animal], exclusive: true, open: false }
  const survey = { ...input.survey, dimensions: [dimension] }
  const page = makePack({ ...input, survey, cases }).find(
    ({ path }) => path === 'cases/by-victim.html',
  )
  const printed = [...String(page?.content).matchAll(/id="c-v-\d"[\s\S]*?<\/tr>/g)].map(([row]) =>
    words.map(({ 0: word }) => word).find((word) => row.includes(`>${word}</a>`)),
  )
  assert.equal(printed.length, 4)
  assert.notDeepEqual(
    printed,
    words.map(({ 0: word }) => word),
  )
  assert.deepEqual(
    printed,
    printed.toSorted((a = '', b = '') => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
  )
})

test('the same cases give the same bytes', () => {
  assert.deepEqual(makePack({ ...input, cases: someCases(input) }), pack)
})

const decided = (facets: Facets, more: Partial<DecidedCase> = {}): DecidedCase => {
  const { told, body, id } = aCase(input, facets)
  return {
    id,
    body,
    message: null,
    question: null,
    case: told,
    state: 'confirmed',
    readAs: null,
    decided: { by: 'Ada', at: '2026-11-24', why: null },
    decision: null,
    order: 0,
    superseded: false,
    tells: 'one' as Tells,
    ...more,
  }
}

test('nothing but what a person confirmed is printed, and no matter twice', () => {
  const { printed } = casesSifted(input.survey, [
    decided({ rank: 'sergeant' }),
    decided({ rank: 'constable' }, { state: 'pencil', decided: null }),
    decided({ rank: 'special' }, { tells: 'again' }),
    decided({ rank: 'pcso' }, { superseded: true }),
    decided({ rank: 'staff' }, { state: 'rejected' }),
  ])
  assert.deepEqual(
    printed.map(({ told }) => told.facets),
    [{ rank: 'sergeant' }],
  )
})

test('a case that may name a person is held back and blocks publication until somebody looked', () => {
  const precise = { date: '2013-05-02', rank: 'superintendent', breach: 'disclosure' }
  const cleared = { by: 'Ada', at: '2026-11-24', why: 'Told in court.', decision: 'd1' }
  const { printed, held } = casesSifted(input.survey, [decided(precise)])
  assert.equal(printed.length, 0)
  const blocks = whatBlocks({ ...input, casesHeld: held }, '2026-11-24')
  assert.match(blocks.find(({ check }) => check === 'names')?.why ?? '', /may name a person/)
  assert.equal(casesSifted(input.survey, [decided(precise, { cleared })]).printed.length, 1)
})
