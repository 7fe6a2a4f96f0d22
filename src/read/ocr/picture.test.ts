import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { openPng } from '../drawing/open-png.ts'
import type { Word } from '../page/words.ts'
import { renderPage } from '../page-image.ts'
import { packJpeg } from '../picture/pack-jpeg.ts'
import { packPng } from '../picture/pack-png.ts'
import { readFile } from '../read-file.ts'
import { comparedWords } from './compare-layers.ts'
import { withSeparators } from './letters/separators.ts'
import type { Blob } from './pixels/blobs.ts'
import { type Grey, inkMask, levelsOf, WHITE } from './pixels/grey.ts'
import { pixelRules } from './pixels/pixel-rules.ts'
import { skewOf } from './pixels/skew.ts'
import { straightened } from './pixels/straighten.ts'

const sheet = (width: number, height: number): Grey => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(WHITE),
})

function inked(grey: Grey, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y++) grey.pixels.fill(0, y * grey.width + x0, y * grey.width + x1)
}

/** Rows of short strokes, as lines of letters are, falling by so many pixels over the width of the page. */
function pageFallingBy(fall: number): Grey {
  const page = sheet(1_000, 800)
  for (let y = 60; y < 740; y += 60)
    for (let x = 50; x < 950; x += 14) {
      const top = y + Math.round((fall * x) / 1_000)
      inked(page, x, top, x + 7, top + 16)
    }
  return page
}

test('a page that lies askew is known by its lines, and its places lead back to where they were', () => {
  const page = pageFallingBy(20)
  const skew = skewOf(inkMask(page))
  assert.ok(Math.abs(skew - 0.02) < 0.001, `${skew}`)
  const { grey, toScanned, fromScanned } = straightened(page, skew)
  assert.ok(Math.abs(skewOf(inkMask(grey))) < 0.001)
  const there = fromScanned([400, 300, 410, 310])
  const back = toScanned(there)
  assert.ok(Math.abs((back[0] + back[2]) / 2 - 405) < 0.6)
  assert.ok(Math.abs((back[1] + back[3]) / 2 - 305) < 0.6)
})

test('a straight page is left alone', () => {
  const page = pageFallingBy(0)
  assert.equal(straightened(page, skewOf(inkMask(page))).grey, page)
})

test('long thin strokes are rules; a row of letters and a bar are not', () => {
  const page = sheet(600, 400)
  for (const y of [50, 120, 190]) inked(page, 40, y, 560, y + 3)
  for (const x of [40, 300, 557]) inked(page, x, 50, x + 3, 193)
  for (let x = 60; x < 280; x += 12) inked(page, x, 75, x + 8, 100)
  inked(page, 60, 250, 400, 300)
  const rules = pixelRules(inkMask(page))
  assert.deepEqual(
    rules.map(({ across, at }) => `${across ? 'across' : 'down'} ${Math.floor(at)}`),
    ['across 51', 'across 121', 'across 191', 'down 41', 'down 301', 'down 558'],
  )
})

test('a sheet with nothing but grain has no ink', () => {
  const paper = sheet(200, 200)
  for (let i = 0; i < paper.pixels.length; i++) paper.pixels[i] = 235 + ((i * 7919) % 13)
  assert.equal(levelsOf(paper), null)
})

const blob = (x0: number, y0: number, x1: number, y1: number): Blob => ({
  area: [x0, y0, x1, y1],
  ink: (x1 - x0) * (y1 - y0),
})

/** Digits 14 wide and 20 high on y 40, and what stands at their foot. */
function figure(digits: number[], low: Blob[]): { blobs: Blob[]; grey: Grey; rules: [] } {
  const grey = sheet(200, 60)
  const blobs = [...digits.map((x) => blob(x, 20, x + 13, 40)), ...low]
  for (const { area } of blobs) inked(grey, ...area)
  return { blobs, grey, rules: [] }
}

test('a point that the looks took for a comma, or did not see, is told by its ink', () => {
  const point = figure([10, 34, 50, 66], [blob(26, 37, 29, 40)])
  assert.equal(withSeparators('7,581', ['7,581', '7.581'], point).text, '7.581')
  assert.equal(withSeparators('7581', ['7581', '7581'], point).text, '7.581')
  assert.equal(withSeparators('7581', ['7581', '7581'], point).sure, false)
})

test('a comma is longer than a point and hangs below the digits', () => {
  const comma = figure([10, 34, 50, 66], [blob(26, 37, 29, 44)])
  const read = withSeparators('7.581', ['7.581', '7,581'], comma)
  assert.equal(read.text, '7,581')
  assert.deepEqual(withSeparators('7,581', ['7,581', '7,581'], comma), {
    text: '7,581',
    sure: true,
  })
})

const word = (text: string, x: number, confidence: number): Word => ({
  text,
  box: [x, 10, x + 20, 20],
  baseline: 20,
  size: 10,
  bold: false,
  turn: 0,
  flags: ['ocr'],
  raised: false,
  confidence,
  otherwise: [],
})

test('a scanner’s own reading that has other digits makes a figure unsure, and other letters do not', () => {
  const read = [word('27', 0, 0.9), word('14', 50, 0.9), word('Warning', 100, 0.9)]
  const theirs = [word('21', 1, 1), word('14', 51, 1), word('Waming', 101, 1)]
  const { words, disagreed } = comparedWords(read, { shown: [], read: theirs })
  assert.deepEqual(
    disagreed.map(({ text, otherwise }) => [text, otherwise]),
    [['27', ['21']]],
  )
  assert.deepEqual(
    words.map(({ confidence }) => confidence),
    [0.3, 0.9, 0.9],
  )
})

test('what is typed onto a scanned form is taken as it stands, not as it looks', () => {
  const typed = { ...word('20', 0, 1), flags: [] }
  assert.deepEqual(comparedWords([word('2O', 1, 0.7)], { shown: [typed], read: [] }).words, [])
})

test('size, resolution and colours of a picture are read from it', () => {
  const jpeg = packJpeg(fixture('scan-saved-as-jpeg/reply.jpg'))
  assert.ok(jpeg && jpeg !== 'rare')
  assert.deepEqual([jpeg.width, jpeg.height, jpeg.dpi, jpeg.rotate], [1_653, 1_170, 200, 0])
  const png = packPng(fixture('scan-saved-as-png/reply.png'))
  assert.ok(png && png !== 'rare')
  assert.deepEqual([png.width, png.height, Math.round(png.dpi)], [1_653, 1_170, 200])
})

const fixture = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/read/${path}`, import.meta.url)))

/** Red that is half seen, and red that is not seen at all, in two pixels. */
function seeThrough(): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(2, 0)
  head.writeUInt32BE(1, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const row = deflateSync(Uint8Array.of(0, 255, 0, 0, 128, 255, 0, 0, 0))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', row),
    chunk('IEND', row.subarray(0, 0)),
  ])
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(kind, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}

test('what is seen through in a picture lies on white paper', async () => {
  const { rgba } = openPng((await renderPage(seeThrough(), 1, 96)).png)
  assert.deepEqual([...rgba.slice(0, 3)], [255, 127, 127])
  assert.deepEqual([...rgba.slice(4, 7)], [255, 255, 255])
})

test('a picture cut short, and one of a kind that is not read, are refused for what they are', async () => {
  const cut = await readFile({ name: 'scan.png', bytes: seeThrough().subarray(0, 20) })
  assert.equal(cut.status === 'refused' && cut.reason.code, 'damaged')
  const gif = await readFile({
    name: 'scan.gif',
    bytes: Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;'),
  })
  assert.equal(gif.status === 'refused' && gif.reason.code, 'unsupported-format')
})
