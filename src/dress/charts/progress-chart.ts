// How many of all, day by day, stood where: a column a day, its parts one above the other. Wide and narrow drawings of the same.
import { type Html, html } from '../html/html.ts'

export interface ProgressShown {
  /** Read out in place of the drawing. */
  says: string
  /** From the foot of a column to its head, each with its look. */
  parts: readonly { id: string; name: string; look: Look }[]
  days: readonly { day: string; shown: string; counts: readonly number[] }[]
  /** Of all that are asked: the height of the picture. */
  all: number
}

/** Told apart without colour: filled, outlined, hatched. */
export type Look = 'full' | 'alarm' | 'hatched' | 'half' | 'light' | 'dashed'

const HEIGHT = 220
const FOOT = 26
const LEFT = 34

export function progressChart(shown: ProgressShown): Html {
  return html`
    <figure class="progress">
      ${drawn(shown, 880, 'wide')}${drawn(shown, 340, 'narrow')}
      <figcaption>
        <ul class="progress__key">
          ${shown.parts.map(
            ({ name, look }) => html`
              <li>
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                  <rect class="pg pg--${look}" x="1" y="1" width="14" height="14"/>${strokes(look, { x: 1, top: 1, width: 14, height: 14 })}
                </svg>
                ${name}
              </li>
            `,
          )}
        </ul>
      </figcaption>
    </figure>
  `
}

function drawn(
  { says, parts, days, all }: ProgressShown,
  width: number,
  kind: 'wide' | 'narrow',
): Html {
  const inner = width - LEFT - 4
  const step = inner / Math.max(1, days.length)
  const bar = Math.max(1, step - (step > 6 ? 2 : 0))
  const y = (n: number): number => round((n / Math.max(1, all)) * (HEIGHT - FOOT - 8))
  return html`
    <svg
      class="chart chart--${kind}"
      viewBox="0 0 ${width} ${HEIGHT}"
      role="img"
      aria-label="${says}">
      ${[0, Math.round(all / 2), all].map(
        (n) => html`
          <line class="grid" x1="${LEFT}" x2="${width - 4}" y1="${HEIGHT - FOOT - y(n)}" y2="${HEIGHT - FOOT - y(n)}"/>
          <text class="q" x="${LEFT - 6}" y="${HEIGHT - FOOT - y(n) + 4}" text-anchor="end">${n}</text>
        `,
      )}
      ${days.map(({ counts }, i) => column(counts, parts, { x: round(LEFT + i * step), bar: round(bar), y }))}
      ${named(days, kind === 'wide' ? 6 : 3).map(
        ({ shown, i, anchor }) => html`
          <text class="q" x="${round(LEFT + i * step + bar / 2)}" y="${HEIGHT - 6}" text-anchor="${anchor}">
            ${shown}
          </text>
        `,
      )}
    </svg>
  `
}

interface Column {
  x: number
  bar: number
  y(n: number): number
}

function column(
  counts: readonly number[],
  parts: ProgressShown['parts'],
  { x, bar, y }: Column,
): Html {
  let below = 0
  return html`
    ${parts.map(({ look }, i) => {
      const n = counts[i] ?? 0
      if (n === 0) return false
      const [top, height] = [round(HEIGHT - FOOT - y(below + n)), y(n)]
      below += n
      return html`
        <rect class="pg pg--${look}" x="${x}" y="${top}" width="${bar}" height="${height}"/>
        ${strokes(look, { x, top, width: bar, height })}
      `
    })}
  `
}

interface Box {
  x: number
  top: number
  width: number
  height: number
}

/** Strokes across or upright, so that parts are told apart where there is no colour. */
function strokes(look: Look, { x, top, width, height }: Box): Html | false {
  const [right, foot] = [round(x + width), round(top + height)]
  if (look === 'hatched')
    return html`${every(height).map((at) => stroke([x, right], [round(top + at), round(top + at)]))}`
  if (look === 'half')
    return html`${every(width).map((at) => stroke([round(x + at), round(x + at)], [top, foot]))}`
  return false
}

const stroke = ([x1, x2]: [number, number], [y1, y2]: [number, number]): Html =>
  html`<line class="pg__hatch" x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}"/>`

const APART = 5

const every = (length: number): number[] =>
  Array.from({ length: Math.floor(length / APART) }, (_, i) => 3 + i * APART)

/** A few days with their names, the first and the last among them. */
function named(
  days: ProgressShown['days'],
  many: number,
): { shown: string; i: number; anchor: string }[] {
  const last = days.length - 1
  const at = [
    ...new Set(Array.from({ length: many }, (_, i) => Math.round((i / (many - 1)) * last))),
  ]
  return at.map((i) => ({
    i,
    shown: days[i]?.shown ?? '',
    anchor: i === 0 ? 'start' : i === last ? 'end' : 'middle',
  }))
}

const round = (n: number): number => Math.round(n * 10) / 10
