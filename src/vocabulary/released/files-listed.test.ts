import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesListedIn, listOfFiles } from './files-listed.ts'

const A = '97623e5d58791ce33dd822f1b02b3969c796d2ff518b1b3da5ec62447c8e6a3a'
const B = 'a'.repeat(64)

test('what a list of files says is read back', () => {
  const files = [
    { name: 'released.json', sha256: A },
    { name: 'table of breaches.csv', sha256: B },
  ]
  assert.deepEqual(filesListedIn(listOfFiles(files)), files)
})

for (const line of [
  `table.csv: ${A}`,
  `- table.csv\t${A}`,
  `${A} *table.csv`,
  `table.csv ${A.toUpperCase()}`,
])
  test(`“${line.slice(0, 20)}…” names a file and its sum`, () =>
    assert.deepEqual(filesListedIn(`Files sent:\n${line}\n`), [{ name: 'table.csv', sha256: A }]))

test('a number as long as a sum that no file stands beside lists nothing', () => {
  assert.deepEqual(filesListedIn(`Our reference is ${A}.`), [])
  assert.deepEqual(filesListedIn(`table.csv ${A}0`), [])
})
