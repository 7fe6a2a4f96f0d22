import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyOf, glued, worded } from './phrase.ts'

test('a space in a wording is any break between words', () => {
  assert.match('Neither  confirm\nnor deny', anyOf(['neither confirm nor deny']))
})

test('what stands in square brackets may be left out', () => {
  const held = anyOf(['hold [the ]information'])
  assert.match('We hold information', held)
  assert.match('we hold the information', held)
})

test('a star stays in its sentence, and s.40 does not end one', () => {
  const applied = anyOf(['exemption * applied'])
  assert.match('the exemption at s.40 has been applied', applied)
  assert.doesNotMatch('an exemption. It was applied', applied)
})

test('a wording is whole words', () => {
  assert.doesNotMatch('household', anyOf(['hold']))
})

test('a low line is the rest of a word, and alone a word', () => {
  assert.match('it was withholding names', anyOf(['withh_ _s']))
  assert.match('may apply to both', anyOf(['may (be|apply)_']))
  assert.doesNotMatch('we with him', anyOf(['withh_']))
})

test('words are set into a pattern as whole words, or close to what stands beside them', () => {
  const within = ['in', 'in the year']
  assert.match(' in the year 2019', worded`^\s+${within}\s\d`)
  assert.doesNotMatch('income', worded`^${within}`)
  assert.match('s40', worded`^${glued(['s', 'section'])}\s?\d`)
})

test('a list without words matches nothing', () => {
  assert.doesNotMatch('', worded`${[]}`)
})

test('gaps are bounded: a phrase does not reach over a whole page', () => {
  assert.doesNotMatch(`exempt ${'and so on '.repeat(40)}applied`, anyOf(['exempt * applied']))
})
