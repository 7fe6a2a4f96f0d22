import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidOnce } from './said-once.ts'

test('the same line is said once a minute, and others in between', () => {
  const said: string[] = []
  let now = 0
  const log = saidOnce(
    (line) => said.push(line),
    () => now,
  )
  for (now of [0, 1000, 59_000]) log('the database is away')
  log('a file was read')
  now = 60_000
  log('the database is away')
  assert.deepEqual(said, ['the database is away', 'a file was read', 'the database is away'])
})

test('what was said long ago among many others may be said again', () => {
  const said: string[] = []
  const log = saidOnce(
    (line) => said.push(line),
    () => 0,
  )
  for (let i = 0; i < 200; i++) log(`line ${i}`)
  log('line 0')
  log('line 199')
  assert.equal(said.length, 201)
})
