import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../test/a-letter.ts'
import { extractReply } from './extract-reply.ts'

const read = (text: string) => extractReply([aLetter(text, 'letter.txt')], { file: 'letter.txt' })
const lows = (text: string) =>
  read(text).figures.map(({ value }) => ('none' in value ? null : value.low))

test('a title that ends in a year gives no number', () => {
  assert.deepEqual(
    lows(
      'FOI disclosure log\nSocial media investigations 2015 - 2019\nOur response:\n26 officers.',
    ),
    [26],
  )
})

test('people who made the search are not counted', () => {
  assert.deepEqual(
    lows('A search was made of the files by two members of staff. No information is held.'),
    [],
  )
})

test('a case that is still ongoing does not put the answer off', () => {
  const { kind } = read(
    'Q1. How many officers were investigated?\n11 officers. One case is still ongoing.',
  )
  assert.equal(kind, 'decision')
})

test('a request that will be closed when nobody answers is not closed yet', () => {
  const { kind } = read(
    'Please could you clarify what you mean. If we do not hear from you by 5 October your request will be considered closed.',
  )
  assert.equal(kind, 'clarification')
})

test('neither confirming nor denying stays so in a letter that is a refusal notice', () => {
  const { status } = read(
    'The force neither confirms nor denies that it holds the information by virtue of Section 40(5). This letter is a refusal notice under Section 17.',
  )
  assert.equal(status, 'ncnd')
})

test('a section that a review found wrongly applied is not relied on', () => {
  const { exemptions } = read(
    'I have completed an internal review.\nSection 31 was wrongly applied and we no longer rely on it. The names are exempt under Section 40(2).',
  )
  assert.deepEqual(
    exemptions.map(({ section }) => section),
    ['s40(2)'],
  )
})

test('records told field by field are case rows', () => {
  const { caseRows } = read(
    'The cases are as follows.\nRank: Constable\nOutcome: Resigned\nRank: Sergeant\nOutcome: Written warning\n',
  )
  assert.equal(caseRows.length, 2)
})

test('people listed with their numbers are counted each', () => {
  assert.deepEqual(
    lows(
      'Question: How many officers and staff were investigated in 2022?\nAnswer: Officers 8, staff 2',
    ),
    [8, 2],
  )
})
