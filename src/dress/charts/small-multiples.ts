// Small multiples: one small drawing of columns a body, all on one scale; the table beside them says the same in numbers.

import type { Bounds } from '../../vocabulary/bounds.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Hole, type Html, html } from '../html/html.ts'

export interface Multiple {
  name: Hole
  /** Read out in place of the drawing. */
  says: string
  /** In the order of the columns; null where nothing was given: no column, never one of nought. */
  values: readonly (Bounds | null)[]
}

export interface MultiplesShown {
  label: string
  /** Named under the first and the last column. */
  ends: readonly [first: string, last: string]
  /** The scale's upper end, as it is printed. */
  most: string
  multiples: readonly Multiple[]
}

const WIDTH = 140
const HEIGHT = 56
/** Of a column's room the share that stays empty. */
const GAP = 0.22

export function smallMultiples({ label, ends, most, multiples }: MultiplesShown): Html {
  const tallest = greatest([1, ...multiples.flatMap(({ values }) => values.flatMap(topOf))])
  return html`
    <ul class="multiples" aria-label="${label}">
      ${multiples.map(
        ({ name, says, values }) =>
          html`
            <li>
              <span class="multiples__name">${name}</span>
              <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 2}" role="img" aria-label="${says}">
                <line class="ax" x1="0" x2="${WIDTH}" y1="${HEIGHT}" y2="${HEIGHT}"/>
                ${values.map((value, i) => value && column(value, roomOf(i, values.length), tallest))}
              </svg>
              <span class="multiples__ends"><span>${ends[0]}</span><span>${ends[1]}</span></span>
            </li>
`,
      )}
    </ul>
    <p class="note">
      One drawing each, all on one scale: the tallest column is ${most}. A full column is exact, a
      dashed one a floor, a whisker a range. No column: no number is confirmed.
    </p>
  `
}

const topOf = (value: Bounds | null): number[] => (value ? [value.high ?? value.low] : [])

interface Room {
  x: number
  width: number
}

/** As many columns as there are share the width, none wider than a sixth of it. */
function roomOf(i: number, many: number): Room {
  const room = Math.min(WIDTH / many, WIDTH / 6)
  const apart = many > 1 ? (WIDTH - room) / (many - 1) : 0
  return { x: round(i * apart + (room * GAP) / 2), width: round(room * (1 - GAP)) }
}

const round = (n: number): number => Math.round(n * 100) / 100

function column({ low, high }: Bounds, { x, width }: Room, tallest: number): Html {
  const up = (n: number): number => round((HEIGHT * n) / tallest)
  const kind = high === null ? 'bar--open' : 'bar'
  const bar = html`
    <rect class="${kind}" x="${x}" y="${HEIGHT - up(low)}" width="${width}" height="${up(low)}"/>
  `
  if (high === null || high === low) return bar
  const middle = round(x + width / 2)
  return html`
    ${bar}
    <line class="whisk" x1="${middle}" x2="${middle}" y1="${HEIGHT - up(low)}" y2="${HEIGHT - up(high)}"/>
    <line class="whisk" x1="${middle - 3}" x2="${middle + 3}" y1="${HEIGHT - up(high)}" y2="${HEIGHT - up(high)}"/>
  `
}
