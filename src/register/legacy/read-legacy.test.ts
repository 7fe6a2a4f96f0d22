import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsGuessed, LEGACY_FIELDS, valueGuessed } from './fields.ts'
import { deedsOfLegacy, type LegacyMap, readLegacy } from './read-legacy.ts'

const HEAD = [
  'Case No',
  'Date Recorded',
  'Officer',
  'Rank',
  'Allegation',
  'Site',
  'Outcome',
  'Date Closed',
  'Colour',
]
const map: LegacyMap = { columns: columnsGuessed(HEAD), values: {} }
const read = (...rows: string[][]) => readLegacy(rows, map, '2026-11-24')
const row = (more: Partial<Record<(typeof HEAD)[number], string>> = {}): string[] => {
  const whole: Record<string, string> = {
    'Case No': 'CM/1/09',
    'Date Recorded': '04/03/2009',
    Officer: 'Robin Invented',
    Rank: 'PC',
    Allegation: 'A remark',
    Site: 'FB',
    Outcome: 'words of advice',
    'Date Closed': '1 June 2009',
    Colour: 'blue',
    ...more,
  }
  return HEAD.map((name) => whole[name] ?? '')
}

test('columns are known by the words of their heads, and one of no field is left alone', () => {
  assert.deepEqual(map.columns, {
    reference: 0,
    cameToAttention: 1,
    name: 2,
    rankThen: 3,
    words: 4,
    platform: 5,
    outcome: 6,
    closedOn: 7,
  })
})

const values: [field: string, ink: string, id: string | null][] = [
  ['platform', 'Face Book', 'facebook'],
  ['rankThen', 'WPC', 'constable'],
  ['outcome', 'NFA', 'nfa'],
  ['outcome', 'Dismissed', null],
  ['outcome', 'MA', null],
  ['role', 'PCSO', 'pcso'],
  ['breach', 'racist comments', 'discriminatory'],
  ['platform', 'carrier pigeon', null],
]
for (const [field, ink, id] of values)
  test(`${field} “${ink}” is ${id ?? 'not guessed at'}`, () =>
    assert.equal(valueGuessed(field, ink), id))

test('a row is a matter with its subject, allegation and outcome', () => {
  const { matters, left, unknown } = read(row())
  assert.deepEqual([left, unknown], [[], []])
  const [matter] = matters
  assert.equal(matter?.opened.cameToAttention, '2009-03-04')
  const subject = matter?.rows[0]?.subject
  assert.deepEqual([subject?.role, subject?.rankThen], ['officer', 'constable'])
  assert.deepEqual(subject?.elsewhere, { outcome: 'words_of_advice', closedOn: '2009-06-01' })
  assert.equal(matter?.rows[0]?.allegation.breach?.platform, 'facebook')
})

test('a row without reference or day is left out with its line and why, and the others are taken', () => {
  const { matters, left, rows } = read(
    row({ 'Case No': '' }),
    row({ 'Date Recorded': 'about Easter' }),
    row({ 'Date Recorded': '04/03/2099' }),
    row({ 'Date Recorded': '' }),
    row(),
    HEAD.map(() => ''),
  )
  assert.equal(rows, 5)
  assert.deepEqual(
    left.map(({ line, why }) => [line, why]),
    [
      [2, 'it has no reference'],
      [3, '“about Easter” is no day that has been'],
      [4, '“04/03/2099” is no day that has been'],
      [5, 'it has no day on which it came to attention'],
    ],
  )
  assert.equal(matters.length, 1)
})

test('a value that no list knows is kept word for word, counted, and not guessed at', () => {
  const { matters, unknown } = read(
    row({ Outcome: 'Dismissed' }),
    row({ 'Case No': 'CM/2/09', Outcome: 'dismissed ' }),
  )
  assert.deepEqual(unknown, [{ field: 'outcome', ink: 'dismissed', many: 2 }])
  assert.equal(matters[0]?.rows[0]?.subject.elsewhere?.outcome, null)
  assert.deepEqual(matters[0]?.rows[0]?.notes, [
    'In the register it was kept in, outcome: Dismissed',
  ])
})

test('what a person said that a value means is taken', () => {
  const said = { ...map, values: { outcome: { dismissed: 'dismissed' } } }
  const { matters, unknown } = readLegacy([row({ Outcome: 'Dismissed' })], said, '2026-11-24')
  assert.deepEqual(unknown, [])
  assert.equal(matters[0]?.rows[0]?.subject.elsewhere?.outcome, 'dismissed')
})

test('rows of one reference are one matter: a person once, each allegation against its own', () => {
  const { matters } = read(row(), row({ Allegation: 'Another' }), row({ Officer: 'Sam Made-Up' }))
  assert.equal(matters.length, 1)
  const deeds = deedsOfLegacy(matters[0] ?? assert.fail(), 2)
  assert.deepEqual(
    deeds.map((deed) =>
      deed.action === 'allegation made' ? deed.allegation.against : deed.action,
    ),
    ['subject named', [2], [2], 'subject named', [5]],
  )
})

test('nobody of no name is two people in two rows', () => {
  const { matters } = read(row({ Officer: '' }), row({ Officer: '' }))
  const named = deedsOfLegacy(matters[0] ?? assert.fail(), 2).filter(
    ({ action }) => action === 'subject named',
  )
  assert.equal(named.length, 2)
})

/** A register that tells all that may be told, a field a column. */
const whole: LegacyMap = {
  columns: Object.fromEntries(LEGACY_FIELDS.map(({ id }, i) => [id, i])),
  values: {},
}
const notesOf = (...rows: Record<string, string>[]): string[] => {
  const told = rows.map((one) =>
    LEGACY_FIELDS.map(
      ({ id }) => ({ reference: 'A/1', cameToAttention: '4 March 2009', ...one })[id] ?? '',
    ),
  )
  const [matter] = readLegacy(told, whole, '2026-11-24').matters
  return deedsOfLegacy(matter ?? assert.fail(), 2).flatMap((deed) =>
    deed.action === 'evidence added' ? [deed.evidence.note.replace(/^.*kept in, /, '')] : [],
  )
}

const ROBIN = { name: 'Robin Invented', words: 'A remark', outcome: 'NFA', closedOn: '1 May 2009' }
const placeless: [what: string, rows: Record<string, string>[], notes: string[]][] = [
  [
    'a complaint made after it came to attention',
    [{ complaintOn: '5 March 2009' }],
    ['complaint made on: 5 March 2009'],
  ],
  ['duty, where no breach is told', [{ duty: 'off duty' }], ['on duty: off duty']],
  [
    'another outcome and end for the same person',
    [ROBIN, { ...ROBIN, words: 'Another', outcome: 'words of advice', closedOn: '2 June 2009' }],
    ['outcome: words of advice', 'closed on: 2 June 2009'],
  ],
  [
    'another day and story of the same matter',
    [ROBIN, { ...ROBIN, name: 'Sam Made-Up', cameToAttention: '9 March 2009', summary: 'Later' }],
    ['came to attention on: 9 March 2009', 'what was reported: Later'],
  ],
  ['the same told twice', [ROBIN, { ...ROBIN, words: 'Another', outcome: 'nfa' }], []],
]
for (const [what, rows, notes] of placeless)
  test(`what a row tells and has no place is kept as a note, once: ${what}`, () =>
    assert.deepEqual(notesOf(...rows), notes))
