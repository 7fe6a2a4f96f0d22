import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../../vocabulary/survey.ts'
import { fieldPrinted } from './field-printed.ts'

const survey: Survey = {
  slug: 'dogs',
  title: 'Dogs',
  law: 'foia',
  period: null,
  packs: [],
  dimensions: [
    {
      name: 'victim',
      categories: [{ id: 'animal', words: ['another dog', 'cat', 'sheep'] }],
      exclusive: true,
      open: false,
    },
  ],
  questions: [],
  bodies: [],
  readers: 1,
}

const PRINTED: [ink: string, printed: string][] = [
  ['Sheep', 'Sheep'],
  ['another dog', 'another dog'],
  // a reader made it an animal
  ['Poultry', 'another dog'],
]

for (const [ink, printed] of PRINTED)
  test(`“${ink}” told of an animal is printed as “${printed}”`, () => {
    assert.equal(fieldPrinted(survey, 'victim', 'animal', ink), printed)
  })
