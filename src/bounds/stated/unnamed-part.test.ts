import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import { isUnnamedPart } from './unnamed-part.ts'

/** The number in brackets, with what stands round it. */
function figure(sentence: string, more: Partial<Figure> = {}): Figure {
  const [, prefix = '', ink = '', suffix = ''] = /^(.*)\[(.*)\](.*)$/s.exec(sentence) ?? []
  return {
    sha256: 'a'.repeat(64),
    place: { kind: 'text', start: 0, end: 2 },
    ink,
    prefix,
    suffix,
    question: '1',
    unit: 'complaint',
    unitInk: 'complaints',
    population: 'officers',
    period: null,
    facets: {},
    value: exactly(3),
    sure: true,
    ...more,
  }
}

const parts = [
  'We recorded 16 complaints. [Three complaints] were upheld.',
  'and for [9 of those officers] the matter led to a meeting',
  'There were 16 officers. [4] of whom resigned.',
  'Of these, [3] related to Facebook.',
  'One retired. [One case] is still ongoing.',
]
for (const sentence of parts)
  test(`${sentence} counts some of what was counted before`, () => {
    assert.equal(isUnnamedPart(figure(sentence)), true)
  })

const wholes = [
  'There were [16 complaints] in 2019.',
  'The total is [19].',
  'A total of [20 officers] were investigated.',
  'Answer: [7]\nOf these, 3 were upheld',
]
for (const sentence of wholes)
  test(`${sentence} counts the whole`, () => {
    assert.equal(isUnnamedPart(figure(sentence)), false)
  })

test('a cell of a table is named by its heads, and a part that has a name is no unnamed one', () => {
  const place = { kind: 'sheet' as const, sheet: 'One', range: 'B2' }
  assert.equal(isUnnamedPart(figure('[3] upheld', { place })), false)
  assert.equal(isUnnamedPart(figure('[3] resigned', { facets: { outcome: 'resigned' } })), false)
})

test('a noun of the survey’s own makes no part of what it counts, and a word behind it does', () => {
  const days = { unit: 'closed-day', unitInk: 'closed days' }
  assert.equal(isUnnamedPart(figure('There were [14] closed days in 2021/22', days)), false)
  assert.equal(isUnnamedPart(figure('There were 14. [3] closed days were upheld', days)), true)
})

test('twelve that were upheld are what was asked where a question asks how many were upheld', () => {
  const upheld = 'How many appeals were upheld in 2023/24?'
  assert.equal(
    isUnnamedPart(figure('71 were lodged, and [12] of these were upheld.'), upheld),
    false,
  )
  assert.equal(isUnnamedPart(figure('[12] appeals were upheld.'), upheld), false)
  assert.equal(isUnnamedPart(figure('[3] of these were withdrawn.'), upheld), true)
  assert.equal(isUnnamedPart(figure('[3] of those in full'), 'How many of those were paid?'), true)
})
