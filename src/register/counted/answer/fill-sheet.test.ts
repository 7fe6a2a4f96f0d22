// Sheets of surveys that nobody here has seen before, filled from rows of the register.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSheet } from '../../../ask/make-sheet.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { sheetAsked } from '../../../wording/sheet-asked.ts'
import type { CountedRow } from '../counted-rows.ts'
import { bandAmong } from './band-of-rank.ts'
import { fillSheet } from './fill-sheet.ts'
import { readMeantForm } from './meant-form.ts'
import { gridOfSheets } from './sheet-grid.ts'
import { defaultMap } from './sheet-map.ts'
import { sheetAskedIn } from './tabs-asked.ts'
import { trueTable, trueTableRows } from './true-table.ts'

const SAID = { from: '2018-04-01', to: '2021-03-31' }

function sheetOf(questions: string, dimensions = '') {
  const yaml = `title: Online conduct\nlaw: foia\nperiod:\n  from: 2018-04-01\n  to: 2021-03-31\npacks:\n  - police-conduct\n${questions}${dimensions}bodies: police-43\n`
  const { folder, problems } = readFolder('online-conduct', { 'survey.yaml': yaml })
  assert.deepEqual(problems, [])
  const grid = gridOfSheets(makeSheet(sheetAsked(folder?.survey ?? assert.fail(), null)).sheets)
  return { grid, asked: sheetAskedIn(grid) ?? assert.fail() }
}

let next = 0
const aRow = (more: Partial<CountedRow> = {}): CountedRow => ({
  matter: `m${++next}`,
  person: `p${next}`,
  cameOn: '2019-06-01',
  kind: 'conduct_report',
  role: 'officer',
  rank: 'constable',
  band: null,
  outcome: 'written_warning',
  breach: 'content',
  platform: 'facebook',
  channel: null,
  duty: null,
  clauses: [],
  ...more,
})

function filled(sheet: ReturnType<typeof sheetOf>, rows: CountedRow[]) {
  const { grid, asked } = sheet
  const span = asked.span ?? SAID
  return fillSheet(grid, { asked, map: defaultMap(asked), rows, span, policy: null })
}
const inTab = (of: ReturnType<typeof filled>, sheet: string) =>
  of.tabs
    .find(({ tab }) => tab.sheet === sheet)
    ?.numbers.map(({ which, counts }) => [which, ...counts])

test('years as columns are counted by their own days, and nothing of another year is a nought of this', () => {
  const sheet = sheetOf(
    'questions:\n  - number: 1\n    asks: How many cases were recorded in each financial year?\n    counts:\n      one: case\n      many: cases\n    by: [financial-year]\n',
  )
  const rows = ['2018-04-01', '2019-03-31', '2019-04-01', '2021-03-31'].map((cameOn) =>
    aRow({ cameOn }),
  )
  assert.deepEqual(sheet.asked.span, SAID)
  assert.deepEqual(inTab(filled(sheet, rows), 'Q1'), [['cases', 2, 1, 1]])
})

const WHOM =
  'questions:\n  - number: 1\n    asks: How many people?\n    counts:\n      one: person\n      many: people\n    whom: [officers, staff]\n'

test('where a sheet knows officers and staff alone, each role is counted where national statistics have it, and the rest is said', () => {
  const rows = ['officer', 'special', 'staff', 'pcso', 'designated', 'volunteer'].map((role) =>
    aRow({ role }),
  )
  const of = filled(sheetOf(WHOM), rows)
  assert.deepEqual(inTab(of, 'Q1'), [
    ['people', 6],
    ['officers', 2],
    ['police staff', 3],
  ])
  assert.deepEqual(of.left, [
    'Q1: 1 is in none of its rows by group: “Police support volunteer / cadet”.',
  ])
})

test('a person in two matters is one person and two cases', () => {
  const rows = [aRow({ person: 'x' }), aRow({ person: 'x' })]
  assert.equal(inTab(filled(sheetOf(WHOM), rows), 'Q1')?.[0]?.[1], 1)
  const cases = WHOM.replace('many: people', 'many: cases').replace('one: person', 'one: case')
  assert.equal(inTab(filled(sheetOf(cases), rows), 'Q1')?.[0]?.[1], 2)
})

test('categories that only the register has go into the rows that wait for the body’s own', () => {
  const sheet = sheetOf(
    'questions:\n  - number: 1\n    asks: How many cases, by platform?\n    counts:\n      one: case\n      many: cases\n    by: [platform]\n',
    'dimensions:\n  - name: platform\n    open: true\n    categories:\n      - id: facebook\n        words: [Facebook]\n',
  )
  const rows = [
    aRow(),
    ...['tiktok', 'forum', 'snapchat', 'linkedin'].map((platform) => aRow({ platform })),
  ]
  const of = filled(sheet, rows)
  assert.deepEqual(inTab(of, 'Q1'), [
    ['cases', 5],
    ['Facebook', 1],
    ['Forum or blog', 1],
    ['LinkedIn', 1],
    ['Snapchat', 1],
  ])
  assert.deepEqual(of.left, ['Q1: 1 is in none of its rows by platform: “TikTok”.'])
})

test('what the register keeps nothing of is left blank and said, and so is a noun that could be either', () => {
  const sheet = sheetOf(
    'questions:\n  - number: 1\n    asks: How many allegations, by weather?\n    counts:\n      one: allegation\n      many: allegations\n    by: [weather]\n',
    'dimensions:\n  - name: weather\n    categories:\n      - id: rain\n        words: [Rain]\n',
  )
  const of = filled(sheet, [aRow()])
  assert.deepEqual(inTab(of, 'Q1'), [])
  assert.match(of.left.join('\n'), /keeps no “weather”/)
  assert.match(of.left.join('\n'), /“allegations” means people or matters/)
})

const ROWS = 'questions:\n  - number: 1\n    asks: Each case.\n    rows: [rank, outcome]\n'

test('a row of single cases tells a year, stands in the order of its words, and no rank that a sheet has a band for', () => {
  const rows = [
    aRow({ rank: 'superintendent', outcome: 'nfa' }),
    aRow({ role: 'staff', rank: null, outcome: 'pending' }),
  ]
  const of = filled(
    sheetOf(
      ROWS,
      'dimensions:\n  - name: rank\n    categories:\n      - id: inspector-up\n        words: [Inspector and above]\n',
    ),
    rows,
  )
  assert.deepEqual(of.tabs.find(({ tab }) => tab.isCases)?.cases, [
    ['2019', '', 'Ongoing / not yet decided'],
    ['2019', 'Inspector and above', 'No further action'],
  ])
  assert.equal(of.cases, 2)
})

test('a sheet’s own band covers the ranks from its first up, and the highest that does is taken', () => {
  const choices = ['Constable', 'Sergeant and above', 'Chief Inspector +']
  assert.deepEqual(
    ['constable', 'sergeant', 'inspector', 'chief_inspector', 'cc'].map((rank) =>
      bandAmong(choices, rank),
    ),
    [null, ...choices.slice(1, 2), 'Sergeant and above', 'Chief Inspector +', 'Chief Inspector +'],
  )
  assert.equal(bandAmong(['Above all', 'Band 8+'], 'inspector'), null)
})

test('what a person says of a word stands, what is not on the form stays, and another field begins anew', () => {
  const { asked } = sheetOf(ROWS)
  const map = defaultMap(asked)
  const at = (word: string) => map.fields.findIndex((one) => one.word === word)
  const typed = {
    from: '1 April 2018',
    to: '31 March 2021',
    [`word-${at('outcome')}-nfa`]: 'No action',
    [`word-${at('outcome')}-pending`]: '',
    [`field-${at('rank')}`]: 'role',
  }
  const read = readMeantForm(typed, { map }, {})
  assert.ok(read.ok)
  const [outcome, rank] = [read.value.map.fields[at('outcome')], read.value.map.fields[at('rank')]]
  assert.equal(outcome?.words['nfa'], 'No action')
  assert.equal(outcome?.words['pending'], null)
  assert.equal(outcome?.words['written_warning'], 'Written warning')
  assert.deepEqual([rank?.field, rank?.words['staff']], ['role', 'Police staff'])
  const wrong = readMeantForm({ from: '31 April 2018', to: '1 May 2018' }, { map }, {})
  assert.deepEqual(!wrong.ok && wrong.formErrors.map(({ field }) => field), ['from'])
})

test('a true table adds up to what was counted, and its CSV lists every part, noughts too', () => {
  const { asked } = sheetOf(ROWS)
  const [tab] = asked.tabs.filter(({ isCases }) => isCases)
  const rows = [
    aRow(),
    aRow(),
    aRow({ outcome: 'nfa' }),
    aRow({ rank: 'sergeant' }),
    aRow({ rank: null }),
  ]
  const made = trueTable({
    tab: tab ?? assert.fail(),
    map: defaultMap(asked),
    rows,
    span: SAID,
    register: 'r',
    asOf: '2026-11-24',
  })
  assert.ok(made)
  assert.equal(
    made.counts.reduce((sum, { count }) => sum + count, 0),
    5,
  )
  const [head, ...parts] = trueTableRows(made)
  assert.deepEqual(head, ['rank', 'outcome', 'count'])
  assert.equal(parts.length, 6)
  assert.equal(
    parts.reduce((sum, part) => sum + Number(part[2]), 0),
    5,
  )
})

test('a workbook without our mark is no reply sheet', () => {
  assert.equal(
    sheetAskedIn([{ name: 'Q1', rows: [['Question 1: How many?'], ['By', 'Which']] }]),
    null,
  )
})
