import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText } from '../html/html.ts'
import { type Marked, markedText } from './marked-text.ts'

const letter = 'on 20 occasions; 13 officers & 6 staff'
const shown = (...marks: Marked[]) =>
  asText(markedText(letter, { start: 0, end: letter.length }, marks)).replaceAll(' class="box"', '')

test('a frame closes round the ink and nothing else', () => {
  assert.equal(
    shown({ id: 'm1', start: 3, end: 15 }),
    'on <mark id="m1">20 occasions</mark>; 13 officers &amp; 6 staff',
  )
})

test('a frame within a frame stands within it', () => {
  assert.equal(
    shown({ id: 'm2', start: 3, end: 5 }, { id: 'm1', start: 3, end: 15 }),
    'on <mark id="m1"><mark id="m2">20</mark> occasions</mark>; 13 officers &amp; 6 staff',
  )
})

test('the same ink read twice keeps both anchors', () => {
  assert.equal(
    shown({ id: 'm1', start: 3, end: 5 }, { id: 'm2', start: 3, end: 5 }),
    'on <mark id="m1"><mark id="m2">20</mark></mark> occasions; 13 officers &amp; 6 staff',
  )
})

test('a frame that begins in another and ends after it is carried on, and no character is lost', () => {
  const marks = [
    { id: 'm1', start: 3, end: 15 },
    { id: 'm2', start: 6, end: 19 },
  ]
  assert.equal(
    shown(...marks),
    'on <mark id="m1">20 <mark id="m2">occasions</mark></mark><mark>; 13</mark> officers &amp; 6 staff',
  )
})

test('marks elsewhere in the document are left out of this stretch', () => {
  assert.equal(
    asText(markedText(letter, { start: 0, end: 2 }, [{ id: 'm1', start: 3, end: 5 }])),
    'on',
  )
})
