// PDFs and pictures made to mislead or to exhaust; what was expected was written before any was read.
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { lockOf } from '../../fixtures/make/locked-pdf.ts'
import { pdfOf } from '../../fixtures/make/picture-files.ts'
import { type Bad, HELD } from './bad-files.ts'
import { FONT, INK, letter, stream } from './bad-pages.ts'

const changed = (from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(letter()).toString('latin1').replace(from, to), 'latin1')
const acts = (catalog: string, ...more: string[]): Uint8Array => letter({ catalog, more })
const JS = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const ink = (more: string): Uint8Array => letter({ content: stream(`${INK}\n${more}`) })
const onlyInk = (content: string): Uint8Array => letter({ content: stream(content) })
const REACHES = /(outside|active)-content/

const image = (head: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 ${head} /Length ${bytes.length} >>\nstream\n`,
    ),
    bytes,
    Buffer.from('\nendstream'),
  ])
const pictured = (
  head: string,
  bytes: Buffer,
  content = `${INK} q 500 0 0 500 0 0 cm /I0 Do Q`,
): Uint8Array =>
  letter({
    content: stream(content),
    resources: '/XObject << /I0 6 0 R >>',
    more: [image(head, bytes)],
  })

/** Locked, with a password that is none. */
function lockedForNobody(version: 2 | 4): Uint8Array {
  const { trailer, lockedStream } = lockOf({ password: '', version })
  const words = lockedStream(4, INK)
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
      FONT,
    ],
    trailer,
  )
}

/** The same file with a later version of its page behind it. */
function changedLater(): Uint8Array {
  const first = Buffer.from(letter({ content: stream(INK.replace('7 records', '9 records')) }))
  const [, before = '0'] = /startxref\n(\d+)/.exec(first.toString('latin1')) ?? []
  const later = `4 0 obj\n<< /Length ${INK.length} >>\nstream\n${INK}\nendstream\nendobj\n`
  const at = first.length
  const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${before} >>\nstartxref\n${at + later.length}\n%%EOF\n`
  return Buffer.concat([first, Buffer.from(later + table, 'latin1')])
}

const manyKids = (n: number): Uint8Array =>
  changed('/Kids [3 0 R] /Count 1', `/Kids [${'3 0 R '.repeat(n)}] /Count ${n}`)

const mapped =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <37> <0039> endbfchar endcmap end end'

export const trickyPdfs = (): Bad => ({
  'tables-in-a-ring.pdf': [
    () => {
      const one = Buffer.from(letter()).toString('latin1')
      const [, at = '0'] = /startxref\n(\d+)/.exec(one) ?? []
      return Buffer.from(one.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1')
    },
    /held/,
  ],
  'objects-in-a-ring.pdf': [
    () => letter({ more: [stream('', '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R')] }),
    /held/,
  ],
  'length-in-a-ring.pdf': [
    () => letter({ content: Buffer.from(`<< /Length 4 0 R >>\nstream\n${INK}\nendstream`) }),
    /held|damaged|no-text|empty/,
  ],
  'one-page-10000-times.pdf': [() => manyKids(10_000), /too-many-pages|held|timed-out/],
  'box-turned.pdf': [() => changed('[0 0 595 842]', '[595 842 0 0]'), /held/],
  'box-of-words.pdf': [() => changed('[0 0 595 842]', '[/a /b /c /d]'), /held|damaged/],
  'box-without-end.pdf': [
    () => changed('[0 0 595 842]', '[0 0 1e38 1e38]'),
    /held|damaged|no-text/,
  ],
  'unit-huge.pdf': [() => letter({ page: '/UserUnit 1000000' }), /held|damaged/],
  'turned-by-45.pdf': [() => letter({ page: '/Rotate 45' }), /held/],
  'script-by-name.pdf': [
    () => acts('/Names << /JavaScript << /Names [(a) 6 0 R] >> >>', JS),
    /active-content/,
  ],
  'script-as-page-opens.pdf': [() => letter({ page: `/AA << /O ${JS} >>` }), /active-content/],
  'opens-the-web.pdf': [() => acts('/OpenAction << /S /URI /URI (http://a.example) >>'), REACHES],
  'link-plain.pdf': [
    () =>
      letter({
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.example) >> >>]',
      }),
    /^read\((?!.*-content).*held/,
  ],
  'imports.pdf': [
    () => acts('/OpenAction << /S /ImportData /F (http://a.example/a.fdf) >>'),
    REACHES,
  ],
  'plays.pdf': [() => acts('/OpenAction << /S /Rendition /OP 0 >>'), REACHES],
  'opens-what-is-within.pdf': [() => acts('/OpenAction << /S /GoToE /F (a.pdf) >>'), REACHES],
  'stream-elsewhere.pdf': [
    () => letter({ more: [stream('', '/F << /FS /URL /F (http://a.example/a) >>')] }),
    /outside-content|held/,
  ],
  'of-many-files.pdf': [
    () =>
      acts(
        '/Collection << /Type /Collection >> /Names << /EmbeddedFiles << /Names [(a.pdf) 6 0 R] >> >>',
        '<< /Type /Filespec /F (a.pdf) /EF << /F 7 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream',
      ),
    /part-not-read/,
  ],
  'locked-for-nobody-2.pdf': [() => lockedForNobody(2), /held/],
  'locked-for-nobody-4.pdf': [() => lockedForNobody(4), /held/],
  'changed-later.pdf': [changedLater, /held/],
  'picture-of-nonsense-jbig2.pdf': [
    () => pictured('/Width 500 /Height 500 /Filter /JBIG2Decode', Buffer.alloc(900, 0x97)),
    /held/,
  ],
  'picture-of-nonsense-jpx.pdf': [
    () => pictured('/Width 500 /Height 500 /Filter /JPXDecode', Buffer.alloc(900, 0xff)),
    /held/,
  ],
  'picture-alone-of-nonsense.pdf': [
    () =>
      pictured(
        '/Width 500 /Height 500 /Filter /DCTDecode',
        Buffer.alloc(900, 0xd8),
        'q 500 0 0 500 0 0 cm /I0 Do Q',
      ),
    /^(no-text|damaged|empty)/,
  ],
  'picture-huge.pdf': [
    () =>
      pictured(
        '/Width 200000 /Height 200000 /Filter /FlateDecode',
        deflateSync(Buffer.alloc(1000)),
      ),
    /held/,
  ],
  'bomb.pdf': [
    () => {
      const packed = deflateSync(Buffer.alloc(300_000_000, 0x20))
      return letter({
        content: Buffer.concat([
          Buffer.from(`<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
          packed,
          Buffer.from('\nendstream'),
        ]),
      })
    },
    /^(no-text|empty|bomb|too-large|timed-out|out-of-memory|damaged)/,
  ],
  'filters-100.pdf': [
    () =>
      letter({
        content: Buffer.from(
          `<< /Filter [${'/FlateDecode '.repeat(100)}] /Length ${INK.length} >>\nstream\n${INK}\nendstream`,
        ),
      }),
    /^(no-text|empty|damaged|read)/,
  ],
  'letters-in-a-ring.pdf': [
    () =>
      letter({
        font: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 32 /LastChar 122 /Encoding << /Differences [32 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
        more: [stream('BT /F1 1 Tf ( ) Tj ET')],
      }),
    /read|no-text|empty|damaged/,
  ],
  'mask-in-a-ring.pdf': [
    () =>
      letter({
        content: stream(`/G0 gs ${INK}`),
        resources: '/ExtGState << /G0 << /SMask << /S /Luminosity /G 6 0 R >> >> >> ',
        more: [
          stream(
            '/G0 gs 0 0 9 9 re f',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /ExtGState << /G0 << /SMask << /S /Luminosity /G 6 0 R >> >> >> >>',
          ),
        ],
      }),
    /held|no-text|unseen-ink/,
  ],
  'says-9-shows-7.pdf': [
    () =>
      letter({
        font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
        more: [stream(mapped)],
      }),
    /^read\(.+\)/,
  ],
  'white.pdf': [
    () => ink('1 g BT /F1 11 Tf 72 600 Td (We hold 9 records of that.) Tj ET'),
    /held.*|unseen-ink/,
  ],
  'white-alone.pdf': [() => onlyInk(`1 g ${INK}`), /unseen-ink|no-text|empty/],
  'never-drawn.pdf': [
    () => onlyInk(`BT 3 Tr /F1 11 Tf 72 720 Td (${HELD}) Tj ET`),
    /unseen-ink|no-text|empty|scanned-text/,
  ],
  'off-the-page.pdf': [
    () => onlyInk(`BT /F1 11 Tf 9000 9000 Td (${HELD}) Tj ET`),
    /unseen-ink|no-text|empty/,
  ],
  'painted-over.pdf': [
    () => onlyInk(`${INK} 0 g 60 700 400 40 re f`),
    /unseen-ink|redaction|no-text|empty/,
  ],
  'smallest.pdf': [() => ink(`BT /F1 0.01 Tf 72 600 Td (We hold 9 records.) Tj ET`), /held/],
  'layer-off.pdf': [
    () =>
      letter({
        catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
        content: stream(`/OC /L0 BDC ${INK} EMC`),
        resources: '/Properties << /L0 6 0 R >>',
        more: ['<< /Type /OCG /Name (L) >>'],
      }),
    /unseen-ink|no-text|empty/,
  ],
  'numbers-of-objects-huge.pdf': [
    () => letter({ more: ['<< /A 2147483647 0 R /B 99999999999 0 R >>'] }),
    /held/,
  ],
  'version-99.pdf': [() => changed('%PDF-1.4', '%PDF-9.9'), /held/],
  'arrays-100000-deep.pdf': [
    () => letter({ more: ['['.repeat(100_000) + ']'.repeat(100_000)] }),
    /held|damaged|too-deep/,
  ],
  'name-of-a-megabyte.pdf': [() => letter({ more: [`<< /${'A'.repeat(1_000_000)} 1 >>`] }), /held/],
  'form-filled-in.pdf': [
    () =>
      letter({
        catalog: '/AcroForm << /Fields [6 0 R] /NeedAppearances true >>',
        page: '/Annots [6 0 R]',
        more: [
          '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (We hold 9 of that.) /Rect [72 600 300 620] /DA (/F1 11 Tf 0 g) >>',
        ],
      }),
    /held/,
  ],
})

const fixture = (odd: string, file: string): Buffer =>
  readFileSync(new URL(`../../fixtures/read/${odd}/${file}`, import.meta.url))
const crc = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4)
  return Buffer.concat([head, data, Buffer.alloc(4, 1)])
}

export const trickyPictures = (): Bad => ({
  'checksums-wrong.png': [
    () => {
      const out = Buffer.from(fixture('scan-saved-as-png', 'reply.png'))
      out.writeUInt32BE(1, 29)
      return out
    },
    /read|damaged/,
  ],
  'huge-of-noughts.png': [
    () => {
      const head = Buffer.alloc(13)
      head.writeUInt32BE(30_000, 0)
      head.writeUInt32BE(30_000, 4)
      head.set([1, 0, 0, 0, 0], 8)
      return Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        crc('IHDR', head),
        crc('IDAT', deflateSync(Buffer.alloc(30_000 * 3751))),
        crc('IEND', Buffer.alloc(0)),
      ])
    },
    /^(too-large|damaged|no-text|bomb)/,
  ],
  'note-within-huge.png': [
    () => {
      const png = fixture('scan-saved-as-png', 'reply.png')
      const note = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(200_000_000))])
      return Buffer.concat([png.subarray(0, 33), crc('zTXt', note), png.subarray(33)])
    },
    /read|damaged|bomb/,
  ],
  'size-lies.jpg': [
    () => {
      const out = Buffer.from(fixture('scan-saved-as-jpeg', 'reply.jpg'))
      const frame = out.indexOf(Buffer.from('ffc0', 'hex'))
      if (frame < 0) throw new Error('no frame')
      out.writeUInt16BE(65_000, frame + 5)
      out.writeUInt16BE(65_000, frame + 7)
      return out
    },
    /^(too-large|damaged|no-text|read)/,
  ],
  'page-behind-picture.jpg': [
    () =>
      Buffer.concat([
        fixture('scan-saved-as-jpeg', 'reply.jpg'),
        Buffer.from(`<html><script>1</script>${HELD}`),
      ]),
    /^read/,
  ],
  'picture-behind-gif.gif': [
    () => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(40)]),
    /^unsupported-format/,
  ],
})
