// What is public already, as an officer writes it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discloseTable } from '../disclose-table.ts'
import { DEFAULT_POLICY } from '../policy/policy.ts'
import { knownSaid } from './known-said.ts'

const ROLE = { name: 'Role', categories: ['Officer', 'Staff', 'Designated officer (PCSO)'] }
const OUTCOME = { name: 'Outcome', categories: ['Dismissed', 'Advice'] }

// A line, and the cell and bounds that it is; or a word of what is wrong with it.
const LINES: [line: string, is: object | RegExp][] = [
  ['2 or more: Dismissed', { at: { Role: 'All', Outcome: 'Dismissed' }, atLeast: 2 }],
  ['3: advice + STAFF', { at: { Role: 'Staff', Outcome: 'Advice' }, atLeast: 3, atMost: 3 }],
  [
    '1 or more: Dismissed + Officer (hearing notice of 3 May)',
    {
      at: { Role: 'Officer', Outcome: 'Dismissed' },
      atLeast: 1,
      source: 'hearing notice of 3 May',
    },
  ],
  [
    '0: Designated officer (PCSO)',
    { at: { Role: 'Designated officer (PCSO)', Outcome: 'All' }, atLeast: 0, atMost: 0 },
  ],
  ['two: Dismissed', /write it as/],
  ['2: Demoted', /no line of the table/],
  ['2: Dismissed + Advice', /more than one place/],
]

for (const [line, is] of LINES)
  test(`“${line}” ${is instanceof RegExp ? 'is asked about' : 'is a cell'}`, () => {
    const read = knownSaid(`\n${line}\n`, [ROLE, OUTCOME])
    if (is instanceof RegExp) assert.match('wrong' in read ? read.wrong : '', is)
    else assert.deepEqual(read, { known: [is] })
  })

test('a number that is public already hides no other: another is withheld in its place', async () => {
  const dimensions = [{ name: 'Outcome', categories: ['Dismissed', 'Resigned', 'Advice', 'None'] }]
  const counts = [3, 7, 9, 40].map((count, i) => ({
    at: { Outcome: dimensions[0]?.categories[i] ?? '' },
    count,
  }))
  const withheld = async (lines: string): Promise<string[]> => {
    const read = knownSaid(lines, dimensions)
    assert.ok('known' in read)
    const { status, released } = await discloseTable(
      { dimensions, counts, known: read.known },
      { policy: DEFAULT_POLICY, secondsLeft: () => 60 },
    )
    assert.equal(status, 'protected')
    return released.cells.flatMap((cell) => ('mark' in cell ? (cell.at['Outcome'] ?? '') : []))
  }
  assert.deepEqual(await withheld(''), ['Dismissed', 'Resigned'])
  assert.deepEqual(await withheld('7: Resigned'), ['Dismissed', 'Advice'])
})
