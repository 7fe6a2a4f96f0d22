// A file that hides one thing is named with its carrier and place; its twin, which does not, is clean.
import assert from 'node:assert/strict'
import { inspectFile } from '../../src/inspect/inspect-file.ts'

export type Pair = [
  ending: string,
  carrier: string | RegExp,
  part: string | RegExp,
  dirty: Uint8Array,
  clean: Uint8Array,
]

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
