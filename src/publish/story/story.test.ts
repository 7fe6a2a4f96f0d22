import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { aSurveyOfClaims, claims } from '../../../test/a-survey-of-claims.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { makePack } from '../make-pack.ts'
import type { CaseConfirmed, PackInput } from '../pack/input.ts'
import { filled } from './teller.ts'

let formats: PackInput
let potholes: PackInput

before(async () => {
  formats = await aCountedSurvey()
  potholes = await aSurveyOfClaims()
})

/** The story as it is copied: its headline, its paragraph. */
function storyOf(input: PackInput, about: string): { headline: string; story: string } {
  const path = about === 'all' ? 'press/all.txt' : `press/bodies/${about}.txt`
  const file = makePack(input).find((one) => one.path === path)
  assert.ok(file, path)
  const [headline = '', story = ''] = String(file.content).split('\n\n')
  return { headline, story }
}

const WHOLE: [what: string, body: string, headline: string, story: string][] = [
  [
    'with its years and answers to other questions',
    'ashcombe',
    'Ashcombe received 352 claims',
    'Ashcombe received 352 claims between 1 April 2021 and 31 March 2024, according to its reply. Year by year that was 148 in 2021/22, 203 in 2022/23 and one in 2023/24. Asked “How much was paid in each year?”, it gave an answer that comes to £23,412.75. Asked “For how long has the oldest claim been open?”, it answered 412 days. Asked “What share of claims was paid?”, it answered 9.05 %.',
  ],
  [
    'by kinds, and of one day',
    'brindle',
    'Brindle received 1,431 claims',
    'Brindle received 1,431 claims between 1 April 2021 and 31 March 2024, according to its reply. By ward it gave 566 for “Westgate”, 455 for “Southgate”, 312 for “Northgate” and 98 for “Eastgate”. Asked “For how long has the oldest claim been open?”, it answered one day.',
  ],
  [
    'with only a floor',
    'calderwick',
    'Calderwick received at least 31 claims',
    'Calderwick received at least 31 claims between 1 April 2021 and 31 March 2024, according to its reply; how many more there were is not known. Year by year that was 30 in 2021/22 and between one and four in 2022/23. Asked “How much was paid in each year?”, it gave an answer that comes to at least £1,150,000.',
  ],
  [
    'refused on cost, all of it once',
    'dunmere',
    'Dunmere refused on cost',
    'Asked “How many claims were received in each year?”, Dunmere refused on cost, relying on s.12. What its answer would have been is not known here and is not counted as nought; three other bodies gave a number.',
  ],
  [
    'that nobody has checked',
    'eskvale',
    'Eskvale sent a message that has not been checked yet',
    'Asked “How many claims were received in each year?”, Eskvale sent a message that has not been checked yet. What that says is not known here and is not counted as nought; three other bodies gave a number.',
  ],
  [
    'whose answer stands elsewhere',
    'idlecombe',
    'Idlecombe said that the answer is published elsewhere',
    'Asked “How many claims were received in each year?”, Idlecombe said that the answer is published elsewhere. What stands there is not known here and is not counted as nought; three other bodies gave a number.',
  ],
]

for (const [what, body, headline, story] of WHOLE)
  test(`a body ${what} has a story that can be printed`, () => {
    assert.deepEqual(storyOf(potholes, body), { headline, story })
  })

test('all bodies together have a story: the total, why it is a floor, how like the numbers are, the largest', () => {
  assert.equal(
    storyOf(potholes, 'all').story,
    'Between 1 April 2021 and 31 March 2024, three of the nine public bodies asked received at least 1,814 claims. That is a floor: one refused on cost; one said that the answer is published elsewhere; what two sent has not been checked yet; one asked us to clarify the request; one has not answered in the time that the law gives, as far as is filed here; and one gave a floor alone. Only two of the three counted what was asked, so any order among them sets unlike things beside each other. Brindle gave the largest number, 1,431 claims.',
  )
})

test('the largest number stands beside its place by rate, and who stands out is named with the limits', () => {
  const { story } = storyOf(formats, 'all')
  assert.match(
    story,
    /Greater Cottonbury gave the largest number, 88 investigations, but by rate it is sixth of 22 and by chance anywhere from third to ninth, with 7\.64 per 1,000 workforce\./,
  )
  assert.match(
    story,
    /Only North Dalesby, above, lies beyond what chance and the usual differences explain \(the 99\.8 % limits\); the other 21 are in line with one another\./,
  )
})

test('parts in another unit than the whole are no mistake, and that is said in the sentence of the numbers', () => {
  const { headline, story } = storyOf(formats, 'west-marl')
  assert.equal(headline, 'West Marl recorded 20 investigations')
  assert.match(
    story,
    /^West Marl recorded 20 investigations between .*, counting 13 officers and six members of police staff, according to its reply\. The 13 and six come to 19 people and not 20, which need not be a mistake: investigations and people are not always one for one/,
  )
  assert.match(
    story,
    /ninth of 22 by rate and by chance anywhere from sixth to fourteenth, in line with other bodies\./,
  )
})

test('what was paid is not said to have been received: a verb is of its own question', async () => {
  const [first, second, ...more] = claims.questions
  assert.ok(first?.counts && second)
  const paid = { ...second, counts: { ...first.counts, verbs: { claim: 'paid' } } }
  const input = await aSurveyOfClaims({ ...claims, questions: [first, paid, ...more] })
  assert.equal(storyOf(input, 'ashcombe').headline, 'Ashcombe received 352 claims')
})

test('what a paper printed is attributed to it, in the headline too', async () => {
  const gorsley = {
    source: { kind: 'press' as const, paper: 'Gorsley Echo', date: '2024-10-01' },
    text: 'The council had 77 claims in all.',
    says: [
      { question: '1', before: 'had ', ink: '77', value: { low: 77, high: 77 }, source: undefined },
    ],
    answers: [{ number: '1', answer: 'full' as const }],
  }
  const { headline, story } = storyOf(await aSurveyOfClaims(claims, { gorsley }), 'gorsley')
  assert.equal(headline, 'Gorsley received 77 claims, according to the Gorsley Echo')
  assert.match(story, /, according to the Gorsley Echo of 1 October 2024\./)
})

const BODY = 'west-marl'

function aCase(facets: Facets, more: Partial<CaseConfirmed> = {}): CaseConfirmed {
  const documents = formats.replies
    .filter(({ body }) => body === BODY)
    .flatMap(({ files }) => files)
    .flatMap(({ outcome }) => (outcome?.status === 'read' ? [outcome.document] : []))
  const [document] = documents
  assert.ok(document, 'a letter of the body')
  const figure = formats.figures.find(({ body }) => body === BODY)
  const ink = figure ? figure.figure : evidenceOf(document, 0, 20)
  const { sha256, place, ink: words } = ink
  const inks = Object.fromEntries(Object.keys(facets).map((name) => [name, { ink: words, place }]))
  return {
    id: Object.values(facets).join('-'),
    body: BODY,
    question: null,
    told: { sha256, place, ink: words, facets, inks, linked: true, listed: true },
    tells: 'one',
    example: false,
    by: 'Ada',
    at: '2026-11-24',
    ...more,
  }
}

const withCases = (cases: CaseConfirmed[], survey: Partial<Survey> = {}): string =>
  storyOf({ ...formats, survey: { ...formats.survey, ...survey }, cases }, BODY).story

test('a few cases are told each with who, over what and what came of it', () => {
  const story = withCases([
    aCase({ rank: 'sergeant', breach: 'disclosure', outcome: 'written_warning' }),
    aCase({ role: 'staff', payBand: 'C', breach: 'duty_time' }),
    aCase({ outcome: 'resigned' }),
  ])
  assert.match(
    story,
    /One case, of a sergeant over improper disclosure of information, ended in a written warning; another was of a member of police staff in pay band C, over use while on duty; and a third ended in resignation\./,
  )
})

test('of forty cases what was named most is told, with how many name it, and the ticked ones', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    aCase(
      { breach: 'content', ...(i < 30 && { outcome: i < 21 ? 'written_warning' : 'nfa' }) },
      { id: `c${i}`, example: i === 0 },
    ),
  )
  const story = withCases(many)
  assert.match(
    story,
    /It listed 40 cases one by one; the outcome named most often was a written warning, in 21 of the 30 that name one\. One case, over inappropriate content, ended in a written warning\./,
  )
})

test('what stands for a number that nobody says is told without one', () => {
  const story = withCases([
    aCase({ outcome: 'management_action' }, { tells: 'several' }),
    aCase({ outcome: 'written_warning' }, { tells: 'several' }),
  ])
  assert.match(
    story,
    /Of others it is said, without a number, that they ended in management action or a written warning\./,
  )
})

test('a case of another source is attributed to that source', () => {
  const source = { kind: 'press' as const, paper: 'The Argus', date: '2014-08' }
  assert.match(
    withCases([aCase({ rank: 'constable', outcome: 'resigned' }, { source })]),
    /One case, of a constable, ended in resignation, according to The Argus of August 2014\./,
  )
})

test('a number that reaches beyond what rates are per says so', () => {
  const per = { name: 'workforce', unit: 'officer', groups: ['officers', 'staff'] }
  assert.match(
    withCases([aCase({ role: 'special', outcome: 'resigned' })], { per }),
    /, over a workforce that leaves out the special constables whom it counted, in line with other bodies\./,
  )
})

test('so does the table of all rates, beside their average', () => {
  const per = { name: 'workforce', unit: 'officer', groups: ['officers', 'staff'] }
  const cases = [aCase({ role: 'special', outcome: 'resigned' })]
  const input = { ...formats, survey: { ...formats.survey, per }, cases }
  const page = String(makePack(input).find(({ path }) => path === 'index.html')?.content)
  const [, rates = ''] = page.split('id="rates"')
  const note = rates.slice(0, rates.indexOf('<table')).replaceAll(/<[^>]*>/g, '')
  assert.match(note, /average.* counted special constables, whom the workforce leaves out\./s)
})

test('a survey may word a sentence and a value otherwise', () => {
  const story = withCases([aCase({ outcome: 'resigned' })], {
    story: {
      patterns: { caseEnd: '{one} led to {end}{source}' },
      values: { outcome: { resigned: 'someone leaving' } },
    },
  })
  assert.match(story, /One case led to someone leaving\./)
})

test('a slot that nobody fills stops the pack, and says which', () => {
  assert.throws(() => filled('lead', 'One {thing}.', {}), /lead has no slot \{thing\}/)
})
