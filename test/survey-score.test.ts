// The measure of whole surveys measures: what is right counts, each way to be wrong is told apart, and a false sentence is found.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sameCategory, samePeriod, sameValue } from '../bench/surveys/alike.ts'
import { barsOf } from '../bench/surveys/bars.ts'
import { falseSentences } from '../bench/surveys/false-sentences.ts'
import { falseStates, noTotals, scoreAnswers, scoreTotals } from '../bench/surveys/score-build.ts'
import { noScore, scoreFigures } from '../bench/surveys/score-figures.ts'
import type { BodyTruth, FigureRead, FigureTruth, SurveyTruth } from '../bench/surveys/truth.ts'
import type { BuildAnswer } from '../src/count/build-answer.ts'
import { readFolder } from '../src/survey/read-folder.ts'

const FILE = 'replies/ashcombe/2024-09-24/letter.txt'

const aFigure = (more: Partial<FigureTruth> = {}): FigureTruth => ({
  id: 'ashcombe-1',
  question: '1',
  measure: 'received',
  noun: 'claim',
  kind: 'count',
  unit: 'claim',
  value: { low: 148, high: 148 },
  period: { financialYear: '2021/22' },
  group: null,
  categories: {},
  file: FILE,
  ink: '148',
  where: 'table 1 row 2 column 2',
  ...more,
})

const aReading = (more: Partial<FigureRead> = {}): FigureRead => ({
  file: FILE,
  question: '1',
  kind: 'count',
  unit: 'claim',
  noun: 'claims',
  value: { low: 148, high: 148 },
  period: { financialYear: '2021/22' },
  groups: ['unknown'],
  categories: {},
  ink: '148',
  around: 'in 2021/22 there were 148 claims',
  place: 'table 1 row 2 cell 2',
  ...more,
})

const aBody = (more: Partial<BodyTruth> = {}): BodyTruth => ({
  slug: 'ashcombe',
  name: 'Ashcombe Borough Council',
  state: 'answered',
  answers: [{ question: '1', status: 'full', sections: [] }],
  figures: [aFigure()],
  totals: [
    {
      question: '1',
      measure: 'received',
      value: { low: 668, high: 668 },
      certainty: 'exact',
      perYear: { '2021/22': { low: 148, high: 148 } },
    },
  ],
  contradictions: [],
  traps: [{ file: FILE, ink: '14 claims', why: 'passed to a contractor' }],
  ...more,
})

const aTruth = (body: BodyTruth): SurveyTruth => ({
  survey: 'potholes',
  title: 'Potholes',
  measures: {
    received: {
      question: '1',
      noun: 'claim',
      nouns: ['claims'],
      kind: 'count',
      dimensions: { type: ['physical', 'verbal'] },
    },
  },
  bodies: [body],
  falsehoods: [{ body: body.slug, mustNotSay: ['did not reply', 'replied without answering'] }],
})

const scoreOf = (reads: FigureRead[], body = aBody()) => {
  const score = noScore()
  const judged = scoreFigures(aTruth(body), body, reads, { score, list: [] })
  return { score, judged }
}

test('a figure is right in value, period, question and category', () => {
  const { score, judged } = scoreOf([aReading()])
  assert.deepEqual([score.expected, score.right, score.missed], [1, 1, 0])
  assert.deepEqual(
    judged.map(({ right }) => right),
    [true],
  )
})

const wrongs: [
  what: keyof ReturnType<typeof noScore>['wrong'],
  reading: Partial<FigureRead>,
  right: number,
][] = [
  ['period', { period: { financialYear: '2022/23' } }, 0],
  ['question', { question: '2' }, 0],
  ['category', { categories: { type: 'verbal' } }, 0],
  ['kind', { kind: 'money', unit: 'GBP' }, 0],
  ['noun', { noun: 'potholes' }, 1],
]

for (const [what, reading, right] of wrongs) {
  test(`a wrong ${what} is told, and ${right ? 'is not called a wrong figure' : 'is no right figure'}`, () => {
    const { score, judged } = scoreOf([aReading(reading)])
    assert.equal(score.wrong[what], 1)
    assert.equal(score.right, right)
    assert.equal(judged[0]?.right, right === 1)
  })
}

test('what was not read is missed, and what stands nowhere is invented; a trap is told apart', () => {
  const { score } = scoreOf([
    aReading({ ink: '14 claims', value: { low: 14, high: 14 } }),
    aReading({ ink: '999', value: { low: 999, high: 999 }, around: 'call 999', place: '' }),
  ])
  assert.deepEqual([score.missed, score.invented, score.trapped], [1, 1, 1])
})

test('one reading stands for one figure of the truth', () => {
  const { score } = scoreOf([aReading(), aReading({ place: 'paragraph 3' })])
  assert.deepEqual([score.right, score.invented], [1, 1])
})

test('what a later letter changed is read rightly and not to be confirmed', () => {
  const { score, judged } = scoreOf(
    [aReading()],
    aBody({ figures: [aFigure({ superseded: true })] }),
  )
  assert.equal(score.right, 1)
  assert.equal(judged[0]?.right, false)
})

test('rounding, another right reading and other units of time are the same value', () => {
  const days = { kind: 'duration', unit: 'days', value: { low: 14, high: 14 } } as const
  const alike: [FigureTruth, FigureRead][] = [
    [
      aFigure({ rounded: 500, value: { low: 74_000, high: 74_000 } }),
      aReading({ value: { low: 73_500, high: 74_499.99 } }),
    ],
    [aFigure({ alt: 150 }), aReading({ value: { low: 150, high: 150 } })],
    [aFigure(days), aReading({ kind: 'duration', unit: 'weeks', value: { low: 2, high: 2 } })],
    [aFigure({ value: { none: 'suppressed' } }), aReading({ value: { none: 'withheld' } })],
  ]
  for (const [truth, read] of alike) assert.ok(sameValue(truth, read), JSON.stringify(read.value))
  assert.ok(!sameValue(aFigure(), aReading({ value: { low: 148, high: null } })))
  assert.ok(!sameValue(aFigure(), aReading({ value: { none: 'withheld' } })))
})

test('a year is its days, and 2021 is not 2021/22', () => {
  const days = { from: '2021-04-01', to: '2022-03-31' }
  assert.equal(samePeriod(aFigure(), days), 'same')
  assert.equal(samePeriod(aFigure(), { year: '2021' }), 'other')
  assert.equal(
    samePeriod(aFigure({ period: { at: '2024-08-31' } }), { from: '2021-04-01', to: '2024-08-31' }),
    'by its name',
  )
})

test('“not upheld” is not “upheld”, and “Physical assault” is physical', () => {
  assert.ok(sameCategory('Physical assault', 'physical'))
  assert.ok(!sameCategory('not upheld', 'upheld'))
})

type BodyBuilt = BuildAnswer['questions'][number]['bodies'][number]

const built = (bodies: Partial<BodyBuilt>[]): BuildAnswer =>
  ({ questions: [{ number: '1', bodies, contradictions: [] }] }) as unknown as BuildAnswer

const gave = (low: number, year: number): Partial<BodyBuilt> => ({
  body: 'ashcombe',
  state: 'gave',
  value: { low, high: low },
  by: { 'financial-year': { '2021/22': { low: year, high: year } } },
})

test('the whole and each year are held against the truth; one year printed as the whole is wrong', () => {
  const list: string[] = []
  const right = scoreTotals(aTruth(aBody()), built([gave(668, 148)]), { list })
  assert.deepEqual([right.asked, right.right], [2, 2])
  const wrong = scoreTotals(aTruth(aBody()), built([gave(148, 148)]), { list })
  assert.deepEqual([wrong.right, wrong.wrong], [1, 1])
})

test('an answer is the best that any letter says of it', () => {
  const said = ['unknown', 'full'].map((answer) => ({
    body: 'ashcombe',
    question: '1',
    answer,
    sections: [],
  }))
  assert.equal(scoreAnswers(aTruth(aBody()), said, []).right, 1)
  assert.equal(scoreAnswers(aTruth(aBody()), said.slice(0, 1), []).right, 0)
})

const states: [came: BodyTruth['state'], status: string, state: string, isFalse: boolean][] = [
  ['answered', 'full', 'not-answered', true],
  ['answered', 'full', 'overdue', true],
  ['answered', 'full', 'refused', true],
  ['answered', 'full', 'not-checked', false],
  ['answered', 'not-answered', 'not-answered', false],
  ['refused', 'refused-cost', 'refused-cost', false],
  ['refused', 'refused-cost', 'gave', true],
  ['clarification', '', 'overdue', true],
  ['clarification', '', 'clarification-asked', false],
  ['acknowledged', '', 'acknowledged', false],
  ['acknowledged', '', 'not-answered', true],
]

for (const [came, status, state, isFalse] of states) {
  test(`“${state}” is ${isFalse ? 'false' : 'true'} of a body that ${came === 'answered' ? `answered ${status}` : came}`, () => {
    const answers = status === '' ? [] : [{ question: '1', status, sections: [] }]
    const truth = aTruth(aBody({ state: came, answers }))
    const said = falseStates(
      truth,
      built([{ body: 'ashcombe', state: state as BodyBuilt['state'] }]),
    )
    assert.equal(said.length, isFalse ? 1 : 0)
  })
}

test('a false sentence is found on the body’s page and beside its name elsewhere; another number in its headline too', () => {
  const truth = aTruth(aBody())
  const page = (path: string, content: string) => [{ path, content }]
  const own = (headline: string) => page('bodies/ashcombe.html', `<h1>${headline}</h1>`)
  const name = 'Ashcombe Borough Council'
  assert.equal(falseSentences(truth, own(`${name} did not reply`)).length, 1)
  assert.equal(falseSentences(truth, own(`${name} received 148 claims`)).length, 0)
  assert.equal(falseSentences(truth, own(`${name} received 668 claims`)).length, 0)
  assert.equal(falseSentences(truth, own(`${name} received at least 200 claims`)).length, 0)
  assert.equal(falseSentences(truth, own(`${name} received 1,312 claims`)).length, 1)
  assert.equal(falseSentences(truth, own(`${name} received no more than 900 claims`)).length, 0)
  assert.equal(falseSentences(truth, own(`${name} received no more than 100 claims`)).length, 1)
  const others = page(
    'index.html',
    `<p>${name} replied without answering this question.</p><p>Brindle did not reply.</p>`,
  )
  assert.equal(falseSentences(truth, others).length, 1)
})

const SURVEYS = fileURLToPath(new URL('../fixtures/surveys', import.meta.url))

for (const name of readdirSync(SURVEYS).filter((one) =>
  existsSync(join(SURVEYS, one, 'truth.json')),
)) {
  test(`the truth of ${name} speaks of the bodies, questions and files that are there`, () => {
    const folder = join(SURVEYS, name)
    const truth: SurveyTruth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
    const { folder: read, problems } = readFolder(name, {
      'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
    })
    assert.deepEqual(problems, [])
    const asked = read?.survey.bodies.map(({ slug }) => slug).sort()
    assert.deepEqual(truth.bodies.map(({ slug }) => slug).sort(), asked)
    const numbers = read?.survey.questions.map(({ number }) => number) ?? []
    for (const { figures } of truth.bodies)
      for (const { file, question, measure } of figures) {
        assert.ok(readFileSync(join(folder, file)).length > 0, file)
        assert.ok([question].flat().every((one) => one === null || numbers.includes(one)))
        assert.ok(truth.measures[measure], measure)
      }
  })
}

test('the bars hold of what is read nearly whole and counted whole, and each falls by itself', () => {
  const good = {
    figures: { ...noScore(), expected: 100, right: 90, read: 100, invented: 1 },
    answers: { asked: 20, right: 17, near: 3, sectionsAsked: 0, sectionsRight: 0 },
    totals: { ...noTotals(), asked: 5, right: 5 },
    lies: [],
  }
  const fallen = (of: Partial<Parameters<typeof barsOf>[0]>): number[] =>
    barsOf({ ...good, ...of }).flatMap(({ holds }, i) => (holds ? [] : [i]))
  assert.deepEqual(fallen({}), [])
  assert.deepEqual(fallen({ figures: { ...good.figures, right: 89 } }), [0])
  assert.deepEqual(fallen({ figures: { ...good.figures, invented: 2 } }), [1])
  assert.deepEqual(fallen({ answers: { ...good.answers, right: 16 } }), [2])
  assert.deepEqual(fallen({ totals: { ...good.totals, right: 4, loose: 1 } }), [3])
  assert.deepEqual(fallen({ lies: ['“Ashcombe did not reply”'] }), [4])
})

test('a rounded number as its digits leave it is right, and a range of a body that contradicts itself is no claim', () => {
  const total = (value: number | null, certainty: string): BodyTruth =>
    aBody({
      totals: [
        {
          question: '1',
          measure: 'received',
          value: value === null ? null : { low: value, high: value },
          certainty,
          perYear: {},
        },
      ],
    })
  const said = (low: number, high: number) => built([{ ...gave(0, 0), value: { low, high } }])
  const score = (body: BodyTruth, low: number, high: number) =>
    scoreTotals(aTruth(body), said(low, high), { list: [] })
  assert.equal(score(total(4.1, 'not-a-sum'), 4.05, 4.14).right, 1)
  assert.equal(score(total(4.1, 'not-a-sum'), 3.5, 4.49).loose, 1)
  assert.equal(score(total(null, 'contradictory'), 164, 174).wrong, 0)
  assert.equal(score(total(null, 'contradictory'), 164, 164).wrong, 1)
})
