import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { pdfOf } from '../../../fixtures/make/picture-files.ts'
import type { MediaType } from '../type/formats.ts'
import { notWhole } from './not-whole.ts'

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1')
const ONE_PIXEL = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010800000000 3a7e9b55 0000000a49444154789c6360000000020001 48afa471 0000000049454e44ae426082'.replaceAll(
    ' ',
    '',
  ),
  'hex',
)
const packed = deflateSync('BT (We hold 7 records of this.) Tj ET')
const stream = Buffer.concat([
  bytes(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
  packed,
  bytes('\nendstream'),
])
const pdf = pdfOf(['<< /Type /Catalog >>', stream])
const turned = (whole: Buffer, at: number): Buffer => {
  const out = Buffer.from(whole)
  out[at] = (out[at] ?? 0) ^ 0x10
  return out
}

const FILES: [what: string, type: MediaType, file: Buffer, isWhole: boolean][] = [
  ['a picture', 'image/png', ONE_PIXEL, true],
  ['a picture with something behind it', 'image/png', Buffer.concat([ONE_PIXEL, bytes('x')]), true],
  ['a picture without its end', 'image/png', ONE_PIXEL.subarray(0, -12), false],
  ['a picture with a bit turned', 'image/png', turned(ONE_PIXEL, 45), false],
  ['a JPEG', 'image/jpeg', bytes('\xff\xd8\xff\xda\0\x08abcdef12\xff\xd9'), true],
  ['a JPEG without its end', 'image/jpeg', bytes('\xff\xd8\xff\xda\0\x08abcdef12'), false],
  [
    'a JPEG of whose end only that of the small picture in its head is left',
    'image/jpeg',
    bytes('\xff\xd8\xff\xe1\0\x06\xff\xd9ab\xff\xda\0\x08abcdef12'),
    false,
  ],
  ['rich text', 'application/rtf', bytes('{\\rtf1 {\\b Dear} Ms \\{ Reader}'), true],
  ['rich text cut in a group', 'application/rtf', bytes('{\\rtf1 {\\b Dear'), false],
  [
    'rich text with a brace among binary data',
    'application/rtf',
    bytes('{\\rtf1 {\\bin3 {{{}}'),
    true,
  ],
  ['a page', 'text/html', bytes('<html><body><table><tr><td>7</table></body></html>'), true],
  ['a page that leaves its paragraphs open', 'text/html', bytes('<p>Dear<p>Reader'), true],
  ['a page that ends within a tag', 'text/html', bytes('<p>Dear</p><td cla'), false],
  ['a page whose table has no end', 'text/html', bytes('<table><tr><td>7</td>'), false],
  ['a page whose writer leaves out its end', 'text/html', bytes('<html><body><p>Dear</p>\n'), true],
  ['a page that ends within a sentence', 'text/html', bytes('<html><body><p>Dear</p>We ho'), false],
  [
    'a page that ends within a comment',
    'text/html',
    bytes('<html><body><p>Dear</p><!-- We'),
    false,
  ],
  [
    'a page with a comment and a script',
    'text/html',
    bytes('<body><!-- <div> --><p>Dear</p><script>"<div>"</script>'),
    true,
  ],
  [
    'a page of nothing but beginnings of comments',
    'text/html',
    bytes(`<body>${'<!--'.repeat(200_000)}</p>`),
    false,
  ],
  ['a page whose part has no end', 'text/html', bytes('<html><body><div><p>Dear</p>'), false],
  ['a page that says less than', 'text/html', bytes('<p>fewer: < 5 of them'), true],
  ['a PDF', 'application/pdf', pdf, true],
  [
    'a PDF of another system’s line ends',
    'application/pdf',
    bytes(pdf.toString('latin1').replaceAll('\n', '\r\n')),
    false,
  ],
  ['a PDF that is cut', 'application/pdf', pdf.subarray(0, -40), false],
  [
    'a PDF with a bit turned in its ink',
    'application/pdf',
    turned(pdf, pdf.indexOf(packed) + 9),
    false,
  ],
  ['a text', 'text/plain', bytes('We hold 7 records.\n'), true],
  [
    'a text that a disk filled with noughts',
    'text/plain',
    bytes(`We hold${'\0'.repeat(64)}`),
    false,
  ],
  ['a text in wide letters', 'text/plain', Buffer.from('\ufeff7\0\0\0\0\0', 'utf16le'), true],
]
for (const [what, type, file, isWhole] of FILES)
  test(`${what} is ${isWhole ? 'whole' : 'not whole, and it is said'}`, () => {
    assert.deepEqual(
      notWhole(file, type).map(({ code }) => code),
      isWhole ? [] : ['damaged-part'],
    )
  })
