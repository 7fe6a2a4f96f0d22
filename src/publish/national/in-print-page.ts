// What others printed, in their words: the place that every quoted number opens.

import { factsList } from '../../dress/html/facts-list.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { markedText } from '../../dress/source/marked-text.ts'
import { dayInWords } from '../../wording/dates.ts'
import { type ClaimNumbered, claimsNumbered } from '../edition/claims-shown.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { IN_PRINT, INDEX } from '../pack/paths.ts'

export function inPrintPage(edition: Edition): Html {
  const claims = claimsNumbered(edition)
  const names = new Map(edition.input.survey.bodies.map(({ slug, name }) => [slug, name]))
  return packFrame(edition, {
    path: IN_PRINT,
    title: 'In print',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'In print' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">In print</h1>
        <p class="deck">
          What others published about the same question. A paper is a claim, not a source: it stands
          beside our count and is never in it.
        </p>
      </section>
${claims.map((one) => claimSection(one, names))}
    `,
  })
}

function claimSection(one: ClaimNumbered, names: Map<string, string>): Html {
  const { claim, n } = one
  const { paper, date, unit, address, note, body, bodies, of, question } = claim
  return section({
    heading: paper,
    note: date ? dayInWords(date) : 'No date given',
    content: html`
      <div class="source"><div class="textsrc">${claimMarked(one)}</div></div>
${factsList(
  [
    { name: 'Reference', value: `P·${n}` },
    body ? { name: 'About', value: names.get(body) ?? body } : null,
    bodies
      ? { name: 'About', value: bodies.map((slug) => names.get(slug) ?? slug).join(', ') }
      : null,
    of ? { name: 'A part of', value: of } : null,
    question ? { name: 'Question', value: question } : null,
    unit ? { name: 'Counts', value: unit } : null,
    address
      ? {
          name: 'Address',
          value: /^https?:/.test(address)
            ? html`<a href="${address}" rel="noreferrer">${address}</a>`
            : address,
        }
      : null,
    note ? { name: 'Note', value: note } : null,
  ],
  true,
)}
    `,
  })
}

/** The frame stands round the printed number where the words hold it, else round the words. */
function claimMarked({ claim: { says, value }, n, amounts }: ClaimNumbered): Html {
  const digits = value ? [amounts.one(value.low), amounts.one(value.low).replaceAll(',', '')] : []
  const found = digits
    .map((ink) => ({
      at: says.search(
        new RegExp(`(?<![\\d,])${ink.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d,]*\\d)`),
      ),
      ink,
    }))
    .find(({ at }) => at >= 0)
  const [start, end] = found ? [found.at, found.at + found.ink.length] : [0, says.length]
  return markedText(says, { start: 0, end: says.length }, [{ id: `p${n}`, start, end }])
}
