// Letters of request as they come, and the questions that are proposed of each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposeRequest } from './propose-request.ts'

const asked = (text: string, from: string | null = null): string[][] =>
  proposeRequest({ text, from }).requests.map((questions) =>
    questions.map(({ number, words }) => `${number}: ${words}`),
  )

const NUMBERED = `Dear Sir or Madam,

Under the Freedom of Information Act 2000 I would like to know:

1. How many police officers and police staff have been investigated
for breaching guidelines on social media since 1 January 2009?

2) For each, please state
   a) the nature of the allegation
   b) the rank, and the result

3. A copy of your current policy.

I look forward to hearing from you.

Yours faithfully,

Jo Ann Example
12 Weir Lane
Lower Sedge
`

test('numbered questions keep their numbers, parts stand under theirs, and greeting, thanks and name are cut', () => {
  assert.deepEqual(asked(NUMBERED), [
    [
      '1: How many police officers and police staff have been investigated for breaching guidelines on social media since 1 January 2009?',
      '2: For each, please state',
      '2a: the nature of the allegation',
      '2b: the rank, and the result',
      '3: A copy of your current policy.',
    ],
  ])
})

test('who signed is proposed as who asks, with the address under the name', () => {
  const { name, address } = proposeRequest({ text: NUMBERED, from: null })
  assert.deepEqual([name, address], ['Jo Ann Example', '12 Weir Lane\nLower Sedge'])
})

test('of a mail its sender is proposed', () => {
  const { name, address } = proposeRequest({
    text: NUMBERED,
    from: '"Example, Jo" <jo@example.org>',
  })
  assert.deepEqual([name, address], ['Example, Jo', 'jo@example.org'])
})

test('without numbers each sentence that asks is a question, and what only says so is none', () => {
  assert.deepEqual(
    asked(
      'Hello,\n\nI am writing under the FOI Act. How many drones do you have? Please also provide the cost of each in 2024. Please acknowledge receipt of this.\n\nThanks\nSam Other',
    ),
    [['1: How many drones do you have?', '2: Please also provide the cost of each in 2024.']],
  )
  assert.deepEqual(
    asked(
      'Hi\n\nPlease provide the number of drones that were flown in 2024.\n\nPlease send me a copy of the drone policy as it stands.\n\nKind regards\nSam',
    ),
    [
      [
        '1: Please provide the number of drones that were flown in 2024.',
        '2: Please send me a copy of the drone policy as it stands.',
      ],
    ],
  )
})

test('what a head shares goes into each of its parts', () => {
  assert.deepEqual(asked('1. In each year from 2019 to 2025:\na) arrests\nb) charges'), [
    ['1a: In each year from 2019 to 2025: arrests', '1b: In each year from 2019 to 2025: charges'],
  ])
})

test('bullets are questions where nothing is numbered', () => {
  assert.deepEqual(
    asked('Dear FOI team\n\nI want:\n- the number of dogs\n- the cost of each\n\nRegards'),
    [['1: the number of dogs', '2: the cost of each']],
  )
})

test('one letter with two requests is two', () => {
  assert.deepEqual(
    asked(
      'Dear all\n\nRequest 1\n\n1. How many dogs?\n2. How many horses?\n\nRequest 2:\n\n1. The cost of uniforms in 2024.\n\nMany thanks',
    ),
    [['1: How many dogs?', '2: How many horses?'], ['1: The cost of uniforms in 2024.']],
  )
  assert.deepEqual(
    asked(
      'My first request\nHow many dogs do you have?\n\nMy second request\nHow many cats do you have?',
    ).length,
    2,
  )
})

test('an earlier mail that hangs below is not asked again', () => {
  assert.deepEqual(
    asked(
      '1. How many dogs?\n\nThanks\nJo\n\nOn 3 March 2026, FOI Team wrote:\n> 1. Which dogs?\n',
    ),
    [['1: How many dogs?']],
  )
})

test('a name that stands in a question all the same is said', () => {
  const told = (text: string) =>
    proposeRequest({ text, from: 'Persis Quillfeather <p@example.org>' })
  assert.equal(told('1. What do you hold about Ms Quillfeather?').nameStands, true)
  assert.equal(told('My name is Persis Quillfeather and\n\n1. How many dogs?').nameStands, false)
})

test('a letter of which nothing is understood is one question, and an empty one is none', () => {
  assert.deepEqual(asked('drones 2024'), [['1: drones 2024']])
  assert.deepEqual(asked(' \n'), [[]])
})
