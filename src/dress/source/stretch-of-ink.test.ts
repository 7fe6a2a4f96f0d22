import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, Run } from '../../vocabulary/document.ts'
import type { Place } from '../../vocabulary/place.ts'
import { stretchOfInk } from './stretch-of-ink.ts'

const aDocument = (text: string, runs: Run[]): Document => ({
  file: 'letter',
  sha256: 'a'.repeat(64),
  mediaType: 'text/plain',
  pageCount: null,
  text,
  runs,
  tables: [],
  pages: [],
  doubts: [],
})
const at = (place: Place, ink: string) => ({ sha256: 'a'.repeat(64), place, ink })

test('offsets in a paragraph count from where the paragraph begins', () => {
  const place = { kind: 'block', path: 'paragraph 2' } as const
  const document = aDocument('Dear all\nthere were 15 cases\n', [
    { start: 0, end: 8, place: { kind: 'block', path: 'paragraph 1' } },
    { start: 9, end: 28, place },
  ])
  assert.deepEqual(stretchOfInk(document, at({ ...place, start: 11, end: 13 }, '15')), {
    start: 20,
    end: 22,
  })
})

test('offsets that have slipped are put right by the ink itself', () => {
  const place = { kind: 'block', path: 'paragraph 1' } as const
  const document = aDocument('there were 15 cases', [{ start: 0, end: 19, place }])
  assert.deepEqual(stretchOfInk(document, at({ ...place, start: 0, end: 2 }, '15')), {
    start: 11,
    end: 13,
  })
})

test('ink that stands nowhere near is not found', () => {
  const place = { kind: 'sheet', sheet: 'FOI', range: 'C7' } as const
  const document = aDocument('88', [{ start: 0, end: 2, place }])
  assert.equal(stretchOfInk(document, at(place, '89')), null)
  assert.equal(stretchOfInk(document, at({ ...place, range: 'C8' }, '88')), null)
})

test('words of a page belong to a box when their middle lies in it', () => {
  const word = (start: number, end: number, x: number): Run => ({
    start,
    end,
    place: { kind: 'page', page: 1, box: [x, 100, x + 20, 110] },
  })
  const document = aDocument('on 20 occasions', [word(0, 2, 0), word(3, 5, 30), word(6, 15, 60)])
  const place = { kind: 'page', page: 1, box: [29, 99, 81, 111] } as const
  assert.deepEqual(
    stretchOfInk(document, at({ ...place, box: [29, 99, 81, 111] }, '20 occasions')),
    { start: 3, end: 15 },
  )
})
