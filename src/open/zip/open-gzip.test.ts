import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { nothingSpent } from '../members/budget.ts'
import { openGzip } from './open-gzip.ts'

const packed = gzipSync('Year,Cases\n2014,20\n')
const opened = (bytes: Uint8Array) => {
  const out = openGzip(bytes, nothingSpent(bytes.length))
  return 'code' in out ? out.code : [Buffer.from(out.bytes).toString(), out.more]
}

test('what is packed comes out', () => {
  assert.deepEqual(opened(packed), ['Year,Cases\n2014,20\n', false])
})

test('several members follow one another', () => {
  assert.deepEqual(opened(Buffer.concat([packed, gzipSync('2015,9\n')])), [
    'Year,Cases\n2014,20\n2015,9\n',
    false,
  ])
})

test('something else behind it is left alone, and that is said', () => {
  const behind = Buffer.from('1f8b00ffffffffffffffffffffff', 'hex')
  assert.deepEqual(opened(Buffer.concat([packed, behind])), ['Year,Cases\n2014,20\n', true])
})

test('a turned bit within is damage', () => {
  const turned = Buffer.from(packed)
  turned[14] = (turned[14] ?? 0) ^ 4
  assert.equal(opened(turned), 'damaged')
})
