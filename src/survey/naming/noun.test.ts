import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nounAsked, oneOfMany, severalOf } from './noun.ts'

const ASKED: [asks: string, one: string, kind: string][] = [
  [
    'How many compensation claims for damage to vehicles did the council receive?',
    'compensation claim',
    'count',
  ],
  ['How many of these claims were paid, for each year?', 'claim', 'count'],
  ['How much was paid in compensation in each year, in pounds?', 'pound', 'money'],
  ['For how many days has the longest-running claim been open?', 'day', 'duration'],
  ['How many assaults on staff were recorded in each financial year?', 'assault', 'count'],
  ['Please give the total number of dog bites recorded since 2019.', 'dog bite', 'count'],
  ['What percentage of penalty notices was cancelled?', 'per cent', 'share'],
  ['How long did the longest take?', 'day', 'duration'],
  ['What was the average waiting time?', 'average', 'average'],
  ['How many libraries have closed?', 'library', 'count'],
]

test('a question says in its own words what it counts', () => {
  for (const [asks, one, kind] of ASKED) {
    const noun = nounAsked(asks)
    assert.equal(noun?.one, one, asks)
    assert.equal(noun?.kind, kind, asks)
  }
  assert.equal(ASKED.length, 10)
})

test('a question that only points to another, or asks for a document, counts nothing by itself', () => {
  for (const asks of [
    'How many of these led to a criminal prosecution?',
    'Please provide a copy of your current policy.',
    'For each, please state the outcome.',
  ])
    assert.equal(nounAsked(asks), null, asks)
})

test('one and several of a noun', () => {
  for (const [one, many] of [
    ['claim', 'claims'],
    ['policy', 'policies'],
    ['breach', 'breaches'],
    ['day', 'days'],
    ['box', 'boxes'],
  ] as const) {
    assert.equal(severalOf(one), many)
    assert.equal(oneOfMany(many), one)
  }
  for (const one of ['bus', 'analysis', 'loss']) assert.equal(oneOfMany(one), one)
})

test('of a noun that something narrows the noun is made plural, and not what narrows it', () => {
  for (const [one, many] of [
    ['breakdown with somebody trapped', 'breakdowns with somebody trapped'],
    ['act of violence', 'acts of violence'],
    ['officer dismissed', 'officers dismissed'],
    ['closed case', 'closed cases'],
    ['long closed case', 'long closed cases'],
    ['policy in force', 'policies in force'],
    ['detective', 'detectives'],
  ] as const)
    assert.equal(severalOf(one), many)
})
