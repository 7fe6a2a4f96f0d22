import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const JOINT =
  'Norfolk and Suffolk Constabularies have considered your request and our response is below.\nQ1. How many officers were investigated over social media in 2019?\n | Norfolk | Suffolk\nOfficers | 6 | 3\nPolice Staff | 2 | 0\n'
const read = (body: string | undefined) =>
  extractReply([aLetter(JOINT)], { file: 'reply.txt', ...(body === undefined ? {} : { body }) })

test('of a column each, a body has its own', () => {
  const { figures, doubts } = read('norfolk')
  assert.deepEqual(
    figures.map(({ value, facets }) => ['none' in value ? null : value.low, facets]),
    [
      [6, {}],
      [2, {}],
    ],
  )
  assert.deepEqual(
    doubts.map(({ code }) => code),
    ['figures-of-another-body'],
  )
})

test('where nobody says whose reply it is, every column stands under its own name', () => {
  assert.deepEqual(
    read(undefined).figures.map(({ facets }) => facets.measure),
    ['Norfolk', 'Suffolk', 'Norfolk', 'Suffolk'],
  )
})

test('a place that bears another force’s name is a place, where the body itself is not named beside it', () => {
  const { figures, doubts } = extractReply(
    [
      aLetter(
        'Q1. How many officers were investigated in 2019?\nArea | Officers\nDurham | 4\nDarlington | 3\n',
      ),
    ],
    { file: 'reply.txt', body: 'cleveland' },
  )
  assert.equal(figures.length, 2)
  assert.deepEqual(doubts, [])
})
