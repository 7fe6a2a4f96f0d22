import assert from 'node:assert/strict'
import { test } from 'node:test'
import { octets } from '../document/octets.ts'
import { characterLook } from './looks.ts'
import { characterStyles } from './styles.ts'

const two = (n: number): number[] => [n & 255, n >> 8]
const BASE = 10

/** A style of characters as the file keeps it: its base, its name, the changes of its letters. */
function style(base: number, changes: number[], kind = 2): number[] {
  const before = kind === 1 ? [...two(2), 0, 0] : []
  const held = [
    ...two(0),
    ...two(kind | (base << 4)),
    ...two(1),
    ...new Array(BASE - 6).fill(0),
    ...two(1),
    ...two(65),
    ...two(0),
    ...before,
    ...two(changes.length),
    ...changes,
  ]
  return [...two(held.length), ...held]
}

function flagsOf(number: number, ...styles: number[][]): string[] {
  const sheet = octets(
    Uint8Array.from([...two(4), ...two(styles.length), ...two(BASE), ...styles.flat()]),
  )
  const stylesOf = characterStyles({
    table: sheet,
    placeOf: () => ({ from: 0, length: sheet.length }),
  })
  return characterLook(stylesOf(number), []).flags
}

const RAISED = [0x48, 0x2a, 1]
const STRUCK = [0x37, 0x08, 1]
const NONE = 0xfff

test('a style of characters raises a mark', () => {
  assert.deepEqual(flagsOf(0, style(NONE, RAISED)), ['superscript'])
})

test('a style takes what it does not say from the one it is based on', () => {
  assert.deepEqual(flagsOf(1, style(NONE, STRUCK), style(0, RAISED)), ['struck', 'superscript'])
})

test('a style of paragraphs says how its letters look behind how its lines stand', () => {
  assert.deepEqual(flagsOf(0, style(NONE, STRUCK, 1)), ['struck'])
})

test('styles based on one another in a circle end', () => {
  assert.deepEqual([...new Set(flagsOf(0, style(1, STRUCK), style(0, [])))], ['struck'])
})
