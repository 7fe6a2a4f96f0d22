import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText } from '../html/html.ts'
import { inkInContext } from './ink-in-context.ts'

const evidence = {
  sha256: '',
  place: { kind: 'text', start: 0, end: 2 },
  ink: '20',
  prefix: 'ations were carried out on ',
  suffix: ' occasions. Those investiga',
} as const

test('ink is shown between whole words', () => {
  assert.equal(
    asText(inkInContext(evidence)).replace(/<[^>]*>/g, ''),
    '… were carried out on 20 occasions. Those …',
  )
})

test('ink without neighbours stands alone', () => {
  const { prefix: _, suffix: __, ...bare } = evidence
  assert.equal(asText(inkInContext(bare)).replace(/<[^>]*>/g, ''), '20')
})
