import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { killImports } from '../bench/kill-import.ts'
import { partOfFormats } from './survey-folders.ts'

/** A mail with a PDF, a workbook, a table and a refusal; bench/kill-import.ts kills imports of the whole survey. */
const FOUR = ['west-marl', 'north-dalesby', 'chalkstow', 'estermarsh']

test('killed while it takes a survey in, Candour goes on at the next start and ends where it would have', async () => {
  const { folder, remove } = await partOfFormats(FOUR)
  after(remove)
  const { undisturbed, inTheEnd, problems } = await killImports(3, folder)
  for (const body of FOUR) assert.match(undisturbed, new RegExp(`"${body}"`))
  assert.match(undisturbed, /"confirmed"/)
  assert.equal(inTheEnd, undisturbed)
  assert.deepEqual(problems, [])
})
