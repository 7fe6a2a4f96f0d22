import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'

const problemsIn = (text: string) => readFolder('small', { 'survey.yaml': text }).problems

test('a key that stands twice is said at its second place, however deep', () => {
  const [problem] = problemsIn('title: A survey\nquestions:\n  - number: 1\n    number: 2\n')
  assert.match(problem?.message ?? '', /keys must be unique/)
  assert.deepEqual([problem?.line, problem?.column], [4, 5])
})

test('of thousands of unknown keys so many are said as a person mends, and what stops the import always', () => {
  const keys = Array.from({ length: 5000 }, (_, i) => `key${i}: 1`).join('\n')
  const problems = problemsIn(`${keys}\n`)
  assert.ok(problems.length < 300, `${problems.length} problems`)
  assert.ok(problems.some(({ stops, message }) => stops && message.includes('“title” is missing')))
})

test('of thousands of entries that are wrong so many are said as a person mends', () => {
  const survey =
    'title: Small\nbodies: [durham]\nquestions:\n  - { number: "1", asks: "How many?", unit: person }\n'
  const requests = Array.from({ length: 5000 }, (_, i) => `body-${i}: { sent: 2014-01-01 }`)
  const { folder, problems } = readFolder('small', {
    'survey.yaml': survey,
    'requests.yaml': requests.join('\n'),
  })
  assert.ok(folder)
  assert.equal(problems.filter(({ file }) => file === 'requests.yaml').length, 200)
})

test('the place of what is no YAML is said once, without the line that it stands in', () => {
  const [problem] = problemsIn(`title: "${'\\x'.repeat(2000)}"\n`)
  assert.match(problem?.message ?? '', /^is not YAML here: Invalid escape sequence \S+\.$/)
  assert.deepEqual([problem?.line, problem?.column], [1, 9])
})

test('a name of a megabyte is said as far as a person reads it', () => {
  const [problem] = problemsIn(`? ${'k'.repeat(1_000_000)}\n: 1\n`)
  assert.ok((problem?.message.length ?? 0) < 2000)
})
