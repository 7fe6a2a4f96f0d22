// Two bodies of a survey that run one service have one number between them: a letter that says so answers for both.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { markParts } from '../letter/mark-parts.ts'
import { jointBodies } from './joint-bodies.ts'

const asked = [
  { slug: 'wyndale', name: 'Wyndale District Council' },
  { slug: 'carrow', name: 'Carrow Borough Council' },
  { slug: 'ostrey', name: 'Ostrey Borough Council' },
]

const SAID: [text: string, joint: string][] = [
  [
    'Wyndale District Council and Carrow Borough Council run one service together. Our answers to questions 1, 2 and 5 are for the two councils together.',
    'carrow 1,2,5',
  ],
  ['This is the joint response of Carrow and Wyndale.', 'carrow'],
  ['Wyndale and Carrow share a depot. All numbers are for both councils combined.', 'carrow'],
  ['Wyndale and Carrow share a legal team. We issued 14 notices.', ''],
  ['All numbers are for both councils together.', ''],
  ['Carrow Borough Council was asked the same. It answers for itself.', ''],
]

for (const [text, joint] of SAID)
  test(`“${text.slice(0, 90)}” answers for ${joint || 'nobody else'}`, () => {
    const found = jointBodies([markParts(aLetter(text))], 'wyndale', asked)
    assert.equal(
      found.map(({ body, questions = [] }) => `${body} ${questions.join()}`.trim()).join(),
      joint,
    )
  })
