// Released tables that the body sent: which question each answers, what is withheld, whether its proof checks, and whether
// its figures stand by it.
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Proof, ReleaseTold } from '../../../vocabulary/released/release-told.ts'
import type { MessageShown } from '../view/desk-view.ts'
import { several } from '../view/reading-words.ts'

export function releasesPanel(messages: readonly MessageShown[]): Html | false {
  const all = messages.flatMap(({ releases }) => releases)
  if (all.length === 0) return false
  return panel({
    id: 'releases',
    heading: 'Released tables',
    alarm: all.some(({ stands }) => !stands),
    content: html`
      <ul>
        ${all.map((one) => html`<li>${releaseInWords(one)}</li>`)}
      </ul>
    `,
  })
}

export function releaseInWords(one: ReleaseTold): Html {
  const { title, file, copies, question, stands } = one
  const others = copies.length > 0 ? `, the same table as in ${copies.join(', ')}` : ''
  return html`
    <b>${title}</b>
    (${file}${others}). ${withheldInWords(one)} ${proofInWords(one.proof)}
    ${
      stands
        ? html`It answers question ${question} in its own words: its figures stand by the body’s own file.`
        : html`<b>Its figures wait for a person</b>: see <a href="#doubts">the doubts</a>.`
    }
  `
}

const withheldInWords = ({ withheld, cells }: ReleaseTold): string =>
  withheld === 0
    ? `Nothing of its ${several(cells, 'number')} is withheld.`
    : `${withheld} of ${several(cells, 'number')} ${withheld === 1 ? 'is' : 'are'} withheld.`

export function proofInWords(proof: Proof | null): string {
  if (!proof) return 'No proof came with it.'
  if (!proof.isOfTable) return 'The proof that came with it is of another table.'
  if (proof.needsEarlier)
    return 'Its proof is of this table; it rests on earlier releases that did not come with it, so more could not be checked.'
  if (!proof.valid) return 'Its proof does not check.'
  const { fewest, tables } = proof
  return fewest === null
    ? 'Its proof checks.'
    : `Its proof checks: ${several(tables, 'complete table')} agree with it, and a withheld number that may be small could be any of at least ${fewest}.`
}
