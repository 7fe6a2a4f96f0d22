// One body's rate among all others, on one line: wide and narrow drawings of the same points.
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Html, html } from '../html/html.ts'

export interface StripPoint {
  name: string
  rate: number
}

export interface StripShown {
  /** Read out in place of the drawing. */
  says: string
  me: StripPoint & { low: number; high: number | null }
  others: readonly StripPoint[]
  /** null where there is none. */
  average: number | null
  /** Ends that are named, so that the line has a scale in names too. */
  named: readonly StripPoint[]
}

const TICK = 5
const EDGE = 20

export function stripChart(strip: StripShown): Html {
  return html`${drawn(strip, 880, 'wide')}${drawn(strip, 340, 'narrow')}`
}

function drawn(
  { says, me, others, average, named }: StripShown,
  width: number,
  kind: 'wide' | 'narrow',
): Html {
  const furthest = greatest([average ?? 0, me.high ?? me.rate, ...others.map(({ rate }) => rate)])
  const end = Math.ceil(furthest / TICK) * TICK
  const x = (rate: number): number =>
    Math.round((EDGE + (rate / end) * (width - 2 * EDGE)) * 10) / 10
  return html`
    <svg class="chart chart--${kind}" viewBox="0 0 ${width} 92" role="img" aria-label="${says}">
      <line class="ax" x1="${EDGE}" x2="${width - EDGE}" y1="58" y2="58"/>${ticks(end, x)}
      ${average !== null && html`<line class="lim lim--95" x1="${x(average)}" x2="${x(average)}" y1="22" y2="66"/>`}
      ${others.map(({ rate }) => html`<circle class="pt--floor" cx="${x(rate)}" cy="58" r="4.5"/>`)}
      ${mine(me, x)}${myName(me, x, width)}
      ${
        average !== null &&
        html`
          <text class="q" x="${Math.max(x(average), 40)}" y="16" text-anchor="middle">
            average ${average.toFixed(2)}
          </text>
        `
      }
      ${kind === 'wide' && named.map((point) => otherName(point, me, x))}
    </svg>
  `
}

function ticks(end: number, x: (rate: number) => number): Html {
  const at = Array.from({ length: end / TICK + 1 }, (_, i) => i * TICK)
  return html`
    ${at.map(
      (n) => html`
        <text class="q" x="${x(n)}" y="80" text-anchor="middle">${n}</text>
        <line class="ax" x1="${x(n)}" x2="${x(n)}" y1="58" y2="63"/>
      `,
    )}
  `
}

function mine({ rate, low, high }: StripShown['me'], x: (rate: number) => number): Html {
  const whisker =
    high !== null &&
    html`
      <line class="whisk" x1="${x(low)}" x2="${x(high)}" y1="40" y2="40"/>
      <line class="whisk" x1="${x(low)}" x2="${x(low)}" y1="36" y2="44"/>
      <line class="whisk" x1="${x(high)}" x2="${x(high)}" y1="36" y2="44"/>
    `
  return html`
    ${whisker}<circle class="pt" cx="${x(rate)}" cy="40" r="6"/>
    <circle class="pt" cx="${x(rate)}" cy="58" r="6"/>
  `
}

/** To the right of its interval, or to the left where the right has no room. */
function myName(
  { name, rate, low, high }: StripShown['me'],
  x: (rate: number) => number,
  width: number,
): Html {
  const says = `${name} ${rate.toFixed(2)}`
  const room = width - x(high ?? rate) - 14
  return says.length * 6.6 < room
    ? html`<text class="lab" x="${x(high ?? rate) + 10}" y="44">${says}</text>`
    : html`<text class="lab" x="${x(low) - 10}" y="44" text-anchor="end">${says}</text>`
}

/** Only where it does not run into the body's own interval and name. */
function otherName(
  { name, rate }: StripPoint,
  me: StripShown['me'],
  x: (rate: number) => number,
): Html | null {
  const from = x(me.low) - 60
  const to = x(me.high ?? me.rate) + 20 + (me.name.length + 6) * 6.6
  const half = name.length * 3.2
  const at = Math.max(x(rate), half)
  if (name === me.name || (at + half > from && at - half < to)) return null
  return html`<text class="q" x="${at}" y="44" text-anchor="middle">${name}</text>`
}
