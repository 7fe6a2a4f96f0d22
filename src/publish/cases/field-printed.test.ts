import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../../vocabulary/survey.ts'
import { fieldOfCase, fieldPrinted } from './field-printed.ts'

const survey: Survey = {
  slug: 'dogs',
  title: 'Dogs',
  law: 'foia',
  period: null,
  packs: [],
  dimensions: [
    {
      name: 'victim',
      categories: [
        { id: 'animal', words: ['another dog', 'cat', 'sheep'] },
        { id: 'person', words: ['child'] },
        { id: 'c1', words: ['category 1', 'C1'] },
      ],
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
  // A reader made it an animal: a dog it was not.
  ['Poultry', 'Poultry'],
  // It is put right: the word of another category is not what it was.
  ['child', 'animal'],
  ['', 'animal'],
  ['It ran out of the yard and bit one of the neighbour’s hens.', 'animal'],
]

for (const [ink, printed] of PRINTED)
  test(`“${ink}” told of an animal is printed as “${printed}”`, () => {
    assert.equal(fieldPrinted(survey, 'victim', 'animal', ink), printed)
  })

test('a category that holds one thing is printed as the survey calls it, whatever stood there', () => {
  assert.equal(fieldPrinted(survey, 'victim', 'person', 'Poultry'), 'child')
})

test('a category whose first word is its name is printed by it where a reader put the case into it', () => {
  assert.equal(fieldPrinted(survey, 'victim', 'c1', 'a life at risk'), 'category 1')
})

test('a field without an ink of its own is never printed as the whole case', () => {
  const told = { facets: { victim: 'animal' }, inks: {} }
  assert.equal(fieldOfCase(survey, { told }, 'victim'), 'animal')
  assert.equal(fieldOfCase(survey, { told }, 'place'), null)
})

const OUTCOMES: [ink: string, value: string, printed: string][] = [
  ['unsubstantiated', 'not_proven', 'Unsubstantiated'],
  ['not upheld', 'not_proven', 'Not upheld'],
  ['informal action', 'words_of_advice', 'Informal action'],
  ['written warning', 'written_warning', 'Written warning'],
  ['WW', 'written_warning', 'Written warning'],
  ['WOA', 'words_of_advice', 'Words of advice / informal action'],
  // A reader put it right.
  ['dismissed', 'not_proven', 'Not proven / not upheld'],
]

for (const [ink, value, printed] of OUTCOMES)
  test(`an outcome told as “${ink}” is printed as “${printed}”`, () => {
    const ofForces = { ...survey, packs: ['police-conduct'] }
    assert.equal(fieldPrinted(ofForces, 'outcome', value, ink), printed)
  })
