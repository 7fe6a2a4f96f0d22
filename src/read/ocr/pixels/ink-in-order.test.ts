import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partedByDirection } from '../letters/sideways-lines.ts'
import { aroundBlobs, type Blob } from './blobs.ts'
import { dottedRules } from './dotted-rules.ts'
import { type Area, type Grey, inkMask, levelsOf, WHITE } from './grey.ts'
import { withoutRim } from './rim.ts'
import { shadesOf, withoutShades } from './shading.ts'
import { skewOf } from './skew.ts'
import { straightPicture } from './straight-picture.ts'
import type { InkLine } from './text-lines.ts'

const blob = (...area: Area): Blob => ({
  area,
  ink: (area[2] - area[0]) * (area[3] - area[1]),
})

const lineOf = (blobs: Blob[]): InkLine => ({ area: aroundBlobs(blobs), blobs })

function sheet(width: number, height: number): Grey {
  return { width, height, pixels: new Uint8Array(width * height).fill(WHITE) }
}

function paint(grey: Grey, level: number, [x0, y0, x1, y1]: Area): void {
  for (let y = y0; y < y1; y++) grey.pixels.fill(level, y * grey.width + x0, y * grey.width + x1)
}

/** A figure that ends at x, its digits 18 pixels wide and 28 high. */
const figure = (digits: number, x: number, y: number): InkLine =>
  lineOf(
    Array.from({ length: digits }, (_, i) => {
      const left = x - 22 * (digits - i)
      return blob(left, y, left + 18, y + 28)
    }),
  )

test('long and short figures under one another lie; letters that stand closer than rows are a head', () => {
  const column = [2, 5, 2, 5, 1].map((digits, r) => figure(digits, 400, 100 + 50 * r))
  assert.deepEqual(partedByDirection(column, []).stacks, [])
  const head = Array.from({ length: 8 }, (_, i) =>
    lineOf([blob(200, 100 + 24 * i, 228, 120 + 24 * i)]),
  )
  const { lying, stacks } = partedByDirection([...column, ...head], [])
  assert.deepEqual(stacks, [head])
  assert.deepEqual(lying, column)
})

const dots = (x: number, y: number, dx: number, dy: number, many: number): Blob[] =>
  Array.from({ length: many }, (_, i) => {
    const [left, top] = [x + i * dx, y + i * dy]
    return blob(left, top, left + 3, top + 3)
  })

test('dots in a row are a rule, across and down; commas under one another and a leader are none', () => {
  const letter = blob(20, 280, 36, 304)
  const commas = Array.from({ length: 14 }, (_, i) => blob(300, 100 + 50 * i, 305, 110 + 50 * i))
  const rules = dottedRules([
    ...dots(40, 50, 9, 0, 40),
    ...dots(40, 60, 0, 9, 30),
    letter,
    ...dots(42, 300, 9, 0, 20),
    ...commas,
  ])
  assert.deepEqual(
    rules.map(({ across, at, from, to }) => [across, at, from, to]),
    [
      [true, 51.5, 40, 394],
      [false, 41.5, 50, 324],
    ],
  )
})

test('under much shading the ink is still as dark as the letters are', () => {
  const page = sheet(400, 400)
  paint(page, 205, [0, 0, 400, 160])
  for (let x = 20; x < 380; x += 12) paint(page, 40, [x, 200, x + 5, 220])
  assert.deepEqual(levelsOf(page), { paper: 255, ink: 40 })
})

test('a punched hole leaves nothing that could be read; a dark head keeps its letters', () => {
  const page = sheet(600, 400)
  for (let y = -38; y < 38; y++) {
    const half = Math.round(Math.sqrt(38 * 38 - y * y))
    paint(page, 0, [100 - half, 200 + y, 100 + half, 201 + y])
  }
  paint(page, 30, [200, 100, 500, 180])
  for (let x = 240; x < 460; x += 20) paint(page, WHITE, [x, 125, x + 8, 155])
  const { pixels } = withoutShades(page, shadesOf(page))
  const darkIn = ([x0, y0, x1, y1]: Area): number => {
    let dark = 0
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) if ((pixels[y * page.width + x] ?? WHITE) < 160) dark++
    return dark
  }
  assert.equal(darkIn([50, 150, 150, 250]), 0)
  assert.ok(darkIn([230, 115, 470, 165]) > 2_000)
})

test('a sheet that lies askew on the glass is made straight, though the dark round it is level', () => {
  const page = sheet(1000, 800)
  paint(page, 0, [0, 0, 1000, 40])
  for (let y = 100; y < 740; y += 60)
    for (let x = 50; x < 950; x += 14) {
      const top = y + Math.round(0.02 * x)
      paint(page, 0, [x, top, x + 7, top + 16])
    }
  const skew = skewOf(withoutRim(inkMask(page)))
  assert.ok(Math.abs(skew - 0.02) < 0.001, `${skew}`)
})

test('the dark rim of a copier’s glass is no drawing; a frame within the page is', () => {
  const page = sheet(800, 1000)
  const frame = ([x0, y0, x1, y1]: Area): void => {
    paint(page, 0, [x0, y0, x1, y0 + 20])
    paint(page, 0, [x0, y0, x0 + 20, y1])
  }
  frame([0, 0, 800, 1000])
  frame([300, 400, 600, 700])
  const { drawings } = straightPicture(page, 0)
  assert.equal(drawings.length, 1)
})
