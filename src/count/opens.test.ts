import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../vocabulary/bounds.ts'
import type { BodyValue } from '../vocabulary/count.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import type { Figure } from '../vocabulary/reply.ts'
import { opensOf } from './opens.ts'

const figureAt = (start: number): Figure => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start, end: start + 1 },
  ink: '7',
  question: '1',
  unit: 'claim',
  unitInk: 'claims',
  population: 'unknown',
  period: null,
  facets: {},
  value: exactly(7),
  sure: true,
})

const reading = (start: number, more: Partial<DecidedFigure> = {}): DecidedFigure => ({
  id: `at ${start}`,
  body: 'ashcombe',
  message: 'm',
  question: '1',
  figure: figureAt(start),
  state: 'confirmed',
  readAs: null,
  decided: null,
  order: start,
  superseded: false,
  ...more,
})

const given = (more: Partial<BodyValue>): BodyValue => ({
  body: 'ashcombe',
  name: 'Ashcombe',
  state: 'gave',
  value: exactly(7),
  unit: 'claim',
  unitInk: 'claims',
  figures: [figureAt(1)],
  evidence: null,
  confirmedBy: 'an editor',
  workforce: null,
  rate: null,
  ...more,
})

const readings = [reading(1), reading(2), reading(3, { state: 'pencil' })]

test('a number that was read as it stands opens its reading', () => {
  assert.deepEqual(opensOf(given({}), readings), { from: 1, whole: 'at 1' })
})

test('a number that was worked out from several opens none of them', () => {
  const summed = given({ figures: [figureAt(1), figureAt(2)] })
  assert.deepEqual(opensOf(summed, readings), { from: 2 })
})

test('nothing opens where no number is known', () => {
  assert.deepEqual(opensOf(given({ value: { none: 'asked' } }), readings), { from: 1 })
})

test('a reading that nobody confirmed is not opened, nor one of another body at the same ink', () => {
  assert.deepEqual(opensOf(given({ figures: [figureAt(3)] }), readings), { from: 1 })
  assert.deepEqual(opensOf(given({ body: 'brindle' }), readings), { from: 1 })
})

test('a cell opens the one reading under it; a cell that was added up opens none', () => {
  const stands = {
    year: {
      '2021': { figures: [figureAt(2)] },
      '2022': { figures: [figureAt(1), figureAt(2)] },
    },
    ward: { north: { figures: [] } },
  }
  assert.deepEqual(opensOf(given({ figures: [], stands }), readings), {
    from: 0,
    by: { year: { '2021': 'at 2' } },
  })
})
