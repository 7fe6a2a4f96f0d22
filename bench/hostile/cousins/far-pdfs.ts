// PDFs of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { deflateSync } from 'node:zlib'
import { pdfOf } from '../../../fixtures/make/picture-files.ts'
import type { Bad } from '../bad-files.ts'
import { FONT, INK, letter, stream } from '../bad-pages.ts'
import { byTableStream } from './pdf-by-streams.ts'

const inText = (make: () => Uint8Array, change: (text: string) => string) => (): Uint8Array =>
  Buffer.from(change(Buffer.from(make()).toString('latin1')), 'latin1')
const changed = (from: string | RegExp, to: string) =>
  inText(letter, (text) => text.replace(from, to))
const ink = (more: string): Uint8Array => letter({ content: stream(`${INK}\n${more}`) })
const binary = (bytes: Buffer, head: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
const drawn = (head: string, bytes: Buffer): Uint8Array =>
  letter({
    content: stream(`${INK} q 300 0 0 300 50 50 cm /I0 Do Q`),
    resources: '/XObject << /I0 6 0 R >>',
    more: [
      binary(
        bytes,
        `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 ${head}`,
      ),
    ],
  })
const filtered = (filter: string, bytes: Buffer, parameters = ''): Uint8Array =>
  letter({ content: binary(bytes, `/Filter ${filter} ${parameters}`) })
const packed = deflateSync(Buffer.from(INK))
const UNREAD = /^(no-text|empty|damaged|read\(.+\))/

export const farTrees = (): Bad => ({
  'page-is-its-own-parent.pdf': [changed('/Parent 2 0 R', '/Parent 3 0 R'), /held/],
  'pages-of-their-grandparent.pdf': [
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        stream(INK),
        FONT,
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
      ]),
    /held|damaged|empty/,
  ],
  'tree-5000-deep.pdf': [
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 6 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        stream(INK),
        FONT,
        ...Array.from(
          { length: 5000 },
          (_, i) => `<< /Type /Pages /Kids [${i === 4999 ? 2 : i + 7} 0 R] /Count 1 >>`,
        ),
      ]),
    /held|damaged|too-deep/,
  ],
  'kids-60000-of-none.pdf': [
    changed('/Kids [3 0 R]', `/Kids [3 0 R ${'99 0 R '.repeat(60_000)}]`),
    /held|damaged|too-many-pages/,
  ],
  'kids-elsewhere.pdf': [changed('/Kids [3 0 R]', '/Kids 3 0 R'), /held|damaged|empty/],
  'count-of-2147483647.pdf': [
    changed('/Count 1', '/Count 2147483647'),
    /held|damaged|too-many-pages/,
  ],
  'page-of-no-type.pdf': [changed('/Type /Page /Parent', '/Parent'), /held/],
  'page-called-pages.pdf': [
    changed('/Type /Page /Parent', '/Type /Pages /Parent'),
    /held|damaged|empty/,
  ],
  'page-called-otherwise.pdf': [
    changed('/Type /Page /Parent', '/Type /Template /Parent'),
    /held|damaged|empty/,
  ],
  'contents-in-a-ring.pdf': [
    () => letter({ page: '/Contents [6 0 R 4 0 R]', more: ['[6 0 R 4 0 R]'] }),
    /held|damaged|empty|no-text/,
  ],
  'contents-20000-times.pdf': [
    changed('/Contents 4 0 R', `/Contents [${'4 0 R '.repeat(20_000)}]`),
    /held|timed-out|too-large/,
  ],
  'contents-of-none.pdf': [
    changed('/Contents 4 0 R', `/Contents [4 0 R ${'99 0 R null 7 '.repeat(9000)}]`),
    /held/,
  ],
  'cut-to-a-corner.pdf': [
    () => letter({ page: '/CropBox [0 0 5 5]' }),
    /held.*|unseen-ink|no-text|empty/,
  ],
  'turned-1000000090.pdf': [() => letter({ page: '/Rotate 1000000090' }), /held|read/],
  'unit-of-nought.pdf': [() => letter({ page: '/UserUnit 0' }), /held|damaged/],
  'outlines-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/Outlines 6 0 R',
        more: ['<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Title (a) >>'],
      }),
    /held/,
  ],
  'names-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/Names << /Dests 6 0 R /JavaScript 6 0 R /EmbeddedFiles 6 0 R >>',
        more: ['<< /Kids [6 0 R 6 0 R] >>'],
      }),
    /held/,
  ],
  'marks-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
        more: ['<< /Type /StructTreeRoot /K [6 0 R] /ParentTree 6 0 R /Kids [6 0 R] >>'],
      }),
    /held/,
  ],
  'layers-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/OCProperties << /OCGs [6 0 R] /D << /Order 7 0 R >> >>',
        more: ['<< /Type /OCG /Name (a) >>', '[7 0 R [7 0 R]]'],
      }),
    /held/,
  ],
  'beads-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/Threads [6 0 R]',
        page: '/B [6 0 R]',
        more: ['<< /F 6 0 R /N 6 0 R /V 6 0 R /T 6 0 R >>'],
      }),
    /held/,
  ],
  'labels-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/PageLabels 6 0 R',
        more: ['<< /Kids [6 0 R] /Nums [0 << /S /r /St 2147483647 >>] >>'],
      }),
    /held/,
  ],
  'fields-in-a-ring.pdf': [
    () =>
      letter({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: [
          '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (9) /Parent 6 0 R /Kids [6 0 R] /Rect [0 0 9 9] >>',
        ],
      }),
    /held/,
  ],
  'notes-30000.pdf': [
    () =>
      letter({
        page: `/Annots [${'6 0 R '.repeat(30_000)}]`,
        more: ['<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] >>'],
      }),
    /held|timed-out/,
  ],
  'look-of-a-note-in-a-ring.pdf': [
    () =>
      letter({
        page: '/Annots [6 0 R]',
        more: [
          '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 7 0 R >> >>',
          stream(
            '/X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>',
          ),
        ],
      }),
    /held/,
  ],
})

export const farLists = (): Bad => ({
  'list-as-a-stream.pdf': [() => byTableStream(), /held/],
  'list-of-no-width.pdf': [() => byTableStream({ widths: '[0 0 0]' }), /held|damaged/],
  'list-of-width-99.pdf': [() => byTableStream({ widths: '[1 99999 99]' }), /held|damaged/],
  'list-less-than-nothing.pdf': [() => byTableStream({ widths: '[1 -4 1]' }), /held|damaged/],
  'list-from-2147483647.pdf': [
    () => byTableStream({ index: '[2147483647 2147483647]' }),
    /held|damaged/,
  ],
  'list-of-2147483647.pdf': [
    () => byTableStream({ size: '2147483647', index: '[0 2147483647]' }),
    /held|damaged/,
  ],
  'list-before-itself.pdf': [() => byTableStream({ more: (at) => `/Prev ${at}` }), /held/],
  'list-beside-itself.pdf': [() => byTableStream({ more: (at) => `/XRefStm ${at}` }), /held/],
  'objects-packed.pdf': [() => byTableStream({ isPacked: true }), /held/],
  'objects-packed-in-themselves.pdf': [
    () => byTableStream({ isPacked: true, within: 9 }),
    /held|damaged|empty|no-text/,
  ],
  'objects-packed-2147483647.pdf': [
    () => byTableStream({ isPacked: true, many: '2147483647' }),
    /held|damaged/,
  ],
  'objects-packed-far-away.pdf': [
    () => byTableStream({ isPacked: true, first: '99999999' }),
    /held|damaged|empty/,
  ],
  'list-after-nought.pdf': [changed(/startxref\n\d+/, 'startxref\n-1'), /held/],
  'list-of-free-ones.pdf': [
    inText(letter, (text) => text.replaceAll(' n \n', ' f \n')),
    /held|damaged/,
  ],
  'list-off-by-one.pdf': [changed('xref\n0 6', 'xref\n1 6'), /held|damaged/],
  'changed-2000-times.pdf': [
    () => {
      const parts = [Buffer.from(letter())]
      let at = parts[0]?.length ?? 0
      let last = Number(/startxref\n(\d+)/.exec(Buffer.from(letter()).toString('latin1'))?.[1])
      for (let i = 0; i < 2000; i++) {
        const later = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${last} >>\nstartxref\n${at}\n%%EOF\n`
        parts.push(Buffer.from(later))
        last = at
        at += later.length
      }
      return Buffer.concat(parts)
    },
    /held/,
  ],
  'objects-never-end.pdf': [inText(letter, (text) => text.replaceAll('endobj', '')), /held/],
  'streams-never-end.pdf': [
    inText(letter, (text) => text.replaceAll('endstream', '')),
    /held|damaged|empty|no-text/,
  ],
  'length-of-2147483647.pdf': [
    changed(/\/Length \d+/, '/Length 2147483647'),
    /held|damaged|empty|no-text/,
  ],
  'length-of-none.pdf': [changed(/\/Length \d+/, '/Length 99 0 R'), /held|damaged|empty|no-text/],
  'remarks-everywhere.pdf': [
    inText(letter, (text) => text.replaceAll(' 0 R', '%a\n0%b\nR')),
    /held/,
  ],
  'page-and-pdf.pdf': [
    () =>
      Buffer.concat([
        Buffer.from('<html><body>We hold 9 of that.</body></html>\n'),
        Buffer.from(letter()),
      ]),
    /held/,
  ],
})

export const farFilters = (): Bad => ({
  'forecast-of-2147483647-columns.pdf': [
    () => filtered('/FlateDecode', packed, '/DecodeParms << /Predictor 15 /Columns 2147483647 >>'),
    UNREAD,
  ],
  'forecast-of-no-colours.pdf': [
    () =>
      filtered(
        '/FlateDecode',
        packed,
        '/DecodeParms << /Predictor 12 /Colors 0 /BitsPerComponent 77 >>',
      ),
    UNREAD,
  ],
  'forecast-of-kind-99.pdf': [
    () => filtered('/FlateDecode', packed, '/DecodeParms << /Predictor 99 >>'),
    /held|no-text|empty|damaged/,
  ],
  'picture-forecast-of-kind-99.pdf': [
    () =>
      drawn(
        '/Width 50 /Height 50 /Filter /FlateDecode /DecodeParms << /Predictor 99 /Columns -5 >>',
        deflateSync(Buffer.alloc(2500)),
      ),
    /held/,
  ],
  'words-of-nonsense-lzw.pdf': [
    () => filtered('/LZWDecode', Buffer.alloc(5000, 0xa7), '/DecodeParms << /EarlyChange 9 >>'),
    UNREAD,
  ],
  'words-of-nonsense-85.pdf': [
    () => filtered('/ASCII85Decode', Buffer.from(`zzzz${'uuuuu'.repeat(900)}`)),
    UNREAD,
  ],
  'words-of-odd-hex.pdf': [
    () => filtered('/ASCIIHexDecode', Buffer.from(`${Buffer.from(INK).toString('hex')}2`)),
    /held/,
  ],
  'words-of-runs-that-lie.pdf': [
    () => filtered('/RunLengthDecode', Buffer.from([127, 65, 66])),
    UNREAD,
  ],
  'words-locked-by-none.pdf': [
    () => filtered('/Crypt', Buffer.from(INK), '/DecodeParms << /Name /None >>'),
    /held|no-text|empty|damaged/,
  ],
  'words-as-a-picture.pdf': [() => filtered('/DCTDecode', Buffer.alloc(900, 0xd8)), UNREAD],
  'fax-of-2147483647.pdf': [
    () =>
      drawn(
        '/Width 2147483647 /Height 9 /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2147483647 /Rows 2147483647 >>',
        Buffer.alloc(900, 0x55),
      ),
    /held/,
  ],
  'jbig2-of-a-huge-page.pdf': [
    () =>
      drawn(
        '/Width 500 /Height 500 /BitsPerComponent 1 /Filter /JBIG2Decode',
        Buffer.from(
          '00000000300001000000137fffffff7fffffff00000000000000000000000000010600010000001b7fffffff7fffffff0000000000000000000000',
          'hex',
        ),
      ),
    /held/,
  ],
  'jbig2-in-a-ring.pdf': [
    () =>
      letter({
        content: stream(`${INK} q 300 0 0 300 50 50 cm /I0 Do Q`),
        resources: '/XObject << /I0 6 0 R >>',
        more: [
          stream(
            'nonsense',
            '/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>',
          ),
        ],
      }),
    /held/,
  ],
  'jpx-of-2147483647.pdf': [
    () =>
      drawn(
        '/Width 500 /Height 500 /Filter /JPXDecode',
        Buffer.from(
          `${'ff4fff51002f00007fffffff7fffffff00000000000000000000000100000001000000000000000000010701 01'.replaceAll(' ', '')}ff5c000700404048ff90000a0000000000000001ff93ffd9`,
          'hex',
        ),
      ),
    /held/,
  ],
  'mask-of-itself.pdf': [() => drawn('/Width 5 /Height 5 /SMask 6 0 R', Buffer.alloc(25)), /held/],
  'colours-of-themselves.pdf': [
    () =>
      letter({
        content: stream(`/C0 cs 1 sc ${INK}`),
        resources: '/ColorSpace << /C0 6 0 R >>',
        more: ['[/Indexed 6 0 R 255 (a)]'],
      }),
    /held/,
  ],
  'other-picture-of-itself.pdf': [
    () =>
      drawn(
        '/Width 5 /Height 5 /Alternates [<< /Image 6 0 R /DefaultForPrinting true >>]',
        Buffer.alloc(25),
      ),
    /held/,
  ],
  'colours-1000000.pdf': [
    () =>
      drawn(
        '/Width 5 /Height 5 /Decode [0 1e38] /ColorSpace [/Indexed /DeviceRGB 1000000 (abc)]',
        Buffer.alloc(25),
      ),
    /held/,
  ],
  'picture-within-of-no-end.pdf': [
    () => ink('BI /W 9999999 /H 9999999 /BPC 8 /CS /G ID abc'),
    /held/,
  ],
  'pictures-within-20000.pdf': [
    () => ink('BI /W 1 /H 1 /BPC 8 /CS /G ID a EI\n'.repeat(20_000)),
    /held/,
  ],
})
