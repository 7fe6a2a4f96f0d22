import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurvey } from '../../../test/a-survey.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case, Facets } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { readMapForm } from '../forms/map-form.ts'
import { rowInMappedWords } from './map-words.ts'
import { unknownWords } from './unknown-words.ts'

const ink = (words: string): Evidence => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'block', path: 'table 1 row 2 cell 3' },
  ink: words,
})

const figure = (
  body: string,
  facets: Facets,
  unit: 'person' | 'other' = 'person',
): DecidedFigure => ({
  id: `${body} ${JSON.stringify(facets)}`,
  body,
  message: 'm',
  question: '1',
  figure: {
    ...ink('3'),
    unit,
    unitInk: 'engagements',
    population: 'officers',
    period: null,
    facets,
    value: exactly(3),
    sure: true,
  },
  state: 'pencil',
  readAs: null,
  decided: null,
  order: 0,
  superseded: false,
})

const row = (facets: Facets): Case => ({
  ...ink('Advice from a line manager'),
  facets,
  inks: {},
  linked: true,
})

const survey = aSurvey()
const NOTHING = { survey, figures: [], rows: [], doubted: [] }

test('a wording that a list knows is not asked; one that none knows is asked once, however often it is said', () => {
  const asked = unknownWords(
    {
      survey,
      figures: [
        figure('kent', { outcome: 'written_warning' }),
        figure('kent', { outcome: 'Spoken to' }),
        figure('essex', { outcome: 'spoken to.' }),
      ],
      rows: [{ body: 'essex', row: row({ breach: 'Banter' }) }],
      doubted: [
        { body: 'surrey', evidence: ink('Spoken to') },
        { body: 'surrey', evidence: ink('Suitable words') },
      ],
    },
    [],
  )
  assert.deepEqual(
    asked.map(({ of, wording, seen }) => [of, wording, seen.length]),
    [
      ['outcome', 'Spoken to', 2],
      ['breach', 'Banter', 1],
      ['outcome', 'Suitable words', 1],
    ],
  )
})

test('a unit of the body’s own is asked by its word', () => {
  const [asked] = unknownWords({ ...NOTHING, figures: [figure('kent', {}, 'other')] }, [])
  assert.deepEqual([asked?.of, asked?.wording], ['unit', 'engagements'])
})

test('the form makes a rule with its source, and the rule answers for every reply', () => {
  const rows = [
    { body: 'kent', row: row({ outcome: 'Spoken to' }) },
    { body: 'essex', row: row({ outcome: 'SPOKEN  TO' }) },
  ]
  const [asked] = unknownWords({ ...NOTHING, rows }, [])
  assert.ok(asked)
  const read = readMapForm(
    { means: 'management_advice', why: ' As its policy says. ' },
    asked,
    survey,
  )
  assert.ok(read.ok)
  const rule: Decision = { ...read.value, by: 'Anna', at: '2026-11-24' }
  assert.deepEqual(
    [rule.evidence[0]?.ink, rule.reads, rule.why],
    ['Spoken to', { facets: { outcome: 'management_advice' } }, 'As its policy says.'],
  )
  assert.deepEqual(unknownWords({ ...NOTHING, rows }, [rule]), [])
  assert.deepEqual(
    rows.map((one) => rowInMappedWords(one.row, [rule]).facets.outcome),
    ['management_advice', 'management_advice'],
  )
})

test('a meaning that is on no list is sent back', () => {
  const [asked] = unknownWords(
    { ...NOTHING, rows: [{ body: 'kent', row: row({ outcome: 'Spoken to' }) }] },
    [],
  )
  assert.ok(asked)
  for (const means of ['', 'talked_to']) {
    const read = readMapForm({ means }, asked, survey)
    assert.deepEqual(read.ok ? [] : read.formErrors.map(({ field }) => field), ['means'])
  }
})
