import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Grey, WHITE } from './grey.ts'
import { straightPicture } from './straight-picture.ts'

/** A page of hairlines across, so many grey levels dark at their middle, turned by so many degrees, with a line of black letters. */
function ruledPage(middle: number, degrees: number): Grey {
  const [width, height] = [1600, 900]
  const pixels = new Uint8Array(width * height).fill(WHITE)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (const top of [200, 300, 400, 500, 600])
    for (let x = 100; x < 1500; x++) {
      const y = top + slope * x
      // one row's worth of grey, shared by the two rows that it lies on
      for (const row of [Math.floor(y), Math.floor(y) + 1])
        pixels[row * width + x] = Math.round(
          WHITE - (WHITE - middle) * Math.max(0, 1 - Math.abs(row - y)),
        )
    }
  for (let letter = 0; letter < 40; letter++)
    for (let x = 120 + letter * 30; x < 132 + letter * 30; x++)
      for (let y = 240; y < 264; y++)
        if ((x + letter) % 12 < 3 || y % 12 < 3) pixels[(y + Math.round(slope * x)) * width + x] = 0
  return { width, height, pixels }
}

// How a printed hairline comes out of a scanner: black, grey, light grey; level, or turned as paper is fed.
for (const [middle, degrees] of [
  [0, 0],
  [110, -0.7],
  [110, 0.4],
  [140, -1.3],
  [90, 2],
] as const)
  test(`hairlines of grey ${middle} on a page turned by ${degrees} degrees are rules whole, and leave no ink`, () => {
    const { rules, lines } = straightPicture(ruledPage(middle, degrees), 0)
    const across = rules.filter((rule) => rule.across && rule.to - rule.from > 1300)
    assert.equal(across.length, 5)
    assert.equal(lines.length, 1)
  })
