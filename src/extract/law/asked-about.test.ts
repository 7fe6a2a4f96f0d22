import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'enquiries',
  title: 'Enquiries',
  law: 'foia',
  period: { from: '2023-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many enquiries under section 42 of the Care Act were begun?',
      counts: aNoun('enquiry', {
        one: 'enquiry',
        many: 'enquiries',
        also: ['section 42 enquiry', 's42 enquiries'],
      }),
    },
  ],
  bodies: [],
  readers: 1,
}

const sectionsIn = (text: string): string[] =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] }).exemptions.map(
    ({ section }) => section,
  )

const letters: [letter: string, sections: string[]][] = [
  ['1. 39 cases led to a section 42 enquiry in 2023.', []],
  ['1. S42 enquiries followed in 123 cases in 2023.', []],
  ['1. Legal advice is held and is exempt under section 42.', ['s42']],
  ['1. 123 section 42 enquiries in 2023. The rest is withheld under section 40(2).', ['s40(2)']],
]

for (const [letter, sections] of letters)
  test(`a section that the survey asks about is its subject, not an exemption: ${letter}`, () =>
    assert.deepEqual(sectionsIn(letter), sections))
