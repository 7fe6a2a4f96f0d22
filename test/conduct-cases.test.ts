// Every step, rule, clock and date of the conduct procedures, as a second reading of the data expects it. The cases are kept:
// `node test/conduct/keep-cases.ts` makes them anew after the data was mended.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { conductLaw } from '../src/vocabulary/regimes/conduct-law.ts'
import type { Situation } from './conduct/expected.ts'
import { keptCases, keptRegimeCases } from './conduct/kept-cases.ts'
import { answerTo, putCase } from './conduct/put-case.ts'
import { rawLaw, rawText } from './conduct/raw.ts'
import { putRegimeCase } from './conduct/regime-cases.ts'
import { DAYS } from './conduct/situations.ts'

const law = conductLaw()
const raw = rawLaw()
const steps = Object.values(raw.machines).flatMap(({ transitions }) => transitions)

test('the kept cases were made from the data that is packaged', () => {
  const kept = readFileSync(
    new URL('../fixtures/assess/made-from.txt', import.meta.url),
    'utf8',
  ).trim()
  assert.equal(kept, createHash('sha256').update(rawText).digest('hex'))
})

test('there are kept cases of every step and rule: taken, and refused by each rule', () => {
  for (const { id, from } of steps) {
    const cases = keptCases.filter(({ step }) => step === id)
    const taken = cases.filter(({ expected }) => expected.allowed)
    const states = new Set(taken.map(({ situation }) => situation.state))
    assert.deepEqual(
      from.filter((state) => !states.has(state)),
      [],
      id,
    )
  }
  for (const { id, guard = [] } of steps) {
    const refused = keptCases.filter(
      ({ step, expected }) => step === id && expected.kind === 'guard',
    )
    for (const { why } of guard)
      assert.ok(
        refused.some(({ expected }) => expected.why === why),
        `${id}: ${why}`,
      )
  }
})

for (const [machine, cases] of Map.groupBy(keptCases, (one) => one.machine))
  test(`${cases.length} events in ${machine} come to what the data says of them`, () => {
    for (const one of cases) assert.deepEqual(putCase(law, one), [], one.id)
  })

test(`Regulations and amendments apply from their days on: ${DAYS.length} days, ${keptRegimeCases.length} cases`, () => {
  for (const one of keptRegimeCases)
    assert.deepEqual(putRegimeCase(law, one), [], JSON.stringify(one))
})

test('what an event states is of the kind of its fact, or it is refused', () => {
  for (const { id, must = [], should = [], may = [], as = {} } of steps) {
    const one = keptCases.find(({ step, expected }) => step === id && expected.allowed)
    assert.ok(one, id)
    for (const key of [...must, ...should, ...may]) {
      const type = raw.facts[as[key] ?? key]?.type
      const payload = { ...one.situation.payload, [key]: type === 'text' ? true : 'no such value' }
      const answer = answerTo(law, { ...one, situation: { ...one.situation, payload } })
      assert.equal(!answer.allowed && answer.kind, 'payload', `${id}: ${key}`)
    }
  }
})

test('from every other state a step is refused, by its own regulation', () => {
  for (const [id, { states, transitions }] of Object.entries(raw.machines))
    for (const step of transitions) {
      const one = keptCases.find((kept) => kept.step === step.id)
      assert.ok(one, step.id)
      const from = transitions.flatMap(({ event, from: all }) => (event === step.event ? all : []))
      for (const state of [...states.open, ...states.closed].filter((at) => !from.includes(at))) {
        const answer = answerTo(law, { ...one, situation: inState(one.situation, id, state) })
        assert.equal(!answer.allowed && answer.kind, 'state', `${step.id} from ${state}`)
      }
    }
})

const inState = (situation: Situation, machine: string, state: string): Situation => ({
  ...situation,
  state,
  main: situation.main.machine === machine ? { machine, state } : situation.main,
})

test('what another procedure knows and this one does not is refused with what to use instead', () => {
  for (const [id, { notHere = {} }] of Object.entries(raw.machines))
    for (const [event, { regulation, why }] of Object.entries(notHere)) {
      const one = keptCases.find(({ machine }) => machine === id)
      assert.ok(one, id)
      const answer = answerTo(law, { ...one, event })
      assert.deepEqual(
        answer.allowed || [answer.kind, answer.regulation, answer.why],
        ['regime', regulation, why],
        `${id}: ${event}`,
      )
    }
})

test('the days that stand beside the Regulations for people are those they are chosen by', () => {
  const { regimes, amendments } = JSON.parse(rawText)
  const choice = JSON.stringify(raw.chooseRegime)
  for (const { id, from } of regimes)
    if (from !== null) assert.ok(choice.includes(`"from":"${from}"`), `${id} from ${from}`)
  const dated = regimes.filter(({ from }: { from: string | null }) => from !== null)
  for (const { id, until } of regimes) {
    if (until === null) continue
    const next = dated.some(({ from }: { from: string }) => dayBefore(from) === until)
    assert.ok(next, `${id} until ${until}`)
  }
  for (const { id, from, applies } of amendments)
    if (from !== null)
      assert.ok(JSON.stringify(applies).includes(`"${from}"`), `${id} from ${from}`)
})

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
