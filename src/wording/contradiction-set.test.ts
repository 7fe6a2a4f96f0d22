import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdsBack, isCaveat, setInWords } from './contradiction-set.ts'

test('only what the solver or a sum found is called minimal', () => {
  assert.match(setInWords({ severity: 'cannot' }), /^The set is minimal/)
  assert.match(setInWords({ severity: 'cannot', by: 'share' }), /^The set is minimal/)
  for (const by of ['list', 'placeholder'] as const)
    for (const severity of ['cannot', 'units', 'odd'] as const)
      assert.doesNotMatch(setInWords({ severity, by }), /minimal/)
})

test('a list that is longer than its number is not said to be one that may be short', () => {
  assert.match(setInWords({ severity: 'odd', by: 'list' }), /may not be of all/)
  assert.doesNotMatch(setInWords({ severity: 'cannot', by: 'list' }), /not of all/)
})

test('what is noted keeps nothing back, and a share is printed as it is said', () => {
  const decided = { by: 'an editor', at: '2014-06-02', why: 'As said.' }
  assert.equal(holdsBack({ severity: 'cannot', decided: null }), true)
  assert.equal(holdsBack({ severity: 'cannot', decided }), false)
  assert.equal(holdsBack({ severity: 'odd', by: 'share', decided: null }), false)
  assert.equal(holdsBack({ severity: 'odd', by: 'placeholder', decided: null }), true)
  assert.deepEqual([isCaveat({ severity: 'cannot' }), isCaveat({ severity: 'odd' })], [false, true])
})
