// Whatever an event says, it is answered; a refusal changes nothing, and no step leads out of the data.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import type { FactValue } from '../vocabulary/regimes/law.ts'
import type { EventGiven } from './matter/answer.ts'
import { openMatter } from './open-matter.ts'
import { postEvent } from './post-event.ts'
import { readMatterFile } from './read-matter-file.ts'
import { standing } from './replay-matter.ts'

const law = conductLaw()
const events = Object.values(law.machines).flatMap(({ transitions, notHere }) => [
  ...transitions.map(({ event }) => event),
  ...Object.keys(notHere),
])
const keys = Object.keys(law.facts)
const words = [...new Set(Object.values(law.facts).flatMap(({ values = [] }) => values))]

const day = fc.integer({ min: 0, max: 9500 }).map((n) => {
  const date = new Date(Date.UTC(2004, 0, 1 + n))
  return date.toISOString().slice(0, 10)
})
const value = fc.oneof(
  fc.boolean(),
  fc.constantFrom(...words),
  day,
  fc.integer({ min: -2, max: 60 }),
  fc.constantFrom<unknown>(null, '', [], {}, 'x', Number.NaN, 1.5, '2024-02-30'),
)
const given = fc
  .tuple(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...events, 'extend_clock') },
      fc.constantFrom('', 'constructor', '__proto__', 'toString'),
    ),
    fc.oneof({ weight: 9, arbitrary: day }, value),
    fc.dictionary(
      fc.constantFrom(...keys, 'clock', 'until', 'by', 'constructor'),
      fc.oneof(value, fc.constantFrom(...Object.keys(law.clocks), 'constructor', 'hasOwnProperty')),
      { maxKeys: 8 },
    ),
  )
  .map(([event, on, stated]): EventGiven => ({ ...stated, event, on }))

test('any events in any order are answered, and a refused one changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('officer', 'former', 'staff', 'special', null),
      fc.constantFrom('conduct', 'performance', 'complaint', null),
      day,
      fc.array(given, { maxLength: 25 }),
      (role, procedure, cameToAttention, all) => {
        let matter = openMatter(law, { role, procedure, cameToAttention })
        const sorted = all.toSorted((a, b) => String(a.on).localeCompare(String(b.on)))
        for (const one of sorted) {
          const { answer, matter: after } = postEvent(law, matter, one, '2029-12-31')
          if (!answer.allowed) {
            assert.deepEqual(after, matter)
            assert.ok(answer.why)
            assert.equal(typeof answer.regulation, 'string')
          }
          const { stateKind, machine } = standing(law, after)
          assert.equal(stateKind === null, machine === null)
          matter = after
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('any JSON is a file of a matter or is said not to be one', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const read = readMatterFile(law, text)
      assert.ok('wrong' in read ? read.wrong : read.events)
    }),
    { numRuns: 200 },
  )
})

test('names that every object has are no facts, steps or clocks', () => {
  const opened = openMatter(law, { role: 'officer', cameToAttention: '2024-01-08' })
  const answers = ['constructor', '__proto__', 'hasOwnProperty'].map((name) => {
    const clock = { event: 'extend_clock', on: '2024-01-08', clock: name, until: '2024-02-01' }
    return [
      { event: name, on: '2024-01-08' },
      { ...clock, extensionReason: 'x' },
    ].map((one) => {
      const { answer } = postEvent(law, opened, one, '2024-02-01')
      return answer.allowed || [answer.kind, answer.regulation]
    })
  })
  assert.deepEqual(
    answers,
    Array(3).fill([
      ['regime', ''],
      ['payload', ''],
    ]),
  )
  const header: Record<string, FactValue> = JSON.parse('{"__proto__": true, "constructor": "x"}')
  assert.equal(openMatter(law, header).regime, null)
})
