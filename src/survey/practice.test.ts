import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const SURVEY = `title: A small survey
law: foia
period: 2019
bodies: [durham]
questions:
  - { number: "1", asks: "How many?", unit: person }
`

test('a practice copy is one again when its folder is exported and imported', () => {
  const { folder } = readFolder('small', { 'survey.yaml': `${SURVEY}practice: true\n` })
  assert.equal(folder?.survey.practice, true)
  assert.ok(folder)
  const again = readFolder('small', writeFolder(folder))
  assert.deepEqual(again.folder?.survey, folder.survey)
  assert.deepEqual(again.problems, [])
})

test('a survey that says nothing of it is none', () => {
  const { folder } = readFolder('small', { 'survey.yaml': SURVEY })
  assert.equal(folder && 'practice' in folder.survey, false)
})
