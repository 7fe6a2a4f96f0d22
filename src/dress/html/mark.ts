// The marks: a small vocabulary of not knowing, each readable without colour.
import type { MarkName } from '../../wording/names/mark-names.ts'
import { type Html, html, raw } from './html.ts'

/**
 * They spoke and shut the door: filled shapes. They said nothing: open shapes. It exists but is not here: an envelope.
 * Drawn on a field of 16; "ko" is the paper showing through a filled shape.
 */
const DRAWINGS: Record<MarkName, string> = {
  exact: '<circle cx="8" cy="8" r="5" fill="currentColor" stroke="none"/>',
  range: '<path d="M2.5 3v10M13.5 3v10M2.5 8h11"/>',
  floor: '<path d="M2.5 3v10M2.5 8H13M9.8 4.6 13.4 8l-3.6 3.4"/>',
  refused:
    '<path fill="currentColor" d="M2 2h12v12H2z"/><path class="ko" stroke-width="2.2" d="M4.4 8h7.2"/>',
  cost:
    '<path fill="currentColor" d="M2 2h12v12H2z"/>' +
    '<path class="ko" stroke-width="1.5" d="M10.6 5.7c-.2-1-.9-1.5-1.8-1.5-1.2 0-1.9.8-1.9 2 0 1.5.8 2.4 0 5.3h4.3M5.4 8.3h4"/>',
  ncnd: '<path d="M2.5 2.5h11v11h-11z"/><path fill="currentColor" stroke="none" d="M2.5 2.5H8v11H2.5z"/>',
  withheld: '<path fill="currentColor" d="M1.2 5.5h13.6v5H1.2z"/>',
  suppressed:
    '<circle cx="8" cy="8" r="5.8" stroke-dasharray="1.6 1.6"/><circle cx="8" cy="8" r="1.8" fill="currentColor" stroke="none"/>',
  notheld: '<circle cx="8" cy="8" r="5.3"/><path d="m3 13 10-10"/>',
  notanswered: '<path d="M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3"/>',
  noreply: '<path stroke-dasharray="2.2 1.8" d="M2.5 2.5h11v11h-11z"/>',
  unasked:
    '<path stroke-linecap="round" stroke-width="2.2" stroke-dasharray=".1 4.2" d="M3.8 8h9"/>',
  asksback: '<path d="M6 3.2 2.8 6.4 6 9.6M2.8 6.4h6.4a3.6 3.6 0 0 1 0 7.2H6"/>',
  notseen: '<path d="M1.5 3.5h13V13h-13zM1.8 4 8 9l6.2-5"/>',
  pencil: '<path d="m2.5 13.5 1-3.6 7.6-7.6 2.6 2.6-7.6 7.6zM9.3 4.1l2.6 2.6"/>',
  contra:
    '<path d="M8 .8 15.2 8 8 15.2.8 8z"/><path stroke-width="1.3" d="M5 6.7h6M5 9.3h6M9.5 4.6 6.5 11.4"/>',
  doubt: '<path d="M8 1.5 14.8 13.8H1.2z"/><path d="M8 6v4M8 11.4v1.1"/>',
  yes: '<path stroke-width="2" d="m2.5 8.5 3.7 3.8 7.3-8.6"/>',
  shut: '<path d="M3 3h10v10H3z"/><path d="M3 8h10"/>',
  rows: '<path d="M2 4h12M2 8h12M2 12h12"/>',
  doc: '<path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3"/>',
}

/** A mark with its name, or hidden from screen readers when words stand beside it (no name given). */
export function mark(name: MarkName, label?: string): Html {
  const alarm = name === 'contra' ? ' mark--alarm' : ''
  const how = label ? html` role="img" aria-label="${label}"` : raw(' aria-hidden="true"')
  return html`<svg class="mark${alarm}" viewBox="0 0 16 16"${how}><use href="#m-${name}"/></svg>`
}

/** The drawings themselves, once a page. */
export const sprite: Html = raw(
  `<svg class="vh" aria-hidden="true" focusable="false"><defs>${Object.entries(DRAWINGS)
    .map(([name, drawing]) => `<symbol id="m-${name}" viewBox="0 0 16 16">${drawing}</symbol>`)
    .join('')}</defs></svg>`,
)
