import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductWords, labelOf } from './conduct-words.ts'

test('a matter is described with the lists of the trade, and none of them is empty', () => {
  const words = conductWords()
  for (const [name, list] of Object.entries(words)) {
    assert.ok(list.length > 2, name)
    const ids = list.map((one: string | { id: string }) => (typeof one === 'string' ? one : one.id))
    assert.equal(new Set(ids).size, list.length, name)
  }
  assert.equal(words.breaches.length, 20)
  assert.equal(words.platforms.length, 19)
})

test('the letter D meant one thing to the IPCC and means another since 2020', () => {
  const { codes, oldCodes } = conductWords()
  assert.equal(labelOf(oldCodes, 'IPCC D'), 'D Oppressive conduct or harassment')
  assert.equal(labelOf(codes, 'D2'), 'D2 Disclosure of information')
})

test('an id that no list knows is shown as it stands, and what nobody said as not stated', () => {
  assert.equal(labelOf(conductWords().platforms, 'a-new-one'), 'a-new-one')
  assert.equal(labelOf(conductWords().platforms, null), 'Not stated')
})
