// A survey that names no pack: its replies are read with the words of any reply alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../test/a-letter.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { extractReply } from './extract-reply.ts'

const LETTER = `1. How many complaints did you receive in 2019?
There were 12 complaints in 2019.
2. How many officers received a final written warning in 2019?
Two sergeants received a final written warning for racist comments on Facebook.
3. How many staff left?
We neither confirm nor deny that we hold this. Section 40(5) applies.`

function read(packs: string[]) {
  const survey: Survey = {
    slug: 'any',
    title: 'Any survey',
    law: 'foia',
    period: { year: '2019' },
    packs,
    readers: 1,
    bodies: [],
    questions: ['1', '2', '3'].map((number) => ({ number, asks: `How many, ${number}?` })),
  }
  return extractReply([aLetter(LETTER)], { survey, file: 'reply.txt' })
}

test('without a pack the same letter has its answers, sections and plain counts', () => {
  const { kind, questions, exemptions, figures } = read([])
  assert.equal(kind, 'decision')
  assert.equal(questions.find(({ number }) => number === '3')?.answer, 'ncnd')
  assert.deepEqual(
    exemptions.map(({ section }) => section),
    ['s40(5)'],
  )
  assert.ok(
    figures.some(({ unit, value }) => unit === 'complaint' && 'low' in value && value.low === 12),
  )
})

test('nothing of the trade is heard of without its pack, and with it is', () => {
  const facets = (packs: string[]) => read(packs).figures.flatMap((one) => Object.keys(one.facets))
  assert.deepEqual(facets([]), [])
  assert.ok(facets(['police-conduct']).includes('outcome'))
})
