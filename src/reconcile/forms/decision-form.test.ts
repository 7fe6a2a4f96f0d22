import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurvey } from '../../../test/a-survey.ts'
import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import { boundsTyped } from './bounds-typed.ts'
import { readAnswerForm, readFigureForm, readNoteForm, sectionsTyped } from './decision-form.ts'

const survey = aSurvey()
const reading: DecidedFigure = {
  id: 'one',
  body: 'west-mercia',
  message: null,
  question: '1a',
  figure: {
    sha256: 'a'.repeat(64),
    place: { kind: 'page', page: 1, box: [389, 301, 401, 318] },
    ink: '6',
    question: '1a',
    unit: 'person',
    unitInk: 'members of police staff',
    population: 'staff',
    period: null,
    facets: {},
    value: exactly(6),
    sure: true,
  },
  state: 'pencil',
  readAs: null,
  decided: null,
  order: 0,
  superseded: false,
}

const errors = (form: Record<string, string>) => {
  const read = readFigureForm(form, reading, survey)
  return read.ok ? [] : read.formErrors
}

test('a confirmation keeps what was read when it was confirmed', () => {
  const read = readFigureForm({ action: 'confirm' }, reading, survey)
  assert.ok(read.ok)
  assert.deepEqual(read.value.reads?.value, exactly(6))
  assert.equal(read.value.evidence[0]?.ink, '6')
})

test('a correction without a reason is sent back', () => {
  assert.deepEqual(errors({ action: 'correct', number: '7', unit: 'person', why: ' ' }), [
    { field: 'why', message: 'Say why, and where it stands in the letter' },
  ])
})

test('“seven” is no whole number', () => {
  assert.deepEqual(
    errors({ action: 'correct', number: 'seven', unit: 'person', why: 'x' }).map(
      ({ field }) => field,
    ),
    ['number'],
  )
})

test('a rejection says why', () => {
  assert.deepEqual(
    errors({ action: 'reject' }).map(({ field }) => field),
    ['reject-why'],
  )
})

test('a correction changes the number, the unit or the question, and leaves the rest as read', () => {
  const read = readFigureForm(
    {
      action: 'correct',
      number: '6+',
      unit: 'case',
      question: '1b',
      why: 'The letter says at least.',
    },
    reading,
    survey,
  )
  assert.ok(read.ok)
  assert.deepEqual(
    [
      read.value.question,
      read.value.reads?.value,
      read.value.reads?.unit,
      read.value.reads?.population,
    ],
    ['1b', { low: 6, high: null }, 'case', 'staff'],
  )
})

const typed: [text: string, means: Bounds | null][] = [
  ['20', { low: 20, high: 20 }],
  ['1,204', { low: 1204, high: 1204 }],
  ['<5', { low: 0, high: 4 }],
  ['6+', { low: 6, high: null }],
  ['13-17', { low: 13, high: 17 }],
  ['13 to 17', { low: 13, high: 17 }],
  ['17-13', null],
  ['<0', null],
  ['-3', null],
  ['2.5', null],
  ['', null],
  ['99999999999999999999', null],
]

for (const [text, means] of typed) {
  test(`“${text}” typed means ${JSON.stringify(means)}`, () => {
    assert.deepEqual(boundsTyped(text), means)
  })
}

test('an answer is confirmed as read or corrected with a reason', () => {
  const answer: DecidedAnswer = {
    body: 'sussex',
    message: null,
    answer: { number: '1a', answer: 'full', sections: [], data: true },
    state: 'pencil',
    decided: null,
  }
  const confirmed = readAnswerForm({ action: 'confirm' }, answer)
  assert.ok(confirmed.ok)
  assert.equal(confirmed.value.reads?.answer, 'full')
  const wrong = readAnswerForm({ action: 'correct', answer: 'perhaps' }, answer)
  assert.ok(!wrong.ok)
  assert.deepEqual(
    wrong.formErrors.map(({ field }) => field),
    ['answer', 'why'],
  )
})

test('a note on a contradiction is kept by the ink of each statement', () => {
  const contradiction = {
    body: 'west-mercia',
    question: '1a',
    severity: 'units',
    statements: [
      { id: 'a', says: '6 people', figure: reading.figure },
      { id: 'b', says: 'one investigation is one person', figure: null },
    ],
    note: '',
    decided: null,
  } as const
  const noted = readNoteForm(
    { why: 'Different units.' },
    { ...contradiction, statements: [...contradiction.statements] },
  )
  assert.ok(noted.ok)
  assert.equal(noted.value.evidence.length, 1)
  assert.ok(!readNoteForm({}, { ...contradiction, statements: [] }).ok)
})

const SECTIONS: [typed: string, sections: string[] | null][] = [
  ['', []],
  ['s40(2)', ['s40(2)']],
  ['s.40(2), section 31(1)(g)', ['s40(2)', 's31(1)(g)']],
  ['S 22a; 40(5b)(a)(i)', ['s22A', 's40(5B)(a)(i)']],
  ['Regulation 12(4)(b)', ['reg12(4)(b)']],
  ['personal data', null],
]

for (const [typed, sections] of SECTIONS) {
  test(`sections typed as “${typed}” are ${sections ? sections.join(' and ') || 'none' : 'sent back'}`, () => {
    assert.deepEqual(sectionsTyped(typed), sections)
  })
}

test('a corrected answer keeps the sections that were typed', () => {
  const said: DecidedAnswer = {
    body: 'kent',
    message: null,
    answer: { number: '1a', answer: 'unknown', sections: ['s12'], data: false },
    state: 'pencil',
    decided: null,
  }
  const form = { action: 'correct', answer: 'refused', why: 'It names section 40.' }
  const read = readAnswerForm({ ...form, sections: 's.40(2)' }, said)
  assert.deepEqual(read.ok && read.value.reads, { answer: 'refused', sections: ['s40(2)'] })
  const wrong = readAnswerForm({ ...form, sections: 'forty' }, said)
  assert.deepEqual(wrong.ok ? [] : wrong.formErrors.map(({ field }) => field), ['sections'])
})
