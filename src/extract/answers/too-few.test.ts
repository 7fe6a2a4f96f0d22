// “Fewer than five” beside section 40: an answer but for the exact number, or only the reason why there is none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import { aSurvey } from '../../../test/a-survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey = aSurvey({
  packs: [],
  questions: [
    { number: '1', asks: 'How many fires were reported?', counts: aNoun('fire') },
    {
      number: '2',
      asks: 'How many people were fined for a fire?',
      counts: aNoun('person fined', { many: 'people fined' }),
    },
  ],
})

const GIVEN = [
  'Fewer than five people were fined; the exact number is withheld under section 40(2).',
  '2021: fewer than five. 2022: fewer than five. Numbers so small are withheld under section 40(2).',
  'Under five people were fined. To say how many exactly would identify them, so that is refused under section 40(2).',
  'Less than 10 people were fined. The figure itself is withheld under section 40(2).',
  'Fewer than five people were fined in each year, and we are withholding the precise figures under section 40(2).',
]
const REASONS = [
  'The number is five or fewer. To state it might identify someone, and it is exempt under section 40(2).',
  'Because the number is fewer than five, we are withholding it under section 40(2).',
  'As there were fewer than five people fined, we withhold the number under section 40(2).',
  'We cannot give the number as fewer than five people were fined, and it is exempt under section 40(2).',
  'The number of people fined is less than 10 and is withheld under section 40(2).',
]

const answerTo = (said: string): string | undefined =>
  extractReply([aLetter(`1. There were 55 fires.\n\n2. ${said}`)], {
    survey,
    file: 'reply',
  }).questions.find(({ number }) => number === '2')?.answer

for (const said of GIVEN)
  test(`“${said}” gives a part`, () => assert.equal(answerTo(said), 'partial'))
for (const said of REASONS)
  test(`“${said}” gives nothing`, () => assert.equal(answerTo(said), 'refused'))

test('a section said of no question, of numbers that may be too small, is not said of what is given in full', () => {
  const text =
    'Where a number is fewer than five it has been suppressed under section 40(2).\n\nThere were 55 fires, and 12 people were fined for a fire.'
  const { questions, exemptions } = extractReply([aLetter(text)], { survey, file: 'reply' })
  assert.deepEqual(
    questions.map(({ answer, sections }) => [answer, sections]),
    [
      ['full', []],
      ['full', []],
    ],
  )
  assert.deepEqual(
    exemptions.map(({ section }) => section),
    ['s40(2)'],
  )
})
