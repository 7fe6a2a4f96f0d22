import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../../vocabulary/regimes/conduct-law.ts'
import { stepAsked, stepAsTyped } from './step-form.ts'

const law = conductLaw()
const steps = Object.values(law.machines).flatMap(({ transitions }) => transitions)
const imposing = steps.find(({ id }) => id === 'pcr2020.impose_sanction')

test('no field of any step is labelled with an id, a file or an aside of whoever wrote the rules', () => {
  assert.ok(steps.length > 150)
  for (const step of steps)
    for (const { label, hint } of stepAsked(law, step))
      assert.doesNotMatch(`${label} ${hint}`, /_|\.json|overrides|not reckoned/, step.id)
})

test('what the rules refuse stands last, under a head that says so, and nothing is hidden', () => {
  assert.ok(imposing)
  const all = stepAsked(law, imposing).find(({ name }) => name === 'outcome')?.options ?? []
  const refused = { outcome: ['pending', 'written_warning'] }
  const outcome = stepAsked(law, imposing, refused).find(({ name }) => name === 'outcome')
  assert.equal(outcome?.label, 'Outcome')
  assert.equal(outcome?.options?.length, all.length)
  const last = outcome?.options?.slice(-2) ?? []
  assert.deepEqual(last.map(({ id }) => id).toSorted(), refused.outcome)
  assert.ok(last.every(({ group }) => group?.includes('refuse')))
  assert.ok(outcome?.options?.slice(0, -2).every(({ group }) => group === undefined))
})

test('a day that was stated stands in its field as the hint shows it', () => {
  assert.ok(imposing)
  const step = { event: 'impose_sanction', on: '2024-03-14', until: '2025-03-14' }
  const typed = stepAsTyped(step, stepAsked(law, imposing))
  assert.equal(typed['on'], '14\u00a0March\u00a02024')
})
