// A letter that decides one question by its number, and says nothing else: the others are not said to be refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'buses',
  title: 'Buses',
  law: 'foia',
  period: { year: '2023' },
  packs: [],
  dimensions: [],
  questions: [
    { number: '1', asks: 'How many complaints about buses came?', counts: aNoun('complaint') },
    { number: '2', asks: 'How many journeys were cancelled?', counts: aNoun('journey') },
    { number: '3', asks: 'How many drivers were dismissed?', counts: aNoun('driver') },
  ],
  bodies: [],
  readers: 1,
}

const ALL = 'refused refused refused'

for (const [text, answers] of [
  ['We are refusing question 3 under section 43 of the Act.', 'unknown unknown refused'],
  ['What you ask for in question 3 is exempt under section 43(2).', 'unknown unknown refused'],
  ['We are withholding the answer to question 2 under section 31.', 'unknown refused unknown'],
  ['No information is held for question 2.', 'unknown not-held unknown'],
  [
    'We neither confirm nor deny whether we hold information for question 1, under section 40(5B).',
    'ncnd unknown unknown',
  ],
  ['Your request is refused under section 14.', ALL],
  ['Your request, of which question 3 asks for drivers, is refused in full under section 14.', ALL],
] as const)
  test(`“${text}” is ${answers}`, () => {
    const letter = aLetter(`Dear Ms Reader,\n\n${text}\n\nYours\n`)
    const { questions } = extractReply([letter], { survey, file: 'reply.txt' })
    assert.equal(questions.map(({ answer }) => answer).join(' '), answers)
  })
