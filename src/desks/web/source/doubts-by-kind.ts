// Doubts kind by kind, the most frequent last: a hundred of one kind are one line until they are opened.
import { doubtsList } from '../../../dress/html/doubts-list.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'

/** So many of a kind are read at a glance. */
const FEW = 2

/** What nobody sees who opens the file is not shown here either: how much it is, and where. */
const unshown = (doubt: Doubt): Doubt =>
  doubt.code === 'unseen-ink' && doubt.ink !== ''
    ? {
        ...doubt,
        ink: '',
        note: doubt.note.replaceAll(`“${doubt.ink}”`, `A stretch of ${doubt.ink.length} signs`),
      }
    : doubt

export function doubtsByKind(all: readonly Doubt[]): Html {
  const doubts = all.map(unshown)
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
