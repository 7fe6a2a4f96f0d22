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
