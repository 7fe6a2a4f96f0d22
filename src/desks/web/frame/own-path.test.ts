import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

const LEADS: [typed: string, to: string][] = [
  ['/surveys/one/queue?all#top', '/surveys/one/queue?all#top'],
  ['/surveys/heddlu dyfed/é', '/surveys/heddlu%20dyfed/%C3%A9'],
  ['//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['\t//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/surveys/..//evil.example', '/'],
  ['/./\t/evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/one\r\nset-cookie: a=b', '/oneset-cookie:%20a=b'],
  ['', '/'],
]

for (const [typed, to] of LEADS)
  test(`back to ${JSON.stringify(typed)} is back to ${to}`, () => {
    assert.equal(ownPath(typed), to)
  })
