// The matters that may be seen, newest first, and what they are found by.

import { button, select, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice, tag } from '../../../../dress/html/notice.ts'
import { table } from '../../../../dress/html/table.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { KINDS } from '../../../../register/forms/matter-form.ts'
import type { Facets, MatterLine } from '../../../../register/found/queries.ts'
import { FACETS, type Facet, type Search } from '../../../../register/found/search.ts'
import { conductWords, labelOf, type Word } from '../../../../vocabulary/conduct/conduct-words.ts'
import { idInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { listAddress, MATTERS, matterAddress } from './addresses.ts'

export interface ListView {
  /** Matters that were opened by breaking the glass, which the one who oversees has not taken note of. */
  unseen: number
  search: Search
  lines: MatterLine[]
  /** More follow behind the last of them. */
  goesOn: boolean
  facets: Facets
  /** No more than so many are counted. */
  mostCounted: number
  today: string
}

export function listPage(viewer: Viewer, view: ListView): Html {
  const { lines, search } = view
  return standardsFrame({
    title: 'Matters',
    viewer,
    current: MATTERS,
    main: html`
      <h1>Matters</h1>
      <p class="note">
        Those on which you are named${may(viewer, 'oversee') && ', and each ordinary one, since you oversee them'}.
        What you look at is written down.
        ${may(viewer, 'open-matter') && html` <a href="${MATTERS}/new">Record a matter</a>.`}
        ${may(viewer, 'import') && html` <a href="/import">Take in a register</a>.`}
        ${may(viewer, 'break-glass') && html` <a href="/break-glass">Open one that is not yours</a>.`}
      </p>
      ${view.unseen > 0 && glassNotice(view.unseen)}
      ${filters(view)}
      ${lines.length === 0 ? nothingFound(search) : linesTable(view)}
      ${view.goesOn && goOn(view)}
    `,
  })
}

const glassNotice = (unseen: number): Html =>
  notice({
    heading: `The glass was broken ${unseen === 1 ? 'once' : `${unseen} times`}`,
    alarm: true,
    content: html`
      <p>
        Somebody opened a matter that is not theirs. <a href="/broken-glass">See who, and why</a>.
      </p>
    `,
  })

const LABELS: Record<Facet, string> = {
  kind: 'Came in as',
  state: 'Stands at',
  role: 'Role',
  rank: 'Rank then',
  band: 'Pay band',
  breach: 'Breach',
  platform: 'Platform',
  outcome: 'Outcome',
  year: 'Year',
}

function filters({ search, facets, mostCounted }: ListView): Html {
  const many = facets.found >= mostCounted
  return html`
    <form class="filters" method="get" action="${MATTERS}" role="search">
      ${textInput({ name: 'words', label: 'Reference, name or words', value: search.words })}
      ${select({
        name: 'open',
        label: 'Open',
        value: search.open === null ? '' : search.open ? 'yes' : 'no',
        options: [
          { value: '', text: 'Open and closed' },
          { value: 'yes', text: 'Open' },
          { value: 'no', text: 'Closed' },
        ],
      })}
      ${FACETS.map((facet) => facetShown(facet, search, facets))}
      ${button({ text: 'Show', rank: 2 })}
    </form>
    <p class="note">
      ${many ? `More than ${grouped(mostCounted - 1)} matters; the numbers are of the newest of them.` : howMany(facets.found)}
      ${listAddress(search) !== MATTERS && html` <a href="${MATTERS}">Show all</a>`}
    </p>
  `
}

const grouped = (n: number): string => n.toLocaleString('en-GB')

const howMany = (n: number): string => `${grouped(n)} ${n === 1 ? 'matter' : 'matters'}.`

/** Nothing to choose from is not asked. */
function facetShown(facet: Facet, { by }: Search, { counts }: Facets): Html | false {
  const own = counts.filter((one) => one.facet === facet)
  const chosen = by[facet]
  if (own.length < 2 && chosen === undefined) return false
  const others = own.some(({ value }) => value === chosen) || chosen === undefined
  return select({
    name: facet,
    label: LABELS[facet],
    value: chosen ?? '',
    options: [
      { value: '', text: 'All' },
      ...own.map(({ value, many }) => ({ value, text: `${valueLabel(facet, value)} (${many})` })),
      ...(others ? [] : [{ value: chosen ?? '', text: valueLabel(facet, chosen ?? '') }]),
    ],
  })
}

function valueLabel(facet: Facet, value: string): string {
  const lists = conductWords()
  const list: Partial<Record<Facet, readonly Word[]>> = {
    kind: KINDS,
    role: lists.roles,
    rank: lists.ranks,
    breach: lists.breaches,
    platform: lists.platforms,
    outcome: lists.outcomes,
  }
  return facet === 'state' ? idInWords(value) : labelOf(list[facet] ?? [], value)
}

const nothingFound = (search: Search): Html =>
  listAddress(search) === MATTERS
    ? html`<p>No matter is open to you yet.</p>`
    : html`<p>Nothing that you may see is found so.</p>`

function linesTable({ lines, today }: ListView): Html {
  const { roles, ranks, breaches } = conductWords()
  const named = (words: readonly Word[], ids: readonly string[]): string =>
    ids.map((id) => labelOf(words, id)).join(', ')
  return table({
    caption: 'Matters',
    columns: [
      { head: 'Matter', as: 'wide' },
      { head: 'Came to attention', as: 'nowrap', narrow: 'came to attention' },
      { head: 'About', narrow: 'about' },
      { head: 'Breach', as: 'wide', narrow: 'breach' },
      { head: 'Stands at', narrow: 'stands at' },
      { head: 'Next due', as: 'nowrap', narrow: 'next due' },
    ],
    bodies: [
      {
        rows: lines.map((line) => ({
          cells: [
            html`
              <a href="${matterAddress(line.id)}">${line.reference}</a>
              ${line.restricted && html` ${tag('restricted', true)}`}
              <br><span class="unit">${shortened(line.summary)}</span>
            `,
            dayInWords(line.cameOn),
            html`
              ${line.names.length > 0 && html`<b>${line.names.join(', ')}</b><br>`}
              ${[named(roles, line.roles), named(ranks, line.ranks)].filter(Boolean).join('; ') || 'nobody named yet'}
            `,
            named(breaches, line.breaches) || 'not stated',
            line.states.map(idInWords).join(', ') || 'not begun',
            line.nextDue === null
              ? ''
              : html`${line.nextDue < today ? html`<b>${dayInWords(line.nextDue)}, passed</b>` : dayInWords(line.nextDue)}`,
          ],
        })),
      },
    ],
  })
}

const MOST_SHOWN = 120

const shortened = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).replace(/\s+\S*$/, '')} …`

function goOn({ search, lines }: ListView): Html | false {
  const last = lines.at(-1)
  return (
    last !== undefined &&
    html`
      <nav class="pager" aria-label="Pages">
        ${search.after && html`<a href="${listAddress({ ...search, after: null })}">From the first</a> `}
        <a href="${listAddress({ ...search, after: { cameOn: last.cameOn, reference: last.reference } })}" rel="next">Older ones</a>
      </nav>
    `
  )
}
