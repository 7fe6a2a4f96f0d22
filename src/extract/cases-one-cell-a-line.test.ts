import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../test/a-letter.ts'
import { extractReply } from './extract-reply.ts'

const rowsOf = (text: string) =>
  extractReply([aLetter(text)], { file: 'reply.txt' }).caseRows.map(({ facets }) => facets)

const CELLS = [
  'Month',
  'Rank',
  'Nature of Allegation',
  'Outcome',
  'Mar-18',
  'Police staff',
  'Posted a photograph of a colleague at work on a private page',
  'Written warning',
  'Nov-18',
  'PC',
  'Comment on Twitter about a trial',
  'Management Advice',
]
const CASES = [
  { date: 'Mar-18', outcome: 'written_warning' },
  { date: 'Nov-18', outcome: 'management_advice' },
]
const told = (rows: { date?: string; outcome?: string }[]) =>
  rows.map(({ date, outcome }) => ({ date, outcome }))

test('a list of cases that came a cell a line is read row by row', () => {
  assert.deepEqual(told(rowsOf(`Response\nAs follows.\n${CELLS.join('\n')}\nback to top\n`)), CASES)
})

test('cells that end in a bar each are the same list', () => {
  assert.deepEqual(told(rowsOf(`Response\nAs follows.\n${CELLS.join(' |\n')} |\n`)), CASES)
})

test('lines under words that only look like heads are no cases', () => {
  assert.deepEqual(
    rowsOf('Response\nDate\nRank\nOutcome\nsee above\nsee above\nnot known yet\n'),
    [],
  )
})
