import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import { tellingOthers } from './others-told.ts'

const AROUND = 32

/** The numbers in square brackets, each with what stands round it as evidence has it. */
function figures(letter: string): Figure[] {
  const text = letter.replace(/[[\]]/g, '')
  return [...letter.matchAll(/\[([^\]]+)\]/g)].map(({ index, 1: ink = '' }, i): Figure => {
    const start = index - 2 * i
    const end = start + ink.length
    return {
      sha256: 'a'.repeat(64),
      place: { kind: 'text', start, end },
      ink,
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
      question: '1',
      unit: 'exclusion',
      unitInk: 'exclusions',
      population: 'unknown',
      period: null,
      facets: { reason: ink },
      value: exactly(3),
      sure: true,
    }
  })
}

const telling = [
  'disruption ([61]), assault ([28]) and drugs ([8]). The remaining 11 were for other reasons.',
  'There were [12] tyres and [40] wheels; the rest concerned paintwork.',
  '[14] were physical and [9] verbal, and others were not recorded by kind.',
  '[5] in Abbey and [7] in Dock, the balance being outside the city.',
  'Noise [31], litter [12]. All other complaints came to 6.',
  'Fines were paid in [40] cases and cancelled in [12], with 7 other cases open.',
  'In 2021 disruption ([61]), drugs ([8]). The rest were other. In 2022 ([5]) and ([6]).',
  'We had several kinds, including [9] of arson.',
]
for (const letter of telling)
  test(`“${letter}” says that there are others`, () => {
    assert.equal(tellingOthers(figures(letter)).length > 0, true)
  })

const silent = [
  'disruption ([61]), assault ([28]) and drugs ([8]). The remaining [11] were for other reasons.',
  'There were [12] tyres and [40] wheels; the rest, [9], concerned paintwork.',
  'Noise [31], litter [12]. All other complaints came to [6].',
  'Fines were paid in [40] cases and cancelled in [12], with [7] other cases open.',
  'Noise [31], litter [12]. All other complaints taken together came to [6].',
  '[5] in Abbey and [7] in Dock. The rest of your request is refused.',
  '[5] in Abbey and [7] in Dock. We hold no other information.',
  '[5] in Abbey and [7] in Dock.\nAll other matters are dealt with below.',
]
for (const letter of silent)
  test(`“${letter}” leaves its list whole`, () => {
    assert.deepEqual(tellingOthers(figures(letter)), [])
  })
