import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const read = (text: string) => extractReply([aLetter(text)], { file: 'reply.txt' })

test('a described act is kept with its words, to be quoted', () => {
  const { examples = [] } = read(
    'Response\nYear | Rank | Allegation | Outcome\n2013 | PC | Posted a picture of a colleague asleep on Facebook | Written warning\n2014 | PC | Other | NFA\nA special constable shared a video of a road accident with friends. Officers may be dismissed for posting comments.\n',
  )
  assert.deepEqual(
    examples.map(({ ink }) => ink),
    [
      'Posted a picture of a colleague asleep on Facebook',
      'A special constable shared a video of a road accident with friends.',
    ],
  )
})

test('how serious a matter was stands in the law’s levels, whatever the column is called', () => {
  const { caseRows } = read(
    'Response\nRank | Findings | Outcome\nPC | Gross Misconduct | Dismissed without notice\nPC | Misconduct | Written warning\n',
  )
  assert.deepEqual(
    caseRows.map(({ facets: { severity, outcome } }) => `${severity} ${outcome}`),
    ['gross_misconduct dismissed_without_notice', 'misconduct written_warning'],
  )
})
