import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../test/a-letter.ts'
import { extractReply } from './extract-reply.ts'

const read = (text: string) => extractReply([aLetter(text)], { file: 'reply.txt' })
const doubts = (text: string, code: string) =>
  read(text)
    .doubts.filter((doubt) => doubt.code === code)
    .map(({ ink }) => ink)

test('an outcome that no list knows is asked once, however often it stands', () => {
  assert.deepEqual(
    doubts(
      'Response\nRank | Allegation | Outcome\nPC | Post on Facebook | Sent to Coventry\nPC | Tweet | Sent to Coventry\nPS | Tweet | Written warning\n',
      'outcome-wording-unknown',
    ),
    ['Sent to Coventry'],
  )
})

test('“Dismissed” of allegations is asked, not guessed', () => {
  const text =
    'Q1. How many allegations were made in 2019, and what was the result?\nOutcome | Allegations\nUpheld | 3\nDismissed | 5\n'
  assert.deepEqual(
    read(text).figures.map(({ facets }) => facets.outcome === 'dismissed'),
    [false, false],
  )
})

test('“Dismissed” in one list with a written warning happened to a person', () => {
  const { figures, doubts: asked } = read(
    'Q1. How many officers were disciplined in 2013?\n7\nQ2. How were these matters resolved?\nDismissed = 5\nFinal written warning = 1\nManagement advice = 1\n',
  )
  assert.deepEqual(
    figures.flatMap(({ facets }) => facets.outcome ?? []),
    ['dismissed', 'final_written_warning', 'management_advice'],
  )
  assert.deepEqual(asked, [])
})

test('a day that no calendar has is asked about, in figures and in words', () => {
  assert.deepEqual(
    doubts(
      'Response\nThe hearing was on 31/02/2023, after your letter of 1th January, and not on 2nd March 2023.',
      'impossible-date',
    ),
    ['31/02/2023', '1th January'],
  )
})

test('a table whose columns were lost is asked about', () => {
  const lost =
    'Response\nStatus\nOffence\n2009\n2010\nTotal\nHarassment\nCaution\nMalicious messages\nCharged\nTotal\n14\n21\n'
  assert.deepEqual(doubts(lost, 'table-columns-lost'), ['Response'])
  assert.deepEqual(doubts('Response\n2009 - 14\n2010 - 21\n', 'table-columns-lost'), [])
})

const REFUSED = 'Section 12(1) applies.'

test('an estimate is one sum, over as many sentences as it takes', () => {
  const { doubts: found } = read(
    `Response\nThere are 2,950 records. Each would need to be read by hand. This would take 5 minutes per record. That is 245 hours, which exceeds the limit of 18 hours. ${REFUSED}`,
  )
  assert.deepEqual(
    found.map(({ code, note }) => [code, note]),
    [
      [
        'cost-estimate',
        'An estimate of the work, not an answer: 2950 records at 5 minutes are 245.8 hours, against a limit of 18.',
      ],
    ],
  )
})

test('an estimate that stays within the limit by its own numbers is asked about', () => {
  assert.equal(
    doubts(
      `Response\n100 files at 3 minutes each would take 20 hours, over the limit of 18 hours. ${REFUSED}`,
      'cost-estimate-off',
    ).length,
    1,
  )
})

test('two counts that only together give the hours are one sum', () => {
  assert.deepEqual(
    doubts(
      `Response\nAll of the 1,340 matters and 5,208 complaints would have to be read. At 3 minutes for each this would take 327 hours. ${REFUSED}`,
      'cost-estimate-off',
    ),
    [],
  )
})

test('time for redaction is asked about', () => {
  assert.equal(
    doubts(
      `Response\nTo read and redact each of 60 reports would take 25 minutes, 25 hours in all, over 18 hours. ${REFUSED}`,
      'redaction-counted',
    ).length,
    1,
  )
})
