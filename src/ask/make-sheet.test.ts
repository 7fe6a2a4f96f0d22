import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anySurvey } from '../../fixtures/make/filled-sheets.ts'
import { markIn, sheetWords } from '../vocabulary/reply-sheet/frame.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { sheetAsked } from '../wording/sheet-asked.ts'
import { contentOf } from '../write/plain/content.ts'
import { writeOds } from '../write/write-ods.ts'
import { writeXlsx } from '../write/write-xlsx.ts'
import { makeSheet } from './make-sheet.ts'

const survey: Survey = {
  slug: 'vale-assaults',
  title: 'Assaults on staff',
  law: 'foia',
  period: { from: '2019-04-01', to: '2021-03-31' },
  packs: ['police-conduct'],
  dimensions: [
    {
      name: 'type',
      categories: [{ id: 'hit', words: ['Hit', 'struck'] }],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1/a',
      asks: 'How many assaults?',
      counts: { id: 'assault', one: 'assault', many: 'assaults', also: [], kind: 'count' },
      by: ['year', 'type'],
      whom: ['officers'],
    },
    { number: '2', asks: 'For each, what was the outcome?', rows: true, by: ['type', 'outcome'] },
    { number: '3', asks: 'A copy of the policy.', document: true },
  ],
  bodies: [{ slug: 'ashcombe', name: 'Ashcombe Borough Council', workforce: null }],
  readers: 1,
}

const made = makeSheet(sheetAsked(survey, survey.bodies[0] ?? null))
const words = (name: string): unknown[][] =>
  (made.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
    row.map((cell) => contentOf(cell)),
  )

test('each question has its tab, cases a second one, and all can be seen', () => {
  assert.deepEqual(
    made.sheets.map(({ name }) => name),
    ['Read me', 'Q1-a', 'Q2', 'Cases 2', 'Q3', 'Lists'],
  )
})

test('a tab says years across, groups and categories down, and what else can be said below', () => {
  const [mark, question, , ...table] = words('Q1-a')
  assert.match(String(mark), /^candour-sheet\/1 vale-assaults ashcombe [0-9a-f]{12}$/)
  assert.deepEqual(question, ['Question 1/a: How many assaults?'])
  assert.deepEqual(table, [
    ['By', 'Which', '2019/20', '2020/21'],
    ['All', 'assaults', null, null],
    ['by group', 'officers', null, null],
    ['by type', 'Hit', null, null],
    ['by type (other)', '', null, null],
    ['by type (other)', '', null, null],
    ['by type (other)', '', null, null],
    ['Withheld, section', null],
    ['Not held', null],
    ['Notes', null],
  ])
})

test('a case tells when, and what the question asks, from lists where there are words for it', () => {
  assert.deepEqual(words('Cases 2')[3], ['date or year', 'type', 'outcome'])
  const choices = made.sheets.find(({ name }) => name === 'Cases 2')?.choices ?? []
  assert.deepEqual(
    choices.map(({ cells }) => cells.column),
    [1, 2],
  )
  const lists = words('Lists')
  assert.deepEqual(lists[0], ['Not held', 'type', 'outcome'])
  assert.ok(lists.some((row) => row[2] === 'Written warning'))
})

test('a survey without packs offers no list of theirs', () => {
  const lists = makeSheet(sheetAsked({ ...survey, packs: [] }, null)).sheets.at(-1)?.rows[0]
  assert.deepEqual(lists, ['Not held', 'type'])
})

test('five lines say how to fill it in', () => {
  assert.equal(sheetWords.instructions.length, 5)
  assert.equal(words('Read me').filter(([line]) => /^\d\. /.test(String(line))).length, 5)
})

test('for any body, the mark names none', () => {
  const [, tab] = makeSheet(sheetAsked(survey, null)).sheets
  const mark = markIn(String(contentOf(tab?.rows[0]?.[0] ?? null)))
  assert.deepEqual([mark?.survey, mark?.body], ['vale-assaults', null])
})

test('the sheet of any survey can be written in both formats, the same twice', () => {
  fc.assert(
    fc.property(anySurvey, (any) => {
      const twice = () => makeSheet(sheetAsked(any, null))
      assert.deepEqual(writeXlsx(twice()), writeXlsx(twice()))
      assert.deepEqual(writeOds(twice()), writeOds(twice()))
    }),
    { numRuns: 15 },
  )
})
