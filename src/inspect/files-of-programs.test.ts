// Files as programs made them: each dirty one is told with its carrier and part, and its twin is clean.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toldApart } from '../../test/twins/told-apart.ts'

const folder = fileURLToPath(new URL('../../fixtures/inspect/', import.meta.url))

interface Kept {
  name: string
  ending: string
  carrier: string
  part: string
}

const pairs: Kept[] = JSON.parse(readFileSync(`${folder}pairs.json`, 'utf8'))

for (const { name, ending, carrier, part } of pairs) {
  const file = (side: string) =>
    new Uint8Array(readFileSync(`${folder}${ending}/${name}.${side}.${ending}`))
  test(`${name}: what it hides is told with its part, and its twin is clean`, () =>
    toldApart([
      ending,
      new RegExp(`^(${carrier})$`),
      new RegExp(part === '.' ? '.' : part),
      file('dirty'),
      file('clean'),
    ]))
}

test('there are as many pairs as are told of', () => assert.ok(pairs.length >= 700))
