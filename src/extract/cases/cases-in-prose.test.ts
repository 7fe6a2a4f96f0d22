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

for (const which of ['first', 'second', 'third', 'last', 'next'])
  test(`the ${which} case is one case`, () => {
    const text = `The ${which} case concerned a constable who posted racist comments on Facebook.`
    assert.deepEqual(told(text), [
      'constable officer discriminatory facebook “posted racist comments on Facebook”',
    ])
  })

// The act ends where the sentence comes to the person: who it was comes last, or comes back.
const WHO_COMES_AFTER: [text: string, tells: string][] = [
  [
    'An officer who had disclosed information about work was an inspector or above.',
    'officer disclosure inspector_plus “had disclosed information about work”',
  ],
  [
    'The officer who had posted racist comments on Facebook was a sergeant.',
    'officer discriminatory facebook sergeant “had posted racist comments on Facebook”',
  ],
  [
    'A member of police staff who had shared footage of a custody suite held a post in pay band 6.',
    'staff image pay band 6 “had shared footage of a custody suite”',
  ],
  [
    'The officer who wrote offensive remarks on Twitter held the rank of chief inspector.',
    'officer content twitter chief_inspector “wrote offensive remarks on Twitter”',
  ],
  [
    'The constable who had harassed a former partner through Facebook was off duty and was dismissed without notice.',
    'constable officer threat_harass facebook off dismissed_without_notice “had harassed a former partner through Facebook”',
  ],
  [
    'The person who had disclosed a victim’s address was a special constable.',
    'disclosure special “had disclosed a victim’s address”',
  ],
  [
    'The officer who had posted racist comments about a man who was a sergeant resigned.',
    'officer discriminatory sergeant resigned “had posted racist comments about a man who was a sergeant”',
  ],
  [
    'In another case disclosure of information that was held on a police system was by an officer ranked ‘inspector or above’.',
    'disclosure officer inspector_plus “disclosure of information that was held on a police system”',
  ],
  [
    'The disclosure of a complainant’s details was made by a PCSO.',
    'disclosure pcso “The disclosure of a complainant’s details”',
  ],
  [
    'In one case the posting of racist comments on Facebook was by a member of police staff.',
    'discriminatory facebook staff “the posting of racist comments on Facebook”',
  ],
  [
    'The harassment of a former partner through Facebook involved a police constable who was dismissed without notice.',
    'threat_harass facebook constable officer dismissed_without_notice “The harassment of a former partner through Facebook”',
  ],
  [
    'Elsewhere, a malicious message sent to a neighbour was the act of a special constable.',
    'threat_harass special “a malicious message sent to a neighbour”',
  ],
  [
    'In one case of inappropriate commentary, the member of staff concerned was in pay band 8.',
    'content staff pay band 8 “inappropriate commentary”',
  ],
  [
    'Inappropriate commentary was made on a private page; the member of staff concerned was in pay band 8.',
    'content staff pay band 8 “Inappropriate commentary was made on a private page”',
  ],
  [
    'In one case an offensive comment was posted on Facebook. The member of staff concerned was in pay band 8.',
    'staff pay band 8 content facebook “an offensive comment was posted on Facebook”',
  ],
  [
    'In one case an offensive comment was posted on Facebook. The officer involved was an inspector and received a written warning.',
    'officer inspector written_warning content facebook “an offensive comment was posted on Facebook”',
  ],
  [
    'In another case a racist image was shared and the constable in question was off duty.',
    'discriminatory constable officer off “a racist image was shared”',
  ],
  [
    'The member of staff who wrote the commentary was in the top pay grade, 8+ (£31,437 to £62,332).',
    'staff content 8+ (£31,437 to £62,332) “wrote the commentary”',
  ],
  [
    'One member of staff who had made the offensive comments was in the highest pay grade (8+, £31,437 to £62,332).',
    'staff content 8+, £31,437 to £62,332 “had made the offensive comments”',
  ],
  [
    'One member of police staff, who was in the top pay grade, had made offensive remarks on Twitter.',
    'staff top pay grade content twitter “had made offensive remarks on Twitter”',
  ],
  [
    'Inappropriate commentary was posted by two members of police staff; one was in the top pay grade.',
    'top pay grade',
  ],
  ['There were six members of staff, of whom one was in pay band 8.', 'pay band 8'],
]

for (const [text, tells] of WHO_COMES_AFTER)
  test(`“${text}” tells the act without the person`, () => {
    assert.deepEqual(told(text), [tells])
    const { doubts } = read(`Response\n${text}`)
    assert.deepEqual(
      doubts.filter(({ code }) => code === 'told-unread'),
      [],
    )
  })

test('two in a pay grade are no case', () => {
  assert.deepEqual(told('Two were in the top pay grade.'), [])
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
  ['Those concerned ranged in rank from constable to superintendent.', true],
  ['Sanctions ranged from words of advice to dismissal.', true],
  ['Facebook was the platform used in most instances.', true],
  ['In every case the allegation was proved.', true],
  ['The most serious matter was referred to the IOPC.', true],
  ['Three matters are still being investigated.', true],
  ['I have decided to disclose the information you asked for.', false],
  ['Your request was referred to the Professional Standards Department.', false],
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

// What one matter is told in several sentences; and what is no end of it.
const SENTENCES: [text: string, tells: string[]][] = [
  [
    'In 2019 one police constable appeared before a hearing. He had posted racist messages on WhatsApp and was dismissed without notice. The following year a meeting considered the conduct of a sergeant who had insulted a colleague on Facebook. Misconduct was proven and the sergeant received a written warning.',
    ['2019 constable dismissed_without_notice', '2020 sergeant written_warning'],
  ],
  [
    'Two people faced proceedings in 2021. A PCSO had posted racist jokes on Facebook and was given a written warning. A superintendent resigned over a tweet about a victim. In 2022 a constable resigned after posting abuse on Twitter.',
    ['2021 pcso written_warning', '2021 superintendent resigned', '2022 constable resigned'],
  ],
  [
    '2018/19\nA constable posted racist jokes on Facebook. Written warning.\n2020/21\nA sergeant shared a racist video on WhatsApp. Resigned.',
    ['2018/19 constable written_warning', '2020/21 sergeant resigned'],
  ],
  ['A constable posted racist jokes on Facebook. None was dismissed.', ['constable']],
  ['A constable posted racist jokes on Facebook. Written warnings were given.', ['constable']],
]

test('what one matter is told in several sentences stays one matter, with its time', () => {
  for (const [text, tells] of SENTENCES)
    assert.deepEqual(
      read(`Response\n${text}`)
        .caseRows.filter(({ several }) => !several)
        .map(({ facets: { year, rank, role, outcome } }) =>
          [year, rank ?? role, outcome].filter(Boolean).join(' '),
        ),
      tells,
      text,
    )
})
