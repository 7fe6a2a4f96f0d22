import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { anyOf, wordTree } from './phrase.ts'

test('a space in a wording is any break between words', () => {
  assert.match('Neither  confirm\nnor deny', anyOf(['neither confirm nor deny']))
})

test('what stands in square brackets may be left out', () => {
  const held = anyOf(['hold [the ]information'])
  assert.match('We hold information', held)
  assert.match('we hold the information', held)
})

test('a star stays in its sentence, and s.40 does not end one', () => {
  const applied = anyOf(['exemption * applied'])
  assert.match('the exemption at s.40 has been applied', applied)
  assert.doesNotMatch('an exemption. It was applied', applied)
})

test('a wording is whole words', () => {
  assert.doesNotMatch('household', anyOf(['hold']))
})

/** Lists that are read as plain words, not as patterns. */
const PLAIN = [
  'no-counts.json',
  'columns.json',
  'long-tables.json',
  'units.json',
  'populations.json',
  'sections.json',
]

for (const file of readdirSync(new URL('.', import.meta.url)).filter(
  (f) => f.endsWith('.json') && !PLAIN.includes(f),
)) {
  test(`every wording of ${file} is a pattern, and none matches the empty line`, () => {
    const tree = wordTree(file.replace('.json', ''))
    assert.ok(tree !== null && typeof tree === 'object')
    for (const list of Object.values(tree)) {
      if (!Array.isArray(list)) continue
      for (const wording of list) {
        if (typeof wording !== 'string') continue
        assert.doesNotMatch('', anyOf([wording]), wording)
      }
    }
  })
}
