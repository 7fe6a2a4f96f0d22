// Doubts kind by kind, the most frequent last: a hundred of one kind are one line until they are opened.
import { doubtsList } from '../../../dress/html/doubts-list.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'

/** So many of a kind are read at a glance. */
const FEW = 2

/** What nobody sees who opens the file is not shown here either: how much it is, and where. */
function unshown(doubt: Doubt): Doubt {
  const { code, ink, note } = doubt
  if (code !== 'unseen-ink' || ink === '') return doubt
  const signs = `stretch of ${ink.length} signs`
  const told = note
    .replaceAll(`“${ink}”`, `A ${signs}`)
    .replaceAll(`it holds ${ink}.`, `it holds a ${signs}.`)
    // A row is called by its own first words.
    .replace(/the row “[^”]*” is hidden/, 'a row is hidden')
  return { ...doubt, ink: '', note: told }
}

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
