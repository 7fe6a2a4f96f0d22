import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../../vocabulary/document.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { likeness, standsIn } from './same-ink.ts'

const occasions: Evidence = {
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 300, end: 302 },
  ink: '20',
  prefix: 'investigations were carried out on',
  suffix: ' occasions. Those investigated were',
}

test('the same ink at the same place is the same', () => {
  assert.ok(likeness(occasions, occasions) > 0)
})

test('a reader that counts its offsets differently still finds it by what stands round it', () => {
  const moved = { ...occasions, place: { kind: 'text', start: 410, end: 412 } } as const
  assert.ok(likeness(occasions, moved) > 0)
  assert.ok(likeness(occasions, occasions) > likeness(occasions, moved))
})

test('the same number elsewhere in the letter is other ink', () => {
  const elsewhere: Evidence = {
    ...occasions,
    place: { kind: 'text', start: 900, end: 902 },
    prefix: 'within the statutory limit of ',
    suffix: ' working days, as the Act says',
  }
  assert.equal(likeness(occasions, elsewhere), 0)
})

test('a quote cut longer is the same ink at its place, another number there is not', () => {
  const longer = {
    ...occasions,
    ink: '20 occasions',
    place: { kind: 'text', start: 300, end: 312 },
  } as const
  assert.ok(likeness(occasions, longer) > 0)
  assert.equal(likeness(occasions, { ...longer, ink: '201 occasions' }), 0)
  assert.equal(likeness({ ...occasions, ink: '2' }, longer), 0)
})

test('a file with other bytes is another file', () => {
  assert.equal(likeness(occasions, { ...occasions, sha256: 'b'.repeat(64) }), 0)
})

test('a box that grew round the same ink still fits it; one beside it does not', () => {
  const onPage = (box: [number, number, number, number]): Evidence => ({
    ...occasions,
    place: { kind: 'page', page: 1, box },
    prefix: undefined,
    suffix: undefined,
  })
  assert.ok(likeness(onPage([389, 301, 401, 318]), onPage([388.2, 300.5, 402, 318.4])) > 0)
  assert.equal(likeness(onPage([389, 301, 401, 318]), onPage([389, 340, 401, 357])), 0)
})

test('the cell beside it with the same number is other ink', () => {
  const cell = (range: string): Evidence => ({
    sha256: occasions.sha256,
    ink: '2',
    place: { kind: 'sheet', sheet: 'FOI', range },
  })
  assert.ok(likeness(cell('C7'), cell('C7')) > 0)
  assert.equal(likeness(cell('C7'), cell('C8')), 0)
})

test('a quote stands in a document where its place says it does', () => {
  const text = 'Carried out on 20 occasions.'
  const document: Document = {
    file: 'letter.txt',
    sha256: occasions.sha256,
    mediaType: 'text/plain',
    pageCount: null,
    text,
    runs: [{ start: 0, end: text.length, place: { kind: 'text', start: 0, end: text.length } }],
    tables: [],
    pages: [],
    doubts: [],
  }
  const quote = (ink: string, start: number): Evidence => ({
    sha256: occasions.sha256,
    ink,
    place: { kind: 'text', start, end: start + ink.length },
  })
  assert.ok(standsIn(document, quote('20 occasions', 15)))
  assert.ok(!standsIn(document, quote('19 occasions', 15)))
  assert.ok(!standsIn(document, quote('20 occasions', 300)))
})
