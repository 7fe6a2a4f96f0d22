// The 23 discrepancies of facts/conduct-newsroom-discrepancies.csv, each built from its values: which rule finds it, and what it names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solve } from '../../bounds/solve.ts'
import { claimsAgainstCount } from '../../count/claims-against-count.ts'
import { countSurvey } from '../../count/count-survey.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Statement } from '../../vocabulary/constraint.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { factRows } from '../../vocabulary/facts.ts'
import type { Facets, Figure, Population } from '../../vocabulary/reply.ts'
import type { Claim, Survey } from '../../vocabulary/survey.ts'
import { figureId } from '../ink/figure-id.ts'
import { contradictionsIn } from './contradictions.ts'
import { placeholderIn, placeholdersAmong } from './placeholder-text.ts'

const survey: Survey = {
  slug: 'police-misconduct',
  title: 'Police misconduct',
  law: 'foia',
  period: null,
  questions: [{ number: '1', asks: 'How many had a case to answer?', whom: ['officers', 'staff'] }],
  bodies: [
    { slug: 'one', name: 'One', workforce: null },
    { slug: 'others', name: 'Others', workforce: null },
  ],
  readers: 1,
  packs: ['police-conduct'],
}

let order = 0
function says(value: number, of: Partial<Figure> = {}, body = 'one'): DecidedFigure {
  order += 10
  const figure: Figure = {
    sha256: 'a'.repeat(64),
    place: { kind: 'text', start: order, end: order + 2 },
    ink: String(value),
    question: '1',
    unit: 'person',
    unitInk: 'people',
    population: ['officers', 'staff'],
    period: null,
    facets: {},
    value: exactly(value),
    sure: true,
    ...of,
  }
  return {
    id: figureId(body, figure),
    body,
    message: null,
    question: '1',
    figure,
    state: 'confirmed',
    readAs: null,
    decided: { by: 'example editor', at: '2026-11-19', why: null },
    order,
    superseded: false,
  }
}

const of =
  (population: Population) =>
  (value: number, facets: Facets = {}) =>
    says(value, { population, facets })
const officers = of('officers')
const staff = of('staff')

/** A list of parts beside the total it breaks down. */
const outcomes = (make: typeof officers, ...parts: [string, number][]) =>
  parts.map(([outcome, n]) => make(n, { outcome }))

/** The inks of each minimal set that a body's own statements make, with its severity. */
async function constraint(...figures: DecidedFigure[]): Promise<string[]> {
  const found = await contradictionsIn('one', figures, survey)
  return found.map(
    ({ contradiction: { severity, statements } }) =>
      `${severity}: ${statements.flatMap(({ figure }) => figure?.ink ?? []).join(' ')}`,
  )
}

/** What is printed as a national number against the sum of the bodies' own. */
async function claim(printed: number, ...bodies: number[]): Promise<string[]> {
  const figures = bodies.map((n, i) => says(n, {}, i === 0 ? 'one' : 'others'))
  const known = {
    survey,
    figures,
    answers: [],
    messages: [],
    contradictions: [],
    requests: [],
    today: '2014-06-02',
  }
  const claims: Claim[] = [{ paper: 'The index', says: String(printed), value: exactly(printed) }]
  return claimsAgainstCount(claims, await countSurvey(known)).flatMap(({ note }) => note ?? [])
}

async function claims(...printed: [paper: string, number, unit?: string][]): Promise<string[]> {
  const known = {
    survey,
    figures: [],
    answers: [],
    messages: [],
    contradictions: [],
    requests: [],
    today: '2014-06-02',
  }
  const all = printed.map(([paper, n, unit]) => ({
    paper,
    says: String(n),
    value: exactly(n),
    unit,
  }))
  return claimsAgainstCount(all, await countSurvey(known)).flatMap(({ note }) => note ?? [])
}

/** "1 in 11" of a part is ten and a half to eleven and a half times as many; "42 %" is 41.5 to 42.5 of a hundred. */
async function share(statements: Statement[]): Promise<string[]> {
  const { contradictions } = await solve({ unknowns: ['part', 'whole'], statements })
  return contradictions.map((ids) => `cannot: ${ids.join(' ')}`)
}

const is = (id: string, name: string, value: number): Statement => ({
  id,
  terms: { [name]: 1 },
  relation: '=',
  value,
})

type Rule =
  | 'constraint'
  | 'claim in print against ours'
  | 'claims in print'
  | 'placeholder text'
  | 'unlisted parts'

const rows: Record<string, { rule: Rule; found: () => Promise<string[]>; names: string[] }> = {
  D01: {
    rule: 'constraint',
    found: () => constraint(says(8), officers(11), staff(4)),
    // 11 officers alone are more than 8: the 4 staff are not needed.
    names: ['cannot: 8 11'],
  },
  D02: { rule: 'constraint', found: () => constraint(says(11), says(8)), names: ['cannot: 11 8'] },
  D03: {
    rule: 'constraint',
    found: () => constraint(says(11), says(10)),
    names: ['cannot: 11 10'],
  },
  D04: {
    rule: 'constraint',
    found: () => constraint(says(24), says(23)),
    names: ['cannot: 24 23'],
  },
  D05: {
    rule: 'placeholder text',
    found: async () => {
      const text =
        'British Transport Police\nTHIS DATA IS FAKE AND WILL BE REPLACED BEFORE PUBLISHING\n'
      const line = placeholderIn(text) ?? ''
      const page = [officers(5), staff(8)]
      const [first] = placeholdersAmong('one', page, new Map([['a'.repeat(64), line]]))
      const inks = first?.contradiction.statements.flatMap(({ figure }) => figure?.ink ?? [])
      return [`${line}: ${inks?.join(' ')}`, ...(await constraint(...page, says(2)))]
    },
    names: ['THIS DATA IS FAKE AND WILL BE REPLACED BEFORE PUBLISHING: 5 8', 'cannot: 5 2'],
  },
  D06: {
    rule: 'claim in print against ours',
    found: () => claim(181, 100, 79),
    names: ['The index printed 181; our count is 179.'],
  },
  D07: {
    rule: 'claim in print against ours',
    found: () => claim(244, 200, 42),
    names: ['The index printed 244; our count is 242.'],
  },
  D08: {
    rule: 'claim in print against ours',
    found: () => claim(10, 5, 3),
    names: ['The index printed 10; our count is 8.'],
  },
  D09: {
    rule: 'claim in print against ours',
    found: () => claim(150, 100, 48),
    names: ['The index printed 150; our count is 148.'],
  },
  D10: {
    rule: 'claim in print against ours',
    found: () => claim(303, 242, 59),
    names: ['The index printed 303; our count is 301.'],
  },
  D11: {
    rule: 'unlisted parts',
    found: () =>
      constraint(officers(244), ...outcomes(officers, ['no_further_action', 105], ['action', 137])),
    names: ['odd: 244 105 137'],
  },
  D12: {
    rule: 'unlisted parts',
    found: () =>
      constraint(
        staff(59),
        ...outcomes(
          staff,
          ['no_further_action', 20],
          ['written_warning', 8],
          ['action', 31],
          ['not detailed', 4],
        ),
      ),
    names: ['odd: 59 20 8 31 4'],
  },
  D13: {
    rule: 'unlisted parts',
    found: () =>
      constraint(officers(224), ...outcomes(officers, ['proven', 150], ['not_proven', 77])),
    names: ['odd: 224 150 77'],
  },
  D14: {
    rule: 'claim in print against ours',
    found: () => claim(10, 9, 5),
    names: ['The index printed 10; our count is 14.'],
  },
  D15: {
    rule: 'claim in print against ours',
    found: () => claim(8, 4, 3),
    names: ['The index printed 8; our count is 7.'],
  },
  D16: {
    rule: 'constraint',
    found: () => constraint(says(181, { unit: 'case' }), officers(244), staff(59)),
    names: ['units: 181 244'],
  },
  D17: {
    rule: 'constraint',
    found: () =>
      share([
        is('105', 'part', 105),
        is('244', 'whole', 244),
        { id: 'at least 41.5 %', terms: { part: 200, whole: -83 }, relation: '>=', value: 0 },
        { id: 'at most 42.5 %', terms: { part: 200, whole: -85 }, relation: '<=', value: 0 },
      ]),
    names: ['cannot: 105 244 at most 42.5 %'],
  },
  D18: {
    rule: 'unlisted parts',
    found: () =>
      constraint(
        officers(10),
        ...outcomes(officers, ['left', 2], ['proven', 5], ['not_proven', 4]),
      ),
    names: ['odd: 10 2 5 4'],
  },
  D19: {
    rule: 'constraint',
    found: () =>
      share([
        is('34 referrals', 'part', 34),
        is('468 requests', 'whole', 468),
        { id: 'more than 10.5', terms: { whole: 2, part: -21 }, relation: '>=', value: 0 },
        { id: 'less than 11.5', terms: { whole: 2, part: -23 }, relation: '<=', value: 0 },
      ]),
    names: ['cannot: 34 referrals 468 requests less than 11.5'],
  },
  D20: {
    rule: 'claim in print against ours',
    found: () => claim(1706, 1649, 32),
    names: ['The index printed 1,706; our count is 1,681.'],
  },
  D21: {
    rule: 'claims in print',
    found: () => claims(['Yorkshire Post', 828], ['Telegraph', 821]),
    names: [
      'Yorkshire Post printed 828; Telegraph 821.',
      'Telegraph printed 821; Yorkshire Post 828.',
    ],
  },
  D22: {
    rule: 'constraint',
    found: () => constraint(says(20, { unit: 'investigation' }), officers(13), staff(6)),
    names: ['units: 20 13 6'],
  },
  D23: {
    rule: 'claims in print',
    found: () => claims(['Droitwich Advertiser', 1], ['Shropshire Star', 2]),
    names: [
      'Droitwich Advertiser printed 1; Shropshire Star 2.',
      'Shropshire Star printed 2; Droitwich Advertiser 1.',
    ],
  },
}

const facts = factRows('conduct-newsroom-discrepancies', ['id', 'item'])

test('each of the 23 discrepancies has its row here, and no row is of another', () => {
  assert.equal(facts.length, 23)
  assert.deepEqual(
    Object.keys(rows),
    facts.map(({ id }) => id),
  )
})

for (const { id, item } of facts) {
  const row = rows[id]
  if (!row) continue
  test(`${id}, ${item}: found by ${row.rule}, and nothing else is named`, async () => {
    assert.deepEqual(await row.found(), row.names)
  })
}

test('a clean set of tables, 45 by 26 with all their totals, has nothing to find', async () => {
  const [high, wide] = [45, 26]
  const cell = (r: number, c: number) => (r * 7 + c * 11) % 9
  const facets = (r: number | null, c: number | null): Facets => ({
    ...(r !== null && { rank: `rank ${r}` }),
    ...(c !== null && { severity: `level ${c}` }),
  })
  const rowsOf = Array.from({ length: high }, (_, r) =>
    Array.from({ length: wide }, (_, c) => cell(r, c)),
  )
  const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  const at = (r: number, c: number, value: number, of: Facets) =>
    says(value, { facets: of, place: { kind: 'sheet', sheet: 'One', range: `R${r}C${c}` } })
  const figures = [
    ...rowsOf.flatMap((row, r) => row.map((n, c) => at(r, c, n, facets(r, c)))),
    ...rowsOf.map((row, r) => at(r, wide, total(row), facets(r, null))),
    ...Array.from({ length: wide }, (_, c) =>
      at(high, c, total(rowsOf.map((row) => row[c] ?? 0)), facets(null, c)),
    ),
    at(high, wide, total(rowsOf.flat()), {}),
  ]
  assert.deepEqual(await constraint(...figures), [])

  // Its row and its column are named, each by as few cells as make too much, and not the whole table.
  const wrong = figures.map((one, i) =>
    i === 100 ? { ...one, figure: { ...one.figure, value: exactly(50) } } : one,
  )
  const found = await contradictionsIn('one', wrong, survey)
  assert.equal(found.length, 2)
  assert.ok(
    found.every(({ contradiction }) =>
      contradiction.statements.some(({ id }) => id === figures[100]?.id),
    ),
  )
})
