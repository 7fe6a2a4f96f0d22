// Cases told in sentences by how they ended, in the words that the question itself has for the end.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'conduct',
  title: 'Staff disciplined',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    { number: '1', asks: 'How many members of staff were investigated?', counts: aNoun('person') },
    {
      number: '2',
      asks: 'For each case that ended in a dismissal or a final written warning, please give the role of the member of staff, what was found, and the outcome.',
      rows: true,
      fields: ['role', 'finding', 'outcome'],
    },
  ],
  bodies: [],
  readers: 1,
}

const told = (text: string): string[] =>
  extractReply([aLetter(`Question 1\n\nTwelve.\n\nQuestion 2\n\n${text}`)], {
    survey,
    file: 'letter.txt',
  }).caseRows.map(({ facets: { role, finding, outcome } }) => `${role} | ${finding} | ${outcome}`)

const SAID: [text: string, rows: string[]][] = [
  [
    'A chef was dismissed for attending work drunk. A professor received a final written warning for bullying a colleague.',
    [
      'chef | attending work drunk | dismissed',
      'professor | bullying a colleague | final written warning',
    ],
  ],
  [
    'One case led to the dismissal of a senior lecturer who had sent explicit messages.',
    ['senior lecturer | had sent explicit messages | dismissal'],
  ],
  [
    'We had two: a receptionist dismissed for theft of petty cash; and a hall warden who got a final written warning for entering rooms without notice.',
    [
      'receptionist | theft of petty cash | dismissed',
      'hall warden | entering rooms without notice | final written warning',
    ],
  ],
  [
    'Two technicians were given final written warnings for failing to report a spillage.',
    ['Two technicians | failing to report a spillage | final written warnings'],
  ],
  [
    '- Library assistant: falsified time sheets. Dismissed.\n- Administrator: offensive messages to a colleague. Final written warning.',
    [
      'Library assistant | falsified time sheets | Dismissed',
      'Administrator | offensive messages to a colleague | Final written warning',
    ],
  ],
  [
    'Role\nWhat was found\nOutcome\nPorter\nAssaulted a visitor\nDismissed\nLecturer\nCopied a thesis\nFinal written warning\n\nNine further cases are withheld under section 40(2).',
    [
      'Porter | Assaulted a visitor | Dismissed',
      'Lecturer | Copied a thesis | Final written warning',
    ],
  ],
  ['Five people were dismissed over the three years.', []],
  ['Anyone who is dismissed may appeal. A dismissal may be followed by a hearing.', []],
  ['One further dismissal is not described, so that nobody is identified.', []],
  ['A lecturer was not dismissed for bullying a colleague.', []],
  ['A cleaner would have been dismissed for theft, but left before the hearing.', []],
  ['The complaint against a porter was dismissed for want of evidence.', []],
  ['An appeal by one chef was dismissed after a hearing.', []],
]

for (const [text, rows] of SAID)
  test(`“${text.slice(0, 80)}” tells ${rows.length} cases`, () =>
    assert.deepEqual(told(text), rows))
