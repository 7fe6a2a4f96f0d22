import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from './conduct-law.ts'
import { idAsHead, idInWords, passedInWords } from './id-words.ts'

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
