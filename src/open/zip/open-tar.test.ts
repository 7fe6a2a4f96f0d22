import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tarOf } from '../../../bench/hostile/mutated-files.ts'
import { openTar } from './open-tar.ts'

const tar = Buffer.from(tarOf({ 'reply.txt': 'We hold 7.', 'table.csv': 'Year\n2014\n' }))
const opened = (bytes: Uint8Array) => {
  const { members, cut } = openTar(bytes)
  return [members.length, cut]
}
const SECOND = 1024

test('both files of a tar come out', () => {
  assert.deepEqual(opened(tar), [2, false])
})

test('a tar that ends between two files is cut, and says so', () => {
  assert.deepEqual(opened(tar.subarray(0, SECOND)), [1, true])
})

test('a head whose sum does not match ends it', () => {
  const changed = Buffer.from(tar)
  changed.write('x', SECOND)
  assert.deepEqual(opened(changed), [1, true])
})

test('noughts where the second head stood are not taken for the end', () => {
  const changed = Buffer.from(tar)
  changed.fill(0, SECOND, SECOND + 512)
  assert.deepEqual(opened(changed), [1, true])
})

test('a size below nought is damage', () => {
  const changed = Buffer.from(tar)
  changed.write('-0000000001\0', 124)
  changed.write('        ', 148)
  const sum = changed.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  assert.deepEqual(opened(changed), [0, true])
})

test('what stands behind the end of a tar is said in its words', () => {
  const { beside } = openTar(Buffer.concat([tar, Buffer.from('sent by Pat Example')]))
  assert.deepEqual(beside, [{ kind: 'bytes', at: tar.length, text: 'sent by Pat Example' }])
})
