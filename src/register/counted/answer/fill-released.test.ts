// A reply sheet filled with what is released: as our extraction reads it back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSheet } from '../../../ask/make-sheet.ts'
import { extractReply } from '../../../extract/extract-reply.ts'
import { readFile } from '../../../read/read-file.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { sheetAsked } from '../../../wording/sheet-asked.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'
import { fillReleased } from './fill-released.ts'
import { filledWorkbook } from './filled-workbook.ts'
import { gridOfSheets } from './sheet-grid.ts'
import { sheetAskedIn } from './tabs-asked.ts'

const YAML = `title: Online conduct
law: foia
period:
  from: 2018-04-01
  to: 2021-03-31
packs:
  - police-conduct
questions:
  - number: 1a
    asks: How many people?
    counts:
      one: person
      many: people
    whom: [officers, staff]
  - number: 1b
    asks: Each case.
    rows: [outcome]
  - number: "2"
    asks: A copy of the policy.
    document: true
bodies: police-43
`
const { folder } = readFolder('online-conduct', { 'survey.yaml': YAML })
const survey = folder?.survey ?? assert.fail()
const grid = gridOfSheets(makeSheet(sheetAsked(survey, null)).sheets)
const asked = sheetAskedIn(grid) ?? assert.fail()

const MARKS = { '[c]': { low: 1, high: null, meaning: 'withheld: a number above nought' } }
const people: Released = {
  dimensions: [{ name: 'group', categories: ['officers', 'police staff'], all: 'All' }],
  marks: MARKS,
  cells: [
    { at: { group: 'officers' }, value: 13 },
    { at: { group: 'police staff' }, value: 6 },
    { at: { group: 'All' }, value: 19 },
  ],
}
const outcomes: Released = {
  dimensions: [{ name: 'outcome', categories: ['Written warning', 'Resigned', 'No action'] }],
  marks: MARKS,
  cells: [
    { at: { outcome: 'Written warning' }, value: 5 },
    { at: { outcome: 'Resigned' }, mark: '[c]' },
    { at: { outcome: 'No action' }, mark: '[c]' },
    { at: { outcome: 'All' }, value: 9 },
  ],
}
const of = (more: object) => ({
  released: null,
  sections: [],
  document: null,
  notHeld: false,
  ...more,
})

async function readBack(answers: Parameters<typeof fillReleased>[2]) {
  const filled = fillReleased(grid, asked, answers)
  const bytes = writeXlsx(filledWorkbook(filled, null))
  const read = await readFile({ name: 'reply.xlsx', bytes })
  assert.equal(read.status, 'read')
  if (read.status !== 'read') throw new Error('it was refused')
  return { filled, said: extractReply([read.document], { survey, file: 'reply.xlsx' }) }
}

test('printed numbers stand in their squares, printed cases in their rows, and what is withheld is said', async () => {
  const { said } = await readBack({
    '1a': of({ released: people }),
    '1b': of({ released: outcomes, sections: ['s40(2)'] }),
    '2': of({ document: 'policy.docx' }),
  })
  assert.deepEqual(said.doubts, [])
  assert.deepEqual(
    said.figures.map(({ population, value }) => [population, value]),
    [
      ['all', { low: 19, high: 19 }],
      ['officers', { low: 13, high: 13 }],
      ['staff', { low: 6, high: 6 }],
    ],
  )
  assert.equal(said.caseRows.length, 5)
  assert.deepEqual(
    said.questions.map(({ number, answer }) => [number, answer]),
    [
      ['1a', 'full'],
      ['1b', 'partial'],
      ['2', 'in-attachment'],
    ],
  )
})

test('a withheld number is no number in its square, and how many cases are withheld is told nowhere', async () => {
  const withheld = {
    ...people,
    cells: [
      { at: { group: 'officers' }, mark: '[c]' },
      { at: { group: 'police staff' }, mark: '[c]' },
      { at: { group: 'All' }, value: 19 },
    ],
  }
  const { said, filled } = await readBack({
    '1a': of({ released: withheld, sections: ['s40(2)'] }),
  })
  assert.deepEqual(
    said.figures.filter(({ value }) => 'low' in value).map(({ value }) => value),
    [{ low: 19, high: 19 }],
  )
  assert.equal(said.questions[0]?.answer, 'partial')
  assert.deepEqual(filled.left.length, 3)
})

test('a question that is refused, and one that is not held, say so', async () => {
  const { said } = await readBack({
    '1a': of({ sections: ['s12(1)'] }),
    '1b': of({ notHeld: true }),
  })
  assert.deepEqual(
    said.questions.map(({ number, answer, sections }) => [number, answer, sections]).slice(0, 2),
    [
      ['1a', 'refused-cost', ['s12(1)']],
      ['1b', 'not-held', []],
    ],
  )
})
