// What became of each question, in letters that were once understood otherwise.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const survey = aSurvey({
  packs: [],
  period: { from: '2021-01-01', to: '2022-12-31' },
  dimensions: [
    {
      name: 'end',
      exclusive: true,
      open: true,
      categories: [
        { id: 'granted', words: ['granted'] },
        { id: 'rejected', words: ['rejected', 'declined'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many licences were applied for in each year, and how many were granted and rejected?',
      counts: aNoun('licence'),
      by: ['year', 'end'],
    },
    {
      number: '2',
      asks: 'How much was received in fees in each year?',
      counts: { ...aNoun('fee'), kind: 'money' },
      by: ['year'],
    },
    {
      number: '3',
      asks: 'How many incidents of noise were noted?',
      counts: { ...aNoun('incident'), also: ['noise incident'] },
    },
  ],
})

/** “1 full”, with the sections relied on. */
async function answers(text: string, name = 'reply.txt'): Promise<string[]> {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  const { questions } = extractReply([outcome.document], { survey, file: name })
  return questions.map(({ number, answer, sections }) => [number, answer, ...sections].join(' '))
}

const LETTERS: [says: string, text: string, answers: string[]][] = [
  [
    'a word that names a category refuses nothing',
    '1. In 2021, 331 licences (granted 140, rejected 191); in 2022, 402 licences (granted 166, rejected 236).\n\n2. Fees: £1,200 in 2021 and £1,400 in 2022.\n\n3. Nine incidents.',
    ['1 full', '2 full', '3 full'],
  ],
  [
    'who holds nothing does not refuse, though another is not subject to the Act',
    'We passed all licensing to Ardley Licences Ltd in 2009. We therefore hold no information on any of your questions. The company is not subject to the Act.',
    ['1 not-held', '2 not-held', '3 not-held'],
  ],
  [
    'a section beside a reason with “could” is relied on',
    '1. In 2021, 331 licences (granted 140, rejected 191); in 2022, 402 (granted 166, rejected 236).\n\n2. Fees: £1,200 in 2021 and £1,400 in 2022.\n\n3. The numbers are withheld under section 40(2) because the persons could be identified.',
    ['1 full', '2 full', '3 refused s40(2)'],
  ],
  [
    'so is one beside a “whether” that is neither confirmed nor denied',
    '1. In 2021, 331 licences (granted 140, rejected 191); in 2022, 402 (granted 166, rejected 236).\n\n2. Fees: £1,200 in 2021 and £1,400 in 2022.\n\n3. We can neither confirm nor deny whether any incident is held, under section 40(5) of the Act.',
    ['1 full', '2 full', '3 ncnd s40(5)'],
  ],
  [
    'what is said elsewhere of the one question without a number is of that, and of no other',
    'We had 331 licence applications in 2021 (granted 140, rejected 191) and 402 licence applications in 2022 (granted 166, rejected 236).\n\nLicence fees came to £1,200 in 2021 and £1,400 in 2022.\n\nIncidents: we publish these each quarter at www.ardley.example/board (section 21).',
    ['1 full', '2 full', '3 elsewhere s21'],
  ],
  [
    'none is none of each year, whatever is told of years before',
    '1. In 2021, 331 licences (granted 140, rejected 191); in 2022, 402 (granted 166, rejected 236).\n\n2. No fees have been received since 2019, when we received £400.\n\n3. Nine incidents.',
    ['1 full', '2 full', '3 full'],
  ],
]
for (const [says, text, expected] of LETTERS)
  test(says, async () => assert.deepEqual(await answers(text), expected))

test('a table in which every number is suppressed is no full answer', async () => {
  const csv =
    'Licences,2021,2022\nGranted,*,*\nRejected,*,*\n* Fewer than 10. All numbers are withheld, as people could be identified.\n'
  const [first] = await answers(csv, 'data.csv')
  assert.match(first ?? '', /^1 (?:partial|refused)/)
})

test('so much a year is the number of no year, and is said', async () => {
  const read = async (text: string) => {
    const outcome = await readFile({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
    assert.ok(outcome.status === 'read')
    const { figures, doubts } = extractReply([outcome.document], { survey, file: 'a.txt' })
    return [figures.length, ...doubts.map(({ ink }) => ink)]
  }
  const before = '1. In 2021, 331 licences (granted 140, rejected 191).\n\n'
  const after = await read(`${before}2. Fees come to some £1,300 a year.`)
  assert.ok(after.includes('£1,300 a year'), JSON.stringify(after))
  const told = await read(`${before}2. Fees came to £1,300 in 2021.`)
  assert.ok(!told.some((one) => String(one).includes('a year')))
})

test('answers go on behind the first lines of the request that a mail quotes under them', async () => {
  const mail =
    'From: foi@ardley.example\nTo: desk@agency.example\nSubject: RE: licences\nDate: Tue, 20 Feb 2024 11:05:00 +0000\n\nDear requester\n\n1. In 2021, 331 licences (granted 140, rejected 191); in 2022, 402 (granted 166, rejected 236).\n\n2. Fees: £1,200 in 2021 and £1,400 in 2022.\n\n3. Nine incidents.\n\nRegards\n\n> 1. How many licences were applied for in each year, and how many were granted and rejected?\n> 2. How much was received in fees in each year?\n'
  assert.deepEqual(await answers(mail, 'reply.eml'), ['1 full', '2 full', '3 full'])
})
