// A refusal of “this part”, a kindness about “the rest”, a note under a table of two questions: of which question they are.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'trees',
  title: 'Trees',
  law: 'foia',
  period: { from: '2021-01-01', to: '2022-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many trees were felled in each year?',
      counts: aNoun('tree'),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How many saplings were planted in each year?',
      counts: aNoun('sapling'),
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const answers = (text: string): string =>
  extractReply([aLetter(text)], { survey, file: 'letter.txt' })
    .questions.map(({ number, answer, sections }) => [number, answer, ...sections].join(' '))
    .join(', ')

const GIVEN = '1. 2021: 40. 2022: 51.'
const SAID: [text: string, answers: string][] = [
  [
    `${GIVEN}\n\n2. To answer would take over 80 hours and this part of your request is refused under section 12(1). As a gesture of goodwill we have answered the rest.`,
    '1 full, 2 refused-cost s12(1)',
  ],
  [
    `${GIVEN}\n\n2. This part of your request is refused under section 43(2).`,
    '1 full, 2 refused s43(2)',
  ],
  [
    `${GIVEN}\n\n2. Another council has answered this question on behalf of both.`,
    '1 full, 2 elsewhere',
  ],
  [`${GIVEN}\n\n2. Not held. No separate number of saplings is recorded.`, '1 full, 2 not-held'],
]

for (const [text, said] of SAID)
  test(`“${text.slice(GIVEN.length + 2, GIVEN.length + 110)}”: ${said}`, () =>
    assert.equal(answers(text), said))

test('answers numbered without a mark are told from the day over them', () => {
  assert.equal(
    answers(
      '9 October 2023\n\n1   Around 40 trees were felled in 2021 and 51 in 2022.\n\n2   In 2021 we planted 4 saplings, in 2022 none.',
    ),
    '1 full, 2 full',
  )
})

for (const text of [
  'Before we can begin we need to know:\n\n(i) Should we count every tree, or every report? One tree can have 4 or 5 reports.\n\nThe 20 working day period is paused and will begin again when you answer.',
  'Before we can search we must ask which parks you mean. The clock is stopped until you reply.',
])
  test(`“${text.slice(0, 60)}” asks back`, () =>
    assert.equal(
      extractReply([aLetter(text)], { survey, file: 'letter.txt' }).kind,
      'clarification',
    ))
