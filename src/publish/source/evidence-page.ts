// One source, as it came, with the frame closed round every ink the pack cites from it; an address with #m3 opens the third.

import { type Html, html, joined } from '../../dress/html/html.ts'
import { panel } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { provenanceLine, sourceFrame } from '../../dress/source/frame.ts'
import { inkInContext } from '../../dress/source/ink-in-context.ts'
import { placeInWords } from '../../vocabulary/place.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Labels } from '../../wording/labels.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import type { InkCited, SourceCited } from '../pack/ink-places.ts'
import type { FigureConfirmed } from '../pack/input.ts'
import { bodyPath, copyPath, INDEX } from '../pack/paths.ts'
import { isWhole } from '../redaction/public-copy.ts'
import { sourceView } from './view.ts'

export function evidencePage(edition: Edition, source: SourceCited): Html {
  const { path, body, file, reply } = source
  const numbers = pageNumbers(edition, path)
  const name = edition.input.survey.bodies.find(({ slug }) => slug === body)?.name ?? body
  const received = reply.received
  return packFrame(edition, {
    path,
    kind: 'desk',
    title: `${name}: ${file.name}`,
    crumbs: [
      { text: 'First page', to: INDEX },
      { text: name, to: bodyPath(body) },
      { text: file.name },
    ],
    main: html`
      <h1>${name}: ${file.name}</h1>
<p class="note">
        ${capitalPart(source)}
        ${received ? `, received ${dayInWords(received)}` : ''}. ${
          source.inks.length > 0
            ? 'Each frame is where something was read. Opened from a number, its frame is solid and the others are dashed.'
            : 'Nothing of it is cited.'
        }
      </p>
${panel({
  id: 'source',
  heading: capitalPart(source),
  content: sourceFrame({
    file: file.name,
    where: partInWords(source),
    links: [...wholeCopy(source, numbers), ...siblings(edition, source, numbers)],
    content: sourceView(edition, source, path),
    provenance: provenanceLine({
      sha256: file.sha256,
      received,
      container: file.container,
      more: [asShown(source)],
    }),
  }),
})}
${
  source.inks.length > 0 &&
  panel({
    id: 'readings',
    heading: 'What was read here',
    content: readings(source, edition.labels, numbers),
  })
}
${pager(edition, source, numbers)}
    `,
  })
}

/** A letter of pages as one file. */
const wholeCopy = ({ document, file }: SourceCited, numbers: PageNumbers) =>
  isWhole(document, file.pages)
    ? [
        {
          text: 'The whole letter, as a public copy (PDF)',
          href: numbers.to(copyPath(file.sha256)),
        },
      ]
    : []

/** The picture and the words may be those of a public copy. */
const asShown = ({ file: { taken = 0 } }: SourceCited): Html =>
  taken === 0
    ? html`<b>Sealed</b>, never altered`
    : html`<b>Public copy</b>, ${taken === 1 ? 'one place' : `${taken} places`} taken out; the seal is of its words`

function readings({ body, inks }: SourceCited, labels: Labels, numbers: PageNumbers): Html {
  return table({
    caption: 'Readings from this source',
    columns: [
      { head: 'Ref' },
      { head: 'Ink', as: 'wide' },
      { head: 'Read as', as: 'wide' },
      { head: 'Place', as: 'unit wide' },
      { head: 'Confirmed', as: 'unit wide' },
    ],
    bodies: [
      {
        rows: inks.map((ink) => ({
          cells: [
            html`<a href="#${ink.id}">${ink.ref}</a>`,
            inkInContext(ink.evidence),
            readAs(ink, body, labels, numbers),
            placeInWords(ink.evidence.place),
            confirmedBy(ink.figures),
          ],
        })),
      },
    ],
  })
}

function readAs(
  { figures, says }: InkCited,
  body: string,
  labels: Labels,
  numbers: PageNumbers,
): Html {
  const read = figures.map(({ figure }) => {
    const count =
      isMissing(figure.value) || figure.value.high !== figure.value.low ? null : figure.value.low
    const counted = (figure.kind ?? 'count') === 'count' ? labels.counted(figure, count) : ''
    const words = [counted, labels.whom(figure), labels.facets(figure.facets)]
    return html`
      ${numbers.figure(body, figure, { again: true })} ${words.filter(Boolean).join(', ')}
      ${figure.question && `, question ${figure.question}`}
    `
  })
  return joined([...read, ...says], html`<br>`)
}

const confirmedBy = (figures: FigureConfirmed[]): Html =>
  joined([...new Set(figures.map(byWhom))], html`<br>`)

/** What a model proposed says so in print as well. */
const byWhom = ({ by, at, figure: { proposedBy } }: FigureConfirmed): string =>
  `${by}, ${dayInWords(at)}${proposedBy ? `; proposed by ${proposedBy}` : ''}`

/** The other pages and sheets of the same file that hold something. */
const siblings = ({ inks }: Edition, source: SourceCited, numbers: PageNumbers) =>
  inks.sources
    .filter((one) => one.body === source.body && one.file === source.file && one !== source)
    .map((one) => ({ text: partInWords(one), href: numbers.to(one.path) }))

export function partInWords({ part, document, file }: SourceCited): string {
  if (part.kind === 'page') return `page ${part.page} of ${document.pageCount ?? part.page}`
  if (part.kind === 'sheet') return `sheet ${part.sheet}`
  return file.mediaType.startsWith('message/') ? 'the mail' : 'the whole text'
}

const capitalPart = (source: SourceCited): string => {
  const words = partInWords(source)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function pager({ inks }: Edition, source: SourceCited, numbers: PageNumbers): Html {
  const same = inks.sources.filter(({ body }) => body === source.body)
  const at = same.indexOf(source)
  const [before, next] = [same[at - 1], same[at + 1]]
  return html`
    <nav class="pager" aria-label="Sources">
      ${
        before
          ? html`<a href="${numbers.to(before.path)}">${before.file.name}, before</a>`
          : html`<span></span>`
      }
      <a href="${numbers.to(bodyPath(source.body))}">Its page</a>
      ${
        next
          ? html`<a href="${numbers.to(next.path)}">${next.file.name}, next</a>`
          : html`<span></span>`
      }
    </nav>
  `
}
