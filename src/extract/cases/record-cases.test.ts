// Cases of which each is a record of one shape: the place of a part in it tells what it says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const asking = (fields: string[], packs: string[] = []): Survey => ({
  slug: 'records',
  title: 'Records',
  law: 'foia',
  period: { from: '2018-01-01', to: '2024-12-31' },
  packs,
  readers: 1,
  bodies: [],
  questions: [
    { number: '2', asks: `For each case: the ${fields.join(', the ')}.`, rows: true, fields },
  ],
})

const told = (survey: Survey, text: string): string[] =>
  extractReply([aLetter(`Reply\n2. The details are below.\n\n${text}`)], {
    survey,
    file: 'reply.txt',
  }).caseRows.map(({ facets: { role, ...facets } }) =>
    [...Object.values(facets), ...(facets.rank ? [] : [role])].filter(Boolean).sort().join(' | '),
  )

const COUNCIL = asking(['year', 'department', 'allegation', 'outcome'])
// One line for each shape, none of whose words any list knows. Add the next one you meet.
const OWN: [what: string, text: string, cases: string[]][] = [
  [
    'parts between dashes, in the order asked',
    '2019 - Housing - Overtime claimed, not worked - Dismissed\n2021 - Libraries - Rude to a reader - Informal talk',
    [
      '2019 | Dismissed | Housing | Overtime claimed, not worked',
      '2021 | Informal talk | Libraries | Rude to a reader',
    ],
  ],
  [
    'a label and parts, under years',
    '2019\nHousing: theft of fuel - dismissed\nParks: asleep at work - warned\n\n2021\nLegal: files lost - retrained',
    [
      '2019 | Housing | dismissed | theft of fuel',
      '2019 | Parks | asleep at work | warned',
      '2021 | Legal | files lost | retrained',
    ],
  ],
  [
    'commas, where every line has as many',
    '2019, Housing, theft, dismissed\n2020, Parks, lateness, warned\n2022, Legal, bullying, moved',
    [
      '2019 | Housing | dismissed | theft',
      '2020 | Parks | lateness | warned',
      '2022 | Legal | bullying | moved',
    ],
  ],
  [
    'blocks of lines, a field a line',
    '2019\nHousing\nTheft of fuel\nDismissed\n\n2021\nLegal\nFiles lost\nRetrained',
    ['2019 | Dismissed | Housing | Theft of fuel', '2021 | Files lost | Legal | Retrained'],
  ],
  [
    'brackets, in which a name tells the place though it was asked for first',
    '2019: persistent lateness (Transport), verbal warning;\n2021: false claim for mileage (Social Work), dismissal;\n2022: smoking in a vehicle (Transport), verbal warning.',
    [
      '2019 | Transport | persistent lateness | verbal warning',
      '2021 | Social Work | dismissal | false claim for mileage',
      '2022 | Transport | smoking in a vehicle | verbal warning',
    ],
  ],
  [
    'sentences, by why it was and what became of somebody',
    'In 2019 an employee of the Parks department was given a written warning for using a van at weekends. In 2021 an employee in Revenues was dismissed for opening the account of a relative.',
    [
      '2019 | Parks department | a written warning | using a van at weekends',
      '2021 | Revenues | dismissed | opening the account of a relative',
    ],
  ],
  [
    'labels that each line repeats without a colon',
    'YEAR 2019 - DEPARTMENT Housing - ALLEGATION theft - OUTCOME dismissed\nYEAR 2021 - DEPARTMENT Legal - ALLEGATION files lost - OUTCOME retrained',
    ['2019 | Housing | dismissed | theft', '2021 | Legal | files lost | retrained'],
  ],
]

for (const [what, text, cases] of OWN)
  test(`a list is read by its shape: ${what}`, () => {
    assert.deepEqual(told(COUNCIL, text), cases)
  })

const POLICE = asking(['date', 'rank', 'breach', 'duty', 'outcome'], ['police-conduct'])
const CONDUCT: [what: string, text: string, cases: string[]][] = [
  [
    'a day without its year stands in the year over it',
    '2019\n- 14 March: PC, off duty. Made sexist remarks. Written warning for 12 months.\n- 2 October: Sergeant, on duty. Filmed a person in distress. Dismissed without notice.',
    [
      '2019-03-14 | constable | discriminatory | off | written_warning',
      '2019-10-02 | dismissed_without_notice | image | on | sergeant',
    ],
  ],
  [
    'codes that a key spells out',
    'Date / Rank / Breach / Duty / Outcome\n12/03/2019 / PC / A / off / WW\n14/05/2020 / PS / B / off / D\n\nKey to breach: A = racist comments, B = disclosure of information\nKey to outcome: WW = written warning; D = dismissed',
    [
      '2019-03-12 | constable | discriminatory | off | written_warning',
      '2020-05-14 | disclosure | dismissed | off | sergeant',
    ],
  ],
  [
    'a line that counts several is no case of the list',
    '12/03/2019 - PC - racist comments - off duty - written warning\n14/05/2020 - PS - racist comments - off duty - dismissed\n16/06/2021 - three constables - racist comments - off duty - no action',
    [
      '2019-03-12 | constable | discriminatory | off | written_warning',
      '2020-05-14 | discriminatory | dismissed | off | sergeant',
    ],
  ],
]

for (const [what, text, cases] of CONDUCT)
  test(`a list of conduct is read by its shape: ${what}`, () => {
    assert.deepEqual(told(POLICE, text), cases)
  })

test('persons with brackets are told one by one, as often as they are counted', () => {
  const rows = told(
    POLICE,
    'Of the other three, two were sergeants (racist comments; both words of advice) and one was an inspector (disclosure of an address; written warning).',
  )
  assert.deepEqual(rows, [
    'discriminatory | sergeant | words_of_advice',
    'discriminatory | sergeant | words_of_advice',
    'disclosure | inspector | written_warning',
  ])
})

test('a rule is no case: an officer who is dismissed is placed on a list', () => {
  assert.deepEqual(
    told(POLICE, 'An officer who is dismissed is placed on the barred list for good.'),
    [],
  )
})

test('an outcome said of two in one sentence is that of each', () => {
  const rows = told(
    POLICE,
    'Written warning: two, a sergeant who posted racist comments and a PCSO who shared an address of a victim.',
  )
  assert.deepEqual(rows, [
    'discriminatory | sergeant | written_warning',
    'disclosure | pcso | written_warning',
  ])
})

test('what a policy says may happen is no case beside those that it introduces', () => {
  const rows = told(
    POLICE,
    'Our policy says that a PC who makes a first breach may receive words of advice.\nThe two cases were: a constable (2020) who posted racist comments, who was dismissed; and a sergeant (2022) who shared an address of a victim, who received a written warning.',
  )
  assert.equal(rows.length, 2)
})

test('a field is called what the question calls it, whatever marks stand in that', () => {
  const letter = '1. On 3 May 2021 a porter fell at Mill Street. The a) cause was ice.'
  assert.deepEqual(told(asking(['date', 'place', 'a) cause']), letter), [
    '2021-05-03 | Mill Street | ice',
  ])
})
