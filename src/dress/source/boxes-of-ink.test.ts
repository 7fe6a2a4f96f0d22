import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Document, evidenceOf } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import { boxesOfInk } from './boxes-of-ink.ts'

/** "were 13 / police officers and": the number ends one line, its noun begins the next. */
function letter(): Document {
  const words: [text: string, box: Box][] = [
    ['were', [450, 100, 480, 112]],
    ['13', [490, 100, 505, 112]],
    ['police', [70, 115, 100, 127]],
    ['officers', [104, 115, 150, 127]],
    ['and', [154, 115, 170, 127]],
  ]
  let text = ''
  const runs = words.map(([word, box], i) => {
    const start = text.length
    text += `${word}${i === 1 ? '\n' : ' '}`
    return { start, end: start + word.length, place: { kind: 'page' as const, page: 1, box } }
  })
  return {
    file: 'letter.pdf',
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
    pageCount: 1,
    text,
    runs,
    tables: [],
    pages: [{ page: 1, width: 595, height: 842 }],
    doubts: [],
  }
}

test('ink over two lines is framed line by line, and what stands between is left alone', () => {
  const document = letter()
  const start = document.text.indexOf('13')
  const evidence = evidenceOf(document, start, start + '13\npolice officers'.length)
  assert.equal(evidence.ink, '13\npolice officers')
  assert.deepEqual(boxesOfInk(document, evidence), [
    [490, 100, 505, 112],
    [70, 115, 150, 127],
  ])
})

test('ink whose words cannot be told keeps the box of its place', () => {
  const place = { kind: 'page', page: 1, box: [0, 0, 10, 10] satisfies Box } as const
  const evidence = { sha256: 'a'.repeat(64), ink: '7', place }
  assert.deepEqual(boxesOfInk(letter(), evidence), [[0, 0, 10, 10]])
})
