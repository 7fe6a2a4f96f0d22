import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDoc } from './read-doc.ts'

const whole = new Uint8Array(
  readFileSync(new URL('../../../fixtures/read/doc-of-1997/reply.doc', import.meta.url)),
)

const read = (bytes: Uint8Array) =>
  readDoc({ name: 'reply.doc', bytes, sha256: '', mediaType: 'application/msword' })

test('an old letter cut anywhere is read or refused, never thrown at', () => {
  for (let size = 0; size < whole.length; size += 97)
    assert.match(read(whole.subarray(0, size)).status, /^(?:read|refused)$/)
})

test('an old letter with a byte turned over is read or refused, never thrown at', () => {
  for (let at = 0; at < whole.length; at += 61) {
    const bytes = Uint8Array.from(whole)
    bytes[at] = 255 - (bytes[at] ?? 0)
    assert.match(read(bytes).status, /^(?:read|refused)$/)
  }
})

test('a field whose end is lost swallows nothing after its paragraph', () => {
  const bytes = Buffer.from(whole)
  for (const mark of ['\u0014FOI', '\u0015\r'])
    bytes.writeUInt16LE(0x20, bytes.indexOf(Buffer.from(mark, 'utf16le')))
  const outcome = read(bytes)
  assert.ok(outcome.status === 'read')
  assert.match(outcome.document.text, /Yours sincerely/)
})

test('an old letter that says it is locked is refused for that', () => {
  const bytes = Uint8Array.from(whole)
  const head = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0]))
  bytes[head + 11] = 1
  const outcome = read(bytes)
  assert.equal(outcome.status === 'refused' && outcome.reason.code, 'encrypted')
})
