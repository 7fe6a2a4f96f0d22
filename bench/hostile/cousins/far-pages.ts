// Pictures and web pages of other kinds and tricks than the hand-made ones beside; expected before any was read.
import { crc32, deflateSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { fixture } from '../bad-carriers.ts'
import { type Bad, HELD, inBytes } from '../bad-files.ts'

const png = (): Buffer => fixture('scan-saved-as-png/reply.png')
const jpeg = (): Buffer => fixture('scan-saved-as-jpeg/reply.jpg')
const chunk = (kind: string, data: Uint8Array, says = data.length): Buffer => {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(says >>> 0, 0)
  out.write(kind, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}
const BEHIND_HEAD = 33
/** Between its head and what follows. */
const withChunks = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([png().subarray(0, BEHIND_HEAD), ...chunks, png().subarray(BEHIND_HEAD)])
const drawn = (
  width: number,
  height: number,
  depth: number,
  colour: number,
  rows: Uint8Array,
  woven = 0,
): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, woven], 8)
  return Buffer.concat([
    inBytes('89504e470d0a1a0a'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const named = (name: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(data)])
/** The frame's height and width. */
const sized = (height: number, width: number, parts?: number): Buffer => {
  const out = Buffer.from(jpeg())
  for (let at = 2; at < out.length - 9; at += 2 + out.readUInt16BE(at + 2))
    if ([0xc0, 0xc1, 0xc2].includes(out[at + 1] ?? 0)) {
      out.writeUInt16BE(height, at + 5)
      out.writeUInt16BE(width, at + 7)
      if (parts !== undefined) out[at + 9] = parts
      break
    }
  return out
}
const tiff = (next: number, many = 1): Buffer => {
  const out = Buffer.alloc(8 + 2 + 12 * many + 4)
  out.write('II*\0', 'latin1')
  out.writeUInt32LE(8, 4)
  out.writeUInt16LE(many, 8)
  out.writeUInt32LE(next, 10 + 12 * many)
  return out
}
const gif = (width: number, height: number, frames: number): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from(Uint16Array.of(width, height).buffer),
    inBytes('800000000000ffffff'),
    ...Array.from({ length: frames }, () => inBytes('2c00000000ffffffff00024c01003b'.slice(0, 28))),
    inBytes('3b'),
  ])
const PICTURE = /^(read|no-text|damaged|too-large|empty)/

export const farPictures = (): Bad => ({
  'directories-in-a-ring.tif': [() => tiff(8), /^unsupported-format/],
  'directory-of-65535.tif': [() => tiff(0, 65_535), /^unsupported-format/],
  'frames-50000.gif': [() => gif(65_535, 65_535, 50_000), /^unsupported-format/],
  'drawing-uses-itself.svg': [
    () =>
      strToU8(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="a0"><text>7</text></g>${Array.from({ length: 30 }, (_, i) => `<g id="a${i + 1}">${`<use xlink:href="#a${i}"/>`.repeat(9)}</g>`).join('')}</svg>`,
      ),
    /^unsupported-format/,
  ],
  'noughts-65000-by-65000.png': [
    () => drawn(65_000, 65_000, 1, 0, Buffer.alloc(10_000)),
    /^(too-large|damaged)/,
  ],
  'one-row-of-2000000.png': [
    () => drawn(2_000_000, 1, 1, 0, Buffer.alloc(250_001)),
    /^(too-large|damaged|no-text|empty)/,
  ],
  'woven.png': [
    () => drawn(100, 100, 1, 0, Buffer.alloc(9000), 1),
    /^(no-text|damaged|empty|unsupported-format)/,
  ],
  'no-palette.png': [() => drawn(100, 100, 8, 3, Buffer.alloc(10_100)), /^(no-text|damaged|empty)/],
  'depth-of-77.png': [() => drawn(100, 100, 77, 9, Buffer.alloc(10_100)), /^damaged/],
  'row-filter-of-99.png': [
    () => drawn(100, 100, 8, 0, Buffer.alloc(10_100, 99)),
    /^(no-text|damaged|empty)/,
  ],
  'rows-swell.png': [
    () => drawn(10, 10, 8, 0, Buffer.alloc(300_000_000)),
    /^(no-text|damaged|empty|bomb|too-large)/,
  ],
  'chunk-of-4294967295.png': [
    () => withChunks(chunk('tEXt', Buffer.from('a'), 0xffffffff)),
    /^damaged/,
  ],
  'note-swells.png': [
    () => withChunks(chunk('zTXt', named('Comment', Buffer.alloc(200_000_000)))),
    PICTURE,
  ],
  'colours-swell.png': [
    () => withChunks(chunk('iCCP', named('ICC', Buffer.alloc(200_000_000)))),
    PICTURE,
  ],
  'empty-chunks-100000.png': [
    () => withChunks(...Array.from({ length: 100_000 }, () => chunk('IDAT', Buffer.alloc(0)))),
    PICTURE,
  ],
  'moving.png': [
    () =>
      withChunks(
        chunk('acTL', inBytes('000003e800000000')),
        ...Array.from({ length: 1000 }, () => chunk('fcTL', Buffer.alloc(26))),
      ),
    PICTURE,
  ],
  'of-65535-by-65535.jpg': [() => sized(65_535, 65_535), /^(too-large|damaged|no-text)/],
  'of-no-height.jpg': [() => sized(0, 100), /^(damaged|no-text|read)/],
  'of-no-parts.jpg': [() => sized(800, 600, 0), /^(damaged|no-text)/],
  'of-200-parts.jpg': [() => sized(800, 600, 200), /^(damaged|no-text)/],
  'notes-60000.jpg': [
    () =>
      Buffer.concat([
        jpeg().subarray(0, 2),
        ...Array.from({ length: 60_000 }, () => inBytes('fffe0003 41'.replace(' ', ''))),
        jpeg().subarray(2),
      ]),
    PICTURE,
  ],
  'segment-of-one.jpg': [
    () => Buffer.concat([jpeg().subarray(0, 2), inBytes('fffe0001'), jpeg().subarray(2)]),
    PICTURE,
  ],
  'fill-of-3-megabytes.jpg': [
    () => Buffer.concat([jpeg().subarray(0, 2), Buffer.alloc(3_000_000, 0xff), jpeg().subarray(2)]),
    PICTURE,
  ],
  'look-of-a-camera-in-a-ring.jpg': [
    () =>
      Buffer.concat([
        jpeg().subarray(0, 2),
        inBytes(
          `ffe1001e457869660000${'49492a0008000000'}0100${'690804000100000008000000'}0800`.slice(
            0,
            64,
          ),
        ),
        jpeg().subarray(2),
      ]),
    PICTURE,
  ],
})

const page = (html: string): Uint8Array =>
  strToU8(`<!doctype html><html><body><p>${HELD}</p>${html}`)
const times = (one: string, n: number): string => one.repeat(n)

export const farPages = (): Bad => ({
  'tables-1000000-deep.html': [
    () => page(times('<table><tr><td>', 1_000_000)),
    /held|too-deep|too-large|out-of-memory/,
  ],
  'rows-65535-down.html': [
    () => page(`<table>${times('<tr><td rowspan=65535 colspan=1000>7</td></tr>', 2000)}</table>`),
    /held|too-many-cells/,
  ],
  'spans-of-nought.html': [
    () =>
      page(
        `<table>${times('<tr><td rowspan=0 colspan=0>7</td><td rowspan=-5 colspan=1e9>8</td></tr>', 500)}</table>`,
      ),
    /held|too-many-cells/,
  ],
  'cells-in-one-row-300000.html': [
    () => page(`<table><tr>${times('<td>7', 300_000)}`),
    /held|too-many-cells/,
  ],
  'columns-1000000.html': [
    () => page(`<table><colgroup>${times('<col span=1000>', 100_000)}</colgroup><tr><td>7</table>`),
    /held/,
  ],
  'attributes-1000000.html': [
    () => page(`<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(' ')}>x`),
    /held|too-large/,
  ],
  'letters-shaped-by-fonts-2000.html': [
    () => page(times('<b><i><u><a href=x><font>', 2000) + times('<p>x', 2000)),
    /held|too-deep/,
  ],
  'counted-by-style.html': [
    () => page('<style>p::after{content:"9 records more"}</style>'),
    /held/,
  ],
  'filled-in.html': [
    () =>
      page(
        '<form><input value="9"><textarea>9</textarea><select><option selected>9</select></form>',
      ),
    /held/,
  ],
  'noscript.html': [() => page('<noscript><p>We hold 9.</p></noscript>'), /held/],
  'frame-of-words.html': [
    () => page('<iframe srcdoc="<script>x()</script>"></iframe>'),
    /active-content|outside-content/,
  ],
  'utf7-said.html': [
    () => strToU8(`<meta charset=utf-7><p>${HELD}</p>+ADw-script+AD4-x()+ADw-/script+AD4-`),
    /held/,
  ],
  'utf16-says-utf8.html': [
    () =>
      Buffer.concat([
        inBytes('fffe'),
        Buffer.from(`<meta charset=utf-8><p>${HELD}</p>`, 'utf16le'),
      ]),
    /held/,
  ],
  'noughts-in-tags.html': [() => page('<scr\0ipt>x()</scr\0ipt><p on\0load=x()>'), /held/],
  'quote-never-closed.html': [() => page(`<p title="${times('a>', 200_000)}`), /^read/],
  'mutates.html': [
    () => page('<svg><style><img src=x onerror=x()></style></svg>'),
    /active-content/,
  ],
  'mutates-by-math.html': [
    () => page('<math><mtext><table><mglyph><style><img src=x onerror=x()></style>'),
    /active-content/,
  ],
  'script-with-tabs.html': [() => page('<a href="java\tscript\n:x()">z</a>'), /active-content/],
  'script-by-references.html': [
    () => page('<a href="&#x6a;avascript&colon;x()">z</a>'),
    /active-content/,
  ],
  'form-goes-out.html': [
    () => page('<form><button formaction="http://a.example">z</button></form>'),
    /active-content|outside-content/,
  ],
  'style-by-escapes.html': [
    () => page('<p style="background:u\\72l(http://a.example/x)">z'),
    /outside-content/,
  ],
  'font-far-away.html': [
    () => page('<style>@font-face{font-family:a;src:url(//a.example/x.woff)}</style>'),
    /outside-content/,
  ],
  'preloads.html': [
    () =>
      page(
        '<link rel="dns-prefetch" href="//a.example"><link rel=modulepreload href="http://a.example/x.js">',
      ),
    /outside-content|active-content/,
  ],
  'picture-in-itself.html': [
    () => page(`<img src="data:image/png;base64,${times('iVBOR', 400_000)}">`),
    /held/,
  ],
  'names-of-references-500000.html': [
    () => page(times('&notanentity;&#99999999999;&#x;', 100_000)),
    /held|characters-lost/,
  ],
  'other-tables-20000.html': [
    () => page(times('<table><tr><th>Year<th>Officers<tr><td>2013<td>7</table>', 20_000)),
    /held|too-many-cells|timed-out/,
  ],
  'remarks-never-end-20000.html': [() => page(times('<!--', 20_000)), /held/],
  'data-in-a-page.html': [() => page(times('<![CDATA[', 50_000)), /held/],
  'titles-never-end.html': [
    () => strToU8(`<title>${times('<p>7', 50_000)}`),
    /^(empty|read|no-text|damaged)/,
  ],
  'document-types-20000.html': [() => page(times('<!DOCTYPE html>', 20_000)), /held/],
  'slots-5000-deep.html': [
    () => page(times('<template shadowrootmode=open><slot>', 5000)),
    /held|too-deep/,
  ],
  'selects-in-selects.html': [
    () => page(times('<select><option><optgroup>', 30_000)),
    /held|too-deep/,
  ],
  'turned-all.html': [() => strToU8(`<html dir=rtl><body><bdo dir=rtl>${HELD}</bdo>`), /^read/],
  'small-letters-over.html': [
    () => strToU8('<p>We hold <ruby>7<rt>9</rt></ruby> records of this.</p>'),
    /^read/,
  ],
})
