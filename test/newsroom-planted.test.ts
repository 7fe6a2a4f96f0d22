// The 23 discrepancies of newsrooms' published work, each planted in files and claims of an invented copy: confirmed, reconciled, counted and printed.
// What is of one unit keeps the copy back with both places named; what is of units, ratios, rounding or papers is printed beside both.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePack } from '../src/publish/make-pack.ts'
import type { PackInput } from '../src/publish/pack/input.ts'
import { whatBlocks } from '../src/publish/what-blocks.ts'
import { exactly } from '../src/vocabulary/bounds.ts'
import { factRows } from '../src/vocabulary/facts.ts'
import type { Figure } from '../src/vocabulary/reply.ts'
import type { Claim } from '../src/vocabulary/survey.ts'
import { NEWSROOM, type Planted, plantedCopy, type Said, TODAY } from './newsroom-copy.ts'

const officers: Partial<Figure> = { population: ['officers'] }
const staff: Partial<Figure> = { population: ['staff'] }
const fate = (id: string, whom: Partial<Figure>): Partial<Figure> => ({
  ...whom,
  facets: { fate: id },
})
const ours = (says: string, n: number, address = 'index.md'): Claim => ({
  paper: NEWSROOM,
  says,
  value: exactly(n),
  address,
})
/** Two bodies' own pages, against what the index said of them together. */
const againstIndex = (n: number, one: number, others: number, address?: string): Planted => ({
  files: {
    one: { 'one.csv': [['Persons', one]] },
    others: { 'others.csv': [['Persons', others]] },
  },
  claims: [ours(`${n} in all`, n, address)],
})
const acrossFiles = (...rows: [rates: Said[], page: Said[]]): Planted => ({
  files: { one: { 'rates.csv': rows[0], 'page.csv': rows[1] } },
})
const parts = (whom: Partial<Figure>, total: number, own: Record<string, number>): Planted => ({
  fates: Object.keys(own),
  files: {
    one: {
      'index.csv': [
        ...Object.entries(own).map(([id, n]): Said => [id, n, fate(id, whom)]),
        ['Total', total, whom],
      ],
    },
  },
})

const PLANTED: Record<string, Planted> = {
  D01: acrossFiles(
    [['Persons', 8]],
    [
      ['Officers', 11, officers],
      ['Staff', 4, staff],
    ],
  ),
  D02: acrossFiles([['Persons', 11]], [['Persons', 8]]),
  D03: acrossFiles([['Persons', 11]], [['Persons', 10]]),
  D04: acrossFiles([['Persons', 24]], [['Persons', 23]]),
  D05: {
    ...acrossFiles(
      [['Persons', 2]],
      [
        ['Cases', 3, { unit: 'case' }],
        ['Officers', 5, officers],
        ['Staff', 8, staff],
      ],
    ),
    first: { 'page.csv': 'THIS DATA IS FAKE AND WILL BE REPLACED BEFORE PUBLISHING' },
  },
  D06: againstIndex(181, 100, 79),
  D07: againstIndex(244, 200, 42),
  D08: againstIndex(10, 5, 3),
  D09: againstIndex(150, 100, 48),
  D10: againstIndex(303, 242, 59),
  D11: parts(officers, 244, { 'No action': 105, Action: 137 }),
  D12: parts(staff, 59, { 'No action': 20, Warning: 8, Dismissal: 31, 'Not detailed': 4 }),
  D13: parts(officers, 224, { Proven: 150, Cleared: 77 }),
  D14: againstIndex(10, 9, 5),
  D15: againstIndex(8, 4, 3),
  D16: acrossFiles(
    [['Reports', 244, { unit: 'incident', unitInk: 'reports' }]],
    [['Cases', 181, { unit: 'case', unitInk: 'cases' }]],
  ),
  D17: {
    files: {
      one: {
        'index.csv': [
          ['No further action', 105, { ...officers, facets: { outcome: 'no_further_action' } }],
          ['Officers', 244, officers],
        ],
      },
    },
    first: { 'index.csv': 'Why do 42 % face no further action?' },
    share: {
      file: 'index.csv',
      ink: '42 %',
      is: { of: 200, low: 83, high: 85 },
      part: 'No further action',
      whole: 'Officers',
    },
  },
  D18: parts(officers, 10, { Left: 2, Proven: 5, Cleared: 4 }),
  D19: {
    files: {
      one: {
        'index.csv': [
          [
            'Referrals',
            34,
            { unit: 'incident', unitInk: 'referrals', facets: { measure: 'referrals' } },
          ],
          ['Requests', 468, { unit: 'incident', unitInk: 'requests' }],
        ],
      },
    },
    first: { 'index.csv': 'That is 1 in 11 of requests' },
    // 10.5 to 11.5 times as many: 2/23 to 2/21 of them
    share: {
      file: 'index.csv',
      ink: '1 in 11',
      is: { of: 483, low: 42, high: 46 },
      part: 'Referrals',
      whole: 'Requests',
    },
  },
  D20: againstIndex(1706, 1649, 32, 'README.md'),
  D21: {
    files: { one: { 'one.csv': [['Persons', 20]] } },
    claims: [
      { paper: 'The Loam Post', says: '828 cases', value: exactly(828), unit: 'case' },
      { paper: 'The Marl Telegraph', says: '821 cases', value: exactly(821), unit: 'case' },
    ],
  },
  D22: {
    files: {
      one: {
        'letter.csv': [
          ['Investigations', 20, { unit: 'investigation', unitInk: 'investigations' }],
          ['Officers', 13, officers],
          ['Staff', 6, staff],
        ],
      },
    },
  },
  D23: {
    files: { one: { 'one.csv': [['Persons', 20]] } },
    claims: [
      {
        body: 'one',
        paper: 'The Droit Advertiser',
        says: '1 left',
        value: exactly(1),
        of: 'leavers',
      },
      { body: 'one', paper: 'The Shrop Star', says: '2 left', value: exactly(2), of: 'leavers' },
    ],
  },
}

/** Where both stand: of what blocks as its sentence names them, of a caveat as the link says and what it opens. */
const PLACES: Record<string, [string, string]> = {
  D01: ['“8” (rates.csv, csv!B2)', '“11” (page.csv, csv!B2)'],
  D02: ['“11” (rates.csv, csv!B2)', '“8” (page.csv, csv!B2)'],
  D03: ['“11” (rates.csv, csv!B2)', '“10” (page.csv, csv!B2)'],
  D04: ['“24” (rates.csv, csv!B2)', '“23” (page.csv, csv!B2)'],
  D05: ['“2” (rates.csv, csv!B2)', '“5” (page.csv, csv!B4)'],
  D06: ['“181 in all” (index.md)', 'our count is 179 (question 1, from 2 '],
  D07: ['“244 in all” (index.md)', 'our count is 242 (question 1, from 2 '],
  D08: ['“10 in all” (index.md)', 'our count is 8 (question 1, from 2 '],
  D09: ['“150 in all” (index.md)', 'our count is 148 (question 1, from 2 '],
  D10: ['“303 in all” (index.md)', 'our count is 301 (question 1, from 2 '],
  D11: ['“105” (index.csv, csv!B2), “137” (index.csv, csv!B3)', '“244” (index.csv, csv!B4)'],
  D12: ['“31” (index.csv, csv!B4), “4” (index.csv, csv!B5)', '“59” (index.csv, csv!B6)'],
  D13: ['“150” (index.csv, csv!B2), “77” (index.csv, csv!B3)', '“224” (index.csv, csv!B4)'],
  D14: ['“10 in all” (index.md)', 'our count is 14 (question 1, from 2 '],
  D15: ['“8 in all” (index.md)', 'our count is 7 (question 1, from 2 '],
  D16: ['244 evidence/', '181 evidence/'],
  D17: ['105 evidence/', '42 % evidence/'],
  D18: ['“5” (index.csv, csv!B3), “4” (index.csv, csv!B4)', '“10” (index.csv, csv!B5)'],
  D19: ['468 evidence/', '1 in 11 evidence/'],
  D20: ['“1706 in all” (README.md)', 'our count is 1,681 (question 1, from 2 '],
  D21: ['828 in-print.html', '821 in-print.html'],
  D22: ['20 evidence/', '13 evidence/'],
  D23: ['1 in-print.html', '2 in-print.html'],
}

/** What the list says each is: blocks or caveat, by its kind; a part that is of another unit than its whole is a caveat. */
const OTHER_UNITS = new Set(['D22'])
const CAVEATS = new Set(['unit', 'rounding/stale', 'ratio', 'cross-outlet'])

const facts = factRows('conduct-newsroom-discrepancies', ['id', 'item', 'kind'])
const isCaveat = ({ id, kind }: { id: string; kind: string }) =>
  CAVEATS.has(kind) || OTHER_UNITS.has(id)

test('each of the 23 is planted, and each names two places', () => {
  assert.equal(facts.length, 23)
  const ids = facts.map(({ id }) => id)
  assert.deepEqual(Object.keys(PLANTED), ids)
  assert.deepEqual(Object.keys(PLACES), ids)
  assert.deepEqual(
    facts.filter(isCaveat).map(({ id }) => id),
    ['D16', 'D17', 'D19', 'D21', 'D22', 'D23'],
  )
})

const NOW = `${TODAY}T12:00:00Z`

for (const fact of facts) {
  const { id, item } = fact
  const places = PLACES[id] ?? ['no place', 'is named']
  const planted = PLANTED[id] ?? {}
  if (isCaveat(fact))
    test(`${id}, ${item}: it keeps nothing back, and a caveat is printed that opens both`, async () => {
      const input = await plantedCopy(planted)
      assert.deepEqual(whatBlocks(input, NOW), [])
      opensBoth(input, places)
    })
  else
    test(`${id}, ${item}: it keeps the copy back and names both places, until somebody notes why`, async () => {
      const blocks = whatBlocks(await plantedCopy(planted), NOW)
      assert.ok(
        blocks.some(({ why }) => places.every((place) => why.includes(place))),
        JSON.stringify(blocks),
      )
      const claims = planted.claims?.map((claim) => ({ ...claim, note: 'Counted a day later.' }))
      const copy = { ...planted, ...(claims && { claims }) }
      assert.deepEqual(whatBlocks(await plantedCopy(copy, { noted: true }), NOW), [])
    })
}

function opensBoth(input: PackInput, places: readonly string[]): void {
  const opened = caveatIn(input)
  for (const place of places) assert.ok(opened.includes(place), `${place}: ${opened}`)
}

/** What the links of the caveats say, in all sections that hold one: each opens its ink or the words that were printed. */
function caveatIn(input: PackInput): string[] {
  const sections = makePack(input)
    .filter(({ path }) => path === 'index.html' || path.startsWith('bodies/'))
    .flatMap(({ content }) => String(content).split(/(?=<section )/))
    .filter((section) => /id="contradiction-1"|both cannot be true/.test(section))
  return sections.flatMap((section) =>
    [
      ...section.matchAll(
        /<a class="ink[^"]*" href="(?:\.\.\/)?(evidence\/|in-print\.html)[^"]*"[^>]*>([^<]*)</g,
      ),
    ].map(([, where, shown]) => `${shown?.trim()} ${where}`),
  )
}
