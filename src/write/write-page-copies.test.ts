import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { renderPage } from '../read/page-image.ts'
import { pdfString } from './pdf/letters.ts'
import { writePageCopies } from './write-page-copies.ts'
import { writePdf } from './write-pdf.ts'

const LETTER = writePdf({
  title: 'Reply',
  blocks: [{ kind: 'paragraph', text: 'We received 41 claims, said Xan Quorbeck.' }],
})

const aCopy = async () => {
  const { png } = await renderPage(LETTER, 1, 72)
  return writePageCopies('Reply', [
    {
      width: 595,
      height: 842,
      png,
      lines: [
        [
          { text: '41', box: [150, 72, 162, 84] },
          { text: 'claims', box: [165, 72, 195, 84] },
        ],
        [{ text: 'ŵyth', box: [72, 100, 92, 112] }],
      ],
    },
  ])
}

test('a copy of pages has the words that it was given, and every letter that its font has', async () => {
  const streams = Buffer.from(await aCopy()).toString('latin1')
  const words = [...inflated(streams)].join('\n')
  for (const word of ['41 ', 'claims ', 'ŵyth ']) assert.ok(words.includes(pdfString(word)), word)
  assert.ok(!words.includes(pdfString('Quorbeck').slice(1, -1)))
  assert.match(words, /3 Tr/)
})

/** Whatever inflates, of a file as one byte a letter. */
function* inflated(file: string): Generator<string> {
  for (const [, packed = ''] of file.matchAll(/>>\nstream\n([\s\S]*?)\nendstream/g))
    if (packed.startsWith('x')) yield inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

test('a copy of pages shows its picture, and is the same bytes each time', async () => {
  const copy = await aCopy()
  assert.deepEqual(await aCopy(), copy)
  const { png } = await renderPage(copy, 1, 72)
  const { png: before } = await renderPage(LETTER, 1, 72)
  // As dark as the letter is: a white page packs far smaller.
  assert.ok(
    Math.abs(png.length - before.length) < before.length / 3,
    `${png.length} ${before.length}`,
  )
})
