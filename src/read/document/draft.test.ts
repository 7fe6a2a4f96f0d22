import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../../vocabulary/place.ts'
import { draftDocument } from './draft.ts'

const block = (path: string): Place => ({ kind: 'block', path })
const aDraft = () =>
  draftDocument({ file: 'letter.docx', sha256: 'a'.repeat(64), mediaType: 'text/plain' })

test('for every run the stretch of text is the ink that was added there', () => {
  const draft = aDraft()
  draft.line([{ ink: 'Twenty officers,', place: block('paragraph 1') }])
  draft.line([
    { ink: 'of whom', place: block('paragraph 2') },
    { ink: 'two', place: block('paragraph 2'), flags: ['deleted'] },
    { ink: 'three', place: block('paragraph 2'), flags: ['inserted'] },
  ])
  const { text, runs } = draft.finish()
  assert.deepEqual(
    runs.map(({ start, end }) => text.slice(start, end)),
    ['Twenty officers,', 'of whom', 'two', 'three'],
  )
  assert.equal(text, 'Twenty officers,\nof whom two three\n')
})

test('a table stands in the text with tabs between cells and line breaks between rows', () => {
  const draft = aDraft()
  const cell = (r: number, c: number, ink: string, cs = 1) => ({
    r,
    c,
    cs,
    place: block(`table 1 row ${r + 1} cell ${c + 1}`),
    pieces: ink === '' ? [] : [{ ink, place: block(`table 1 row ${r + 1} cell ${c + 1}`) }],
  })
  const table = draft.table({
    path: 'table 1',
    headerRows: 1,
    confidence: 1,
    cells: [
      cell(0, 0, 'Force'),
      cell(0, 1, 'Cases', 2),
      cell(1, 0, ''),
      cell(1, 1, '<5'),
      cell(1, 2, '7'),
    ],
  })
  const { text } = draft.finish()
  assert.equal(text, 'Force\tCases\n\t<5\t7\n')
  for (const { start, end, text: ink } of table.cells)
    assert.equal(text.slice(start ?? 0, end ?? 0), ink)
  assert.equal(table.id, 't1')
})

test('a column passed over in a row keeps its tab, so that columns stay in line', () => {
  const draft = aDraft()
  const at = (r: number, c: number, ink: string) => ({
    r,
    c,
    place: block('x'),
    pieces: [{ ink, place: block('x') }],
  })
  draft.table({
    headerRows: 0,
    confidence: 1,
    cells: [at(0, 0, 'a'), at(0, 1, 'b'), at(0, 2, 'c'), at(1, 0, 'd'), at(1, 2, 'e')],
  })
  assert.equal(draft.finish().text, 'a\tb\tc\nd\t\te\n')
})

test('a cell of several words holds them all, and the gaps between them', () => {
  const draft = aDraft()
  const word = (ink: string, gap?: string) => ({ ink, place: block('x'), gap })
  const { cells } = draft.table({
    headerRows: 0,
    confidence: 0.5,
    cells: [{ r: 0, c: 0, place: block('x'), pieces: [word('Written'), word('warning', '\n')] }],
  })
  assert.equal(cells[0]?.text, 'Written\nwarning')
  assert.equal(draft.finish().text.slice(cells[0]?.start, cells[0]?.end), 'Written\nwarning')
})

test('a character that no database keeps is replaced by one that it does, and no offset moves', () => {
  const draft = aDraft()
  draft.line([{ ink: 'a\0b\uD800c', place: block('paragraph 1') }])
  assert.equal(draft.finish().text, 'a\uFFFDb\uFFFDc\n')
})

test('letters that are shown in another order than they stand in are a doubt', () => {
  const draft = draftDocument({ file: 'a.txt', sha256: '', mediaType: 'text/plain' })
  draft.ink({ ink: 'We hold \u202e71\u202c records.', place: { kind: 'text', start: 0, end: 20 } })
  assert.deepEqual(
    draft.finish().doubts.map(({ code }) => code),
    ['order-turned'],
  )
})
