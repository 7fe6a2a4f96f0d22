// Rates against what they are per, between limits that narrow as that grows: wide and narrow drawings of the same points.
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Html, html } from '../html/html.ts'

export interface FunnelShown {
  /** Read out in place of the drawing. */
  says: string
  points: readonly { name: string; base: number; rate: number; out: boolean; href: string }[]
  average: number
  /** At each base the limits: 95 and 99.8 %. */
  limits: (base: number) => { inner: Ends; outer: Ends }
  /** Under the horizontal axis: "workforce". */
  per: string
}

interface Ends {
  low: number
  high: number
}

const EDGE = 34
const FOOT = 30
const STEPS = 40

export const funnelChart = (shown: FunnelShown): Html =>
  html`${drawn(shown, { width: 880, height: 380 }, 'wide')}${drawn(shown, { width: 340, height: 300 }, 'narrow')}`

function drawn(
  { says, points, average, limits, per }: FunnelShown,
  { width, height }: { width: number; height: number },
  kind: 'wide' | 'narrow',
): Html {
  const most = greatest(points.map(({ base }) => base))
  const least = most / STEPS
  const top = Math.ceil(greatest(points.map(({ rate }) => rate)) * 1.1)
  // Root scales: the small bodies are many and would stand on one another.
  const x = (base: number) => round(EDGE + (width - 2 * EDGE) * Math.sqrt(base / (most * 1.05)))
  const y = (rate: number) =>
    round(height - FOOT - (height - FOOT - 16) * (Math.min(rate, top) / top))
  const bases = Array.from(
    { length: STEPS + 1 },
    (_, i) => least + ((most * 1.05 - least) * i * i) / (STEPS * STEPS),
  )
  const line = (at: (base: number) => number): string =>
    bases.map((base) => `${x(base)},${y(at(base))}`).join(' ')
  const limit = (of: 'inner' | 'outer', end: keyof Ends): Html => html`
    <polyline class="lim${of === 'inner' && ' lim--95'}" points="${line((base) => limits(base)[of][end])}"/>
  `
  return html`
    <svg class="chart chart--${kind}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${says}">
      ${limit('outer', 'low')}${limit('outer', 'high')}${limit('inner', 'low')}${limit('inner', 'high')}
      <line class="grid" x1="${EDGE}" x2="${width - EDGE}" y1="${y(average)}" y2="${y(average)}"/>
      <line class="ax" x1="${EDGE}" x2="${width - EDGE}" y1="${height - FOOT}" y2="${height - FOOT}"/>
      ${[0, top / 2, top].map(
        (rate) =>
          html`<text class="q" x="${EDGE - 6}" y="${y(rate) + 4}" text-anchor="end">${short(rate)}</text>`,
      )}
      <text class="q" x="${x(most)}" y="${height - 12}" text-anchor="end">${per}, up to ${most.toLocaleString('en-GB')}</text>
      ${points.map(
        ({ name, base, rate, out, href }) => html`
        <a href="${href}" aria-label="${name}: ${rate.toFixed(2)}">
          <circle class="${out ? 'pt pt--out' : 'pt'}" cx="${x(base)}" cy="${y(rate)}" r="5"/>
          ${out && html`<text class="lab" ${besides(x(base), width)} y="${y(rate) + 4}">${name}</text>`}
        </a>
      `,
      )}
    </svg>
  `
}

/** To the right of its point, or to the left where the right has no room. */
const besides = (at: number, width: number): Html =>
  at > width * 0.6 ? html`x="${at - 9}" text-anchor="end"` : html`x="${at + 9}"`

const round = (n: number): number => Math.round(n * 10) / 10

const short = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(1))
