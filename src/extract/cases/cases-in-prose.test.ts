import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const read = (text: string) => extractReply([aLetter(text)], { file: 'reply.txt' })
const told = (text: string) =>
  read(`Response\n${text}`).caseRows.map(({ facets: { date, year, ...rest }, act, several }) =>
    [date ?? year, ...Object.values(rest), act ? `“${act.ink}”` : null, several && '(several)']
      .filter(Boolean)
      .join(' '),
  )

// One line for each way bodies tell of one matter. Add the next one you meet.
const ONE: [text: string, tells: string][] = [
  [
    'In one case the member of police staff concerned resigned after sharing "inappropriate pictures" with colleagues on WhatsApp.',
    'staff resigned image whatsapp “sharing "inappropriate pictures" with colleagues on WhatsApp”',
  ],
  [
    'One member of police staff, in the top pay grade (PO3, £41,000 to £52,000), made offensive remarks on Twitter.',
    'staff PO3, £41,000 to £52,000 content twitter “made offensive remarks on Twitter”',
  ],
  [
    'Elsewhere, it was an officer of the rank of chief inspector or above who disclosed details of an investigation.',
    'officer chief_inspector_plus disclosure “disclosed details of an investigation”',
  ],
  [
    'In another case the disclosure of a victim’s address was by an officer ranked "inspector or above".',
    'disclosure officer inspector_plus “the disclosure of a victim’s address”',
  ],
  [
    'A sergeant was dismissed without notice for harassing a former partner through Facebook while off duty.',
    'sergeant officer dismissed_without_notice threat_harass facebook off “harassing a former partner through Facebook while off duty”',
  ],
  [
    'A PCSO posed with a weapon in a photograph on Facebook and received a final written warning.',
    'pcso image facebook final_written_warning “posed with a weapon in a photograph on Facebook”',
  ],
  [
    'One member of police staff who had sent footage to colleagues by an app resigned.',
    'staff image resigned “had sent footage to colleagues by an app”',
  ],
]

for (const [text, tells] of ONE)
  test(`“${text.slice(0, 80)}” is one case`, () => {
    assert.deepEqual(told(text), [tells])
  })

test('each act of a list is a case of its own, with its words', () => {
  assert.deepEqual(
    told(
      'The matters looked into included the disclosure of a witness’s details on an open forum, use of a networking site while on duty, instances of "inappropriate commentary", and a malicious message sent so as to annoy, alarm and worry its reader.',
    ),
    [
      'disclosure forum “the disclosure of a witness’s details on an open forum”',
      'duty_time on “use of a networking site while on duty”',
      'content “instances of "inappropriate commentary"” (several)',
      'threat_harass “a malicious message sent so as to annoy, alarm and worry its reader”',
    ],
  )
})

test('outcomes of most, without a number, are each said to have occurred and are never counted', () => {
  const text =
    'Most were dealt with by management action, a written warning or a final written warning.'
  assert.deepEqual(told(text), [
    'management_action (several)',
    'written_warning (several)',
    'final_written_warning (several)',
  ])
  assert.deepEqual(read(`Response\n${text}`).figures, [])
})

test('what nobody received did not occur', () => {
  assert.deepEqual(told('No officer was dismissed or given a written warning.'), [])
})

test('a sentence about “he” goes on with the case before it', () => {
  assert.deepEqual(
    told(
      'In one case a constable posted racist comments on Facebook. He received a written warning.',
    ),
    [
      'written_warning constable officer discriminatory facebook “posted racist comments on Facebook”',
    ],
  )
})

test('the one of a case that is told counts nothing beside it', () => {
  assert.deepEqual(
    read(
      'Response\nThere were 6 members of police staff. One member of police staff, in the top pay grade (PO3), made offensive remarks on Twitter.',
    ).figures.map(({ ink }) => ink),
    ['6 members of police staff'],
  )
})

test('every part of a case has its own ink', () => {
  const [one] = read(
    'Response\nElsewhere, it was an officer of the rank of inspector or above who disclosed information about work.',
  ).caseRows
  assert.deepEqual(
    Object.entries(one?.inks ?? {}).map(([field, { ink }]) => `${field}: ${ink}`),
    ['role: officer', 'rankBand: inspector or above', 'breach: disclosed information'],
  )
  assert.equal(one?.linked, true)
})

// A sentence of the answer that tells something, and that nothing reads.
const UNREAD: [text: string, isDoubted: boolean][] = [
  ['The officers concerned were all of the rank of sergeant.', true],
  ['The comments made by the officers were found to be racist.', true],
  ['I have decided to disclose the information you asked for.', false],
  ['An officer who posts offensive comments may be dismissed.', false],
  ['There were 12 investigations in 2013.', false],
]

for (const [text, isDoubted] of UNREAD)
  test(`“${text}” is ${isDoubted ? 'not passed over in silence' : 'no doubt'}`, () => {
    const { doubts } = read(`Response\nThere were 20 investigations.\n\n${text}`)
    assert.deepEqual(
      doubts.filter(({ code }) => code === 'told-unread').map(({ ink }) => ink),
      isDoubted ? [text] : [],
    )
  })
