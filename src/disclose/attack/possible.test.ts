// What a reader can work out of three dimensions: values shown by complete tables before how far each number goes is looked for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agrees } from '../../bounds/tables.ts'
import { latticeOf } from '../../vocabulary/released/lattice.ts'
import { auditTables } from '../audit-tables.ts'
import { DEFAULT_POLICY } from '../policy/policy.ts'
import { published } from '../released/read-released.ts'
import { attackerOf } from './attacker.ts'
import { possibleValues } from './possible.ts'

const dimensions = ['Force', 'Rank', 'Year'].map((name) => ({ name, categories: ['a', 'b', 'c'] }))
const lattice = latticeOf(dimensions)

/** All parts withheld, every sum printed: each part is 3, each line of parts 9. */
const released = {
  dimensions,
  marks: { '[c]': { low: 1, high: null, meaning: 'withheld' } },
  cells: Array.from({ length: lattice.size }, (_, cell) =>
    lattice.sumsIn(cell) === 0
      ? { at: lattice.atOf(cell), mark: '[c]' }
      : { at: lattice.atOf(cell), value: 3 * lattice.partsOf(cell).length },
  ),
}

test('each number is shown three values though how far it goes is left open', async () => {
  const { system } = attackerOf({ tables: [published(released, 'new')] })
  const unknowns = [...system.low.keys()]
  const { tables, shows, possible } = await possibleValues(system, {
    isPlain: false,
    shown: { unknowns, values: 3 },
    isEnough: () => true,
  })
  assert.ok(unknowns.every((unknown) => shows(unknown) >= 3))
  assert.ok(tables.every((table) => agrees(system, table)))
  assert.deepEqual([...new Set(possible)], [null])
})

test('a table in which all is printed and nothing adds up contradicts itself', async () => {
  const cells = [2, 3, 9].map((value, i) => ({ at: { Rank: ['a', 'b', 'All'][i] ?? '' }, value }))
  const one = { dimensions: [{ name: 'Rank', categories: ['a', 'b'] }], marks: {}, cells }
  const { feasible, contradictions } = await auditTables(
    { tables: [published(one, 'all')] },
    DEFAULT_POLICY,
  )
  assert.equal(feasible, false)
  assert.equal(contradictions?.length, 1)
})

test('what is printed of three dimensions is audited to the end where no time is set', async () => {
  const tables = [published(released, 'new')]
  const { complete, cells } = await auditTables({ tables }, DEFAULT_POLICY)
  assert.ok(complete)
  assert.deepEqual(new Set(cells.map(({ possible }) => possible?.low)), new Set([1]))
})

test('what is not settled when the time is over is left open, and nothing is claimed of it', async () => {
  const tables = [published(released, 'new')]
  let left = 16
  const some = await auditTables({ tables }, DEFAULT_POLICY, { secondsLeft: () => left-- })
  assert.equal(some.complete, false)
  const [settled, open] = [false, true].map((isOpen) =>
    some.cells.filter(({ verdict }) => (verdict === 'open') === isOpen),
  )
  assert.ok(settled?.length && open?.length)
  assert.ok(open.every(({ possible, how }) => possible === null && !how))
  const none = await auditTables({ tables }, DEFAULT_POLICY, { secondsLeft: () => 0 })
  assert.deepEqual(new Set(none.cells.map(({ verdict }) => verdict)), new Set(['open']))
  assert.deepEqual([none.complete, none.exposed, none.narrow], [false, 0, 0])
})

test('no number is said to have fewer values than it has, whenever the time is over', async () => {
  const { system } = attackerOf({ tables: [published(released, 'new')] })
  for (let steps = 0; steps < 12; steps++) {
    let left = steps
    const secondsLeft = (): number => left--
    const { possible } = await possibleValues(system, { isPlain: false, secondsLeft })
    for (const one of possible) assert.ok(one === null || one.count === 7, `after ${steps} steps`)
  }
})

test('lines that contradict each other are all named where the time is too short to find the fewest', async () => {
  const cells = [2, 3, 9].map((value, i) => ({ at: { Rank: ['a', 'b', 'All'][i] ?? '' }, value }))
  const one = { dimensions: [{ name: 'Rank', categories: ['a', 'b'] }], marks: {}, cells }
  const audited = await auditTables({ tables: [published(one, 'all')] }, DEFAULT_POLICY, {
    secondsLeft: () => 0,
  })
  assert.deepEqual([audited.feasible, audited.complete], [false, false])
  assert.equal(audited.contradictions?.length, 1)
})
