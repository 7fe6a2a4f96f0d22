// Which part of a unit tells which field, where very many were asked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wanted } from '../../asked/field-meaning.ts'
import { byParts } from './by-parts.ts'

test('a line of forty parts tells forty fields in the order asked', () => {
  const numbers = Array.from({ length: 40 }, (_, i) => i)
  const wanted = numbers.map((i): Wanted => {
    const told = () => []
    const says = { question: '1', stems: [], ends: null, tells: null, called: null }
    const field = { ...says, name: `f${i}`, kind: 'words' as const, told }
    return { field, meaning: 'open', sort: 'open' }
  })
  const parts = numbers.map((i) => {
    const [text, start] = [`zorb ${'quv'.repeat(1 + (i % 3))} lam`, i * 40]
    return { text, start, end: start + text.length, label: null, over: false }
  })
  const [unit] = byParts([{ start: 0, end: 1600, parts }], wanted)
  assert.deepEqual(
    unit?.told.map(({ field }) => field.name),
    wanted.map(({ field }) => field.name),
  )
})
