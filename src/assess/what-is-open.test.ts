// What is offered with a step: of every matter that was tried, no value that the rules took is called refused, and none that is
// called refused is taken.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import type { EventGiven } from './matter/answer.ts'
import { postEvent } from './post-event.ts'
import { readMatterFile } from './read-matter-file.ts'
import { replayMatter } from './replay-matter.ts'
import { valuesRefused, whatIsBarred, whatIsOpen } from './what-is-open.ts'

const law = conductLaw()
const AS_OF = '2028-12-01'
const folder = new URL('../../fixtures/assess/matters/', import.meta.url)
const tried = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const read = readMatterFile(law, readFileSync(new URL(name, folder), 'utf8'))
    return 'wrong' in read ? [] : [read]
  })

interface Asked {
  given: EventGiven
  refused: Record<string, string[]>
  post(given: EventGiven): boolean
}

/** Of each event that was tried: what would be called refused before it. */
const asked: Asked[] = tried.flatMap(({ facts, events }) =>
  events.map((given, i) => {
    const { end } = replayMatter(law, { facts, events: events.slice(0, i) }, AS_OF)
    const on = String(given.on)
    const here = [...whatIsOpen(law, end, on), ...whatIsBarred(law, end, on)]
    const found = here.find(({ step }) => step.event === given.event)
    return {
      given,
      refused: found ? valuesRefused(law, end, { ...found, on }) : {},
      post: (one) => postEvent(law, end, one, AS_OF).answer.allowed,
    }
  }),
)

test('a value with which a step was taken is not called refused', () => {
  const taken = asked.filter(({ given, post }) => post(given))
  assert.ok(taken.length > 150, `only ${taken.length} steps taken`)
  for (const { given, refused } of taken)
    for (const [key, values] of Object.entries(refused))
      assert.ok(!values.includes(String(given[key])), `${given.event}: ${key} ${given[key]}`)
})

test('a value that is called refused is refused, with whatever else was stated', () => {
  let seen = 0
  for (const { given, refused, post } of asked)
    for (const [key, values] of Object.entries(refused))
      for (const value of values) {
        seen += 1
        assert.equal(post({ ...given, [key]: value }), false, `${given.event}: ${key} ${value}`)
      }
  assert.ok(seen > 100, `only ${seen} values called refused`)
})

test('of the outcomes of a hearing for gross misconduct three are left', () => {
  const outcomes = law.facts['outcome']?.values ?? []
  const left = asked
    .filter(({ given, refused }) => given.event === 'impose_sanction' && refused['outcome'])
    .map(({ refused }) => outcomes.filter((one) => !refused['outcome']?.includes(one)))
  assert.ok(left.length >= 5, `only ${left.length} outcomes asked`)
  assert.ok(left.every(({ length }) => length > 0 && length <= 6))
  assert.ok(
    left.some((one) =>
      ['final_written_warning', 'reduction_in_rank', 'dismissed_without_notice'].every(
        (id) => one.length === 3 && one.includes(id),
      ),
    ),
  )
})
