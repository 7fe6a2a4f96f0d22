// The log of what was put right, on a page of its own; and what a version says otherwise than the one before.
import { type Html, html } from '../../dress/html/html.ts'
import { correctionsIn, correctionsList } from '../edition/corrections.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { CHANGES_JSON, CORRECTIONS, CORRECTIONS_CSV, INDEX, relative } from '../pack/paths.ts'

export function correctionsPage(edition: Edition): Html {
  const { input } = edition
  const made = correctionsIn(edition)
  const to = (target: string) => relative(CORRECTIONS, target)
  return packFrame(edition, {
    path: CORRECTIONS,
    title: 'Corrections',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Corrections' }],
    main: html`
      <h1>Corrections</h1>
      ${made.length === 0 ? html`<p>Nothing was put right.</p>` : correctionsList(edition, made, to)}
      ${made.length > 0 && html`<p class="note"><a href="${to(CORRECTIONS_CSV)}">The same as CSV</a></p>`}
      ${
        input.before &&
        html`
          <p class="note">
            <a href="${to(CHANGES_JSON)}">Every figure, case, sentence and statement</a> that this
            version says otherwise than version ${input.before.number}, for programs.
          </p>
        `
      }
    `,
  })
}
