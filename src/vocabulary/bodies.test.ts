import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodies, bodyOf, police43 } from './bodies.ts'

test('there are 43 territorial forces in England and Wales', () => {
  assert.equal(police43.length, 43)
  assert.equal(new Set(police43.map(({ slug }) => slug)).size, 43)
})

test('they employed 218,463 people at 31 March 2014, specials left out', () => {
  const all = police43.reduce(
    (sum, { workforce }) => sum + (workforce['2014-03-31'] ?? Number.NaN),
    0,
  )
  assert.equal(all, 218463)
})

test('West Mercia employed 3,812', () => {
  assert.equal(bodyOf('west-mercia')?.workforce['2014-03-31'], 3812)
})

test('a name is said the way people say it', () => {
  assert.deepEqual(
    ['city-of-london', 'devon-and-cornwall', 'metropolitan'].map((slug) => bodyOf(slug)?.name),
    ['City of London', 'Devon & Cornwall', 'Metropolitan'],
  )
})

test('no alias stands for two bodies', () => {
  const seen = new Map<string, string>()
  for (const { slug, aliases } of bodies) {
    for (const alias of aliases) {
      const other = seen.get(alias.toLowerCase())
      assert.ok(!other || other === slug, `${alias}: ${other} and ${slug}`)
      seen.set(alias.toLowerCase(), slug)
    }
  }
})
