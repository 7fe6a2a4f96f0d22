// No carrier without a pair that plants it, and none that the page on what files hide leaves out.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { CARRIERS } from '../vocabulary/inspected/carriers.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const pairs = readdirSync(here)
  .filter((file) => /^(twins-of|\w+-otherwise).*\.test\.ts$/.test(file))
  .map((file) => readFileSync(`${here}${file}`, 'utf8'))
  .join('\n')
const page = readFileSync(fileURLToPath(new URL('../../docs/inspect.md', import.meta.url)), 'utf8')

/** Found by closure, and not by a look of its own. */
const ELSEWHERE = ['stranger']

test('every carrier is planted in a pair of twins', () => {
  const bare = CARRIERS.filter((one) => !pairs.includes(`'${one}'`) && !ELSEWHERE.includes(one))
  assert.deepEqual(bare, [])
})

test('every carrier is told on the page of what files hide', () => {
  const told = new Set(page.match(/[a-z]+(-[a-z]+)*/g))
  const untold = CARRIERS.filter((one) => !told.has(one) && !ELSEWHERE.includes(one))
  assert.deepEqual(untold, [])
})
