// A file that hides one thing is named with its carrier and place; its twin, which does not, is clean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectFile } from '../../src/inspect/inspect-file.ts'

export type Planted = [
  carrier: string | RegExp,
  part: string | RegExp,
  dirty: Uint8Array,
  clean: Uint8Array,
]
export type Pair = [ending: string, ...Planted]

export function eachToldApart(pairs: readonly Pair[], kind = ''): void {
  for (const [i, pair] of pairs.entries())
    test(`${kind}${i + 1}: ${pair[1]} in ${pair[0]} is named with its part, and its twin is clean`, () =>
      toldApart(pair))
}

const isOne = (said: string, told: string | RegExp): boolean =>
  typeof told === 'string' ? said === told : told.test(said)

export async function toldApart([ending, carrier, part, dirty, clean]: Pair): Promise<void> {
  const [seen] = await inspectFile({ name: `reply.${ending}`, bytes: dirty })
  assert.equal(seen?.verdict, 'carries', JSON.stringify(seen))
  const named = seen?.carriers.some(
    (one) =>
      isOne(one.carrier, carrier) && isOne(one.place.part, part) && one.level !== 'technical',
  )
  assert.ok(named, JSON.stringify(seen?.carriers))
  const [twin] = await inspectFile({ name: `reply.${ending}`, bytes: clean })
  assert.equal(twin?.verdict, 'clean', JSON.stringify(twin))
}
