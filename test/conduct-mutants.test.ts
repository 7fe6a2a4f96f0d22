// The data altered in one place: the kept cases must find it. All alterations: `node bench/mutants.ts`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFound } from './conduct/is-found.ts'
import { MAY_LIVE, mutantsOf } from './conduct/mutants.ts'
import { rawLaw } from './conduct/raw.ts'

const all = mutantsOf()
const EVERY = 19

test('the data as it is packaged is found nowhere altered', () => {
  assert.equal(isFound({ what: 'nothing', law: rawLaw }), false)
})

test('guards, clocks, dates, states and ways that are altered are found by the kept cases', () => {
  const some = all.filter((_, i) => i % EVERY === 0)
  assert.ok(some.length > 100, `only ${some.length} alterations`)
  const alive = some.filter((one) => !isFound(one)).map(({ what }) => what)
  assert.deepEqual(
    alive.filter((what) => !(what in MAY_LIVE)),
    [],
  )
})

test('an alteration that nobody could find is one that changes nothing, and says why', () => {
  const named = all.filter(({ what }) => what in MAY_LIVE)
  assert.deepEqual(named.map(({ what }) => what).toSorted(), Object.keys(MAY_LIVE).toSorted())
})
