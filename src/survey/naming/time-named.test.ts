import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeNamed } from './time-named.ts'

const NAMES: [written: string, meant: string][] = [
  ['academic-year', 'year'],
  ['Academic year', 'year'],
  ['calendar year', 'year'],
  ['financial year', 'financial-year'],
  ['financial-year', 'financial-year'],
  ['year', 'year'],
  ['months', 'month'],
  ['year group', 'year group'],
  ['ward', 'ward'],
]

for (const [written, meant] of NAMES)
  test(`${written} is ${meant}`, () => assert.equal(timeNamed(written), meant))
