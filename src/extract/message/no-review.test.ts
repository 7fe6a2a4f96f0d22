// Panels, reviews and decisions that a survey asks about are no internal review of how a request was answered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import { aSurvey } from '../../../test/a-survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey = aSurvey({
  packs: [],
  questions: [{ number: '1', asks: 'How many appeals were there?', counts: aNoun('appeal') }],
})
const kindOf = (text: string) => extractReply([aLetter(text)], { survey, file: 'reply' }).kind

for (const text of [
  'The panel found for the parents in 12 of 41 appeals in 2021/22.',
  'There were 41 appeals. The independent panel upheld 12, and in 4 cases the review found fault with the school.',
  'There were 41 appeals. The reviewer has decided 40 of them.',
  'There were 41 appeals. In 12 the tribunal overturned the decision of the school, and in one it varied the original decision.',
  'There were 41 appeals, in 12 of which a place was wrongly withheld, and one benefit was wrongly claimed.',
  'You were unhappy with the bus. There were 41 appeals in 2021/22.',
  'There were 41 appeals, and the panel considered 3 of them afresh.',
])
  test(`“${text}” is a decision`, () => assert.equal(kindOf(text), 'decision'))

for (const text of [
  'You were unhappy with our decision of 5 June. I have looked at the matter afresh. There were 41 appeals.',
  'The panel finds that the Board was wrong to claim the cost limit. There were 41 appeals.',
  'The reviewer has reversed the decision on parts 1 and 2 of your request. There were 41 appeals.',
  'My conclusion is that section 31 was rightly used. There were 41 appeals.',
])
  test(`“${text}” is a review`, () => assert.equal(kindOf(text), 'internal-review'))
