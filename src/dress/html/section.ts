// A section of a reading page: a rule, the heading in a side column, the content beside it. And a desk's panel.
import { type Hole, type Html, html } from './html.ts'

export interface Section {
  id?: string
  heading: Hole
  /** One or two sentences under the heading: how to read what stands beside it. */
  note?: Hole
  content: Hole
}

export function section({ id, heading, note, content }: Section): Html {
  return html`
    <section class="sect"${id && html` id="${id}"`}>
      <div class="sect__head"><h2>${heading}</h2>${note && html`<p>${note}</p>`}</div>
      <div>${content}</div>
    </section>

`
}

/** The headline of a reading page, its deck sentence, and what stands right under them. */
export function lede({ headline, deck, below }: Record<'headline' | 'deck' | 'below', Hole>): Html {
  return html`<section class="lede" aria-labelledby="headline"><h1 id="headline">${headline}</h1>
<p class="deck">${deck}</p>${below}</section>

`
}

/** A panel of a desk page, opened by a rule; alarm: for what cannot be true or must be put right. */
export function panel({
  id,
  heading,
  alarm = false,
  content,
}: {
  id: string
  heading: Hole
  alarm?: boolean
  content: Hole
}): Html {
  return html`
    <section class="panel${alarm && ' panel--alarm'}" aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      ${content}
    </section>
  `
}

/** Two columns where there is room. 2: equal; 21: two thirds and one; map: a map and its text. */
export const columns = (kind: '2' | '21' | 'map', ...contents: Hole[]): Html =>
  html`
    <div class="cols cols--${kind}">${contents.map((content) => html`<div>${content}</div>`)}</div>
  `
