import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const SURVEY = `title: Potholes
bodies: [{ slug: ashcombe, name: Ashcombe }]
questions:
  - { number: "1", asks: How many?, counts: claim }
  - { number: "3", asks: How much was paid?, counts: { one: compensation paid, kind: money } }
  - { number: "4", asks: How long?, counts: { one: day, kind: duration } }
`

const decision = (question: string, unit: string, value: string): string => `- action: confirm
  body: ashcombe
  question: "${question}"
  about: figure
  by: Jo
  at: 2026-11-29
  evidence: [{ sha256: ${'a'.repeat(64)}, place: { kind: text, start: 0, end: 2 }, ink: "2" }]
  reads: { unit: ${unit}, value: ${value} }
`

const VALUES: [question: string, unit: string, written: string, kept: unknown][] = [
  ['1', 'claim', '{ low: 412, high: 412 }', { low: 412, high: 412 }],
  ['3', 'GBP', '{ low: 2713.92, high: 2713.92 }', { low: 271392, high: 271392 }],
  ['3', 'GBP', '43399', { low: 4339900, high: 4339900 }],
  ['4', 'days', '{ low: 9.5, high: 9.5 }', { low: 950, high: 950 }],
  ['4', 'day', '{ low: 412, high: null }', { low: 41200, high: null }],
]

test('a decided value stands in decisions.yaml as it is printed, and is kept whole inside', () => {
  for (const [question, unit, written, kept] of VALUES) {
    const texts = { 'survey.yaml': SURVEY, 'decisions.yaml': decision(question, unit, written) }
    const { folder, problems } = readFolder('potholes', texts)
    assert.deepEqual(problems, [], written)
    assert.deepEqual(folder?.decisions[0]?.reads?.value, kept, written)
    assert.ok(folder)
    const again = readFolder('potholes', writeFolder(folder))
    assert.deepEqual(again.problems, [])
    assert.deepEqual(again.folder?.decisions, folder.decisions)
  }
  assert.equal(VALUES.length, 5)
})

test('half a claim is no count', () => {
  const texts = { 'survey.yaml': SURVEY, 'decisions.yaml': decision('1', 'claim', '2.5') }
  assert.match(readFolder('potholes', texts).problems[0]?.message ?? '', /2\.5.*no whole number/)
})

test('a printed claim may have pounds and pence, and is written as it was', () => {
  const claims = (value: string, question = '"3"') =>
    readFolder('potholes', {
      'survey.yaml': SURVEY,
      'claims.yaml': `- { body: ashcombe, question: ${question}, paper: The Argus, says: so much, value: ${value} }\n`,
    })
  const { folder, problems } = claims('2713.92')
  assert.deepEqual(problems, [])
  assert.deepEqual(folder?.claims[0]?.value, { low: 2713.92, high: 2713.92 })
  assert.ok(folder)
  assert.deepEqual(readFolder('potholes', writeFolder(folder)).folder?.claims, folder.claims)
  assert.deepEqual(claims('{ low: 1.5, high: null }').folder?.claims[0]?.value, {
    low: 1.5,
    high: null,
  })
  assert.equal(claims('2.5', '"1"').problems.length, 1, 'of claims there are no halves')
})
