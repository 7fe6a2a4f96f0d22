import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { problemInWords, readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const examples = new URL('../../examples/', import.meta.url)

function shipped(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, examples)
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  )
}

for (const name of ['police-and-social-media-2014', 'what-forces-said']) {
  test(`${name} reads without a problem, and written out reads the same`, () => {
    const { folder, problems } = readFolder(name, shipped(name))
    assert.deepEqual(problems, [])
    assert.ok(folder)
    const again = readFolder('another-name', writeFolder(folder))
    assert.deepEqual(again.problems, [])
    assert.deepEqual(again.folder, folder)
    assert.deepEqual(writeFolder(again.folder ?? folder), writeFolder(folder))
  })
}

test('the Press Association asked 43 forces four questions', () => {
  const { folder } = readFolder('pa', shipped('police-and-social-media-2014'))
  assert.equal(folder?.survey.bodies.length, 43)
  assert.deepEqual(
    folder?.survey.questions.map(({ number }) => number),
    ['1a', '1b', '1c', '2'],
  )
  assert.equal(folder?.requests.length, 43)
})

const SURVEY = `title: A survey
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex]
questions:
  - { number: "1a", asks: How many?, unit: person }
`

const wrong: [what: string, file: string, text: string, says: RegExp][] = [
  [
    'an unknown unit',
    'survey.yaml',
    SURVEY.replace('person', 'persons'),
    /line 6, column \d+: “persons” is not known here; did you mean “person”/,
  ],
  [
    'a body misspelt',
    'survey.yaml',
    SURVEY.replace('essex', 'esex'),
    /line 4, column 18: “esex” is no body that Candour knows. Did you mean essex/,
  ],
  [
    'a key misspelt',
    'survey.yaml',
    SURVEY.replace('title', 'titel'),
    /line 1, column 1: “titel” is no field here, so it is left out. Did you mean “title”/,
  ],
  [
    'a day that is none',
    'survey.yaml',
    SURVEY.replace('2014-02-17', '2014-02-31'),
    /“2014-02-31” is no day/,
  ],
  [
    'text that is no YAML',
    'survey.yaml',
    'title: "A survey',
    /survey.yaml, line 1, column \d+: is not YAML here/,
  ],
  [
    'brackets without end',
    'survey.yaml',
    '['.repeat(100_000),
    /^survey.yaml, line 1, column \d+: is nested too deep here/,
  ],
  [
    'a survey that asks nothing',
    'survey.yaml',
    SURVEY.replace(/questions:[\s\S]*/, 'questions: []'),
    /line 5, column 1: No question is asked/,
  ],
  [
    'a survey that asks nobody',
    'survey.yaml',
    SURVEY.replace(/\[durham.*/, '[]'),
    /No body is asked/,
  ],
  [
    'a field said twice',
    'requests.yaml',
    'durham: { fee-paid: 2014-03-01, feePaid: 2014-03-02 }',
    /“feePaid” stands here twice/,
  ],
  [
    'a reference',
    'requests.yaml',
    'durham: &d { sent: 2014-02-18 }\nessex: *d',
    /line 2, column 8: Here stands a reference \(\*d\)/,
  ],
  [
    'an expectation in other words',
    'expectations.yaml',
    '- about 40 replies',
    /“about 40 replies” is not understood. Write “replies between/,
  ],
  ['an empty file', 'survey.yaml', '', /survey.yaml, line 1, column 1/],
  [
    'a question asked twice',
    'survey.yaml',
    `${SURVEY}  - { number: "1a", asks: Again? }\n`,
    /already a question 1a/,
  ],
  [
    'a request to nobody asked',
    'requests.yaml',
    'kent: { sent: 2014-02-18 }',
    /requests.yaml, line 1, column 1: “kent” is no body of this survey/,
  ],
  ['a claim without a paper', 'claims.yaml', '- { says: 828 }', /“paper” is missing/],
  [
    'a file that belongs to nothing',
    'notes.yaml',
    'x: 1',
    /notes.yaml.*is no file of a survey folder/,
  ],
]

for (const [what, file, text, says] of wrong) {
  test(`${what} is said with file, line, column and what to write instead`, () => {
    const { problems } = readFolder('a-survey', { 'survey.yaml': SURVEY, [file]: text })
    assert.match(problems.map(problemInWords).join('\n'), says)
  })
}

test('a wrong entry outside survey.yaml leaves the rest standing', () => {
  const { folder, problems } = readFolder('a-survey', {
    'survey.yaml': SURVEY,
    'requests.yaml': 'durham: { sent: 2014-02-18 }\nkent: { sent: 2014-02-18 }\n',
  })
  assert.equal(problems.length, 1)
  assert.deepEqual(folder?.requests, [{ body: 'durham', sent: '2014-02-18' }])
})

test('an unknown unit is left out of its question, and the survey stands', () => {
  const { folder } = readFolder('s', { 'survey.yaml': SURVEY.replace('person', 'persons') })
  assert.deepEqual(folder?.survey.questions, [{ number: '1a', asks: 'How many?' }])
})

test('a body misspelt stops the survey: a country with a force too few would be counted', () => {
  const { folder } = readFolder('s', { 'survey.yaml': SURVEY.replace('essex', 'esex') })
  assert.equal(folder, null)
})

for (const [said, period] of [
  ['2009-01-01 to 2014-02-17', { from: '2009-01-01', to: '2014-02-17' }],
  ['2019', { year: '2019' }],
  ['2019/20', { financialYear: '2019/20' }],
] as const)
  test(`a period may be written “${said}”`, () => {
    const text = SURVEY.replace(/period:.*/, `period: ${said}`)
    assert.deepEqual(readFolder('s', { 'survey.yaml': text }).folder?.survey.period, period)
  })

test('events may be written with hyphens, or together where they belong together', () => {
  const { folder, problems } = readFolder('s', {
    'survey.yaml': SURVEY,
    'requests.yaml':
      'durham: { internal-review-asked: 2014-04-01, clarification: { asked: 2014-02-20, given: 2014-02-24 } }',
  })
  assert.deepEqual(problems, [])
  assert.deepEqual(folder?.requests, [
    {
      body: 'durham',
      internalReviewAsked: '2014-04-01',
      clarificationAsked: '2014-02-20',
      clarificationGiven: '2014-02-24',
    },
  ])
})

test('a body that Candour does not know is asked with its name', () => {
  const bodies = 'bodies: [{ slug: jersey, name: States of Jersey Police, workforce: 320 }]'
  const { folder } = readFolder('a-survey', { 'survey.yaml': SURVEY.replace(/bodies.*/, bodies) })
  assert.deepEqual(folder?.survey.bodies, [
    { slug: 'jersey', name: 'States of Jersey Police', workforce: 320 },
  ])
})
