import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from './conduct-law.ts'
import { idAsHead, idInWords, labelOfFact, passedInWords } from './id-words.ts'

test('what is shortened in an id is said in full', () => {
  for (const [id, words] of [
    ['assess_nfa', 'assess: no further action'],
    ['closed_rprp', 'closed reflective practice review process'],
    ['pat_appeal', 'Police Appeals Tribunal appeal'],
    ['severity_assessment', 'severity assessment'],
    ['iopc_referral', 'IOPC referral'],
  ] as const)
    assert.equal(idInWords(id), words)
  assert.equal(idAsHead('closed_sanction'), 'Closed sanction')
})

test('no step and no state of the procedures is said with a letter word that only those who know it read', () => {
  const law = conductLaw()
  const ids = Object.values(law.machines).flatMap(({ transitions, states }) => [
    ...transitions.map(({ event }) => event),
    ...Object.values(states).flat(),
  ])
  assert.ok(ids.length > 150, `only ${ids.length} ids seen`)
  const short = /\b(?:pri|upp|rprp|nfa|gm|ma|pat|sch3|reg\d+|stage\d)\b/
  assert.deepEqual(
    ids.filter((id) => short.test(idInWords(String(id)))),
    [],
  )
})

test('a right that lapsed is no duty that the force is late with', () => {
  assert.equal(passedInWords('complainant'), 'ended')
  assert.equal(passedInWords('officer (may)'), 'ended')
  assert.equal(passedInWords('appropriate authority'), 'overdue')
  const owners = Object.values(conductLaw().clocks).map(({ owner }) => owner)
  assert.ok(owners.some((owner) => passedInWords(owner) === 'overdue'))
  assert.ok(owners.some((owner) => passedInWords(owner) === 'ended'))
})

test('an appeal that is lodged is not called as if it had come to something', () => {
  for (const { transitions } of Object.values(conductLaw().machines))
    for (const { event, by } of transitions.filter((one) => one.event.startsWith('appeal_'))) {
      const lodged = by === 'officer'
      assert.match(idInWords(event), lodged ? /^lodge an appeal/ : /^appeal decided: /, event)
    }
})

test('a set of Regulations is called by its title, and whoever acts without a stroke', () => {
  const { regimes, machines } = conductLaw()
  for (const id of Object.keys(regimes).filter((one) => one !== 'staff'))
    assert.match(idAsHead(id), /^Police \(Conduct\) Regulations \d{4}$/)
  for (const { transitions } of Object.values(machines))
    for (const { by } of transitions) assert.doesNotMatch(idInWords(by), /_|\b(?:hr|psd|dg)\b/)
  assert.equal(idAsHead('dsi'), 'Death or serious injury')
})

test('each label of a fact is of a fact that the rules have, and none speaks of a file', () => {
  const { facts } = conductLaw()
  for (const fact of Object.keys(facts)) assert.doesNotMatch(labelOfFact(fact) ?? '', /json|;/)
  assert.equal(labelOfFact('outcome'), 'Outcome')
  assert.equal(labelOfFact('toString'), undefined)
})
