import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameVerbs } from './same-verbs.ts'
import { stemsOf } from './stems.ts'

const asking = (...asks: string[]) => asks.map((one, i) => ({ number: `${i + 1}`, asks: one }))

/** Does the first question take the word for its own? */
function isTaken(word: string, ...asks: string[]): boolean {
  const questions = asking(...asks)
  const [first] = questions
  assert.ok(first)
  return stemsOf(word).every((stem) => sameVerbs(first, questions).includes(stem))
}

const taken: [word: string, asks: string][] = [
  ['settled', 'How many of these claims were paid?'],
  ['paid', 'How many disputes were settled?'],
  ['upheld', 'How many complaints were successful?'],
  ['successful', 'How many appeals were upheld?'],
  ['allowed', 'How many of the appeals were successful?'],
]
for (const [word, asks] of taken)
  test(`“${asks}” is answered by those ${word}`, () => assert.equal(isTaken(word, asks), true))

const apart: [word: string, ...asks: [string, ...string[]]][] = [
  ['repudiated', 'How many of these claims were paid?'],
  ['settled', 'How many claims were paid?', 'How many claims were settled before a hearing?'],
  ['upheld', 'How many appeals were successful?', 'How many were partly upheld?'],
  ['paid', 'How many claims are outstanding?'],
]
for (const [word, ...asks] of apart)
  test(`those ${word} are no answer to “${asks.join(' ')}”`, () =>
    assert.equal(isTaken(word, ...asks), false))
