// Bytes that an archive's list does not speak of are told wherever they stand, also in an archive of wide records.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { archiveCarriers } from './archive.ts'

const plain = Buffer.from(zipSync({ 'a.csv': strToU8('Year,Cases\n2024,3\n') }))
const END = plain.lastIndexOf('PK\x05\x06')
const CANARY = Buffer.from('Canary Nightjar')

/** As writers do that know no length beforehand: a wide end record, and nothing said in the narrow one. */
function wide(before = '', between = ''): Uint8Array {
  const list = plain.subarray(plain.readUInt32LE(END + 16), END)
  const body = Buffer.concat([plain.subarray(0, plain.readUInt32LE(END + 16)), Buffer.from(before)])
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50)
  record.writeBigUInt64LE(BigInt(list.length), 40)
  record.writeBigUInt64LE(BigInt(body.length), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(BigInt(body.length + list.length + between.length), 8)
  const end = Buffer.from(plain.subarray(END))
  end.fill(0xff, 12, 20)
  return Buffer.concat([body, list, Buffer.from(between), record, locator, end])
}

const told = (bytes: Uint8Array) =>
  archiveCarriers(bytes).map(({ carrier, shows }) => [carrier, shows])

test('bytes between the list of members and its end are told', () => {
  const bytes = Buffer.concat([plain.subarray(0, END), CANARY, plain.subarray(END)])
  assert.deepEqual(told(bytes), [['bytes-before', CANARY.toString()]])
  assert.deepEqual(told(plain), [])
})

test('a wide archive is looked through as a narrow one is', () => {
  assert.deepEqual(told(wide()), [])
  assert.deepEqual(told(wide('Canary Nightjar')), [['bytes-before', 'Canary Nightjar']])
  assert.deepEqual(told(wide('', 'Canary Nightjar')), [['bytes-before', 'Canary Nightjar']])
})
