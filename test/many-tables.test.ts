// A file of many small tables under a survey: each is read beside the others, and all of them in the time of so many.
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

/** Each under the name of its own prison, with the same heads as the others or with heads of its own. */
async function tablesOf(howMany: number, head: (at: number) => string): Promise<Document> {
  const tables = Array.from(
    { length: howMany },
    (_, at) => `Drug finds at HMP Arden${letters(at)}\n\nYear,${head(at)}\n2021,${at}\n2022,7\n`,
  )
  const bytes = new TextEncoder().encode(tables.join('\n'))
  const outcome = await readFile({ name: 'finds.csv', bytes })
  assert.ok(outcome.status === 'read')
  return outcome.document
}

const letters = (at: number): string =>
  String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))

/** Processor time, for other work may be going on beside. */
function timeOf(document: Document): number {
  const before = process.cpuUsage()
  const { figures } = extractReply([document], { survey, file: 'finds.csv' })
  const { user, system } = process.cpuUsage(before)
  assert.equal(figures.length, 2 * document.tables.length)
  return user + system
}

test('each of many tables with the same heads is told apart by its title', async () => {
  const { figures } = extractReply([await tablesOf(3, () => 'Finds')], {
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

const heads: [as: string, head: (at: number) => string][] = [
  ['with the same heads', () => 'Finds'],
  ['with heads of their own', (at) => `Finds ${at}`],
]
for (const [as, head] of heads)
  test(`eight times as many tables ${as} take no more than sixteen times as long`, async () => {
    const [few, many] = [await tablesOf(30, head), await tablesOf(240, head)]
    timeOf(few)
    const [short, long] = [timeOf(few), timeOf(many)]
    assert.ok(long < 16 * short, `${long} µs beside ${short} µs`)
  })
