import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bodies } from '../vocabulary/bodies.ts'
import { extractReply } from './extract-reply.ts'
import { aLetter } from './letter/a-letter.ts'

interface Truth {
  ons_code: string
  kind: string
  status: string
}

const FOLDER = new URL('../../fixtures/extract/fresh/', import.meta.url)
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

test('every letter of ours is read as what it is, and answers what it answers', () => {
  const wrong = names.flatMap((name) => {
    const text = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
    const truth: Truth = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
    const body = bodies.find(
      ({ onsCode }) => truth.ons_code !== '' && onsCode === truth.ons_code,
    )?.slug
    const { kind, status } = extractReply([aLetter(text)], {
      file: name,
      ...(body === undefined ? {} : { body }),
    })
    const read = `${kind}, ${status}`
    return read === `${truth.kind}, ${truth.status}` ? [] : [`${name}: ${read}`]
  })
  assert.deepEqual(wrong, [])
})
