import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atLeast, exactly } from '../vocabulary/bounds.ts'
import type { BodyValue, SurveyCount } from '../vocabulary/count.ts'
import type { Claim } from '../vocabulary/survey.ts'
import { claimsAgainstCount } from './claims-against-count.ts'

const westMercia: BodyValue = {
  body: 'west-mercia',
  name: 'West Mercia',
  state: 'gave',
  value: exactly(20),
  unit: 'investigation',
  unitInk: 'occasions',
  figures: [],
  evidence: null,
  confirmedBy: 'example editor',
  workforce: 3812,
  rate: null,
}

const count: SurveyCount = {
  survey: 'one',
  title: 'One',
  asked: 43,
  answered: 23,
  refused: 4,
  notSeen: 16,
  notChecked: 0,
  noReply: 0,
  questions: [
    {
      number: '1a',
      asks: 'How many?',
      total: atLeast(558),
      units: [],
      mixed: false,
      coverage: { bodies: 23, asked: 43, workforce: 0, workforceAsked: 0 },
      bodies: [westMercia],
      missing: [],
      states: [],
      pencil: { total: atLeast(0), bodies: [] },
      contradictions: [],
    },
  ],
}

const claim = (paper: string, value: number, more: Partial<Claim> = {}): Claim => ({
  paper,
  says: String(value),
  value: exactly(value),
  ...more,
})

const notes = (...claims: Claim[]) => claimsAgainstCount(claims, count).map(({ note }) => note)

/** Of each, the words of those it is held against. */
const saidAgainst = (...claims: Claim[]) =>
  claimsAgainstCount(claims, count).map((one) => one.against.map(({ says }) => says))

test('828 in print may be true where at least 558 were counted', () => {
  const [checked] = claimsAgainstCount([claim('Express & Star', 828)], count)
  assert.equal(checked?.agrees, true)
  assert.equal(checked?.note, null)
})

test('500 in print is less than was counted', () => {
  assert.deepEqual(notes(claim('A paper', 500)), [
    'A paper printed 500; our count is at least 558.',
  ])
})

test('a paper’s 19 for West Mercia is held against its letter’s 20', () => {
  assert.deepEqual(notes(claim('Shropshire Star', 19, { body: 'west-mercia' })), [
    'Shropshire Star printed 19; our count is 20.',
  ])
})

test('two papers that print other numbers from one release are held against each other', () => {
  assert.deepEqual(notes(claim('Express & Star', 828), claim('Salisbury Journal', 826)), [
    'Express & Star printed 828; Salisbury Journal 826.',
    'Salisbury Journal printed 826; Express & Star 828.',
  ])
})

test('71 officers and 69 investigations are different numbers', () => {
  assert.deepEqual(
    notes(
      claim('The Times', 71, { body: 'metropolitan', unit: 'officers' }),
      claim('The Argus', 69, { body: 'metropolitan', unit: 'investigations' }),
    ),
    [null, null],
  )
})

test('parts that one page prints beside its whole do not speak against it, other words for the same do', () => {
  const page = { body: 'west-mercia', unit: 'person' }
  const said = (words: string, value: number, paper = 'Worcester News') =>
    claim(paper, value, { ...page, says: words, address: `https://${paper}.example/` })
  assert.deepEqual(saidAgainst(said('13 officers', 13), said('7 police staff', 7)), [[], []])
  assert.deepEqual(saidAgainst(said('13 officers', 13), said('12 officers', 12)), [
    ['12 officers'],
    ['13 officers'],
  ])
  assert.deepEqual(saidAgainst(said('20 staff', 20), said('19 people', 19, 'Shropshire Star')), [
    ['19 people'],
    ['20 staff'],
  ])
})

/** Each pair as one page prints it, with whether the two are held against each other. */
const ON_ONE_PAGE: [one: string, value: number, other: string, value: number, against: boolean][] =
  [
    ['Essex had 13 cases', 13, 'the force recorded 20 cases in all', 20, true],
    ['thirteen officers', 13, 'twelve officers', 12, true],
    ['13 police officers', 13, 'a dozen officers', 12, true],
    ['officers: 13', 13, 'officers: 12', 12, true],
    ['13', 13, 'twelve officers', 12, true],
    ['thirteen officers', 13, 'seven police staff', 7, false],
    ['13 male officers', 13, '7 female officers', 7, false],
    ['20 members of staff: 13 officers and 7 staff', 20, '13 officers', 13, false],
    ['officers: 13', 13, 'staff: 7', 7, false],
  ]

for (const [one, a, other, b, against] of ON_ONE_PAGE)
  test(`on one page “${one}” and “${other}” ${against ? 'cannot both be true' : 'are two things'}`, () => {
    const page = { body: 'west-mercia', unit: 'person', address: 'https://paper.example/1' }
    const said = saidAgainst(
      claim('Essex Paper', a, { ...page, says: one }),
      claim('Essex Paper', b, { ...page, says: other }),
    )
    assert.deepEqual(said, against ? [[other], [one]] : [[], []])
  })

test('where no address says that two claims stand on one page, other words make no parts of them', () => {
  const said = saidAgainst(
    claim('Essex Paper', 13, { body: 'west-mercia', says: '13 officers' }),
    claim('Essex Paper', 7, { body: 'west-mercia', says: '7 police staff' }),
  )
  assert.deepEqual(said, [['7 police staff'], ['13 officers']])
})

test('parts of one whole are held against each other only where they count the same', () => {
  const part = { of: 'those whose rank was told', unit: 'person' }
  const said = saidAgainst(
    claim('The Standard', 548, { ...part, says: '548 officers' }),
    claim('The Mail', 175, { ...part, says: '175 civilian staff' }),
    claim('The Argus', 550, { ...part, says: 'some 550 officers' }),
    claim('The Echo', 828, { says: '828 of them', unit: 'person' }),
  )
  assert.deepEqual(said, [['some 550 officers'], [], ['548 officers'], []])
})
