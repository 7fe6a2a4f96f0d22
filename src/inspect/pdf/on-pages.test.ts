// The page on which a reader looks for an object of a PDF.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found } from '../report/found.ts'
import { pdfObjects } from './objects.ts'
import { onPages } from './on-pages.ts'

/** Of objects numbered from 1; the first is the catalogue. */
const pageOf = (objects: readonly string[], id: number): string | undefined => {
  const written = objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj\n`).join('')
  const file = pdfObjects(
    Buffer.from(`%PDF-1.7\n${written}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1'),
    1e6,
  )
  const [one] = onPages([found('annotation', `object ${id}`, 'a note')], file)
  return one?.place.part
}

test('pages are counted in the order of their tree, however it branches', () => {
  const objects = [
    '<< /Pages 2 0 R >>',
    '<< /Kids [3 0 R 6 0 R] >>',
    '<< /Kids [5 0 R 4 0 R] >>',
    '<< /Annots [8 0 R] >>',
    '<< /Annots [7 0 R] >>',
    '<< /Annots [9 0 R] >>',
    ...['<< /Subtype /Text >>', '<< /Subtype /Text >>', '<< /Subtype /Text >>'],
  ]
  assert.deepEqual(
    [7, 8, 9].map((id) => pageOf(objects, id)),
    ['page 1', 'page 2', 'page 3'],
  )
})

test('a tree of pages may be as deep as its writer made it', () => {
  const deep = Array.from({ length: 20_000 }, (_, i) => `<< /Kids [${i + 3} 0 R] >>`)
  const last = deep.length + 3
  const objects = ['<< /Pages 2 0 R >>', ...deep, `<< /Annots [${last} 0 R] >>`, '<< >>']
  assert.equal(pageOf(objects, last), 'page 1')
})
