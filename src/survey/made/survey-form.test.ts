import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readFolder } from '../read-folder.ts'
import { writeFolder } from '../write-folder.ts'
import { surveyAsTyped } from './survey-as-typed.ts'
import { readSurveyForm } from './survey-form.ts'

const BUSES = {
  title: 'Complaints about buses',
  law: 'foia',
  period: '2019/20 to 2023/24',
  'd1-name': 'kind',
  'd1-categories':
    ' - Late or missing = delay; did not run\r\n2. Driver\r\n\r\nDriver\r\nFare, ticket',
  'd1-closed': 'yes',
  'q1-asks': 'How many complaints about bus services did you receive?',
  'q1-by': 'Kind, financial year',
  'q2-asks': 'What did you pay in compensation?',
  'q2-counts': 'Compensation',
  'q2-kind': 'money',
  'q3-number': '2a',
  'q3-asks': 'How many of these were upheld?',
  'q3-counts': 'complaints',
  'q3-also': 'grievances; concerns',
  'q3-part': '1',
  'q4-asks': 'A copy of your complaints policy.',
  'q4-kind': 'document',
  'bodies-from': 'pasted',
  bodies: 'Body\tE-mail\tbuses\r\nAshby Transport\tfoi@ashby.example\t1,204\r\nBeck Vale\t\t87\r\n',
  'per-name': 'buses',
  'per-date': '31 March 2024',
  readers: '1',
}

function surveyOf(typed: Record<string, string>) {
  const read = readSurveyForm(typed, null)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

test('a survey is made of what is typed and pasted', () => {
  const survey = surveyOf(BUSES)
  assert.equal(survey.slug, 'complaints-about-buses')
  assert.deepEqual(survey.period, { from: '2019-04-01', to: '2024-03-31' })
  assert.deepEqual(survey.dimensions, [
    {
      name: 'kind',
      categories: [
        { id: 'late-or-missing', words: ['Late or missing', 'delay', 'did not run'] },
        { id: 'driver', words: ['Driver'] },
        { id: 'fare-ticket', words: ['Fare, ticket'] },
      ],
      exclusive: true,
      open: false,
    },
  ])
  assert.deepEqual(
    survey.questions.map(({ number, counts, by, partOf, document }) => [
      number,
      counts?.many,
      counts?.kind,
      by,
      partOf,
      document,
    ]),
    [
      ['1', 'complaints', 'count', ['kind', 'financial-year'], undefined, undefined],
      ['2', 'compensations', 'money', undefined, undefined, undefined],
      ['2a', 'complaints', 'count', undefined, '1', undefined],
      ['4', undefined, undefined, undefined, undefined, true],
    ],
  )
  assert.deepEqual(survey.bodies, [
    {
      slug: 'ashby-transport',
      name: 'Ashby Transport',
      email: 'foi@ashby.example',
      workforce: 1204,
    },
    { slug: 'beck-vale', name: 'Beck Vale', workforce: 87 },
  ])
  assert.deepEqual(survey.per, { name: 'buses', unit: 'buses', date: '2024-03-31' })
})

test('what was made in the form comes back from its folder the same', () => {
  const survey = surveyOf(BUSES)
  const nothing = { requests: [], claims: [], expectations: [], publications: [], decisions: [] }
  const { folder, problems } = readFolder('any', writeFolder({ survey, ...nothing }))
  assert.deepEqual(problems, [])
  assert.deepEqual(folder?.survey, survey)
})

const SHIPPED = new URL('../../../examples/police-and-social-media-2014/', import.meta.url)

test('a survey shown to be changed and sent back unchanged is the same survey', () => {
  const texts = { 'survey.yaml': readFileSync(new URL('survey.yaml', SHIPPED), 'utf8') }
  const shipped = readFolder('police-and-social-media-2014', texts).folder?.survey
  assert.ok(shipped)
  for (const survey of [shipped, surveyOf(BUSES)]) {
    const again = readSurveyForm(surveyAsTyped(survey), survey)
    assert.ok(again.ok, JSON.stringify(again))
    assert.deepEqual(again.value, survey)
  }
})

test('every field that is wrong says so, in the order of the page', () => {
  const read = readSurveyForm(
    {
      title: ' ',
      period: 'lately',
      'd1-categories': 'a\nb',
      'q1-asks': 'How many complaints?',
      'q1-by': 'ward',
      'q2-asks': 'What of these?',
      'q2-number': '1',
      bodies: '',
      'per-date': '2024-03-31',
    },
    null,
  )
  assert.ok(!read.ok)
  assert.deepEqual(
    read.formErrors.map(({ field, message }) => [field, message.slice(0, 22)]),
    [
      ['title', 'Give the survey a titl'],
      ['period', 'Write the period as 20'],
      ['d1-name', 'Give the list a name, '],
      ['q1-by', '“ward” is no list of t'],
      ['q2-number', 'There are two question'],
      ['q2-counts', 'Say in a word or two w'],
      ['bodies', 'Paste the bodies that '],
      ['per-name', 'Say what rates are per'],
    ],
  )
})

test('a question may tell people apart and have a period of its own, and comes back as it was typed', () => {
  const typed = {
    title: 'Grievances',
    period: '2022/23',
    'pack-police-conduct': 'yes',
    'q1-asks': 'How many grievances?',
    'q1-counts': 'grievance',
    'q1-whom': 'Officers, apprentices',
    'q1-period': '2019',
    'q2-asks': 'How many appeals?',
    'q2-counts': 'appeal',
    bodies: 'Ashby',
  }
  const read = readSurveyForm(typed, null)
  assert.ok(read.ok, JSON.stringify(read))
  const [first, second] = read.value.questions
  assert.deepEqual([first?.whom, first?.period], [['officers', 'apprentices'], { year: '2019' }])
  assert.ok(second && !('whom' in second) && !('period' in second))
  const again = readSurveyForm(surveyAsTyped(read.value), read.value)
  assert.ok(again.ok)
  assert.deepEqual(again.value.questions, read.value.questions)
  const without = readSurveyForm(
    { ...surveyAsTyped(read.value), 'q1-whom': '', 'q1-period': '' },
    read.value,
  )
  assert.ok(
    without.ok && !('whom' in (without.value.questions[0] ?? {})),
    'it may be taken out again',
  )
  const wrong = readSurveyForm({ ...typed, 'q1-period': 'lately' }, null)
  assert.deepEqual(!wrong.ok && wrong.formErrors.map(({ field }) => field), ['q1-period'])
})

/** One, several and other words of what is typed as counted. */
const nouns = (counts: string) => {
  const read = readSurveyForm(
    {
      title: 'T',
      period: '2022/23',
      'q1-asks': 'How many?',
      'q1-counts': counts,
      bodies: 'Ashby',
    },
    null,
  )
  assert.ok(read.ok, JSON.stringify(read))
  const { one, many, also } = read.value.questions[0]?.counts ?? {}
  return [one, many, also]
}

test('one and several of what is counted may be typed side by side, with other words behind them', () => {
  assert.deepEqual(nouns('fault, faults'), ['fault', 'faults', []])
  assert.deepEqual(nouns('Faults'), ['fault', 'faults', []])
  assert.deepEqual(nouns('child, children'), ['child', 'children', []])
  assert.deepEqual(nouns('case, cash'), ['case', 'cases', ['cash']])
  assert.deepEqual(nouns('bus; buses; coach'), ['bus', 'buses', ['coach']])
  assert.deepEqual(nouns('FOI request, FOI requests'), ['FOI request', 'FOI requests', []])
})

test('what narrows a noun keeps its own ending, whether one or several are typed', () => {
  assert.deepEqual(nouns('appeal upheld, appeals upheld'), ['appeal upheld', 'appeals upheld', []])
  assert.deepEqual(nouns('appeals upheld'), ['appeal upheld', 'appeals upheld', []])
  assert.deepEqual(nouns('claim paid, claims paid'), ['claim paid', 'claims paid', []])
  assert.deepEqual(nouns('dog seized, dogs seized'), ['dog seized', 'dogs seized', []])
  assert.deepEqual(nouns('bike stolen; bikes stolen; cycle taken'), [
    'bike stolen',
    'bikes stolen',
    ['cycle taken'],
  ])
  assert.deepEqual(nouns('complaint about buses'), [
    'complaint about buses',
    'complaints about buses',
    [],
  ])
  assert.deepEqual(nouns('fines for parking in bus lanes'), [
    'fine for parking in bus lanes',
    'fines for parking in bus lanes',
    [],
  ])
})

test('a question that points back counts what the one before it does, where nothing else is typed', () => {
  const { questions } = surveyOf({ ...BUSES, 'q3-counts': '' })
  assert.equal(questions[2]?.counts?.one, 'complaint')
  assert.deepEqual(questions[2]?.counts?.also, ['grievances', 'concerns'])
  const first = readSurveyForm({ ...BUSES, 'q1-asks': 'How many of these were upheld?' }, null)
  assert.ok(!first.ok && first.formErrors.some(({ field }) => field === 'q1-counts'))
})
