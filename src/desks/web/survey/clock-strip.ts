// One body's clock as a strip: twenty working days to the mark, the run so far, the reply as a dot.
import type { Clock } from '../../../calendar/clock.ts'
import { type Html, html } from '../../../dress/html/html.ts'

const DUE_AT = 20
const SHOWN_DAYS = 40
const LEFT = 2
const RIGHT = 110
const ACROSS = RIGHT - LEFT

export function clockStrip(clock: Clock, seen: 'replied' | 'not-seen' | 'silent'): Html {
  const { repliedOnDay: day } = clock
  return html`
    <svg viewBox="0 0 140 16" role="img" aria-label="${spoken(clock, seen)}">
      <line class="base" x1="${LEFT}" x2="${RIGHT}" y1="8" y2="8"/>${day !== null && run(day)}
      <line class="due" x1="${x(DUE_AT)}" x2="${x(DUE_AT)}" y1="2" y2="14"/>
      ${day !== null && html`<circle class="got" cx="${x(day)}" cy="8" r="3"/>`}
      <text x="138" y="13" font-size="15" text-anchor="end" fill="currentColor">
        ${day ?? (seen === 'silent' ? '–' : '?')}
      </text>
    </svg>
  `
}

function run(day: number): Html {
  const inTime = Math.min(day, DUE_AT)
  return html`
    <line class="run" x1="${LEFT}" x2="${x(inTime)}" y1="8" y2="8"/>
    ${day > DUE_AT && html`<line class="late" x1="${x(DUE_AT)}" x2="${x(day)}" y1="8" y2="8"/>`}
  `
}

const x = (day: number): number => LEFT + (ACROSS * Math.min(day, SHOWN_DAYS)) / SHOWN_DAYS

function spoken({ repliedOnDay, late }: Clock, seen: 'replied' | 'not-seen' | 'silent'): string {
  if (repliedOnDay !== null) return `replied on working day ${repliedOnDay}${late ? ', late' : ''}`
  if (seen === 'silent') return late ? 'no answer, late' : 'no answer yet'
  return 'replied, date not known'
}
