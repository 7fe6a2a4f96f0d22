import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf } from './from.ts'

for (const [address, place] of [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::aaaa:bbbb:cccc:dddd', '2001:db8:0:0'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:7::1', '2001:db8:0:7'],
  ['::1', '0:0:0:0'],
  ['', ''],
] as const)
  test(`“${address}” is a place of “${place}”`, () => assert.equal(placeOf(address), place))
