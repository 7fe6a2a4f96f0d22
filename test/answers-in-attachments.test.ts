// A letter that says which of its questions an attached sheet answers: answered where their numbers were read in it, and told to be in it where not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { asRead } from './a-letter.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const survey = aSurvey({
  packs: [],
  period: { from: '2021-01-01', to: '2023-12-31' },
  questions: [
    {
      number: '1',
      asks: 'How many pools closed in each year from 2021 to 2023?',
      counts: aNoun('closure', { many: 'closures' }),
    },
    {
      number: '2',
      asks: 'How many swimming lessons were cancelled in each year?',
      counts: aNoun('lesson cancelled', { many: 'lessons cancelled', also: ['cancelled lesson'] }),
    },
    {
      number: '3',
      asks: 'How many refunds were made in each year?',
      counts: aNoun('refund'),
    },
  ],
})
const BOTH = 'Year,Closures,Lessons cancelled\n2021,30,201\n2022,41,260\n2023,28,190\n'
const ONE = 'Year,Closures\n2021,30\n2022,41\n2023,28\n'

const ANSWERS: [letter: string, sheet: string, answers: string][] = [
  ['Please see the attached spreadsheet for questions 1 and 2.', BOTH, 'full, full'],
  ['The attached list answers your questions 1 and 2.', BOTH, 'full, full'],
  ['The answers to your first two questions are attached.', BOTH, 'full, full'],
  ['Please see the attached spreadsheet for questions 1 and 2.', ONE, 'full, in-attachment'],
  ['The attached list answers your questions 1 and 2.', '', 'in-attachment, in-attachment'],
]

for (const [letter, sheet, answers] of ANSWERS)
  test(`“${letter}”, with ${sheet ? sheet.split('\n')[0] : 'no sheet'}: ${answers}`, async () => {
    const documents = [
      await asRead(`Dear Sir\n\n${letter}\n\nQuestion 3: none.\n`, 'letter.txt'),
      ...(sheet ? [await asRead(sheet, 'closures.csv')] : []),
    ]
    const { questions } = extractReply(documents, { survey, file: 'reply' })
    const [first, second, third] = questions
    assert.equal(`${first?.answer}, ${second?.answer}`, answers)
    assert.equal(third?.answer, 'full')
  })
