// PDFs made to break a reader: too deep, too many, in circles, swollen. Each is small and written by hand.
import { deflateSync } from 'node:zlib'
import { lockOf } from '../../fixtures/make/locked-pdf.ts'
import { pdfOf } from '../../fixtures/make/picture-files.ts'
import type { Hostile } from './swollen-files.ts'

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
const page = (parts = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${parts} >> >>`
const LETTER = 'BT /F1 11 Tf 72 720 Td (We hold 7 records.) Tj ET'

const stream = (content: Uint8Array | string, parts = ''): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${parts} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const onePage = (content: string | Uint8Array, parts = '', resources = '', ...more: string[]) =>
  pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(resources),
    stream(content, parts),
    FONT,
    ...more,
  ])

const MB = 1_000_000

export const swollenPdfs = (): Hostile => ({
  'flate-bomb-400mb.pdf': () =>
    onePage(deflateSync(Buffer.alloc(400 * MB, 0x20), { level: 9 }), '/Filter /FlateDecode'),
  'flate-bomb-twice-400mb.pdf': () =>
    onePage(
      deflateSync(deflateSync(Buffer.alloc(400 * MB, 0x20), { level: 9 }), { level: 9 }),
      '/Filter [/FlateDecode /FlateDecode]',
    ),
  'forms-of-forms.pdf': () => formsOfForms(8, 10),
  'second-engine-hangs.pdf': () => secondEngineHangs(),
  'form-within-itself.pdf': () =>
    onePage(
      '/X0 Do',
      '',
      '/XObject << /X0 6 0 R >>',
      stream(
        `${LETTER} /X0 Do /X0 Do`,
        '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >>',
      ).toString('latin1'),
    ),
  'saves-60000-deep.pdf': () => onePage(`${'q '.repeat(60_000)}${LETTER}`),
  'arrays-60000-deep.pdf': () => onePage(`${'['.repeat(60_000)} 0 Tj ${LETTER}`),
  'dictionary-60000-deep.pdf': () =>
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(`/X ${'<< /A '.repeat(60_000)}`),
      stream(LETTER),
      FONT,
    ]),
  'letters-60000-at-one-place.pdf': () =>
    onePage(`BT /F1 11 Tf 72 720 Td ${'0 0 Td (7) Tj '.repeat(60_000)} ET`),
  'rules-40000.pdf': () =>
    onePage(
      `${LETTER} ${Array.from({ length: 40_000 }, (_, i) => `${(i * 7) % 595} ${(i * 13) % 842} m ${(i * 7) % 595} ${((i * 13) % 842) + 9} l S`).join(' ')}`,
    ),
  'pages-in-a-circle.pdf': () =>
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 3 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>',
      stream(LETTER),
      FONT,
    ]),
  'pages-100000-declared.pdf': () =>
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 100000 >>',
      page(),
      stream(LETTER),
      FONT,
    ]),
  'pages-100000-of-one.pdf': () =>
    pdfOf([
      CATALOG,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`,
      page(),
      stream(LETTER),
      FONT,
    ]),
  'picture-60000-by-60000.pdf': () =>
    onePage(
      'q 595 0 0 842 0 0 cm /Im1 Do Q',
      '',
      '/XObject << /Im1 6 0 R >>',
      stream(
        deflateSync(Buffer.alloc(4 * MB)).toString('latin1'),
        '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      ).toString('latin1'),
    ),
  'page-14000-inches.pdf': () =>
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page().replace('595 842', '9999999 9999999'),
      stream(LETTER),
      FONT,
    ]),
  'references-in-a-circle.pdf': () =>
    pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(), '4 0 R', FONT], '/Prev 9'),
})

/** `wide` to the power of `deep` drawings in all. `lock` takes an object's number and its content. */
function formsOfForms(
  deep: number,
  wide: number,
  lock = (_: number, content: string): string => content,
  trailer = '',
): Buffer {
  const form = (i: number): string =>
    stream(
      lock(6 + i, i === deep - 1 ? LETTER : `/X${i + 1} Do `.repeat(wide)),
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /X${i + 1} ${7 + i} 0 R >> >>`,
    ).toString('latin1')
  return pdfOf(
    [
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page('/XObject << /X0 6 0 R >>'),
      stream(lock(4, '/X0 Do')),
      FONT,
      ...Array.from({ length: deep }, (_, i) => form(i)),
    ],
    trailer,
  )
}

/** PDFium does not open it, and pdf.js does not come to an end. */
function secondEngineHangs(): Buffer {
  const { lockedStream, trailer } = lockOf({ password: '', version: 4 })
  return formsOfForms(9, 10, lockedStream, trailer)
}
