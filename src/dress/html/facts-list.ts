// Names and values, one a row (GOV.UK's summary list).
import { type Hole, type Html, html } from './html.ts'

export interface Fact {
  name: Hole
  value: Hole
  /** What can be done about it, on a desk. */
  action?: Hole
}

export function factsList(facts: (Fact | null | false)[], tight = false): Html {
  const shown = facts.filter((fact) => fact !== null && fact !== false)
  const acts = shown.some(({ action }) => action)
  return html`
    <dl class="facts${tight && ' facts--tight'}${acts && ' facts--act'}">
      ${shown.map(
        ({ name, value, action }) =>
          html`<div><dt>${name}</dt><dd>${value}</dd>${action && html`<dd>${action}</dd>`}</div>`,
      )}
    </dl>
  `
}

/** Short references and what they stand for: files, versions, sources cited. */
export const references = (all: { ref: Hole; says: Hole }[]): Html =>
  html`
    <ul class="refs">
      ${all.map(({ ref, says }) => html`<li><b>${ref}</b><span>${says}</span></li>`)}
    </ul>
  `
