import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../../../../vocabulary/regimes/conduct-law.ts'
import { meaningOf, whyInWords } from './fact-words.ts'

for (const [why, words] of [
  ['not stated: noticeServedOn', 'not stated: Day on which the notice was served'],
  ['not stated: finding, outcome', 'not stated: Finding; Outcome'],
  [
    '“caseToAnswer” is “perhaps”; it must be yes or no',
    '“Case to answer” is “perhaps”; it must be yes or no',
  ],
  [
    'where it goes cannot be said without caseToAnswer',
    'where it goes cannot be said without Case to answer',
  ],
  [
    'which Regulations apply cannot be said without cameToAttention, role',
    `which Regulations apply cannot be said without ${meaningOf('cameToAttention')}; ${meaningOf('role')}`,
  ],
  [
    '2026-11-20 is after the day of asking, 2026-11-19',
    '20 November 2026 is after the day of asking, 19 November 2026',
  ],
  ['use assess_nfa', 'use “Assess: no further action”'],
  ['officers only: use suspend', 'officers only: use “Suspend”'],
  [
    'after an accelerated hearing: accelerated_dismiss or accelerated_return',
    'after an accelerated hearing: “Accelerated dismiss” or “Accelerated return”',
  ],
  ['use the stages of the staff procedure', 'use the stages of the staff procedure'],
  [
    'gross incompetence before 2020 (memory)',
    'gross incompetence before 2020 (from memory: check it)',
  ],
  ['this period cannot be extended: the report', 'this period cannot be extended: the report'],
] as const)
  test(`“${why}” is said in words`, () =>
    assert.equal(whyInWords(why).replaceAll('\u00a0', ' '), words))

test('no fact that a step asks for is shown by a key that is no word', () => {
  const law = conductLaw()
  const keys = Object.values(law.machines).flatMap(({ transitions }) =>
    transitions.flatMap(({ must, should, may, as }) =>
      [...must, ...should, ...may].map((key) => as[key] ?? key),
    ),
  )
  assert.deepEqual(
    [...new Set(keys)].filter((key) => /[A-Z]/.test(key) && meaningOf(key) === key),
    [],
  )
})

test('no reason of the rules shows a step by its id, or a note of whoever wrote them', () => {
  const whys = Object.values(conductLaw().machines).flatMap(({ transitions, always, notHere }) => [
    ...transitions.flatMap(({ guard }) => guard.map(({ why }) => why)),
    ...always.rules.map(({ why }) => why),
    ...Object.values(notHere).map(({ why }) => why),
  ])
  assert.ok(whys.length > 200, `only ${whys.length}`)
  const raw = whys.map(whyInWords).filter((why) => /_|\(memory\)|, memory\)/.test(why))
  assert.deepEqual(raw, [])
})
