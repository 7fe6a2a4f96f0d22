// Bars lying: one a name, the longest first, each with its number; a floor goes on in dashes, a range has its upper end in a softer tone.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { type Html, html } from '../html/html.ts'
import { fitted, widthIn } from './lines.ts'
import { EDGE, HAIR, INK, QUIET, round, SOFT, WORDS, words } from './picture.ts'

export interface Bar {
  name: string
  /** In any one unit, the same for all. */
  value: Bounds
  /** As it is printed: "88", "6+", "£1,204". */
  shown: string
  /** How far chance reaches, in the same unit: a thin line over the bar. */
  interval?: { low: number; high: number }
  /** Set out from the others. */
  marked?: boolean
}

const ROW = 22
const NAMES = 210
const LETTERING = { face: 'sans', bold: false, size: 14 } as const

/** What is drawn, and how high it is. */
export function bars(all: readonly Bar[], width: number): { drawn: Html; height: number } {
  const most =
    greatest(
      all.flatMap(({ value, interval }) => [value.high ?? value.low, interval?.high ?? 0]),
    ) || 1
  const from = EDGE + NAMES
  const numbers =
    greatest(all.map(({ shown }) => widthIn(shown, { ...LETTERING, bold: true }))) + 26
  const along = (n: number): number => round(((width - 2 * EDGE - NAMES - numbers) * n) / most)
  const drawn = html`
    ${all.map(({ name, value, shown, interval, marked = false }, i) => {
      const y = i * ROW
      const end = from + along(Math.max(value.high ?? value.low, interval?.high ?? 0))
      return html`
        ${words(fitted(name, NAMES - 12, { ...LETTERING, bold: marked }), { x: from - 10, y: y + 15, anchor: 'end', bold: marked })}
        ${
          value.high !== null &&
          value.high > value.low &&
          html`<rect x="${from}" y="${y + 4}" width="${along(value.high)}" height="14" fill="${SOFT}"/>`
        }
        <rect x="${from}" y="${y + 4}" width="${along(value.low)}" height="14" fill="${INK}"/>
        ${
          value.high === null &&
          html`<path d="M${end} ${y + 11}h18" stroke="${INK}" stroke-width="2" stroke-dasharray="4 3"/>`
        }
        ${
          interval &&
          html`<path d="M${from + along(interval.low)} ${y + 11}H${from + along(interval.high)}" stroke="${WORDS}"/>`
        }
        ${words(shown, { x: end + (value.high === null ? 24 : 6), y: y + 15, bold: marked, fill: marked ? INK : QUIET })}
      `
    })}
    <path d="M${from} 0v${all.length * ROW}" stroke="${HAIR}"/>
  `
  return { drawn, height: all.length * ROW }
}
