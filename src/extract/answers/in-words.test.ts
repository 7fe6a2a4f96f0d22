import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const answered = (...lines: string[]) =>
  extractReply([aLetter(['Our reply is below.', ...lines].join('\n\n'))], {
    file: 'reply.txt',
  }).questions.map(({ number, answer }) => `${number} ${answer}`)

// What the second of two answers tells in words, and what a reader takes it for.
const IN_WORDS: [text: string, answer: string][] = [
  [
    'The matters looked into included disclosure of information on Facebook, racist comments, and a malicious message.',
    'partial',
  ],
  [
    'There were 12 investigations. They included disclosure of information on Facebook, racist comments, and a malicious message.',
    'full',
  ],
  [
    'Most were dealt with by management action or a written warning. One was not upheld.',
    'partial',
  ],
  ['The forces have a Social Media Communications Policy and a set of guidelines.', 'not-answered'],
  ['There is a dog control strategy.', 'not-answered'],
  ['The Council operates an equality impact assessment procedure.', 'not-answered'],
  ['The Trust has guidance for staff on this.', 'not-answered'],
  ['We follow the national protocol and have guidelines of our own.', 'not-answered'],
  ['The force has a social media policy, a copy of which is attached.', 'in-attachment'],
  ['The force has a social media policy, which is exempt under section 31(1)(a).', 'refused'],
]

for (const [text, answer] of IN_WORDS)
  test(`“${text}” is ${answer}`, () => {
    assert.deepEqual(answered('1. There were 20 investigations.', `2. ${text}`), [
      '1 full',
      `2 ${answer}`,
    ])
  })

test('that there is a policy answers whether there is one', () => {
  assert.deepEqual(
    answered(
      '1. How many investigations were there?',
      'There were 20 investigations.',
      '2. Do you have a social media policy?',
      'The force has a social media policy.',
    ),
    ['1 full', '2 full'],
  )
})
