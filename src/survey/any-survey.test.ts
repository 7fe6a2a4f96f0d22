import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const CLAIMS = `title: Potholes
law: foia
period: { from: 2021/22, to: 2023/24 }
packs: []
per: { name: roads, unit: mile of road, date: 2024-03-31 }
questions:
  - { number: "1", asks: How many claims?, counts: { one: claim, many: claims, also: [compensation claims] }, by: [financial-year, kind] }
  - { number: "2", asks: How many of these were paid?, counts: claim, partOf: "1", by: [financial-year] }
  - { number: "3", asks: How much was paid?, counts: { one: payment, kind: money } }
  - { number: "4", asks: A list of the claims, rows: [date, ward, outcome] }
  - { number: "5", asks: The policy, document: true }
dimensions:
  - financial-year
  - { name: kind, exclusive: false, open: false, categories: [Tyre, { id: wheel, words: [wheel, rim] }] }
bodies:
  - { slug: ashcombe, name: Ashcombe, per: 812 }
  - { slug: brindle, name: Brindle }
`

const read = (text: string) => readFolder('s', { 'survey.yaml': text })

test('a survey says in its own words what it counts, of what kind, by what, and per what', () => {
  const { folder, problems } = read(CLAIMS)
  assert.deepEqual(problems, [])
  const survey = folder?.survey
  assert.deepEqual(survey?.period, { from: '2021-04-01', to: '2024-03-31' })
  assert.deepEqual(survey?.packs, [])
  assert.deepEqual(survey?.per, { name: 'roads', unit: 'mile of road', date: '2024-03-31' })
  assert.deepEqual(
    survey?.questions.map(({ counts }) => counts && [counts.id, counts.one, counts.kind]),
    [
      ['claim', 'claim', 'count'],
      ['claim', 'claim', 'count'],
      ['GBP', 'payment', 'money'],
      undefined,
      undefined,
    ],
  )
  assert.equal(survey?.questions[1]?.partOf, '1')
  assert.deepEqual(survey?.questions[3]?.fields, ['date', 'ward', 'outcome'])
  assert.deepEqual(survey?.dimensions, [
    {
      name: 'kind',
      exclusive: false,
      open: false,
      categories: [
        { id: 'tyre', words: ['Tyre'] },
        { id: 'wheel', words: ['wheel', 'rim'] },
      ],
    },
  ])
  assert.equal(survey?.bodies[0]?.workforce, 812)
})

test('written out and read again it is the same survey', () => {
  const { folder } = read(CLAIMS)
  assert.ok(folder)
  const again = readFolder('s', writeFolder(folder))
  assert.deepEqual(again.problems, [])
  assert.deepEqual(again.folder, folder)
})

test('a survey that names no pack has none, unless it was written for the 43 forces before packs were', () => {
  const plain = read(CLAIMS.replace('packs: []\n', ''))
  assert.deepEqual(plain.folder?.survey.packs, [])
  const police = read(
    `title: Posts\nbodies: police-43\nquestions: [{ number: "1", asks: How many?, unit: person }]\n`,
  )
  assert.deepEqual(police.folder?.survey.packs, ['police-conduct'])
  assert.equal(police.folder?.survey.questions[0]?.counts?.many, 'people')
})

test('what is wrong in it is said with what to write instead', () => {
  const WRONG: [from: string, to: string, says: RegExp][] = [
    ['packs: []', 'packs: [hospitals]', /“hospitals” is not known here.*police-conduct/],
    ['kind: money', 'kind: pounds', /“pounds” is not known here.*count, money/],
    ['words: [wheel, rim]', 'words: [tyre]', /“tyre” stands under “tyre” and under “wheel”/],
    ['slug: brindle', 'slug: ../brindle', /no slug.*Write brindle/],
    ['{ from: 2021/22, to: 2023/24 }', '{ from: 2021/23, to: 2023/24 }', /2021\/23/],
  ]
  for (const [from, to, says] of WRONG) {
    const { problems } = read(CLAIMS.replace(from, to))
    assert.match(problems.map(({ message }) => message).join('\n'), says, to)
  }
  assert.equal(WRONG.length, 5)
})

const DECISIONS = `
- action: confirm
  body: ashcombe
  question: "3"
  about: figure
  evidence: [{ sha256: aa, place: { kind: text, start: 0, end: 9 }, ink: "£9,412.75" }]
  reads: { unit: GBP, value: { low: 9412.75, high: 9412.75 } }
  by: editor
  at: 2024-12-01
- action: correct
  body: ashcombe
  question: "3"
  about: figure
  evidence: [{ sha256: aa, place: { kind: text, start: 20, end: 23 }, ink: £14 }]
  reads: { unit: GBP, value: 14 }
  by: editor
  at: 2024-12-01
`

test('a decision says money in pounds, and an export says it so again', () => {
  const { folder, problems } = readFolder('potholes', {
    'survey.yaml': CLAIMS,
    'decisions.yaml': DECISIONS,
  })
  assert.deepEqual(problems, [])
  assert.ok(folder)
  assert.deepEqual(
    folder.decisions.map(({ reads }) => reads?.value),
    [
      { low: 941_275, high: 941_275 },
      { low: 1_400, high: 1_400 },
    ],
  )
  const again = readFolder('potholes', writeFolder(folder)).folder
  assert.deepEqual(again?.decisions, folder.decisions)
  assert.match(writeFolder(folder)['decisions.yaml'] ?? '', /9412\.75/)
})

test('a survey says who publishes it; what is no web address is said and left out, and the folder comes back the same', () => {
  const who = `newsroom:\n  name: The Marl Echo\n  site: https://echo.example/potholes\n  contact: news@echo.example\n  licenceAddress: the usual\n`
  const { folder, problems } = read(CLAIMS + who)
  assert.deepEqual(folder?.survey.newsroom, {
    name: 'The Marl Echo',
    site: 'https://echo.example/potholes/',
    contact: 'news@echo.example',
  })
  assert.match(String(problems[0]?.message), /“the usual” is no web address/)
  assert.ok(folder)
  assert.deepEqual(
    readFolder('s', writeFolder(folder)).folder?.survey.newsroom,
    folder.survey.newsroom,
  )
})

test('where nothing says what a question counts, its own words say that and by what time', () => {
  const asked = (more: string) =>
    read(`title: Claims
bodies: [{ slug: a, name: A Council }]
period: { from: 2021-04-01, to: 2024-03-31 }
questions:
  - number: "1"
    asks: How many compensation claims did you receive in each financial year?
    ${more}
`).folder?.survey.questions[0]
  const told = asked('unit: other')
  assert.equal(told?.counts?.one, 'compensation claim')
  assert.deepEqual(told?.by, ['financial-year'])
  assert.deepEqual(asked('unit: complaint')?.by, undefined)
  assert.deepEqual(asked('facets: [outcome]')?.by, ['outcome'])
  assert.deepEqual(asked('by: [month]')?.by, ['month'])
})
