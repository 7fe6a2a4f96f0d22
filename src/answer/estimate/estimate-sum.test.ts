import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CostWork, Estimate } from '../../vocabulary/answering/estimate.ts'
import { costAdvice } from './advice.ts'
import { type Against, estimateSum } from './estimate-sum.ts'
import { adviceInWords, estimateInWords } from './estimate-words.ts'

const HERE: Against = { received: '2026-03-02', body: 'force', today: '2026-03-20' }

const aWork = (said: Partial<CostWork> = {}): CostWork => ({
  activity: 'extract',
  record: 'conduct file on paper',
  why: 'Files before 2020 have no field for social media.',
  questions: ['1'],
  records: 3200,
  years: [],
  sample: {
    on: '2026-03-16',
    by: 'the register clerk',
    how: 'every hundredth file by number',
    minutes: [2, 1, 3, 2, 2, 2, 1, 3, 2, 2],
  },
  ...said,
})

const anEstimate = (said: Partial<Estimate> = {}): Estimate => ({
  questions: ['1'],
  section: 's12(1)',
  work: [aWork()],
  searches: [],
  together: [],
  found: '',
  advice: '',
  ...said,
})

test('3,200 records at two minutes each are 106.7 hours, far over the eighteen of a force', () => {
  const sum = estimateSum(anEstimate(), HERE)
  assert.equal(sum.verdict, 'over')
  assert.equal(sum.minutes.mean, 6400)
  assert.deepEqual(sum.limit, { pounds: 450, hours: 18 })
  assert.match(estimateInWords(anEstimate(), sum).join(' '), /106\.7 hours/)
})

test('eighteen hours exactly are within the limit, and a minute more is over it', () => {
  const of = (minutes: number) =>
    estimateSum(
      anEstimate({
        work: [],
        searches: [{ activity: 'locate', what: 'a search', questions: ['1'], minutes }],
      }),
      HERE,
    ).verdict
  assert.deepEqual([of(1080), of(1081)], ['within', 'over'])
})

test('the same hours stay within the limit of a government department', () => {
  const work = [aWork({ records: 600 })]
  assert.equal(estimateSum(anEstimate({ work }), HERE).verdict, 'over')
  assert.equal(estimateSum(anEstimate({ work }), { ...HERE, body: 'government' }).verdict, 'within')
})

// What the Commissioner does not let be counted, however it is put.
const notCounted: [activity: string, record: string, why: string][] = [
  ['extract', 'page to redact', 'Names must be taken out.'],
  ['redact', 'page', 'Names stand in it.'],
  ['locate', 'file', 'Each must be weighed against the exemptions.'],
  ['retrieve', 'department', 'Each must be consulted.'],
  ['extract', 'answer', 'Drafting takes long.'],
  ['extract', 'answer', 'Printing and posting it takes long.'],
  ['reading', 'file', 'It must be read.'],
]

for (const [activity, record, why] of notCounted)
  test(`“${activity}” of a “${record}” (${why}) may not be counted`, () => {
    const { verdict, refused } = estimateSum(
      anEstimate({ work: [aWork({ activity, record, why })] }),
      HERE,
    )
    assert.equal(verdict, 'not-yet')
    assert.equal(refused[0]?.fault, 'not-counted')
  })

// What a record is about is no work that is done to it.
for (const record of ['report of a posting on social media', 'fingerprinting log'])
  test(`a “${record}” may be looked at`, () => {
    const { refused } = estimateSum(anEstimate({ work: [aWork({ record })] }), HERE)
    assert.deepEqual(refused, [])
  })

test('without a sample it is not an estimate yet, nor where the sample says not when, by whom or how', () => {
  const of = (sample: Partial<CostWork['sample']>) =>
    estimateSum(anEstimate({ work: [aWork({ sample: { ...aWork().sample, ...sample } })] }), HERE)
  assert.equal(of({ minutes: [] }).refused[0]?.fault, 'no-sample')
  assert.match(of({ on: '', by: ' ' }).refused[0]?.message ?? '', /on which day, by whom/)
  assert.match(of({ how: '' }).refused[0]?.message ?? '', /chosen/)
  assert.equal(of({ on: '2026-03-21' }).verdict, 'not-yet')
  assert.equal(of({ minutes: [0, 2] }).verdict, 'not-yet')
})

test('a sample of three is an estimate, and is called small', () => {
  const small = aWork({ sample: { ...aWork().sample, minutes: [2, 2, 2] } })
  const { verdict, cautions } = estimateSum(anEstimate({ work: [small] }), HERE)
  assert.equal(verdict, 'over')
  assert.match(cautions[0] ?? '', /measured on 3/)
})

test('where the quickest record would bring it under the limit, that is said', () => {
  const wide = aWork({
    records: 400,
    sample: { ...aWork().sample, minutes: [1, 2, 3, 4, 5, 4, 3, 2, 4, 5] },
  })
  const { verdict, cautions } = estimateSum(anEstimate({ work: [wide] }), HERE)
  assert.equal(verdict, 'over')
  assert.match(cautions.join(' '), /quickest/)
})

test('a request of the same person is added within sixty working days, and not after, nor on another matter', () => {
  const other = (received: string, matter = 'the same posts') =>
    estimateSum(
      anEstimate({
        together: [
          {
            request: 'r3',
            reference: 'FOI 2026/0003',
            received,
            why: 'same-person',
            matter,
            minutes: 600,
          },
        ],
      }),
      HERE,
    )
  assert.equal(other('2026-01-05').added.length, 1)
  assert.equal(other('2026-05-27').added.length, 1)
  assert.equal(other('2025-11-03').refused[0]?.fault, 'too-far-apart')
  assert.equal(other('2026-01-05', '').refused[0]?.fault, 'other-matter')
  assert.equal(other('2025-11-03').minutes.mean, 6400)
})

const YEARLY = aWork({
  records: 1100,
  years: [
    { year: '2017', records: 300 },
    { year: '2018', records: 300 },
    { year: '2019', records: 300 },
    { year: '2020', records: 200 },
  ],
})

test('as many of the latest years as fit are offered, from the measured minutes', () => {
  const stated = anEstimate({ work: [YEARLY] })
  const sum = estimateSum(stated, HERE)
  const [advice] = costAdvice(stated, sum)
  assert.deepEqual(advice, {
    is: 'years',
    from: '2019',
    to: '2020',
    records: 500,
    hours: 1000 / 60,
  })
  assert.equal(
    adviceInWords(advice ?? assert.fail()),
    'For 2019 to 2020 alone 500 records would be looked at, and the request would be answered within the limit: 16.7 hours.',
  )
})

test('years are not offered where what is known by year does not make up the whole', () => {
  const stated = anEstimate({ work: [{ ...YEARLY, records: 1101 }] })
  assert.equal(costAdvice(stated, estimateSum(stated, HERE))[0]?.is, 'records')
})

test('the question that costs most is named where the others fit without it', () => {
  const stated = anEstimate({
    questions: ['1', '2'],
    work: [aWork({ questions: ['1'] })],
    searches: [
      { activity: 'locate', what: 'a search of the register', questions: ['2'], minutes: 20 },
    ],
  })
  assert.deepEqual(costAdvice(stated, estimateSum(stated, HERE)), [
    { is: 'without', question: '1', hours: 20 / 60 },
  ])
})

test('what was found already is offered with the refusal, and nothing is advised where it is within the limit', () => {
  const stated = anEstimate({ found: 'the numbers of 2025, from the register' })
  assert.equal(costAdvice(stated, estimateSum(stated, HERE)).at(-1)?.is, 'found')
  const within = anEstimate({ work: [aWork({ records: 10 })] })
  assert.deepEqual(costAdvice(within, estimateSum(within, HERE)), [])
})

test('the sum is told with who measured, when, on how many and what it takes', () => {
  const words = estimateInWords(anEstimate(), estimateSum(anEstimate(), HERE))
  assert.equal(
    words[0],
    '3,200 of “conduct file on paper” would have to be looked at. Files before 2020 have no field for social media. On 16\u00a0March\u00a02026 the register clerk measured 10 of them (every hundredth file by number): they took 2 minutes each on average, between 1 and 3 minutes. 3,200 × 2 minutes is 106.7 hours.',
  )
  assert.equal(
    words[1],
    'This is 106.7 hours, which at £25 an hour is £2,667. The limit is £450, which is 18 hours.',
  )
})

test('what was not measured is told as not measured, and as no number', () => {
  const work = [aWork({ sample: { on: '', by: '', how: '', minutes: [] } })]
  const words = estimateInWords(anEstimate({ work }), estimateSum(anEstimate({ work }), HERE)).join(
    ' ',
  )
  assert.match(words, /was not measured/)
  assert.doesNotMatch(words, /NaN|Infinity/)
})
