// The packaged data of the conduct procedures is of its schema, and names nothing that it does not hold.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesIn } from '../../../test/conduct/oracle.ts'
import { type RawCondition, rawLaw } from '../../../test/conduct/raw.ts'
import { outOfShape } from '../../../test/conduct/schema.ts'
import { factTree } from '../facts.ts'
import { conductLaw } from './conduct-law.ts'
import { titleOfLaw } from './law-title.ts'
import { readLaw } from './read-law.ts'

const raw = rawLaw()
const schema = factTree('conduct-regimes.schema')
const machines = Object.entries(raw.machines)
const statesOf = (id: string): string[] => {
  const { open = [], closed = [] } = raw.machines[id]?.states ?? {}
  return [...open, ...closed]
}

test('the packaged data is of its schema', () => {
  assert.deepEqual(outOfShape(schema, raw), [])
})

const spoilt: [what: string, spoil: (data: ReturnType<typeof rawLaw>) => void, says: RegExp][] = [
  [
    'a rule without a reason',
    (data) => Object.assign(anyRule(data), { why: undefined }),
    /has no why/,
  ],
  ['a key nobody knows', (data) => Object.assign(anyRule(data), { because: 'x' }), /has because/],
  [
    'a confidence of no kind',
    (data) => Object.assign(anyStep(data), { confidence: 'sure' }),
    /none of/,
  ],
  ['a step sure beyond doubt', (data) => Object.assign(anyStep(data), { sure: 1.5 }), /over 1/],
  [
    'a test that is none',
    (data) => Object.assign(anyRule(data), { need: { on: { near: 'x' } } }),
    /shapes/,
  ],
  ['a step from nowhere', (data) => Object.assign(anyStep(data), { from: [] }), /under 1/],
]

const anyStep = (data: ReturnType<typeof rawLaw>) => data.machines['pcr2020']?.transitions[1] ?? {}
const anyRule = (data: ReturnType<typeof rawLaw>) =>
  data.machines['pcr2020']?.transitions[1]?.guard?.[0] ?? {}

for (const [what, spoil, says] of spoilt)
  test(`${what} is out of shape`, () => {
    const data = rawLaw()
    spoil(data)
    const wrong = outOfShape(schema, JSON.parse(JSON.stringify(data)))
    assert.match(wrong.join('\n'), says)
  })

test('a wrong file stops as it is read', () => {
  assert.throws(() => readLaw({ ...raw, facts: { x: { scope: 'nowhere' } } }), /scope is "nowhere"/)
  assert.throws(() => readLaw({ ...raw, version: 2026 }), /version is no text/)
  assert.throws(() => readLaw([]), /conduct-regimes is no object/)
})

test('for one machine, event and state there is one step', () => {
  for (const [id, { transitions }] of machines) {
    const all = transitions.flatMap(({ event, from }) =>
      from.map((state) => `${event} from ${state}`),
    )
    assert.deepEqual(
      all.filter((one, i) => all.indexOf(one) !== i),
      [],
      id,
    )
  }
})

test('every state, machine, clock and key that a step names is there', () => {
  const keys = Object.keys(raw.facts)
  for (const [id, { start, beside = [], transitions }] of machines) {
    assert.ok(statesOf(id).includes(start), `${id} starts in ${start}`)
    for (const other of beside) assert.ok(raw.machines[other], other)
    for (const step of transitions) {
      const into = step.toMachine ?? id
      const ends = typeof step.to === 'string' ? [step.to] : Object.values(step.to.is)
      for (const state of step.from) assert.ok(statesOf(id).includes(state), `${step.id} ${state}`)
      for (const state of ends)
        assert.ok(state === 'same' || statesOf(into).includes(state), `${step.id} to ${state}`)
      for (const clock of [...(step.starts ?? []).map((one) => one.clock), ...(step.stops ?? [])])
        assert.ok(clock === 'all' || raw.clocks[clock], `${step.id} ${clock}`)
      const named = [...(step.must ?? []), ...(step.should ?? []), ...(step.may ?? [])]
      const written = [...Object.keys(step.records ?? {}), ...Object.keys(step.implies ?? {})]
      for (const fact of [...named.map((key) => step.as?.[key] ?? key), ...written])
        assert.ok(keys.includes(fact), `${step.id} ${fact}`)
    }
  }
})

test('every fact, amendment and clock that a condition asks after is one of the data', () => {
  const asked = conditionsIn(raw).flatMap((one) => namesIn(raw, one))
  assert.ok(asked.length > 500, `only ${asked.length} seen`)
  const unknown = [...new Set(asked)].filter(
    (name) => !(name in raw.facts) && !(name.startsWith('clock.') && name.slice(6) in raw.clocks),
  )
  assert.deepEqual(unknown, [])
})

test('every outcome that the procedures know is one of the list of outcomes, or said to be added', () => {
  const { outcomes } = JSON.parse(JSON.stringify(factTree('conduct-outcomes')))
  const added = Object.keys(JSON.parse(JSON.stringify(factTree('conduct-regimes'))).outcomeIdsToAdd)
  const ids = [...outcomes.map(({ id }: { id: string }) => id), ...added]
  assert.deepEqual(
    (conductLaw().facts['outcome']?.values ?? []).filter((id) => !ids.includes(id)),
    [],
  )
})

function conditionsIn(value: unknown): RawCondition[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(conditionsIn)
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'when' || key === 'need' || key === 'applies' ? [one] : conditionsIn(one),
  )
}

test('the Regulations of a matter are called by their title, as far as the sources have it', () => {
  for (const [cited, said] of [
    ['SI 2020/4', 'Police (Conduct) Regulations 2020 (SI 2020/4)'],
    ['SI 2012/2632', 'Police (Conduct) Regulations 2012 (SI 2012/2632)'],
    ['SI 2014/3347', 'Police (Conduct) (Amendment) Regulations 2014 (SI 2014/3347)'],
    ['SI 2020/3', 'Police (Performance) Regulations 2020 (SI 2020/3)'],
    ['SI 1999/730', 'SI 1999/730'],
    ['force policy', 'force policy'],
  ] as const)
    assert.equal(titleOfLaw(conductLaw(), cited), said)
})
