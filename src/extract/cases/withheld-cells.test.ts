// A cell of a list of cases that says why it tells nothing is no value of its field.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRead } from '../../../test/a-letter.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'bites',
  title: 'Bites',
  law: 'foia',
  period: { year: '2022' },
  packs: [],
  readers: 1,
  bodies: [],
  questions: [
    {
      number: '1',
      asks: 'For each case, the street, the injury and the outcome.',
      rows: true,
      fields: ['street', 'injury', 'outcome'],
    },
  ],
}

const CELLS: [cell: string, kept: string | undefined][] = [
  ['Withheld s.40(2)', undefined],
  ['Exempt under section 40(2)', undefined],
  ['Redacted - s38', undefined],
  ['Refused', 'Refused'],
  ['s.47 assault', 's.47 assault'],
]

for (const [cell, kept] of CELLS)
  test(`“${cell}” in a list of cases tells ${kept ? 'what it says' : 'nothing of its field'}`, async () => {
    const rows = ['Street,Injury,Outcome', 'Mill Lane,hand,warning', `Oak Row,leg,${cell}`]
    const document = await asRead(`${rows.join('\n')}\n`, 'reply.csv')
    const { caseRows } = extractReply([document], { survey, file: 'reply.csv' })
    assert.deepEqual(
      caseRows.map(({ facets }) => [facets['street'], facets['outcome']]),
      [
        ['Mill Lane', 'warning'],
        ['Oak Row', kept],
      ],
    )
  })
