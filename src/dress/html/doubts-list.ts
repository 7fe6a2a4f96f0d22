// Doubts one under the other: what is unclear, the ink, and where it stands.
import { placeInWords } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { type Html, html } from './html.ts'
import { mark } from './mark.ts'

export const doubtsList = (doubts: Doubt[]): Html =>
  html`
    <ul class="refs">
      ${doubts.map(
        ({ ink, note, place }) => html`
          <li>
            <b>${mark('doubt', 'doubt')}</b>
            <span>
              ${note}
              ${ink && html` <span class="mono">${ink}</span>`}
              ${place && html` <span class="quiet">${placeInWords(place)}</span>`}
            </span>
          </li>
        `,
      )}
    </ul>
  `
