// A letter says what a mark in the file beside it means.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const read = async (name: string, text: string) => {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  return outcome.document
}

test('“c” in a CSV is what the letter beside it says', async () => {
  const letter = await read(
    'letter.txt',
    'Dear Sir,\n\nThe enclosed file has the complaints. The letter c stands for a number from 1 to 4.\n\nYours faithfully\n',
  )
  const data = await read('data.csv', 'year,complaints\n2021,12\n2022,c\n')
  const survey = aSurvey({
    packs: [],
    questions: [
      {
        number: '1',
        asks: 'How many complaints did you receive in each year?',
        counts: aNoun('complaint'),
        by: ['year'],
      },
    ],
  })
  const { figures } = extractReply([letter, data], { survey, file: 'letter.txt' })
  assert.deepEqual(
    figures.map(({ value }) => value),
    [
      { low: 12, high: 12 },
      { none: 'suppressed', low: 1, high: 4 },
    ],
  )
})
