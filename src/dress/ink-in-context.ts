// Ink with the words on either side of it, so that a bare "20" is read as what the letter said of it.
import type { Evidence } from '../vocabulary/place.ts'
import { type Html, html } from './html.ts'

/** "… carried out on <b>20</b> occasions. Those …": whole words only. */
export function inkInContext({ ink, prefix = '', suffix = '' }: Evidence): Html {
  const before = prefix.replace(/^\S*\s/, '').replace(/\s+/g, ' ')
  const after = suffix.replace(/\s\S*$/, '').replace(/\s+/g, ' ')
  return html`<span class="context">${before !== '' && html`<span class="quiet">… ${before}</span>`}<b>${ink}</b>${after !== '' && html`<span class="quiet">${after} …</span>`}</span>`
}
