import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookStyles } from './xlsx-styles.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const FONTS =
  '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts>'
const FILLS =
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>'

const unseen = (...styles: [font: number, fill: number][]): number[] => [
  ...bookStyles(
    `<styleSheet xmlns="${MAIN}">${FONTS}${FILLS}<cellXfs>${styles
      .map(([font, fill]) => `<xf fontId="${font}" fillId="${fill}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  ).flags.keys(),
]

test('white ink on no ground is unseen, whether the colour or the theme says white', () => {
  assert.deepEqual(unseen([0, 0], [1, 0], [2, 0]), [1, 2])
})

test('white ink on blue is a head that everybody sees', () => {
  assert.deepEqual(unseen([1, 1], [2, 1]), [])
})
