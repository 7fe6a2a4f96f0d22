// PDFs and pictures that are bad in one way each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { pdfOf } from '../../fixtures/make/picture-files.ts'
import { type Bad, HELD } from './bad-files.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
const fixture = (odd: string, file: string): Buffer => readFileSync(join(fixtures, odd, file))

export const FONT =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
export const INK = `BT /F1 11 Tf 72 720 Td (${HELD}) Tj ET`
export const stream = (content: string, more = ''): Buffer =>
  Buffer.from(`<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`, 'latin1')

interface Letter {
  catalog?: string
  page?: string
  resources?: string
  font?: string
  content?: Buffer
  more?: (string | Buffer)[]
}

export const letter = ({
  catalog = '',
  page = '',
  resources = '',
  font = FONT,
  content,
  more = [],
}: Letter = {}): Uint8Array =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    content ?? stream(INK),
    font,
    ...more,
  ])

const changed = (from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(letter()).toString('latin1').replace(from, to), 'latin1')

export const badPdfs = (): Bad => ({
  'head-only.pdf': [() => Buffer.from('%PDF-1.7\n'), /^damaged/],
  'no-head.pdf': [
    () => Buffer.from(Buffer.from(letter()).toString('latin1').slice(9), 'latin1'),
    /read|damaged|unsupported-format/,
  ],
  'cut-in-tree.pdf': [() => letter().subarray(0, 120), /^damaged|read/],
  'cut-before-xref.pdf': [
    () => letter().subarray(0, Buffer.from(letter()).lastIndexOf('xref\n')),
    /read/,
  ],
  'xref-lies.pdf': [() => changed('startxref\n', 'startxref\n9'), /read|damaged/],
  'no-pages.pdf': [() => changed('/Pages 2 0 R', '/Pagez 2 0 R'), /damaged|empty|read/],
  'count-lies.pdf': [() => changed('/Count 1', '/Count 9'), /read|damaged|too-many-pages/],
  'count-lies-low.pdf': [() => changed('/Count 1', '/Count 0'), /read|damaged|empty|no-text/],
  'tree-in-a-ring.pdf': [
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    /damaged|empty|no-text/,
  ],
  'no-box.pdf': [() => changed('/MediaBox [0 0 595 842]', ''), /read/],
  'box-of-nothing.pdf': [() => changed('[0 0 595 842]', '[0 0 0 0]'), /read|damaged|no-text|empty/],
  'box-huge.pdf': [() => changed('[0 0 595 842]', '[0 0 9e9 9e9]'), /read|damaged|no-text/],
  'no-contents.pdf': [() => changed('/Contents 4 0 R', ''), /^(empty|no-text)/],
  'font-missing.pdf': [() => changed('/F1 5 0 R', '/F2 5 0 R'), /read|no-text|empty/],
  'font-broken.pdf': [
    () =>
      letter({
        font: '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>',
        more: ['<< /Type /FontDescriptor /FontName /X /FontFile2 7 0 R >>', stream('no font')],
      }),
    /read|no-text/,
  ],
  'stream-length-lies.pdf': [
    () => changed(`/Length ${INK.length}`, '/Length 9'),
    /read|empty|no-text/,
  ],
  'filter-unknown.pdf': [
    () => letter({ content: stream(INK, '/Filter /Nonsense') }),
    /empty|no-text|damaged|read/,
  ],
  'flate-broken.pdf': [
    () => letter({ content: stream('not deflated', '/Filter /FlateDecode') }),
    /empty|no-text|damaged/,
  ],
  'script.pdf': [
    () =>
      letter({ catalog: '/OpenAction 6 0 R', more: ['<< /S /JavaScript /JS (app.alert(1)) >>'] }),
    /read.*active-content/,
  ],
  'script-hidden-name.pdf': [
    () =>
      letter({
        catalog: '/OpenAction 6 0 R',
        more: ['<< /S /J#61vaScript /J#53 (app.alert(1)) >>'],
      }),
    /active-content/,
  ],
  'script-packed.pdf': [
    () => letter({ more: [packedObject('<< /S /JavaScript /JS (app.alert(1)) >>')] }),
    /active-content/,
  ],
  'launch.pdf': [
    () => letter({ catalog: '/OpenAction 6 0 R', more: ['<< /S /Launch /F (cmd.exe) >>'] }),
    /active-content/,
  ],
  'submit.pdf': [
    () => letter({ more: ['<< /S /SubmitForm /F (http://a.example) >>'] }),
    /active-content/,
  ],
  'file-within.pdf': [
    () =>
      letter({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.xlsx) 6 0 R] >> >>',
        more: [
          '<< /Type /Filespec /F (a.xlsx) /EF << /F 7 0 R >> >>',
          stream('PK', '/Type /EmbeddedFile'),
        ],
      }),
    /part-not-read/,
  ],
  'goes-elsewhere.pdf': [
    () =>
      letter({
        catalog: '/OpenAction 6 0 R',
        more: ['<< /S /GoToR /F (\\\\\\\\a.example\\\\x.pdf) >>'],
      }),
    /outside-content/,
  ],
  'form-of-xml.pdf': [
    () => letter({ catalog: '/AcroForm << /XFA 6 0 R >>', more: [stream('<a/>')] }),
    /active-content/,
  ],
  'moving.pdf': [
    () =>
      letter({
        page: '/Annots [6 0 R]',
        more: ['<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>'],
      }),
    /active-content/,
  ],
  'word-of-script.pdf': [
    () => letter({ content: stream(INK.replace('We hold', '/JavaScript: we hold')) }),
    /^read\((?!.*active-content)/,
  ],
  'form-in-a-ring.pdf': [
    () =>
      letter({
        content: stream(`${INK} /X0 Do`),
        resources: '/XObject << /X0 6 0 R >>',
        more: [
          stream(
            '/X0 Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X0 6 0 R >> >>',
          ),
        ],
      }),
    /read/,
  ],
  'junk-before.pdf': [() => Buffer.concat([Buffer.alloc(500), Buffer.from(letter())]), /read/],
  'junk-behind.pdf': [
    () => Buffer.concat([Buffer.from(letter()), Buffer.alloc(5000, 0x41)]),
    /read/,
  ],
  'two-in-one.pdf': [() => Buffer.concat([Buffer.from(letter()), Buffer.from(letter())]), /read/],
  'strings-never-close.pdf': [
    () => letter({ content: stream(`${INK} BT /F1 11 Tf (((((`) }),
    /read/,
  ],
  'locked.pdf': [() => fixture('pdf-locked-with-a-password', 'reply.pdf'), /^encrypted/],
  'locked-and-cut.pdf': [
    () => fixture('pdf-locked-with-a-password', 'reply.pdf').subarray(0, -300),
    /encrypted|damaged/,
  ],
})

function packedObject(object: string): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${object}`, 'latin1'))
  return Buffer.concat([
    Buffer.from(
      `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream'),
  ])
}

const png = (): Buffer => fixture('scan-saved-as-png', 'reply.png')
const jpeg = (): Buffer => fixture('scan-saved-as-jpeg', 'reply.jpg')

export const badPictures = (): Bad => ({
  'one-pixel.png': [
    () =>
      Buffer.from(
        '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000002000154a24f5f0000000049454e44ae426082',
        'hex',
      ),
    /^(no-text|empty|damaged)/,
  ],
  'head-only.png': [() => Buffer.from('89504e470d0a1a0a', 'hex'), /^damaged/],
  'cut.png': [() => png().subarray(0, png().length >> 1), /read|damaged|no-text/],
  'width-of-nothing.png': [() => patchedAt(png(), 16, 0), /^damaged/],
  'width-huge.png': [() => patchedAt(png(), 16, 0x7fffffff), /^(damaged|too-large)/],
  'data-broken.png': [() => blotted(png(), 200), /read|damaged|no-text/],
  'head-only.jpg': [() => Buffer.from('ffd8ff', 'hex'), /^damaged/],
  'cut.jpg': [() => jpeg().subarray(0, jpeg().length >> 1), /read|damaged|no-text/],
  'no-frame.jpg': [
    () => Buffer.concat([jpeg().subarray(0, 20), Buffer.from('ffd9', 'hex')]),
    /^damaged/,
  ],
  'animated.gif': [() => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), /^unsupported-format/],
  'head-only.tif': [() => Buffer.from('II*\0\x08\0\0\0', 'latin1'), /^unsupported-format/],
  'picture-named.pdf': [() => jpeg(), /read|no-text/],
  'film.mp4': [() => Buffer.from('\0\0\0\x20ftypisom\0\0\0\0', 'latin1'), /^unsupported-format/],
})

function patchedAt(bytes: Buffer, at: number, value: number): Buffer {
  const out = Buffer.from(bytes)
  out.writeUInt32BE(value, at)
  return out
}

function blotted(bytes: Buffer, from: number): Buffer {
  const out = Buffer.from(bytes)
  out.fill(0, from, from + 2000)
  return out
}
