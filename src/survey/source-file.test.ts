import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSource, writeSource } from './source-file.ts'

const FILE = 'replies/durham/2014-08-mail/source.yaml'
const read = (written: string) => readSource(FILE, written)

test('a paper’s print is press, with paper, date and address', () => {
  const source = {
    kind: 'press',
    paper: 'Hartlepool Mail',
    date: '2014-08',
    address: 'https://example.org/a-1',
  } as const
  assert.deepEqual(read(writeSource(source)), { source, problems: [] })
})

const dates: [date: string, isKnown: boolean][] = [
  ['2014-08-19', true],
  ['2014-08', true],
  ['2014', true],
  ['August 2014', false],
  ['2014-13', false],
]

for (const [date, isKnown] of dates) {
  test(`“${date}” ${isKnown ? 'is a date as far as it is known' : 'is no date, and that is said'}`, () => {
    const { source, problems } = read(`kind: press\npaper: Hartlepool Mail\ndate: "${date}"\n`)
    assert.equal(source?.date, isKnown ? date : undefined)
    assert.equal(problems.length, isKnown ? 0 : 1)
  })
}

test('without a kind nothing is known of what lies beside it', () => {
  const { source, problems } = read('paper: Hartlepool Mail\n')
  assert.equal(source, null)
  assert.match(problems[0]?.message ?? '', /“kind” is missing/)
})

test('a kind that is none is said with those that are', () => {
  const { source, problems } = read('kind: newspaper\npaper: Hartlepool Mail\n')
  assert.equal(source, null)
  assert.match(problems[0]?.message ?? '', /letter, statement, press/)
})

test('a paper must be named', () => {
  assert.match(read('kind: press\n').problems[0]?.message ?? '', /“paper” is missing/)
})
