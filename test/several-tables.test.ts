// A file of several small tables under a survey: each is read beside the others. That many cost no more than so many: bench/growth.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import type { Document } from '../src/vocabulary/document.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const survey = aSurvey({
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many drug finds were there in each year?',
      counts: aNoun('find'),
      by: ['year', 'prison'],
    },
  ],
})

/** Each under the name of its own prison. */
async function tablesOf(howMany: number): Promise<Document> {
  const tables = Array.from(
    { length: howMany },
    (_, at) => `Drug finds at HMP Arden${letters(at)}\n\nYear,Finds\n2021,${at}\n2022,7\n`,
  )
  const bytes = new TextEncoder().encode(tables.join('\n'))
  const outcome = await readFile({ name: 'finds.csv', bytes })
  assert.ok(outcome.status === 'read')
  return outcome.document
}

const letters = (at: number): string =>
  String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))

test('each of many tables with the same heads is told apart by its title', async () => {
  const { figures } = extractReply([await tablesOf(3)], {
    survey,
    file: 'finds.csv',
  })
  assert.deepEqual(
    figures.map(({ ink, facets }) => `${ink} ${facets['prison']}`),
    [
      '0 HMP Ardenaa',
      '7 HMP Ardenaa',
      '1 HMP Ardenab',
      '7 HMP Ardenab',
      '2 HMP Ardenac',
      '7 HMP Ardenac',
    ],
  )
})
