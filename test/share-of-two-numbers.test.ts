// A percentage behind several numbers is of those two that it fits: what a stray number makes of it accuses nobody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { aLetter } from './a-letter.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const survey = aSurvey({
  packs: [],
  questions: [
    { number: '1', asks: 'How many complaints were there?', counts: aNoun('complaint') },
    {
      number: '2',
      asks: 'What share was answered within 10 days?',
      counts: { ...aNoun('complaint answered'), kind: 'share' },
    },
  ],
})

const sides = (text: string): (string | undefined)[][] =>
  (extractReply([aLetter(text)], { survey, file: 'reply.txt' }).shares ?? []).map(
    ({ ink, part, whole }) => [ink, part?.ink, ...whole.map((one) => one.ink)],
  )

const WORDINGS: [text: string, of: string[]][] = [
  ['2. 58 o’r 69 cwyn, cafodd ateb o fewn 10 diwrnod (84%).', ['84%', '58', '69']],
  ['2. Of the 69 complaints, 58 in 10 letters (84%).', ['84%', '58', '69']],
]
for (const [text, of] of WORDINGS)
  test(text, () => {
    const said = sides(text)
    assert.ok(
      said.length === 0 || said.some((one) => one.join() === of.join()),
      JSON.stringify(said),
    )
  })

test('where no two numbers fit, the nearest are held against it', () => {
  assert.deepEqual(sides('2. Of the 69 complaints, 31 were answered (84%).'), [['84%', '31', '69']])
})
