// Columns standing: one a year, each with its number above it; a floor is open at its top.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Html, html } from '../html/html.ts'
import { EDGE, HAIR, INK, QUIET, round, SOFT, words } from './picture.ts'

export interface Column {
  /** "2012", "2019/20" */
  name: string
  /** null where nothing was given: no column, never one of nought. */
  value: Bounds | null
  shown: string
}

const HEIGHT = 230
const TOP = 26

export function columns(all: readonly Column[], width: number): { drawn: Html; height: number } {
  const most = greatest([1, ...all.map(({ value }) => value?.high ?? value?.low ?? 0)])
  const room = (width - 2 * EDGE) / Math.max(1, all.length)
  const thick = Math.min(room * 0.66, 90)
  const up = (n: number): number => round(((HEIGHT - TOP) * n) / most)
  const drawn = html`
    ${all.map(({ name, value, shown }, i) => {
      const middle = EDGE + room * (i + 0.5)
      const x = round(middle - thick / 2)
      const top = value ? HEIGHT - up(value.high ?? value.low) : HEIGHT
      return html`
        ${
          value?.high != null &&
          value.high > value.low &&
          html`<rect x="${x}" y="${top}" width="${round(thick)}" height="${up(value.high)}" fill="${SOFT}"/>`
        }
        ${value && html`<rect x="${x}" y="${HEIGHT - up(value.low)}" width="${round(thick)}" height="${up(value.low)}" fill="${INK}"/>`}
        ${
          value?.high === null &&
          html`<path d="M${x} ${top - 4}h${round(thick)}" stroke="${INK}" stroke-width="2" stroke-dasharray="4 3"/>`
        }
        ${words(shown, { x: middle, y: top - 9, anchor: 'middle', bold: true, fill: INK })}
        ${words(name, { x: middle, y: HEIGHT + 19, anchor: 'middle', fill: QUIET })}
      `
    })}
    <path d="M${EDGE} ${HEIGHT}h${width - 2 * EDGE}" stroke="${HAIR}"/>
  `
  return { drawn, height: HEIGHT + 26 }
}
