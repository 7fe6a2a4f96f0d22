// Questions that people put in sentences, mapped to the register and counted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mapped } from '../../../vocabulary/answering/counted.ts'
import type { CountedMatter } from '../counted-rows.ts'
import { proposedMapping } from './propose-mapping.ts'
import { spanSaid } from './span-said.ts'
import { tableOfMapping } from './table-of-mapping.ts'

const ALL =
  'From 1 January 2009 to 17 February 2014 under the Act. How many police officers and police staff have been investigated for breaching police guidelines on social media use?'
const proposed = (number: string, words: string, all = ALL) =>
  proposedMapping({ number, words }, { all, received: '2014-02-18' })

test('the four questions of 2014 are people by group, matters by breach, matters by rank, grade and result, and a document', () => {
  const of = [
    'How many police officers and police staff have been investigated for breaching police guidelines on social media use?',
    'For each investigation, what was the nature of the allegation?',
    'For each investigation, what was the rank or pay grade, and the result: was the allegation proven, and was the person dismissed, did they resign, or was no further action taken?',
    'A copy of the current policy on social media use.',
  ].map((words, i) => proposed(String(i + 1), words))
  const seen = of.map((one) =>
    'document' in one
      ? 'document'
      : [one.mapping.unit, one.mapping.by, one.mapping.social, one.mapping.span.from],
  )
  assert.deepEqual(seen, [
    ['people', ['role'], true, '2009-01-01'],
    ['matters', ['breach'], true, '2009-01-01'],
    ['matters', ['rankBand', 'band', 'outcome'], true, '2009-01-01'],
    'document',
  ])
})

const days: [words: string, from: string, to: string][] = [
  ['between 1 January 2009 and 17 February 2014', '2009-01-01', '2014-02-17'],
  ['from 1st April 2018 to 31st March 2021', '2018-04-01', '2021-03-31'],
  ['in each financial year 2018/19 to 2020/21', '2018-04-01', '2021-03-31'],
  ['since 2010', '2010-01-01', '2014-02-18'],
  ['in the last five years', '2009-02-19', '2014-02-18'],
  ['over the past twelve calendar years', '2002-02-19', '2014-02-18'],
  ['during 2012', '2012-01-01', '2012-12-31'],
  ['01/04/2010 - 31/03/2012', '2010-04-01', '2012-03-31'],
  ['from January 2009 to February 2014', '2009-01-01', '2014-02-28'],
  ['between Sept 2010 and Feb 2012', '2010-09-01', '2012-02-29'],
  ['January to June 2013', '2013-01-01', '2013-06-30'],
  ['since March 2012', '2012-03-01', '2014-02-18'],
  ['during May 2013', '2013-05-01', '2013-05-31'],
]
for (const [words, from, to] of days)
  test(`“${words}” is ${from} to ${to}`, () => {
    assert.deepEqual(spanSaid(words, '2014-02-18'), { from, to })
  })

test('words that say no days say none', () => {
  assert.equal(spanSaid('How many officers were dismissed in 12 cases?', '2014-02-18'), null)
})

const mapping = (more: Partial<Mapped>): Mapped => ({
  question: '1',
  unit: 'matters',
  by: ['breach'],
  only: {},
  social: false,
  span: { from: '2012-01-01', to: '2012-12-31' },
  written: [],
  title: 'Question 1: How many?',
  words: '',
  ...more,
})
const subject = (number: number, more = {}) => ({
  number,
  role: 'officer',
  rank: 'constable',
  band: null,
  outcome: 'written_warning',
  ...more,
})
const alleged = (against: number[], breach: string | null) => ({
  against,
  breach,
  platform: null,
  channel: null,
  duty: null,
  clauses: [],
})
const aMatter = (id: string, more: Partial<CountedMatter> = {}): CountedMatter => ({
  id,
  kind: 'complaint',
  cameOn: '2012-05-01',
  isOpen: false,
  subjects: [subject(1)],
  allegations: [alleged([1], 'content')],
  same: [],
  ...more,
})
const OF = { register: 'the register', asOf: '2014-02-18' }
const counts = (matters: CountedMatter[], more: Partial<Mapped>) =>
  tableOfMapping(matters, mapping(more), OF).table.counts.map(({ at, count }) => [
    ...Object.values(at),
    count,
  ])

test('a matter with two people is one matter, and “More than one” where they differ', () => {
  const two = aMatter('a', { subjects: [subject(1), subject(2, { outcome: 'nfa' })] })
  assert.deepEqual(counts([two], { by: ['outcome'] }), [['More than one', 1]])
  assert.deepEqual(counts([two], { by: ['role'] }), [['Police officer', 1]])
})

test('a person in two matters is counted once, at the first of them, so that the parts add up to the people', () => {
  const matters = [
    aMatter('b', {
      cameOn: '2012-07-01',
      allegations: [alleged([1], 'disclosure')],
      same: [{ to: 'a', here: '1', there: '1' }],
    }),
    aMatter('a'),
  ]
  const [part, ...more] = counts(matters, { unit: 'people' })
  assert.deepEqual([part?.[1], more], [1, []])
  assert.match(String(part?.[0]), /content/i)
  assert.equal(counts(matters, {}).length, 2)
})

test('an allegation is counted once for each person whom it is against', () => {
  const matter = aMatter('a', {
    subjects: [subject(1), subject(2)],
    allegations: [alleged([1, 2], 'content'), alleged([2], 'disclosure')],
  })
  assert.deepEqual(
    counts([matter], { unit: 'allegations' }).map((part) => part[1]),
    [2, 1],
  )
})

test('what has another value, was not of social media or came on other days is not counted', () => {
  const matters = [
    aMatter('a'),
    aMatter('b', { subjects: [subject(1, { role: 'staff', rank: null })] }),
    aMatter('c', { allegations: [alleged([1], null)] }),
    aMatter('d', { cameOn: '2013-01-01' }),
  ]
  assert.deepEqual(
    counts(matters, { social: true, only: { role: ['officer'] } }).map((part) => part[1]),
    [1],
  )
})

test('a question that is a number alone is one number, and one of nothing is nought', () => {
  assert.deepEqual(counts([aMatter('a'), aMatter('b')], { by: [] }), [['matters', 2]])
  const none = tableOfMapping([], mapping({ by: [] }), OF).table
  assert.deepEqual([none.counts, none.rest, none.dimensions[0]?.categories], [[], 0, ['matters']])
})

test('a field is written as a sheet has it, and values that it brings together are one', () => {
  const matters = ['inspector', 'superintendent', 'constable'].map((rank) =>
    aMatter(rank, { subjects: [subject(1, { rank })] }),
  )
  const words = { inspector: 'Inspector and above', superintendent: 'Inspector and above' }
  assert.deepEqual(
    counts(matters, { by: ['rank'], written: [{ field: 'rank', name: 'rank band', words }] }),
    [
      ['Inspector and above', 2],
      ['Constable', 1],
    ],
  )
})

test('a table says what of the register it counts, the same in whatever order it was chosen', () => {
  const headed = (more: Partial<Mapped>) => {
    const { register, only } = tableOfMapping([], mapping(more), OF).table
    return { register, only }
  }
  const register = 'the register'
  assert.deepEqual(headed({ social: false }), { register, only: [] })
  assert.deepEqual(headed({ social: true, only: { role: ['staff', 'officer'] } }), {
    register,
    only: ['of social media', 'role: officer, staff'],
  })
})

test('the matters of each part stand beside it, each once', () => {
  const { cases } = tableOfMapping([aMatter('a'), aMatter('b')], mapping({}), OF)
  assert.deepEqual(
    cases.map(({ matters }) => matters),
    [['a', 'b']],
  )
})
