// Days that make a number more exact, and the day on which a mail was sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { isMissing } from '../src/vocabulary/reply.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const claims = aSurvey({
  packs: [],
  period: { from: '2021-04-01', to: '2024-03-31' },
  questions: [
    {
      number: '1',
      asks: 'For how many days has the oldest claim that was open on 31 August 2024 been open?',
      counts: { ...aNoun('day'), kind: 'duration' },
    },
    {
      number: '2',
      asks: 'How much was paid in compensation in each year?',
      counts: { ...aNoun('compensation'), many: 'compensation', kind: 'money' },
      by: ['financial-year'],
    },
  ],
})

async function read(text: string, name: string) {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  return extractReply([outcome.document], { survey: claims, file: name })
}

async function daysOpen(sentence: string): Promise<[number, number | null] | null> {
  const { figures } = await read(`Question 1. ${sentence}`, 'reply.txt')
  const [only] = figures
  return only && !isMissing(only.value)
    ? [only.value.low / 100, only.value.high === null ? null : only.value.high / 100]
    : null
}

test('a claim received on a day and open for a year and three months is open for as many days as since that day', async () => {
  const said =
    'The oldest claim still open at 31 August 2024 was received on 12 May 2023 and has been open for 1 year and 3 months.'
  assert.deepEqual(await daysOpen(said), [477, 477])
})

test('a day that the time told beside it does not bear out changes nothing', async () => {
  const said =
    'The oldest claim still open at 31 August 2024 was received on 12 May 2019 and has been open for 1 year and 3 months.'
  assert.deepEqual(await daysOpen(said), [456, 487])
})

const mail = (day: string, text: string): string =>
  `From: Claims <foi@ashby.example>\r\nTo: desk@paper.example\r\nSubject: Your request\r\nDate: ${day} 11:20:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\n${text}\r\n`

for (const day of ['Wed, 18 Sep 2024', '18 Sep 2024'])
  test(`a mail sent “${day}” that bears no other date is of that day`, async () => {
    assert.equal((await read(mail(day, 'We hold nothing.'), 'reply.eml')).date, '2024-09-18')
  })

test('what was paid since a day was paid up to the day of the mail', async () => {
  const said = 'Question 2. We have paid £57,310.22 in compensation in all since 1 January 2021.'
  const { figures } = await read(mail('Wed, 18 Sep 2024', said), 'reply.eml')
  assert.deepEqual(
    figures.map(({ period }) => period),
    [{ from: '2021-01-01', to: '2024-09-18' }],
  )
})
