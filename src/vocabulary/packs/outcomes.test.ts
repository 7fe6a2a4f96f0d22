import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPack } from './load-packs.ts'
import { plainWords } from './plain.ts'

const { meantBy, outcomeMeant, outcomes } = everyPack

/** What another outcome of the same family says more exactly. */
const SAID_EXACTLY = new Set(
  outcomes.map(({ id, family }) => `${family} ${plainWords(id.replaceAll('_', ' '))}`),
)
const wordings = outcomes.flatMap(({ id, label, aliases, family }) =>
  [label, ...aliases]
    .filter((wording) => {
      const own = plainWords(wording)
      const exact = SAID_EXACTLY.has(`${family} ${own}`)
      return !exact || own === plainWords(id.replaceAll('_', ' '))
    })
    .map((wording) => ({ id, wording })),
)
const ASKED = new Set(['terminated', 'dismissed', 'ma', 'caution', 'redeployed'])
/** Letters only, no word of the language: FWW, R/R, DWON. */
const isAbbreviation = (wording: string): boolean =>
  /^[A-Z/]{2,5}(?: \(without\))?$/.test(wording) || /^(?:n\/k|w\/w|f\/w\/w)$/.test(wording)

test('every known wording means its own outcome, or is asked', () => {
  for (const { id, wording } of wordings) {
    const meant = outcomeMeant(wording)
    assert.ok(meant, wording)
    if (!ASKED.has(plainWords(wording))) assert.deepEqual(meant, { id }, wording)
    else assert.ok('oneOf' in meant, wording)
  }
})

for (const seed of [1, 7, 42, 2014, 99991]) {
  test(`with half of the aliases withheld (${seed}), none is taken for another outcome and most are known by their core words`, () => {
    const withheld = new Set(
      half(
        wordings.map(({ wording }) => plainWords(wording)),
        seed,
      ),
    )
    const known = new Map(
      wordings
        .filter(
          ({ wording }) => !withheld.has(plainWords(wording)) && !ASKED.has(plainWords(wording)),
        )
        .map(({ id, wording }) => [plainWords(wording), id]),
    )
    const hidden = wordings.filter(
      ({ wording }) => withheld.has(plainWords(wording)) && !ASKED.has(plainWords(wording)),
    )
    const wrong = hidden.filter(({ id, wording }) => {
      const meant = meantBy(wording, known)
      return meant !== null && 'id' in meant && meant.id !== id
    })
    assert.deepEqual(wrong, [])
    const words = hidden.filter(({ wording }) => !isAbbreviation(wording))
    const right = words.filter(({ id, wording }) => {
      const meant = meantBy(wording, known)
      return meant !== null && 'id' in meant && meant.id === id
    })
    assert.ok(right.length >= 0.8 * words.length, `${right.length} of ${words.length}`)
  })
}

test('a wording that two outcomes list is the more exact of one family, and asked of two', () => {
  assert.deepEqual(outcomeMeant('Written improvement notice'), { id: 'written_improvement_notice' })
  assert.deepEqual(outcomeMeant('improvement notice'), { id: 'upp' })
  assert.deepEqual(outcomeMeant('Redeployed'), { oneOf: ['transferred', 'redeployed'] })
})

for (const [wording, oneOf] of [
  ['Written or final written warning', ['written_warning', 'final_written_warning']],
  ['Verbal or written warning', ['verbal_warning', 'written_warning']],
  ['Dismissed or resigned', null],
] as const)
  test(`“${wording}” names two outcomes, and is neither`, () => {
    const meant = outcomeMeant(wording)
    assert.ok(meant === null || 'oneOf' in meant, JSON.stringify(meant))
    if (oneOf) assert.deepEqual(meant, { oneOf })
  })

test('management action is never said to prove anything', () => {
  const id = outcomeMeant('Dealt with by management action')
  assert.deepEqual(id, { id: 'management_action' })
  assert.equal(outcomes.find((outcome) => outcome.id === 'management_action')?.implies_proven, null)
})

/** A half drawn by a small seeded generator, so that a failure can be seen again. */
function half(words: string[], seed: number): string[] {
  let state = seed
  return words.filter(() => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state > 1073741824
  })
}
