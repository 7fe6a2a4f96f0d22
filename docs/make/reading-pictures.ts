// The pictures of docs/reading.md, drawn from fixtures by the reader's own stages:
//   node docs/make/reading-pictures.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openPng, type Pixels } from '../../src/read/drawing/open-png.ts'
import { type Colour, frame } from '../../src/read/drawing/pen.ts'
import { pngOf } from '../../src/read/drawing/png.ts'
import { framePage } from '../../src/read/page/frame.ts'
import type { Rule } from '../../src/read/page/ink.ts'
import { pagePicture } from '../../src/read/page-picture.ts'
import { withPdf } from '../../src/read/pdf/first/engine.ts'
import { readPageInk } from '../../src/read/pdf/first/read-page-ink.ts'
import { renderPage } from '../../src/read/pdf/first/render-page.ts'
import { readFile } from '../../src/read/read-file.ts'
import { fillEdges } from '../../src/read/tables/ruled/fill-edges.ts'
import { joinRules } from '../../src/read/tables/ruled/join-rules.ts'
import type { Box } from '../../src/vocabulary/place.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const DPI = 110
const POINTS_PER_INCH = 72
const WORD: Colour = [29, 78, 216]
const RULE: Colour = [220, 38, 38]

interface Shown {
  fixture: string
  name: string
  /** The stretch of the page that is shown, in points from its top left. */
  crop: Box
  /** ink: words and rules as they stand on the page. read: what was made of them. */
  stages: ('ink' | 'read')[]
}

const SHOWN: Shown[] = [
  {
    fixture: 'pdf-ruled-43-forces',
    name: 'ruled',
    crop: [30, 10, 720, 230],
    stages: ['ink', 'read'],
  },
  {
    fixture: 'pdf-cells-of-several-lines',
    name: 'open',
    crop: [40, 30, 560, 240],
    stages: ['ink', 'read'],
  },
  {
    fixture: 'scan-ruled-table-at-200-dpi',
    name: 'scan',
    crop: [40, 60, 470, 260],
    stages: ['read'],
  },
]

mkdirSync(`${root}docs/reading`, { recursive: true })
for (const { fixture, name, crop, stages } of SHOWN) {
  const bytes = readFileSync(`${root}fixtures/read/${fixture}/reply.pdf`)
  for (const stage of stages) {
    const image = await renderPage(bytes, 1, DPI)
    const drawn =
      stage === 'ink' ? await inkDrawn(bytes, openPng(image.png)) : await readDrawn(bytes, image)
    const { rgba, width, height } = cut(drawn, crop)
    writeFileSync(`${root}docs/reading/${name}-${stage}.png`, pngOf(rgba, width, height, width * 4))
    console.log(`docs/reading/${name}-${stage}.png`)
  }
}

async function inkDrawn(bytes: Uint8Array, pixels: Pixels): Promise<Pixels> {
  await withPdf(bytes, (pdf) => {
    const ink = readPageInk(pdf, 1)
    if (!ink) throw new Error('the page cannot be read')
    const { lines, toDisplay } = framePage(ink)
    for (const { box } of lines.flatMap(({ words }) => words)) outline(pixels, toDisplay(box), WORD)
    const rules = joinRules([...ink.rules, ...fillEdges({ ...ink, lines, sideways: [] })])
    for (const rule of rules) outline(pixels, boxOf(rule), RULE)
  })
  return pixels
}

async function readDrawn(
  bytes: Uint8Array,
  image: Awaited<ReturnType<typeof renderPage>>,
): Promise<Pixels> {
  const outcome = await readFile({ name: 'reply.pdf', bytes })
  if (outcome.status !== 'read') throw new Error(outcome.reason.message)
  return openPng(pagePicture(image, outcome.document))
}

function boxOf({ across, at, from, to }: Rule): Box {
  return across ? [from, at - 0.5, to, at + 0.5] : [at - 0.5, from, at + 0.5, to]
}

function outline(pixels: Pixels, [x0, y0, x1, y1]: Box, colour: Colour): void {
  const scale = DPI / POINTS_PER_INCH
  frame(pixels, [x0 * scale, y0 * scale, x1 * scale, y1 * scale], colour, 1)
}

function cut({ rgba, width, height }: Pixels, crop: Box): Pixels {
  const scale = DPI / POINTS_PER_INCH
  const [x0, y0, x1, y1] = crop.map((at) => Math.round(at * scale)) as Box
  const [right, bottom] = [Math.min(x1, width), Math.min(y1, height)]
  const [wide, high] = [right - x0, bottom - y0]
  const kept = new Uint8Array(wide * high * 4)
  for (let y = 0; y < high; y++) {
    const from = ((y0 + y) * width + x0) * 4
    kept.set(rgba.subarray(from, from + wide * 4), y * wide * 4)
  }
  return { rgba: kept, width: wide, height: high }
}
