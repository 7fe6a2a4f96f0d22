// Doubts kind by kind, the most frequent last: a hundred of one kind are one line until they are opened.
import { doubtsList } from '../../../dress/html/doubts-list.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'

/** So many of a kind are read at a glance. */
const FEW = 2

export function doubtsByKind(doubts: readonly Doubt[]): Html {
  const kinds = [...Map.groupBy(doubts, ({ code }) => code).values()]
  return html`
    ${kinds
      .toSorted((a, b) => a.length - b.length)
      .map((same) => (same.length <= FEW ? doubtsList(same) : manyOfOne(same)))}
  `
}

const manyOfOne = (same: Doubt[]): Html => html`
  <details class="doubts">
    <summary>${mark('doubt', 'doubts')} ${same.length} of one kind: ${same[0]?.note ?? ''}</summary>
    ${doubtsList(same)}
  </details>
`
