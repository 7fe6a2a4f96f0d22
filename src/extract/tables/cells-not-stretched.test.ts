// What stands in a cell of a list of cases is said of its own row, in its own column, and is no less than its words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aSurvey } from '../../../test/a-survey.ts'
import { extractReply } from '../extract-reply.ts'

const casesOf = (...lines: string[]) =>
  extractReply([aLetter(['Reply', '', ...lines, ''].join('\n'))], {
    survey: aSurvey(),
    file: 'reply.txt',
  }).caseRows.map(({ facets }) => facets)

const HEADS = 'Date         Rank        Conduct                         Outcome'

for (const outcome of [
  'Dismissed, overturned on appeal',
  'Final written warning, quashed on appeal',
  'Suspended pending dismissal hearing',
  'Written warning (later withdrawn)',
  'Dismissed or resigned',
])
  test(`“${outcome}” is not the outcome that it names`, () => {
    const [first] = casesOf(
      HEADS,
      `03/02/2019   Constable   Offensive comment on Facebook   ${outcome}`,
      '05/06/2020   PCSO        Post on Facebook                Resigned',
    )
    assert.equal(first?.outcome, outcome)
  })

test('a day is of its own row alone', () => {
  const rows = casesOf(
    HEADS,
    '03/02/2019   Constable   Offensive comment on Facebook   Written warning',
    '             Sergeant    Racist post on Twitter          Dismissed',
    '05/06/2020   PCSO        Post on Facebook                Resigned',
  )
  assert.deepEqual(
    rows.map(({ date }) => date),
    ['2019-02-03', undefined, '2020-06-05'],
  )
})

test('a key that names one column spells out no other', () => {
  const rows = casesOf(
    'Outcome: A = dismissed, B = written warning',
    '',
    'Grade   Rank        Conduct                         Outcome',
    'A       Constable   Offensive comment on Facebook   A',
    'B       Sergeant    Racist post on Twitter          B',
  )
  assert.deepEqual(
    rows.map(({ payBand, outcome }) => [payBand, outcome]),
    [
      ['A', 'dismissed'],
      ['B', 'written_warning'],
    ],
  )
})

test('years of service before brackets are no number of persons', () => {
  const rows = casesOf(
    'A sergeant of five years (racist images on WhatsApp; written warning), and a constable of three years (offensive posts on Facebook; dismissed).',
  )
  assert.deepEqual(
    rows.map(({ rank }) => rank),
    ['sergeant', 'constable'],
  )
})
