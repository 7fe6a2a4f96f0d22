// Which cases a reply tells, and of which question, where a survey asks for them in words of its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const rows = (number: string, fields: string[]): Question => ({
  number,
  asks: `For each case, the ${fields.join(', the ')}.`,
  rows: true,
  fields,
})

function read(questions: Question[], text: string) {
  const survey: Survey = {
    slug: 'bites',
    title: 'Bites',
    law: 'foia',
    period: { year: '2022' },
    packs: [],
    readers: 1,
    bodies: [],
    questions,
  }
  return extractReply([aLetter(text)], { survey, file: 'reply.txt' })
}

const told = (questions: Question[], text: string) =>
  read(questions, text).caseRows.map(({ question, facets }) => [
    question,
    ...Object.values(facets).sort(),
  ])

const ONE = [rows('1', ['date', 'street', 'injury'])]

// What ends an item of a list, and what begins the next.
const LISTS: [what: string, text: string, cases: number][] = [
  [
    'one item under each year',
    '2021:\n• Street: Mill Lane; Injury: hand\n2022:\n• Street: Oak Row; Injury: leg\n2023:\n• Street: Elm Walk; Injury: arm\n',
    3,
  ],
  [
    'one item behind each blank line',
    '• Street: Mill Lane; Injury: hand\n\n• Street: Oak Row; Injury: leg\n\n• Street: Elm Walk; Injury: arm\n',
    3,
  ],
  [
    'two items under the first year and one under the next',
    '2021:\n• Street: Mill Lane; Injury: hand\n• Street: Oak Row; Injury: leg\n2022:\n• Street: Elm Walk; Injury: arm\n',
    3,
  ],
  [
    'items with lines of running text between them',
    '• Street: Mill Lane; Injury: hand\nIn the north\n\nwe had\n• Street: Oak Row; Injury: leg\n\nIn the south we had\n• Street: Elm Walk; Injury: leg\n',
    3,
  ],
]

for (const [what, text, cases] of LISTS)
  test(`${what}: each is a case of its own`, () => {
    assert.equal(told(ONE, `Response\n1. ${ONE[0]?.asks}\n${text}`).length, cases)
  })

test('each year over a list is the year of its own item', () => {
  const text =
    '2021:\n• Street: Mill Lane; Injury: hand\n2022:\n• Street: Oak Row; Injury: leg\n2023:\n• Street: Elm Walk; Injury: arm\n'
  assert.deepEqual(told(ONE, `Response\n1. ${ONE[0]?.asks}\n${text}`), [
    ['1', '2021', 'Mill Lane', 'hand'],
    ['1', '2022', 'Oak Row', 'leg'],
    ['1', '2023', 'Elm Walk', 'arm'],
  ])
})

test('a financial year over a list is that of the items below it, and not of the one above', () => {
  const text =
    '2021/22:\n• Street: Mill Lane; Injury: hand\n2022/23:\n• Street: Oak Row; Injury: leg\n• Street: Elm Walk; Injury: arm\n'
  assert.deepEqual(told(ONE, `Response\n1. ${ONE[0]?.asks}\n${text}`), [
    ['1', '2021/22', 'Mill Lane', 'hand'],
    ['1', '2022/23', 'Oak Row', 'leg'],
    ['1', '2022/23', 'Elm Walk', 'arm'],
  ])
})

const heard = (q1: Question, q2: Question): string =>
  `Response\n1. ${q1.asks}\n• Date: 3 May 2022; ${q1.fields?.[1]}: Mill Lane; Injury: hand\n• Date: 9 June 2022; ${q1.fields?.[1]}: Oak Row; Injury: leg\n\n2. ${q2.asks}\n• Date: 4 July 2022; ${q2.fields?.[1]}: Elm Walk\n• Date: 5 August 2022; ${q2.fields?.[1]}: Ash Row\n`

test('a field that two questions ask for is told under either', () => {
  const q1 = rows('1', ['date', 'street', 'injury'])
  const q2 = rows('2', ['date', 'court', 'amount'])
  assert.deepEqual(told([q1, q2], heard(q1, q2)), [
    ['1', '2022-05-03', 'Mill Lane', 'hand'],
    ['1', '2022-06-09', 'Oak Row', 'leg'],
    ['2', '2022-07-04', 'Elm Walk'],
    ['2', '2022-08-05', 'Ash Row'],
  ])
})

test('two questions for the same fields have each the cases under their own number', () => {
  const q1 = rows('1', ['date', 'street', 'injury'])
  const q2 = rows('2', ['date', 'street', 'injury'])
  assert.deepEqual(
    told([q1, q2], heard(q1, q2)).map(([question]) => question),
    ['1', '1', '2', '2'],
  )
})

test('a numbered list under the second question for the same fields is no list of questions', () => {
  const q1 = rows('1', ['date', 'street'])
  const q2 = rows('2', ['date', 'street'])
  const text = `Response\n1. ${q1.asks}\nNo such case was recorded.\n\n2. ${q2.asks}\nThey were:\n1. Date: 4 July 2022; Street: Elm Walk\n2. Date: 5 August 2022; Street: Ash Row\n3. Date: 6 August 2022; Street: Fir Row\n`
  assert.deepEqual(
    told([q1, q2], text).map(([question]) => question),
    ['2', '2', '2'],
  )
})

const TABLE =
  'Response\nDate\tStreet\tInjury\n3 May 2022\tMill Lane\thand\n9 June 2022\tOak Row\tleg\n'

test('a case without a number over it is of no one of two questions for the same fields', () => {
  const q1 = rows('1', ['date', 'street', 'injury'])
  const q2 = rows('2', ['date', 'street', 'injury'])
  assert.deepEqual(
    told([q1, q2], TABLE).map(([question]) => question),
    [undefined, undefined],
  )
})

for (const [what, questions] of [
  ['alone', ONE],
  ['and a document', [...ONE, { number: '2', asks: 'The policy', document: true as const }]],
] as const)
  test(`a survey that asks for cases ${what} has them of a table`, () => {
    assert.deepEqual(told([...questions], TABLE), [
      ['1', '2022-05-03', 'Mill Lane', 'hand'],
      ['1', '2022-06-09', 'Oak Row', 'leg'],
    ])
  })

test('a month without its year is told where a month was asked for, and what may be is no month', () => {
  const months = [rows('1', ['month', 'street', 'injury'])]
  const text = `Response\n1. ${months[0]?.asks}\n• Street: Mill Lane; Injury: hand; the victim may claim\n• In May 1999; Street: Oak Row; Injury: leg\n`
  assert.deepEqual(
    read(months, text).caseRows.map(({ facets }) => facets['month']),
    [undefined, 'May 1999'],
  )
})
