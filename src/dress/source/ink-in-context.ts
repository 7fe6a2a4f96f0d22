// Ink with the words on either side of it, so that a bare "20" is read as what the letter said of it.
import type { Evidence, Place } from '../../vocabulary/place.ts'
import { type Html, html } from '../html/html.ts'

/** "… carried out on <b>20</b> occasions. Those …": whole words only, and nothing of the next cell or paragraph. */
export function inkInContext({ ink, prefix = '', suffix = '', place }: Evidence): Html {
  const apart = APART[place.kind]
  const near = apart ? [prefix.split(apart).at(-1) ?? '', suffix.split(apart)[0] ?? ''] : ['', '']
  const [left = '', right = ''] = near
  const before = (left === prefix ? left.replace(/^\S*\s/, '') : left).replace(/\s+/g, ' ')
  const after = (right === suffix ? right.replace(/\s\S*$/, '') : right).replace(/\s+/g, ' ')
  return html`
    <span class="context">
      ${before.trim() !== '' && html`<span class="quiet">… ${before}</span>`}
      <b>${ink}</b>
      ${after.trim() !== '' && html`<span class="quiet">${after} …</span>`}
    </span>
  `
}

/** What parts cells and paragraphs in a document's text; the lines of a page or a text run on. A sheet's cell stands alone. */
const APART: Record<Place['kind'], RegExp | null> = {
  page: /\t|\n\s*\n/,
  block: /[\t\n]/,
  text: /\t|\n\s*\n/,
  sheet: null,
}
