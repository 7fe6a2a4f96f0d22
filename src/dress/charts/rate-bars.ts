// Bars of rates with their intervals, inside the table that says the same in numbers.
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Hole, type Html, html } from '../html/html.ts'

export interface RateBar {
  id?: string
  rank: Hole
  name: Hole
  /** What the body gave, through number(); its unit in its own words. */
  gave: Hole
  unit: Hole
  /** null: a floor, whose upper end is not known. */
  rate: { value: number; low: number; high: number | null }
  rateShown: Hole
  interval: Hole
}

export interface RateBarsShown {
  caption: string
  /** Heads of the columns name, gave, unit, plot, rate, interval. */
  heads: [string, string, string, string, string, string]
  bars: readonly RateBar[]
  /** Bodies without a number: mark and words, no bar. */
  without: readonly { name: Hole; mark: Hole; says: Hole }[]
  /** The dotted line; null where there is none. */
  average: number | null
}

/** Room after the longest whisker, as a share of it. */
const HEADROOM = 1.04

export function rateBars({ caption, heads, bars, without, average }: RateBarsShown): Html {
  const furthest = greatest([average ?? 0, ...bars.map(({ rate }) => rate.high ?? rate.value * 2)])
  const along = (n: number): string => `${((100 * n) / (furthest * HEADROOM)).toFixed(2)}%`
  const [name, gave, unit, plot, rate, interval] = heads
  return html`
    <table class="bars">
      <caption class="vh">${caption}</caption>
      <thead>
        <tr>
          <td class="rk"></td>
          <th scope="col">${name}</th>
          <th scope="col" class="n">${gave}</th>
          <th scope="col" class="unitc">${unit}</th>
          <th scope="col">${plot}</th>
          <th scope="col" class="n">${rate}</th>
          <th scope="col" class="n">${interval}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          (bar) =>
            html`
              <tr${bar.id && html` id="${bar.id}"`}>
                <td class="rk">${bar.rank}</td>
                <th scope="row">${bar.name}</th>
                <td class="n cnt">${bar.gave}</td>
                <td class="unit unitc">${bar.unit}</td>
                <td class="plot">${barDrawn(bar, average, along)}</td>
                <td class="n rate">${bar.rateShown}</td>
                <td class="n ci unit">${bar.interval}</td>
              </tr>
`,
        )}
      </tbody>
      ${
        without.length > 0 &&
        html`
          <tbody>
            ${without.map(
              ({ name, mark, says }) =>
                html`
                  <tr>
                    <td class="rk"></td>
                    <th scope="row">${name}</th>
                    <td class="n cnt">${mark}</td>
                    <td class="span unit" colspan="4">${says}</td>
                  </tr>
`,
            )}
          </tbody>
        `
      }
    </table>
  `
}

function barDrawn({ rate }: RateBar, average: number | null, along: (n: number) => string): Html {
  const ref =
    average !== null &&
    html`
    <line class="ref" x1="${along(average)}" x2="${along(average)}" y1="-3" y2="25"/>
  `
  const bar = html`<rect class="bar" x="0" y="6" width="${along(rate.value)}" height="10"/>`
  return html`
    <svg aria-hidden="true">
      ${ref}${bar}
      ${rate.high === null ? openEnd(rate.value, along) : whisker(rate.low, rate.high, along)}
    </svg>
  `
}

function whisker(low: number, high: number, along: (n: number) => string): Html {
  const end = (n: number) =>
    html`<line class="whisk" x1="${along(n)}" x2="${along(n)}" y1="7.5" y2="14.5"/>`
  return html`
    <line class="whisk" x1="${along(low)}" x2="${along(high)}" y1="11" y2="11"/>${end(low)}
    ${end(high)}
  `
}

/** At least so much, and no telling how much more. */
function openEnd(value: number, along: (n: number) => string): Html {
  return html`
    <line
      class="whisk"
      stroke-dasharray="2 3"
      x1="${along(value)}"
      x2="${along(value * 1.9)}"
      y1="11"
      y2="11"/>
    <svg x="${along(value * 1.9)}" y="5" width="8" height="12" overflow="visible">
      <path class="whisk" fill="none" d="M-3 1.5 2 6l-5 4.5"/>
    </svg>
  `
}
